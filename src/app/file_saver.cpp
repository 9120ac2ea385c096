#include "app/file_saver.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <thread>
#include <utility>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"
#include "report/log.hpp"

namespace sillon {
namespace {

constexpr auto between_looks = std::chrono::milliseconds(20);

template <class Saving>
double seconds_of(const Saving& saving) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - saving.written.since()).count();
}

}  // namespace

FileSaver::FileSaver(std::function<void()> wake) : wake_(std::move(wake)) {}

FileSaver::~FileSaver() {
  if (saving_) saving_->progress->cancel();
}

void FileSaver::begin(SaveTask task) {
  waiting_.push_back(std::move(task));
  start_next();
}

void FileSaver::start_next() {
  if (saving_ || waiting_.empty()) return;
  SaveTask task = std::move(waiting_.front());
  waiting_.pop_front();
  const auto progress = std::make_shared<Progress>();
  const auto write = [task, progress]() -> Written {
    const Words words(task.language);
    try {
      const std::filesystem::path file = task.write(*progress);
      return {fmt::format(fmt::runtime(words.text(task.saved)), printable(file.string())), Level::note};
    } catch (const Cancelled&) {
      return {words.text("Saving was cancelled, nothing was written"), Level::note};
    } catch (const Failure& failure) {
      return {failure.what(), Level::error};
    } catch (const std::exception& error) {
      log_debug(error.what());
      return {words.text("The file could not be saved: memory is short"), Level::error};
    }
  };
  saving_.emplace(Saving{std::move(task), progress, Background<Written>(write, wake_)});
}

std::optional<Action> FileSaver::look() {
  if (!saving_ || !saving_->written.is_ready()) return std::nullopt;
  Written written = saving_->written.take();
  saving_.reset();
  start_next();
  return Action(Notify{std::move(written.notice), written.level});
}

void FileSaver::cancel() {
  if (saving_) saving_->progress->cancel();
}

std::optional<UnderWay> FileSaver::under_way() const {
  if (!saving_ || seconds_of(*saving_) < patience_s) return std::nullopt;
  const Words words(saving_->task.language);
  UnderWay work;
  work.what = words.text(saving_->task.what);
  if (!waiting_.empty()) work.what += fmt::format(" (+{})", waiting_.size());
  work.first = words.text(saving_->task.first);
  work.rest = words.text("Writing the file");
  work.rows = saving_->progress->rows();
  work.expected_rows = saving_->progress->expected_rows();
  return work;
}

std::optional<double> FileSaver::rest_s() const {
  if (!saving_) return std::nullopt;
  const double wait_s = patience_s - seconds_of(*saving_);
  return wait_s > 0 ? wait_s + 0.01 : figures_every_s;
}

void FileSaver::settle(const std::function<void(const Action&)>& tell,
                       const std::function<bool()>& end_asked) {
  while (saving_) {
    while (end_asked && !saving_->written.is_ready()) {
      if (end_asked()) {
        waiting_.clear();
        cancel();
        break;
      }
      std::this_thread::sleep_for(between_looks);
    }
    saving_->written.wait();
    if (const auto notice = look()) tell(*notice);
  }
}

}  // namespace sillon

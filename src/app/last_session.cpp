#include "app/last_session.hpp"

#include <algorithm>
#include <utility>

#include "app/kept_files.hpp"
#include "app/session_file.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds calm{1200};          // after the latest change: a drag is not written halfway
constexpr milliseconds longest_wait{4000};  // after the first, when it never becomes calm

// Nothing, or why not.
std::optional<std::string> written(const std::filesystem::path& path, const std::string& text) {
  try {
    keep_file(path, text);
    return std::nullopt;
  } catch (const Failure& failure) {
    return failure.what();
  }
}

}  // namespace

LastSession::LastSession(std::optional<std::filesystem::path> folder, std::function<WindowPlace()> place)
    : folder_(std::move(folder)), place_(std::move(place)) {}

void LastSession::belongs_to(const std::filesystem::path& atlas_folder, const Begin& begin) {
  wait_for_writing();
  path_ = folder_ ? session_path(*folder_, atlas_folder) : std::filesystem::path();
  seen_ = kept_ = begin;
  dirty_ = false;
}

void LastSession::note(const State& state, Clock::time_point now) {
  Begin begin = begin_of(state);
  if (begin == seen_) return;
  seen_ = std::move(begin);
  last_change_ = now;
  if (!dirty_) first_change_ = now;
  dirty_ = seen_ != kept_;
}

void LastSession::look(const State& state, Clock::time_point now) {
  if (path_.empty()) return;
  note(state, now);
  if (writing_ && writing_->is_ready()) wait_for_writing();
  if (!dirty_ || writing_ || rest_s(now).value_or(1) > 0) return;
  kept_ = seen_;
  dirty_ = false;
  writing_.emplace([path = path_, begin = kept_] { return written(path, session_text(begin)); },
                   std::function<void()>());
  write_place();
}

std::optional<double> LastSession::rest_s(Clock::time_point now) const {
  if (writing_) return 0.1;
  if (!dirty_) return std::nullopt;
  const auto due = std::min(last_change_ + calm, first_change_ + longest_wait);
  return std::max(0.0, std::chrono::duration<double>(due - now).count());
}

void LastSession::finish(const State& state) {
  wait_for_writing();
  if (path_.empty()) return;
  note(state, Clock::now());
  if (dirty_) {
    const auto trouble = written(path_, session_text(seen_));
    if (trouble && !trouble_) trouble_ = trouble;
    kept_ = seen_;
    dirty_ = false;
  }
  write_place();
}

void LastSession::wait_for_writing() {
  if (!writing_) return;
  if (const auto trouble = writing_->take(); trouble && !trouble_) trouble_ = trouble;
  writing_.reset();
}

// What becomes of it is said with the session, which lies beside it.
void LastSession::write_place() {
  if (!place_) return;
  static_cast<void>(written(place_path(*folder_), place_text(place_())));
}

std::optional<std::string> LastSession::take_trouble() {
  if (!trouble_ || told_) return std::nullopt;
  told_ = true;
  return trouble_;
}

}  // namespace sillon

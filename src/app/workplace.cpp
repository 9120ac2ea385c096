#include "app/workplace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <utility>

#include "app/atlas_cache.hpp"
#include "app/atlas_change.hpp"
#include "app/kept_files.hpp"
#include "app/opened_path.hpp"
#include "app/opening.hpp"
#include "app/session_file.hpp"
#include "app/told_story.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/log.hpp"
#include "state/policy.hpp"
#include "state/scene.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_scene_bytes = std::uint64_t{16} << 20;

double seconds_since(Workplace::Clock::time_point since) {
  return std::chrono::duration<double>(Workplace::Clock::now() - since).count();
}

// What is said of a file first, and how much more there is.
std::string first_finding(const Report& report, Level level) {
  const auto& found = report.diagnostics();
  const auto first =
      std::find_if(found.begin(), found.end(), [level](const Diagnostic& d) { return d.level == level; });
  if (first == found.end()) return {};
  Diagnostic named = *first;
  named.where.file = fs::path(named.where.file).filename().string();
  const std::size_t others = report.count(level) - 1;
  return others == 0 ? to_text(named) : fmt::format("{} (+{})", to_text(named), others);
}

}  // namespace

Workplace::Workplace(Session& session, UserFolders folders, std::function<void()> wake,
                     std::function<WindowPlace()> place)
    : session_(session),
      folders_(std::move(folders)),
      wake_(std::move(wake)),
      last_session_(folders_.state, std::move(place)) {}

Workplace::~Workplace() {
  if (reading_) reading_->progress->cancel();
}

Words Workplace::words() const {
  return Words(session_.state().view.language);
}

void Workplace::say(Level level, const char* english) {
  session_.dispatch(Action(Notify{words().text(english), level}));
}

void Workplace::say(Level level, const char* english, const std::string& about) {
  session_.dispatch(Action(Notify{fmt::format(fmt::runtime(words().text(english)), about), level}));
}

void Workplace::begin(const Begin& begin, const std::vector<std::string>& troubles) {
  settle_into_atlas(begin);
  say_rows_left_out();
  for (const std::string& trouble : troubles) session_.dispatch(Action(Notify{trouble, Level::warning}));
  if (!folders_.state)
    say(Level::note, in_catalogue("There is no home folder: this session will not be remembered"));
}

void Workplace::settle_into_atlas(const Begin& begin) {
  const fs::path& folder = session_.atlas().folder;
  session_.dispatch(Action(begin));
  last_session_.belongs_to(folder, begin_of(session_.state()));
  tell_bookmarks();
  remember_atlas();
  watch_ = std::make_unique<FolderWatch>(folder, wake_);
}

void Workplace::tell_bookmarks() {
  if (!folders_.data) return;
  session_.dispatch(Action(BookmarksAre{
      BookmarkFolder(*folders_.data, session_.atlas().folder).list(session_.state().view.language)}));
}

void Workplace::remember_atlas() {
  std::vector<std::string> known;
  if (folders_.state) known = recall_recent(recent_path(*folders_.state)).value.value_or(known);
  const auto recent = with_recent(known, session_.atlas().folder);
  session_.dispatch(Action(RecentAtlasesAre{recent}));
  if (!folders_.state || recent == known) return;
  try {
    keep_file(recent_path(*folders_.state), recent_text(recent));
  } catch (const Failure& failure) {
    log_debug(failure.what());  // said once, when the session itself cannot be kept
  }
}

// Bookmarks ---------------------------------------------------------------------------------------------

bool Workplace::carry_out(const Effect& effect) {
  if (const auto* bookmark = std::get_if<WriteBookmark>(&effect)) {
    keep_bookmark(*bookmark);
  } else if (const auto* dropped = std::get_if<DropBookmark>(&effect)) {
    drop_bookmark(*dropped);
  } else if (const auto* file = std::get_if<ReadPath>(&effect)) {
    open(*file);
  } else if (std::holds_alternative<StopWork>(effect)) {
    stop_reading();
  } else {
    return false;
  }
  return true;
}

void Workplace::keep_bookmark(const WriteBookmark& effect) {
  if (!folders_.data) return say(Level::error, in_catalogue("There is no home folder to keep bookmarks in"));
  try {
    const Atlas& atlas = session_.atlas();
    const std::string title =
        effect.title.empty() ? title_of(effect.view, atlas, words()) : printable(effect.title);
    const Bookmark kept = BookmarkFolder(*folders_.data, atlas.folder).keep(title, effect.view);
    tell_bookmarks();
    say(Level::note, in_catalogue("Bookmark kept: {}"), kept.title);
  } catch (const Failure& failure) {
    session_.dispatch(Action(Notify{failure.what(), Level::error}));
  }
}

void Workplace::drop_bookmark(const DropBookmark& effect) {
  if (!folders_.data) return;
  try {
    const fs::path away = BookmarkFolder(*folders_.data, session_.atlas().folder).remove(effect.path);
    say(Level::note, in_catalogue("Bookmark removed; its file is kept as {}"), printable(away.string()));
  } catch (const Failure& failure) {
    session_.dispatch(Action(Notify{failure.what(), Level::error}));
  }
  tell_bookmarks();
}

// Opening -----------------------------------------------------------------------------------------------

void Workplace::drop(const std::vector<std::string>& paths) {
  if (paths.empty()) return;
  if (paths.size() > 1)
    say(Level::note, in_catalogue("One thing at a time: of all that was dropped, {} is opened"),
        name_of_folder(paths.front()));
  session_.dispatch(Action(OpenPath{paths.front()}));
}

void Workplace::open(const ReadPath& effect) {
  try {
    const OpenedPath opened = judge_path(effect.path);
    if (opened.sort == OpenedPath::Sort::scene) return open_scene(opened.path);
    start_reading(opened.path, false);
  } catch (const Failure& failure) {
    session_.dispatch(Action(Notify{failure.what(), Level::error}));
  }
}

void Workplace::open_scene(const fs::path& file) {
  Report report;
  const std::string text = read_file(file, largest_scene_bytes);
  // What the scene does not say is as the atlas opens; the reader's own language and theme stay.
  Report unread;
  View base = default_view(session_.atlas(), unread);
  base.language = session_.state().view.language;
  base.theme = session_.state().view.theme;
  const View view = apply_scene(text, file.string(), base, report);
  if (const auto error = first_error(report)) throw Failure(ExitCode::bad_data, to_text(*error));
  report.append(unknown_keys(view, session_.atlas(), file.string()));
  session_.dispatch(Action(ReplaceView{drawable(view, base)}));
  const std::string warning = first_finding(report, Level::warning);
  if (!warning.empty()) session_.dispatch(Action(Notify{warning, Level::warning}));
}

void Workplace::start_reading(fs::path folder, bool again) {
  if (reading_) {
    changed_ = changed_ || again;
    if (again) return;
    wanted_ = std::move(folder);
    if (reading_->again) return;  // should the wanted one fail, this one stays
    reading_->superseded = true;
    reading_->progress->cancel();
    return;
  }
  const auto progress = std::make_shared<Progress>();
  const auto read = [folder, again, progress, tiers = again ? session_.tiers_in_use() : std::vector<Tier>()] {
    Arrival arrival{again ? read_atlas(folder, progress.get()) : open_atlas(folder, progress.get()), {}};
    if (!arrival.reading.atlas) return arrival;
    Report unsaid;  // what is amiss with a layer was said when it was read first, and `sillon check` says it
    for (const Tier tier : tiers)
      if (!progress->is_cancelled()) arrival.tiers.push_back(read_base_tier(folder, tier, unsaid));
    return arrival;
  };
  reading_.emplace(Reading{folder, again, false, progress, Background<Arrival>(read, wake_)});
}

void Workplace::stop_reading() {
  wanted_.reset();
  if (reading_) reading_->progress->cancel();
}

bool Workplace::look() {
  bool changed = false;
  if (reading_ && reading_->arrival.is_ready()) {
    Reading arrived = std::move(*reading_);
    reading_.reset();
    take(std::move(arrived));
    changed = true;
  }
  if (watch_ && watch_->take_change()) changed_ = true;
  if (!reading_ && wanted_) {
    changed_ = false;  // of an atlas that is about to leave
    start_reading(*std::exchange(wanted_, std::nullopt), false);
  } else if (!reading_ && changed_) {
    changed_ = false;
    start_reading(session_.atlas().folder, true);
  }
  last_session_.look(session_.state(), Clock::now());
  if (const auto trouble = last_session_.take_trouble()) {
    say(Level::warning, in_catalogue("This session cannot be remembered. {}"), *trouble);
    changed = true;
  }
  return changed;
}

void Workplace::take(Reading reading) {
  try {
    Arrival arrival = reading.arrival.take();
    // Also where it was complete just before: who cancels wants what is there to stay.
    if (reading.superseded) return;
    if (reading.progress->is_cancelled())
      return say(Level::note, in_catalogue("Reading “{}” was cancelled, the atlas before stays"),
                 name_of_folder(reading.folder));
    if (reading.again) return take_again(std::move(arrival));
    take_other(std::move(arrival), reading.folder);
  } catch (const std::exception& error) {
    log_debug(error.what());
    say(Level::error, in_catalogue("“{}” could not be read: memory is short"),
        name_of_folder(reading.folder));
  }
}

void Workplace::take_again(Arrival arrival) {
  const auto error = first_error(arrival.reading.report);
  if (is_broken_change(session_.reading(), arrival.reading)) {
    say(Level::error, in_catalogue("The change is not shown, the last good atlas stays. {}"),
        error ? to_text(*error) : std::string());
    return session_.replace_report(std::move(arrival.reading.report), arrival.reading.rows_left_out);
  }
  keep_told_story(session_.state().story.story, session_.atlas(), arrival.reading);
  const bool worse = arrival.reading.rows_left_out > 0;
  session_.replace_atlas(std::move(arrival.reading), arrival.tiers);
  if (worse) return say_rows_left_out();
  say(Level::note, in_catalogue("The atlas has changed and was read again"));
}

void Workplace::take_other(Arrival arrival, const fs::path& folder) {
  if (!arrival.reading.atlas) {
    const auto error = first_error(arrival.reading.report);
    return say(Level::error, in_catalogue("This atlas cannot be opened. {}"),
               error ? to_text(*error) : printable(folder.string()));
  }
  last_session_.finish(session_.state());
  const State& before = session_.state();
  Begin begin = begin_of(before);
  begin.list = {};
  begin.measuring = {};
  Report report;
  begin.view = default_view(*arrival.reading.atlas, report);
  std::optional<std::string> trouble;
  if (folders_.state) {
    auto last = recall_session(session_path(*folders_.state, folder), begin);
    if (last.value) {
      last.value->view = drawable(std::move(last.value->view), begin.view);
      begin = std::move(*last.value);
    }
    trouble = std::move(last.trouble);
  }
  // The reader is the same, and so is the window.
  begin.view.language = before.view.language;
  begin.view.theme = before.view.theme;
  begin.text_percent = before.text_percent;
  begin.reduced_motion = before.reduced_motion;
  begin.fullscreen = before.fullscreen;
  session_.replace_atlas(std::move(arrival.reading));
  settle_into_atlas(begin);
  if (trouble) session_.dispatch(Action(Notify{*trouble, Level::warning}));
  const AtlasInfo& info = session_.atlas().info;
  say(Level::note, in_catalogue("Opened: {}"),
      std::string(info.title.in(begin.view.language, info.fallback)));
  say_rows_left_out();
}

void Workplace::say_rows_left_out() {
  const std::size_t rows = session_.reading().rows_left_out;
  const auto error = first_error(session_.reading().report);
  if (rows == 0 || !error) return;
  const Words in = words();
  const std::string sentence =
      in.text("{} row with an error is left out. {}", "{} rows with errors are left out. {}",
              static_cast<std::int64_t>(rows));
  session_.dispatch(
      Action(Notify{fmt::format(fmt::runtime(sentence), rows, to_text(*error)), Level::warning}));
}

std::optional<double> Workplace::rest_s() const {
  std::optional<double> rest = last_session_.rest_s(Clock::now());
  const auto within = [&rest](double wait_s) { rest = rest ? std::min(*rest, wait_s) : wait_s; };
  const auto since = reading_ ? std::optional(reading_->arrival.since()) : session_.waits_since();
  if (since && seconds_since(*since) < patience_s) within(patience_s - seconds_since(*since) + 0.01);
  if (under_way()) within(figures_every_s);
  return rest;
}

std::string Workplace::busy() const {
  const auto since = session_.waits_since();
  if (since && seconds_since(*since) >= patience_s) return words().text("Reading the map");
  return {};
}

std::optional<UnderWay> Workplace::under_way() const {
  if (!reading_ || seconds_since(reading_->arrival.since()) < patience_s) return std::nullopt;
  if (reading_->again && !policy_of(session_.state().mode).opens_panels) return std::nullopt;
  return reading_words(words(), reading_->folder, *reading_->progress, !reading_->again);
}

void Workplace::settle() {
  while (reading_ || wanted_ || changed_) {
    if (reading_) reading_->arrival.wait();
    look();
  }
}

void Workplace::finish() {
  last_session_.finish(session_.state());
  if (const auto trouble = last_session_.take_trouble()) log_warning(*trouble);
}

}  // namespace sillon

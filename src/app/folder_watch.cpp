#include "app/folder_watch.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <thread>

#include "report/log.hpp"
#include "report/open_file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr int quiet_ms = 300;     // a save is several changes: of these the last counts
constexpr int longest_ms = 3000;  // after the first change that is not told: something may never be quiet
constexpr int missing_ms = 1000;  // how often a folder that has gone is looked for

// A file is told when it has been written and closed, or has been renamed to its place.
constexpr std::uint32_t file_events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE |
                                      IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
// Of the folder above only the atlas's own name is of interest: a link that points elsewhere now.
constexpr std::uint32_t above_events = IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR;

constexpr std::array<const char*, 2> inner_folders = {"basemap", "stories"};

enum class Watched { folder, inner, above };

// Whether a file of this name belongs to an atlas: not what editors leave beside it while they save.
bool is_atlas_file(const std::string& name) {
  if (name.empty() || name.front() == '.' || name.front() == '#') return false;
  const std::string suffix = fs::path(name).extension().string();
  return suffix == ".csv" || suffix == ".json" || suffix == ".geojson";
}

}  // namespace

struct FolderWatch::Impl {
  fs::path folder;
  std::function<void()> wake;
  OpenFile events{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
  OpenFile end{::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)};
  std::map<int, Watched> watched;
  std::atomic<bool> changed = false;
  std::thread thread;

  ~Impl() {
    if (!thread.joinable()) return;
    const std::uint64_t one = 1;
    static_cast<void>(::write(end.descriptor(), &one, sizeof one));
    thread.join();
  }

  bool watch(const fs::path& path, std::uint32_t mask, Watched as) {
    const int number = ::inotify_add_watch(events.descriptor(), path.c_str(), mask);
    if (number >= 0) watched[number] = as;
    return number >= 0;
  }

  // All watches anew, since a folder of the same name may be another one by now. False without the folder.
  bool watch_all() {
    for (const auto& [number, as] : watched) ::inotify_rm_watch(events.descriptor(), number);
    watched.clear();
    if (folder.has_parent_path()) watch(folder.parent_path(), above_events, Watched::above);
    if (!watch(folder, file_events, Watched::folder)) return false;
    for (const char* inner : inner_folders) watch(folder / inner, file_events, Watched::inner);
    return true;
  }

  struct Seen {
    bool change = false;     // of a file
    bool structure = false;  // of a folder: the watches no longer fit
  };

  void judge(const inotify_event& event, Seen& seen) const {
    if (event.mask & IN_Q_OVERFLOW) seen.change = seen.structure = true;
    const auto found = watched.find(event.wd);
    if (found == watched.end()) return;
    const std::string name = event.len > 0 ? event.name : "";
    if (found->second == Watched::above) {
      if (name == folder.filename()) seen.structure = seen.change = true;
    } else if (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) {
      seen.structure = seen.change = true;
    } else if (event.mask & IN_ISDIR) {
      const bool inner = name == inner_folders[0] || name == inner_folders[1];
      if (found->second == Watched::folder && inner) seen.structure = seen.change = true;
    } else if (is_atlas_file(name) && !(event.mask & IN_CREATE)) {
      seen.change = true;  // a file that was made is told again when it has been written
    }
  }

  Seen read_events() const {
    Seen seen;
    alignas(inotify_event) std::array<char, 16384> buffer;
    while (true) {
      const ssize_t got = ::read(events.descriptor(), buffer.data(), buffer.size());
      if (got <= 0) return seen;
      for (ssize_t at = 0; at < got;) {
        const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
        judge(*event, seen);
        at += static_cast<ssize_t>(sizeof *event + event->len);
      }
    }
  }

  void run(bool there) {
    using Clock = std::chrono::steady_clock;
    std::optional<Clock::time_point> first_at, changed_at;  // the first and latest change not yet told
    while (true) {
      std::array<pollfd, 2> wait{{{events.descriptor(), POLLIN, 0}, {end.descriptor(), POLLIN, 0}}};
      const int patience_ms = changed_at ? quiet_ms : there ? -1 : missing_ms;
      if (::poll(wait.data(), wait.size(), patience_ms) < 0 && errno != EINTR) return;
      if (wait[1].revents != 0) return;
      Seen seen = read_events();
      if (seen.structure || !there) {
        const bool was_there = there;
        there = watch_all();
        seen.change = seen.change || there != was_there;
      }
      const auto now = Clock::now();
      if (seen.change) {
        changed_at = now;
        if (!first_at) first_at = now;
      }
      if (changed_at && (now - *changed_at >= std::chrono::milliseconds(quiet_ms) ||
                         now - *first_at >= std::chrono::milliseconds(longest_ms))) {
        first_at.reset(), changed_at.reset();
        changed = true;
        if (wake) wake();
      }
    }
  }
};

FolderWatch::FolderWatch(fs::path folder, std::function<void()> wake) : impl_(std::make_unique<Impl>()) {
  std::error_code failed;
  impl_->folder = fs::absolute(folder, failed).lexically_normal();
  if (!impl_->folder.has_filename()) impl_->folder = impl_->folder.parent_path();  // "atlas/"
  impl_->wake = std::move(wake);
  if (!impl_->events || !impl_->end) {
    log_warning(fmt::format("Changes of the atlas's files are not seen, {}.", error_cause(errno)));
    return;
  }
  // The watches are set before the constructor returns: what changes from now on is told.
  const bool there = impl_->watch_all();
  impl_->thread = std::thread([this, there] { impl_->run(there); });
}

FolderWatch::~FolderWatch() = default;

bool FolderWatch::take_change() {
  return impl_->changed.exchange(false);
}

}  // namespace sillon

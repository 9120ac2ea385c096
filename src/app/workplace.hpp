// What surrounds a session and outlasts it: the folder of its atlas, which may change under it, the
// bookmarks, the atlases opened before, the last session. Nothing here knows a window or OpenGL; results come
// back to the session as actions.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/bookmark_folder.hpp"
#include "app/folder_watch.hpp"
#include "app/last_session.hpp"
#include "app/session.hpp"
#include "ui/under_way.hpp"
#include "words/words.hpp"
#include "work/background.hpp"
#include "work/progress.hpp"

namespace sillon {

// The user's folders (locations.hpp); nothing where there is none.
struct UserFolders {
  std::optional<std::filesystem::path> state, data;
};

class Workplace {
 public:
  using Clock = std::chrono::steady_clock;

  // `wake` is called from other threads when look() has something to take. `place`: of the window, or empty.
  Workplace(Session& session, UserFolders folders, std::function<void()> wake,
            std::function<WindowPlace()> place = {});
  ~Workplace();

  // Begins the session and tells it its bookmarks and the atlases opened before. `troubles` are what starting
  // found amiss, said as warnings.
  void begin(const Begin& begin, const std::vector<std::string>& troubles = {});

  // Bookmarks and files to open; other effects belong to the window. True when it was one of these.
  bool carry_out(const Effect& effect);
  // Of several things dropped at once the first is opened.
  void drop(const std::vector<std::string>& paths);

  // Takes what has arrived and starts what is due; the picture can change when it says true.
  bool look();
  // How long until look() has something to do without being woken; nothing when it has not.
  std::optional<double> rest_s() const;
  // "Reading the map" while that takes long; empty otherwise.
  std::string busy() const;
  // The atlas that is being read, once that takes long, where the mode may say so: a folder that changed by
  // itself does not appear on a stage.
  std::optional<UnderWay> under_way() const;
  // Waits for what is being read and takes it: tests.
  void settle();
  // Keeps the session as it is now.
  void finish();

 private:
  struct Arrival {
    AtlasReading reading;
    BaseTiers tiers;
  };
  struct Reading {
    std::filesystem::path folder;
    bool again = false;       // the atlas that is shown, because its files have changed
    bool superseded = false;  // another one is wanted instead: nothing is said of it
    std::shared_ptr<Progress> progress;
    Background<Arrival> arrival;
  };

  void settle_into_atlas(const Begin& begin);
  void tell_bookmarks();
  void remember_atlas();
  void keep_bookmark(const WriteBookmark& effect);
  void drop_bookmark(const DropBookmark& effect);
  void open(const ReadPath& effect);
  void open_scene(const std::filesystem::path& file);
  void start_reading(std::filesystem::path folder, bool again);
  void stop_reading();
  void take(Reading reading);
  void take_again(Arrival arrival);
  void take_other(Arrival arrival, const std::filesystem::path& folder);
  // A sentence of the catalogue; {} in it stands for `about`.
  void say(Level level, const char* english);
  void say(Level level, const char* english, const std::string& about);
  void say_rows_left_out();
  Words words() const;

  Session& session_;
  UserFolders folders_;
  std::function<void()> wake_;
  LastSession last_session_;
  std::unique_ptr<FolderWatch> watch_;
  std::optional<Reading> reading_;
  std::optional<std::filesystem::path> wanted_;  // to be read next
  bool changed_ = false;                         // the files of the atlas: to be read again
};

}  // namespace sillon

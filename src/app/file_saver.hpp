// Files that are written beside the frames, one after another, from values of the moment at which each was
// asked for. Where that takes long, the person sees how far it is and may cancel it.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "state/action.hpp"
#include "ui/under_way.hpp"
#include "words/words.hpp"
#include "work/background.hpp"
#include "work/progress.hpp"

namespace sillon {

// What is to be saved. `write` runs on another thread: it writes the file and returns its path; it may throw
// Failure, and Cancelled once the progress is cancelled, and leaves what was there before as it was then.
struct SaveTask {
  const char* what;      // "Saving the list", in the catalogue
  std::string language;  // of the person who asked
  const char* saved;     // "List saved as {}", in the catalogue
  std::function<std::filesystem::path(Progress&)> write;
  const char* first = "";  // what is done before rows are counted, in the catalogue
};

class FileSaver {
 public:
  // `wake` is called from another thread when look() has something to say.
  explicit FileSaver(std::function<void()> wake);
  ~FileSaver();  // cancels what is not written yet

  void begin(SaveTask task);
  // What to tell the person of a file that is done; starts the next.
  std::optional<Action> look();
  // Cancels the file that is being written; the next one begins.
  void cancel();

  // Once the file takes long.
  std::optional<UnderWay> under_way() const;
  // How long until under_way() says something else without being woken; nothing when it will not.
  std::optional<double> rest_s() const;
  // Waits for all and hands each notice to `tell`. Once `end_asked` says so, what is not written is
  // cancelled.
  void settle(const std::function<void(const Action&)>& tell, const std::function<bool()>& end_asked = {});

 private:
  struct Written {
    std::string notice;
    Level level = Level::note;
  };
  struct Saving {
    SaveTask task;
    std::shared_ptr<Progress> progress;
    Background<Written> written;
  };

  void start_next();

  std::function<void()> wake_;
  std::optional<Saving> saving_;
  std::deque<SaveTask> waiting_;
};

}  // namespace sillon

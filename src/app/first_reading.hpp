// The first atlas of a window: read while the window opens. Where that takes long, the window shows how far
// it is, and the person may give it up.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/panel_screen.hpp"
#include "atlas/read_atlas.hpp"
#include "state/view.hpp"
#include "work/background.hpp"
#include "work/progress.hpp"

namespace sillon {

// How the person likes to read, before there is a session.
struct ReaderSettings {
  Theme theme = Theme::paper;
  std::string language = View().language;
  int text_percent = 100;
};
// As the last session with the atlas in this folder left them; a file that cannot be read changes nothing
// and is said later, by recall_session.
ReaderSettings settings_of_last_session(const std::filesystem::path& state_folder,
                                        const std::filesystem::path& atlas_folder);

class FirstReading {
 public:
  // Starts at once, and wakes the window when it is done.
  explicit FirstReading(std::filesystem::path folder);
  ~FirstReading();  // what is still being read is cancelled
  FirstReading(const FirstReading&) = delete;
  FirstReading& operator=(const FirstReading&) = delete;

  // The reading, as finish_reading gives it (opening.hpp). Nothing when the person gave it up: Cancel, Esc,
  // the window closed, or `end_asked`. Until `patience_s` have passed since the reading began the window
  // shows the theme's ground only.
  std::optional<AtlasReading> await(Window& window, PanelScreen& panels, const ReaderSettings& reader,
                                    const std::function<bool()>& end_asked);

 private:
  std::filesystem::path folder_;
  std::shared_ptr<Progress> progress_ = std::make_shared<Progress>();
  Background<AtlasReading> reading_;
};

}  // namespace sillon

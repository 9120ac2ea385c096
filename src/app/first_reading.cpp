#include "app/first_reading.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/atlas_cache.hpp"
#include "app/kept_files.hpp"
#include "app/opening.hpp"
#include "app/session_file.hpp"
#include "app/ui_scale.hpp"
#include "gl/render_target.hpp"
#include "report/file.hpp"
#include "ui/reading_screen.hpp"
#include "words/words.hpp"

namespace sillon {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int frames_to_settle = 3;                                 // as in the window's loop
constexpr float least_vast_width = 3200, least_vast_height = 1800;  // logical pixels
constexpr std::uint64_t largest_session_bytes = std::uint64_t{1} << 20;

double seconds_since(Clock::time_point since) {
  return std::chrono::duration<double>(Clock::now() - since).count();
}

// As the map will be, but twice that where its few words would be lost: on a monitor of 4K that names no
// scale of its own.
FrameSize size_for(const Window& window, const ReaderSettings& reader) {
  const int width_px = std::max(1, window.width_px()), height_px = std::max(1, window.height_px());
  const float scale = ui_scale_for(width_px, height_px, window.content_scale(), reader.text_percent);
  const bool is_vast = static_cast<float>(width_px) >= least_vast_width * scale &&
                       static_cast<float>(height_px) >= least_vast_height * scale;
  return {width_px, height_px, is_vast ? 2 * scale : scale};
}

// All is read, though a cache need not have counted it.
UnderWay map_is_left(UnderWay work) {
  work.expected_bytes = work.bytes = std::max<std::uint64_t>(work.expected_bytes, 1);
  return work;
}

void paint_ground(Window& window, const ReaderSettings& reader) {
  const FrameSize size = size_for(window, reader);
  const Rgba ground = reading_ground(reader.theme);
  RenderTarget::window(size.width_px, size.height_px)
      .fill({0, 0, size.width_px, size.height_px}, ground.r, ground.g, ground.b);
  window.present();
}

}  // namespace

ReaderSettings settings_of_last_session(const std::filesystem::path& state_folder,
                                        const std::filesystem::path& atlas_folder) {
  Report unsaid;
  const auto path = session_path(state_folder, atlas_folder);
  std::error_code failed;
  if (!std::filesystem::exists(path, failed)) return {};
  const auto text = read_file(path, largest_session_bytes, unsaid);
  if (!text) return {};
  const Begin last = read_session(*text, path.string(), Begin(), unsaid);
  return {last.view.theme, last.view.language, last.text_percent};
}

FirstReading::FirstReading(std::filesystem::path folder)
    : folder_(std::move(folder)),
      reading_([folder = folder_, progress = progress_] { return open_atlas(folder, progress.get()); },
               [] { Window::wake(); }) {}

FirstReading::~FirstReading() {
  progress_->cancel();
}

std::optional<AtlasReading> FirstReading::await(Window& window, PanelScreen& panels,
                                                const ReaderSettings& reader,
                                                const std::function<bool()>& end_asked) {
  const Words words(reader.language);
  auto shown = Clock::now();
  bool has_shown = false;
  int frames_left = frames_to_settle;
  const auto show = [&](const UnderWay& work, bool can_cancel) {
    const FrameSize size = size_for(window, reader);
    panels.fit(size.ui_scale, reader.theme, nullptr);
    RenderTarget::window(size.width_px, size.height_px).bind();
    panels.imgui().new_frame(size.width_px, size.height_px,
                             seconds_since(std::exchange(shown, Clock::now())));
    const bool cancelled = draw_reading_screen({work, reader.theme, size, words, can_cancel});
    panels.imgui().paint();
    window.present();
    has_shown = true;
    return cancelled;
  };
  paint_ground(window, reader);
  while (!reading_.is_ready()) {
    if (window.close_asked() || end_asked()) return std::nullopt;
    const double waited_s = seconds_since(reading_.since());
    if (waited_s < patience_s) {
      window.wait_events(patience_s - waited_s);
      if (window.refresh_asked()) paint_ground(window, reader);
      continue;
    }
    if (frames_left > 0)
      window.poll_events();
    else
      window.wait_events(figures_every_s);
    if (show(reading_words(words, folder_, *progress_, true), true)) return std::nullopt;
    frames_left = panels.imgui().input_waits() ? frames_to_settle : frames_left - 1;
  }
  if (has_shown) {
    // What was pressed while the last frame was on the screen is meant for it.
    window.poll_events();
    const UnderWay work = map_is_left(reading_words(words, folder_, *progress_, true));
    if (show(work, true)) return std::nullopt;
    show(work, false);  // the first frame of the map takes a while as well
  }
  return judge_reading(reading_.take(), folder_);
}

}  // namespace sillon

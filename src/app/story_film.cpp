#include <memory>
#include <utility>

#include "app/film_encoder.hpp"
#include "app/film_walk.hpp"
#include "app/locations.hpp"
#include "app/progress_line.hpp"
#include "app/show_frame.hpp"
#include "app/story_export.hpp"
#include "draw/renderer.hpp"
#include "screen/offscreen_context.hpp"

namespace sillon {

void export_film(StoryOrder order, const std::filesystem::path& file, const HeldSignals& signals) {
  FilmEncoder encoder(file, {order.screen.width_px, order.screen.height_px, order.frames_per_s},
                      [&signals] { signals.stop_if_asked(); });
  const OffscreenContext context;
  const std::string id = order.chosen.id;
  Session session(std::move(order.chosen.reading), order.reader, Mode::explore);
  RenderTarget target = RenderTarget::offscreen(order.screen.width_px, order.screen.height_px);
  Renderer renderer(shader_folder(), session.typesetter(), Frames::following);
  ProgressLine progress(
      static_cast<std::uint64_t>(film_length(session, id, order.reader, order.screen, order.frames_per_s)),
      "frames");
  FilmWalk walk(session, id, order.reader, order.screen, order.frames_per_s);
  std::shared_ptr<const Image> frame;
  while (walk.next()) {
    signals.stop_if_asked();
    if (walk.is_new()) {  // while a step stands, its frame is sent again and not painted again
      renderer.draw(show_frame(session, order.screen).picture, target);
      frame = std::make_shared<const Image>(target.read_back());
    }
    encoder.add(frame);
    progress.add(1);
  }
  encoder.finish();
}

}  // namespace sillon

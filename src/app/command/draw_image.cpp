#include "app/command/draw_image.hpp"

#include <future>
#include <optional>

#include "app/fonts.hpp"
#include "app/locations.hpp"
#include "app/ui_scale.hpp"
#include "picture/stage_layout.hpp"

namespace sillon {

namespace {

void draw_until_settled(Session& session, FrameSize size, bool panels, RenderTarget& target) {
  std::optional<ImguiScreen> imgui;
  // Drawn beside what the first frame needs of the atlas: neither looks at the other.
  std::future<void> fonts;
  if (panels) {
    imgui.emplace(shader_folder());
    fonts = std::async(std::launch::async | std::launch::deferred, [&atlas = session.atlas(), size] {
      build_fonts(ui_font_files(), extra_fonts(atlas, most_extra_letters(size.ui_scale, 1)), size.ui_scale);
    });
  }
  Renderer renderer(shader_folder(), session.typesetter());
  std::optional<StepPictures> steps;
  if (session.state().show) steps.emplace(session.typesetter());
  make_frame_values(session, size, panels);  // asks for the tier of the base map that it wants
  if (panels) {
    fonts.get();
    imgui->fonts_changed();
    apply_theme(session.state().view.theme, size.ui_scale);
  }
  // Panels need two frames before sizes that depend on their content have settled.
  const FrameTools tools{renderer, panels ? &*imgui : nullptr, steps ? &*steps : nullptr};
  bool pictures_wait = false;
  for (int warm_up = panels ? 2 : 0; warm_up >= 0 || pictures_wait; --warm_up) {
    session.take_arrivals(true);
    pictures_wait = draw_frame(session, tools, size, target, 1.0 / 60).pictures_wait;
  }
}

}  // namespace

Image draw_speaker(Session& session, FrameSize screen) {
  const FrameSize size{screen.width_px, screen.height_px, stage_scale(screen.width_px, screen.height_px)};
  const FrameValues values = make_frame_values(session, sized_for_reader(screen, session.state()), false);
  session.take_arrivals(true);
  const StageBoard board = session.derivations().speaker(session.state(), values.derived, size);
  StepPictures steps(session.typesetter());
  while (steps.paint_next(session, board.slots)) {
  }
  RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
  steps.show(board, session, target);
  return target.read_back();
}

Image draw_to_image(Session& session, FrameSize screen, bool panels) {
  const FrameSize size = sized_for_reader(screen, session.state());
  RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
  draw_until_settled(session, size, panels, target);  // its textures are gone before the pixels are read
  return target.read_back();
}

}  // namespace sillon

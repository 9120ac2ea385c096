#include "app/command/draw_image.hpp"

#include <optional>

#include "app/fonts.hpp"
#include "app/locations.hpp"
#include "app/ui_scale.hpp"

namespace sillon {

namespace {

void draw_until_settled(Session& session, FrameSize size, bool panels, RenderTarget& target) {
  Renderer renderer(shader_folder(), session.typesetter());
  std::optional<ImguiScreen> imgui;
  if (panels) {
    imgui.emplace(shader_folder());
    build_fonts(ui_font_files(), extra_fonts(session.atlas(), most_extra_letters(size.ui_scale, 1)),
                size.ui_scale);
    imgui->fonts_changed();
    apply_theme(session.state().view.theme, size.ui_scale);
  }
  // Panels need two frames before sizes that depend on their content have settled.
  const FrameTools tools{renderer, panels ? &*imgui : nullptr};
  for (int warm_up = panels ? 2 : 0; warm_up >= 0; --warm_up) {
    session.take_arrivals(true);
    draw_frame(session, tools, size, target, 1.0 / 60);
  }
}

}  // namespace

Image draw_to_image(Session& session, FrameSize screen, bool panels) {
  const FrameSize size = sized_for_reader(screen, session.state());
  RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
  draw_until_settled(session, size, panels, target);  // its textures are gone before the pixels are read
  return target.read_back();
}

}  // namespace sillon

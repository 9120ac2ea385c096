#include "app/frame.hpp"

#include "ui/panels.hpp"

namespace sillon {

FrameValues make_frame_values(Session& session, FrameSize size, bool panels, bool moving) {
  session.fit_home(size, panels);
  Derived derived = session.derivations().derive(session.state(), size, panels);
  session.want_tier(derived.wanted_tier);
  Picture picture = session.derivations().assemble(session.state(), derived, size, panels, moving);
  return {std::move(derived), std::move(picture)};
}

FrameResult draw_frame(Session& session, const FrameTools& tools, FrameSize size, RenderTarget& target,
                       double dt_s) {
  session.take_arrivals(false);
  const bool panels = tools.imgui != nullptr;
  FrameValues values = make_frame_values(session, size, panels, session.camera_moved());
  target.bind();
  tools.renderer.draw(values.picture, target);
  FrameResult result;
  if (values.picture.board && tools.steps != nullptr) {
    result.pictures_wait = tools.steps->paint_next(session, values.picture.board->slots);
    target.bind();
    tools.steps->show(*values.picture.board, session, target);
  }
  if (panels) {
    tools.imgui->new_frame(size.width_px, size.height_px, dt_s);
    draw_panels({session.state(), values.derived, values.picture, size, session.reading().report,
                 session.reading().rows_left_out, tools.busy, tools.under_way},
                result.actions);
    target.bind();
    tools.imgui->paint();
  }
  result.derived = std::move(values.derived);
  return result;
}

}  // namespace sillon

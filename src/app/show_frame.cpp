#include "app/show_frame.hpp"

#include "app/ui_scale.hpp"
#include "state/story_walk.hpp"

namespace sillon {

void stand_at_step(Session& session, const std::string& story, int step, const View& reader) {
  const auto shown = show_step(session.atlas(), story, step, reader);
  if (shown) session.dispatch(Action(BeginShow{shown->place, shown->view}));
}

void turn_to_step(Session& session, int step) {
  if (auto turned = turn_to(session.atlas(), session.state(), step)) session.dispatch(Action(*turned));
}

FrameValues show_frame(Session& session, FrameSize screen) {
  const FrameSize size = sized_for_reader(screen, session.state());
  FrameValues values = make_frame_values(session, size, false);
  // The first asks for the tier of the base map that it wants.
  if (session.take_arrivals(true)) values = make_frame_values(session, size, false);
  values.picture.base.moving = false;  // there is time to paint all of it, even on a flight
  return values;
}

}  // namespace sillon

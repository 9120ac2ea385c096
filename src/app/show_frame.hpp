// A story on stage without a window: the session brought to a step or on its way to the next, and the frame
// that the audience then sees.
#pragma once

#include <string>

#include "app/frame.hpp"

namespace sillon {

// At once, as if the show began there: nothing moves. The story is one of the session's atlas, the step one
// of its own; `reader` says language, theme and projection.
void stand_at_step(Session& session, const std::string& story, int step, const View& reader);
// From the step before on the way of a show.
void turn_to_step(Session& session, int step);

// The frame of this moment with all that belongs to it: whatever is read or made beside frames is waited for,
// so that the same state always gives the same frame.
FrameValues show_frame(Session& session, FrameSize screen);

}  // namespace sillon

// Carries out what the reducer asks of the outside world. Results come back as actions.
#pragma once

#include <vector>

#include "app/frame.hpp"

namespace sillon {

// Writes the map of this moment without panels, as wide and high as the frame. An empty path takes a free
// name in the user's pictures folder. Returns the notice to show; never throws for a file that cannot be
// written.
Action write_picture(Session& session, Renderer& renderer, FrameSize size, const std::string& path);

// Writes the places or links of the view; an empty path takes a free name in the user's documents folder.
Action write_list_file(Session& session, const WriteList& effect);

}  // namespace sillon

// What a person saves from the window. An empty path takes a free name in the user's folder for such files;
// its suffix says the format. Each returns the notice to show and never throws for a file that cannot be
// written.
#pragma once

#include <string>

#include "app/file_saver.hpp"
#include "app/frame.hpp"

namespace sillon {

// The map of this moment without panels, as wide and high as the frame; PNG.
Action save_picture(Session& session, Renderer& renderer, FrameSize size, const std::string& path);

// The rows of the list panel in their order, in a frame of that size: .csv, .json, .geojson, .html or .txt.
// What is written is what is shown now, whenever it is written.
SaveTask list_task(Session& session, FrameSize size, const WriteList& effect);

// The page for those who cannot see the map, the same way: HTML.
SaveTask twin_task(Session& session, FrameSize size, const std::string& path);

}  // namespace sillon

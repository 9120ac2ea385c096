// A frame, the same in the window and headless.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "app/step_pictures.hpp"
#include "draw/renderer.hpp"
#include "gl/render_target.hpp"
#include "screen/imgui_screen.hpp"
#include "ui/under_way.hpp"

namespace sillon {

struct FrameTools {
  Renderer& renderer;
  ImguiScreen* imgui = nullptr;            // null: no panels
  StepPictures* steps = nullptr;           // of a show; null: its overview stays without pictures
  std::string busy = {};                   // what takes long, in words; empty: nothing
  std::optional<UnderWay> under_way = {};  // what takes long and can be cancelled
};

// The values of this moment's frame: derive(snapshot), then the picture.
struct FrameValues {
  Derived derived;
  Picture picture;
};
FrameValues make_frame_values(Session& session, FrameSize size, bool panels, bool moving = false);

// What a frame leaves: what the person asked for meanwhile, which the caller dispatches, and what it showed.
struct FrameResult {
  std::vector<Action> actions;
  Derived derived;
  bool pictures_wait = false;  // the overview lacks some
};

// Draws one frame into `target`. Map and panels show exactly the session's state as it is now.
FrameResult draw_frame(Session& session, const FrameTools& tools, FrameSize size, RenderTarget& target,
                       double dt_s);

}  // namespace sillon

#include "screen/wakefulness.hpp"

#include <X11/extensions/scrnsaver.h>

#include "screen/glfw_library.hpp"

// Of GLFW's glfw3native.h, which would want the headers of Xrandr as well.
extern "C" Display* glfwGetX11Display();

namespace sillon {

// The X server itself counts who asks, and forgets it when the program's connection ends: a show that dies
// leaves the desktop as it was.
void Wakefulness::keep(bool awake) {
  if (awake_ == awake || !GlfwLibrary::running()) return;
  Display* display = glfwGetX11Display();
  int event = 0, error = 0;
  if (display == nullptr || XScreenSaverQueryExtension(display, &event, &error) == 0) return;
  XScreenSaverSuspend(display, awake ? 1 : 0);
  XFlush(display);
  awake_ = awake;
}

}  // namespace sillon

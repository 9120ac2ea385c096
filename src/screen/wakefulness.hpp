// Keeps the screen awake while a show runs: neither blanked nor switched off to save power.
#pragma once

namespace sillon {

class Wakefulness {
 public:
  // Of the display that the window library talks to; without X11, or without the extension, nothing happens:
  // GLFW itself keeps X's own screensaver off while a window fills the screen.
  void keep(bool awake);
  ~Wakefulness() { keep(false); }
  Wakefulness() = default;
  Wakefulness(const Wakefulness&) = delete;
  Wakefulness& operator=(const Wakefulness&) = delete;

 private:
  bool awake_ = false;
};

}  // namespace sillon

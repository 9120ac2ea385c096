// One window with an OpenGL 3.3 core context.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "screen/window_place.hpp"

struct GLFWmonitor;
struct GLFWwindow;

namespace sillon {

struct WindowOptions {
  std::string title = "Sillon";
  int width_px = 1280, height_px = 800;
  bool fullscreen = false;
  std::string monitor;               // by name; empty: the primary one
  std::optional<WindowPlace> place;  // instead of the size and the monitor, as far as the monitors allow
  bool visible = true;
};

class Window {
 public:
  // Throws Failure(unavailable): no display, no OpenGL 3.3, no such monitor (known ones listed).
  explicit Window(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  bool close_asked() const;
  void wait_events(double timeout_s);  // returns early when something happens
  void poll_events();
  static void wake();    // from any thread: ends wait_events (glfwPostEmptyEvent)
  int width_px() const;  // of the frame buffer
  int height_px() const;
  float content_scale() const;  // device pixels in a logical pixel
  // On the monitor of that name, else on the one that the window is on; on a fullscreen window too.
  void set_fullscreen(bool on, const std::string& monitor = {});
  static std::vector<std::string> monitor_names();  // the primary one first
  static void watch_monitors();                     // again, after a library has put its own ear in the place
  static bool monitors_changed();                   // since the last call: one came or went
  std::string monitor_name() const;                 // the one that it fills, or that its middle lies on
  void hide();
  bool fullscreen() const;
  WindowPlace place();                       // where it stands, or will stand again; ask while nothing moves
  void present();                            // swap, with vertical sync
  bool refresh_asked();                      // the window was exposed or resized since the last call
  std::vector<std::string> dropped_files();  // since the last call
  GLFWwindow* glfw() const;                  // for the back end of the panels' library

 private:
  bool fills(GLFWmonitor* monitor) const;

  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// True when a display server can be reached (a window may be tried).
bool has_display();

}  // namespace sillon

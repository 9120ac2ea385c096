#include "screen/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "gl/context_facts.hpp"
#include "report/failure.hpp"
#include "screen/glfw_library.hpp"

namespace sillon {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
  throw Failure(ExitCode::unavailable, sentence);
}

// What OpenGL the machine has, asked with a hidden window of whatever version it gives.
std::string offered_opengl() {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  GLFWwindow* probe = glfwCreateWindow(16, 16, "Sillon", nullptr, nullptr);
  if (probe == nullptr) return "no OpenGL at all";
  glfwMakeContextCurrent(probe);
  const ContextFacts facts = context_facts();
  glfwDestroyWindow(probe);
  return fmt::format("{}.{} ({})", facts.version_10 / 10, facts.version_10 % 10, facts.renderer);
}

GLFWmonitor* monitor_named(const std::string& name) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::string known;
  for (int i = 0; i < count; ++i) {
    if (name.empty() || name == glfwGetMonitorName(monitors[i]))
      return name.empty() ? glfwGetPrimaryMonitor() : monitors[i];
    known += fmt::format("{}\"{}\"", known.empty() ? "" : ", ", glfwGetMonitorName(monitors[i]));
  }
  if (name.empty()) return nullptr;
  refuse(fmt::format("There is no monitor named \"{}\". Connected now: {}.", name,
                     known.empty() ? "none" : known));
}

// The primary one first.
std::vector<MonitorArea> monitor_areas() {
  std::vector<MonitorArea> areas;
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) {
    MonitorArea area;
    if (const char* name = glfwGetMonitorName(monitors[i])) area.name = name;
    glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
    if (area.width > 0 && area.height > 0) areas.push_back(area);
  }
  return areas;
}

// Null when there is none of that name.
GLFWmonitor* find_monitor(const std::string& name) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i)
    if (const char* known = glfwGetMonitorName(monitors[i]); known && name == known) return monitors[i];
  return nullptr;
}

GLFWmonitor* monitor_of(const WindowPlace& place) {
  GLFWmonitor* found = find_monitor(place.monitor);
  return found != nullptr ? found : glfwGetPrimaryMonitor();
}

// GLFW tells it to one function without any data of ours.
bool monitors_have_changed = false;

}  // namespace

struct Window::Impl {
  GlfwLibrary library;
  GLFWwindow* window = nullptr;
  GLFWmonitor* monitor = nullptr;
  bool refresh = true;
  WindowPlace before;  // of the window before it filled its monitor or the screen
  std::vector<std::string> dropped;
  static inline Impl* listener = nullptr;  // a monitor that goes must be forgotten

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (listener == this) listener = nullptr;
    if (window != nullptr) glfwDestroyWindow(window);
  }

  static Impl& of(GLFWwindow* window) { return *static_cast<Impl*>(glfwGetWindowUserPointer(window)); }

  void listen() {
    listener = this;
    glfwSetWindowUserPointer(window, this);
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).refresh = true; });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).refresh = true; });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { of(w).refresh = true; });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
      of(w).dropped.insert(of(w).dropped.end(), paths, paths + count);
    });
  }
};

Window::Window(const WindowOptions& options) : impl_(std::make_unique<Impl>()) {
  if (!impl_->library.started())
    refuse(
        "No display can be reached. Start Sillon in a desktop session, or draw without one: sillon render -o "
        "sillon.png");
  const auto place = options.place ? place_on(*options.place, monitor_areas()) : std::nullopt;
  impl_->monitor = place ? monitor_of(*place) : monitor_named(options.monitor);
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);  // it is shown where it belongs
  glfwWindowHint(GLFW_DEPTH_BITS, 0);        // the map keeps its own stencil, and nothing here has depth
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_SAMPLES, 0);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a show stays when the speaker clicks beside it
  impl_->window =
      glfwCreateWindow(place ? place->width : options.width_px, place ? place->height : options.height_px,
                       options.title.c_str(), nullptr, nullptr);
  if (impl_->window == nullptr)
    refuse(
        fmt::format("OpenGL 3.3 is needed, and this display offers {}. {}", offered_opengl(), driver_remedy));
  glfwMakeContextCurrent(impl_->window);
  glfwSwapInterval(1);
  impl_->listen();
  watch_monitors();
  glfwSetWindowSizeLimits(impl_->window, least_window_width, least_window_height, GLFW_DONT_CARE,
                          GLFW_DONT_CARE);
  if (place) {
    impl_->before = *place;
    glfwSetWindowPos(impl_->window, place->x, place->y);
    if (place->maximised) glfwMaximizeWindow(impl_->window);
  }
  if (options.visible) glfwShowWindow(impl_->window);
  if (options.fullscreen && impl_->monitor != nullptr)
    set_fullscreen(true, glfwGetMonitorName(impl_->monitor));
}

Window::~Window() = default;

void Window::watch_monitors() {
  glfwSetMonitorCallback([](GLFWmonitor* gone_or_come, int event) {
    monitors_have_changed = true;
    if (event == GLFW_DISCONNECTED && Impl::listener != nullptr && Impl::listener->monitor == gone_or_come)
      Impl::listener->monitor = glfwGetPrimaryMonitor();
  });
}

void Window::hide() {
  glfwHideWindow(impl_->window);
}

bool Window::close_asked() const {
  return glfwWindowShouldClose(impl_->window) == GLFW_TRUE;
}

void Window::wait_events(double timeout_s) {
  if (timeout_s > 0)
    glfwWaitEventsTimeout(timeout_s);
  else
    glfwPollEvents();
}

void Window::poll_events() {
  glfwPollEvents();
}

void Window::wake() {
  if (GlfwLibrary::running()) glfwPostEmptyEvent();
}

int Window::width_px() const {
  int width = 0;
  glfwGetFramebufferSize(impl_->window, &width, nullptr);
  return width;
}

int Window::height_px() const {
  int height = 0;
  glfwGetFramebufferSize(impl_->window, nullptr, &height);
  return height;
}

float Window::content_scale() const {
  float scale = 1;
  glfwGetWindowContentScale(impl_->window, &scale, nullptr);
  return std::clamp(scale, 0.5f, 8.0f);
}

// A monitor that was moved or has another mode now leaves its window where it was.
bool Window::fills(GLFWmonitor* monitor) const {
  int left = 0, top = 0, x = 0, y = 0, width = 0, height = 0;
  glfwGetMonitorPos(monitor, &left, &top);
  glfwGetWindowPos(impl_->window, &x, &y);
  glfwGetWindowSize(impl_->window, &width, &height);
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  return mode != nullptr && x == left && y == top && width == mode->width && height == mode->height;
}

void Window::set_fullscreen(bool on, const std::string& monitor) {
  if (!on) {
    if (!fullscreen()) return;
    const WindowPlace& before = impl_->before;
    glfwSetWindowMonitor(impl_->window, nullptr, before.x, before.y, before.width, before.height,
                         GLFW_DONT_CARE);
    impl_->refresh = true;
    return;
  }
  GLFWmonitor* wanted = find_monitor(monitor);
  if (wanted == nullptr) wanted = find_monitor(monitor_name());
  if (wanted == nullptr) wanted = glfwGetPrimaryMonitor();
  if (wanted == nullptr || (wanted == glfwGetWindowMonitor(impl_->window) && fills(wanted))) return;
  if (!fullscreen()) impl_->before = place();
  const GLFWvidmode* mode = glfwGetVideoMode(wanted);
  if (mode == nullptr) return;
  glfwSetWindowMonitor(impl_->window, wanted, 0, 0, mode->width, mode->height, mode->refreshRate);
  impl_->refresh = true;
}

std::vector<std::string> Window::monitor_names() {
  std::vector<std::string> names;
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i)
    if (const char* name = glfwGetMonitorName(monitors[i])) names.emplace_back(name);
  return names;
}

bool Window::monitors_changed() {
  return std::exchange(monitors_have_changed, false);
}

std::string Window::monitor_name() const {
  if (GLFWmonitor* filled = glfwGetWindowMonitor(impl_->window)) {
    const char* name = glfwGetMonitorName(filled);
    return name == nullptr ? "" : name;
  }
  WindowPlace now;
  glfwGetWindowPos(impl_->window, &now.x, &now.y);
  glfwGetWindowSize(impl_->window, &now.width, &now.height);
  return monitor_under(now, monitor_areas());
}

bool Window::fullscreen() const {
  return glfwGetWindowMonitor(impl_->window) != nullptr;
}

WindowPlace Window::place() {
  if (fullscreen()) return impl_->before;
  WindowPlace now;
  glfwGetWindowPos(impl_->window, &now.x, &now.y);
  glfwGetWindowSize(impl_->window, &now.width, &now.height);
  now.maximised = glfwGetWindowAttrib(impl_->window, GLFW_MAXIMIZED) == GLFW_TRUE;
  now.monitor = monitor_under(now, monitor_areas());
  if (now.maximised && impl_->before.width > 0) {
    // The size it had before is the one to return to, on the monitor that it fills now.
    if (now.monitor != impl_->before.monitor) impl_->before.x = now.x, impl_->before.y = now.y;
    impl_->before.monitor = now.monitor;
    impl_->before.maximised = true;
  } else {
    impl_->before = now;
  }
  return impl_->before;
}

void Window::present() {
  glfwSwapBuffers(impl_->window);
}

bool Window::refresh_asked() {
  return std::exchange(impl_->refresh, false);
}

std::vector<std::string> Window::dropped_files() {
  return std::exchange(impl_->dropped, {});
}

GLFWwindow* Window::glfw() const {
  return impl_->window;
}

bool has_display() {
  return GlfwLibrary().started();
}

}  // namespace sillon

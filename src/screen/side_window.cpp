#include "screen/side_window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>
#include <cstdint>
#include <utility>

#include "gl/textured_triangles.hpp"
#include "report/log.hpp"
#include "screen/key_queue.hpp"

namespace sillon {
namespace {

// The first monitor that is not the one the first window is on.
GLFWmonitor* other_monitor(const std::string& first) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i)
    if (const char* name = glfwGetMonitorName(monitors[i]); name != nullptr && first != name)
      return monitors[i];
  return nullptr;
}

}  // namespace

struct SideWindow::Impl {
  GLFWwindow* first = nullptr;
  GLFWwindow* window = nullptr;
  std::optional<TexturedTriangles> painter;  // of this window's own context
  std::string monitor;
  std::optional<std::pair<float, float>> click;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (window == nullptr) return;
    glfwMakeContextCurrent(window);
    painter.reset();
    glfwMakeContextCurrent(first);
    forget_keys_of(window);
    glfwDestroyWindow(window);
  }

  // GLFW tells points in the window's own units, which may be larger than pixels.
  void note_click() {
    double x = 0, y = 0;
    int width = 0, height = 0, width_px = 0, height_px = 0;
    glfwGetCursorPos(window, &x, &y);
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &width_px, &height_px);
    if (width > 0 && height > 0)
      click = {static_cast<float>(x * width_px / width), static_cast<float>(y * height_px / height)};
  }
};

SideWindow::SideWindow(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SideWindow::~SideWindow() = default;

std::unique_ptr<SideWindow> SideWindow::beside(Window& first, const std::string& title,
                                               const std::filesystem::path& shader_folder) {
  GLFWmonitor* monitor = other_monitor(first.monitor_name());
  if (monitor == nullptr) return nullptr;
  auto impl = std::make_unique<Impl>();
  impl->first = first.glfw();
  impl->monitor = glfwGetMonitorName(monitor);
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
  if (width <= 0 || height <= 0) return nullptr;
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);  // the keys stay with the show
  impl->window = glfwCreateWindow(width, height, title.c_str(), nullptr, impl->first);
  if (impl->window == nullptr) return nullptr;
  glfwSetWindowUserPointer(impl->window, impl.get());
  glfwSetMouseButtonCallback(impl->window, [](GLFWwindow* window, int button, int action, int) {
    if (button == GLFW_MOUSE_BUTTON_LEFT && action == GLFW_PRESS)
      static_cast<Impl*>(glfwGetWindowUserPointer(window))->note_click();
  });
  hear_keys_of(impl->window);
  glfwMakeContextCurrent(impl->window);
  glfwSwapInterval(0);  // the show's own window sets the pace
  Report report;
  impl->painter.emplace(shader_folder, report);
  glfwMakeContextCurrent(impl->first);
  if (report.has_errors()) {
    print_report(report);
    return nullptr;
  }
  glfwSetWindowPos(impl->window, x, y);
  glfwShowWindow(impl->window);
  glfwSetWindowPos(impl->window, x, y);  // some window managers place what they show first
  return std::unique_ptr<SideWindow>(new SideWindow(std::move(impl)));
}

int SideWindow::width_px() const {
  int width = 0;
  glfwGetFramebufferSize(impl_->window, &width, nullptr);
  return width;
}

int SideWindow::height_px() const {
  int height = 0;
  glfwGetFramebufferSize(impl_->window, nullptr, &height);
  return height;
}

const std::string& SideWindow::monitor() const {
  return impl_->monitor;
}

bool SideWindow::close_asked() const {
  return glfwWindowShouldClose(impl_->window) == GLFW_TRUE;
}

std::optional<std::pair<float, float>> SideWindow::take_click() {
  return std::exchange(impl_->click, std::nullopt);
}

void SideWindow::present(unsigned texture) {
  const int width = width_px(), height = height_px();
  if (width <= 0 || height <= 0) return;
  const auto w = static_cast<float>(width), h = static_cast<float>(height);
  // Rows of a texture go up, those of a window down.
  const std::array<TriangleVertex, 4> corners = {{{0, 0, 0, 1, 0xFFFFFFFF},
                                                  {w, 0, 1, 1, 0xFFFFFFFF},
                                                  {w, h, 1, 0, 0xFFFFFFFF},
                                                  {0, h, 0, 0, 0xFFFFFFFF}}};
  constexpr std::array<std::uint16_t, 6> indices = {0, 1, 2, 0, 2, 3};
  const std::array<TriangleRun, 1> runs = {{{0, 6, 0, texture, {0, 0, width, height}}}};
  glfwMakeContextCurrent(impl_->window);
  RenderTarget target = RenderTarget::window(width, height);
  target.bind();
  impl_->painter->paint(width, height, corners, indices, runs);
  glfwSwapBuffers(impl_->window);
  glfwMakeContextCurrent(impl_->first);
}

}  // namespace sillon

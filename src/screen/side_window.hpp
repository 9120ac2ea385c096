// A second window that shows one texture of the first, on another monitor. It has no controls of its own: its
// keys go where those of the first go, and its clicks are told.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "screen/window.hpp"

namespace sillon {

class SideWindow {
 public:
  // Fills what docks and bars leave of a monitor that the first window is not on. Nothing when there is none,
  // or when the driver gives no second window: the first must go on without it.
  static std::unique_ptr<SideWindow> beside(Window& first, const std::string& title,
                                            const std::filesystem::path& shader_folder);
  ~SideWindow();
  SideWindow(const SideWindow&) = delete;
  SideWindow& operator=(const SideWindow&) = delete;

  int width_px() const;
  int height_px() const;
  const std::string& monitor() const;
  bool close_asked() const;
  // A press of the main button since the last call: where, in device pixels.
  std::optional<std::pair<float, float>> take_click();
  // Fills the window with the texture; the first window's context is current before and after.
  void present(unsigned texture);

 private:
  struct Impl;
  explicit SideWindow(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon

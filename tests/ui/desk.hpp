// A person at the panels, without a window: frames are drawn, labels clicked, keys pressed; what comes back
// are the actions.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "../query/small_atlas.hpp"
#include "imgui/imgui.h"
#include "picture/derive.hpp"
#include "state/reduce.hpp"
#include "ui/key.hpp"
#include "ui/panels.hpp"
#include "ui/probe.hpp"
#include "ui/theme.hpp"

namespace sillon::test {

UiFontFiles font_files();

// A network of five towns with every sort of record (desk_atlas.cpp).
std::shared_ptr<const Atlas> desk_atlas();

class Desk {
 public:
  explicit Desk(FrameSize frame_size = {1600, 1400, 1}, const std::string& language = "en");
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  FrameSize size;
  State state;
  std::shared_ptr<const Atlas> atlas;
  Report report;
  std::size_t rows_left_out = 0;
  std::string busy;
  std::optional<UnderWay> under_way;

  Derived derived() const;

  // The map under the panels: towns as discs of 12 px.
  Picture picture() const;
  Picture picture_of(Look look) const;
  static PixelPoint pixel_of(const Picture& p, LonLat point);
  PixelPoint town(std::size_t index) const;

  // One frame; its actions are returned and, unless `keeps_state`, applied after it.
  std::vector<Action> frame();
  bool keeps_state = false;
  std::vector<Action> all;  // since the last clear
  void settle();

  // What is on the screen now under that label. Fails the test's expectation by returning an empty probe.
  static Probe find(const std::string& label, const std::string& panel = {});
  static bool shows(const std::string& label);
  static bool shows_panel(const std::string& panel);

  void move_to(PixelPoint at);
  void wait_long();  // so that the next click is no double click
  std::vector<Action> click_at(PixelPoint at);
  std::vector<Action> click(const std::string& label, const std::string& panel = {});
  std::vector<Action> press_key(int number);
  std::vector<Action> type(const std::string& text);

  // The one action of that sort; nothing when there are none or several.
  template <class Body>
  static std::optional<Body> only(const std::vector<Action>& actions) {
    if (count<Body>(actions) != 1) return std::nullopt;
    for (const Action& action : actions)
      if (const Body* body = std::get_if<Body>(&action.body)) return *body;
    return std::nullopt;
  }
  template <class Body>
  static std::size_t count(const std::vector<Action>& actions) {
    return static_cast<std::size_t>(std::count_if(actions.begin(), actions.end(), [](const Action& action) {
      return std::holds_alternative<Body>(action.body);
    }));
  }

 private:
  // What a frame is derived from, as long as its inputs are the same.
  struct Kept {
    Filter filter;
    std::optional<PartialDate> date;
    std::string language;
    std::shared_ptr<const Atlas> atlas;
    Derived derived;
  };

  ImGuiContext* context_ = nullptr;
  mutable std::optional<Kept> kept_;
};

}  // namespace sillon::test

// What every panel of a frame has at hand: the snapshot, the pen, the reader's words, and where actions go.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/panels.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

class PanelFrame {
 public:
  PanelFrame(const Snapshot& shown, std::vector<Action>& actions)
      : snapshot(shown), pen(palette_of(shown.state.view.theme), shown.size.ui_scale), actions_(actions) {}

  const Snapshot& snapshot;
  Pen pen;

  const State& state() const { return snapshot.state; }
  const View& view() const { return snapshot.state.view; }
  const Atlas& atlas() const { return *snapshot.derived.atlas; }
  const Taxonomy& taxonomy() const { return snapshot.derived.atlas->taxonomy; }
  const Visible& visible() const { return *snapshot.derived.visible; }
  const Sieve& sieve() const { return *snapshot.derived.sieve; }
  const Words& words() const { return *snapshot.derived.words; }
  const Palette& palette() const { return pen.palette(); }
  float px(float logical) const { return pen.px(logical); }
  PixelBox whole() const {
    return {0, 0, static_cast<float>(snapshot.size.width_px), static_cast<float>(snapshot.size.height_px)};
  }
  // Between the top bar and the bottom: the left panel's and the right panel's places.
  PixelBox left_box() const;
  PixelBox right_box() const;

  // The reader's words.
  std::string text(const char* english) const { return words().text(english); }
  std::string text(const char* one, const char* many,
                   std::size_t count) const;  // {} is the count, written out
  std::string number(double value, int decimals = 0) const { return words().number(value, decimals); }
  std::string date(PartialDate date) const { return words().date(date.year, date.month, date.day); }
  std::string_view name(const LocalText& names) const {
    return names.in(view().language, atlas().info.fallback);
  }
  std::string_view name(const Term& term) const { return name(term.names); }

  // The pattern with its {} filled in order; a translation whose braces are wrong shows as it is.
  template <class... Parts>
  static std::string say(const std::string& pattern, const Parts&... parts) {
    return filled(pattern, fmt::make_format_args(parts...));
  }

  template <class Body>
  void send(Body body, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
    actions_.push_back(Action(std::move(body), file, line));
  }
  std::vector<Action>& actions() { return actions_; }

  bool is_open(std::string_view section) const;

 private:
  static std::string filled(const std::string& pattern, fmt::format_args parts);

  std::vector<Action>& actions_;
};

// The first letter as a capital, where a word that stands inside a sentence begins one.
std::string capital(std::string_view text);

}  // namespace sillon

#include <algorithm>
#include <tuple>

#include "imgui/imgui.h"
#include "query/memo.hpp"
#include "ui/focus.hpp"
#include "ui/gesture/framing.hpp"
#include "ui/key.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/top_bar_layout.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/record_row.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_results = 8;
constexpr float popover_width = 340, padding = 8, below = 6;

struct FoundNow {
  std::vector<SearchHit> hits;
  bool nothing = true;  // the hit, if there is one, is only what comes nearest
};

// The hits of the last words asked for: typing asks once a letter, not once a frame.
const FoundNow& search_of(const PanelFrame& frame, const std::string& text) {
  using Key = std::tuple<std::shared_ptr<const SearchIndex>, std::string, std::string>;
  const auto& index = frame.snapshot.derived.search;
  const std::string& language = frame.view().language;
  return per_context<Memo<Key, FoundNow>>().get({index, text, language}, [&] {
    FoundNow found;
    if (!index) return found;
    found.hits = index->find(text, language, most_results);
    found.nothing = found.hits.empty();
    if (found.nothing)
      if (const auto nearest = index->nearest(text, language)) found.hits = {*nearest};
    return found;
  });
}

void choose(PanelFrame& frame, const SearchHit& hit) {
  frame.send(Select{hit.what});
  if (const auto point = point_of(frame.atlas(), hit.what)) frame.send(FlyTo{close_look(*point)});
  SearchBox done = search_now(frame);
  done.open = false;
  done.highlighted = 0;
  done.focus_wanted = false;
  frame.send(SetSearch{done});
  ImGui::SetWindowFocus(nullptr);  // the keyboard goes back to the map
  drop_focus();
}

Symbol symbol_of(const PanelFrame& frame, const SearchHit& hit) {
  return hit.town ? Symbol::ring : frame.taxonomy().kinds[hit.kind].symbol;
}

}  // namespace

void draw_search_results(PanelFrame& frame) {
  const SearchBox search = search_now(frame);
  if (!search.open || search.text.empty()) return;
  const FoundNow& found = search_of(frame, search.text);
  const auto& hits = found.hits;
  const auto count = static_cast<int>(hits.size());

  const bool enter = ImGui::IsKeyPressed(key::enter, false) || ImGui::IsKeyPressed(key::keypad_enter, false);
  if (ImGui::GetIO().WantTextInput && count > 0) {
    const int step = (ImGui::IsKeyPressed(key::down) ? 1 : 0) - (ImGui::IsKeyPressed(key::up) ? 1 : 0);
    if (step != 0) {
      SearchBox moved = search;
      moved.highlighted = (std::clamp(search.highlighted, 0, count - 1) + step + count) % count;
      frame.send(SetSearch{moved});
    }
    if (enter)
      return choose(frame, hits[static_cast<std::size_t>(std::clamp(search.highlighted, 0, count - 1))]);
  }

  const float pad = frame.px(padding), wide = frame.px(popover_width);
  const float row = frame.px(record_row_height);
  const PixelBox anchor = top_bar_layout(frame).search;
  const float left = std::min(anchor.x_px, frame.whole().width_px - wide - frame.px(12));
  const std::string said = !found.nothing                   ? std::string()
                           : !frame.snapshot.derived.search ? frame.text("Names are put in order…")
                           : count == 0                     ? frame.text("Nothing has this name")
                                        : frame.text("Nothing has this name. The nearest is");
  const float text_width = std::max(wide, anchor.width_px) - 4 * pad;
  const int lines = said.empty() ? 0 : wrapped_line_count(frame.pen, text_width, said, UiStyle::control);
  const float said_high = lines == 0 ? 0 : static_cast<float>(lines) * frame.px(note_leading) + 2 * pad;
  const float high = row * static_cast<float>(count) + said_high + 2 * pad;
  const PixelBox box{left, anchor.bottom_px() + frame.px(below), std::max(wide, anchor.width_px), high};
  const PanelWindow window(frame.pen, "search-results", box, PanelEdge::plate, true);
  Column column{box.x_px + 2 * pad, box.y_px + pad, box.width_px - 4 * pad};
  if (!said.empty()) {
    column.gap(pad);
    wrapped_text(frame.pen, column, said, UiStyle::control, frame.palette().ink_2, note_leading);
    column.gap(pad);
  }
  for (int i = 0; i < count; ++i) {
    const SearchHit& hit = hits[static_cast<std::size_t>(i)];
    RecordRow record;
    record.symbol = symbol_of(frame, hit);
    record.name = hit.title;
    record.line = hit.subtitle;
    record.chosen = i == std::clamp(search.highlighted, 0, count - 1);
    record.wraps = false;
    const WidgetKey key(static_cast<unsigned>(i));
    if (record_row(frame.pen, column, record) != RecordAnswer::none) choose(frame, hit);
  }
  // A click anywhere else closes the results; in the search field it keeps them.
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const PixelPoint at{mouse.x, mouse.y};
  if (ImGui::IsMouseClicked(0) && !box.contains(at) && !anchor.contains(at)) {
    SearchBox closed = search;
    closed.open = false;
    closed.focus_wanted = false;
    frame.send(SetSearch{closed});
  }
}

}  // namespace sillon

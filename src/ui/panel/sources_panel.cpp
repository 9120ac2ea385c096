#include <algorithm>

#include "ui/focus.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/crs_choice.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/provenance.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/record_row.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

void draw_credits(PanelFrame& frame, Column& column) {
  card_section(frame, column, frame.text("Land, borders and rivers"));
  for (const Credit& credit : frame.atlas().info.credits) card_note(frame, column, credit.text);
}

// What is selected has its own sources; without a selection, all of the atlas.
std::vector<std::string_view> ids_of_selection(const PanelFrame& frame) {
  const Selection& what = frame.view().selection;
  if (const auto* place = std::get_if<PlaceKey>(&what))
    if (const auto row = frame.atlas().place_row(place->id))
      return split_list(frame.atlas().places.source[*row]);
  if (const auto* link = std::get_if<LinkKey>(&what))
    if (const auto row = frame.atlas().link_row(link->id))
      return split_list(frame.atlas().links.source[*row]);
  return {};
}

void draw_selected_sources(PanelFrame& frame, Column& column, const std::vector<std::string_view>& ids) {
  card_section(frame, column, frame.text("Sources of what is selected"));
  for (const std::string_view id : ids)
    if (const Source* source = frame.atlas().find_source(id)) draw_source(frame, column, *source);
}

void draw_all_sources(PanelFrame& frame, Column& column) {
  const auto& sources = frame.atlas().sources.rows;
  card_section(frame, column,
               frame.text("{} source of the records", "{} sources of the records", sources.size()));
  card_note(frame, column, frame.text("A click copies the address"));
  column.gap(frame.px(4));
  const FocusGroup group;
  virtual_rows(column, sources.size(), frame.px(record_row_height), [&](std::size_t i, Column& rows) {
    const Source& source = sources[i];
    RecordRow row;
    row.name = source_line(frame, source);
    row.line = source.title;
    row.wraps = false;
    const WidgetKey key(source.id);
    if (record_row(frame.pen, rows, row) != RecordAnswer::none && !source.url.empty())
      copy_address(frame, source.url);
  });
}

}  // namespace

void draw_sources_panel(PanelFrame& frame) {
  Card card;
  card.panel = "sources-panel";
  card.key = "sources";
  card.line = frame.text("Sources and licences");
  card.close = [&] { frame.send(ShowSheet{Sheet::none}); };
  card.body = [&](Column& column) {
    card_title(frame, column, frame.name(frame.atlas().info.title));
    column.gap(frame.px(8));
    draw_crs_choice(frame, column, frame.text("Projection"));
    draw_credits(frame, column);
    const auto selected = ids_of_selection(frame);
    if (!selected.empty()) draw_selected_sources(frame, column, selected);
    draw_all_sources(frame, column);
  };
  draw_card(frame, card);
}

}  // namespace sillon

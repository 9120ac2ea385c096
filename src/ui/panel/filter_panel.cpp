#include "query/filter_sentence.hpp"
#include "ui/panel/filter_sections.hpp"
#include "ui/panel/filter_words.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/scroll_area.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

constexpr float padding = 20, after_filters = 6;

enum class FooterLink { list_unplaced, show_all, sources, data_report };

struct Footer {
  std::size_t filters = 0;  // so many of the lines speak of the filters
  std::vector<std::vector<TextRun>> lines;
  std::vector<std::vector<FooterLink>> links;  // by line and link
};

// What the counts say, each line with its links.
Footer footer_of(const PanelFrame& frame) {
  const Palette& p = frame.palette();
  const Visible& v = frame.visible();
  const auto plain = [&](std::string text) {
    return TextRun{std::move(text), UiStyle::secondary, p.ink_2, false};
  };
  const auto link = [&](std::string text) {
    return TextRun{std::move(text), UiStyle::section_head, p.accent, true};
  };
  Footer footer;
  const auto add = [&](std::vector<TextRun> runs, std::vector<FooterLink> links) {
    footer.lines.push_back(std::move(runs));
    footer.links.push_back(std::move(links));
  };

  if (is_filtered(frame.view())) {
    add({TextRun{sentence_of(frame) + ".", UiStyle::secondary, p.ink, false}}, {});
    std::vector<TextRun> hidden;
    if (std::string words = hidden_words(frame); !words.empty()) hidden.push_back(plain(words + ". "));
    hidden.push_back(link(frame.text("Show all")));
    add(std::move(hidden), {FooterLink::show_all});
    footer.filters = footer.lines.size();
  }

  // Of every kind, as the list beside it: the two add up.
  const std::uint32_t with_point = v.places_shown_with_point, others = v.places_shown_without_point;
  if (frame.atlas().places.size() == 0)
    add({plain(frame.text("This atlas holds no places."))}, {});
  else if (with_point + others > 0)
    add({plain(PanelFrame::say(frame.text("{} of {} places have a point on the map."),
                               frame.number(with_point), frame.number(with_point + others)))},
        {});
  if (others > 0)
    add({link(frame.text("List {} place without a point", "List {} places without a point", others))},
        {FooterLink::list_unplaced});

  std::vector<TextRun> last = {link(frame.text("Sources and licences"))};
  std::vector<FooterLink> last_links = {FooterLink::sources};
  const std::size_t findings =
      frame.snapshot.data_report.count(Level::error) + frame.snapshot.data_report.count(Level::warning);
  if (frame.snapshot.rows_left_out > 0) {
    last.push_back(plain(" · "));
    last.push_back(
        link(frame.text("{} row was left out", "{} rows were left out", frame.snapshot.rows_left_out)));
    last_links.push_back(FooterLink::data_report);
  } else if (findings > 0) {
    last.push_back(plain(" · "));
    last.push_back(link(frame.text("{} remark on the data", "{} remarks on the data", findings)));
    last_links.push_back(FooterLink::data_report);
  }
  add(std::move(last), std::move(last_links));
  return footer;
}

int line_count(const PanelFrame& frame, float width, const std::vector<TextRun>& runs) {
  // Close enough for the height: the runs as one text in the wider of the two styles.
  std::string all;
  for (const TextRun& run : runs) all += run.text;
  return wrapped_line_count(frame.pen, width, all, UiStyle::section_head);
}

void follow(PanelFrame& frame, FooterLink link) {
  ListPanel list = frame.state().list;
  switch (link) {
    case FooterLink::list_unplaced:
      list.open = true;
      list.subject = ListSubject::unplaced;
      frame.send(Select{Nothing{}});  // the list, not the card before it
      frame.send(SetList{list});
      break;
    case FooterLink::show_all:
      show_all(frame);
      break;
    case FooterLink::sources:
      frame.send(ShowSheet{Sheet::sources});
      break;
    case FooterLink::data_report:
      frame.send(ShowSheet{Sheet::data_report});
      break;
  }
}

}  // namespace

void draw_filter_panel(PanelFrame& frame) {
  const PixelBox box = frame.left_box();
  const PanelWindow window(frame.pen, "filter-panel", box, PanelEdge::right);
  const float pad = frame.px(padding), width = box.width_px - 2 * pad;

  const Footer footer = footer_of(frame);
  int lines = 0;
  for (const auto& runs : footer.lines) lines += line_count(frame, width, runs);
  const float footer_height = static_cast<float>(lines) * frame.px(note_leading) + frame.px(11 + 16) +
                              (footer.filters > 0 ? frame.px(after_filters) : 0);
  const PixelBox upper{box.x_px, box.y_px, box.width_px, box.height_px - footer_height};
  {
    ScrollArea area(frame.pen, "filter-scroll", upper, padding, padding);
    draw_filter_sections(frame, area.column);
    area.column.gap(frame.px(12));
  }
  Column column{box.x_px + pad, upper.bottom_px(), width};
  section_rule(frame.pen, column, 0, 11);
  for (std::size_t i = 0; i < footer.lines.size(); ++i) {
    if (i > 0 && i == footer.filters) column.gap(frame.px(after_filters));
    const int clicked = flow_text(frame.pen, column, footer.lines[i], note_leading);
    if (clicked < 0) continue;
    std::size_t which = 0;
    for (int run = 0; run < clicked; ++run)
      which += footer.lines[i][static_cast<std::size_t>(run)].link ? 1 : 0;
    follow(frame, footer.links[i][which]);
  }
}

}  // namespace sillon

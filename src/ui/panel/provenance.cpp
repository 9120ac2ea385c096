#include "ui/panel/provenance.hpp"
#include "query/vocabulary_names.hpp"

#include "imgui/imgui.h"
#include "ui/panel/card.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/press.hpp"

namespace sillon {
namespace {

constexpr const char* section = "card-sources";

}  // namespace

Source source_of(const PanelFrame& frame, std::string_view id) {
  if (const Source* source = frame.atlas().find_source(id)) return *source;
  Source unknown;
  unknown.id = unknown.title = id;
  return unknown;
}

std::string source_line(const PanelFrame& frame, const Source& source) {
  std::string line = source.publisher.empty() ? source.title : source.publisher;
  if (source.date.known()) line += ", " + frame.date(source.date);
  return line;
}

void copy_address(PanelFrame& frame, const std::string& address) {
  ImGui::SetClipboardText(address.c_str());
  frame.send(Notify{frame.text("Address copied"), Level::note});
}

void draw_source(PanelFrame& frame, Column& column, const Source& source) {
  const Palette& p = frame.palette();
  const WidgetKey key(source.id);
  std::string head = source_line(frame, source);
  if (source.official) head += " · " + frame.text("official");
  wrapped_text(frame.pen, column, head, UiStyle::section_head, p.ink, secondary_leading);
  if (!source.title.empty() && source.title != head)
    wrapped_text(frame.pen, column, source.title, UiStyle::secondary, p.ink_2, secondary_leading);
  if (!source.url.empty() &&
      flow_text(frame.pen, column, {TextRun{source.url, UiStyle::secondary, p.accent, true}},
                secondary_leading) == 0)
    copy_address(frame, source.url);
  column.gap(frame.px(8));
}

void draw_sources_of(PanelFrame& frame, Column& column, std::string_view source_ids) {
  const Palette& p = frame.palette();
  const auto ids = split_list(source_ids);
  if (ids.empty()) return card_note(frame, column, frame.text("No source is named"));
  const bool open = frame.is_open(section);
  const Source first = source_of(frame, ids.front());
  std::vector<TextRun> runs;
  if (!open) {
    runs.push_back({source_line(frame, first), UiStyle::section_head, p.ink, false});
    runs.push_back({" ", UiStyle::secondary, p.ink_2, false});
  }
  const std::size_t others = ids.size() - 1;
  const std::string toggle = open         ? frame.text("Fewer details")
                             : others > 0 ? frame.text("and {} more source", "and {} more sources", others)
                                          : frame.text("in full");
  runs.push_back({toggle, UiStyle::secondary, p.accent, true});
  if (open)
    for (const std::string_view id : ids) draw_source(frame, column, source_of(frame, id));
  if (flow_text(frame.pen, column, runs, note_leading) >= 0) frame.send(ToggleSection{section});
}

void draw_confirmed(PanelFrame& frame, Column& column, PartialDate as_of, Confidence confidence) {
  const Palette& p = frame.palette();
  const auto plain = [&](std::string text) {
    return TextRun{std::move(text), UiStyle::secondary, p.ink_2, false};
  };
  const auto strong = [&](std::string text) {
    return TextRun{std::move(text), UiStyle::section_head, p.ink, false};
  };
  std::vector<TextRun> runs;
  if (as_of.known()) {
    const std::string pattern = frame.text("Last confirmed {}");
    const std::size_t at = pattern.find("{}");
    runs.push_back(plain(pattern.substr(0, at)));
    runs.push_back(strong(frame.date(as_of)));
    if (at != std::string::npos) runs.push_back(plain(pattern.substr(at + 2)));
    runs.push_back(plain(" · "));
  }
  runs.push_back(plain(frame.text("confidence") + " "));
  runs.push_back(strong(to_name(confidence, frame.words())));
  flow_text(frame.pen, column, runs, note_leading);
}

}  // namespace sillon

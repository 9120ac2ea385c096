// What was said, and what became of it: promises by outcome first, then what was said as a fact.
#include <array>

#include "query/promises.hpp"
#include "query/vocabulary_names.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/place_words.hpp"
#include "ui/panel/provenance.hpp"
#include "ui/panel/statement_words.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/language_mark.hpp"
#include "ui/widget/outcome_sign.hpp"
#include "ui/widget/press.hpp"
#include "ui/widget/section.hpp"
#include "ui/widget/share_bar.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

constexpr const char* facts_section = "said-facts";
constexpr float gutter = 28;  // with the sign
constexpr std::array outcomes_in_order = {Outcome::not_kept, Outcome::kept, Outcome::open, Outcome::unknown};

std::string short_outcome(const PanelFrame& frame, Outcome outcome) {
  return outcome == Outcome::unknown ? frame.text("Not known") : outcome_word(frame, outcome);
}

// "3 kept, 2 not kept, 8 still open, of 4 nothing later is known"
std::string summary_words(const PanelFrame& frame, const SaidStatements& said) {
  std::string line = PanelFrame::say(frame.text("{} kept, {} not kept, {} still open"),
                                     frame.number(static_cast<double>(said.with(Outcome::kept))),
                                     frame.number(static_cast<double>(said.with(Outcome::not_kept))),
                                     frame.number(static_cast<double>(said.with(Outcome::open))));
  const std::size_t unknown = said.with(Outcome::unknown);
  if (unknown > 0) line += ", " + frame.text("of {} it is not known", "of {} it is not known", unknown);
  return line;
}

void draw_summary(PanelFrame& frame, Column& column, const SaidStatements& said) {
  std::vector<BarPart> parts;
  for (const Outcome outcome : outcomes_in_order) {
    const auto count = static_cast<double>(said.with(outcome));
    const bool hollow = outcome == Outcome::open || outcome == Outcome::unknown;
    parts.push_back({count, frame.number(count), outcome_colour(frame, outcome), hollow});
  }
  share_bar(frame.pen, column, parts);
  column.gap(frame.px(6));
  wrapped_text(frame.pen, column, summary_words(frame, said), UiStyle::control, frame.palette().ink, 20);
}

// Whom it is about; a click chooses that place.
void draw_subject(PanelFrame& frame, Column& column, const Statement& statement) {
  const bool is_place = statement.place != no_row;
  const Rgba colour = is_place ? frame.palette().accent : frame.palette().ink_2;
  const std::vector<TextRun> runs = {
      {brief(subject_name(frame.atlas(), statement.subject, frame.view().language), most_letters_of_subject),
       UiStyle::section_head, colour, is_place}};
  if (flow_text(frame.pen, column, runs, secondary_leading) >= 0)
    frame.send(Select{PlaceKey{std::string(frame.atlas().places.id[statement.place])}});
}

// The first source, where a click copies the address, and how many there are besides.
void draw_source_line(PanelFrame& frame, Column& column, const Statement& statement) {
  const auto ids = split_list(statement.source);
  if (ids.empty()) return;
  const WidgetKey key("source");
  const Source source = source_of(frame, ids.front());
  const bool has_address = !source.url.empty();
  const Palette& p = frame.palette();
  std::vector<TextRun> runs = {
      {source_line(frame, source), UiStyle::secondary, has_address ? p.accent : p.ink_2, has_address}};
  if (ids.size() > 1)
    runs.push_back({" " + frame.text("and {} more source", "and {} more sources", ids.size() - 1),
                    UiStyle::secondary, p.ink_2});
  if (flow_text(frame.pen, column, runs, secondary_leading) >= 0) copy_address(frame, source.url);
}

void draw_promise(PanelFrame& frame, Column& column, const Statement& statement) {
  const WidgetKey key(statement.id.empty() ? statement.statement : statement.id);
  const float inset = frame.px(gutter);
  draw_outcome_sign(frame.pen, statement.outcome, {column.x_px + frame.px(9), column.y_px + frame.px(9)},
                    outcome_colour(frame, statement.outcome));
  Column words{column.x_px + inset, column.y_px, column.width_px - inset};
  draw_subject(frame, words, statement);
  words.gap(frame.px(1));
  marked_text(frame.pen, words, statement.statement, UiStyle::control, frame.palette().ink, 20,
              record_language(frame), frame.view().language);
  card_note(frame, words, said_line(frame, statement));
  draw_outcome(frame, words, statement);
  draw_source_line(frame, words, statement);
  column.y_px = words.y_px;
  column.gap(frame.px(14));
}

void draw_by_outcome(PanelFrame& frame, Column& column, const SaidStatements& said) {
  for (const Outcome outcome : outcomes_in_order) {
    if (said.with(outcome) == 0) continue;
    card_section(
        frame, column,
        short_outcome(frame, outcome) + " · " + frame.number(static_cast<double>(said.with(outcome))));
    column.gap(frame.px(4));
    for (const Statement* statement : said.statements)
      if (statement->outcome == outcome) draw_promise(frame, column, *statement);
  }
}

void draw_facts(PanelFrame& frame, Column& column, const SaidStatements& said) {
  if (said.statements.empty()) return;
  section_rule(frame.pen, column, 6, 4);
  const bool open = frame.is_open(facts_section);
  const std::string count = frame.number(static_cast<double>(said.statements.size()));
  if (fold_head(frame.pen, column, frame.text("Stated as a fact"), count, open, false))
    frame.send(ToggleSection{facts_section});
  if (!open) return;
  card_note(frame, column,
            frame.text("What was described as being so. Kept means that it was found to be true."));
  column.gap(frame.px(8));
  draw_summary(frame, column, said);
  draw_by_outcome(frame, column, said);
}

}  // namespace

void draw_promises_panel(PanelFrame& frame) {
  Card card;
  card.panel = "promises-panel";
  card.key = "promises";
  card.line = frame.text("Promises");
  card.close = [&] { frame.send(ShowSheet{Sheet::none}); };
  card.body = [&](Column& column) {
    const Promises all = promises(frame.atlas());
    wrapped_text(frame.pen, column, frame.text("What was promised, and what became of it"),
                 UiStyle::question_title, frame.palette().ink, 28);
    column.gap(frame.px(8));
    if (all.promised.statements.empty())
      card_note(frame, column, frame.text("This atlas holds no promises"));
    else
      draw_summary(frame, column, all.promised);
    draw_by_outcome(frame, column, all.promised);
    draw_facts(frame, column, all.stated);
  };
  draw_card(frame, card);
}

}  // namespace sillon

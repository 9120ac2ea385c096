#include <algorithm>

#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/widget/flow_text.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_findings = 100;  // `sillon check` lists the rest

void draw_finding(PanelFrame& frame, Column& column, const Diagnostic& finding) {
  const Palette& p = frame.palette();
  const bool error = finding.level == Level::error;
  const std::string level = error                             ? frame.text("Left out")
                            : finding.level == Level::warning ? frame.text("Doubtful")
                                                              : frame.text("Remark");
  FilePosition where = finding.where;
  where.file = where.file.substr(where.file.find_last_of('/') + 1);
  const Rgba colour = error ? p.gap : finding.level == Level::warning ? p.warn : p.ink_2;
  flow_text(frame.pen, column,
            {TextRun{level, UiStyle::section_head, colour, false},
             TextRun{" · " + to_text(where), UiStyle::secondary, p.ink_2, false}},
            secondary_leading);
  wrapped_text(frame.pen, column, finding.what, UiStyle::control, p.ink, 20);
  if (!finding.remedy.empty()) card_note(frame, column, finding.remedy);
  column.gap(frame.px(10));
}

}  // namespace

void draw_data_report_panel(PanelFrame& frame) {
  // Errors first: they cost something.
  std::vector<const Diagnostic*> findings;
  for (const Diagnostic& finding : frame.snapshot.data_report.diagnostics()) findings.push_back(&finding);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Diagnostic* a, const Diagnostic* b) { return a->level > b->level; });
  Card card;
  card.panel = "data-report-panel";
  card.key = "data-report";
  card.line = frame.text("What reading the atlas found");
  card.close = [&] { frame.send(ShowSheet{Sheet::none}); };
  card.body = [&](Column& column) {
    const std::size_t out = frame.snapshot.rows_left_out;
    wrapped_text(frame.pen, column,
                 out > 0 ? frame.text("{} row was left out", "{} rows were left out", out)
                         : frame.text("No row was left out"),
                 UiStyle::question_title, frame.palette().ink, 28);
    column.gap(frame.px(8));
    const std::size_t shown = std::min(findings.size(), most_findings);
    for (std::size_t i = 0; i < shown; ++i) draw_finding(frame, column, *findings[i]);
    if (shown < findings.size())
      card_note(frame, column,
                frame.text("{} more; sillon check lists them all", "{} more; sillon check lists them all",
                           findings.size() - shown));
  };
  draw_card(frame, card);
}

}  // namespace sillon

#include <algorithm>

#include "ui/panel/filter_sections.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/filter_row.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/section.hpp"
#include "ui/widget/year_slider.hpp"

namespace sillon {
namespace {

// The years of the track: from when all but the oldest twentieth of the dated records began (a university of
// 1473 would leave no room for the rest) to the latest year in the data.
struct SliderYears {
  std::shared_ptr<const Atlas> atlas;
  int first = 2000, last = 2025;
};

const SliderYears& years_of(const PanelFrame& frame) {
  SliderYears& kept = per_context<SliderYears>();
  if (kept.atlas == frame.snapshot.derived.atlas) return kept;
  const Atlas& atlas = frame.atlas();
  std::vector<int> began;
  int latest = 0;
  for (const auto* dates : {&atlas.places.since, &atlas.links.since})
    for (const PartialDate date : *dates)
      if (date.known()) began.push_back(date.year);
  for (const auto* dates : {&atlas.places.since, &atlas.places.until, &atlas.places.as_of, &atlas.links.since,
                            &atlas.links.as_of})
    for (const PartialDate date : *dates) latest = std::max(latest, static_cast<int>(date.year));
  kept = {frame.snapshot.derived.atlas, 2000, std::max(2000, latest)};
  if (!began.empty()) {
    const auto twentieth = began.begin() + static_cast<std::ptrdiff_t>(began.size() / 20);
    std::nth_element(began.begin(), twentieth, began.end());
    kept.first = std::min(*twentieth / 5 * 5, kept.last - 1);
  }
  return kept;
}

}  // namespace

void draw_date(PanelFrame& frame, Column& column) {
  const auto& date = frame.view().date;
  const std::string shown = date ? frame.date(*date) : frame.text("Any date");
  const bool open = frame.is_open("date");
  if (fold_head(frame.pen, column, frame.text("Date"), shown, open, date.has_value()))
    frame.send(ToggleSection{"date"});
  if (!open) return;

  wrapped_text(frame.pen, column, frame.text("The network as of"), UiStyle::secondary, frame.palette().ink_2,
               note_leading);
  const SliderYears& years = years_of(frame);
  YearSlider slider;
  slider.first = years.first;
  slider.last = years.last;
  if (date) slider.year = date->year;
  slider.value = shown;
  slider.earlier = frame.text("One year earlier");
  slider.later = frame.text("One year later");
  slider.name = frame.text("Year");
  if (const auto year = year_slider(frame.pen, column, slider))
    frame.send(SetDate{PartialDate{static_cast<std::int16_t>(*year), 0, 0}});

  if (choice_row(frame.pen, column, frame.text("Any date"), {}, !date.has_value()) && date)
    frame.send(SetDate{});
  const Filter& filter = frame.view().filter;
  const std::uint32_t undated = frame.visible().undated_places;
  const std::string words =
      date ? frame.text("{} undated", "{} undated", undated) : frame.text("Undated too");
  if (check_row(frame.pen, column, words, {}, filter.undated)) {
    Filter changed = filter;
    changed.undated = !changed.undated;
    frame.send(SetFilter{changed});
  }
  column.gap(frame.px(8));
}

}  // namespace sillon

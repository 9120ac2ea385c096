// Steps through time, by a key, a button or by itself: shared by the bar of time and the section of the date.
#pragma once

#include <optional>

#include "query/time_span.hpp"
#include "ui/panel/panel_frame.hpp"

namespace sillon {

// The month that many months on, inside the span. A bare year is left at the end that one steps towards; from
// no date one steps back only, to the last month.
std::optional<PartialDate> stepped_by_months(std::optional<PartialDate> date, int months,
                                             const TimeSpan& span);
// A bare year stays one, a month keeps its name.
std::optional<PartialDate> stepped_by_years(std::optional<PartialDate> date, int years, const TimeSpan& span);

// Plays on from the view's date to the end of the span; from its start where there is no date, or no time
// left.
Play play_from_here(const View& view, const TimeSpan& span);
// Plays or pauses, whichever it is not.
void switch_play(PanelFrame& frame);

}  // namespace sillon

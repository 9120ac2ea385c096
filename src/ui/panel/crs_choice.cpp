#include "ui/panel/crs_choice.hpp"

#include "ui/focus.hpp"
#include "ui/widget/filter_row.hpp"
#include "ui/widget/section.hpp"

namespace sillon {

void draw_crs_choice(PanelFrame& frame, Column& column, const std::string& title) {
  section_head(frame.pen, column, title);
  const FocusGroup group;
  bool listed = false;
  for (const CrsChoice& crs : frame.atlas().info.crs) {
    const std::string name(frame.name(crs.names));
    const bool on = crs.code == frame.view().crs;
    listed |= on;
    const WidgetKey key(crs.code);
    if (choice_row(frame.pen, column, name.empty() ? crs.code : name, {}, on) && !on)
      frame.send(SetCrs{crs.code});
  }
  if (!listed) choice_row(frame.pen, column, frame.view().crs, {}, true);
}

}  // namespace sillon

// Views to go back to: those kept by the reader, the scene sets of the atlas, and the atlases opened lately.
#include <algorithm>
#include <filesystem>

#include "state/story_walk.hpp"
#include "ui/panel/card.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/record_row.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

constexpr float remove_width = 32;

void draw_stories(PanelFrame& frame, Column& column) {
  const auto& stories = frame.atlas().stories;
  if (stories.empty()) return;
  section_head(frame.pen, column, frame.text("Scene sets of this atlas"));
  for (const Story& story : stories) {
    RecordRow row;
    row.name = frame.name(story.title);
    row.line = frame.text("{} step", "{} steps", story.steps.size());
    row.chosen = frame.state().story.story == story.id;
    if (row.chosen) row.line += " · " + frame.text("shown now");
    const WidgetKey key(story.id);
    if (record_row(frame.pen, column, row) == RecordAnswer::none) continue;
    if (auto shown = show_step(frame.atlas(), story.id, 0, frame.view())) frame.send(std::move(*shown));
  }
  section_rule(frame.pen, column, 10, 5);
}

void draw_bookmarks(PanelFrame& frame, Column& column) {
  section_head(frame.pen, column, frame.text("Kept views"));
  const auto& bookmarks = frame.state().bookmarks;
  if (bookmarks.empty())
    card_note(frame, column,
              frame.text("None yet. A view is kept with its place, filters, date and selection, as a file "
                         "that can be passed on."));
  const float aside = frame.px(remove_width);
  for (const Bookmark& bookmark : bookmarks) {
    RecordRow row;
    row.name = bookmark.title;
    row.line = std::filesystem::path(bookmark.path).filename().string();
    const WidgetKey key(bookmark.path);
    Column words{column.x_px, column.y_px, column.width_px - aside - frame.px(8)};
    if (record_row(frame.pen, words, row) != RecordAnswer::none) frame.send(OpenPath{bookmark.path});
    const PixelBox cross{column.right_px() - aside, column.y_px, aside, words.y_px - column.y_px};
    if (icon_button(frame.pen, Icon::close, frame.text("Remove this view"), frame.text("Remove this view"),
                    cross, 16))
      frame.send(RemoveBookmark{bookmark.path});
    column.y_px = words.y_px;
  }
}

void draw_recent(PanelFrame& frame, Column& column) {
  const auto& folders = frame.state().recent_atlases;
  if (folders.empty()) return;
  card_section(frame, column, frame.text("Atlases opened lately"));
  for (const std::string& folder : folders) {
    std::filesystem::path path(folder);
    if (!path.has_filename()) path = path.parent_path();
    RecordRow row;
    row.name = path.filename().string();
    row.line = path.parent_path().string();
    const WidgetKey key(folder);
    if (record_row(frame.pen, column, row) != RecordAnswer::none) frame.send(OpenPath{folder});
  }
}

}  // namespace

void draw_scenes_panel(PanelFrame& frame) {
  Card card;
  card.panel = "scenes-panel";
  card.key = "scenes";
  card.line = frame.text("Scenes");
  card.close = [&] { frame.send(ShowSheet{Sheet::none}); };
  card.body = [&](Column& column) {
    wrapped_text(frame.pen, column, frame.text("Views to come back to"), UiStyle::question_title,
                 frame.palette().ink, 28);
    column.gap(frame.px(8));
    draw_stories(frame, column);
    draw_bookmarks(frame, column);
    draw_recent(frame, column);
  };
  card.first_button = frame.text("Keep this view");
  card.press = [&](int) { frame.send(AddBookmark{""}); };
  draw_card(frame, card);
}

}  // namespace sillon

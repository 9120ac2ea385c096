#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/locations.hpp"
#include "app/progress_line.hpp"
#include "app/show_frame.hpp"
#include "app/story_export.hpp"
#include "draw/renderer.hpp"
#include "report/new_folder.hpp"
#include "screen/offscreen_context.hpp"
#include "words/fold.hpp"

namespace sillon {
namespace {

constexpr std::size_t longest_slug = 60;  // letters of a title that a file's name takes

// "03-metz-a-bus-depot.png"; numbers of one length, so that any list of files is in order.
std::string picture_name(const Story& story, std::size_t step, const View& reader, const Atlas& atlas) {
  const std::size_t digits = std::max<std::size_t>(2, std::to_string(story.steps.size()).size());
  std::string name = fmt::format("{:0{}}", step + 1, digits);
  std::string title =
      slug(story.steps[step].caption.title.in(reader.language, atlas.info.fallback)).substr(0, longest_slug);
  while (title.ends_with('-')) title.pop_back();
  if (!title.empty()) name += "-" + title;
  return name + ".png";
}

}  // namespace

void export_pictures(StoryOrder order, const std::filesystem::path& folder_named,
                     const HeldSignals& signals) {
  NewFolder folder(folder_named);
  const OffscreenContext context;
  const std::string id = order.chosen.id;
  Session session(std::move(order.chosen.reading), order.reader, Mode::explore);
  const Story& story = *session.atlas().find_story(id);
  RenderTarget target = RenderTarget::offscreen(order.screen.width_px, order.screen.height_px);
  Renderer renderer(shader_folder(), session.typesetter());
  ProgressLine progress(story.steps.size(), "steps");
  for (std::size_t step = 0; step < story.steps.size(); ++step) {
    signals.stop_if_asked();
    stand_at_step(session, id, static_cast<int>(step), order.reader);
    renderer.draw(show_frame(session, order.screen).picture, target);
    folder.begin_file(picture_name(story, step, order.reader, session.atlas()));
    folder.write(encode_png(target.read_back()));
    folder.end_file();
    progress.add(1);
  }
  signals.stop_if_asked();
  folder.publish();
}

}  // namespace sillon

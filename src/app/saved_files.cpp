#include "app/saved_files.hpp"

#include <fmt/format.h>

#include "app/locations.hpp"
#include "app/picture_path.hpp"
#include "export/list_text.hpp"
#include "export/twin_text.hpp"
#include "export/write_list.hpp"
#include "picture/rows_in_view.hpp"
#include "query/listing.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

Words words_of(const Session& session) {
  return Words(session.state().view.language);
}

template <class Save>
Action saved(const std::string& sentence, Save save) {
  try {
    const fs::path file = save();
    return Notify{fmt::format(fmt::runtime(sentence), printable(file.string())), Level::note};
  } catch (const Failure& failure) {
    return Notify{failure.what(), Level::error};
  }
}

// The picture without panels fits the whole region into another frame than the window does; it is at rest, as
// what moves may be drawn roughly; on a page places are counted in rings, since each as a mark of its own is
// pixels. The session's own state must not learn of it.
FrameValues values_alone(Session& session, FrameSize size, bool on_page) {
  Derivations& derivations = session.derivations();
  State alone = session.state();
  if (!std::holds_alternative<Still>(alone.motion)) alone.view.camera = look_now(alone);
  alone.motion = Still{};
  alone.morph.reset();
  if (on_page) alone.view.layers.every_place = false;
  alone.home = derivations.home(alone, size, false);
  Derived derived = derivations.derive(alone, size, false);
  Picture picture = derivations.assemble(alone, derived, size, false);
  return {std::move(derived), std::move(picture)};
}

// Writes `path`, or a file of a free name in `folder`, and returns which.
fs::path written(const std::string& path, const fs::path& folder, const char* stem, const char* suffix,
                 std::string_view bytes) {
  if (path.empty()) return write_new_file(folder, stem, suffix, bytes);
  write_file(path, bytes);
  return path;
}

// All that a list is written from, so that another thread can do it.
struct ListTask {
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Visible> visible;
  View view;
  Picture picture;  // of this moment: a list may hold to what is in view
  WriteList effect;

  ShownRows rows(const Progress& progress) const {
    const ListPanel& list = effect.list;
    if (list.subject == ListSubject::links) {
      std::vector<Row> rows = listed_links(*atlas, *visible, list, view.language, &progress);
      return {Subject::links,
              list.in_view ? links_in_view(*atlas, picture, std::move(rows)) : std::move(rows)};
    }
    std::vector<Row> rows = listed_places(*atlas, *visible, list, view.language, &progress);
    const bool in_view = list.in_view && list.subject == ListSubject::places;
    return {Subject::places, in_view ? places_in_view(*atlas, picture, std::move(rows)) : std::move(rows)};
  }

  fs::path operator()(Progress& progress) const {
    const bool links = effect.list.subject == ListSubject::links;
    if (!effect.path.empty()) {
      write_list(*atlas, *visible, view, rows(progress), effect.path, &progress);
      return effect.path;
    }
    return write_new_file(documents_folder(), links ? "sillon-links" : "sillon-places", "csv",
                          list_text(*atlas, *visible, view, rows(progress), ListFormat::csv, 0, &progress));
  }
};

struct TwinTask {
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Visible> visible;
  std::shared_ptr<const Words> words;
  View view;
  Picture picture;
  std::string path;

  fs::path operator()(Progress& progress) const {
    return written(path, documents_folder(), "sillon", "html",
                   twin_text(*atlas, *visible, view, *words, picture, &progress));
  }
};

}  // namespace

Action save_picture(Session& session, Renderer& renderer, FrameSize size, const std::string& path) {
  return saved(words_of(session).text("Picture saved as {}"), [&] {
    if (!path.empty()) require_png(path, "");
    RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
    renderer.draw(values_alone(session, size, false).picture, target);
    return written(path, pictures_folder(), "sillon", "png", encode_png(target.read_back()));
  });
}

SaveTask list_task(Session& session, FrameSize size, const WriteList& effect) {
  const FrameValues values = make_frame_values(session, size, true);
  const View& view = session.state().view;
  return {in_catalogue("Saving the list"), view.language, in_catalogue("List saved as {}"),
          ListTask{session.shared_atlas(), values.derived.visible, view, values.picture, effect},
          in_catalogue("Names are put in order…")};
}

SaveTask twin_task(Session& session, FrameSize size, const std::string& path) {
  const FrameValues values = values_alone(session, size, true);
  const View& view = session.state().view;
  return {in_catalogue("Saving the page"), view.language, in_catalogue("Page saved as {}"),
          TwinTask{session.shared_atlas(), values.derived.visible, values.derived.words, view, values.picture,
                   path},
          in_catalogue("Names are put in order…")};
}

}  // namespace sillon

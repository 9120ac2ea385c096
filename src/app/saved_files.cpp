#include "app/saved_files.hpp"

#include <fmt/format.h>

#include "app/locations.hpp"
#include "app/picture_path.hpp"
#include "export/write_list.hpp"
#include "report/failure.hpp"

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

// The picture without panels fits the whole region into another frame than the window does. The session's own
// state must not learn of it.
Picture picture_alone(Session& session, FrameSize size) {
  Derivations& derivations = session.derivations();
  State alone = session.state();
  alone.home = derivations.home(alone, size, false);
  return derivations.assemble(alone, derivations.derive(alone, size, false), size, false);
}

}  // namespace

Action save_picture(Session& session, Renderer& renderer, FrameSize size, const std::string& path) {
  return saved(words_of(session).text("Picture saved as {}"), [&] {
    if (!path.empty()) require_png(path, "");
    const fs::path file = path.empty() ? free_name(pictures_folder(), "sillon", "png") : fs::path(path);
    RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
    renderer.draw(picture_alone(session, size), target);
    write_png(target.read_back(), file);
    return file;
  });
}

Action save_list(Session& session, const WriteList& effect) {
  return saved(words_of(session).text("List saved as {}"), [&] {
    const bool links = effect.list.subject == ListSubject::links;
    const fs::path file = effect.path.empty()
                              ? free_name(documents_folder(), links ? "sillon-links" : "sillon-places", "csv")
                              : fs::path(effect.path);
    const Derived derived = session.derivations().derive(session.state(), FrameSize{}, false);
    write_list(session.atlas(), *derived.visible, session.state().view, effect.list.subject, file);
    return file;
  });
}

}  // namespace sillon

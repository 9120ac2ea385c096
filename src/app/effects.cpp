#include "app/effects.hpp"

#include <fmt/format.h>

#include "app/locations.hpp"
#include "export/write_list.hpp"
#include "report/failure.hpp"

namespace sillon {

Action write_picture(Session& session, Renderer& renderer, FrameSize size, const std::string& path) {
  const auto words = session.derivations().derive(session.state(), size, false).words;
  try {
    const FrameValues values = make_frame_values(session, size, false);
    RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
    renderer.draw(values.picture, target);
    const auto file =
        path.empty() ? free_name(pictures_folder(), "sillon", "png") : std::filesystem::path(path);
    write_png(target.read_back(), file);
    return Notify{fmt::format(fmt::runtime(words->text("Picture saved as {}")), file.string()), Level::note};
  } catch (const Failure& failure) {
    return Notify{failure.what(), Level::error};
  }
}

Action write_list_file(Session& session, const WriteList& effect) {
  const FrameSize any_size;
  const Derived derived = session.derivations().derive(session.state(), any_size, false);
  try {
    const bool links = effect.list.subject == ListSubject::links;
    const auto file = effect.path.empty()
                          ? free_name(documents_folder(), links ? "sillon-links" : "sillon-places", "csv")
                          : std::filesystem::path(effect.path);
    write_list(session.atlas(), *derived.visible, session.state().view, effect.list.subject, file);
    return Notify{fmt::format(fmt::runtime(derived.words->text("List saved as {}")), file.string()),
                  Level::note};
  } catch (const Failure& failure) {
    return Notify{failure.what(), Level::error};
  }
}

}  // namespace sillon

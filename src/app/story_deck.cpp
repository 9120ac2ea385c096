#include "app/story_export.hpp"
#include "report/failure.hpp"

namespace sillon {

void export_deck(StoryOrder, const std::filesystem::path&, const HeldSignals&) {
  throw Failure(ExitCode::usage, "A deck is not written yet. Name a folder, or a .mp4.");
}

}  // namespace sillon

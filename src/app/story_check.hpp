// The preflight of a story: what would go wrong on stage, each a finding at its step.
#pragma once

#include <optional>
#include <string>

#include "app/rehearsal.hpp"
#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"
#include "type/typesetter.hpp"

namespace sillon {

// `file` as messages name it, empty where the story has none. What reading it and its scenes say is not
// repeated here: missing places, wrong fields. Judged are its words in every language of the atlas on the
// four common screens, their letters, the contrast of the stage's colours, and its times beside the last
// rehearsal, if there was one.
void check_on_stage(const Story& story, const std::string& file, const Atlas& atlas, const Typesetter& type,
                    const std::optional<Rehearsal>& rehearsal, Report& report);

}  // namespace sillon

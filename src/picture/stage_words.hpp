// The words of a step on stage: title, text, figures and sources, set as marks so that window, picture, PDF
// and video show the same.
#pragma once

#include <string>

#include "atlas/atlas.hpp"
#include "picture/marks.hpp"
#include "picture/stage_layout.hpp"
#include "words/words.hpp"

namespace sillon {

struct StageWords {
  MarkSheet marks;
  float size_share = 1;    // of the full size: long texts are set smaller, down to `least_size_share`
  bool overflows = false;  // even so, not all of it stands in its room
};
inline constexpr float least_size_share = 0.7f;

struct StageWordsTools {
  const Atlas& atlas;
  const Words& words;
  const Palette& palette;
  const Typesetter& type;
  std::string language;
};

// `date` of the view: told with the sources.
StageWords set_stage_words(const StageWordsTools& tools, const StoryStep& step,
                           const std::optional<PartialDate>& date, const StageLayout& layout);

// The same marks, that much there: 0 .. 1.
void append_faded(MarkSheet& sheet, const MarkSheet& marks, double share);

}  // namespace sillon

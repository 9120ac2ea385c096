// A story: scenes in order, each with what is said to it. `stories/*.json` of an atlas's folder, one story a
// file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "atlas/local_text.hpp"

namespace sillon {

// Texts of a story may hold {indicator:ID} and {count:kind=incubator,region=lorraine}; story_text.hpp fills
// them. A text that is written without a language counts as one in the atlas's first language,
// AtlasInfo::languages[0].

// A number that stands large beside the caption: "40", "start-ups", beside the symbol of their kind.
struct StoryFigure {
  std::string value;  // digits as they are written, or a placeholder
  LocalText label;
  std::string kind;  // key of a kind or of a kind group; empty: no symbol
};

struct StoryCaption {
  LocalText title, text;
  std::vector<StoryFigure> figures;
  std::string source;  // ids of Atlas::sources, as in the tables: "a|b"
};

enum class MarkStyle : std::uint8_t { spine, arrow };

// A line drawn over the map for this step only.
struct StoryMark {
  std::vector<std::string> path;  // ids of places that the atlas has, two at least
  MarkStyle style = MarkStyle::spine;
  LocalText label;
};

struct StoryStep {
  std::string scene_json;  // JSON text of a scene, laid over the view of the step before; may be empty
  StoryCaption caption;
  std::vector<StoryMark> marks;
  LocalText notes;                     // for the speaker alone
  double dwell_s = 0;                  // 0: stays until the next step is asked for
  std::optional<double> transition_s;  // nothing: as long as the way is
  std::uint32_t file_line = 0;
};

struct Story {
  std::string id;         // the file's name without its suffix
  std::string file_name;  // "lorntech-spring-2015.json", in the folder stories/
  LocalText title;
  std::vector<StoryStep> steps;  // one at least
};

}  // namespace sillon

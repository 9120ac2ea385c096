// How complete an atlas is in each of its languages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

// The first text that a language lacks: "kinds 'hub', plural" or "step 3, caption.text" and where it stands.
struct LanguageGap {
  std::string what;
  FilePosition where;
};

struct LanguageCount {
  std::size_t missing = 0;
  std::optional<LanguageGap> first;  // where something is missing
};

// Texts that belong together: the taxonomy, the stories, the hubs' descriptions …
struct LanguageGroup {
  std::string name;
  bool needed = true;                 // whether a complete atlas has all of it in all its languages
  std::size_t texts = 0;              // written in at least one language, or asked of every hub
  std::vector<LanguageCount> counts;  // by LanguageMeter::languages
};

struct LanguageMeter {
  std::vector<std::string> languages;  // AtlasInfo::languages
  std::vector<LanguageGroup> groups;   // those without a text are left out
  std::size_t as_written = 0;          // statements: in the language of whoever wrote them down

  // Of the texts that are needed, in whole percent, rounded down; 100 when none is needed.
  int percent(std::size_t language) const;
};

// Reads atlas.json and the stories once more, since an Atlas does not know where its texts stand. A file that
// has gone in the meantime counts as empty. A text without a language is one in all languages in atlas.json,
// one in the first language in a story.
LanguageMeter measure_languages(const Atlas& atlas);

// Hubs that a language does not describe: one note for each language, at the first.
void check_hub_descriptions(const LanguageMeter& meter, Report& report);

}  // namespace sillon

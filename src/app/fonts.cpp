#include "app/fonts.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "report/failure.hpp"
#include "type/code_point.hpp"
#include "type/font.hpp"
#include "type/font_search.hpp"

namespace sillon {
namespace {

// The first octet of what lies above U+017F in UTF-8: below it panels can write everything.
constexpr unsigned char first_beyond = 0xC6;

bool any_beyond(std::string_view utf8) {
  constexpr std::size_t block = 1024;  // looked at without a branch, many octets at a time
  while (!utf8.empty()) {
    unsigned char most = 0;
    for (const char octet : utf8.substr(0, block)) most = std::max(most, static_cast<unsigned char>(octet));
    if (most >= first_beyond) return true;
    utf8.remove_prefix(std::min(block, utf8.size()));
  }
  return false;
}

class LetterCount {
 public:
  void add(std::string_view utf8) {
    if (!any_beyond(utf8)) return;
    while (!utf8.empty()) {
      const char32_t letter = take_code_point(utf8);
      if (!panels_can_write(letter) && !is_invisible(letter)) ++times_[letter];
    }
  }
  void add(const LocalText& text) {
    for (const auto& [language, words] : text.by_language) add(words);
  }
  void add(const TextColumn& column) {
    // The texts lie one behind the other: most columns are done with in one look.
    if (column.byte_count() == 0 || !any_beyond({column[0].data(), column.byte_count()})) return;
    for (std::size_t row = 0; row < column.size(); ++row) add(column[row]);
  }
  void add(const WordColumn& column) {
    if (column.has_codes()) {
      bool beyond = false;
      for (std::uint32_t code = 1; code < column.code_count(); ++code)
        beyond = beyond || any_beyond(column.text_of(code));
      if (!beyond) return;
    }
    for (std::size_t row = 0; row < column.size(); ++row) add(column[row]);
  }
  template <class Terms>
  void add_terms(const Terms& terms) {
    for (const auto& term : terms) add(term.names);
  }

  std::vector<char32_t> commonest_first() const {
    std::vector<char32_t> letters;
    for (const auto& [letter, times] : times_) letters.push_back(letter);
    std::stable_sort(letters.begin(), letters.end(),
                     [this](char32_t a, char32_t b) { return times_.at(a) > times_.at(b); });
    return letters;
  }

 private:
  std::map<char32_t, std::size_t> times_;
};

void count_taxonomy(LetterCount& count, const Taxonomy& taxonomy) {
  count.add_terms(taxonomy.kinds);
  for (const Kind& kind : taxonomy.kinds) count.add(kind.plural);
  count.add_terms(taxonomy.kind_groups);
  count.add_terms(taxonomy.services);
  count.add_terms(taxonomy.sectors);
  count.add_terms(taxonomy.link_kinds);
  for (const LinkKind& kind : taxonomy.link_kinds) count.add(kind.inverse);
  count.add_terms(taxonomy.statuses);
  count.add_terms(taxonomy.link_statuses);
  count.add_terms(taxonomy.territories);
  count.add_terms(taxonomy.areas);
}

void count_records(LetterCount& count, const Atlas& atlas) {
  for (const Event& event : atlas.events.rows) count.add(event.note);
  for (const Statement& statement : atlas.statements.rows)
    for (const std::string* text : {&statement.said_by, &statement.statement, &statement.outcome_note})
      count.add(*text);
  for (const Indicator& indicator : atlas.indicators.rows)
    for (const std::string* text : {&indicator.indicator, &indicator.unit, &indicator.note}) count.add(*text);
  for (const Source& source : atlas.sources.rows)
    for (const std::string* text : {&source.title, &source.publisher}) count.add(*text);
}

}  // namespace

std::vector<char32_t> letters_beyond_panels(const Atlas& atlas) {
  LetterCount count;
  const Places& places = atlas.places;
  for (const TextColumn* column : {&places.name, &places.aka, &places.address}) count.add(*column);
  for (const WordColumn* column :
       {&places.city, &places.sectors_text, &places.maturity, &places.wave, &places.theme})
    count.add(*column);
  for (const auto* columns : {&places.name_in, &places.about_in})
    for (const auto& [language, column] : *columns) count.add(column);
  count.add(atlas.links.note);
  for (const LocalText& names : atlas.towns.names) count.add(names);
  count_taxonomy(count, atlas.taxonomy);
  count_records(count, atlas);
  count.add(atlas.info.title);
  count.add(atlas.info.subtitle);
  for (const Need& need : atlas.info.needs) count.add(need.names);
  for (const Story& story : atlas.stories) {
    count.add(story.title);
    for (const StoryStep& step : story.steps)
      for (const LocalText* text : {&step.caption.title, &step.caption.text, &step.notes}) count.add(*text);
  }
  return count.commonest_first();
}

std::vector<ExtraFont> extra_fonts(const Atlas& atlas, std::size_t most) {
  std::vector<char32_t> letters = letters_beyond_panels(atlas);
  letters.resize(std::min(letters.size(), most));
  std::vector<ExtraFont> found;
  std::vector<Font> opened;  // beside `found`: asked before fontconfig, which takes a while for each letter
  for (const char32_t letter : letters) {
    std::size_t font = 0;
    while (font < opened.size() && opened[font].glyph_of(letter) == 0) ++font;
    if (font == opened.size()) {
      const auto place = find_fallback(Face::lato_regular, letter);
      if (!place) continue;
      try {
        opened.emplace_back(open_type_library(), *place);
      } catch (const Failure&) {
        continue;  // a damaged font of somebody else's
      }
      found.push_back({place->path, place->index, {}});
    }
    found[font].letters.push_back(letter);
  }
  for (ExtraFont& font : found) std::sort(font.letters.begin(), font.letters.end());
  return found;
}

}  // namespace sillon

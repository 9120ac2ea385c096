#include "query/filter_sentence.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "query/kind_role.hpp"

namespace sillon {

namespace {

constexpr std::size_t most_names = 5;  // of a list; of a longer one the first four and a number
constexpr int first_of_all_years = 1, last_of_all_years = 9999;

// A translation whose braces are wrong shows as it is.
template <class... Parts>
std::string say(const std::string& pattern, const Parts&... parts) {
  try {
    return fmt::vformat(pattern, fmt::make_format_args(parts...));
  } catch (const fmt::format_error&) {
    return pattern;
  }
}

// "Fab labs" as it stands inside a sentence, in languages that write nouns small: "fab labs". A name with
// another capital in it keeps its own ("French Tech label").
std::string inside_sentence(std::string name) {
  const auto is_capital = [&name](std::size_t i) {
    const auto letter = static_cast<unsigned char>(name[i]);
    if (letter == 0xC3 && i + 1 < name.size()) {  // Latin-1 capitals: À to Þ lie 32 below their small letters
      const auto second = static_cast<unsigned char>(name[i + 1]);
      return second >= 0x80 && second <= 0x9E && second != 0x97;
    }
    return letter >= 'A' && letter <= 'Z';
  };
  if (name.empty() || !is_capital(0)) return name;
  for (std::size_t i = 1; i < name.size(); ++i)
    if (is_capital(i)) return name;
  char& changed = name[static_cast<unsigned char>(name[0]) == 0xC3 ? 1 : 0];
  changed = static_cast<char>(static_cast<unsigned char>(changed) + 0x20);
  return name;
}

class Sentence {
 public:
  Sentence(const Atlas& atlas, const View& view, const Words& words)
      : atlas_(atlas), taxonomy_(atlas.taxonomy), view_(view), filter_(view.filter), words_(words) {
    nouns_are_small_ = words.language() != "de" && words.language() != "lb";
  }

  std::string whole() {
    clauses_.push_back(subject());
    say_years();
    say_values(in_catalogue("sector {}"), taxonomy_.sectors, filter_.sector);
    say_values(in_catalogue("service {}"), taxonomy_.services, filter_.service);
    say_values(in_catalogue("status {}"), taxonomy_.statuses, filter_.status);
    say_confidence();
    if (!filter_.text.empty()) clauses_.push_back(say(words_.text("matching “{}”"), filter_.text));
    say_links();
    const bool asks_for_time = view_.date || filter_.years;
    if (asks_for_time && !filter_.undated) clauses_.push_back(words_.text("without what has no date"));
    if (view_.date)
      clauses_.push_back(
          say(words_.text("as of {}"), words_.date(view_.date->year, view_.date->month, view_.date->day)));
    return fmt::format("{}", fmt::join(clauses_, ", "));
  }

 private:
  std::string name(const LocalText& names) const {
    return std::string(names.in(view_.language, atlas_.info.fallback));
  }
  std::string small(std::string name) const {
    return nouns_are_small_ ? inside_sentence(std::move(name)) : name;
  }

  // "a", "a or b", "a, b or c", "a, b, c, d or 3 more"; the last two are joined by the pattern.
  std::string listed(std::vector<std::string> names, const char* last_two) const {
    if (names.empty()) return {};
    if (names.size() > most_names) {
      const auto others = static_cast<std::int64_t>(names.size() - (most_names - 1));
      names.resize(most_names - 1);
      names.push_back(
          say(words_.text("{} more", "{} more", others), words_.number(static_cast<double>(others))));
    }
    const std::string last = names.back();
    names.pop_back();
    if (names.empty()) return last;
    return say(words_.text(last_two), fmt::format("{}", fmt::join(names, ", ")), last);
  }

  template <class Terms>
  std::vector<std::string> names_of(const Terms& terms, const KeySet& keys) const {
    std::vector<std::string> names;
    for (const std::string& key : keys) {
      const auto at = index_of(terms, key);
      names.push_back(at ? name(terms[*at].names) : key);
    }
    return names;
  }

  std::string kinds_in_plural(const KindGroup& group) const {
    std::vector<std::string> names;
    for (const std::uint8_t kind : group.kinds) {
      std::string plural = kind_in_plural(taxonomy_.kinds[kind]);
      names.push_back(names.empty() ? std::move(plural) : small(std::move(plural)));
    }
    return fmt::format("{}", fmt::join(names, ", "));
  }
  std::string kind_in_plural(const Kind& kind) const {
    return name(kind.plural.empty() ? kind.names : kind.plural);
  }

  // Groups that have a place in this atlas: the rows that people switch.
  std::vector<bool> groups_with_places() const {
    const auto roles = kind_roles(taxonomy_);
    std::vector<bool> with(taxonomy_.kind_groups.size());
    for (const std::uint8_t kind : atlas_.places.kind)
      if (roles[kind] != KindRole::city) with[taxonomy_.kinds[kind].group] = true;
    return with;
  }

  // What is shown: "Hubs and incubators", or "Everything but start-ups" where that is shorter.
  std::string kinds() const {
    const KeySet& keys = filter_.kind;
    if (keys.empty()) return words_.text("Everything");
    std::vector<std::string> chosen, missing;
    std::size_t groups_chosen = 0;
    const std::vector<bool> has_places = groups_with_places();
    for (std::size_t i = 0; i < taxonomy_.kind_groups.size(); ++i) {
      const KindGroup& group = taxonomy_.kind_groups[i];
      const bool is_chosen = std::find(keys.begin(), keys.end(), group.key) != keys.end();
      groups_chosen += is_chosen;
      if (is_chosen)
        chosen.push_back(kinds_in_plural(group));
      else if (has_places[i])
        missing.push_back(small(kinds_in_plural(group)));
    }
    if (groups_chosen == keys.size() && missing.size() < chosen.size()) {
      if (missing.empty()) return words_.text("Everything");
      return say(words_.text("Everything but {}"), listed(std::move(missing), in_catalogue("{} and {}")));
    }
    // Single kinds of a group come after the groups.
    for (const std::string& key : keys) {
      if (index_of(taxonomy_.kind_groups, key)) continue;
      const auto kind = index_of(taxonomy_.kinds, key);
      chosen.push_back(kind ? kind_in_plural(taxonomy_.kinds[*kind]) : key);
    }
    for (std::size_t i = 1; i < chosen.size(); ++i) chosen[i] = small(std::move(chosen[i]));
    return listed(std::move(chosen), in_catalogue("{} and {}"));
  }

  // "in" is said of parts of the region only: nothing is in "Outside the region".
  std::string subject() const {
    const KeySet& keys = filter_.territory;
    if (keys.empty()) return kinds();
    const bool are_parts = std::all_of(keys.begin(), keys.end(), [this](const std::string& key) {
      const auto at = index_of(taxonomy_.territories, key);
      return at && taxonomy_.territories[*at].in_region && !taxonomy_.territories[*at].whole;
    });
    const std::string where = listed(names_of(taxonomy_.territories, keys), in_catalogue("{} or {}"));
    return say(words_.text(are_parts ? in_catalogue("{} in {}") : in_catalogue("{} ({})")), kinds(), where);
  }

  void say_years() {
    if (!filter_.years) return;
    const auto [first, last] = *filter_.years;
    if (first <= first_of_all_years && last >= last_of_all_years)
      clauses_.push_back(words_.text("founded or first seen in any year"));
    else if (first == last)
      clauses_.push_back(say(words_.text("founded or first seen in {}"), first));
    else if (first <= first_of_all_years)
      clauses_.push_back(say(words_.text("founded or first seen up to {}"), last));
    else if (last >= last_of_all_years)
      clauses_.push_back(say(words_.text("founded or first seen from {} on"), first));
    else
      clauses_.push_back(say(words_.text("founded or first seen {}–{}"), first, last));
  }

  void say_values(const char* pattern, const std::vector<Term>& terms, const KeySet& keys) {
    if (keys.empty()) return;
    std::vector<std::string> names = names_of(terms, keys);
    for (std::string& name : names) name = small(std::move(name));
    clauses_.push_back(say(words_.text(pattern), listed(std::move(names), in_catalogue("{} or {}"))));
  }

  void say_confidence() {
    if (filter_.confidence == Confidence::medium)
      clauses_.push_back(words_.text("confidence medium or high"));
    if (filter_.confidence == Confidence::high) clauses_.push_back(words_.text("confidence high"));
  }

  void say_links() {
    const auto between = names_of(taxonomy_.territories, filter_.between);
    if (between.size() == 1) clauses_.push_back(say(words_.text("links within {}"), between.front()));
    if (between.size() > 1)
      clauses_.push_back(say(words_.text("links between {} and {}"), between[0], between[1]));
    if (filter_.links == LinkFilter::none) {
      clauses_.push_back(words_.text("without links"));
      return;
    }
    if (!filter_.link_kind.empty()) {
      std::vector<std::string> names = names_of(taxonomy_.link_kinds, filter_.link_kind);
      clauses_.push_back(
          say(words_.text("with links of the kind {}"), listed(std::move(names), in_catalogue("{} or {}"))));
    }
    if (filter_.links == LinkFilter::cross_border)
      clauses_.push_back(words_.text("with links across a border only"));
  }

  const Atlas& atlas_;
  const Taxonomy& taxonomy_;
  const View& view_;
  const Filter& filter_;
  const Words& words_;
  bool nouns_are_small_ = true;
  std::vector<std::string> clauses_;
};

}  // namespace

bool is_filtered(const View& view) {
  Filter filter = view.filter;
  if (!view.date && !filter.years) filter.undated = true;  // nobody asks for a date
  return view.date.has_value() || filter != Filter{};
}

std::string filter_sentence(const Atlas& atlas, const View& view, const Words& words) {
  return Sentence(atlas, view, words).whole();
}

}  // namespace sillon

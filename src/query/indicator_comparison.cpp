#include "query/indicator_comparison.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "words/fold.hpp"

namespace sillon {
namespace {

bool is_known(Nature nature) {
  return nature == Nature::declared || nature == Nature::measured;
}

std::string without_spaces(std::string_view text) {
  std::string folded = fold(text);
  folded.erase(std::remove(folded.begin(), folded.end(), ' '), folded.end());
  return folded;
}

bool names(const LocalText& names, std::string_view unit) {
  return std::any_of(names.by_language.begin(), names.by_language.end(),
                     [&](const auto& name) { return without_spaces(name.second) == unit; });
}

// The territory and those whose statistics include them in its own.
KeySet with_parts(const Taxonomy& taxonomy, const std::string& territory) {
  KeySet keys = {territory};
  for (const Territory& other : taxonomy.territories)
    if (other.with == territory) keys.push_back(other.key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

void count_all(const Visible& visible, MappedCount& count) {
  count.undated = visible.undated_places;
  count.dated = visible.places - visible.places_hidden - count.undated;
}

void count_linked(const Atlas& atlas, const Visible& visible, MappedCount& count) {
  const Links& links = atlas.links;
  const Row subject = count.linked_with;
  const std::uint32_t begin = links.first_of_place[subject], end = links.first_of_place[subject + 1];
  std::map<Row, bool> undated_of;  // the other ends: whether nothing dates them
  for (const Row link : std::span(links.of_place).subspan(begin, end - begin)) {
    const Row other = links.from[link] == subject ? links.to[link] : links.from[link];
    if (other == subject || !is_shown(visible.link[link]) || !is_shown(visible.place[other])) continue;
    const bool undated = visible.link_undated[link] != 0 || visible.place_undated[other] != 0;
    const auto [at, is_new] = undated_of.emplace(other, undated);
    if (!is_new) at->second = at->second && undated;
  }
  for (const auto& [place, undated] : undated_of) ++(undated ? count.undated : count.dated);
}

std::optional<MappedCount> mapped_count(const Sieve& sieve, const Indicator& figure) {
  const Atlas& atlas = sieve.atlas();
  const Taxonomy& t = atlas.taxonomy;
  const auto kind = kind_counted(figure, t);
  if (!kind) return std::nullopt;
  MappedCount count;
  count.filter.kind = {t.kinds[*kind].key};
  if (figure.date.known()) count.date = figure.date;
  if (figure.place == no_row) {
    const auto territory = index_of(t.territories, figure.subject);
    if (!territory || t.territories[*territory].whole) return std::nullopt;  // an area, or no part is known
    count.filter.territory = with_parts(t, figure.subject);
  } else if (t.kinds[atlas.places.kind[figure.place]].key == "label") {  // the format's own word
    count.filter.territory = with_parts(t, t.territories[atlas.places.territory[figure.place]].key);
  } else {
    count.linked_with = figure.place;
  }
  const auto shown = sieve.visible(count.filter, count.date);
  if (count.linked_with == no_row)
    count_all(*shown, count);
  else
    count_linked(atlas, *shown, count);
  return count;
}

bool has_mapped(const FigureSeries& series) {
  return std::any_of(series.figures.begin(), series.figures.end(),
                     [](const ComparedFigure& f) { return f.mapped.has_value(); });
}

// Where a subject stands among the others: lower first.
using Standing = std::tuple<std::size_t, bool, std::size_t>;

Standing standing_of(const Atlas& atlas, const SubjectFigures& subject) {
  const auto& targets = atlas.info.targets;
  std::size_t target = targets.size();
  bool compared = false;
  for (const FigureSeries& series : subject.series) {
    compared |= has_mapped(series);
    for (const ComparedFigure& f : series.figures) {
      const auto at = std::find(targets.begin(), targets.end(), f.figure->id) - targets.begin();
      target = std::min(target, static_cast<std::size_t>(at));
    }
  }
  const Taxonomy& t = atlas.taxonomy;
  std::size_t order = std::numeric_limits<std::size_t>::max();  // places: as they come
  if (const auto area = index_of(t.areas, subject.subject)) order = t.territories.size() + *area;
  if (const auto territory = index_of(t.territories, subject.subject)) order = *territory;
  return {target, !compared, order};
}

void sort_series(SubjectFigures& subject) {
  for (FigureSeries& series : subject.series)
    std::stable_sort(series.figures.begin(), series.figures.end(), [](const auto& a, const auto& b) {
      const auto rank = [](const Indicator& f) { return std::tuple(f.date, !is_known(f.nature)); };
      return rank(*a.figure) < rank(*b.figure);
    });
  const auto rank = [](const FigureSeries& s) { return has_mapped(s) ? 0 : s.has_target() ? 1 : 2; };
  std::stable_sort(subject.series.begin(), subject.series.end(),
                   [&](const FigureSeries& a, const FigureSeries& b) { return rank(a) < rank(b); });
}

}  // namespace

bool FigureSeries::has_target() const {
  return std::any_of(figures.begin(), figures.end(),
                     [](const ComparedFigure& f) { return f.figure->nature == Nature::target; });
}

const Indicator* FigureSeries::known_since_target() const {
  const Indicator* known = nullptr;
  for (const ComparedFigure& f : figures) {  // by date
    if (f.figure->nature == Nature::target)
      known = nullptr;
    else if (is_known(f.figure->nature))
      known = f.figure;
  }
  return has_target() ? known : nullptr;
}

std::vector<SubjectFigures> compared_figures(const Sieve& sieve) {
  const Atlas& atlas = sieve.atlas();
  std::vector<SubjectFigures> subjects;
  std::map<std::string, std::size_t> subject_at;
  std::map<std::tuple<std::size_t, std::string, std::string>, std::size_t> series_at;
  for (const Indicator& figure : atlas.indicators.rows) {
    const auto [subject, new_subject] = subject_at.emplace(figure.subject, subjects.size());
    if (new_subject) subjects.push_back({figure.subject, figure.place, {}});
    auto& of_subject = subjects[subject->second].series;
    const auto [series, new_series] =
        series_at.emplace(std::tuple(subject->second, figure.indicator, figure.unit), of_subject.size());
    if (new_series) of_subject.emplace_back();
    of_subject[series->second].figures.push_back({&figure, mapped_count(sieve, figure)});
  }
  std::vector<std::pair<Standing, SubjectFigures>> order;
  for (SubjectFigures& subject : subjects) {
    sort_series(subject);
    const Standing standing = standing_of(atlas, subject);
    order.emplace_back(standing, std::move(subject));
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  subjects.clear();
  for (auto& [standing, subject] : order) subjects.push_back(std::move(subject));
  return subjects;
}

std::optional<std::uint8_t> kind_counted(const Indicator& figure, const Taxonomy& taxonomy) {
  const std::string unit = without_spaces(figure.unit);
  if (!is_known(figure.nature) || unit.empty()) return std::nullopt;
  for (std::size_t i = 0; i < taxonomy.kinds.size(); ++i) {
    const Kind& kind = taxonomy.kinds[i];
    const std::string key = without_spaces(kind.key);
    if (unit == key || unit == key + "s" || names(kind.names, unit) || names(kind.plural, unit))
      return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

std::optional<double> target_index(const Indicator& figure) {
  if (figure.nature != Nature::target || figure.unit != "%" || !figure.baseline_date.known())
    return std::nullopt;
  return 100 + figure.value;
}

}  // namespace sillon

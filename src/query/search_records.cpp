#include "query/search_records.hpp"

#include <algorithm>

#include "query/standing.hpp"
#include "query/text_beginning.hpp"
#include "words/fold.hpp"

namespace sillon {

namespace {

constexpr std::uint8_t weight(Found found) {
  return static_cast<std::uint8_t>(found);
}

}  // namespace

SearchRecords::SearchRecords(std::shared_ptr<const Atlas> of)
    : atlas(std::move(of)), roles_(kind_roles(atlas->taxonomy)) {
  add_places();
  add_towns();
  add_terms();
  words.sort();
  terms.sort();
  rank_names();
}

bool SearchRecords::is_said_by_its_town(std::uint32_t record) const {
  return is_place(record) && roles_[atlas->places.kind[record]] == KindRole::city &&
         atlas->places.town[record] != no_row;
}

void SearchRecords::add_names(std::uint32_t record, std::string_view name) {
  if (name.empty()) return;
  const std::string folded = fold(name);
  if (folded.empty()) return;
  const bool one_word = folded.find(' ') == std::string::npos;
  words.add(folded, record, weight(Found::name), weight(one_word ? Found::whole_name : Found::name_start));
  (all_names_ += folded) += '\n';
}

void SearchRecords::add_places() {
  const Places& places = atlas->places;
  for (Row row = 0; row < places.size(); ++row) {
    all_names_.assign(1, '\n');
    add_names(row, places.name[row]);
    for (const auto& [language, translated] : places.name_in) add_names(row, translated[row]);
    names.push_back(all_names_);
    if (!places.aka[row].empty()) words.add(fold(places.aka[row]), row, weight(Found::other_name));
    // A place is found through its town. What it calls the town counts where that is another name.
    const Row town = places.town[row];
    if (town == no_row || atlas->towns.name[town] != places.city[row])
      words.add(fold(places.city[row]), row, weight(Found::town));
    if (!places.sectors_text[row].empty())
      words.add(fold(places.sectors_text[row]), row, weight(Found::term));
  }
}

void SearchRecords::add_towns() {
  for (Row row = 0; row < atlas->towns.size(); ++row) {
    const std::uint32_t record = place_count() + row;
    all_names_.assign(1, '\n');
    add_names(record, atlas->towns.name[row]);
    for (const auto& [language, name] : atlas->towns.names[row].by_language) add_names(record, name);
    names.push_back(all_names_);
  }
}

void SearchRecords::add_terms() {
  const Taxonomy& taxonomy = atlas->taxonomy;
  const auto add = [this](const LocalText& names_of_term, std::size_t number, Found found) {
    for (const auto& [language, name] : names_of_term.by_language)
      terms.add(fold(name), static_cast<std::uint32_t>(number), weight(found));
  };
  for (std::size_t i = 0; i < std::min<std::size_t>(taxonomy.kinds.size(), first_territory); ++i) {
    const Kind& kind = taxonomy.kinds[i];
    add(kind.names, i, Found::term);
    add(kind.plural, i, Found::term);
    if (kind.group < taxonomy.kind_groups.size()) add(taxonomy.kind_groups[kind.group].names, i, Found::term);
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(taxonomy.territories.size(), 256); ++i)
    add(taxonomy.territories[i].names, first_territory + i, Found::territory);
  for (std::size_t i = 0; i < std::min<std::size_t>(taxonomy.services.size(), 32); ++i)
    add(taxonomy.services[i].names, first_service + i, Found::term);
  for (std::size_t i = 0; i < std::min<std::size_t>(taxonomy.sectors.size(), 32); ++i)
    add(taxonomy.sectors[i].names, first_sector + i, Found::term);
}

std::string_view SearchRecords::first_name(std::uint32_t record) const {
  const std::string_view all = names[record].substr(1);
  return all.substr(0, all.find('\n'));
}

void SearchRecords::rank_names() {
  struct Place {
    std::uint64_t beginning;
    std::uint32_t record;
  };
  std::vector<Place> order(size());
  has_more_names.resize(size());
  for (std::uint32_t record = 0; record < size(); ++record) {
    const std::string_view first = first_name(record);
    order[record] = {beginning_of(first), record};
    has_more_names[record] = names[record].size() > first.size() + 2;  // and a line end at each end
  }
  std::sort(order.begin(), order.end(), [this](const Place& a, const Place& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    // A line end comes before every letter, so the rows order as their first names do.
    const int compared = names[a.record].compare(names[b.record]);
    return compared != 0 ? compared < 0 : a.record < b.record;
  });
  name_rank.resize(order.size());
  record_of_rank_.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    name_rank[order[rank].record] = rank;
    record_of_rank_[rank] = order[rank].record;
  }
}

SearchRecords::Ranks SearchRecords::named(std::string_view folded, bool whole) const {
  const auto beginning = [&](std::uint32_t record) {
    const std::string_view name = first_name(record);
    return whole ? name : name.substr(0, folded.size());
  };
  const auto first = std::partition_point(record_of_rank_.begin(), record_of_rank_.end(),
                                          [&](std::uint32_t record) { return beginning(record) < folded; });
  const auto last = std::partition_point(first, record_of_rank_.end(),
                                         [&](std::uint32_t record) { return beginning(record) == folded; });
  return {static_cast<std::uint32_t>(first - record_of_rank_.begin()),
          static_cast<std::uint32_t>(last - record_of_rank_.begin())};
}

}  // namespace sillon

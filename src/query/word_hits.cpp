#include "query/word_hits.hpp"

#include <algorithm>

namespace sillon {

namespace {

std::vector<WordRun> runs_in(const WordTable& table, const std::string& word, bool forgiving) {
  if (forgiving) {
    const std::u32string letters = letters_of(word);
    const int forgiven = forgiven_letters(letters.size());
    if (forgiven > 0) return table.near(letters, forgiven);
  }
  return table.starting(word);
}

void raise(std::uint8_t& octet, std::uint8_t to) {
  octet = std::max(octet, to);
}

}  // namespace

WordHits::WordHits(const SearchRecords& records, const std::string& word, bool alone, bool opens,
                   bool forgiving)
    : records_(&records), word_(word), alone_(alone), opens_(opens) {
  runs_ = runs_in(records.words, word, forgiving);
  for (const WordRun& run : runs_) breadth_ += records.words.count_of(run);
  meet_terms(word, forgiving);
}

void WordHits::meet_terms(const std::string& word, bool forgiving) {
  std::array<std::uint8_t, SearchRecords::term_count> octets{};
  for (const WordRun& run : runs_in(records_->terms, word, forgiving))
    records_->terms.visit(run, [&](WordTable::Entry entry) {
      raise(octets[entry.record()], Standing(static_cast<Found>(entry.weight()), run.cost).octet());
    });
  for (std::uint32_t term = 0; term < SearchRecords::term_count; ++term) {
    const std::uint8_t octet = octets[term];
    if (octet == 0) continue;
    any_term_ = true;
    const auto add_bit = [octet](std::vector<Bits>& all, std::uint32_t bit) {
      auto same = std::find_if(all.begin(), all.end(), [&](const Bits& b) { return b.octet == octet; });
      if (same == all.end()) same = all.insert(all.end(), {0, octet});
      same->bits |= std::uint32_t{1} << bit;
    };
    if (term < SearchRecords::first_territory) {
      kind_[term] = octet;
      any_kind_ = true;
    } else if (term < SearchRecords::first_service) {
      territory_[term - SearchRecords::first_territory] = octet;
      any_territory_ = true;
    } else if (term < SearchRecords::first_sector) {
      add_bit(services_, term - SearchRecords::first_service);
    } else {
      add_bit(sectors_, term - SearchRecords::first_sector);
    }
  }
  if (any_term_) breadth_ += records_->size();
}

Standing WordHits::standing_of(const WordRun& run, WordTable::Entry entry, bool is_word) const {
  auto found = static_cast<Found>(entry.weight());
  if (found < Found::name_start) return {found, run.cost};
  // The first word of a name. Alone it says all; in a longer query what follows is yet to be compared.
  if (alone_) return {found == Found::whole_name && !is_word ? Found::name_start : found, run.cost};
  return {Found::name, run.cost, opens_};
}

void WordHits::raise_own(std::vector<std::uint8_t>& octets) {
  const WordTable& words = records_->words;
  for (const WordRun& run : runs_) {
    // What begins as typed is the whole word at most in the run's first; what is like it counts as it is.
    const bool first_is_word = run.cost > 0 || words.word(run.first) == word_;
    const WordRun first{run.first, run.cost > 0 ? run.last : run.first + 1, run.cost};
    const WordRun others{first.last, run.last, run.cost};
    words.visit(first, [&](WordTable::Entry entry) {
      raise(octets[entry.record()], standing_of(run, entry, first_is_word).octet());
    });
    words.visit(others, [&](WordTable::Entry entry) {
      raise(octets[entry.record()], standing_of(run, entry, false).octet());
    });
  }
  const std::size_t towns = records_->atlas->towns.size(), first_town = records_->place_count();
  for (std::size_t town = 0; town < towns; ++town) {
    const Standing own = Standing::from_octet(octets[first_town + town]);
    if (!own) continue;
    if (town_.empty()) town_.assign(towns, 0);
    town_[town] = Standing(Found::town, own.cost()).octet();
  }
}

void WordHits::raise_by_columns(std::vector<std::uint8_t>& octets, Row first, Row last) const {
  const Places& places = records_->atlas->places;
  std::uint8_t* const of = octets.data();
  if (!town_.empty())
    for (Row row = first; row < last; ++row)
      if (const Row town = places.town[row]; town != no_row) raise(of[row], town_[town]);
  if (any_kind_)
    for (Row row = first; row < last; ++row) raise(of[row], kind_[places.kind[row]]);
  if (any_territory_)
    for (Row row = first; row < last; ++row) raise(of[row], territory_[places.territory[row]]);
  for (const Bits& service : services_)
    for (Row row = first; row < last; ++row)
      raise(of[row], (places.services[row] & service.bits) != 0 ? service.octet : std::uint8_t{0});
  for (const Bits& sector : sectors_)
    for (Row row = first; row < last; ++row)
      raise(of[row], (places.sectors[row] & sector.bits) != 0 ? sector.octet : std::uint8_t{0});
}

}  // namespace sillon

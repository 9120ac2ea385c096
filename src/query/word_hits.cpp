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

Standing WordHits::standing_of(const WordRun& run, Found found, bool is_word) const {
  if (found < Found::name_start) return {found, run.cost};
  // The first word of a name. Alone it says all; in a longer query what follows is yet to be compared.
  if (alone_) return {found == Found::whole_name && !is_word ? Found::name_start : found, run.cost};
  return {Found::name, run.cost, opens_};
}

void WordHits::raise_own(std::vector<std::uint8_t>& octets) {
  const WordTable& words = records_->words;
  std::uint8_t* const of = octets.data();
  const auto raise_run = [&](const WordRun& run, bool is_word) {
    std::array<std::uint8_t, 8> octet_of{};  // by weight
    for (int weight = 1; weight < 8; ++weight)
      octet_of[static_cast<std::size_t>(weight)] =
          standing_of(run, static_cast<Found>(weight), is_word).octet();
    words.visit(run, [of, &octet_of](WordTable::Entry entry) {
      raise(of[entry.record()], octet_of[entry.weight()]);
    });
  };
  for (const WordRun& run : runs_) {
    // What begins as typed is the whole word in the run's first at most; what is like it counts as it is.
    if (run.cost > 0) {
      raise_run(run, true);
    } else {
      raise_run({run.first, run.first + 1, 0}, words.word(run.first) == word_);
      raise_run({run.first + 1, run.last, 0}, false);
    }
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
  // A pass for each column. What is read is held in names of its own, since octets may alias anything.
  const auto by_table = [=](const std::uint8_t* term, const Octets& table) {
    const std::uint8_t* const to = table.data();
    for (Row row = first; row < last; ++row) raise(of[row], to[term[row]]);
  };
  const auto by_bits = [=](const std::uint32_t* mask, const std::vector<Bits>& terms) {
    for (const auto [bits, octet] : terms)
      for (Row row = first; row < last; ++row)
        raise(of[row], (mask[row] & bits) != 0 ? octet : std::uint8_t{0});
  };
  if (any_kind_) by_table(places.kind.data(), kind_);
  if (any_territory_) by_table(places.territory.data(), territory_);
  by_bits(places.services.data(), services_);
  by_bits(places.sectors.data(), sectors_);
  if (town_.empty()) return;
  const Row* const town = places.town.data();
  const std::uint8_t* const through = town_.data();
  for (Row row = first; row < last; ++row)
    if (town[row] != no_row) raise(of[row], through[town[row]]);
}

}  // namespace sillon

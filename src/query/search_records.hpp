// What can be searched for in an atlas: its places and its towns as numbered records, their words, and the
// words of the taxonomy.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/kind_role.hpp"
#include "query/word_table.hpp"

namespace sillon {

// Records are numbered: places by row, then towns by row.
class SearchRecords {
 public:
  explicit SearchRecords(std::shared_ptr<const Atlas> of);

  std::uint32_t place_count() const { return static_cast<std::uint32_t>(atlas->places.size()); }
  std::uint32_t size() const { return place_count() + static_cast<std::uint32_t>(atlas->towns.size()); }
  bool is_place(std::uint32_t record) const { return record < place_count(); }
  Row town_of(std::uint32_t record) const { return record - place_count(); }
  // A city's row says no more than its town does.
  bool is_said_by_its_town(std::uint32_t record) const;

  // Terms are numbered like this in `terms`.
  static constexpr std::uint32_t first_territory = 256, first_service = 512, first_sector = 544,
                                 term_count = 576;

  std::shared_ptr<const Atlas> atlas;
  WordTable words;  // of records; weights are those of Found
  WordTable terms;
  TextColumn names;                      // per record, each folded name between line ends
  std::vector<std::uint32_t> name_rank;  // per record, its place in the order of folded first names
  std::vector<bool> has_more_names;      // per record, beside the first

  // Ranks first .. last - 1 of the records whose first name begins with this text, which has no line end, or
  // with `whole` is this text.
  struct Ranks {
    std::uint32_t first = 0, last = 0;
    bool hold(std::uint32_t rank) const { return rank >= first && rank < last; }
  };
  Ranks named(std::string_view folded, bool whole) const;

 private:
  void add_names(std::uint32_t record, std::string_view name);
  void add_places();
  void add_towns();
  void add_terms();
  void rank_names();
  std::string_view first_name(std::uint32_t record) const;

  std::vector<std::uint32_t> record_of_rank_;
  std::array<KindRole, 256> roles_;
  std::string all_names_;  // of the record being added
};

}  // namespace sillon

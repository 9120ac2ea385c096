// The facets of a filter that bear on places, as small tables, so that a row is judged by look-ups alone.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/text_match.hpp"
#include "state/view.hpp"

namespace sillon {

// Which values of a closed vocabulary pass. A key that the vocabulary does not know lets nothing pass.
using AllowedValues = std::array<bool, 256>;

template <class Terms>
AllowedValues allowed_values(const Terms& terms, const KeySet& keys) {
  AllowedValues allowed;
  allowed.fill(keys.empty());
  for (const std::string& key : keys)
    if (const auto index = index_of(terms, key)) allowed[*index] = true;
  return allowed;
}

// A kind passes by its own key or by that of its group.
AllowedValues allowed_kinds(const Taxonomy& taxonomy, const KeySet& keys);

class PlaceFilter {
 public:
  // Facets as bits. `text` is never in the answer of stopped_by: it costs too much to be asked of every row.
  static constexpr std::uint32_t kind = 1, territory = 2, sector = 4, service = 8, status = 16,
                                 confidence = 32, years = 64, between = 128, text = 256;

  PlaceFilter(const Atlas& atlas, const Filter& filter);

  // The facets that stop the row when its status is `status_now`; 0 when none does. The text is not asked.
  std::uint32_t stopped_by(Row row, std::uint8_t status_now) const {
    return (kinds_[places_.kind[row]] ? 0 : kind) | (territories_[places_.territory[row]] ? 0 : territory) |
           ((places_.sectors[row] & sectors_) != 0 || any_sector_ ? 0 : sector) |
           ((places_.services[row] & services_) != 0 || any_service_ ? 0 : service) |
           (statuses_[status_now] ? 0 : status) | (places_.confidence[row] >= confidence_ ? 0 : confidence) |
           (between_[places_.territory[row]] ? 0 : between) | (any_year_ ? 0 : by_year_[row] & years);
  }
  bool text_passes(Row row) const { return text_.lets_all_pass() || text_(row); }
  // Years are asked for, and this place has none: it passes them, and filter.undated says whether it is
  // shown.
  bool lacks_year(Row row) const { return !any_year_ && (by_year_[row] & no_year) != 0; }

 private:
  static constexpr std::uint8_t no_year = 1;
  static std::vector<std::uint8_t> judge_by_year(const Atlas& atlas, const Filter& filter);

  const Places& places_;
  AllowedValues kinds_, territories_, statuses_, between_;
  std::uint32_t sectors_ = 0, services_ = 0;
  bool any_sector_ = false, any_service_ = false, any_year_ = false;
  Confidence confidence_;
  std::vector<std::uint8_t> by_year_;  // per place 0, `years` or no_year; empty when no years are asked for
  TextMatch text_;
};

}  // namespace sillon

// The facets of a filter as small tables, so that a row is judged by look-ups alone.
#pragma once

#include <array>
#include <cstdint>

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

class PlaceFilter {
 public:
  // Facets as bits.
  static constexpr std::uint32_t kind = 1, territory = 2, sector = 4, service = 8, status = 16,
                                 confidence = 32;

  // `folded` is of this atlas, or null; see TextMatch.
  PlaceFilter(const Atlas& atlas, const Filter& filter, const FoldedText* folded);

  // The facets that stop the row when its status is `status_now`; 0 when none does. The text is not asked.
  std::uint32_t stopped_by(Row row, std::uint8_t status_now) const {
    return (kinds_[places_.kind[row]] ? 0 : kind) | (territories_[places_.territory[row]] ? 0 : territory) |
           ((places_.sectors[row] & sectors_) != 0 || any_sector_ ? 0 : sector) |
           ((places_.services[row] & services_) != 0 || any_service_ ? 0 : service) |
           (statuses_[status_now] ? 0 : status) | (places_.confidence[row] >= confidence_ ? 0 : confidence);
  }
  bool text_passes(Row row) const { return text_.lets_all_pass() || text_(row); }

 private:
  const Places& places_;
  AllowedValues kinds_, territories_, statuses_;
  std::uint32_t sectors_ = 0, services_ = 0;
  bool any_sector_ = false, any_service_ = false;
  Confidence confidence_;
  TextMatch text_;
};

}  // namespace sillon

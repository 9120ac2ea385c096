#include "query/visible.hpp"

#include "query/sieve.hpp"

namespace sillon {

std::shared_ptr<const Visible> visible(const Atlas& atlas, const Filter& filter,
                                       std::optional<PartialDate> date) {
  return Sieve(atlas).visible(filter, date);
}

}  // namespace sillon

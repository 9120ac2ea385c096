#include "query/facets.hpp"

#include "query/sieve.hpp"

namespace sillon {

Facets facets(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date) {
  return Sieve(atlas).facets(filter, date);
}

}  // namespace sillon

// What a kind of place is counted as. The words "city" and "startup" are the atlas format's own; every other
// kind comes from the taxonomy.
#pragma once

#include <array>
#include <cstdint>

#include "atlas/taxonomy.hpp"

namespace sillon {

enum class KindRole : std::uint8_t {
  resource,  // counted as a resource
  startup,
  city,   // only ever the end of a link
  other,  // labels and the like: shown, counted neither way
};

// By kind; `other` beyond the last one.
inline std::array<KindRole, 256> kind_roles(const Taxonomy& taxonomy) {
  std::array<KindRole, 256> roles;
  roles.fill(KindRole::other);
  for (std::size_t i = 0; i < taxonomy.kinds.size() && i < roles.size(); ++i) {
    const Kind& kind = taxonomy.kinds[i];
    if (kind.key == "city") {
      roles[i] = KindRole::city;
    } else if (kind.key == "startup") {
      roles[i] = KindRole::startup;
    } else if (kind.resource) {
      roles[i] = KindRole::resource;
    }
  }
  return roles;
}

}  // namespace sillon

// An atlas of very many places with made-up names, the same in every run.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon {

// Names of one to five words out of some 400,000, the commonest in every tenth name; twelve kinds, five
// territories, 5,000 towns. The taxonomy is that of `like`.
std::shared_ptr<const Atlas> many_places(const Atlas& like, std::size_t count);

}  // namespace sillon

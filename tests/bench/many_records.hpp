// An atlas of very many places and links without names, with everything that filters and dates ask for, the
// same in every run.
#pragma once

#include <cstddef>
#include <memory>

#include "atlas/atlas.hpp"

namespace sillon {

// The taxonomy is that of `like`. One place in twenty has no date and one in ten no point; one in fifty has
// two events; one in eight has ended.
std::shared_ptr<const Atlas> many_records(const Atlas& like, std::size_t places, std::size_t links);

}  // namespace sillon

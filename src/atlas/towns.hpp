// Which places share a town: those that name the same city in the same country and stand in one town's reach.
#pragma once

#include "atlas/tables.hpp"
#include "atlas/taxonomy.hpp"
#include "work/progress.hpp"

namespace sillon {

// Fills Places::town and returns the towns: those with a city point in file order, then the rest. A place
// with a point but no city is a town of its own, named like the place. Throws Cancelled.
Towns make_towns(Places& places, const Taxonomy& taxonomy, const Progress* progress = nullptr);

}  // namespace sillon

// A set of keys in the filter, where an empty set lets everything pass.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "state/view.hpp"

namespace sillon {

bool holds(const KeySet& set, std::string_view key);
// In or out; the set stays sorted.
KeySet toggled(KeySet set, std::string_view key);

// For rows that are all on while the set is empty: switching one off leaves the others; switching the last
// one off, or the last missing one on, empties the set again, so that there is never a map of nothing by one
// click.
KeySet switched(const KeySet& set, const std::vector<std::string>& all, std::string_view key);

}  // namespace sillon

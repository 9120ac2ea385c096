#include "ui/panel/key_set.hpp"

#include <algorithm>

namespace sillon {

bool holds(const KeySet& set, std::string_view key) {
  return std::find(set.begin(), set.end(), key) != set.end();
}

KeySet toggled(KeySet set, std::string_view key) {
  const auto at = std::find(set.begin(), set.end(), key);
  if (at != set.end())
    set.erase(at);
  else
    set.emplace_back(key);
  std::sort(set.begin(), set.end());
  return set;
}

KeySet switched(const KeySet& set, const std::vector<std::string>& all, std::string_view key) {
  KeySet on = set.empty() ? KeySet(all.begin(), all.end()) : set;
  on = toggled(std::move(on), key);
  const bool everything =
      std::all_of(all.begin(), all.end(), [&](const std::string& k) { return holds(on, k); });
  if (everything) on.clear();
  std::sort(on.begin(), on.end());
  return on;
}

}  // namespace sillon

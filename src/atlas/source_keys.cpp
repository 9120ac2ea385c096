#include <algorithm>

#include "atlas/read_tables.hpp"

namespace sillon {

SourceKeys::SourceKeys(const Records<Source>& sources) {
  for (const Source& source : sources.rows) keys_.push_back(source.id);
  std::sort(keys_.begin(), keys_.end());
}

bool SourceKeys::contains(std::string_view key) const {
  return keys_.empty() || std::binary_search(keys_.begin(), keys_.end(), key);
}

}  // namespace sillon

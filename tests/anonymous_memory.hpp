// Memory of this process that no file stands behind.
#pragma once

#include <cstddef>
#include <fstream>
#include <string>

namespace sillon {

// Resident now, in octets; 0 where the system does not say.
inline std::size_t anonymous_bytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (word == "RssAnon:") {
      std::size_t kilobytes = 0;
      status >> kilobytes;
      return kilobytes * 1024;
    }
  return 0;
}

}  // namespace sillon

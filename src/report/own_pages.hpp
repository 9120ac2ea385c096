// Large memory that is the system's again as soon as its owner goes. The C library carves even hundreds of
// megabytes out of a hole in its heap, if an earlier large value left one, and keeps them afterwards.
#pragma once

#include <cstddef>
#include <memory>

namespace sillon {

struct GiveBackPages {
  std::size_t bytes = 0;
  void operator()(char* pages) const;
};
using OwnPages = std::unique_ptr<char[], GiveBackPages>;

// At least so many octets, 1 or more, all 0. A page takes memory once it is written to. Throws bad_alloc.
OwnPages own_pages(std::size_t bytes);

}  // namespace sillon

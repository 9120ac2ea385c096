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

// Asks the system for large pages (2 MiB on x86-64) where they fit into memory that nothing has touched yet
// and that is soon filled: a thousandth of the page faults, which took much of the time of unpacking an
// atlas. Memory of less than some of them, and a system that has none, are left as they are.
void prefer_large_pages(void* memory, std::size_t bytes);

// Room in such pages for the values of an empty vector or string.
template <class Buffer>
void reserve_large_pages(Buffer& buffer, std::size_t values) {
  buffer.reserve(values);
  prefer_large_pages(buffer.data(), values * sizeof(typename Buffer::value_type));
}

// At least so many octets, 1 or more, all 0. A page takes memory once it is written to. Throws bad_alloc.
OwnPages own_pages(std::size_t bytes);

}  // namespace sillon

#include "report/own_pages.hpp"

#include <sys/mman.h>

#include <cstdint>
#include <new>

namespace sillon {

void GiveBackPages::operator()(char* pages) const {
  ::munmap(pages, bytes);
}

void prefer_large_pages(void* memory, std::size_t bytes) {
  constexpr std::size_t page = 4096, least_bytes = std::size_t{2} << 20;
  if (bytes < least_bytes) return;
  const auto begin = reinterpret_cast<std::uintptr_t>(memory);
  const std::uintptr_t first = (begin + page - 1) / page * page;
  ::madvise(reinterpret_cast<void*>(first), (begin + bytes - first) / page * page, MADV_HUGEPAGE);
}

OwnPages own_pages(std::size_t bytes) {
  void* const pages = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) throw std::bad_alloc();
  prefer_large_pages(pages, bytes);
  return {static_cast<char*>(pages), GiveBackPages{bytes}};
}

}  // namespace sillon

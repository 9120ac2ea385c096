#include "report/own_pages.hpp"

#include <sys/mman.h>

#include <new>

namespace sillon {

void GiveBackPages::operator()(char* pages) const {
  ::munmap(pages, bytes);
}

OwnPages own_pages(std::size_t bytes) {
  void* const pages = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) throw std::bad_alloc();
  return {static_cast<char*>(pages), GiveBackPages{bytes}};
}

}  // namespace sillon

// Owners of GEOS objects, and the one GEOS handle of each thread.
#pragma once

#include <geos_c.h>

#include <memory>

namespace sillon {

// GEOS keeps its error state behind a handle that one thread may use at a time; without message functions it
// stays silent.
inline GEOSContextHandle_t geos() {
  struct Handle {
    GEOSContextHandle_t handle = GEOS_init_r();
    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { GEOS_finish_r(handle); }
  };
  thread_local const Handle own;
  return own.handle;
}

struct FreeGeos {
  void operator()(GEOSGeometry* g) const { GEOSGeom_destroy_r(geos(), g); }
  void operator()(char* text) const { GEOSFree_r(geos(), text); }
};

using GeosGeometry = std::unique_ptr<GEOSGeometry, FreeGeos>;
using GeosText = std::unique_ptr<char, FreeGeos>;

}  // namespace sillon

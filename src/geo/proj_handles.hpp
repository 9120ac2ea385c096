// Owners of PROJ's objects: what is made is given back, and nothing of PROJ reaches the terminal or a
// network.
#pragma once

#include <proj.h>

#include <memory>

namespace sillon {

struct FreeProj {
  void operator()(PJ* p) const { proj_destroy(p); }
  void operator()(PJ_CONTEXT* p) const { proj_context_destroy(p); }
  void operator()(PJ_AREA* p) const { proj_area_destroy(p); }
};

using ProjObject = std::unique_ptr<PJ, FreeProj>;
using ProjContext = std::unique_ptr<PJ_CONTEXT, FreeProj>;
using ProjArea = std::unique_ptr<PJ_AREA, FreeProj>;

// A context of its own: PROJ keeps its error state there, so one context belongs to one thread at a time.
inline ProjContext make_proj_context() {
  ProjContext context(proj_context_create());
  proj_context_set_enable_network(context.get(), 0);
  proj_log_func(context.get(), nullptr, [](void*, int, const char*) {});
  return context;
}

}  // namespace sillon

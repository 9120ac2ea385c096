// Owners of Cairo's and Pango's objects.
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace sillon {

struct ReleaseCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using CairoPen = std::unique_ptr<cairo_t, ReleaseCairo>;
using CairoSurface = std::unique_ptr<cairo_surface_t, ReleaseCairo>;
using CairoPattern = std::unique_ptr<cairo_pattern_t, ReleaseCairo>;
using CairoFontOptions = std::unique_ptr<cairo_font_options_t, ReleaseCairo>;

struct ReleasePango {
  void operator()(PangoContext* context) const { g_object_unref(context); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using PangoSetting = std::unique_ptr<PangoContext, ReleasePango>;
using PangoText = std::unique_ptr<PangoLayout, ReleasePango>;
using PangoFace = std::unique_ptr<PangoFontDescription, ReleasePango>;
using PangoAttributes = std::unique_ptr<PangoAttrList, ReleasePango>;

}  // namespace sillon

#include "geo/projection_definition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "geo/proj_handles.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

// The plane of the design: equal areas, north up at the region's centre. Its degrees are taken as WGS 84
// although the ellipsoid is that of ETRS89: the shift between the two is held to be null, as everywhere in
// Sillon. It is below a metre, and no position in an atlas is better than that.
constexpr const char* region_step = "+proj=laea +lat_0=49.4 +lon_0=5.8 +ellps=GRS80 +units=m +no_defs";
constexpr LonLatBox region_area{1.5, 46.5, 9.5, 51.8};

ProjectionDefinition region_definition() {
  return {"region", "Lambert azimuthal equal-area, 49.4° N 5.8° E", region_area,
          fmt::format("+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {}", region_step),
          region_step};
}

// "epsg:3035" -> "EPSG:3035"; empty when it is not EPSG: and a number.
std::string canonical_code(std::string_view code) {
  std::string upper(code);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  constexpr std::string_view prefix = "EPSG:";
  const std::string_view number = std::string_view(upper).substr(std::min(prefix.size(), upper.size()));
  const bool digits = std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool whole =
      upper.compare(0, prefix.size(), prefix) == 0 && digits && !number.empty() && number.size() <= 8;
  return whole ? upper : std::string();
}

[[noreturn]] void refuse(std::string_view code, std::string_view why) {
  throw Failure(ExitCode::bad_data,
                fmt::format("The projection '{}' {}. Use 'region', or EPSG: and the number of a projected "
                            "coordinate system in metres, such as EPSG:3035.",
                            code, why));
}

// True for two horizontal axes in metres. A pair that points to one pole twice is a polar system, whose x and
// y PROJ orders for drawing; axes to the west or to the south alone would turn the map round.
bool axes_are_metres_east_north(PJ_CONTEXT* context, const PJ* crs) {
  const ProjObject system(proj_crs_get_coordinate_system(context, crs));
  if (!system || proj_cs_get_axis_count(context, system.get()) != 2) return false;
  std::string directions[2];
  for (int axis = 0; axis < 2; ++axis) {
    const char* direction = nullptr;
    double metres = 0;
    if (proj_cs_get_axis_info(context, system.get(), axis, nullptr, nullptr, &direction, &metres, nullptr,
                              nullptr, nullptr) == 0 ||
        metres != 1.0 || direction == nullptr) {
      return false;
    }
    directions[axis] = direction;
  }
  const auto pair_is = [&](const char* a, const char* b) { return directions[0] == a && directions[1] == b; };
  return pair_is("east", "north") || pair_is("north", "east") || pair_is("north", "north") ||
         pair_is("south", "south");
}

LonLatBox area_of(PJ_CONTEXT* context, const PJ* crs) {
  double west = 0, south = 0, east = 0, north = 0;
  if (proj_get_area_of_use(context, crs, &west, &south, &east, &north, nullptr) == 0 || west < -180) {
    return {-180, -90, 180, 90};
  }
  return {west, south, east, north};
}

// Of the operations PROJ offers between WGS 84 and the system, the one it would use in the middle of the
// system's area: one formula for the whole map, so that neighbours never fall on two sides of a seam.
std::string pipeline_of(PJ_CONTEXT* context, PJ* crs, const LonLatBox& area) {
  const ProjObject wgs84(proj_create(context, "EPSG:4326"));
  const ProjArea box(proj_area_create());
  proj_area_set_bbox(box.get(), area.west_deg, area.south_deg, area.east_deg, area.north_deg);
  const ProjObject any_order(proj_create_crs_to_crs_from_pj(context, wgs84.get(), crs, box.get(), nullptr));
  if (!any_order) return {};
  const ProjObject lon_lat_order(proj_normalize_for_visualization(context, any_order.get()));
  if (!lon_lat_order) return {};

  const double east = area.east_deg < area.west_deg ? area.east_deg + 360 : area.east_deg;
  const double middle_lon = std::remainder((area.west_deg + east) / 2, 360.0);
  proj_trans(lon_lat_order.get(), PJ_FWD,
             proj_coord(middle_lon, (area.south_deg + area.north_deg) / 2, 0, 0));
  const ProjObject used(proj_trans_get_last_used_operation(lon_lat_order.get()));
  const char* text =
      proj_as_proj_string(context, used ? used.get() : lon_lat_order.get(), PJ_PROJ_5, nullptr);
  return text == nullptr ? std::string() : text;
}

// The last step that is a map projection; steps after it only order axes or change units.
std::string map_step_of(const std::string& pipeline) {
  constexpr std::string_view mark = "+step ";
  for (std::size_t end = pipeline.size();;) {
    const std::size_t at = pipeline.rfind(mark, end);
    if (at == std::string::npos) return {};
    const std::string step = pipeline.substr(at + mark.size(), end - at - mark.size());
    const auto does = [&](const char* name) {
      return step.find(fmt::format("+proj={}", name)) != std::string::npos;
    };
    if (!does("axisswap") && !does("unitconvert") && !does("noop")) return step;
    if (at == 0) return {};
    end = at - 1;
  }
}

}  // namespace

ProjectionDefinition look_up_projection(std::string_view code) {
  if (code == "region") return region_definition();
  const std::string canonical = canonical_code(code);
  if (canonical.empty()) refuse(code, "is not known");

  const ProjContext context = make_proj_context();
  if (proj_context_get_database_path(context.get()) == nullptr) {
    throw Failure(ExitCode::unavailable,
                  fmt::format("The projection '{}' cannot be looked up, because PROJ's "
                              "registry proj.db was not found. Install it with: "
                              "apt-get install proj-data",
                              canonical));
  }
  const ProjObject crs(proj_create(context.get(), canonical.c_str()));
  if (!crs) refuse(code, "is not in PROJ's registry");
  if (proj_get_type(crs.get()) != PJ_TYPE_PROJECTED_CRS) refuse(code, "is not a projected coordinate system");
  if (!axes_are_metres_east_north(context.get(), crs.get())) {
    refuse(code, "does not count metres to the east and north");
  }

  ProjectionDefinition definition{
      canonical, proj_get_name(crs.get()), area_of(context.get(), crs.get()), {}, {}};
  definition.pipeline = pipeline_of(context.get(), crs.get(), definition.area);
  definition.map_step = map_step_of(definition.pipeline);
  if (definition.map_step.empty()) refuse(code, "cannot be computed by the installed PROJ");
  return definition;
}

}  // namespace sillon

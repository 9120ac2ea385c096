// How the earth is drawn, and which layers of the map.
#include <algorithm>

#include "ui/command/groups.hpp"

namespace sillon {

CommandGroup projection_commands() {
  return {in_catalogue("Projection and layers"),
          {
              {{"projection:", "", in_catalogue("Change the projection"),
                in_catalogue("One of the atlas: region, EPSG:3035")},
               [](const Scope& s) -> Answer {
                 const auto& known = s.atlas().info.crs;
                 const bool found = std::any_of(known.begin(), known.end(),
                                                [&](const auto& c) { return c.code == s.argument; });
                 if (!found) return std::nullopt;
                 return Actions{SetCrs{std::string(s.argument)}};
               }},
          }};
}

}  // namespace sillon

// Identity is a key: what survives an update of the data, a scene file and a journal. Never a row number.
#pragma once

#include <string>
#include <variant>

namespace sillon {

struct PlaceKey {
  std::string id;
  bool operator==(const PlaceKey&) const = default;
};
struct LinkKey {
  std::string id;
  bool operator==(const LinkKey&) const = default;
};
struct TownKey {
  std::string id;  // Towns::key, "metz-fr"
  bool operator==(const TownKey&) const = default;
};
// The places of a territory whose town is not known: the chip beside its name.
struct TrayKey {
  std::string territory;
  bool operator==(const TrayKey&) const = default;
};
struct Nothing {
  bool operator==(const Nothing&) const = default;
};

// What is chosen, hovered or listed.
using Selection = std::variant<Nothing, PlaceKey, LinkKey, TownKey, TrayKey>;

}  // namespace sillon

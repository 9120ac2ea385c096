#include "state/action.hpp"

#include "state/action_names.hpp"

namespace sillon {

std::string action_name(const ActionBody& body) {
  return std::string(action_names.at(body.index()));
}

}  // namespace sillon

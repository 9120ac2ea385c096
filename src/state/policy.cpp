#include "state/policy.hpp"

#include <array>

namespace sillon {

namespace {

// clang-format off
//                                     top    filter card   search map    furni- noti-  opens  saves  leaves
//                                     bar    panel  panel         contr. ture   ces    panels
constexpr std::array<Policy, 4> policies{{
    /* explore: everything          */ {true,  true,  true,  true,  true,  true,  true,  true,  true,  true},
    /* present: the map and a text, */ {false, false, false, false, false, true,  false, false, false, true},
    /*          no word to the hall */
    /* plan: panels of its own      */ {true,  false, false, true,  true,  true,  true,  true,  true,  true},
    /* kiosk: a sheet, and no way   */ {false, false, false, false, false, true,  true,  false, false, false},
    /*        out of the program    */
}};
// clang-format on

template <class Body, class... Listed>
constexpr bool is_one_of = (std::is_same_v<Body, Listed> || ...);

struct Permits {
  const Policy& policy;

  template <class Body>
  bool operator()(const Body&) const {
    if constexpr (is_one_of<Body, SetSearch, SetList, ToggleSection, ShowSheet, ShowMenu, ShowTimeBar,
                            SetCommandSearch, SetMeasuring>)
      return policy.opens_panels;
    else if constexpr (is_one_of<Body, SavePicture, SaveList, SaveTwin, AddBookmark, RemoveBookmark, OpenPath,
                                 CancelWork>)
      return policy.saves;
    else if constexpr (is_one_of<Body, SetMode, SetFullscreen, BeginShow, Quit>)
      return policy.leaves;
    else
      return true;
  }
};

}  // namespace

const Policy& policy_of(Mode mode) {
  return policies.at(static_cast<std::size_t>(mode));
}

bool is_permitted(Mode mode, const ActionBody& body) {
  return std::visit(Permits{policy_of(mode)}, body);
}

}  // namespace sillon

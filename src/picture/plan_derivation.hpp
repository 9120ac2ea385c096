// From an atlas and a view to the plan of its map: what is added up for a filter, and what is solved for a
// step of scale. While the camera moves, a plan of the step before is good enough for the few frames in which
// the next is made beside them.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "picture/map_plan.hpp"
#include "query/memo.hpp"
#include "work/stand_in.hpp"

namespace sillon {

class PlanDerivation {
 public:
  // What the plan is made from, besides the view that a sight has.
  struct Wanted {
    std::shared_ptr<const Atlas> atlas;
    std::shared_ptr<const Visible> visible;
    std::shared_ptr<const Plane> plane;
    std::shared_ptr<const PlaneTier> land;  // may be null
    std::shared_ptr<const Words> words;
    std::shared_ptr<Typesetter> typesetter;
    bool moving = false;
  };

  // The plan of this frame. It is exact unless the camera moves and there is `wake`, which is called from
  // another thread when an exact one is there.
  std::shared_ptr<const MapPlan> plan(const Sight& sight, const Wanted& wanted,
                                      const std::function<void()>& wake);
  // Another atlas.
  void forget();
  bool is_under_way() const { return plan_.is_under_way(); }

 private:
  struct Key {
    std::shared_ptr<const Visible> visible;
    std::shared_ptr<const Plane> plane;
    std::string language;
    Theme theme = Theme::paper;
    float ui_scale = 1;
    Selection selection;
    Layers layers;
    bool as_dots = false;
    // What changes while the camera moves.
    std::shared_ptr<const PlaneTier> land;
    double m_per_px = 1;  // of the step
    std::optional<PixelBox> window;
    bool operator==(const Key&) const = default;
  };

  static bool is_good_enough(const Key& known, const Key& key);

  Memo<std::tuple<std::shared_ptr<const Visible>, KeySet>, std::shared_ptr<const TownSums>> town_sums_;
  Memo<std::shared_ptr<const Atlas>, std::shared_ptr<const LinkPairs>> pairs_;
  Memo<std::shared_ptr<const Visible>, std::shared_ptr<const LinkSums>> link_sums_;
  StandIn<Key, std::shared_ptr<const MapPlan>> plan_;
};

}  // namespace sillon

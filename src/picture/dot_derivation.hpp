// From an atlas and a view to the dots of a frame: what is made once for an atlas, what for a projection,
// what for a filter, and what for a scale.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "picture/dot_layer.hpp"
#include "picture/sight.hpp"
#include "query/memo.hpp"
#include "work/later.hpp"
#include "work/stand_in.hpp"

namespace sillon {

class DotDerivation {
 public:
  // What the dots of a frame are made from.
  struct Wanted {
    std::shared_ptr<const Atlas> atlas;
    std::shared_ptr<const Visible> visible;
    std::shared_ptr<const Plane> plane;
    FrameSize size;
    bool moving = false;  // a motion runs: a field of another scale may be shown stretched
  };

  // The layer of this frame; without a field until the positions of all places are there. Where `wake` is
  // empty they are waited for; else they are made beside the frames and `wake` is called then.
  DotLayer layer(const Sight& sight, const Wanted& wanted, const std::function<void()>& wake);
  // Another atlas.
  void forget();
  bool is_under_way() const { return positions_.is_under_way() || field_.is_under_way(); }

 private:
  using PositionsKey = std::tuple<std::shared_ptr<const Atlas>, std::shared_ptr<const Plane>>;

  using Groups = std::shared_ptr<const std::vector<std::uint8_t>>;
  // What a field is made from.
  struct FieldKey {
    std::shared_ptr<const Visible> visible;
    std::shared_ptr<const PlacePositions> positions;
    DotSizes sizes;
    double m_per_cell = 1;
    LatticeBox box;
    bool operator==(const FieldKey&) const = default;
  };
  using Field = std::shared_ptr<const DotField>;

  Field field_for(const Wanted& wanted, const LatticeBox& view, double m_per_cell, const DotSizes& sizes,
                  const std::function<void()>& wake);
  static bool can_be_stretched(const FieldKey& known, const FieldKey& key);

  Later<PositionsKey, PlacePositions> positions_;
  std::shared_ptr<const PlacePositions> positions_now_;
  Memo<std::tuple<std::shared_ptr<const PlaceCells>, std::shared_ptr<const Visible>>, Groups> groups_;
  StandIn<FieldKey, Field> field_;
  std::optional<double> last_m_per_cell_;  // of the frame before
};

}  // namespace sillon

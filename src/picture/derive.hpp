// Values derived from an atlas and a state, each kept as long as its inputs are the same, and the picture
// made from them.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "picture/picture.hpp"
#include "picture/stage_board.hpp"
#include "picture/ties.hpp"
#include "query/facets.hpp"
#include "query/listing.hpp"
#include "query/search.hpp"
#include "query/sieve.hpp"
#include "query/visible.hpp"
#include "state/state.hpp"
#include "words/words.hpp"

namespace sillon {

struct Derived {
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Visible> visible;
  std::shared_ptr<const Facets> facets;
  std::shared_ptr<const Sieve> sieve;  // of the atlas: what panels count besides
  std::shared_ptr<const Plane> plane;
  std::shared_ptr<const PlaneTier> tier;
  std::shared_ptr<const Plane>
      plane_before;  // the same two in the projection that the map comes from, else null
  std::shared_ptr<const PlaneTier> tier_before;
  std::shared_ptr<const Ties> ties;           // null while the selection's ties are not asked for
  std::shared_ptr<const SearchIndex> search;  // null while it is on its way
  std::shared_ptr<const Listing> listing;     // while the list is open; null while it is on its way
  std::shared_ptr<const Words> words;
  Tier wanted_tier = Tier::coarse;  // finer than `tier` while it is on its way
};

class Derivations {
 public:
  // What is slow is made beside the frames, and `wake` is called from another thread when it is there;
  // without `wake` it is made at once.
  explicit Derivations(std::shared_ptr<Typesetter> typesetter, std::function<void()> wake = {});
  ~Derivations();

  void set_atlas(std::shared_ptr<const Atlas> atlas);
  // A finer tier that arrived.
  void set_tier(std::shared_ptr<const BaseTier> tier);

  Derived derive(const State& state, FrameSize size, bool panels);
  // While the camera is `moving` at one scale, frames stand whole pixels apart, so that what one shows can be
  // moved on for the next: up to half a pixel from where the state says.
  Picture assemble(const State& state, const Derived& derived, FrameSize size, bool panels,
                   bool moving = false);

  // What the speaker of the show sees in a frame of that size.
  StageBoard speaker(const State& state, const Derived& derived, FrameSize size);

  // True while something is made beside the frames.
  bool is_under_way() const;

  // The look that fits the core region into the free map area.
  Look home(const State& state, FrameSize size, bool panels);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon

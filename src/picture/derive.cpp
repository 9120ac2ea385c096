// The wiring of derived values: what each is made from, and when it is made again.
#include "picture/derive.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "picture/dot_derivation.hpp"
#include "picture/land_between.hpp"
#include "picture/map_marks.hpp"
#include "picture/plan_derivation.hpp"
#include "picture/stage_marks.hpp"
#include "picture/story_marks.hpp"
#include "query/memo.hpp"
#include "state/policy.hpp"
#include "work/later.hpp"

namespace sillon {
namespace {

// The tier whose error stays under half a pixel at this scale.
Tier wanted_tier(double m_per_px) {
  if (m_per_px >= tier_m_per_px[0]) return Tier::coarse;
  return m_per_px >= tier_m_per_px[1] ? Tier::medium : Tier::fine;
}

constexpr double smallest_m_per_px = 0.5;            // of an atlas whose region is a point
constexpr double margin_share = 0.02;                // of the free map area, around the fitted region
constexpr std::size_t most_sorted_at_once = 20'000;  // names that a frame can put in order
constexpr std::size_t kept_planes = 2;  // the view's, and the one it came from and may go back to

// A plane, and the tiers of the base map that have been projected into it.
struct PlaneShelf {
  std::string crs;  // as asked for
  std::shared_ptr<const Plane> plane;
  std::array<Memo<std::shared_ptr<const BaseTier>, std::shared_ptr<const PlaneTier>>, 3> tiers;

  std::shared_ptr<const PlaneTier> tier_of(const std::shared_ptr<const BaseTier>& base) {
    return tiers[static_cast<std::size_t>(base->tier)].get(base,
                                                           [&] { return make_plane_tier(*plane, base); });
  }
};

PixelFromMap frame_of(const Plane& plane, Look look, const MapLayout& layout) {
  const PixelBox& fit = layout.fit;
  const PixelPoint centre_px{fit.x_px + fit.width_px / 2, fit.y_px + fit.height_px / 2};
  return {plane.projection->map_from_lonlat(look.centre).value_or(plane.origin), centre_px,
          metres_per_pixel(look, layout), plane.turn_rad};
}

// The point nearest to `at` that is whole pixels away from `from`.
PixelPoint nearest_whole(PixelPoint at, PixelPoint from) {
  return {from.x_px + std::round(at.x_px - from.x_px), from.y_px + std::round(at.y_px - from.y_px)};
}

}  // namespace

// Keys hold their inputs, so that an address is never met again for another value.
struct Derivations::Impl {
  std::shared_ptr<Typesetter> typesetter;
  std::shared_ptr<const Atlas> atlas;
  std::array<std::shared_ptr<const BaseTier>, 3> tiers;
  std::function<void()> wake;
  Later<std::shared_ptr<const Atlas>, SearchIndex> search;
  DotDerivation dots;
  std::shared_ptr<const Sieve> sieve;

  Memo<std::tuple<std::shared_ptr<const Atlas>, Filter, std::optional<PartialDate>>,
       std::shared_ptr<const Visible>>
      visible;
  Memo<std::tuple<std::shared_ptr<const Atlas>, Filter, std::optional<PartialDate>>,
       std::shared_ptr<const Facets>>
      facets;
  std::vector<PlaneShelf> shelves;  // of this atlas, the one asked for last at the end
  std::optional<PlaneMorph> morph;
  std::shared_ptr<const Plane> plane_before;  // of the frame before, and where it stood
  std::optional<PixelFromMap> frame_before;
  Memo<std::tuple<std::shared_ptr<const Visible>, Selection, int, std::string>, std::shared_ptr<const Ties>>
      ties;
  Later<std::tuple<std::shared_ptr<const Atlas>, std::string>, Listing> listing;
  Memo<std::string, std::shared_ptr<const Words>> words;
  PlanDerivation plan;
  StageMarks stage;
  Memo<std::tuple<std::shared_ptr<const MapPlan>, std::shared_ptr<const Ties>, Closeness>, Emphasis> emphasis;

  PlaneShelf& shelf_of(const std::string& crs) {
    const auto known = std::find_if(shelves.begin(), shelves.end(),
                                    [&](const PlaneShelf& shelf) { return shelf.crs == crs; });
    if (known != shelves.end()) {
      std::rotate(known, known + 1, shelves.end());
    } else {
      PlaneShelf made{crs, make_plane(atlas, Projection::make(crs)), {}};
      if (shelves.size() == kept_planes) shelves.erase(shelves.begin());
      shelves.push_back(std::move(made));
    }
    return shelves.back();
  }

  // The finest tier at hand that is not finer than wanted, else the coarse one.
  std::shared_ptr<const BaseTier> tier_at_hand(Tier wanted) const {
    for (auto i = static_cast<std::size_t>(wanted) + 1; i-- > 0;)
      if (tiers[i]) return tiers[i];
    return nullptr;
  }

  // Whole pixels from the frame before while the camera moves without zooming.
  PixelFromMap frame_of_now(const std::shared_ptr<const Plane>& plane, const PixelFromMap& exact,
                            bool moving) {
    PixelFromMap frame = exact;
    if (moving && frame_before && plane_before == plane && frame_before->m_per_px() == exact.m_per_px()) {
      const PixelPoint at = exact(frame_before->centre());
      frame = PixelFromMap(frame_before->centre(), nearest_whole(at, frame_before->centre_px()),
                           exact.m_per_px(), exact.turn_rad());
    }
    plane_before = plane;
    frame_before = frame;
    return frame;
  }

  // Null while the names of many places are put in order.
  std::shared_ptr<const Listing> listing_in(const std::string& language) {
    const auto make = [of = atlas, language]() -> std::shared_ptr<const Listing> {
      auto made = std::make_shared<Listing>(*of, language);
      made->prepare();
      return made;
    };
    const bool many = atlas->places.size() > most_sorted_at_once;
    const auto& made = listing.get({atlas, language}, make, many ? wake : std::function<void()>());
    return listing.is_of({atlas, language}) ? made : nullptr;
  }

  StageWordsTools words_tools(const State& state, const Derived& derived) const {
    return {*derived.atlas, *derived.words, palette_of(state.view.theme), *typesetter, state.view.language};
  }

  // What leads from the plane before to this one; the same as long as they are.
  PlaneMorph& morph_between(const std::shared_ptr<const Plane>& before,
                            const std::shared_ptr<const Plane>& now) {
    if (!morph || !morph->joins(before, now)) morph.emplace(before, now);
    return *morph;
  }
};

Derivations::Derivations(std::shared_ptr<Typesetter> typesetter, std::function<void()> wake)
    : impl_(std::make_unique<Impl>()) {
  impl_->typesetter = std::move(typesetter);
  impl_->wake = std::move(wake);
}
Derivations::~Derivations() = default;

void Derivations::set_atlas(std::shared_ptr<const Atlas> atlas) {
  impl_->visible.forget();
  impl_->facets.forget();
  impl_->listing.forget();
  impl_->plan.forget();
  impl_->emphasis.forget();
  impl_->ties.forget();
  impl_->shelves.clear();
  impl_->morph.reset();
  impl_->plane_before.reset();
  impl_->tiers = {};
  if (atlas->basemap) impl_->tiers[0] = atlas->basemap->coarse;
  impl_->dots.forget();
  impl_->sieve = nullptr;  // before the atlas it is of
  impl_->atlas = std::move(atlas);
}

void Derivations::set_tier(std::shared_ptr<const BaseTier> tier) {
  const auto i = static_cast<std::size_t>(tier->tier);
  impl_->tiers[i] = std::move(tier);
}

bool Derivations::is_under_way() const {
  return impl_->search.is_under_way() || impl_->listing.is_under_way() || impl_->dots.is_under_way() ||
         impl_->plan.is_under_way();
}

Look Derivations::home(const State& state, FrameSize size, bool panels) {
  const MapLayout layout = map_layout(size, state, panels);
  const auto plane = impl_->shelf_of(state.view.crs).plane;
  // The outline's box as it stands on screen: turned with the plane.
  const PixelFromMap turn(plane->origin, {0, 0}, 1, plane->turn_rad);
  MapBox box;
  for (const MapPoint p : plane->region_outline) {
    const PixelPoint t = turn(p);
    box.add({t.x_px, t.y_px});
  }
  if (box.empty()) return {};
  const PixelPoint middle{static_cast<float>((box.left_m + box.right_m) / 2),
                          static_cast<float>((box.bottom_m + box.top_m) / 2)};
  const auto centre = plane->projection->lonlat_from_map(turn.map_from_pixel(middle));
  const double width = static_cast<double>(layout.fit.width_px),
               height = static_cast<double>(layout.fit.height_px);
  const double m_per_px =
      std::max({box.width_m() / width, box.height_m() / height, smallest_m_per_px}) * (1 + 2 * margin_share);
  return {centre.value_or(LonLat{}), m_per_px * std::min(width, height) / 1000};
}

Derived Derivations::derive(const State& state, FrameSize size, bool panels) {
  Impl& im = *impl_;
  const View& view = state.view;
  Derived derived;
  derived.atlas = im.atlas;
  if (!im.sieve) im.sieve = std::make_shared<const Sieve>(*im.atlas);
  derived.sieve = im.sieve;
  derived.visible = im.visible.get({im.atlas, view.filter, view.date},
                                   [&] { return im.sieve->visible(view.filter, view.date); });
  if (panels)
    derived.facets = im.facets.get({im.atlas, view.filter, view.date}, [&] {
      return std::make_shared<const Facets>(im.sieve->facets(view.filter, view.date));
    });
  const MapLayout layout = map_layout(size, state, panels);
  derived.wanted_tier = wanted_tier(metres_per_pixel(look_now(state), layout));
  const std::shared_ptr<const BaseTier> base = im.tier_at_hand(derived.wanted_tier);
  const auto take = [&](const std::string& crs, auto& plane, auto& tier) {
    PlaneShelf& shelf = im.shelf_of(crs);
    plane = shelf.plane;
    if (base) tier = shelf.tier_of(base);
  };
  if (morph_share(state) < 1) take(state.morph->from_crs, derived.plane_before, derived.tier_before);
  take(view.crs, derived.plane, derived.tier);
  derived.ties = im.ties.get({derived.visible, view.selection, view.neighbour_steps, view.chain_to},
                             [&] { return ties_of(*im.atlas, *derived.visible, view); });
  // In the window it is made before it is asked for; without one only where it shows.
  if (panels && (im.wake || state.search.open)) {
    const auto& index = im.search.get(
        im.atlas, [atlas = im.atlas] { return std::make_shared<const SearchIndex>(atlas); }, im.wake);
    if (im.search.is_of(im.atlas)) derived.search = index;
  }
  if (panels && state.list.open) derived.listing = im.listing_in(view.language);
  derived.words = im.words.get(view.language, [&] { return std::make_shared<const Words>(view.language); });
  return derived;
}

Picture Derivations::assemble(const State& state, const Derived& derived, FrameSize size, bool panels,
                              bool moving) {
  Impl& im = *impl_;
  Picture picture;
  moving = moving || !std::holds_alternative<Still>(state.motion);
  picture.size = size;
  picture.layout = map_layout(size, state, panels);
  picture.look = look_now(state);
  picture.m_per_px = metres_per_pixel(picture.look, picture.layout);

  Sight sight{*derived.atlas,
              *derived.visible,
              *derived.plane,
              state.view,
              state.hover,
              *derived.words,
              palette_of(state.view.theme),
              *im.typesetter,
              im.frame_of_now(derived.plane, frame_of(*derived.plane, picture.look, picture.layout), moving),
              size.ui_scale,
              picture.m_per_px * static_cast<double>(size.ui_scale),
              picture.layout};

  BaseScene& base = picture.base;
  base.plane = derived.plane;
  base.tier = derived.tier;
  base.pixel_from_map = sight.pixel_from_map;
  base.palette = &sight.palette;
  base.layers = state.view.layers;
  base.width_scale = size.ui_scale;
  base.districts = state.view.layers.districts && sight.closeness() != Closeness::region;
  base.moving = moving;

  sight.ties = derived.ties.get();
  std::optional<MorphMoment> moment;
  if (derived.plane_before && state.morph) {
    BaseMorph from{derived.plane_before, derived.tier_before,
                   frame_of(*derived.plane_before, state.morph->from_look, picture.layout),
                   static_cast<float>(morph_share(state))};
    if (can_morph(base, from)) {
      moment.emplace(MorphMoment{im.morph_between(from.plane, base.plane), from.pixel_from_map, from.share});
      sight.morph = &*moment;
      base.morph = std::move(from);
    }
  } else {
    im.morph.reset();
  }

  if (state.view.layers.every_place && state.view.layers.places)
    picture.dots =
        im.dots.layer(sight, {derived.atlas, derived.visible, derived.plane, size, base.moving}, im.wake);
  sight.as_dots = picture.dots.field != nullptr;
  const auto plan = im.plan.plan(
      sight,
      {derived.atlas, derived.visible, derived.plane, derived.tier, derived.words, im.typesetter, moving},
      im.wake);
  sight.emphasis =
      &im.emphasis.get({plan, derived.ties, sight.closeness()}, [&] { return make_emphasis(sight, *plan); });
  const auto add_sheet = [&](auto add) {
    MarkSheet sheet;
    add(sight, *plan, sheet, picture);
    picture.sheets.push_back(std::move(sheet));
  };
  add_sheet(add_link_marks);
  add_story_lines(sight, *plan, state.story, picture.sheets.back());
  add_sheet(add_place_marks);
  add_sheet(add_labels);
  picture.sheets.emplace_back();
  const std::size_t measured = picture.sheets.size() - 1;
  const bool has_furniture = policy_of(state.mode).furniture, is_synthetic = sight.atlas.info.synthetic;
  if (has_furniture || is_synthetic)
    add_sheet([&](const Sight& seen, const MapPlan& solved, MarkSheet& sheet, Picture& made) {
      if (has_furniture) add_furniture(seen, solved, state.story, sheet, made);
      if (is_synthetic) add_synthetic_mark(seen, sheet, made);
    });
  add_story_words(sight, *plan, state.story, picture.sheets[2], picture);
  drop_covered_labels(sight, picture.sheets[2], picture);
  add_measure_marks(sight, state.measuring, measured, picture);
  const StageWordsTools tools = im.words_tools(state, derived);
  im.stage.add(state, tools, derived.atlas, picture);
  if (state.show && state.show->stage.overview)
    picture.board = std::make_shared<const StageBoard>(overview_board(state, tools, size));
  return picture;
}

StageBoard Derivations::speaker(const State& state, const Derived& derived, FrameSize size) {
  return speaker_board(state, impl_->words_tools(state, derived), size);
}

}  // namespace sillon

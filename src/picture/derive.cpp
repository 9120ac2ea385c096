// The wiring of derived values: what each is made from, and when it is made again.
#include "picture/derive.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "picture/map_marks.hpp"
#include "picture/memo.hpp"
#include "state/policy.hpp"

namespace sillon {
namespace {

// The tier whose error stays under half a pixel at this scale.
Tier wanted_tier(double m_per_px) {
  if (m_per_px >= tier_m_per_px[0]) return Tier::coarse;
  return m_per_px >= tier_m_per_px[1] ? Tier::medium : Tier::fine;
}

constexpr double smallest_m_per_px = 0.5;  // of an atlas whose region is a point
constexpr double margin_share = 0.02;      // of the free map area, around the fitted region

}  // namespace

// Keys hold their inputs, so that an address is never met again for another value.
struct Derivations::Impl {
  std::shared_ptr<Typesetter> typesetter;
  std::shared_ptr<const Atlas> atlas;
  std::array<std::shared_ptr<const BaseTier>, 3> tiers;
  std::shared_ptr<const SearchIndex> search;

  Memo<std::tuple<std::shared_ptr<const Atlas>, Filter, std::optional<PartialDate>>,
       std::shared_ptr<const Visible>>
      visible;
  Memo<std::tuple<std::shared_ptr<const Atlas>, Filter, std::optional<PartialDate>>,
       std::shared_ptr<const Facets>>
      facets;
  Memo<std::tuple<std::shared_ptr<const Atlas>, std::string>, std::shared_ptr<const Plane>> plane;
  std::array<Memo<std::tuple<std::shared_ptr<const Plane>, std::shared_ptr<const BaseTier>>,
                  std::shared_ptr<const PlaneTier>>,
             3>
      plane_tiers;
  Memo<std::string, std::shared_ptr<const Words>> words;
  using PlanKey =
      std::tuple<std::shared_ptr<const Visible>, std::shared_ptr<const Plane>,
                 std::shared_ptr<const PlaneTier>, std::string, Theme, double, float, Selection, Layers>;
  Memo<PlanKey, std::shared_ptr<const MapPlan>> plan;

  std::shared_ptr<const Plane> plane_of(const std::string& crs) {
    return plane.get({atlas, crs}, [&] { return make_plane(atlas, Projection::make(crs)); });
  }

  // The finest tier at hand that is not finer than wanted, else the coarse one.
  std::shared_ptr<const PlaneTier> tier_at_hand(const std::shared_ptr<const Plane>& on, Tier wanted) {
    for (int t = static_cast<int>(wanted); t >= 0; --t) {
      const auto i = static_cast<std::size_t>(t);
      if (tiers[i]) return plane_tiers[i].get({on, tiers[i]}, [&] { return make_plane_tier(*on, tiers[i]); });
    }
    return nullptr;
  }
};

Derivations::Derivations(std::shared_ptr<Typesetter> typesetter) : impl_(std::make_unique<Impl>()) {
  impl_->typesetter = std::move(typesetter);
}
Derivations::~Derivations() = default;

void Derivations::set_atlas(std::shared_ptr<const Atlas> atlas) {
  impl_->visible.forget();
  impl_->facets.forget();
  impl_->plane.forget();
  impl_->plan.forget();
  for (auto& memo : impl_->plane_tiers) memo.forget();
  impl_->tiers = {};
  if (atlas->basemap) impl_->tiers[0] = atlas->basemap->coarse;
  impl_->search = nullptr;
  impl_->atlas = std::move(atlas);
}

void Derivations::set_tier(std::shared_ptr<const BaseTier> tier) {
  const auto i = static_cast<std::size_t>(tier->tier);
  impl_->tiers[i] = std::move(tier);
}

Look Derivations::home(const State& state, FrameSize size, bool panels) {
  const MapLayout layout = map_layout(size, state, panels);
  const auto plane = impl_->plane_of(state.view.crs);
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
  derived.visible = im.visible.get({im.atlas, view.filter, view.date},
                                   [&] { return visible(*im.atlas, view.filter, view.date); });
  if (panels)
    derived.facets = im.facets.get({im.atlas, view.filter, view.date}, [&] {
      return std::make_shared<const Facets>(facets(*im.atlas, view.filter, view.date));
    });
  derived.plane = im.plane_of(view.crs);
  const MapLayout layout = map_layout(size, state, panels);
  derived.wanted_tier = wanted_tier(metres_per_pixel(look_now(state), layout));
  derived.tier = im.tier_at_hand(derived.plane, derived.wanted_tier);
  if (!im.search && panels) im.search = std::make_shared<const SearchIndex>(im.atlas);
  derived.search = im.search;
  derived.words = im.words.get(view.language, [&] { return std::make_shared<const Words>(view.language); });
  return derived;
}

Picture Derivations::assemble(const State& state, const Derived& derived, FrameSize size, bool panels) {
  Impl& im = *impl_;
  Picture picture;
  picture.size = size;
  picture.layout = map_layout(size, state, panels);
  picture.look = look_now(state);
  picture.m_per_px = metres_per_pixel(picture.look, picture.layout);
  const PixelBox& fit = picture.layout.fit;
  const PixelPoint centre_px{fit.x_px + fit.width_px / 2, fit.y_px + fit.height_px / 2};
  const MapPoint centre =
      derived.plane->projection->map_from_lonlat(picture.look.centre).value_or(derived.plane->origin);

  const Sight sight{*derived.atlas,
                    *derived.visible,
                    *derived.plane,
                    state.view,
                    state.hover,
                    *derived.words,
                    palette_of(state.view.theme),
                    *im.typesetter,
                    PixelFromMap(centre, centre_px, picture.m_per_px, derived.plane->turn_rad),
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
  base.moving = !std::holds_alternative<Still>(state.motion);

  const PlaneTier* land = derived.tier.get();
  const auto plan =
      im.plan.get({derived.visible, derived.plane, derived.tier, state.view.language, state.view.theme,
                   plan_scale(picture.m_per_px), size.ui_scale, state.view.selection, state.view.layers},
                  [&] { return make_map_plan(sight, land); });
  const auto add_sheet = [&](auto add) {
    Sheet sheet;
    add(sight, *plan, sheet, picture);
    picture.sheets.push_back(std::move(sheet));
  };
  add_sheet(add_link_marks);
  add_sheet(add_place_marks);
  add_sheet(add_labels);
  if (policy_of(state.mode).furniture) add_sheet(add_furniture);
  drop_covered_labels(sight, picture.sheets[2], picture);
  return picture;
}

}  // namespace sillon

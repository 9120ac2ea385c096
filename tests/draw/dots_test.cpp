// Every place as a symbol: what is painted against painting each place by itself, one after another, on the
// processor and in the plainest way.
#include <algorithm>
#include <array>
#include <numbers>
#include <random>

#include "draw/dot_painter.hpp"
#include "drawing.hpp"

namespace sillon {
namespace {

constexpr int wide_px = 512, high_px = 384, beyond_px = 96;
constexpr std::array<Rgba, 3> fills{Rgba{0.85f, 0.2f, 0.15f, 1}, Rgba{0.1f, 0.45f, 0.75f, 1},
                                    Rgba{0.95f, 0.8f, 0.2f, 1}};
constexpr Rgba few{0.35f, 0.4f, 0.45f, 1}, many{1, 1, 1, 1};

struct Scatter {
  Places places;
  std::vector<std::uint8_t> group;  // by row
};

// Even over the region, or most of them around a few towns; one in ten stands where another does.
Scatter scatter(std::size_t count, bool clustered, unsigned seed) {
  std::mt19937 random(seed);
  const auto share = [&random] { return static_cast<double>(random()) / 4294967296.0; };
  const auto bell = [&] { return share() + share() + share() + share() - 2; };
  Scatter made;
  std::vector<LonLat> towns;
  for (int i = 0; i < 40; ++i) towns.push_back({4.5 + 3 * share(), 48.6 + 1.8 * share()});
  for (std::size_t row = 0; row < count; ++row) {
    LonLat point{4.3 + 3.4 * share(), 48.5 + 2 * share()};
    const LonLat town = towns[random() % towns.size()];
    if (clustered && row % 8 != 0)
      point = {town.lon_deg + 0.12 * bell() * bell(), town.lat_deg + 0.08 * bell() * bell()};
    if (row % 10 == 9) point = made.places.point(static_cast<Row>(row - 1));
    made.places.id.push_back("p" + std::to_string(row));
    made.places.lon_deg.push_back(point.lon_deg);
    made.places.lat_deg.push_back(point.lat_deg);
    made.group.push_back(static_cast<std::uint8_t>(random() % fills.size()));
  }
  return made;
}

// The same rule as the field's, written once more: symbols shrink until all of them together cover 35 % of
// the ground around, counted in blocks of 16 pixels and blended between their middles.
class Everything {
 public:
  Everything(const std::vector<PixelPoint>& at, const std::vector<std::uint8_t>& group)
      : at_(at), group_(group), counts_(static_cast<std::size_t>(wide) * high) {
    for (std::size_t row = 0; row < at.size(); ++row)
      if (group[row] != hidden_dot && is_near(at[row])) ++counts_[cell(at[row])];
    for (int by = 0; by < high / block; ++by)
      for (int bx = 0; bx < wide / block; ++bx) {
        int held = 0;
        for (int y = 0; y < block; ++y)
          for (int x = 0; x < block; ++x)
            held += counts_[static_cast<std::size_t>((by * block + y) * wide + bx * block + x)] > 0;
        radius_.push_back(
            std::min(4.0f, std::sqrt(0.35f * block * block / static_cast<float>(std::max(1, held)) *
                                     std::numbers::inv_pi_v<float>)));
      }
  }

  // Four by four samples a pixel: what lies wholly under another symbol leaves no trace at its edge.
  Image paint() {
    samples_.assign(static_cast<std::size_t>(wide_px * high_px * fine * fine), {});
    for (std::size_t row = 0; row < at_.size(); ++row)
      if (group_[row] != hidden_dot && is_near(at_[row]) && radius_at(at_[row]) < 2) shade(at_[row]);
    for (std::size_t row = 0; row < at_.size(); ++row)
      if (group_[row] != hidden_dot && is_near(at_[row]) && radius_at(at_[row]) >= 2)
        disc(at_[row], radius_at(at_[row]), fills[group_[row]]);
    Image image;
    image.width_px = wide_px;
    image.height_px = high_px;
    for (int y = 0; y < high_px; ++y)
      for (int x = 0; x < wide_px; ++x) {
        std::array<float, 3> sum{};
        for (int k = 0; k < fine * fine; ++k) {
          const Sample& sample = samples_[index_of(x * fine + k % fine, y * fine + k / fine)];
          for (std::size_t c = 0; c < 3; ++c) sum[c] += sample[c];
        }
        for (const float channel : sum)
          image.rgba.push_back(static_cast<std::uint8_t>(std::lround(channel * 255 / (fine * fine))));
        image.rgba.push_back(255);
      }
    return image;
  }
  std::size_t shaded = 0, discs = 0;

 private:
  static constexpr int block = 16, fine = 4;
  static constexpr int wide = wide_px + 2 * beyond_px, high = high_px + 2 * beyond_px;

  static bool is_near(PixelPoint p) {
    return p.x_px >= -beyond_px && p.x_px < wide_px + beyond_px && p.y_px >= -beyond_px &&
           p.y_px < high_px + beyond_px;
  }
  static std::size_t cell(PixelPoint p) {
    return static_cast<std::size_t>(std::floor(p.y_px) + beyond_px) * wide +
           static_cast<std::size_t>(std::floor(p.x_px) + beyond_px);
  }
  float radius_at(PixelPoint p) const {  // at the middle of its pixel
    const float x = (std::floor(p.x_px) + 0.5f + beyond_px) / block - 0.5f,
                y = (std::floor(p.y_px) + 0.5f + beyond_px) / block - 0.5f;
    const int x0 = std::clamp(static_cast<int>(std::floor(x)), 0, wide / block - 2),
              y0 = std::clamp(static_cast<int>(std::floor(y)), 0, high / block - 2);
    const float u = std::clamp(x - static_cast<float>(x0), 0.0f, 1.0f),
                v = std::clamp(y - static_cast<float>(y0), 0.0f, 1.0f);
    const auto r = [&](int xx, int yy) {
      return radius_[static_cast<std::size_t>(yy * (wide / block) + xx)];
    };
    return (r(x0, y0) * (1 - u) + r(x0 + 1, y0) * u) * (1 - v) +
           (r(x0, y0 + 1) * (1 - u) + r(x0 + 1, y0 + 1) * u) * v;
  }

  using Sample = std::array<float, 3>;

  static std::size_t index_of(int x, int y) {
    return static_cast<std::size_t>(y) * wide_px * fine + static_cast<std::size_t>(x);
  }
  void put(int x, int y, const Sample& colour) {
    if (x >= 0 && y >= 0 && x < wide_px * fine && y < high_px * fine) samples_[index_of(x, y)] = colour;
  }
  void shade(PixelPoint p) {
    const float share = std::min(1.0f, (1 + 24 * std::log2(static_cast<float>(counts_[cell(p)]))) / 255);
    const Sample colour{std::lerp(few.r, many.r, share), std::lerp(few.g, many.g, share),
                        std::lerp(few.b, many.b, share)};
    const int left = static_cast<int>(std::floor(p.x_px)) * fine,
              top = static_cast<int>(std::floor(p.y_px)) * fine;
    for (int k = 0; k < fine * fine; ++k) put(left + k % fine, top + k / fine, colour);
    ++shaded;
  }
  void disc(PixelPoint p, float radius, Rgba fill) {
    const float x_mid = p.x_px * fine, y_mid = p.y_px * fine, reach = radius * fine;
    for (int y = static_cast<int>(y_mid - reach - 1); y <= static_cast<int>(y_mid + reach + 1); ++y)
      for (int x = static_cast<int>(x_mid - reach - 1); x <= static_cast<int>(x_mid + reach + 1); ++x)
        if (std::hypot(static_cast<float>(x) + 0.5f - x_mid, static_cast<float>(y) + 0.5f - y_mid) <= reach)
          put(x, y, {fill.r, fill.g, fill.b});
    ++discs;
  }

  const std::vector<PixelPoint>& at_;
  const std::vector<std::uint8_t>& group_;
  std::vector<int> counts_;
  std::vector<float> radius_;
  std::vector<Sample> samples_;
};

struct BlockDifference {
  double mean = 0, share_over_6 = 0;
};

// Rec. 709 luminance of blocks of 8 x 8 pixels.
BlockDifference blocks_of(const Image& a, const Image& b) {
  double sum = 0, over = 0, blocks = 0;
  for (int by = 0; by < high_px / 8; ++by)
    for (int bx = 0; bx < wide_px / 8; ++bx) {
      double of_a = 0, of_b = 0;
      for (int y = by * 8; y < by * 8 + 8; ++y)
        for (int x = bx * 8; x < bx * 8 + 8; ++x) {
          const std::size_t i = 4 * (static_cast<std::size_t>(y) * wide_px + static_cast<std::size_t>(x));
          const auto luminance = [i](const Image& image) {
            return 0.2126 * image.rgba[i] + 0.7152 * image.rgba[i + 1] + 0.0722 * image.rgba[i + 2];
          };
          of_a += luminance(a);
          of_b += luminance(b);
        }
      const double apart = std::abs(of_a - of_b) / 64;
      sum += apart;
      over += apart > 6;
      ++blocks;
    }
  return {sum / blocks, over / blocks};
}

class DotsTest : public DrawTest {
 protected:
  // The field of a frame whose middle is the plane's origin.
  std::shared_ptr<const DotField> field_of(const Scatter& scatter, double m_per_px) {
    const auto projection = Projection::make("region");
    plane.projection = projection;
    plane.origin = *projection->map_from_lonlat({6, 49.5});
    const auto cells = std::make_shared<const PlaceCells>(make_place_cells(scatter.places));
    const auto positions = make_place_positions(scatter.places, cells, plane);
    std::vector<std::uint8_t> groups;
    for (const Row row : cells->order) groups.push_back(scatter.group[row]);
    const LatticeBox view{-wide_px / 2, -high_px / 2, wide_px, high_px};
    return make_dot_field(*positions, groups, cells->runs_in({-180, -90, 180, 90}), m_per_px, 0,
                          field_box(view), DotSizes{});
  }
  Picture picture_with(std::shared_ptr<const DotField> field) const {
    Picture picture = picture_of({});
    picture.size = {wide_px, high_px, 1};
    picture.dots_below_sheet = 0;
    picture.dots.at = {static_cast<float>(field->box.left + wide_px / 2),
                       static_cast<float>(field->box.top + high_px / 2)};
    picture.dots.field = std::move(field);
    for (const Rgba fill : fills) picture.dots.colours.groups.push_back({fill, {0, 0, 0, 0}});
    picture.dots.colours.few = few;
    picture.dots.colours.many = many;
    return picture;
  }
  std::vector<PixelPoint> pixels_of(const Scatter& scatter, double m_per_px) const {
    const PixelFromMap frame(plane.origin, {wide_px / 2.0f, high_px / 2.0f}, m_per_px, 0);
    std::vector<PixelPoint> at;
    for (Row row = 0; row < scatter.places.size(); ++row)
      at.push_back(frame(*plane.projection->map_from_lonlat(scatter.places.point(row))));
    return at;
  }

  Plane plane;
};

TEST_F(DotsTest, TheEyeSeesWhatPaintingEverythingShows) {
  std::size_t shaded = 0, discs = 0;
  for (const bool clustered : {false, true}) {
    const Scatter all = scatter(60'000, clustered, clustered ? 1 : 2);
    Scatter filtered = all;
    for (std::size_t row = 0; row < filtered.group.size(); ++row)
      if (row % 7 != 0) filtered.group[row] = hidden_dot;
    for (const Scatter* places : {&all, static_cast<const Scatter*>(&filtered)})
      for (const double m_per_px : {900.0, 400.0, 120.0, 40.0, 12.0}) {
        const auto field = field_of(*places, m_per_px);
        const auto at = pixels_of(*places, m_per_px);
        Everything everything(at, places->group);
        const Image painted = draw(picture_with(field)), expected = everything.paint();
        const BlockDifference apart = blocks_of(painted, expected);
        EXPECT_LE(apart.mean, 1) << m_per_px << (clustered ? " clustered" : " even");
        EXPECT_LE(apart.share_over_6, 0.001) << m_per_px << (clustered ? " clustered" : " even");
        shaded += everything.shaded;
        discs += everything.discs;
      }
  }
  EXPECT_GT(shaded, 10'000u) << "both ways of showing are compared";
  EXPECT_GT(discs, 10'000u);
}

TEST_F(DotsTest, EveryPlaceOfAFieldIsADotsOrAShadesOnce) {
  for (const bool clustered : {false, true}) {
    const Scatter places = scatter(150'000, clustered, 3);
    for (const double m_per_px : {900.0, 100.0}) {
      const auto field = field_of(places, m_per_px);
      const LatticeBox& box = field->box;
      std::uint64_t inside = 0;
      for (const PixelPoint p : pixels_of(places, m_per_px)) {
        const float x = p.x_px - wide_px / 2.0f, y = p.y_px - high_px / 2.0f;
        inside += x >= static_cast<float>(box.left) && x < static_cast<float>(box.left + box.width) &&
                  y >= static_cast<float>(box.top) && y < static_cast<float>(box.top + box.height);
      }
      // A place within a hundredth of a pixel of the edge may fall on either side of it in floats.
      EXPECT_NEAR(static_cast<double>(field->as_dots + field->as_shade), static_cast<double>(inside), 3);
    }
  }
}

TEST_F(DotsTest, AThemeAndADraggedMapBringNothingNewToTheCard) {
  const Scatter places = scatter(20'000, true, 4);
  Picture picture = picture_with(field_of(places, 300));
  const Programs programs = [] {
    Report report;
    return Programs(SILLON_SOURCE_DIR "/shaders", report);
  }();
  DotPainter painter;
  QuadMesh quads;
  RenderTarget target = RenderTarget::offscreen(wide_px, high_px);
  const Canvas canvas{wide_px, high_px, 1, &quads};
  painter.paint(picture.dots, target, programs, canvas);
  for (int step = 1; step <= 5; ++step) {
    picture.dots.at.x_px += 3;
    painter.paint(picture.dots, target, programs, canvas);
  }
  EXPECT_EQ(painter.uploads(), 1u);
  EXPECT_EQ(painter.paintings(), 1u);
  picture.dots.colours.many = red;
  painter.paint(picture.dots, target, programs, canvas);
  EXPECT_EQ(painter.uploads(), 1u) << "another theme";
  EXPECT_EQ(painter.paintings(), 2u);
}

}  // namespace
}  // namespace sillon

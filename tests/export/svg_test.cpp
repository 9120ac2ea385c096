// The picture as SVG: lines that are cut, thinned and written without drifting, and every mark of the
// picture.
#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <random>

#include "../picture/shipped_atlas.hpp"
#include "export/html_escape.hpp"
#include "export/svg_map.hpp"
#include "export/svg_marks.hpp"
#include "export/symbol_outline.hpp"
#include "export/svg_path.hpp"

namespace sillon {
namespace {

using testing::HasSubstr;
using testing::Not;

PixelLine wandering_line(unsigned seed, std::size_t points) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> step(-9, 9);
  PixelLine line = {{100, 80}};
  while (line.size() < points)
    line.push_back({line.back().x_px + step(random), line.back().y_px + step(random)});
  return line;
}

// The points of path data as append_path writes it.
PixelLine points_of(const std::string& data) {
  PixelLine points;
  std::vector<float> numbers;
  for (std::size_t i = 0; i < data.size();) {
    if (data[i] == 'M' || data[i] == 'l' || data[i] == ' ' || data[i] == 'z') {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < data.size() &&
           (std::isdigit(static_cast<unsigned char>(data[end])) != 0 || data[end] == '.'))
      ++end;
    numbers.push_back(std::stof(data.substr(i, end - i)));
    i = end;
  }
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
    PixelPoint point{numbers[i], numbers[i + 1]};
    if (!points.empty()) point = {points.back().x_px + point.x_px, points.back().y_px + point.y_px};
    points.push_back(point);
  }
  return points;
}

float distance_to(const PixelLine& line, PixelPoint p) {
  float nearest = 1e9f;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const PixelPoint a = line[i - 1], b = line[i];
    const float dx = b.x_px - a.x_px, dy = b.y_px - a.y_px, square = dx * dx + dy * dy;
    const float share =
        square > 0 ? std::clamp(((p.x_px - a.x_px) * dx + (p.y_px - a.y_px) * dy) / square, 0.0f, 1.0f) : 0;
    nearest = std::min(nearest, std::hypot(p.x_px - a.x_px - share * dx, p.y_px - a.y_px - share * dy));
  }
  return nearest;
}

double area_of(const PixelLine& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const PixelPoint a = ring[i], b = ring[(i + 1) % ring.size()];
    twice += static_cast<double>(a.x_px) * b.y_px - static_cast<double>(b.x_px) * a.y_px;
  }
  return std::abs(twice) / 2;
}

// Relative steps are rounded from where the line has come to, so errors do not add up.
TEST(SvgPath, keeps_every_point_within_half_a_tenth) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const PixelLine line = wandering_line(seed, 500);
    std::string data;
    append_path(data, line, false);
    const PixelLine written = points_of(data);
    for (const PixelPoint point : line) EXPECT_LE(distance_to(written, point), 0.08f);
    EXPECT_NEAR(written.back().x_px, line.back().x_px, 0.06f);
  }
}

TEST(SvgPath, is_written_short) {
  std::string data;
  append_path(data, {{1.5f, 2}, {4.5f, 6}, {4.5f, 5.5f}, {4.51f, 5.51f}}, true);
  EXPECT_EQ(data, "M1.5 2l3 4 0-.5z");
}

TEST(SvgPath, what_is_thinned_stays_within_the_tolerance_and_keeps_its_ends) {
  for (const float tolerance : {0.2f, 1.0f, 5.0f}) {
    const PixelLine line = wandering_line(7, 400), rest = thinned(line, tolerance);
    EXPECT_LT(rest.size(), line.size());
    EXPECT_EQ(rest.front().x_px, line.front().x_px);
    EXPECT_EQ(rest.back().y_px, line.back().y_px);
    for (const PixelPoint point : line) EXPECT_LE(distance_to(rest, point), tolerance + 1e-3f);
  }
}

TEST(SvgPath, a_ring_is_cut_to_its_box) {
  const PixelLine square = {{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  EXPECT_NEAR(area_of(ring_within(square, {5, 5, 20, 20})), 25, 1e-4);
  EXPECT_NEAR(area_of(ring_within(square, {-5, -5, 50, 50})), 100, 1e-4);
  EXPECT_NEAR(area_of(ring_within(square, {2, 3, 4, 5})), 20, 1e-4);  // the box lies inside
  EXPECT_TRUE(ring_within(square, {20, 20, 5, 5}).empty());
}

TEST(SvgPath, an_open_line_is_kept_where_it_touches_the_box) {
  const PixelLine line = {{-50, 5}, {-20, 5}, {5, 5}, {30, 5}, {60, 5}, {60, 60}, {5, 60}, {5, 8}};
  const auto pieces = pieces_near(line, {0, 0, 10, 10});
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(pieces[0].size(), 3U);  // from before the box to behind it
  EXPECT_EQ(pieces[1].front().y_px, 60);
}

TEST(SvgSymbol, every_shape_lies_around_its_point) {
  for (int i = 0; i <= static_cast<int>(Symbol::ring); ++i) {
    const auto outline = symbol_outline(static_cast<Symbol>(i), {50, 40}, 10);
    EXPECT_GE(outline.size(), 3U) << i;
    float farthest = 0;
    for (const PixelPoint point : outline)
      farthest = std::max(farthest, std::hypot(point.x_px - 50, point.y_px - 40));
    EXPECT_GT(farthest, 5) << i;
    EXPECT_LT(farthest, 15) << i;
    EXPECT_GT(area_of(outline), 60) << i;
  }
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(SvgMap, has_every_mark_of_the_picture) {
  Studio studio;
  studio.size = {1200, 960, 1};
  const Picture picture = studio.picture(false);
  const std::string svg = svg_map(picture, {"Title <1>", "Words & \"more\""});
  std::size_t texts = 0, discs = 0, plates = 0;
  for (const MarkSheet& sheet : picture.sheets) {
    discs += sheet.discs.size();
    for (const Donut& donut : sheet.donuts) discs += donut.halo_px > 0 ? 3 : 2;
    plates += sheet.plates.size();
    for (const TextMark& text : sheet.texts) {
      if (text.text.empty()) continue;
      // Along a line the halo is a text of its own.
      texts += text.path.size() >= 2 && text.halo_px > 0 && is_visible(text.halo) ? 2 : 1;
      EXPECT_THAT(svg, HasSubstr('>' + html_escaped(text.text) + '<'));
    }
  }
  EXPECT_GT(texts, 50U);
  EXPECT_EQ(count_of(svg, "<text "), texts);
  EXPECT_EQ(count_of(svg, "<circle "), discs);
  EXPECT_EQ(count_of(svg, "<rect "), plates);
  EXPECT_THAT(svg, HasSubstr("<title id=\"map-title\">Title &lt;1&gt;</title>"));
  EXPECT_THAT(svg, HasSubstr("<desc id=\"map-text\">Words &amp; &quot;more&quot;</desc>"));
  EXPECT_THAT(svg, Not(HasSubstr("nan")));
  EXPECT_THAT(svg, Not(HasSubstr("inf ")));
}

TEST(SvgMap, two_maps_in_one_page_share_no_id) {
  Studio studio;
  studio.size = {600, 480, 1};
  const Picture picture = studio.picture(false);
  const std::string one = svg_map(picture, {"", "", "one"}), two = svg_map(picture, {"", "", "two"});
  EXPECT_GT(count_of(one, "\"one-"), 3U);
  EXPECT_EQ(count_of(one, "\"map"), 0U);
  EXPECT_EQ(count_of(two, "one-"), 0U);
  EXPECT_EQ(count_of(two, "id=\""), count_of(two, "id=\"two-"));
}

TEST(SvgMap, layers_that_are_switched_off_are_not_drawn) {
  Studio studio;
  studio.size = {600, 480, 1};
  const std::string all = svg_map(studio.picture(false), {});
  EXPECT_THAT(all, HasSubstr("map-towns"));
  studio.state.view.layers.settlements = false;
  const std::string without = svg_map(studio.picture(false), {});
  EXPECT_THAT(without, Not(HasSubstr("map-towns")));
  studio.state.view.layers.rivers = false;
  EXPECT_LT(svg_map(studio.picture(false), {}).size(), without.size());
}

}  // namespace
}  // namespace sillon

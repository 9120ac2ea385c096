#include "query/place_cells.hpp"

#include <algorithm>
#include <cmath>

#include "work/shares.hpp"

namespace sillon {
namespace {

constexpr int levels = 16;  // of the quadtree: bits of one coordinate
constexpr std::uint32_t run_worth_cutting = 256;
constexpr std::size_t rows_at_once = 1 << 14;

// The bits of a 16 bit number with a 0 after each.
std::uint32_t spread(std::uint32_t x) {
  x = (x | x << 8) & 0x00FF00FF;
  x = (x | x << 4) & 0x0F0F0F0F;
  x = (x | x << 2) & 0x33333333;
  return (x | x << 1) & 0x55555555;
}

// A share of the extent as a number of 16 bits.
std::uint32_t steps_of(double share) {
  return static_cast<std::uint32_t>(std::clamp(share * 65536, 0.0, 65535.0));
}

bool touches(const LonLatBox& a, const LonLatBox& b) {
  return a.west_deg <= b.east_deg && b.west_deg <= a.east_deg && a.south_deg <= b.north_deg &&
         b.south_deg <= a.north_deg;
}

bool holds(const LonLatBox& outer, const LonLatBox& inner) {
  return inner.west_deg >= outer.west_deg && inner.east_deg <= outer.east_deg &&
         inner.south_deg >= outer.south_deg && inner.north_deg <= outer.north_deg;
}

// Goes down the quadtree, and stops where a cell lies wholly inside, wholly outside, or holds too little.
class RunFinder {
 public:
  RunFinder(const PlaceCells& cells, const LonLatBox& box) : cells_(cells), box_(box) {}

  void visit(std::uint32_t begin, std::uint32_t end, std::uint32_t first_code, int level,
             const LonLatBox& cell) {
    if (begin == end || !touches(cell, box_)) return;
    if (level == levels || end - begin <= run_worth_cutting || holds(box_, cell)) return add(begin, end);
    const double lon = (cell.west_deg + cell.east_deg) / 2, lat = (cell.south_deg + cell.north_deg) / 2;
    const int shift = 2 * (levels - level - 1);
    for (std::uint32_t quarter = 0; quarter < 4; ++quarter) {
      const std::uint32_t code = first_code | quarter << shift;
      const std::uint32_t next = quarter == 3 ? end : first_at(code + (1u << shift), begin, end);
      const bool east = (quarter & 1) != 0, north = (quarter & 2) != 0;
      visit(begin, next, code, level + 1,
            {east ? lon : cell.west_deg, north ? lat : cell.south_deg, east ? cell.east_deg : lon,
             north ? cell.north_deg : lat});
      begin = next;
    }
  }

  std::vector<PlaceCells::Run> runs;

 private:
  std::uint32_t first_at(std::uint32_t code, std::uint32_t begin, std::uint32_t end) const {
    const auto& codes = cells_.code;
    return static_cast<std::uint32_t>(std::lower_bound(codes.begin() + begin, codes.begin() + end, code) -
                                      codes.begin());
  }
  void add(std::uint32_t begin, std::uint32_t end) {
    if (!runs.empty() && runs.back().end == begin)
      runs.back().end = end;
    else
      runs.push_back({begin, end});
  }

  const PlaceCells& cells_;
  const LonLatBox& box_;
};

LonLatBox extent_of(const Places& places) {
  LonLatBox extent;
  for (Row row = 0; row < places.size(); ++row)
    if (places.has_point(row)) extent.add(places.point(row));
  return extent;
}

}  // namespace

std::vector<PlaceCells::Run> PlaceCells::runs_in(const LonLatBox& box) const {
  RunFinder finder(*this, box);
  if (!order.empty()) finder.visit(0, static_cast<std::uint32_t>(order.size()), 0, 0, extent);
  return std::move(finder.runs);
}

PlaceCells make_place_cells(const Places& places) {
  PlaceCells cells;
  cells.extent = extent_of(places);
  if (cells.extent.empty()) return cells;
  const double width = std::max(cells.extent.east_deg - cells.extent.west_deg, 1e-9),
               height = std::max(cells.extent.north_deg - cells.extent.south_deg, 1e-9);
  std::vector<std::uint64_t> keyed(places.size());
  constexpr std::uint64_t nowhere = ~std::uint64_t{0};
  in_shares(places.size(), rows_at_once, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      const LonLat point = places.point(static_cast<Row>(row));
      const std::uint32_t code = spread(steps_of((point.lon_deg - cells.extent.west_deg) / width)) |
                                 spread(steps_of((point.lat_deg - cells.extent.south_deg) / height)) << 1;
      keyed[row] = places.has_point(static_cast<Row>(row)) ? std::uint64_t{code} << 32 | row : nowhere;
    }
  });
  sort_numbers(keyed);
  while (!keyed.empty() && keyed.back() == nowhere) keyed.pop_back();
  cells.order.resize(keyed.size());
  cells.code.resize(keyed.size());
  for (std::size_t i = 0; i < keyed.size(); ++i) {
    cells.order[i] = static_cast<Row>(keyed[i] & 0xFFFFFFFF);
    cells.code[i] = static_cast<std::uint32_t>(keyed[i] >> 32);
  }
  return cells;
}

}  // namespace sillon

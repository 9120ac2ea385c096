// The questions of geo/nearest.hpp for many queries at once.
#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "geo/nearest.hpp"
#include "geo/neighbour_tree.hpp"
#include "work/shares.hpp"

namespace sillon {
namespace {

// So many queries are put in order at a time: 9 MB of columns for a thread. More would not be faster.
constexpr std::size_t block_size = 1 << 18;

// Fewer for a thread of their own would not pay for starting it.
constexpr std::size_t least_run = 4096;

// Moves bit i of a value below 2^9 to bit 2 i.
std::uint32_t spread_bits(std::uint32_t value) {
  value = (value | (value << 8)) & 0x00ff00ffU;
  value = (value | (value << 4)) & 0x0f0f0f0fU;
  value = (value | (value << 2)) & 0x33333333U;
  return (value | (value << 1)) & 0x55555555U;
}

// The positions of a block by the cells of its bounding box that they lie in, some one a cell, along a Morton
// curve (Morton 1966, A computer oriented geodetic data base, IBM Canada), by counting. What is no position
// is left out.
class CellOrder {
 public:
  std::span<const std::uint32_t> operator()(std::span<const LonLat> block) {
    LonLatBox box;
    for (const LonLat p : block)
      if (is_position(p)) box.add(p);
    const unsigned bits = static_cast<unsigned>(std::bit_width(block.size())) / 2;  // 9 at most
    const std::uint32_t side = 1U << bits, cells = side * side;
    const auto cells_of = [&](double degrees) { return degrees > 0 ? side / degrees : 0.0; };
    const auto cell_at = [&](double value) {  // NaN, of absurd longitudes, is last
      return spread_bits(value < side - 1 ? static_cast<std::uint32_t>(value) : side - 1);
    };
    const double to_x = cells_of(box.east_deg - box.west_deg), to_y = cells_of(box.north_deg - box.south_deg);
    begin_.assign(cells + 1, 0);
    cell_.resize(block.size());
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (!is_position(block[i])) continue;
      cell_[i] = cell_at((block[i].lon_deg - box.west_deg) * to_x) |
                 cell_at((block[i].lat_deg - box.south_deg) * to_y) << 1;
      ++begin_[cell_[i] + 1];
    }
    for (std::uint32_t cell = 0; cell < cells; ++cell) begin_[cell + 1] += begin_[cell];
    order_.resize(begin_[cells]);
    for (std::uint32_t i = 0; i < block.size(); ++i)
      if (is_position(block[i])) order_[begin_[cell_[i]]++] = i;
    return order_;
  }

 private:
  std::vector<std::uint32_t> cell_, begin_, order_;
};

struct Block {
  std::size_t begin = 0;  // the first of its queries
  std::span<const LonLat> from;
  std::span<const Geocentric> at;        // of those that are positions
  std::span<const std::uint32_t> order;  // these, near ones in a row
};

template <class Work>
void for_each_block(std::span<const LonLat> from, Work work) {
  CellOrder order;
  std::vector<Geocentric> at(std::min(block_size, from.size()));
  for (std::size_t begin = 0; begin < from.size(); begin += block_size) {
    const auto block = from.subspan(begin, std::min(block_size, from.size() - begin));
    for (std::size_t i = 0; i < block.size(); ++i)
      if (is_position(block[i])) at[i] = geocentric_from_lonlat(block[i]);
    work(Block{begin, block, at, order(block)});
  }
}

// Calls answer(i) for the queries of a block in its order. No processor foresees that: a quarter is won by
// fetching ahead.
template <class Answer>
void in_order(const Block& block, Answer answer) {
  constexpr std::size_t ahead = 8;
  for (std::size_t i = 0; i < block.order.size(); ++i) {
    if (i + ahead < block.order.size()) {
      __builtin_prefetch(&block.at[block.order[i + ahead]]);
      __builtin_prefetch(&block.from[block.order[i + ahead]]);
    }
    answer(block.order[i]);
  }
}

std::size_t runs_of(std::size_t queries, unsigned threads) {
  return std::clamp<std::size_t>(queries / least_run, 1, std::max(threads, 1U));
}

}  // namespace

std::vector<std::uint32_t> NeighbourIndex::nearest_of_each(std::span<const LonLat> from,
                                                           unsigned threads) const {
  std::vector<std::uint32_t> answers(from.size(), no_neighbour);
  if (tree_->empty()) return answers;
  in_parts(from.size(), runs_of(from.size(), threads), 1,
           [&](std::size_t, std::size_t begin, std::size_t end) {
             for_each_block(from.subspan(begin, end - begin), [&](const Block& block) {
               std::uint32_t place = 0;
               in_order(block, [&](std::uint32_t i) {
                 place = tree_->nearest(block.from[i], block.at[i], place);
                 answers[begin + block.begin + i] = tree_->points_at(place)[0];
               });
             });
           });
  return answers;
}

// The distances come after the searches, in the order of the queries: nothing in them waits for a branch.
std::vector<Neighbour> NeighbourIndex::nearest_of_each_with_distance(std::span<const LonLat> from,
                                                                     unsigned threads) const {
  std::vector<Neighbour> answers(from.size(), {no_neighbour, std::nan("")});
  if (tree_->empty()) return answers;
  in_parts(
      from.size(), runs_of(from.size(), threads), 1, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> place_of;
        for_each_block(from.subspan(begin, end - begin), [&](const Block& block) {
          place_of.assign(block.from.size(), no_neighbour);
          std::uint32_t place = 0;
          in_order(block, [&](std::uint32_t i) {
            place_of[i] = place = tree_->nearest(block.from[i], block.at[i], place);
          });
          for (std::size_t i = 0; i < block.from.size(); ++i) {
            if (place_of[i] == no_neighbour) continue;
            answers[begin + block.begin + i] = {tree_->points_at(place_of[i])[0],
                                                tree_->distance_km(place_of[i], block.from[i], block.at[i])};
          }
        });
      });
  return answers;
}

// A list's place is known once all before it are. So each thread puts its own in the order of the queries,
// block by block, and they are joined at the end.
NeighbourLists NeighbourIndex::within_of_each(std::span<const LonLat> from, double radius_km,
                                              unsigned threads) const {
  NeighbourLists lists;
  lists.first.assign(from.size() + 1, 0);
  if (tree_->empty() || !(radius_km >= 0)) return lists;
  const ChordsOfRadius chords = chords_of_radius(radius_km);
  std::vector<std::vector<std::uint32_t>> of_run(runs_of(from.size(), threads));
  in_parts(from.size(), runs_of(from.size(), threads), 1,
           [&](std::size_t run, std::size_t begin, std::size_t end) {
             std::vector<std::uint32_t> found;
             std::vector<std::size_t> begin_of;
             for_each_block(from.subspan(begin, end - begin), [&](const Block& block) {
               std::size_t* const size_of = &lists.first[begin + block.begin + 1];
               found.clear();
               begin_of.assign(block.from.size(), 0);
               in_order(block, [&](std::uint32_t i) {
                 begin_of[i] = found.size();
                 tree_->within(block.from[i], block.at[i], radius_km, chords, found);
                 std::sort(found.begin() + static_cast<std::ptrdiff_t>(begin_of[i]), found.end());
                 size_of[i] = found.size() - begin_of[i];
               });
               for (std::size_t i = 0; i < block.from.size(); ++i) {
                 const auto list = std::span(found).subspan(begin_of[i], size_of[i]);
                 of_run[run].insert(of_run[run].end(), list.begin(), list.end());
               }
             });
           });
  std::partial_sum(lists.first.begin(), lists.first.end(), lists.first.begin());
  lists.index.reserve(lists.first.back());
  for (std::vector<std::uint32_t>& list : of_run) {
    lists.index.insert(lists.index.end(), list.begin(), list.end());
    list = {};
  }
  return lists;
}

}  // namespace sillon

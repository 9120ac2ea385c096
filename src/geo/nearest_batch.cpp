// The questions of geo/nearest.hpp for many queries at once.
#include <algorithm>
#include <cmath>
#include <future>
#include <numeric>

#include "geo/nearest.hpp"
#include "geo/neighbour_tree.hpp"

namespace sillon {
namespace {

// Queries are put in order in blocks: their columns (384 kB in space, 128 kB of order and cells) stay in the
// second cache, where a block of a million would miss all caches once a query.
constexpr std::size_t block_size = 16384;

// As many cells of a block's bounding box as it has queries.
constexpr std::uint32_t cells_along_a_side = 128, cells = cells_along_a_side * cells_along_a_side;

// Bit i of the result's even places is bit i of `value`, below 2^8.
std::uint32_t spread_bits(std::uint32_t value) {
  value = (value | (value << 4)) & 0x0f0fU;
  value = (value | (value << 2)) & 0x3333U;
  return (value | (value << 1)) & 0x5555U;
}

// The positions among `block` in the order of the cells they lie in, along a Morton curve (Morton 1966, A
// computer oriented geodetic data base, IBM Canada), by counting. What is no position is left out.
class CellOrder {
 public:
  std::span<const std::uint32_t> operator()(std::span<const LonLat> block) {
    LonLatBox box;
    for (const LonLat p : block)
      if (is_position(p)) box.add(p);
    const double to_x = cells_of(box.east_deg - box.west_deg), to_y = cells_of(box.north_deg - box.south_deg);
    begin_.assign(cells + 1, 0);
    cell_.resize(block.size());
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (!is_position(block[i])) continue;
      cell_[i] = spread_bits(cell_at((block[i].lon_deg - box.west_deg) * to_x)) |
                 spread_bits(cell_at((block[i].lat_deg - box.south_deg) * to_y)) << 1;
      ++begin_[cell_[i] + 1];
    }
    for (std::uint32_t cell = 0; cell < cells; ++cell) begin_[cell + 1] += begin_[cell];
    order_.resize(begin_[cells]);
    for (std::uint32_t i = 0; i < block.size(); ++i)
      if (is_position(block[i])) order_[begin_[cell_[i]]++] = i;
    return order_;
  }

 private:
  static double cells_of(double degrees) { return degrees > 0 ? cells_along_a_side / degrees : 0.0; }
  static std::uint32_t cell_at(double value) {
    constexpr double last = cells_along_a_side - 1;
    return static_cast<std::uint32_t>(value < last ? value : last);  // NaN, of absurd longitudes, is last
  }

  std::vector<std::uint32_t> cell_, begin_, order_;
};

// Calls answer(query, its position in space) for each position among the queries, block by block and near
// ones in a row; calls of one thread are one after the other.
template <class Answer>
void for_each_query(std::span<const LonLat> from, Answer answer) {
  CellOrder order;
  std::vector<Geocentric> at(block_size);
  for (std::size_t begin = 0; begin < from.size(); begin += block_size) {
    const auto block = from.subspan(begin, std::min(block_size, from.size() - begin));
    for (std::size_t i = 0; i < block.size(); ++i)
      if (is_position(block[i])) at[i] = geocentric_from_lonlat(block[i]);
    for (const std::uint32_t i : order(block)) answer(begin + i, at[i]);
  }
}

std::size_t runs_of(std::size_t queries, unsigned threads) {
  return std::clamp<std::size_t>((queries + block_size - 1) / block_size, 1, std::max(threads, 1U));
}

// Calls work(run, begin, end) for runs of whole blocks, one for each thread.
template <class Work>
void on_threads(std::size_t queries, unsigned threads, Work work) {
  const std::size_t blocks = (queries + block_size - 1) / block_size, runs = runs_of(queries, threads);
  const auto begin_of = [&](std::size_t run) { return std::min(queries, blocks * run / runs * block_size); };
  std::vector<std::future<void>> others;
  for (std::size_t run = 1; run < runs; ++run)
    others.push_back(std::async(std::launch::async, work, run, begin_of(run), begin_of(run + 1)));
  work(0, begin_of(0), begin_of(1));
  for (auto& other : others) other.get();
}

}  // namespace

std::vector<std::uint32_t> NeighbourIndex::nearest_of_each(std::span<const LonLat> from,
                                                           unsigned threads) const {
  std::vector<std::uint32_t> answers(from.size(), no_neighbour);
  if (tree_->empty()) return answers;
  on_threads(from.size(), threads, [&](std::size_t, std::size_t begin, std::size_t end) {
    std::uint32_t worth = 0;
    for_each_query(from.subspan(begin, end - begin), [&](std::size_t query, const Geocentric& at) {
      worth = tree_->nearest(from[begin + query], at, worth).place;
      answers[begin + query] = tree_->points_at(worth)[0];
    });
  });
  return answers;
}

std::vector<Neighbour> NeighbourIndex::nearest_of_each_with_distance(std::span<const LonLat> from,
                                                                     unsigned threads) const {
  std::vector<Neighbour> answers(from.size(), {no_neighbour, std::nan("")});
  if (tree_->empty()) return answers;
  on_threads(from.size(), threads, [&](std::size_t, std::size_t begin, std::size_t end) {
    std::uint32_t worth = 0;
    for_each_query(from.subspan(begin, end - begin), [&](std::size_t query, const Geocentric& at) {
      const NeighbourTree::Found found = tree_->nearest(from[begin + query], at, worth);
      worth = found.place;
      answers[begin + query] = {tree_->points_at(worth)[0],
                                tree_->distance_km(found, from[begin + query], at)};
    });
  });
  return answers;
}

NeighbourLists NeighbourIndex::within_of_each(std::span<const LonLat> from, double radius_km,
                                              unsigned threads) const {
  NeighbourLists lists;
  lists.first.assign(from.size() + 1, 0);
  if (tree_->empty() || !(radius_km >= 0)) return lists;
  // A list's place is known once all before it are. So each thread puts its own in the order of the queries,
  // block by block, and they are joined at the end.
  const ChordsOfRadius chords = chords_of_radius(radius_km);
  std::vector<std::vector<std::uint32_t>> of_run(runs_of(from.size(), threads));
  on_threads(from.size(), threads, [&](std::size_t run, std::size_t run_begin, std::size_t run_end) {
    std::vector<std::uint32_t> found;
    std::vector<std::size_t> begin_of;
    for (std::size_t begin = run_begin; begin < run_end; begin += block_size) {
      const auto block = from.subspan(begin, std::min(block_size, run_end - begin));
      found.clear();
      begin_of.assign(block.size(), 0);
      for_each_query(block, [&](std::size_t query, const Geocentric& at) {
        begin_of[query] = found.size();
        tree_->within(block[query], at, radius_km, chords, found);
        std::sort(found.begin() + static_cast<std::ptrdiff_t>(begin_of[query]), found.end());
        lists.first[begin + query + 1] = found.size() - begin_of[query];
      });
      for (std::size_t query = 0; query < block.size(); ++query) {
        const auto list = std::span(found).subspan(begin_of[query], lists.first[begin + query + 1]);
        of_run[run].insert(of_run[run].end(), list.begin(), list.end());
      }
    }
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

#include "picture/dot_field.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <new>
#include <numbers>

#include "work/shares.hpp"

namespace sillon {
namespace {

constexpr int block_side = 16;  // cells; how crowded it is is known by blocks of these
constexpr int margin_blocks_least = 6;
constexpr std::size_t places_worth_sharing = 100'000;

// Lattice cells from metres of the plane, both from the plane's origin.
struct CellFromPlane {
  float cos = 1, sin = 0;  // over the metres of a cell

  CellFromPlane(double m_per_cell, double turn_rad)
      : cos(static_cast<float>(std::cos(turn_rad) / m_per_cell)),
        sin(static_cast<float>(std::sin(turn_rad) / m_per_cell)) {}
  float x(PlaneVertex p) const { return cos * p.x_m - sin * p.y_m; }
  float y(PlaneVertex p) const { return -(sin * p.x_m + cos * p.y_m); }
};

// Zeroed memory that costs nothing until it is touched.
template <class T>
class LazyZeros {
 public:
  explicit LazyZeros(std::size_t count) : values_(static_cast<T*>(std::calloc(count, sizeof(T)))) {
    if (!values_) throw std::bad_alloc();
  }
  T& operator[](std::size_t i) { return values_.get()[i]; }
  T* data() { return values_.get(); }

 private:
  struct Free {
    void operator()(T* p) const { std::free(p); }
  };
  std::unique_ptr<T, Free> values_;
};

class FieldMaker {
 public:
  FieldMaker(const PlacePositions& positions, const std::vector<std::uint8_t>& groups,
             const std::vector<PlaceCells::Run>& runs, double m_per_cell, double turn_rad,
             const LatticeBox& box, const DotSizes& sizes)
      : positions_(positions),
        groups_(groups),
        runs_(runs),
        box_(box),
        sizes_(sizes),
        cell_from_plane_(m_per_cell, turn_rad),
        width_(static_cast<std::size_t>(box.width)),
        height_(static_cast<std::size_t>(box.height)),
        blocks_across_(width_ / block_side),
        blocks_down_(height_ / block_side),
        counts_(width_ * height_),
        field_(std::make_shared<DotField>()) {
    field_->m_per_cell = m_per_cell;
    field_->box = box;
  }

  std::shared_ptr<const DotField> make() {
    count();
    measure_blocks();
    find_tops();
    read_cells();
    return field_;
  }

 private:
  // Calls `visit(i, x, y)` for each shown place of the runs from `begin` to `end` of all their places that
  // lies in the box.
  template <class Visit>
  void for_each_place(std::size_t begin, std::size_t end, Visit visit) const {
    const float left = static_cast<float>(box_.left), top = static_cast<float>(box_.top);
    const float width = static_cast<float>(box_.width), height = static_cast<float>(box_.height);
    std::size_t before = 0;
    for (const PlaceCells::Run run : runs_) {
      const std::size_t length = run.end - run.begin;
      const std::size_t from = std::max(begin, before), to = std::min(end, before + length);
      for (std::size_t k = from; k < to; ++k) {
        const std::size_t i = run.begin + (k - before);
        if (groups_[i] == hidden_dot) continue;
        const PlaneVertex at = positions_.at[i];
        const float x = cell_from_plane_.x(at) - left, y = cell_from_plane_.y(at) - top;
        if (x >= 0 && x < width && y >= 0 && y < height) visit(i, x, y);  // false for NaN
      }
      before += length;
      if (before >= end) return;
    }
  }
  std::size_t cell_of(float x, float y) const {
    return static_cast<std::size_t>(y) * width_ + static_cast<std::size_t>(x);
  }

  void count() {
    for (const PlaceCells::Run run : runs_) places_ += run.end - run.begin;
    if (places_ < places_worth_sharing)
      return for_each_place(0, places_, [&](std::size_t, float x, float y) { ++counts_[cell_of(x, y)]; });
    LazyZeros<std::uint32_t> second(width_ * height_);
    in_parts(places_, 2, 1, [&](std::size_t part, std::size_t begin, std::size_t end) {
      std::uint32_t* const counts = part == 0 ? counts_.data() : second.data();
      for_each_place(begin, end, [&](std::size_t, float x, float y) { ++counts[cell_of(x, y)]; });
    });
    in_shares(height_, 64, [&](std::size_t begin, std::size_t end) {
      for (std::size_t cell = begin * width_; cell < end * width_; ++cell) counts_[cell] += second[cell];
    });
  }

  // The radius at which symbols of all cells that hold something would cover `most_ink` of a block.
  void measure_blocks() {
    radius_.resize(blocks_across_ * blocks_down_);
    any_.resize(radius_.size());
    in_shares(blocks_down_, 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t by = begin; by < end; ++by) {
        std::vector<std::uint32_t> held(blocks_across_);
        for (std::size_t y = by * block_side; y < (by + 1) * block_side; ++y)
          for (std::size_t bx = 0; bx < blocks_across_; ++bx) {
            const std::uint32_t* const row = counts_.data() + y * width_ + bx * block_side;
            std::uint32_t n = 0;
            for (int x = 0; x < block_side; ++x) n += row[x] != 0;
            held[bx] += n;
          }
        for (std::size_t bx = 0; bx < blocks_across_; ++bx) {
          const float ground = block_side * block_side * sizes_.most_ink;
          const float room = ground / static_cast<float>(std::max(1u, held[bx]));
          radius_[by * blocks_across_ + bx] =
              std::min(sizes_.full, std::sqrt(room * std::numbers::inv_pi_v<float>));
          any_[by * blocks_across_ + bx] = held[bx] > 0;
        }
      }
    });
  }

  // Between the middles of blocks, so that no edge of a block shows.
  float radius_at(float x, float y) const {
    const float bx = std::clamp(x / block_side - 0.5f, 0.0f, static_cast<float>(blocks_across_ - 1));
    const float by = std::clamp(y / block_side - 0.5f, 0.0f, static_cast<float>(blocks_down_ - 1));
    const auto x0 = static_cast<std::size_t>(bx), y0 = static_cast<std::size_t>(by);
    const std::size_t x1 = std::min(x0 + 1, blocks_across_ - 1), y1 = std::min(y0 + 1, blocks_down_ - 1);
    const float u = bx - static_cast<float>(x0), v = by - static_cast<float>(y0);
    const auto r = [&](std::size_t xx, std::size_t yy) { return radius_[yy * blocks_across_ + xx]; };
    return std::lerp(std::lerp(r(x0, y0), r(x1, y0), u), std::lerp(r(x0, y1), r(x1, y1), u), v);
  }
  float radius_of_cell(std::size_t x, std::size_t y) const {
    return radius_at(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
  }

  // Blocks in which some cell may have a symbol: itself or a neighbour has room.
  std::vector<std::uint8_t> blocks_with_room() const {
    std::vector<std::uint8_t> room(radius_.size());
    for (std::size_t y = 0; y < blocks_down_; ++y)
      for (std::size_t x = 0; x < blocks_across_; ++x)
        for (std::size_t yy = y > 0 ? y - 1 : 0; yy <= std::min(y + 1, blocks_down_ - 1); ++yy)
          for (std::size_t xx = x > 0 ? x - 1 : 0; xx <= std::min(x + 1, blocks_across_ - 1); ++xx)
            if (radius_[yy * blocks_across_ + xx] >= sizes_.least) room[y * blocks_across_ + x] = 1;
    return room;
  }

  bool may_have_symbol(std::size_t cx, std::size_t cy) const {
    return room_[cy / block_side * blocks_across_ + cx / block_side] != 0;
  }
  // Which of the sixteenths of its cell a point lies in, as a bit.
  static std::uint32_t sixteenth(float x, float y) {
    const auto column = static_cast<std::uint32_t>((x - std::floor(x)) * 4),
               row = static_cast<std::uint32_t>((y - std::floor(y)) * 4);
    return 1u << std::min(4 * row + column, 15u);
  }

  // Of each sixteenth of a cell that may have a symbol, the place with the highest row: the one that would be
  // painted last. What lies closer together than a quarter of a pixel is one to the eye.
  void find_tops() {
    room_ = blocks_with_room();
    held_ = std::make_unique<LazyZeros<std::uint16_t>>(width_ * height_);
    first_ = std::make_unique<LazyZeros<std::uint32_t>>(width_ * height_);
    for_each_place(0, places_, [&](std::size_t, float x, float y) {
      const auto cx = static_cast<std::size_t>(x), cy = static_cast<std::size_t>(y);
      if (!may_have_symbol(cx, cy)) return;
      std::uint16_t& held = (*held_)[cy * width_ + cx];
      held = static_cast<std::uint16_t>(held | sixteenth(x, y));
    });
    std::uint32_t total = 0;
    for (std::size_t by = 0; by < blocks_down_; ++by)
      for (std::size_t bx = 0; bx < blocks_across_; ++bx) {
        if (any_[by * blocks_across_ + bx] == 0 || room_[by * blocks_across_ + bx] == 0) continue;
        for (std::size_t y = by * block_side; y < (by + 1) * block_side; ++y)
          for (std::size_t cell = y * width_ + bx * block_side; cell < y * width_ + (bx + 1) * block_side;
               ++cell) {
            if ((*held_)[cell] == 0) continue;
            (*first_)[cell] = total;
            total += static_cast<std::uint32_t>(std::popcount((*held_)[cell]));
          }
      }
    constexpr std::uint32_t none = ~0u;
    tops_.assign(total, none);
    for_each_place(0, places_, [&](std::size_t i, float x, float y) {
      const auto cx = static_cast<std::size_t>(x), cy = static_cast<std::size_t>(y);
      if (!may_have_symbol(cx, cy)) return;
      const std::size_t cell = cy * width_ + cx;
      const std::uint32_t before = (*held_)[cell] & (sixteenth(x, y) - 1);
      std::uint32_t& top = tops_[(*first_)[cell] + static_cast<std::uint32_t>(std::popcount(before))];
      if (top == none || positions_.cells->order[top] < positions_.cells->order[i])
        top = static_cast<std::uint32_t>(i);
    });
  }

  void read_cells() {
    field_->shade.assign(width_ * height_, 0);
    for (std::size_t by = 0; by < blocks_down_; ++by)
      for (std::size_t bx = 0; bx < blocks_across_; ++bx)
        if (any_[by * blocks_across_ + bx] != 0) read_block(bx * block_side, by * block_side);
    std::sort(field_->dots.begin(), field_->dots.end(),
              [](const Dot& a, const Dot& b) { return a.place < b.place; });
  }
  void read_block(std::size_t left, std::size_t top) {
    const bool room = room_[top / block_side * blocks_across_ + left / block_side] != 0;
    for (std::size_t y = top; y < top + block_side; ++y)
      for (std::size_t x = left; x < left + block_side; ++x) {
        const std::uint32_t count = counts_[y * width_ + x];
        if (count == 0) continue;
        const float radius = room ? radius_of_cell(x, y) : 0;
        if (radius < sizes_.least) {
          field_->shade[y * width_ + x] = shade_of(count);
          field_->as_shade += count;
          field_->most_in_a_cell = std::max(field_->most_in_a_cell, count);
          continue;
        }
        const std::size_t cell = y * width_ + x;
        const std::size_t first = (*first_)[cell];
        for (std::size_t k = first; k < first + static_cast<std::size_t>(std::popcount((*held_)[cell]));
             ++k) {
          const std::uint32_t upper = tops_[k];
          const PlaneVertex at = positions_.at[upper];
          field_->dots.push_back({cell_from_plane_.x(at) - static_cast<float>(box_.left),
                                  cell_from_plane_.y(at) - static_cast<float>(box_.top), radius,
                                  positions_.cells->order[upper], groups_[upper]});
        }
        field_->as_dots += count;
      }
  }

  const PlacePositions& positions_;
  const std::vector<std::uint8_t>& groups_;
  const std::vector<PlaceCells::Run>& runs_;
  const LatticeBox box_;
  const DotSizes sizes_;
  const CellFromPlane cell_from_plane_;
  const std::size_t width_, height_, blocks_across_, blocks_down_;
  std::size_t places_ = 0;
  LazyZeros<std::uint32_t> counts_;
  std::vector<float> radius_;                        // by block
  std::vector<std::uint8_t> any_;                    // by block: it holds something
  std::vector<std::uint8_t> room_;                   // by block: some of its cells may have a symbol
  std::unique_ptr<LazyZeros<std::uint16_t>> held_;   // by cell: bits of its sixteenths that hold a place
  std::unique_ptr<LazyZeros<std::uint32_t>> first_;  // by cell: its first of the tops
  std::vector<std::uint32_t> tops_;                  // positions in the order, a cell's by sixteenths
  std::shared_ptr<DotField> field_;
};

int floor_to_blocks(double cells) {
  return static_cast<int>(std::floor(cells / block_side)) * block_side;
}

}  // namespace

std::uint8_t shade_of(std::uint32_t count) {
  if (count == 0) return 0;
  return static_cast<std::uint8_t>(std::min(255.0f, 1 + 24 * std::log2(static_cast<float>(count))));
}

std::vector<std::uint8_t> dot_groups(const Atlas& atlas, const PlaceCells& cells, const Visible& visible) {
  std::array<std::uint8_t, 256> group{};
  for (std::size_t kind = 0; kind < atlas.taxonomy.kinds.size(); ++kind)
    group[kind] = atlas.taxonomy.kinds[kind].group;
  std::vector<std::uint8_t> groups(cells.size());
  in_shares(cells.size(), 1 << 14, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Row row = cells.order[i];
      groups[i] = is_shown(visible.place[row]) ? group[atlas.places.kind[row]] : hidden_dot;
    }
  });
  return groups;
}

LatticeBox field_box(const LatticeBox& view) {
  const int margin_x = std::max(margin_blocks_least * block_side, view.width / 8),
            margin_y = std::max(margin_blocks_least * block_side, view.height / 8);
  LatticeBox box;
  box.left = floor_to_blocks(view.left - margin_x);
  box.top = floor_to_blocks(view.top - margin_y);
  box.width = floor_to_blocks(view.left + view.width + margin_x) + block_side - box.left;
  box.height = floor_to_blocks(view.top + view.height + margin_y) + block_side - box.top;
  return box;
}

std::shared_ptr<const DotField> make_dot_field(const PlacePositions& positions,
                                               const std::vector<std::uint8_t>& groups,
                                               const std::vector<PlaceCells::Run>& runs, double m_per_cell,
                                               double turn_rad, const LatticeBox& box,
                                               const DotSizes& sizes) {
  return FieldMaker(positions, groups, runs, m_per_cell, turn_rad, box, sizes).make();
}

const Dot* dot_under(const DotField& field, float x, float y, float reach) {
  const Dot* found = nullptr;
  for (const Dot& dot : field.dots)
    if (std::hypot(dot.x - x, dot.y - y) <= dot.radius + reach) found = &dot;
  return found;
}

}  // namespace sillon

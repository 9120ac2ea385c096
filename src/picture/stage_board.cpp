#include "picture/stage_board.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "atlas/story_text.hpp"
#include "picture/wrap.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr float overview_margin = 64, overview_gap = 28, number_room = 44, number_size = 24;  // at 1080 px
constexpr float chosen_frame = 6;

}  // namespace

std::optional<int> jump_at(const StageBoard& board, PixelPoint at) {
  for (const StageBoard::Slot& jump : board.jumps)
    if (jump.box.contains(at)) return jump.step;
  return std::nullopt;
}

std::string clock_text(double seconds) {
  const auto whole = static_cast<long>(std::clamp(seconds, 0.0, 359999.0));
  return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                      : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

StageBoard overview_board(const State& state, const StageWordsTools& tools, FrameSize size) {
  StageBoard board;
  board.size = size;
  board.ground = tools.palette.map_outside;
  const Story* story = tools.atlas.find_story(state.story.story);
  if (story == nullptr || !state.show) return board;
  const float u = stage_layout(size).unit_px;
  const auto steps = static_cast<int>(story->steps.size());
  const int first = std::clamp(state.show->stage.highlighted, 0, std::max(0, steps - 1)) /
                    most_overview_steps * most_overview_steps;
  const int shown = std::min(steps - first, most_overview_steps);
  const int columns = overview_columns(steps),
            rows = (std::min(steps, most_overview_steps) + columns - 1) / columns;
  const auto width = static_cast<float>(size.width_px), height = static_cast<float>(size.height_px);
  const float margin = overview_margin * u, gap = overview_gap * u, line = number_room * u;
  // The cells have the shape of the screen that they show.
  const float room_wide =
      (width - 2 * margin - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float room_high =
      (height - 2 * margin - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows) - line;
  const float cell_wide = std::max(8.0f, std::floor(std::min(room_wide, room_high * width / height)));
  const float cell_high = std::max(8.0f, std::floor(cell_wide * height / width));
  const float all_wide = static_cast<float>(columns) * (cell_wide + gap) - gap,
              all_high = static_cast<float>(rows) * (cell_high + line + gap) - gap;
  const float left = std::round((width - all_wide) / 2), top = std::round((height - all_high) / 2);
  const TextStyle style{Face::lato_semibold, number_size * u, 0};
  for (int cell = 0; cell < shown; ++cell) {
    const int i = first + cell;
    const float x = std::round(left + static_cast<float>(cell % columns) * (cell_wide + gap)),
                y = std::round(top + static_cast<float>(cell / columns) * (cell_high + line + gap));
    const PixelBox box{x, y, cell_wide, cell_high};
    board.slots.push_back({i, box});
    board.jumps.push_back({i, {x, y, cell_wide, cell_high + line}});
    const bool chosen = i == state.show->stage.highlighted, now = i == state.story.step;
    if (chosen || now) {
      const float frame = chosen ? chosen_frame * u : chosen_frame / 3 * u;
      board.marks.plates.push_back({{x - frame, y - frame, cell_wide + 2 * frame, cell_high + 2 * frame},
                                    0,
                                    {0, 0, 0, 0},
                                    frame,
                                    tools.palette.ink});
    }
    TextMark words;
    const LocalText& title = story->steps[static_cast<std::size_t>(i)].caption.title;
    words.text = fitted_line(tools.type,
                             fmt::format("{}  {}", i + 1,
                                         story_text(title.in(tools.language, tools.atlas.info.fallback),
                                                    tools.atlas, tools.words)),
                             style, cell_wide);
    words.style = style;
    words.colour = chosen || now ? tools.palette.ink : tools.palette.ink_2;
    words.origin = {x, std::round(y + cell_high + number_room * 0.74f * u)};
    board.marks.texts.push_back(std::move(words));
  }
  return board;
}

}  // namespace sillon

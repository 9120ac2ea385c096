#include "picture/stage_marks.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr float veil_opacity = 0.96f, progress_height = 6, progress_gap = 4;
constexpr float unshown_opacity = 0.32f;

// All of the column, then fading over what lies between it and the free map.
void add_veil(const StageLayout& layout, FrameSize size, const Palette& palette, MarkSheet& sheet) {
  const auto height = static_cast<float>(size.height_px);
  Plate veil{{0, 0, std::round(layout.veil_right_px), height},
             0,
             with_alpha(palette.map_outside, veil_opacity),
             0,
             {}};
  veil.fades = true;
  sheet.plates.push_back(veil);
}

void add_progress(int step, int steps, FrameSize size, float u, const Palette& palette, MarkSheet& sheet) {
  if (steps < 2) return;
  const auto width = static_cast<float>(size.width_px);
  const float high = std::max(2.0f, std::round(progress_height * u)),
              gap = std::max(1.0f, std::round(progress_gap * u));
  const float y = static_cast<float>(size.height_px) - high, each = (width + gap) / static_cast<float>(steps);
  for (int i = 0; i < steps; ++i) {
    const float left = std::round(static_cast<float>(i) * each),
                right = std::round(static_cast<float>(i + 1) * each - gap);
    sheet.plates.push_back({{left, y, std::max(1.0f, right - left), high},
                            0,
                            i <= step ? palette.ink : with_alpha(palette.ink_3, unshown_opacity),
                            0,
                            {}});
  }
}

void add_curtain(Curtain curtain, FrameSize size, MarkSheet& sheet) {
  if (curtain == Curtain::open) return;
  sheet.plates.push_back({{0, 0, static_cast<float>(size.width_px), static_cast<float>(size.height_px)},
                          0,
                          curtain == Curtain::black ? black_curtain : white_curtain,
                          0,
                          {}});
}

}  // namespace

void StageMarks::add(const State& state, const StageWordsTools& tools,
                     const std::shared_ptr<const Atlas>& atlas, Picture& picture) {
  if (state.mode != Mode::present || !state.show) return;
  const Show& show = *state.show;
  const StageLayout layout = stage_layout(picture.size);
  const auto set = [&](Set& memo, const StoryPlace& place) -> std::shared_ptr<const StageWords> {
    const StoryStep* step = step_shown(*atlas, place);
    if (step == nullptr) return nullptr;
    const Key key{atlas,
                  place.story,
                  place.step,
                  state.view.date,
                  tools.language,
                  state.view.theme,
                  picture.size.width_px,
                  picture.size.height_px};
    return memo.get(key, [&] {
      return std::make_shared<const StageWords>(set_stage_words(tools, *step, state.view.date, layout));
    });
  };
  MarkSheet veil, words;
  if (shows_stage_words(state)) {
    const WordsShown shown = words_shown(show, state.now_s);
    add_veil(layout, picture.size, tools.palette, veil);
    if (const auto now = set(now_, state.story)) append_faded(words, now->marks, shown.now);
    if (shown.before > 0)
      if (const auto before = set(before_, show.from)) append_faded(words, before->marks, shown.before);
  }
  if (const Story* story = atlas->find_story(state.story.story))
    add_progress(state.story.step, static_cast<int>(story->steps.size()), picture.size, layout.unit_px,
                 tools.palette, words);
  MarkSheet curtain;
  add_curtain(show.stage.curtain, picture.size, curtain);
  for (MarkSheet* sheet : {&veil, &words, &curtain}) picture.sheets.push_back(std::move(*sheet));
}

}  // namespace sillon

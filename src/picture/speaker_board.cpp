// What the speaker sees (visual.md, section 8, Speaker): sizes are those of a window of 1600 x 900.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "atlas/story_text.hpp"
#include "picture/stage_board.hpp"
#include "picture/wrap.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr float base_width = 1600, base_height = 900;
constexpr PixelBox now_box{32, 72, 928, 522}, next_box{32, 652, 352, 198};
constexpr float list_left = 416, list_right = 960, list_top = 641, list_row = 40;
constexpr float column_left = 1008, column_right = 1560;
constexpr float head_size = 20, list_size = 20, clock_size = 92, notes_size = 29, notes_leading = 1.42f;
constexpr float meter_top = 148, meter_height = 12, notes_top = 226, keys_top = 840, key_height = 34;
constexpr float least_notes_share = 0.55f;
constexpr float word_gap = 6;
constexpr double warn_share = 0.9;

class SpeakerBoard {
 public:
  SpeakerBoard(const State& state, const StageWordsTools& tools, FrameSize size)
      : state_(state), show_(*state.show), tools_(tools), story_(*tools.atlas.find_story(state.story.story)) {
    board_.size = size;
    board_.ground = tools.palette.map_outside;
    const auto width = static_cast<float>(size.width_px), height = static_cast<float>(size.height_px);
    u_ = std::max(0.1f, std::min(width / base_width, height / base_height));
    // Other shapes of window leave their room around.
    x_ = std::round((width - base_width * u_) / 2);
    y_ = std::round((height - base_height * u_) / 2);
  }

  StageBoard make() {
    add_pictures();
    add_list();
    add_times();
    add_notes();
    add_foot();
    return std::move(board_);
  }

 private:
  PixelBox at(PixelBox box) const {
    const float left = std::round(x_ + box.x_px * u_), top = std::round(y_ + box.y_px * u_);
    return {left, top, std::round(box.width_px * u_), std::round(box.height_px * u_)};
  }
  std::string said(const LocalText& text) const {
    return story_text(text.in(tools_.language, tools_.atlas.info.fallback), tools_.atlas, tools_.words);
  }
  std::string words(const char* english) const { return tools_.words.text(english); }
  int steps() const { return static_cast<int>(story_.steps.size()); }
  const StoryStep& step(int i) const { return story_.steps[static_cast<std::size_t>(i)]; }

  // Returns where it ends.
  float add(std::string text, float x, float baseline, Face face, float size, Rgba colour,
            bool right = false) {
    TextMark mark;
    mark.style = {face, size * u_, 0};
    const float wide = tools_.type.measure(text, mark.style).width_px / u_;
    if (right) x -= wide;
    mark.text = std::move(text);
    mark.colour = colour;
    mark.origin = {std::round(x_ + x * u_), std::round(y_ + baseline * u_)};
    board_.marks.texts.push_back(std::move(mark));
    return x + wide;
  }
  void fill(PixelBox box, Rgba colour, float border = 0, Rgba edge = {0, 0, 0, 0}, float radius = 0) {
    board_.marks.plates.push_back({at(box), radius * u_, colour, border * u_, edge});
  }
  std::string fitted(const std::string& text, Face face, float size, float room) const {
    return fitted_line(tools_.type, text, {face, size * u_, 0}, room * u_);
  }

  void add_pictures() {
    const Palette& p = tools_.palette;
    const int now = state_.story.step;
    const float end = add(words(in_catalogue("Now")), now_box.x_px, 50, Face::lato_bold, head_size, p.ink);
    std::string where = fmt::format(fmt::runtime(words(in_catalogue("step {} of {}"))),
                                    tools_.words.number(now + 1), tools_.words.number(steps()));
    const Stage& stage = show_.stage;
    const char* before = stage.curtain == Curtain::black   ? in_catalogue("Black screen")
                         : stage.curtain == Curtain::white ? in_catalogue("White screen")
                         : stage.overview                  ? in_catalogue("All steps at a glance")
                         : stage.exploring ? in_catalogue("The map is in your hand: Next goes on")
                                           : nullptr;
    add("· " + where, end + word_gap, 50, Face::lato_regular, head_size, p.ink_2);
    if (before != nullptr)
      add(words(before), now_box.right_px(), 50, Face::lato_bold, head_size, p.warn, true);
    board_.slots.push_back({now, at(now_box)});
    fill({now_box.x_px - 2, now_box.y_px - 2, now_box.width_px + 4, now_box.height_px + 4}, {0, 0, 0, 0}, 2,
         p.ink);
    if (now + 1 >= steps()) {
      add(words(in_catalogue("This is the last step")), next_box.x_px, 634, Face::lato_bold, head_size,
          p.ink);
      return;
    }
    const float next_end =
        add(words(in_catalogue("Next")), next_box.x_px, 634, Face::lato_bold, head_size, p.ink);
    const std::string title = "· " + said(step(now + 1).caption.title);
    add(fitted(title, Face::lato_regular, head_size, next_box.right_px() - next_end - word_gap),
        next_end + word_gap, 634, Face::lato_regular, head_size, p.ink_2);
    board_.slots.push_back({now + 1, at(next_box)});
    fill({next_box.x_px - 1, next_box.y_px - 1, next_box.width_px + 2, next_box.height_px + 2}, {0, 0, 0, 0},
         1, p.ink_3);
  }

  // Five steps around this one, with the seconds that they are meant to take.
  void add_list() {
    const Palette& p = tools_.palette;
    const std::string typed = show_.stage.typed > 0
                                  ? fmt::format(fmt::runtime(words(in_catalogue("To step {}: press Enter"))),
                                                tools_.words.number(show_.stage.typed))
                                  : words(in_catalogue("Type a number and Enter to jump"));
    add(typed, list_left, 634, Face::lato_regular, head_size, show_.stage.typed > 0 ? p.ink : p.ink_2);
    constexpr int rows = 5;
    const int first = std::clamp(state_.story.step - 2, 0, std::max(0, steps() - rows));
    for (int i = first; i < std::min(first + rows, steps()); ++i) {
      const float top = list_top + 10 + static_cast<float>(i - first) * list_row;
      const bool now = i == state_.story.step;
      const Face face = now ? Face::lato_bold : Face::lato_regular;
      const Rgba colour = now ? p.ink : p.ink_2;
      add(tools_.words.number(i + 1), list_left + 26, top + 27, face, list_size, colour, true);
      const std::string seconds = step(i).dwell_s > 0 ? clock_text(step(i).dwell_s) : "–";
      add(seconds, list_right, top + 27, face, list_size, colour, true);
      add(fitted(said(step(i).caption.title), face, list_size, list_right - list_left - 40 - 70),
          list_left + 40, top + 27, face, list_size, colour);
      fill({list_left, top + list_row - 1, list_right - list_left, 1}, with_alpha(p.ink_3, 0.5f));
      board_.jumps.push_back({i, at({list_left, top, list_right - list_left, list_row})});
    }
  }

  double total_s() const {
    double sum = 0;
    for (const StoryStep& one : story_.steps) sum += one.dwell_s + one.transition_s.value_or(0);
    return sum;
  }

  static std::string time_of_day(int minute) {
    minute = ((minute % 1440) + 1440) % 1440;
    return fmt::format("{}:{:02}", minute / 60, minute % 60);
  }

  void add_times() {
    const Palette& p = tools_.palette;
    const float end =
        add(clock_text(show_.elapsed_s), column_left, 112, Face::lato_regular, clock_size, p.ink);
    const double total = total_s(), left = total - show_.elapsed_s;
    const float x = end + 34;
    if (total > 0) {
      std::string of = fmt::format(fmt::runtime(words(in_catalogue("of {}"))), "");
      while (!of.empty() && of.back() == ' ') of.pop_back();
      const float after_of = word_gap + add(of, x, 82, Face::lato_regular, head_size, p.ink_2);
      add(clock_text(total), after_of, 82, Face::lato_bold, head_size, left < 0 ? p.gap : p.ink_2);
    }
    if (show_.minute_of_day >= 0) {
      std::string line;
      if (total > 0) {
        const int ends = show_.minute_of_day + static_cast<int>(std::lround(std::max(left, 0.0) / 60));
        line = fmt::format(fmt::runtime(words(in_catalogue("ends at {}"))), time_of_day(ends)) + " · ";
      }
      line += fmt::format(fmt::runtime(words(in_catalogue("now {}"))), time_of_day(show_.minute_of_day));
      add(fitted(line, Face::lato_regular, head_size, column_right - x), x, 112, Face::lato_regular,
          head_size, p.ink_2);
    }
    add_meter();
  }

  // Green, amber from nine tenths on, red beyond; the words say it too.
  void add_meter() {
    const Palette& p = tools_.palette;
    const double budget = step(state_.story.step).dwell_s, spent = show_.step_s;
    const float wide = column_right - column_left;
    fill({column_left, meter_top, wide, meter_height}, with_alpha(p.ink_3, 0.4f));
    const float base = meter_top + meter_height + 24;
    add(fmt::format(fmt::runtime(words(in_catalogue("This step {}"))), clock_text(spent)), column_left, base,
        Face::lato_regular, head_size, p.ink_2);
    if (budget <= 0) return;
    const double share = spent / budget;
    const Rgba colour = share > 1 ? p.gap : share >= warn_share ? p.warn : p.good;
    fill({column_left, meter_top, wide * static_cast<float>(std::min(share, 1.0)), meter_height}, colour);
    if (share > 1)
      add(fmt::format(fmt::runtime(words(in_catalogue("over by {}"))), clock_text(spent - budget)),
          column_right, base, Face::lato_bold, head_size, p.gap, true);
    else
      add(fmt::format(fmt::runtime(words(in_catalogue("of {}"))), clock_text(budget)), column_right, base,
          Face::lato_regular, head_size, p.ink_2, true);
  }

  // As large as they can stand; paragraphs are parted by half a line.
  void add_notes() {
    const Palette& p = tools_.palette;
    fill({column_left, notes_top - 34, column_right - column_left, 1}, with_alpha(p.ink_3, 0.6f));
    const std::string notes = said(step(state_.story.step).notes);
    if (notes.empty()) {
      add(words(in_catalogue("No notes for this step")), column_left, notes_top + 20, Face::lato_regular,
          head_size, p.ink_3);
      return;
    }
    const float room = keys_top - 24 - notes_top - badge_room();
    for (float share = 1;; share -= 0.05f) {
      const float size = notes_size * share, step_px = size * notes_leading;
      const auto lines = wrapped_lines(tools_.type, notes, {Face::lato_regular, size * u_, 0},
                                       (column_right - column_left) * u_);
      const bool last = share - 0.05f < least_notes_share;
      if (static_cast<float>(lines.size()) * step_px > room && !last) continue;
      float y = notes_top + size;
      for (const std::string& line : lines) {
        if (y > notes_top + room) break;
        add(line, column_left, y, Face::lato_regular, size, p.ink);
        y += step_px;
      }
      return;
    }
  }

  float badge_room() const {
    return state_.notices.empty() ? 0
                                  : 44 * static_cast<float>(std::min<std::size_t>(2, state_.notices.size()));
  }

  // What went wrong is told here and never to the hall; below it the keys.
  void add_foot() {
    const Palette& p = tools_.palette;
    float y = keys_top - 24 - badge_room();
    for (std::size_t i = 0; i < std::min<std::size_t>(2, state_.notices.size()); ++i, y += 44) {
      const Notice& notice = state_.notices[state_.notices.size() - 1 - i];
      fill({column_left, y, column_right - column_left, 36}, p.surface, 1,
           notice.level == Level::note ? p.ink_3 : p.warn, 3);
      add(fitted(notice.text, Face::lato_regular, 17, column_right - column_left - 24), column_left + 12,
          y + 24, Face::lato_regular, 17, p.ink);
    }
    const std::array<std::string, 5> keys = {
        words(in_catalogue("Page down")) + " " + words(in_catalogue("next")),
        words(in_catalogue("Page up")) + " " + words(in_catalogue("back")),
        "B " + words(in_catalogue("black")), "G " + words(in_catalogue("overview")),
        words(in_catalogue("Esc")) + " " + words(in_catalogue("end"))};
    float x = column_left;
    for (const std::string& key : keys) {
      const float wide = tools_.type.measure(key, {Face::lato_regular, 17 * u_, 0}).width_px / u_ + 24;
      if (x + wide > column_right + 8) break;
      fill({x, keys_top, wide, key_height}, {0, 0, 0, 0}, 1, p.ink_3, 4);
      add(key, x + 12, keys_top + 23, Face::lato_regular, 17, p.ink);
      x += wide + 12;
    }
  }

  const State& state_;
  const Show& show_;
  const StageWordsTools& tools_;
  const Story& story_;
  float u_ = 1, x_ = 0, y_ = 0;
  StageBoard board_;
};

}  // namespace

StageBoard speaker_board(const State& state, const StageWordsTools& tools, FrameSize size) {
  if (!state.show || step_shown(tools.atlas, state.story) == nullptr) {
    StageBoard empty;
    empty.size = size;
    empty.ground = tools.palette.map_outside;
    return empty;
  }
  return SpeakerBoard(state, tools, size).make();
}

}  // namespace sillon

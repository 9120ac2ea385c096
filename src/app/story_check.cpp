#include "app/story_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>

#include "app/command/glyph_census.hpp"
#include "atlas/story_text.hpp"
#include "picture/stage_board.hpp"
#include "picture/stage_layout.hpp"
#include "picture/stage_words.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr std::array<FrameSize, 4> screens = {
    {{1024, 768, 1}, {1280, 800, 1}, {1920, 1080, 1}, {3840, 2160, 1}}};
constexpr float small_share = 0.85f;                      // from here on the back row has a harder time
constexpr std::size_t most_words = 25, most_figures = 4;  // visual.md, section 8
constexpr double least_text_contrast = 7, least_small_contrast = 4.5, least_link_contrast = 3;
constexpr double off_share = 0.2, off_s = 5;  // a step that took so much more or less than it is meant to

std::size_t words_in(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

class StageCheck {
 public:
  StageCheck(const Story& story, const std::string& file, const Atlas& atlas, const Typesetter& type,
             Report& report)
      : story_(story), file_(file), atlas_(atlas), type_(type), report_(report) {}

  void run(const std::optional<Rehearsal>& rehearsal) {
    for (std::size_t i = 0; i < story_.steps.size(); ++i) {
      check_figures(i);
      check_words(i);
      check_letters(i);
      check_contrast(i);
    }
    check_times(rehearsal);
    if (rehearsal) check_numbers(*rehearsal);
  }

 private:
  const StoryStep& step(std::size_t i) const { return story_.steps[i]; }
  FilePosition where(std::size_t i) const { return {file_, step(i).file_line, 0}; }
  void say(Level level, std::size_t i, std::string what, std::string remedy) {
    report_.add(level, where(i), fmt::format("step {}: {}", i + 1, what), std::move(remedy));
  }

  void check_figures(std::size_t i) {
    const std::size_t figures = step(i).caption.figures.size();
    if (figures > most_figures)
      say(Level::warning, i, fmt::format("{} figures stand side by side", figures),
          fmt::format("A hall takes in {} at most.", most_figures));
  }

  // One finding for each language: the screen on which it stands worst.
  void check_words(std::size_t i) {
    for (const std::string& language : atlas_.info.languages) {
      const Words words(language);
      const StageWordsTools tools{atlas_, words, palette_of(Theme::stage), type_, language};
      const auto date = story_view(story_, static_cast<int>(i), View()).date;
      float least = 1;
      std::string overflows, worst;
      for (const FrameSize screen : screens) {
        const StageWords set = set_stage_words(tools, step(i), date, stage_layout(screen));
        const std::string name = fmt::format("{}x{}", screen.width_px, screen.height_px);
        if (set.overflows) overflows += (overflows.empty() ? "" : ", ") + name;
        if (set.size_share < least) least = set.size_share, worst = name;
      }
      const std::string said =
          story_text(step(i).caption.text.in(language, atlas_.info.fallback), atlas_, words);
      if (!overflows.empty())
        say(Level::error, i, fmt::format("the words in '{}' do not fit at {}", language, overflows),
            "Shorten the title or the text, or leave a figure out.");
      else if (least < small_share)
        say(Level::warning, i,
            fmt::format("the words in '{}' are set at {:.0f} % of their size at {}", language, least * 100,
                        worst),
            "Shorten them, so that the back row reads them.");
      else if (const std::size_t count = words_in(said); count > most_words)
        say(Level::note, i, fmt::format("the text in '{}' has {} words", language, count),
            fmt::format("A hall reads {} while it listens.", most_words));
    }
  }

  void check_letters(std::size_t i) {
    std::set<char32_t> missing;
    const auto look = [&](const LocalText& text) {
      for (const auto& [language, words] : text.by_language)
        for (const char32_t letter : code_points(words))
          if (letter > U' ' && letter != 0xFFFD && !any_font_draws(letter)) missing.insert(letter);
    };
    look(step(i).caption.title);
    look(step(i).caption.text);
    for (const StoryFigure& figure : step(i).caption.figures) look(figure.label);
    look(step(i).notes);
    for (const char32_t letter : missing)
      say(Level::warning, i,
          fmt::format("no installed font draws U+{:04X}", static_cast<std::uint32_t>(letter)),
          "Install a font that has it, or write it otherwise.");
  }

  // In the theme that the scenes set, else in the stage's.
  void check_contrast(std::size_t i) {
    View reader;
    reader.theme = Theme::stage;
    const Theme theme = story_view(story_, static_cast<int>(i), reader).theme;
    if (theme == Theme::paper)
      say(Level::warning, i, "its scene sets the theme paper, which a projector washes out",
          "Leave the theme out of the scene: the stage has its own.");
    const Palette& p = palette_of(theme);
    const auto need = [&](const char* what, Rgba colour, Rgba ground, double least) {
      if (const double ratio = contrast_ratio(colour, ground); ratio < least)
        say(Level::error, i,
            fmt::format("the contrast of {} is {:.1f}, less than {:.1f}", what, ratio, least),
            "Choose another theme.");
    };
    need("the words", p.ink, p.map_outside, least_text_contrast);
    need("the sources", p.ink_2, p.map_outside, least_small_contrast);
    need("links across borders", p.cross, p.map_core, least_link_contrast);
  }

  void check_times(const std::optional<Rehearsal>& rehearsal) {
    double meant_s = 0, spent_s = 0;
    std::size_t timed = 0;
    for (std::size_t i = 0; i < story_.steps.size(); ++i) {
      meant_s += step(i).dwell_s + step(i).transition_s.value_or(0);
      timed += step(i).dwell_s > 0 ? 1 : 0;
    }
    if (timed < story_.steps.size())
      report_.note(
          {file_, 0, 0},
          fmt::format("{} of {} steps have no time", story_.steps.size() - timed, story_.steps.size()),
          "Give them \"dwell_s\", and the speaker sees what is left.");
    if (!rehearsal) {
      report_.note(
          {file_, 0, 0},
          fmt::format("the steps are meant to take {}; it has not been rehearsed here", clock_text(meant_s)),
          "`sillon story play --rehearse` keeps what it takes.");
      return;
    }
    for (const double spent : rehearsal->spent_s) spent_s += spent;
    if (rehearsal->spent_s.size() != story_.steps.size()) {
      report_.warning({file_, 0, 0},
                      fmt::format("the rehearsal of {} had {} steps, the story has {}", rehearsal->day,
                                  rehearsal->spent_s.size(), story_.steps.size()),
                      "Rehearse it again.");
      return;
    }
    report_.note({file_, 0, 0},
                 fmt::format("the steps are meant to take {}; the rehearsal of {} took {}",
                             clock_text(meant_s), rehearsal->day, clock_text(spent_s)),
                 "");
    for (std::size_t i = 0; i < story_.steps.size(); ++i) {
      const double meant = step(i).dwell_s, spent = rehearsal->spent_s[i];
      if (meant > 0 && std::fabs(spent - meant) > std::max(off_s, off_share * meant))
        say(Level::warning, i,
            fmt::format("it took {} at the rehearsal and is meant to take {}", clock_text(spent),
                        clock_text(meant)),
            "Change \"dwell_s\", or what is said.");
    }
  }

  void check_numbers(const Rehearsal& rehearsal) {
    const auto now = numbers_of(story_, atlas_);
    for (const auto& [written, said] : rehearsal.numbers)
      for (const auto& [written_now, said_now] : now)
        if (written == written_now && said != said_now)
          report_.warning({file_, 0, 0},
                          fmt::format("{} says {} now and said {} at the rehearsal of {}", written, said_now,
                                      said, rehearsal.day),
                          "Look whether what is said still holds.");
  }

  const Story& story_;
  const std::string& file_;
  const Atlas& atlas_;
  const Typesetter& type_;
  Report& report_;
};

}  // namespace

void check_on_stage(const Story& story, const std::string& file, const Atlas& atlas, const Typesetter& type,
                    const std::optional<Rehearsal>& rehearsal, Report& report) {
  StageCheck(story, file, atlas, type, report).run(rehearsal);
}

}  // namespace sillon

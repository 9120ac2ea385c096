// How map and panels look, how large, and in which language.
#include <algorithm>
#include <array>

#include "ui/command/groups.hpp"

namespace sillon {
namespace {

Theme next_theme(Theme theme) {
  return theme == Theme::paper ? Theme::stage : theme == Theme::stage ? Theme::contrast : Theme::paper;
}

template <Theme theme>
Answer set_theme(const Scope&) {
  return Actions{SetTheme{theme}};
}
template <Theme theme>
bool has_theme(const Scope& s) {
  return s.view().theme == theme;
}
template <Theme theme>
Entry theme_entry(Command command) {
  return {std::move(command), set_theme<theme>, nullptr, has_theme<theme>};
}

// One command a language, named in its own words.
constexpr std::array<const char*, 4> language_codes = {"fr", "de", "en", "lb"};

template <int language>
Entry language_entry(Command command) {
  return {std::move(command),
          [](const Scope&) -> Answer { return Actions{SetLanguage{language_codes[language]}}; }, nullptr,
          [](const Scope& s) { return s.view().language == language_codes[language]; }};
}

Answer next_language(const Scope& s) {
  const auto& known = interface_languages();
  const auto now = std::find(known.begin(), known.end(), s.view().language);
  const bool is_last = now == known.end() || now + 1 == known.end();
  return Actions{SetLanguage{is_last ? known.front() : *(now + 1)}};
}

// Percent. Small steps near the usual size, where a little matters.
constexpr std::array<int, 8> text_sizes = {80, 90, 100, 110, 125, 150, 175, 200};
static_assert(text_sizes.front() == least_text_percent && text_sizes.back() == most_text_percent);

Answer larger_text(const Scope& s) {
  return Actions{SetTextSize{*std::upper_bound(text_sizes.begin(), text_sizes.end(), s.state.text_percent)}};
}
Answer smaller_text(const Scope& s) {
  return Actions{
      SetTextSize{*(std::lower_bound(text_sizes.begin(), text_sizes.end(), s.state.text_percent) - 1)}};
}

}  // namespace

CommandGroup appearance_commands() {
  return {in_catalogue("Appearance and language"),
          {
              {{"theme-next", "T", in_catalogue("Next theme"), in_catalogue("Paper, stage, high contrast")},
               [](const Scope& s) -> Answer { return Actions{SetTheme{next_theme(s.view().theme)}}; }},
              theme_entry<Theme::paper>({"theme-paper", "", in_catalogue("Paper theme"), {}}),
              theme_entry<Theme::stage>({"theme-stage", "", in_catalogue("Stage theme"), {}}),
              theme_entry<Theme::contrast>({"theme-contrast", "", in_catalogue("High contrast theme"), {}}),
              {{"text-larger", "Ctrl++", in_catalogue("Larger text"), in_catalogue("And larger controls")},
               larger_text,
               [](const Scope& s) {
                 return s.state.text_percent >= most_text_percent
                            ? in_catalogue("The text is as large as it gets")
                            : nullptr;
               }},
              {{"text-smaller", "Ctrl+-", in_catalogue("Smaller text"), {}},
               smaller_text,
               [](const Scope& s) {
                 return s.state.text_percent <= least_text_percent
                            ? in_catalogue("The text is as small as it gets")
                            : nullptr;
               }},
              {{"text-normal", "Ctrl+0", in_catalogue("Text of the usual size"), {}},
               [](const Scope&) -> Answer { return Actions{SetTextSize{100}}; },
               nullptr,
               [](const Scope& s) { return s.state.text_percent == 100; }},
              {{"reduced-motion", "", in_catalogue("Reduced motion"),
                in_catalogue("The map jumps instead of moving")},
               [](const Scope& s) -> Answer { return Actions{SetReducedMotion{!s.state.reduced_motion}}; },
               nullptr,
               [](const Scope& s) { return s.state.reduced_motion; }},
              language_entry<0>({"language-fr", "", "Français", {}}),
              language_entry<1>({"language-de", "", "Deutsch", {}}),
              language_entry<2>({"language-en", "", "English", {}}),
              language_entry<3>({"language-lb", "", "Lëtzebuergesch", {}}),
              {{"language-next", "", in_catalogue("Next language"), {}}, next_language},
          }};
}

}  // namespace sillon

// How map and panels look, and in which language.
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

}  // namespace

CommandGroup appearance_commands() {
  return {in_catalogue("Appearance and language"),
          {
              {{"theme-next", "T", in_catalogue("Next theme"), in_catalogue("Paper, stage, high contrast")},
               [](const Scope& s) -> Answer { return Actions{SetTheme{next_theme(s.view().theme)}}; }},
              theme_entry<Theme::paper>({"theme-paper", "", in_catalogue("Paper theme"), {}}),
              theme_entry<Theme::stage>({"theme-stage", "", in_catalogue("Stage theme"), {}}),
              theme_entry<Theme::contrast>({"theme-contrast", "", in_catalogue("High contrast theme"), {}}),
              {{"language-fr", "", "Français", {}},
               [](const Scope&) -> Answer { return Actions{SetLanguage{"fr"}}; },
               nullptr,
               [](const Scope& s) { return s.view().language == "fr"; }},
              {{"language-de", "", "Deutsch", {}},
               [](const Scope&) -> Answer { return Actions{SetLanguage{"de"}}; },
               nullptr,
               [](const Scope& s) { return s.view().language == "de"; }},
              {{"language-en", "", "English", {}},
               [](const Scope&) -> Answer { return Actions{SetLanguage{"en"}}; },
               nullptr,
               [](const Scope& s) { return s.view().language == "en"; }},
              {{"language-lb", "", "Lëtzebuergesch", {}},
               [](const Scope&) -> Answer { return Actions{SetLanguage{"lb"}}; },
               nullptr,
               [](const Scope& s) { return s.view().language == "lb"; }},
              {{"reduced-motion", "", in_catalogue("Reduced motion"),
                in_catalogue("The map jumps instead of moving")},
               [](const Scope& s) -> Answer { return Actions{SetReducedMotion{!s.state.reduced_motion}}; },
               nullptr,
               [](const Scope& s) { return s.state.reduced_motion; }},
          }};
}

}  // namespace sillon

#include "export/html_style.hpp"

#include <fmt/format.h>

#include "export/css_colour.hpp"
#include "picture/palette.hpp"

namespace sillon {
namespace {

// What the rules below name, as custom properties.
std::string colours_of(Theme theme) {
  const Palette& p = palette_of(theme);
  std::string css;
  const auto name = [&](const char* role, Rgba colour) {
    css += fmt::format("--{}:{};", role, css_colour(colour));
  };
  name("page", p.halo_core);
  name("plate", p.surface);
  name("head", p.surface_2);
  name("ink", p.ink);
  name("ink-2", p.ink_2);
  name("line", p.hairline);
  name("edge", p.outline);
  name("link", p.accent);
  name("on-link", p.on_accent);
  name("cross", p.cross);
  return css;
}

constexpr const char* rules = R"css(
* { box-sizing: border-box; }
html { background: var(--page); }
body { margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem); max-width: 90rem; background: var(--page);
  color: var(--ink); font: 1rem/1.5 Lato, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums;
  overflow-wrap: break-word; }
h1, h2, h3 { font-family: "Gentium Book Plus", "Gentium Plus", Gentium, Georgia, serif; font-weight: bold;
  line-height: 1.15; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: clamp(1.75rem, 1.2rem + 2.5vw, 2.75rem); }
h2 { margin: 0 0 1rem; font-size: 1.5rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
p { max-width: 70ch; }
section { margin-top: 3rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.subtitle { margin: .5rem 0 0; color: var(--ink-2); font-size: 1.125rem; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--link);
  color: var(--on-link); }
.skip:focus { top: 1rem; z-index: 2; }
.facts { margin: .5rem 0 0; padding: 0; list-style: none; color: var(--ink-2); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1.5rem 0 0; padding: .75rem 0; list-style: none;
  border-block: 1px solid var(--line); }
nav a { display: inline-block; padding: .25rem 0; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); gap: 1px; margin: 0;
  padding: 1px; }
.counts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 1rem;
  background: var(--plate); box-shadow: 0 0 0 1px var(--line); }
.counts dt { color: var(--ink-2); }
.counts dd { margin: 0; font: bold 2rem/1.1 "Gentium Book Plus", "Gentium Plus", Gentium, Georgia, serif; }
figure { margin: 0; border: 1px solid var(--line); background: var(--plate); }
figure svg { display: block; width: 100%; height: auto; forced-color-adjust: none; }
figcaption { padding: .75rem 1rem; color: var(--ink-2); }
.scroll { overflow-x: auto; }
main > .scroll { margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; }
caption { padding-bottom: .5rem; text-align: left; color: var(--ink-2); font-size: 1rem; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; min-width: 6rem; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid var(--edge); color: var(--ink-2); overflow-wrap: normal; }
tbody th { min-width: 10rem; font-weight: 600; }
th.group { padding-top: 1.25rem; font: bold 1.125rem/1.2 "Gentium Book Plus", "Gentium Plus", Gentium, Georgia, serif; }
.number { min-width: 3rem; text-align: right; }
td.long { min-width: 16rem; }
a[href^="#source-"] { display: inline-block; max-width: 100%; }
.crossing { color: var(--cross); font-weight: 600; }
time { white-space: nowrap; }
code { font-size: .8125rem; color: var(--ink-2); overflow-wrap: anywhere; }
.sources, .credits { padding-left: 0; list-style: none; font-size: .9375rem; }
.sources li { margin-bottom: .5rem; overflow-wrap: anywhere; }
:target { background: var(--head); outline: 2px solid var(--link); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--ink-2); }
@media (max-width: 40rem) {
  .stacked thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td, .stacked caption { display: block; min-width: 0; }
  .stacked tr { padding: .75rem 0; border-bottom: 1px solid var(--edge); }
  .stacked th, .stacked td { padding: .125rem 0; border: 0; text-align: left; }
  .stacked tr.group { padding-bottom: 0; border: 0; }
  .stacked td { display: flow-root; padding-left: 7rem; }
  .stacked td:empty { display: none; }
  .stacked td::before { content: attr(data-head); float: left; width: 6.5rem; margin-left: -7rem;
    color: var(--ink-2); font-size: .8125rem; overflow-wrap: anywhere; }
  .number { text-align: left; }
  .grid .number { text-align: right; }
}
@media (forced-colors: active) { .counts div, figure { border: 1px solid; } }
@media print {
  body { padding: 0; max-width: none; font-size: 9pt; } table { font-size: 7.5pt; }
  caption { font-size: 9pt; } .counts div { padding: .4rem .6rem; } .counts dd { font-size: 14pt; }
  nav, .skip { display: none; } th, td, tbody th, td.long { min-width: 0; } tr, figure { break-inside: avoid; }
  h2, h3, .group { break-after: avoid; } .scroll { overflow: visible; } section { margin-top: 1.5rem; }
}
)css";

}  // namespace

std::string html_style(Theme theme) {
  std::string css = fmt::format(":root{{color-scheme:{};{}}}\n", theme == Theme::stage ? "dark" : "light",
                                colours_of(theme));
  if (theme == Theme::paper)
    css += fmt::format("@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{}}}}}\n",
                       colours_of(Theme::stage));
  if (theme == Theme::stage)
    css += fmt::format("@media print{{:root{{color-scheme:light;{}}}}}\n", colours_of(Theme::paper));
  return css + rules;
}

}  // namespace sillon

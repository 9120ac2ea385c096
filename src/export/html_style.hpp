// The look of a page of data: the paper theme's colours (picture/palette), light and dark, and in print.
#pragma once

namespace sillon {

inline constexpr const char* html_style = R"css(
:root { color-scheme: light dark; --page: #FBF9F3; --ink: #1B2631; --ink-2: #4B5763; --line: #DDD7CB;
  --head: #F5F2EB; --link: #17466B; }
@media (prefers-color-scheme: dark) {
  :root { --page: #141B21; --ink: #F2F5F7; --ink-2: #BAC4CC; --line: #2E3A44; --head: #1D262E; --link: #8CC8F0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem); max-width: 110rem; background: var(--page);
  color: var(--ink); font: 15px/1.45 Lato, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0; font: bold 2rem/1.1 "Gentium Book Plus", Gentium, Georgia, serif; }
h2 { margin: 2.5rem 0 .5rem; font: bold 1.25rem/1.2 "Gentium Book Plus", Gentium, Georgia, serif; }
a { color: var(--link); }
.facts { margin: .5rem 0 0; padding: 0; list-style: none; color: var(--ink-2); }
.scroll { margin-top: 1.5rem; }
@media (max-width: 60rem) { .scroll { overflow-x: auto; } }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { padding-bottom: .5rem; text-align: left; font-weight: bold; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--head); color: var(--ink-2); white-space: nowrap; }
tbody th { font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
time, code { white-space: nowrap; }
code { font-size: 12px; color: var(--ink-2); }
.sources, .credits { padding-left: 0; list-style: none; font-size: 14px; }
.sources li { margin-bottom: .35rem; overflow-wrap: anywhere; }
:target { background: var(--head); outline: 2px solid var(--link); }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); color: var(--ink-2); }
@media print { body { padding: 0; max-width: none; background: none; font-size: 9pt; } table { font-size: 8pt; }
  thead th { position: static; } tr { break-inside: avoid; } .scroll { overflow: visible; } }
)css";

}  // namespace sillon

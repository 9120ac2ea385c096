#include "app/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "app/opening.hpp"
#include "app/told_story.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/log.hpp"
#include "report/nearest_word.hpp"
#include "state/fields.hpp"
#include "state/scene.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr int smallest_side_px = 64, largest_side_px = 16384;
constexpr std::int64_t most_pixels = 100'000'000;

void set_or_fail(View& view, std::string_view path, std::string_view value, const std::string& option) {
  if (const auto trouble = set_field(view, path, value))
    throw Failure(ExitCode::usage, fmt::format("{}: {}. {}", option, trouble->what, trouble->remedy));
}

// What the command line itself names must be known; what a scene or the last session names need not be.
void refuse_unknown(const Report& now, const Report& before) {
  std::set<std::string> known;  // a scene may name 100,000 keys
  for (const Diagnostic& found : before.diagnostics()) known.insert(found.what);
  for (const Diagnostic& found : now.diagnostics())
    if (found.level != Level::note && !known.contains(found.what))
      throw Failure(ExitCode::usage, sentence_of(found));
}

}  // namespace

void settle(const Report& report, ExitCode code) {
  for (const Diagnostic& diagnostic : report.diagnostics())
    if (diagnostic.level == Level::error) throw Failure(code, to_text(diagnostic));
  constexpr std::size_t most_said = 50;  // a scene may have 100,000 unknown keys
  Report said;
  const auto& found = report.diagnostics();
  for (std::size_t i = 0; i < std::min(found.size(), most_said); ++i) said.add(found[i]);
  print_report(said);
  if (found.size() > most_said)
    log_warning(fmt::format("{} more remarks are not listed here. `sillon check` tells all.",
                            found.size() - most_said));
}

void add_atlas_option(CLI::App& command, ViewOptions& options) {
  command.add_option("ATLAS", options.atlas, "Folder of the atlas; the shipped one when left out");
}

void add_view_options(CLI::App& command, ViewOptions& options) {
  command.add_option("--scene", options.scene, "Start from this scene file")->type_name("FILE");
  command
      .add_option("--set", options.fields,
                  "Set a field of the view, e.g. date=2015-06 or filter.kind=incubator,fablab")
      ->type_name("PATH=VALUE")
      ->expected(1)
      ->take_all();
  command.add_option("--lang", options.language, "Language: fr, de, en or lb")->type_name("LANG");
  command.add_option("--theme", options.theme, "paper, stage or contrast")->type_name("THEME");
  command.add_option("--crs", options.crs, "Projection: region or EPSG:nnnn")->type_name("CODE");
}

void add_frame_options(CLI::App& command, FrameOptions& options) {
  command.add_option("--size", options.size, "Size in pixels (default 1280x800)")->type_name("WxH");
  command.add_option("--scale", options.scale, "Pixels in a logical pixel (2 suits 3840x2160)")
      ->type_name("N");
}

View view_from(const ViewOptions& options, const Atlas& atlas, bool neutral) {
  Report report, missing;
  const View base = neutral ? View() : default_view(atlas, report);
  settle(report, ExitCode::bad_data);
  return view_over(options, atlas, base, missing);
}

View view_over(const ViewOptions& options, const Atlas& atlas, const View& base, Report& missing) {
  View view = base;
  if (!options.scene.empty()) {
    Report report;
    view = apply_scene(read_file(options.scene, largest_json_bytes), options.scene, view, report);
    missing.append(unknown_keys(view, atlas, options.scene));
    report.append(missing);
    settle(report, ExitCode::bad_data);
    view = drawable(std::move(view), base);
  }
  const Report before = unknown_keys(view, atlas, "--set");
  if (!options.language.empty()) set_or_fail(view, "language", options.language, "--lang");
  if (!options.theme.empty()) set_or_fail(view, "theme", options.theme, "--theme");
  if (!options.crs.empty()) set_or_fail(view, "crs", options.crs, "--crs");
  for (const std::string& field : options.fields) {
    const std::size_t equals = field.find('=');
    if (equals == std::string::npos)
      throw Failure(ExitCode::usage,
                    fmt::format("--set {}: a field is set as PATH=VALUE, for example date=2015-06.", field));
    set_or_fail(view, field.substr(0, equals), field.substr(equals + 1), "--set");
  }
  refuse_unknown(unknown_keys(view, atlas, "--set"), before);
  return view;
}

View view_before_atlas(const ViewOptions& options, const View& base) {
  View view = base;
  if (!options.scene.empty()) {
    Report said_later;
    if (const auto text = read_file(options.scene, largest_json_bytes, said_later))
      view = apply_scene(*text, options.scene, view, said_later);
  }
  static_cast<void>(set_field(view, "language", options.language));
  static_cast<void>(set_field(view, "theme", options.theme));
  for (const std::string& field : options.fields)
    if (const std::size_t equals = field.find('='); equals != std::string::npos)
      static_cast<void>(set_field(view, field.substr(0, equals), field.substr(equals + 1)));
  return view;
}

std::string sentence_of(const Diagnostic& diagnostic) {
  return diagnostic.remedy.empty() ? diagnostic.what + '.'
                                   : fmt::format("{}. {}", diagnostic.what, diagnostic.remedy);
}

std::vector<std::string> sentences_of(const Report& report) {
  constexpr std::size_t most_sentences = 4;
  const auto& found = report.diagnostics();
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < std::min(found.size(), most_sentences); ++i)
    sentences.push_back(sentence_of(found[i]));
  if (found.size() > most_sentences) sentences.back() += fmt::format(" (+{})", found.size() - most_sentences);
  return sentences;
}

Mode mode_from(const ViewOptions& options) {
  if (options.mode.empty()) return options.story.empty() ? Mode::explore : Mode::present;
  if (options.mode == "explore") return Mode::explore;
  if (options.mode == "present" || options.mode == "speaker") return Mode::present;
  throw Failure(ExitCode::usage, fmt::format("--mode {}: this version of Sillon knows the modes explore and "
                                             "present, and render also speaker.",
                                             options.mode));
}

void add_story_options(CLI::App& command, ViewOptions& options) {
  command.add_option("--mode", options.mode, "explore or present")->type_name("MODE");
  command.add_option("--story", options.story, "Show this story: a file, or one of the atlas by its name")
      ->type_name("STORY");
}

std::vector<Action> story_from(const ViewOptions& options, AtlasReading& reading, const View& view) {
  const Mode mode = mode_from(options);
  std::string story = options.story;
  if (story.empty() && mode != Mode::present) return {};
  if (story.empty()) {
    if (reading.atlas->stories.empty())
      throw Failure(ExitCode::no_input, fmt::format("{} has no story to present. Name a file with --story.",
                                                    reading.atlas->folder.string()));
    story = reading.atlas->stories.front().id;
  } else {
    story = told_story(story, reading);
  }
  const auto steps = static_cast<int>(reading.atlas->find_story(story)->steps.size());
  if (options.step < 1 || options.step > steps)
    throw Failure(ExitCode::usage, fmt::format("--step {}: the story '{}' has the steps 1 to {}.",
                                               options.step, story, steps));
  if (mode != Mode::present) return {show_step(*reading.atlas, story, options.step - 1, view).value()};
  BeginShow show = show_from(*reading.atlas, story, options.step - 1, view).value();
  if (!options.theme.empty()) show.view.theme = view.theme;
  show.recording = options.rehearse;
  show.by_itself = options.by_itself;
  return {std::move(show)};
}

FrameSize frame_size_from(const FrameOptions& options) {
  FrameSize size;
  if (!options.size.empty()) {
    const char *begin = options.size.data(), *end = begin + options.size.size();
    const auto width = std::from_chars(begin, end, size.width_px);
    const bool by = width.ec == std::errc() && width.ptr != end && (*width.ptr == 'x' || *width.ptr == 'X');
    const auto height = by ? std::from_chars(width.ptr + 1, end, size.height_px) : width;
    const auto fits = [](int side) { return side >= smallest_side_px && side <= largest_side_px; };
    if (!by || height.ec != std::errc() || height.ptr != end || !fits(size.width_px) || !fits(size.height_px))
      throw Failure(ExitCode::usage,
                    fmt::format("--size {}: a size is WIDTHxHEIGHT in pixels, from {} to {}, for example "
                                "1920x1080.",
                                options.size, smallest_side_px, largest_side_px));
  }
  if (std::int64_t{size.width_px} * size.height_px > most_pixels)
    throw Failure(ExitCode::usage,
                  fmt::format("--size {}: that is more than {} million pixels. Ask for fewer.", options.size,
                              most_pixels / 1'000'000));
  if (!(options.scale >= 0.5 && options.scale <= 4))
    throw Failure(ExitCode::usage,
                  fmt::format("--scale {}: the scale is a number from 0.5 to 4.", options.scale));
  size.ui_scale = static_cast<float>(options.scale);
  return size;
}

}  // namespace sillon

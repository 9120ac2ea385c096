// `sillon generate`: an invented atlas of any size, marked as such.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "app/commands.hpp"
#include "app/held_signals.hpp"
#include "app/locations.hpp"
#include "app/opening.hpp"
#include "app/progress_line.hpp"
#include "atlas/synthetic_info.hpp"
#include "atlas/synthetic_links.hpp"
#include "atlas/synthetic_places.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/new_folder.hpp"
#include "work/progress.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_bytes = std::size_t{4} << 20;
constexpr std::size_t longest_said = 40;  // of what was typed

struct GenerateOptions {
  std::string places, links = "0", seed = "1", folder;
};

// One table, block by block, so that no more of it than that is ever in memory. `append_row` is asked until
// it has no more.
template <class AppendRow>
void write_table(const std::string& name, const std::string& header, NewFolder& folder,
                 const HeldSignals& signals, ProgressLine& progress, AppendRow append_row) {
  folder.begin_file(name);
  std::string block = header;
  block.reserve(block_bytes + (block_bytes >> 2));
  std::uint64_t rows = 0;
  bool more = true;
  while (more) {
    more = append_row(block);
    rows += more ? 1 : 0;
    if (more && block.size() < block_bytes) continue;
    signals.stop_if_asked();
    folder.write(block);
    block.clear();
    progress.add(std::exchange(rows, 0));
  }
  folder.end_file();
}

void write_file_in(NewFolder& folder, const std::string& name, std::string_view bytes) {
  folder.begin_file(name);
  folder.write(bytes);
  folder.end_file();
}

// With its SOURCES.md: whose the lines and towns are is said beside them.
void copy_base_map(const fs::path& atlas, NewFolder& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (fs::directory_iterator entry(atlas / "basemap", failed), end; !failed && entry != end;
       entry.increment(failed))
    if (entry->is_regular_file(failed)) files.push_back(entry->path());
  std::sort(files.begin(), files.end());
  folder.add_folder("basemap");
  for (const fs::path& file : files)
    write_file_in(folder, (fs::path("basemap") / file.filename()).string(),
                  read_file(file, largest_json_bytes));
}

// Digits and nothing else: what begins with 0 or 0x means another number in some programs.
std::uint64_t whole_number(const char* option, const std::string& text, std::uint64_t most) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  const bool plain = rest == end && (text.size() == 1 || text.front() != '0');
  if (text.empty() || error != std::errc() || !plain || number > most)
    throw Failure(ExitCode::usage,
                  fmt::format("{} '{}': a whole number from 0 to {} is needed, in digits alone.", option,
                              text.substr(0, longest_said), most));
  return number;
}

SyntheticOrder order_from(const GenerateOptions& options) {
  const SyntheticOrder order{whole_number("--places", options.places, most_synthetic_rows),
                             whole_number("--links", options.links, most_synthetic_rows),
                             whole_number("--seed", options.seed, std::numeric_limits<std::uint64_t>::max())};
  if (order.links > 0 && order.places < 2)
    throw Failure(ExitCode::usage,
                  fmt::format("--links {}: a link needs two places, and --places is {}. Ask for more places, "
                              "or for no links.",
                              order.links, order.places));
  return order;
}

void generate(const SyntheticOrder& order, const std::string& path, const HeldSignals& signals) {
  NewFolder folder(path);
  const fs::path like_folder = shipped_atlas();
  const AtlasReading reading = finish_reading(start_reading(like_folder), like_folder);
  const Atlas& like = *reading.atlas;
  const SyntheticTowns towns = make_synthetic_towns(like, order.places);
  if (towns.towns.empty() && order.places > 0)
    throw Failure(ExitCode::bad_data,
                  fmt::format("{}: its base map has no towns with people in a country to gather places "
                              "around. Unset SILLON_DATA to use the shipped atlas.",
                              like_folder.string()));
  if (like.taxonomy.link_kinds.empty() && order.links > 0)
    throw Failure(ExitCode::bad_data, fmt::format("{}: its atlas.json has no kinds of links. Ask for none.",
                                                  like_folder.string()));

  write_file_in(
      folder, "atlas.json",
      synthetic_info_json(read_file(like_folder / "atlas.json", largest_json_bytes), like.info, order));
  write_file_in(folder, "sources.csv", synthetic_sources_csv());
  copy_base_map(like_folder, folder);

  ProgressLine progress(order.places + order.links, "rows");
  const SyntheticPlaces places(like.taxonomy, towns, order);
  std::uint64_t row = 0;
  write_table("places.csv", SyntheticPlaces::header(), folder, signals, progress, [&](std::string& text) {
    if (row == places.size()) return false;
    places.append_row(row++, text);
    return true;
  });
  SyntheticLinks links(like.taxonomy, places, order);
  write_table("links.csv", SyntheticLinks::header(), folder, signals, progress,
              [&](std::string& text) { return links.append_next(text); });
  signals.stop_if_asked();
  folder.publish();
}

int run_generate(const GenerateOptions& options) {
  const SyntheticOrder order = order_from(options);
  const HeldSignals signals;
  try {
    generate(order, options.folder, signals);
  } catch (const Cancelled&) {
    // Nothing is left behind; the signal now ends the program as it always does.
  }
  return 0;
}

}  // namespace

void add_generate_command(CLI::App& program, Run& run) {
  auto options = std::make_shared<GenerateOptions>();
  CLI::App* command = program.add_subcommand(
      "generate", "Write an invented atlas for measuring, marked as SYNTHETIC; the same in every run");
  command->add_option("--places", options->places, "How many places, up to 10000000")
      ->type_name("N")
      ->required();
  command->add_option("--links", options->links, "How many links, up to 10000000 (default 0)")
      ->type_name("M");
  command->add_option("--seed", options->seed, "Another number makes another atlas (default 1)")
      ->type_name("S");
  command->add_option("-o,--output", options->folder, "The folder to make; it must not hold anything yet")
      ->type_name("DIR")
      ->required();
  command->callback([options, &run] { run = [options] { return run_generate(*options); }; });
}

}  // namespace sillon

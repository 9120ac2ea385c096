// Synthetic atlases to measure with, written by the program itself, once each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace sillon {

// The folder of an atlas with so many places and a tenth of that in links; made when it is first asked for
// and removed when the program ends. Throws std::runtime_error when `sillon generate` fails.
std::filesystem::path synthetic_atlas(std::uint64_t places);

// `sillon` beside this program.
std::string find_program();

// Runs the program with these arguments and its output thrown away: seconds, and its peak memory in MB;
// nothing when it fails.
struct ProgramRun {
  double seconds = 0, peak_mb = 0;
  bool good = false;
};
ProgramRun run_program_with(const std::vector<std::string>& arguments,
                            const std::vector<std::pair<std::string, std::string>>& environment = {});

}  // namespace sillon

// Where the shipped atlas and the shaders lie: beside the source tree, installed, or where SILLON_DATA says.
#pragma once

#include <filesystem>

namespace sillon {

// The shipped atlas: $SILLON_DATA (the atlas itself or the folder that holds grande-region), else
// data/grande-region in a folder above the program, else <prefix>/share/sillon/grande-region.
// Throws Failure(no_input) saying where it looked.
std::filesystem::path shipped_atlas();

// The folder of shader files, found the same way. Throws Failure(no_input).
std::filesystem::path shader_folder();

// A folder of the user's for pictures and lists: XDG_PICTURES_DIR, XDG_DOCUMENTS_DIR from user-dirs, else
// HOME, else the working folder.
std::filesystem::path pictures_folder();
std::filesystem::path documents_folder();

// `stem`.`suffix` in `folder`, or `stem`-2.`suffix` and so on when taken.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& suffix);

}  // namespace sillon

// Where things lie: the shipped atlas and the shaders (beside the source tree, installed, or where
// SILLON_DATA says), and the user's own folders (XDG Base Directory Specification 0.8; relative values are
// ignored).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace sillon {

// The shipped atlas: $SILLON_DATA (the atlas itself or the folder that holds grande-region), else
// data/grande-region in a folder above the program, else <prefix>/share/sillon/grande-region.
// Throws Failure(no_input) saying where it looked.
std::filesystem::path shipped_atlas();

// The folder of shader files, found the same way. Throws Failure(no_input).
std::filesystem::path shader_folder();

// A folder of the user's for pictures and lists: XDG_PICTURES_DIR, XDG_DOCUMENTS_DIR from user-dirs, else the
// home, else the working folder.
std::filesystem::path pictures_folder();
std::filesystem::path documents_folder();

// Where Sillon keeps what it remembers ($XDG_STATE_HOME/sillon, else ~/.local/state/sillon) and what the user
// keeps ($XDG_DATA_HOME/sillon, else ~/.local/share/sillon). They need not exist. The home is $HOME, else
// that of the user database; nothing where there is none.
std::optional<std::filesystem::path> state_folder();
std::optional<std::filesystem::path> data_folder();
// What may be deleted at any time, and is made again: $XDG_CACHE_HOME/sillon, else ~/.cache/sillon.
std::optional<std::filesystem::path> cache_folder();

// Makes the folder and those above it, for this user alone, as the specification asks. Throws
// Failure(cannot_create).
void make_private_folder(const std::filesystem::path& folder);

// `stem`.`suffix` in `folder`, or `stem`-2.`suffix` and so on when taken. The empty file is made, so that no
// other program takes the name. Throws Failure(cannot_create).
std::filesystem::path take_free_name(const std::filesystem::path& folder, const std::string& stem,
                                     const std::string& suffix);

}  // namespace sillon

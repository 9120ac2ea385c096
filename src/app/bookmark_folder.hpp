// The bookmarks of one atlas: scene files in a folder of their own (locations.hpp, data_folder), named after
// their titles. A person may copy, edit and send them; any scene file that is put there is a bookmark.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "state/state.hpp"
#include "words/words.hpp"

namespace sillon {

class BookmarkFolder {
 public:
  // `data` is the user's folder; the one of this atlas's bookmarks is made with the first of them.
  BookmarkFolder(const std::filesystem::path& data, const std::filesystem::path& atlas_folder);

  // By title, at most a thousand. Nothing where the folder is not there or may not be read.
  std::vector<Bookmark> list(std::string_view language) const;

  // Writes a scene of that title under a free name. Throws Failure(cannot_create | io) and leaves nothing.
  Bookmark keep(const std::string& title, const View& view) const;

  // Moves the file to removed/ in the folder, from where it can be brought back, and returns where it lies
  // now. Throws Failure(not_permitted) for a file that is none of these bookmarks, Failure(no_input) for one
  // that has gone, Failure(io).
  std::filesystem::path remove(const std::filesystem::path& file) const;

 private:
  std::filesystem::path folder_;
};

// A title for a view that was given none: what is chosen, what is asked for and when.
std::string title_of(const View& view, const Atlas& atlas, const Words& words);

}  // namespace sillon

// What is kept in files, and what is opened from them.
#include "ui/command/groups.hpp"

namespace sillon {
namespace {

// Scenes that were kept, then the atlases of late.
std::vector<CommandChoice> known_files(const Scope& s) {
  std::vector<CommandChoice> choices;
  for (const Bookmark& bookmark : s.state.bookmarks)
    choices.push_back({bookmark.path, bookmark.title, false});
  for (const std::string& folder : s.state.recent_atlases) choices.push_back({folder, folder, false});
  return choices;
}

}  // namespace

CommandGroup file_commands() {
  return {
      in_catalogue("Save and open"),
      {
          {{"bookmark", "Ctrl+B", in_catalogue("Keep this view as a scene"), {}},
           [](const Scope&) -> Answer { return Actions{AddBookmark{}}; }},
          {{"save-picture", "Ctrl+S", in_catalogue("Save the picture"),
            in_catalogue("The map as it is now, as a PNG file")},
           [](const Scope&) -> Answer { return Actions{SavePicture{""}}; }},
          {{"save-list", "", in_catalogue("Save the list"), in_catalogue("What the map shows, as a table")},
           [](const Scope&) -> Answer { return Actions{SaveList{""}}; }},
          {{"save-twin", "", in_catalogue("Save the map in words"),
            in_catalogue("A page with the same places and links, for those who cannot see the map")},
           [](const Scope&) -> Answer { return Actions{SaveTwin{""}}; }},
          {{"open:", "", in_catalogue("Open an atlas or a scene"),
            in_catalogue("The path of a folder, an atlas.json or a scene")},
           [](const Scope& s) -> Answer {
             if (s.argument.empty()) return std::nullopt;
             return Actions{OpenPath{std::string(s.argument)}};
           },
           nullptr,
           nullptr,
           known_files},
      }};
}

}  // namespace sillon

// What is kept in files, and what is opened from them.
#include "ui/command/groups.hpp"

namespace sillon {

CommandGroup file_commands() {
  return {
      in_catalogue("Save and open"),
      {
          {{"save-picture", "Ctrl+S", in_catalogue("Save the picture"),
            in_catalogue("The map as it is now, as a PNG file")},
           [](const Scope&) -> Answer { return Actions{SavePicture{""}}; }},
          {{"save-list", "", in_catalogue("Save the list"), in_catalogue("What the map shows, as a table")},
           [](const Scope&) -> Answer { return Actions{SaveList{""}}; }},
      }};
}

}  // namespace sillon

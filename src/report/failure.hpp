// What ends a command: one sentence for the person and one exit code for the script.
#pragma once

#include <stdexcept>
#include <string>

namespace sillon {

// The promise of exit codes (sysexits.h where it has one).
enum class ExitCode : int {
  done = 0,
  no = 1,              // compared and different, or asked and "no"
  usage = 64,          // the command line is wrong
  bad_data = 65,       // a file was read and is not what it should be
  no_input = 66,       // no such file or folder
  unavailable = 69,    // display, OpenGL 3.3, font or library is missing
  defect = 70,         // our own fault
  cannot_create = 73,  // an output file cannot be made
  io = 74,             // reading or writing failed on the way
  try_again = 75,      // a time limit was reached
  not_permitted = 77,
  bad_configuration = 78,
};

// Thrown where a command cannot go on. `what()` is a whole sentence with place, cause and remedy, fit to be
// shown as it is: never the raw text of a library's exception.
class Failure : public std::runtime_error {
 public:
  Failure(ExitCode code, const std::string& sentence) : std::runtime_error(sentence), code_(code) {}
  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace sillon

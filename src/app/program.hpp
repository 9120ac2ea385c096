// The program: from the command line to an exit code.
#pragma once

namespace sillon {

// Never throws; every failure is one sentence on stderr and one of the promised exit codes.
int run_program(int argc, char** argv);

}  // namespace sillon

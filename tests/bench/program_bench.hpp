// Benchmarks of the program as a whole process.
#pragma once

namespace sillon {

// One opening with an empty driver cache: what a person waits for the first time.
void print_very_first_start();

}  // namespace sillon

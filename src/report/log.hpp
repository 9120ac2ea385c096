// Messages for whoever watches the terminal: to stderr, colour only on a terminal and never with NO_COLOR;
// SILLON_LOG=debug shows more.
#pragma once

#include <string>

#include "report/diagnostic.hpp"

namespace sillon {

void start_log();
void log_debug(const std::string& sentence);
void log_info(const std::string& sentence);
void log_warning(const std::string& sentence);
void log_error(const std::string& sentence);
void print_report(const Report& report);  // every diagnostic on its own line, to stderr

}  // namespace sillon

#include "report/log.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace sillon {

namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::string_view(value) : std::string_view();
}

// https://no-color.org: any value but the empty one means no colour.
bool colour_wanted() {
  return ::isatty(STDERR_FILENO) == 1 && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::shared_ptr<spdlog::logger> make_logger() {
  auto sink = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
  sink->set_color_mode(colour_wanted() ? spdlog::color_mode::always : spdlog::color_mode::never);
  auto logger = std::make_shared<spdlog::logger>("sillon", std::move(sink));
  logger->set_pattern("sillon: %^%l%$: %v");
  logger->set_level(environment("SILLON_LOG") == "debug" ? spdlog::level::debug : spdlog::level::info);
  logger->flush_on(spdlog::level::debug);
  // A terminal that went away is no reason to stop.
  logger->set_error_handler([](const std::string&) {});
  return logger;
}

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> shared = make_logger();
  return *shared;
}

// The escape sequences of ECMA-48 for bold red, bold yellow and bold.
std::string_view colour_of(Level level) {
  switch (level) {
    case Level::error:
      return "\033[1;31m";
    case Level::warning:
      return "\033[1;33m";
    case Level::note:
      return "\033[1m";
  }
  return "";
}

}  // namespace

void start_log() {
  logger();
}

void log_debug(const std::string& sentence) {
  logger().debug("{}", sentence);
}
void log_info(const std::string& sentence) {
  logger().info("{}", sentence);
}
void log_warning(const std::string& sentence) {
  logger().warn("{}", sentence);
}
void log_error(const std::string& sentence) {
  logger().error("{}", sentence);
}

void print_report(const Report& report) {
  const bool colour = colour_wanted();
  std::string out;
  for (const Diagnostic& diagnostic : report.diagnostics()) {
    std::string line = to_text(diagnostic);
    if (colour) {
      // The level is the first ": level: " after the place.
      const std::string level = to_text(diagnostic.level) + ": ";
      const std::size_t at = line.find(level, to_text(diagnostic.where).size());
      if (at != std::string::npos) {
        line.insert(at + level.size() - 2, "\033[0m");
        line.insert(at, colour_of(diagnostic.level));
      }
    }
    out += line + '\n';
  }
  std::fwrite(out.data(), 1, out.size(), stderr);
  std::fflush(stderr);
}

}  // namespace sillon

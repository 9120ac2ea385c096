#include "gl/shader_message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <regex>
#include <vector>

namespace sillon {
namespace {

constexpr std::size_t most_messages = 8;

struct Message {
  std::int64_t line = 0, column = 0;
  bool error = true;
  std::string words;
};

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    if (!lines.back().empty() && lines.back().back() == '\r') lines.back().pop_back();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t.") - first + 1);
}

// At most nine digits, so that a driver's nonsense cannot overflow.
std::int64_t number(const std::string& digits) {
  return digits.empty() ? 0 : std::stoll(digits.substr(0, 9));
}

std::optional<Message> parse(const std::string& text) {
  static const std::regex mesa(R"(^\d+:(\d+)\((\d+)\): (\w+): (.*)$)");
  static const std::regex nvidia(R"(^\d+\((\d+)\) : (\w+) \w+: (.*)$)");
  static const std::regex others(R"(^(ERROR|WARNING): \d+:(\d+): (.*)$)");
  std::smatch m;
  if (std::regex_match(text, m, mesa))
    return Message{number(m[1]), number(m[2]), m[3] == "error" || m[3] == "preprocessor", trimmed(m[4])};
  if (std::regex_match(text, m, nvidia)) return Message{number(m[1]), 0, m[2] == "error", trimmed(m[3])};
  if (std::regex_match(text, m, others)) return Message{number(m[2]), 0, m[1] == "ERROR", trimmed(m[3])};
  return std::nullopt;
}

}  // namespace

std::string lines_around(std::string_view source, std::int64_t line) {
  const std::vector<std::string> lines = split_lines(source);
  std::string out;
  for (std::int64_t n = std::max<std::int64_t>(1, line - 1); n <= line + 1; ++n) {
    if (n > static_cast<std::int64_t>(lines.size())) break;
    out += fmt::format("{}{} \"{}\"", out.empty() ? "" : " ", n,
                       trimmed(lines[static_cast<std::size_t>(n - 1)]));
  }
  return out;
}

Report shader_report(const std::string& file, std::string_view source, std::string_view driver_log) {
  Report report;
  for (const std::string& text : split_lines(driver_log)) {
    const std::optional<Message> message = parse(text);
    if (!message || !message->error || report.diagnostics().size() == most_messages) continue;
    report.error({file, message->line, message->column},
                 fmt::format("the shader does not compile; the driver says \"{}\"", message->words),
                 fmt::format("Look at {}.", lines_around(source, message->line)));
  }
  if (report.diagnostics().empty()) {
    const std::vector<std::string> lines = split_lines(driver_log);
    report.error({file, 0, 0},
                 fmt::format("the shader does not compile; the driver says \"{}\"",
                             lines.empty() ? "nothing" : trimmed(lines.front())),
                 "Does the file hold GLSL 3.30 for its stage?");
  }
  return report;
}

}  // namespace sillon

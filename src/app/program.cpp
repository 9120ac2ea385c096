#include "app/program.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <new>

#include "app/atlas_cache.hpp"
#include "app/commands.hpp"
#include "app/versions.hpp"
#include "report/failure.hpp"
#include "report/log.hpp"
#include "report/nearest_word.hpp"

namespace sillon {
namespace {

int usage_error(const std::string& sentence) {
  fmt::print(stderr, "{} `sillon --help` lists what there is.\n", sentence);
  return static_cast<int>(ExitCode::usage);
}

// Every option and subcommand that could have been meant.
std::vector<std::string> known_words(const CLI::App& command) {
  std::vector<std::string> words;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
    for (const std::string& name : option->get_snames()) words.push_back("-" + name);
  }
  for (const CLI::App* sub : command.get_subcommands({})) words.push_back(sub->get_name());
  return words;
}

// The innermost: `sillon story export`.
const CLI::App& chosen_command(const CLI::App& program) {
  const auto chosen = program.get_subcommands();
  return chosen.empty() ? program : chosen_command(*chosen.front());
}

// "sillon story export"
std::string full_name(const CLI::App& command) {
  return command.get_parent() ? full_name(*command.get_parent()) + " " + command.get_name() : "sillon";
}

// The library's errors in our words.
int explain(const CLI::App& program, const CLI::ParseError& error, int argc, char** argv) {
  const CLI::App& command = chosen_command(program);
  const std::string name = full_name(command);
  // Whoever mistypes a subcommand lacks one as well.
  for (const std::string& extra : command.remaining(true))
    if (const auto near = nearest_word(extra, known_words(command)))
      return usage_error(fmt::format("{} does not know '{}'. Did you mean '{}'?", name, extra, *near));
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
    const auto extras = command.remaining(true);
    return usage_error(fmt::format("{} does not know '{}'.", name,
                                   extras.empty() ? std::string("this argument") : extras.front()));
  }
  // Which of the words on the command line the trouble is about.
  std::string about;
  const std::string raw = error.what();
  for (const std::string& word : known_words(command))
    if (raw.find(word) != std::string::npos && word.size() > about.size()) about = word;
  for (int i = 1; i < argc && about.empty(); ++i)
    if (raw.find(argv[i]) != std::string::npos) about = argv[i];
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
    const auto subcommands = command.get_subcommands({});
    if (about.empty() && !subcommands.empty())
      return usage_error(fmt::format("{0} needs to be told what to do, as in `{0} {1}`.", name,
                                     subcommands.front()->get_name()));
    return usage_error(
        fmt::format("{} needs {}.", name, about.empty() ? std::string("another argument") : about));
  }
  if (about.empty()) return usage_error(fmt::format("{} cannot make sense of its arguments.", name));
  return usage_error(
      fmt::format("{}: {} is given with a value that is missing or does not fit.", name, about));
}

void build_command_line(CLI::App& program, Run& run) {
  program.set_version_flag("--version", version_text());
  program.set_help_flag("--help", "Say what there is and how to use it");
  program.footer(
      "Exit codes: 0 done; 1 different or no; 64 usage; 65 bad data; 66 no such input; 69 display, OpenGL, "
      "font or\n"
      "library missing; 70 our defect; 73 cannot create; 74 read or write failed; 75 try again; 77 not "
      "permitted;\n"
      "78 bad configuration.  Environment: SILLON_DATA, SILLON_LOG=debug, NO_COLOR, XDG base directories.");
  program.require_subcommand(0, 1);
  program.fallthrough(false);
  add_open_command(program, run);
  add_render_command(program, run);
  add_check_command(program, run);
  add_list_command(program, run);
  add_show_command(program, run);
  add_replay_command(program, run);
  add_generate_command(program, run);
  add_story_command(program, run);
}

// Were one of the three closed, the next file that is opened would take its number and receive what is
// printed. Standard output stays closed for writing: that it cannot be written to is an error to be said.
void keep_standard_streams() {
  constexpr std::array<int, 3> ways = {O_RDONLY, O_RDONLY, O_WRONLY};
  for (std::size_t stream = 0; stream < ways.size(); ++stream)
    if (::fcntl(static_cast<int>(stream), F_GETFD) < 0) static_cast<void>(::open("/dev/null", ways[stream]));
}

int fail(ExitCode code, const std::string& sentence) {
  log_error(sentence);
  return static_cast<int>(code);
}

// The program ends once the cache is written, however it ends.
struct CacheWritesEnd {
  ~CacheWritesEnd() { end_cache_writes(); }
};

}  // namespace

int run_program(int argc, char** argv) {
  keep_standard_streams();
  std::signal(SIGPIPE, SIG_IGN);  // a reader that left is an error of writing, not a death
  std::signal(SIGXFSZ, SIG_IGN);  // a file that meets the limit of its size, too
  try {
    start_log();
    const CacheWritesEnd at_the_end;
    Run run;
    CLI::App program("Sillon, an interactive atlas of a start-up ecosystem", "sillon");
    build_command_line(program, run);
    try {
      program.parse(argc, argv);
    } catch (const CLI::Success& success) {  // --help, --version
      program.exit(success);
      if (std::cout.flush() && std::fflush(stdout) == 0) return 0;
      return fail(ExitCode::io,
                  "The text could not be written to standard output. Is it closed or its disk full?");
    } catch (const CLI::ParseError& error) {
      return explain(program, error, argc, argv);
    }
    return run();
  } catch (const Failure& failure) {
    return fail(failure.code(), failure.what());
  } catch (const std::bad_alloc&) {
    return fail(ExitCode::io,
                "There is not enough memory for this. Close other programs, or open a smaller atlas.");
  } catch (const std::exception& error) {
    log_debug(error.what());
    return fail(ExitCode::defect,
                "Sillon met a defect of its own and stopped. Start it again with SILLON_LOG=debug and "
                "report what it says.");
  }
}

}  // namespace sillon

#include "app/child_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <thread>

#include "report/failure.hpp"

namespace sillon {
namespace {

constexpr int pipe_bytes =
    1 << 20;  // fewer changes from one program to the other; refused where it is too much
constexpr std::size_t most_complaints = 64 << 10;
constexpr auto moment = std::chrono::milliseconds(20);

// What the child finds: nothing but the three streams, and signals as a program expects them.
class Surroundings {
 public:
  Surroundings() {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawnattr_init(&attributes_);
  }
  ~Surroundings() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;

  void set_streams(int input, int complaints) {
    ::posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
    ::posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files_, complaints, STDERR_FILENO);
  }
  void set_signals() {
    sigset_t none, usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setsigdefault(&attributes_, &usual);
    ::posix_spawnattr_setpgroup(&attributes_, 0);
    ::posix_spawnattr_setflags(&attributes_,
                               POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }

  const posix_spawn_file_actions_t* files() const { return &files_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

std::string text_in(int descriptor) {
  std::string text(most_complaints, '\0');
  const ssize_t read = ::pread(descriptor, text.data(), text.size(), 0);
  text.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
  return text;
}

[[noreturn]] void fail_to_start(const std::string& program, int error, const std::string& remedy) {
  throw Failure(ExitCode::unavailable,
                error == ENOENT ? fmt::format("The program {} is not installed. {}", program, remedy)
                                : fmt::format("The program {} cannot be started, {}. {}", program,
                                              error_cause(error), remedy));
}

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& words, const std::string& remedy) {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail_to_start(words.front(), errno, "Close other programs.");
  const OpenFile output(ends[0]);
  input_.emplace(ends[1]);
  complaints_.emplace(::memfd_create("complaints", MFD_CLOEXEC));
  if (!*complaints_) fail_to_start(words.front(), errno, "Close other programs.");
  static_cast<void>(::fcntl(ends[1], F_SETPIPE_SZ, pipe_bytes));

  Surroundings surroundings;
  surroundings.set_streams(output.descriptor(), complaints_->descriptor());
  surroundings.set_signals();
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  for (std::string& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const int error = ::posix_spawnp(&id_, arguments.front(), surroundings.files(), surroundings.attributes(),
                                   arguments.data(), environ);
  if (error != 0) {
    id_ = -1;
    fail_to_start(words.front(), error, remedy);
  }
}

ChildProcess::~ChildProcess() {
  if (id_ < 0) return;
  kill();
  while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void ChildProcess::kill() {
  if (id_ > 0) ::kill(id_, SIGKILL);
}

bool ChildProcess::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(input_->descriptor(), bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

ChildProcess::End ChildProcess::finish(const std::function<void()>& each_moment) {
  static_cast<void>(input_->close());
  int status = 0;
  for (pid_t ended = 0; ended != id_;) {
    ended = ::waitpid(id_, &status, WNOHANG);
    if (ended < 0 && errno != EINTR) break;
    if (ended == id_) break;
    each_moment();
    std::this_thread::sleep_for(moment);
  }
  id_ = -1;
  End end;
  if (WIFEXITED(status)) end.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  end.complaints = text_in(complaints_->descriptor());
  return end;
}

}  // namespace sillon

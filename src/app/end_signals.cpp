#include "app/end_signals.hpp"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <thread>

#include "report/open_file.hpp"

namespace sillon {
namespace {

constexpr int by_signal = 128;  // a shell's exit code for a program that a signal ended, plus its number

sigset_t end_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    const bool ignored = ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
    if (!ignored) sigaddset(&set, signal);  // whoever started us with nohup means it
  }
  return set;
}

}  // namespace

struct EndSignals::Impl {
  const sigset_t listened = end_signals();
  sigset_t before{};
  std::function<void()> wake;
  OpenFile signals{::signalfd(-1, &listened, SFD_NONBLOCK | SFD_CLOEXEC)};
  OpenFile end{::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)};
  std::atomic<bool> asked = false;
  std::thread thread;

  void listen() {
    while (true) {
      std::array<pollfd, 2> wait{{{signals.descriptor(), POLLIN, 0}, {end.descriptor(), POLLIN, 0}}};
      if (::poll(wait.data(), wait.size(), -1) < 0 && errno != EINTR) return;
      if (wait[1].revents != 0) return;
      signalfd_siginfo signal{};
      if (::read(signals.descriptor(), &signal, sizeof signal) != sizeof signal) continue;
      if (asked.exchange(true)) std::_Exit(by_signal + static_cast<int>(signal.ssi_signo));
      if (wake) wake();
    }
  }
};

EndSignals::EndSignals(std::function<void()> wake) : impl_(std::make_unique<Impl>()) {
  impl_->wake = std::move(wake);
  // Without a way to hear them the signals keep their usual effect.
  if (!impl_->signals || !impl_->end) return;
  if (::pthread_sigmask(SIG_BLOCK, &impl_->listened, &impl_->before) != 0) return;
  impl_->thread = std::thread([this] { impl_->listen(); });
}

EndSignals::~EndSignals() {
  if (!impl_->thread.joinable()) return;
  const std::uint64_t one = 1;
  static_cast<void>(::write(impl_->end.descriptor(), &one, sizeof one));
  impl_->thread.join();
  ::pthread_sigmask(SIG_SETMASK, &impl_->before, nullptr);
}

bool EndSignals::asked() const {
  return impl_->asked;
}

}  // namespace sillon

#include "app/held_signals.hpp"

#include <pthread.h>

#include <initializer_list>

#include "work/progress.hpp"

namespace sillon {

HeldSignals::HeldSignals() {
  sigemptyset(&held_);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    const bool ignored = ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
    if (!ignored) sigaddset(&held_, signal);  // whoever started us with nohup means it
  }
  ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

HeldSignals::~HeldSignals() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool HeldSignals::asked() const {
  sigset_t pending;
  sigemptyset(&pending);
  if (::sigpending(&pending) != 0) return false;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (sigismember(&held_, signal) == 1 && sigismember(&pending, signal) == 1) return true;
  return false;
}

void HeldSignals::stop_if_asked() const {
  if (asked()) throw Cancelled{};
}

}  // namespace sillon

// Holds back what asks a program to end (SIGINT, SIGTERM, SIGHUP) while something half made must be put away
// first.
#pragma once

#include <csignal>

namespace sillon {

class HeldSignals {
 public:
  // Make it before any other thread: these inherit it.
  HeldSignals();
  ~HeldSignals();  // lets through what came: it then has its usual effect
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  bool asked() const;
  void stop_if_asked() const;  // throws Cancelled

 private:
  sigset_t held_{}, before_{};
};

}  // namespace sillon

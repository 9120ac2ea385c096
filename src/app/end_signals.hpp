// The system's wish that the program ends (SIGINT, SIGTERM, SIGHUP), heard by a thread of its own so that
// whatever is under way may end in order.
#pragma once

#include <functional>
#include <memory>

namespace sillon {

class EndSignals {
 public:
  // Make it before any other thread, which would hear the signals as well. `wake` is called from the thread;
  // a second signal ends the program at once.
  explicit EndSignals(std::function<void()> wake);
  ~EndSignals();
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;

  bool asked() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon

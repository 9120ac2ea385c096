// A value that is made beside the frames.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <thread>
#include <utility>

namespace sillon {

template <class Value>
class Background {
 public:
  using Clock = std::chrono::steady_clock;

  // Starts at once. `wake` is called from the other thread when the value is there to be taken.
  Background(std::function<Value()> make, std::function<void()> wake) {
    std::promise<Value> promise;
    value_ = promise.get_future();
    thread_ =
        std::thread([promise = std::move(promise), make = std::move(make), wake = std::move(wake)]() mutable {
          try {
            promise.set_value(make());
          } catch (...) {
            promise.set_exception(std::current_exception());
          }
          if (wake) wake();
        });
  }
  ~Background() {
    if (thread_.joinable()) thread_.join();
  }
  Background(Background&&) noexcept = default;
  Background& operator=(Background&& other) noexcept {
    if (thread_.joinable()) thread_.join();
    value_ = std::move(other.value_);
    thread_ = std::move(other.thread_);
    since_ = other.since_;
    return *this;
  }

  bool is_ready() const { return value_.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }
  void wait() const { value_.wait(); }
  Value take() { return value_.get(); }  // waits; once; throws what making it threw
  Clock::time_point since() const { return since_; }

 private:
  std::future<Value> value_;
  std::thread thread_;
  Clock::time_point since_ = Clock::now();
};

}  // namespace sillon

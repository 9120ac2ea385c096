// A value that is made for a key, where the one before may stand in for the moment in which the next is made
// beside the frames.
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include "work/background.hpp"

namespace sillon {

template <class Key, class Value>
class StandIn {
 public:
  // The value of this key. Where `may_stand_in(key of the one before)` says so, it may be the one before:
  // `make` then runs in another thread, so it owns what it needs, and `wake` is called from there when it is
  // time to ask again. Else the value is made here and now.
  template <class Make, class MayStandIn>
  const Value& get(const Key& key, const Make& make, const std::function<void()>& wake,
                   const MayStandIn& may_stand_in) {
    take_arrival(key);
    if (is_of(key)) return known_->second;
    if (wake && known_ && may_stand_in(known_->first)) {
      if (!coming_) coming_.emplace(key, Background<Value>(make, wake));
      return known_->second;
    }
    if (coming_ && coming_->first == key) {
      coming_->second.wait();
      take_arrival(key);
    }
    // What is on its way for another key is dropped when it arrives: nobody waits for it.
    if (!is_of(key)) known_.emplace(key, make());
    return known_->second;
  }

  bool is_of(const Key& key) const { return known_ && known_->first == key; }
  const Key* key() const { return known_ ? &known_->first : nullptr; }  // of what is known
  bool is_under_way() const { return coming_.has_value(); }

 private:
  void take_arrival(const Key& wanted) {
    if (!coming_ || !coming_->second.is_ready()) return;
    auto [key, background] = std::move(*coming_);
    coming_.reset();            // before taking, which throws what making threw
    if (is_of(wanted)) return;  // it comes too late
    Value made = background.take();
    known_.emplace(std::move(key), std::move(made));
  }

  std::optional<std::pair<Key, Value>> known_;
  std::optional<std::pair<Key, Background<Value>>> coming_;
};

}  // namespace sillon

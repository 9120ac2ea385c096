// A value that is made beside the frames: asked for with the key of what it is made from, it is there now or
// later, and until then the last one is.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "work/background.hpp"

namespace sillon {

template <class Key, class Value>
class Later {
 public:
  using Shared = std::shared_ptr<const Value>;

  // `make` runs in another thread, so it owns what it needs. Without `wake` it is made here and now; else
  // `wake` is called, from that thread, when it is time to ask again.
  template <class Make>
  const Shared& get(const Key& key, Make&& make, const std::function<void()>& wake) {
    if (there_key_ && *there_key_ == key) return there_;
    take_arrival(!wake);
    if (there_key_ && *there_key_ == key) return there_;
    if (!wake) {
      there_ = make();
      there_key_ = key;
    } else if (!coming_) {
      coming_.emplace(key, Background<Shared>(std::forward<Make>(make), wake));
    }
    return there_;
  }
  // True when the last answer was made from this key.
  bool is_of(const Key& key) const { return there_key_ && *there_key_ == key; }
  bool is_under_way() const { return coming_.has_value(); }
  // What is there is forgotten; what is under way is waited for and dropped.
  void forget() {
    coming_.reset();
    there_.reset();
    there_key_.reset();
  }

 private:
  void take_arrival(bool wait) {
    if (!coming_ || (!wait && !coming_->second.is_ready())) return;
    auto [key, background] = std::move(*coming_);
    coming_.reset();  // before taking, which throws what making threw
    there_ = background.take();
    there_key_ = std::move(key);
  }

  Shared there_;
  std::optional<Key> there_key_;
  std::optional<std::pair<Key, Background<Shared>>> coming_;
};

}  // namespace sillon

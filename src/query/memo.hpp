// A value kept as long as its key is the same.
#pragma once

#include <optional>
#include <utility>

namespace sillon {

template <class Key, class Value>
class Memo {
 public:
  // `make` is called only when `key` differs from the last one.
  template <class Make>
  const Value& get(const Key& key, Make&& make) {
    if (!entry_ || !(entry_->first == key)) entry_.emplace(key, std::forward<Make>(make)());
    return entry_->second;
  }
  void forget() { entry_.reset(); }

 private:
  std::optional<std::pair<Key, Value>> entry_;
};

}  // namespace sillon

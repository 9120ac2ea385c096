// Values as octets and back, in the byte order and widths of the machine: for what never leaves it. The
// members of each type are listed once, in a function `members(archive, value)`, for both directions.
#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "atlas/date.hpp"
#include "geo/space.hpp"

namespace sillon {

// Types that are their octets: nothing in them is padding or an address.
template <class Value>
inline constexpr bool is_plain_value = std::is_arithmetic_v<Value> || std::is_enum_v<Value> ||
                                       std::is_same_v<Value, PartialDate> || std::is_same_v<Value, LonLat>;
static_assert(sizeof(PartialDate) == 4 && sizeof(LonLat) == 16);

class OctetWriter {
 public:
  static constexpr bool reads = false;

  template <class... Values>
  void operator()(Values&... values) {
    (put(values), ...);
  }
  const std::string& octets() const { return octets_; }

 private:
  template <class Value>
  void put(const Value& value) {
    if constexpr (is_plain_value<Value>) {
      octets_.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else {
      members(*this, const_cast<Value&>(value));  // of a writer, members are only looked at
    }
  }
  void put(const std::string& text) {
    put(std::uint64_t{text.size()});
    octets_ += text;
  }
  template <class Value>
  void put(const std::vector<Value>& values) {
    put(std::uint64_t{values.size()});
    for (const Value& value : values) put(value);
  }
  template <class First, class Second>
  void put(const std::pair<First, Second>& pair) {
    put(pair.first);
    put(pair.second);
  }
  template <class Value>
  void put(const std::optional<Value>& value) {
    put(value.has_value());
    if (value) put(*value);
  }

  std::string octets_;
};

// What is cut short or says more than there is makes it fail: it then gives empty values.
class OctetReader {
 public:
  static constexpr bool reads = true;

  explicit OctetReader(std::string_view octets) : rest_(octets) {}

  template <class... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }
  bool failed() const { return failed_; }
  bool is_at_end() const { return !failed_ && rest_.empty(); }

 private:
  std::string_view take(std::uint64_t count) {
    if (count > rest_.size()) {
      failed_ = true;
      rest_ = {};
      return {};
    }
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }
  // How many values follow; each of them takes an octet at least.
  std::size_t take_count() {
    std::uint64_t count = 0;
    get(count);
    if (count <= rest_.size()) return count;
    failed_ = true;
    return 0;
  }
  template <class Value>
  void get(Value& value) {
    if constexpr (is_plain_value<Value>) {
      const std::string_view octets = take(sizeof value);
      if (!octets.empty()) std::memcpy(&value, octets.data(), sizeof value);
    } else {
      members(*this, value);
    }
  }
  void get(bool& value) {
    std::uint8_t octet = 0;
    get(octet);
    value = octet != 0;
  }
  void get(std::string& text) { text = take(take_count()); }
  template <class Value>
  void get(std::vector<Value>& values) {
    for (std::size_t count = take_count(); count > 0 && !failed_; --count) get(values.emplace_back());
  }
  template <class First, class Second>
  void get(std::pair<First, Second>& pair) {
    get(pair.first);
    get(pair.second);
  }
  template <class Value>
  void get(std::optional<Value>& value) {
    bool is_there = false;
    get(is_there);
    if (is_there) get(value.emplace());
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace sillon

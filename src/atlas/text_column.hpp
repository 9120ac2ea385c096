// A column of texts in one buffer: 4 bytes a row beside the text itself, no allocation per row, and nothing
// at all while every row is empty.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sillon {

class TextColumn {
 public:
  void push_back(std::string_view text) {
    if (ends_.empty() && text.empty()) {
      ++count_;
      return;
    }
    if (ends_.empty()) begin_ends(count_);
    ++count_;
    bytes_.append(text);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }
  // The rows of another column behind those of this one.
  void append(const TextColumn& more) {
    const std::size_t row = count_;
    count_ += more.count_;
    if (ends_.empty() && more.ends_.empty()) return;
    if (ends_.empty()) begin_ends(row);
    const auto first = static_cast<std::uint32_t>(bytes_.size());
    bytes_.append(more.bytes_);
    ends_.resize(count_, first);
    std::transform(more.ends_.begin(), more.ends_.end(), ends_.begin() + static_cast<std::ptrdiff_t>(row),
                   [first](std::uint32_t end) { return first + end; });
  }
  // Room for so many rows, and so many octets in all, before they come. Taken only once a row has a text.
  void reserve(std::size_t rows, std::size_t bytes = 0) {
    expected_rows_ = rows;
    if (bytes > 0) bytes_.reserve(bytes);
    if (!ends_.empty()) ends_.reserve(rows);
  }

  std::string_view operator[](std::size_t row) const {
    if (ends_.empty()) return {};
    const std::uint32_t begin = row == 0 ? 0 : ends_[row - 1];
    return std::string_view(bytes_).substr(begin, ends_[row] - begin);
  }
  std::size_t size() const { return count_; }
  std::size_t byte_count() const { return bytes_.size(); }  // of the texts alone, at most 4 GiB
  std::size_t memory_bytes() const { return bytes_.size() + ends_.size() * sizeof(std::uint32_t); }
  bool operator==(const TextColumn& other) const {
    return count_ == other.count_ && bytes_ == other.bytes_ && ends_ == other.ends_;
  }
  void shrink_to_fit() {
    bytes_.shrink_to_fit();
    ends_.shrink_to_fit();
  }

  // Shows `visit` all that the column holds, so that it can be kept on disk as it is.
  template <class Self, class Visit>
  static void visit_members(Self& self, Visit visit) {
    visit(self.bytes_, self.ends_, self.count_);
  }

 private:
  void begin_ends(std::size_t empty_rows) {
    ends_.reserve(std::max(expected_rows_, empty_rows + 1));
    ends_.resize(empty_rows);
  }

  std::string bytes_;
  std::vector<std::uint32_t> ends_;  // none while all rows are empty
  std::size_t count_ = 0, expected_rows_ = 0;
};

}  // namespace sillon

// A column of small whole numbers, each row as wide as the largest needs: nothing while all are 0, else 1, 2
// or 4 octets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sillon {

class CodeColumn {
 public:
  void push_back(std::uint32_t code) {
    if (code > most_) widen(code);
    ++count_;
    switch (width_) {
      case 0:
        break;
      case 1:
        one_.push_back(static_cast<std::uint8_t>(code));
        break;
      case 2:
        two_.push_back(static_cast<std::uint16_t>(code));
        break;
      default:
        four_.push_back(code);
    }
  }
  std::uint32_t operator[](std::size_t row) const {
    switch (width_) {
      case 0:
        return 0;
      case 1:
        return one_[row];
      case 2:
        return two_[row];
      default:
        return four_[row];
    }
  }
  std::size_t size() const { return count_; }
  std::size_t memory_bytes() const { return count_ * width_; }
  void reserve(std::size_t rows) { expected_ = rows; }
  void shrink_to_fit();
  // Shows `visit` all that the column holds, so that it can be kept on disk as it is.
  template <class Self, class Visit>
  static void visit_members(Self& self, Visit visit) {
    visit(self.one_, self.two_, self.four_, self.width_, self.count_, self.most_);
  }

 private:
  // Makes the rows wide enough for `code`.
  void widen(std::uint32_t code);

  std::vector<std::uint8_t> one_;
  std::vector<std::uint16_t> two_;
  std::vector<std::uint32_t> four_;
  std::size_t width_ = 0, count_ = 0, expected_ = 0;
  std::uint32_t most_ = 0;  // the largest that fits the width
};

}  // namespace sillon

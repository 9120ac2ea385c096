// What only a whole table shows of some of its rows: told to a part of the table when it is read once more.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace sillon {

struct RowMark {
  std::uint32_t line = 0;            // of the row, counted from where its part begins
  std::uint32_t same_id_line = 0;    // of the row in the file that has its id already; 0: none has
  std::uint32_t same_link_line = 0;  // of the row that is the same link; 0: none is
};

class RowMarks {
 public:
  // In order of lines.
  void add(RowMark mark) { marks_.push_back(mark); }
  bool empty() const { return marks_.empty(); }
  RowMark of(std::uint32_t line) const {
    if (marks_.empty()) return {};
    const auto found = std::lower_bound(marks_.begin(), marks_.end(), line,
                                        [](const RowMark& mark, std::uint32_t l) { return mark.line < l; });
    return found != marks_.end() && found->line == line ? *found : RowMark{};
  }
  void sort() {
    std::sort(marks_.begin(), marks_.end(),
              [](const RowMark& a, const RowMark& b) { return a.line < b.line; });
  }

 private:
  std::vector<RowMark> marks_;
};

}  // namespace sillon

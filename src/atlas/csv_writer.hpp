// RFC 4180 text from cells: commas, LF, quotes only where they are needed.
#pragma once

#include <string>
#include <string_view>

namespace sillon {

class CsvWriter {
 public:
  void cell(std::string_view text);
  void end_row();
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  bool row_has_cells_ = false;
};

}  // namespace sillon

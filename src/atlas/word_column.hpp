// A column of texts that repeat: each text is kept once, a row is the number of its text. Where nearly all
// differ it is a plain column of texts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "atlas/code_column.hpp"
#include "atlas/row_hash.hpp"
#include "atlas/text_column.hpp"
#include "atlas/text_hash.hpp"

namespace sillon {

class WordColumn {
 public:
  void push_back(std::string_view text) {
    if (is_plain_) return plain_.push_back(text);
    text_bytes_ += text.size();
    codes_.push_back(text.empty() ? 0 : code_of(text));
  }
  // The rows of another column behind those of this one.
  void append(const WordColumn& more);
  void reserve(std::size_t rows) { codes_.reserve(rows); }
  // Once all rows are there: keeps the smaller of the two forms, without what only adding rows needs.
  void settle();

  std::string_view operator[](std::size_t row) const {
    if (is_plain_) return plain_[row];
    const std::uint32_t code = codes_[row];
    return code == 0 ? std::string_view() : words_[code - 1];
  }
  std::size_t size() const { return is_plain_ ? plain_.size() : codes_.size(); }
  std::size_t memory_bytes() const {
    return plain_.memory_bytes() + words_.memory_bytes() + codes_.memory_bytes();
  }
  bool operator==(const WordColumn& other) const;  // the same texts, however they are kept

  // Rows of the same text have the same code, and only they; 0 is "". Not where the column is plain.
  bool has_codes() const { return !is_plain_; }
  std::uint32_t code(std::size_t row) const { return codes_[row]; }
  std::size_t code_count() const { return words_.size() + 1; }
  std::string_view text_of(std::uint32_t code) const {
    return code == 0 ? std::string_view() : words_[code - 1];
  }
  // Whether a row is known to hold the text. Only while rows are added.
  bool holds(std::string_view text) const { return find(text) != no_row; }

  // Shows `visit` all that a settled column holds, so that it can be kept on disk as it is.
  template <class Self, class Visit>
  static void visit_members(Self& self, Visit visit) {
    visit(self.codes_, self.words_, self.plain_, self.is_plain_, self.text_bytes_);
  }

 private:
  Row find(std::string_view text) const {
    return numbers_.find(text_hash(text), [&](Row number) { return words_[number] == text; });
  }
  std::uint32_t code_of(std::string_view text);

  CodeColumn codes_;
  TextColumn words_;  // in order of their first row
  RowHash numbers_;   // of the words
  TextColumn plain_;
  bool is_plain_ = false;
  std::size_t text_bytes_ = 0;  // of all rows, were they kept plain
};

}  // namespace sillon

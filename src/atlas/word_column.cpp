#include "atlas/word_column.hpp"

#include <utility>

namespace sillon {

std::uint32_t WordColumn::code_of(std::string_view text) {
  if (numbers_.size() < words_.size())  // given away by settle()
    for (Row number = 0; number < words_.size(); ++number) numbers_.add(text_hash(words_[number]), number);
  const std::uint64_t hash = text_hash(text);
  Row number = numbers_.find(hash, [&](Row same) { return words_[same] == text; });
  if (number == no_row) {
    number = static_cast<Row>(words_.size());
    words_.push_back(text);
    numbers_.add(hash, number);
  }
  return number + 1;
}

void WordColumn::append(const WordColumn& more) {
  if (is_plain_ || more.is_plain_) {
    for (std::size_t row = 0; row < more.size(); ++row) push_back(more[row]);
    return;
  }
  text_bytes_ += more.text_bytes_;
  std::vector<std::uint32_t> code_of_theirs = {0};
  for (std::size_t number = 0; number < more.words_.size(); ++number)
    code_of_theirs.push_back(code_of(more.words_[number]));
  for (std::size_t row = 0; row < more.size(); ++row) codes_.push_back(code_of_theirs[more.codes_[row]]);
}

void WordColumn::settle() {
  numbers_ = {};
  if (is_plain_) return;
  const std::size_t plain_bytes = text_bytes_ + codes_.size() * sizeof(std::uint32_t);
  if (text_bytes_ > 0 && plain_bytes <= memory_bytes()) {
    TextColumn plain;
    plain.reserve(codes_.size(), text_bytes_);
    for (std::size_t row = 0; row < codes_.size(); ++row) plain.push_back((*this)[row]);
    *this = {};
    plain_ = std::move(plain);
    is_plain_ = true;
    return;
  }
  words_.shrink_to_fit();
  codes_.shrink_to_fit();
}

bool WordColumn::operator==(const WordColumn& other) const {
  if (size() != other.size()) return false;
  for (std::size_t row = 0; row < size(); ++row)
    if ((*this)[row] != other[row]) return false;
  return true;
}

}  // namespace sillon

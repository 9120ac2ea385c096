#include "query/text_order.hpp"

#include <algorithm>
#include <string>

#include "query/text_beginning.hpp"
#include "words/collation.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

// The keys of some rows in one buffer.
struct Keys {
  std::string octets;
  std::vector<std::size_t> ends;
  std::size_t first_row = 0;

  std::string_view of(Row row) const {
    const std::size_t i = row - first_row, begin = i == 0 ? 0 : ends[i - 1];
    return std::string_view(octets).substr(begin, ends[i] - begin);
  }
};

struct Entry {
  std::uint64_t beginning;  // of the key, so that most are told apart without looking it up
  Row row;
  std::uint32_t part;
};

class KeyOrder {
 public:
  explicit KeyOrder(const std::vector<Keys>& keys) : keys_(keys) {}
  std::string_view key(const Entry& entry) const { return keys_[entry.part].of(entry.row); }
  bool same(const Entry& a, const Entry& b) const { return a.beginning == b.beginning && key(a) == key(b); }
  bool operator()(const Entry& a, const Entry& b) const {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    const int order = key(a).compare(key(b));
    return order != 0 ? order < 0 : a.row < b.row;
  }

 private:
  const std::vector<Keys>& keys_;
};

// Parts that are sorted each, made one sorted whole.
void merge(std::vector<std::vector<Entry>>& parts, const KeyOrder& before) {
  while (parts.size() > 1) {
    std::vector<std::vector<Entry>> merged((parts.size() + 1) / 2);
    in_shares(merged.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        if (2 * i + 1 == parts.size()) {
          merged[i] = std::move(parts[2 * i]);
          continue;
        }
        const std::vector<Entry>&one = parts[2 * i], &other = parts[2 * i + 1];
        merged[i].resize(one.size() + other.size());
        std::merge(one.begin(), one.end(), other.begin(), other.end(), merged[i].begin(), before);
      }
    });
    parts = std::move(merged);
  }
}

}  // namespace

TextOrder order_texts(std::size_t rows, std::string_view language,
                      const std::function<std::string_view(Row)>& text_of) {
  const Collation& collation = collation_of(language);
  constexpr std::size_t fewest_rows = 4096;
  const std::size_t count = rows < fewest_rows ? 1 : share_count();
  std::vector<Keys> keys(count);
  std::vector<std::vector<Entry>> parts(count);
  const KeyOrder before(keys);
  in_parts(rows, count, 1, [&](std::size_t part, std::size_t begin, std::size_t end) {
    Keys& own = keys[part];
    own.first_row = begin;
    own.ends.reserve(end - begin);
    for (std::size_t row = begin; row < end; ++row) {
      const std::string_view text = text_of(static_cast<Row>(row));
      if (!text.empty()) {
        const std::string key = collation.sort_key(text);
        own.octets += key;
        parts[part].push_back({beginning_of(key), static_cast<Row>(row), static_cast<std::uint32_t>(part)});
      }
      own.ends.push_back(own.octets.size());
    }
    std::sort(parts[part].begin(), parts[part].end(), before);
  });
  merge(parts, before);

  TextOrder order;
  order.ranks.assign(rows, no_rank);
  order.rows.reserve(rows);
  const std::vector<Entry>& sorted = parts.front();
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0 && !before.same(sorted[i - 1], sorted[i])) ++order.rank_count;
    order.ranks[sorted[i].row] = order.rank_count;
    order.rows.push_back(sorted[i].row);
  }
  if (!sorted.empty()) ++order.rank_count;
  for (Row row = 0; row < rows; ++row)
    if (order.ranks[row] == no_rank) order.rows.push_back(row);
  return order;
}

}  // namespace sillon

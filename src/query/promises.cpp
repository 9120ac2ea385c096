#include "query/promises.hpp"

#include <algorithm>
#include <tuple>

namespace sillon {
namespace {

// What was broken is read first, then what was kept: both are known.
int outcome_rank(Outcome outcome) {
  switch (outcome) {
    case Outcome::not_kept:
      return 0;
    case Outcome::kept:
      return 1;
    case Outcome::open:
      return 2;
    case Outcome::unknown:
      break;
  }
  return 3;
}

void sort_and_count(SaidStatements& said) {
  const auto rank = [](const Statement& s) {
    return std::tuple(outcome_rank(s.outcome), s.certainty, s.date);
  };
  std::stable_sort(said.statements.begin(), said.statements.end(),
                   [&](const Statement* a, const Statement* b) { return rank(*a) < rank(*b); });
  for (const Statement* statement : said.statements)
    ++said.outcomes[static_cast<std::size_t>(statement->outcome)];
}

}  // namespace

Promises promises(const Atlas& atlas) {
  Promises all;
  for (const Statement& statement : atlas.statements.rows)
    (statement.certainty == Certainty::stated ? all.stated : all.promised).statements.push_back(&statement);
  sort_and_count(all.promised);
  sort_and_count(all.stated);
  return all;
}

}  // namespace sillon

#include "query/promises.hpp"

#include <gtest/gtest.h>

#include <set>

#include "atlas/read_atlas.hpp"

namespace sillon {
namespace {

const Atlas& shipped() {
  static const AtlasReading reading = read_atlas(SILLON_SOURCE_DIR "/data/grande-region");
  return *reading.atlas;
}

TEST(Promises, EveryStatementIsThereOnceAndCountedOnce) {
  const Promises all = promises(shipped());
  std::set<const Statement*> seen;
  for (const SaidStatements* said : {&all.promised, &all.stated}) {
    std::size_t counted = 0;
    for (const std::size_t outcome : said->outcomes) counted += outcome;
    EXPECT_EQ(counted, said->statements.size());
    for (const Statement* statement : said->statements) EXPECT_TRUE(seen.insert(statement).second);
  }
  EXPECT_EQ(seen.size(), shipped().statements.rows.size());
}

TEST(Promises, WhatWasStatedAsAFactIsNoPromise) {
  const Promises all = promises(shipped());
  for (const Statement* statement : all.promised.statements)
    EXPECT_NE(statement->certainty, Certainty::stated) << statement->id;
  for (const Statement* statement : all.stated.statements)
    EXPECT_EQ(statement->certainty, Certainty::stated) << statement->id;
}

// The promises that the article of 2015 is remembered for, and what the sources say of them.
TEST(Promises, OfTheOriginAreToldAsTheSourcesHaveThem) {
  const Promises all = promises(shipped());
  const auto outcome_of = [&](const std::string& id) -> std::optional<Outcome> {
    for (const Statement* statement : all.promised.statements)
      if (statement->id == id) return statement->outcome;
    return std::nullopt;
  };
  EXPECT_EQ(outcome_of("seed-12"), Outcome::not_kept) << "four places by the autumn term";
  EXPECT_EQ(outcome_of("seed-23"), Outcome::unknown) << "digital employment";
  EXPECT_EQ(outcome_of("seed-24"), Outcome::unknown) << "SMEs";
  EXPECT_EQ(outcome_of("seed-50"), Outcome::open) << "all resources close by";
  EXPECT_EQ(all.promised.statements.front()->outcome, Outcome::not_kept);
}

}  // namespace
}  // namespace sillon

// What is put together from sets of rows is what each row says for itself, whatever was asked before.
#include <gtest/gtest.h>

#include "query/sieve.hpp"
#include "random_filter.hpp"
#include "row_by_row.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::date;
using test::random_filter;
using test::RandomAtlas;

void expect_same(const Visible& made, const Visible& right) {
  EXPECT_EQ(made.place, right.place);
  EXPECT_EQ(made.place_status, right.place_status);
  EXPECT_EQ(made.place_undated, right.place_undated);
  EXPECT_EQ(made.link, right.link);
  EXPECT_EQ(made.link_status, right.link_status);
  EXPECT_EQ(made.link_undated, right.link_undated);
  for (const auto count :
       {&Visible::resources, &Visible::startups, &Visible::resources_shown, &Visible::places_shown_with_point,
        &Visible::startups_shown, &Visible::places_shown_without_point, &Visible::places_in_course,
        &Visible::links_shown, &Visible::links_shown_crossing, &Visible::places, &Visible::places_hidden,
        &Visible::links_hidden, &Visible::undated_places, &Visible::undated_links})
    EXPECT_EQ(made.*count, right.*count);
}

std::optional<PartialDate> some_moment(RandomAtlas& random) {
  switch (random.upto(8)) {
    case 0:
    case 1:
      return std::nullopt;
    case 2:
      return PartialDate{};  // asked for, and not known
    default:
      return parse_date(random.pick({"2011", "2013", "2014-02", "2014-09", "2015-09-30", "2016-01-01",
                                     "2016-02-28", "2016-02-29", "2017-12-31", "2018-12", "2019", "2021"}));
  }
}

// Sizes about the words and blocks that sets are made of; the larger ones are split between threads.
int some_size(unsigned seed) {
  constexpr int sizes[] = {0, 1, 7, 63, 64, 65, 127, 130, 200, 321};
  return sizes[seed % std::size(sizes)];
}

// One facet changed, as a reader does, or another question altogether.
Filter next_filter(RandomAtlas& random, const Filter& before) {
  const Filter other = random_filter(random);
  Filter next = before;
  switch (random.upto(7)) {
    case 0:
      next.years = other.years;
      break;
    case 1:
      next.kind = other.kind;
      break;
    case 2:
      next.status = other.status;
      break;
    case 3:
      next.undated = !next.undated;
      break;
    case 4:
      next.between = other.between;
      break;
    case 5:
      next.text = other.text;
      break;
    default:
      next = other;
  }
  return next;
}

TEST(SieveLaws, SetsSayWhatEachRowSaysWhateverWasAskedBefore) {
  const TimeSpan span{date("2013-01"), date("2017-12")};
  for (unsigned seed = 1; seed <= 60; ++seed) {
    RandomAtlas random(seed);
    const int places = some_size(seed);
    const auto atlas = places == 0 ? test::AtlasSketch().finish() : random.make(places, places + 20, 30);
    const Sieve sieve(*atlas);
    Filter filter = random_filter(random);
    std::optional<PartialDate> at = some_moment(random);
    for (int question = 0; question < 12; ++question) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", question " + std::to_string(question));
      const bool facets_first = random.upto(2) == 0;
      if (facets_first) {
        EXPECT_EQ(sieve.facets(filter, at), test::facets_row_by_row(*atlas, filter, at));
      }
      expect_same(*sieve.visible(filter, at), test::visible_row_by_row(*atlas, filter, at));
      if (!facets_first) {
        EXPECT_EQ(sieve.facets(filter, at), test::facets_row_by_row(*atlas, filter, at));
      }
      if (question % 3 == 0) {
        EXPECT_EQ(year_histogram(sieve, span, filter, at),
                  test::histogram_row_by_row(*atlas, span, filter, at));
      }
      if (question % 6 == 0) {
        EXPECT_EQ(growth(sieve, filter, date("2013-05"), date("2016")).places,
                  test::growth_row_by_row(*atlas, filter, date("2013-05"), date("2016")).places);
      }
      if (random.upto(3) == 0) at = some_moment(random);
      filter = next_filter(random, filter);
      if (HasFailure()) return;
    }
  }
}

TEST(SieveLaws, ExistenceIsThatOfEachRow) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    RandomAtlas random(seed);
    const auto atlas = random.make(some_size(seed) + 1, 80, 40);
    for (int i = 0; i < 8; ++i) {
      const auto at = some_moment(random);
      const Existence made = existence_at(*atlas, at), right = test::existence_row_by_row(*atlas, at);
      ASSERT_EQ(made.place, right.place) << seed << " " << (at ? to_text(*at) : "");
      ASSERT_EQ(made.link, right.link) << seed;
      ASSERT_EQ(made.place_status, right.place_status) << seed;
      ASSERT_EQ(made.link_status, right.link_status) << seed;
    }
  }
}

// Every pair of dates about the ends of months and years, at every date about them.
TEST(SieveLaws, DatesComparedAsNumbersAreIntervalsOfDays) {
  std::vector<PartialDate> dates = {{}};
  for (const char* text : {"2015", "2016", "2015-12", "2016-01", "2016-02", "2016-03", "2015-12-30",
                           "2015-12-31", "2016-01-01", "2016-01-31", "2016-02-01", "2016-02-28", "2016-02-29",
                           "2016-03-01", "2015-02-28", "2016-04-30", "2016-04-29", "2016-04"})
    dates.push_back(date(text));
  test::AtlasSketch sketch;
  for (std::size_t i = 0; i < dates.size() * dates.size(); ++i)
    sketch.place({.id = "p" + std::to_string(i), .status = i % 2 == 0 ? "closed" : "open"});
  Atlas atlas = *sketch.finish();
  for (std::size_t i = 0; i < atlas.places.size(); ++i) {
    atlas.places.since[i] = dates[i % dates.size()];
    atlas.places.until[i] = dates[i / dates.size()];
  }
  for (const PartialDate at : dates) {
    const Existence made = existence_at(atlas, at), right = test::existence_row_by_row(atlas, at);
    for (Row row = 0; row < atlas.places.size(); ++row) {
      ASSERT_EQ(made.place[row], right.place[row])
          << to_text(atlas.places.since[row]) << " .. " << to_text(atlas.places.until[row]) << " at "
          << to_text(at);
      ASSERT_EQ(made.place_status[row], right.place_status[row]);
    }
  }
}

// Rows enough for several threads and blocks: a small atlas many times over.
TEST(SieveLaws, ManyRowsAreSharedByThreadsAndSayTheSame) {
  RandomAtlas random(5);
  Atlas atlas = *random.make(500, 700, 60);
  const std::size_t rows = atlas.places.size(), links = atlas.links.size();
  Places& p = atlas.places;
  const std::size_t wanted = 5 * block_rows + 77;
  const auto repeat = [](auto& column, std::size_t from, std::size_t until) {
    for (std::size_t row = column.size(); row < until; ++row) column.push_back(column[row % from]);
  };
  const auto repeat_texts = [&](auto&... columns) {
    const auto repeat_text = [&](auto& texts) {
      for (std::size_t row = texts.size(); row < wanted; ++row)
        texts.push_back(std::string(texts[row % rows]));
    };
    (repeat_text(columns), ...);
  };
  repeat_texts(p.id, p.name, p.aka, p.city, p.sectors_text, p.name_in["fr"]);
  for (auto* codes : {&p.kind, &p.territory, &p.status}) repeat(*codes, rows, wanted);
  repeat(p.confidence, rows, wanted);
  repeat(p.since_basis, rows, wanted);
  repeat(p.lon_deg, rows, wanted);
  repeat(p.services, rows, wanted);
  repeat(p.sectors, rows, wanted);
  repeat(p.since, rows, wanted);
  repeat(p.until, rows, wanted);
  repeat(p.town, rows, wanted);
  Links& l = atlas.links;
  const std::size_t wanted_links = 4 * block_rows + 5;
  for (std::size_t row = links; row < wanted_links; ++row) {
    l.from.push_back(static_cast<Row>(row * 7919 % wanted));
    l.to.push_back(static_cast<Row>(row * 104729 % wanted));
  }
  for (auto* codes : {&l.kind, &l.status, &l.crosses_border}) repeat(*codes, links, wanted_links);
  repeat(l.confidence, links, wanted_links);
  repeat(l.since, links, wanted_links);
  repeat(l.until, links, wanted_links);

  const Sieve sieve(atlas);
  const TimeSpan span{date("2013-01"), date("2017-12")};
  for (int question = 0; question < 4; ++question) {
    Filter filter = random_filter(random);
    filter.text.clear();  // folding so many takes seconds without optimisation
    const auto at = question % 2 == 0 ? std::optional(date("2015-06")) : std::nullopt;
    expect_same(*sieve.visible(filter, at), test::visible_row_by_row(atlas, filter, at));
    EXPECT_EQ(sieve.facets(filter, at), test::facets_row_by_row(atlas, filter, at));
    EXPECT_EQ(year_histogram(sieve, span, filter, at), test::histogram_row_by_row(atlas, span, filter, at));
  }
  EXPECT_EQ(growth(sieve, {}, date("2015-01"), date("2015-02")).places,
            test::growth_row_by_row(atlas, {}, date("2015-01"), date("2015-02")).places);
}

TEST(RowBits, AreCountedAlikeByAnyProcessor) {
  std::mt19937_64 random(3);
  std::vector<std::uint64_t> a(300), b(300);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = random() & random(), b[i] = random() | random();
  a[3] = b[3] = ~std::uint64_t{0};
  for (const std::size_t count : {0u, 1u, 7u, 8u, 9u, 64u, 255u, 300u}) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < count; ++i)
      for (int bit = 0; bit < 64; ++bit) right += (a[i] & b[i]) >> bit & 1;
    EXPECT_EQ(count_common(a.data(), b.data(), count), right);
    EXPECT_EQ(count_common_portably(a.data(), b.data(), count), right);
  }
}

TEST(RowBits, GoToOctetsAndBack) {
  for (std::size_t bits = 0; bits < 256; ++bits) {
    std::array<std::uint8_t, 8> octets{};
    std::memcpy(octets.data(), &octets_of_bits[bits], 8);
    for (std::size_t i = 0; i < 8; ++i) ASSERT_EQ(octets[i], bits >> i & 1);
    ASSERT_EQ(bits_of_octets(octets.data()), bits);
  }
}

TEST(RowBits, HoldTheRowsAskedForAndNoneAfterTheLast) {
  for (const std::size_t rows : {0u, 1u, 63u, 64u, 65u, 1000u, 100'003u}) {
    const RowBits found = rows_where(rows, [](std::size_t row) { return row % 3 == 0; });
    EXPECT_EQ(found.count(), (rows + 2) / 3);
    for (Row row = 0; row < rows; ++row) ASSERT_EQ(found.has(row), row % 3 == 0);
  }
}

}  // namespace
}  // namespace sillon

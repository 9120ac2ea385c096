#include "query/indicator_comparison.hpp"

#include <gtest/gtest.h>

#include <set>

#include "atlas/read_atlas.hpp"
#include "query/visible.hpp"

namespace sillon {
namespace {

const Atlas& shipped() {
  static const AtlasReading reading = read_atlas(SILLON_SOURCE_DIR "/data/grande-region");
  return *reading.atlas;
}

TEST(IndicatorComparison, EveryFigureIsThereOnce) {
  std::set<const Indicator*> seen;
  for (const SubjectFigures& subject : compared_figures(Sieve(shipped())))
    for (const FigureSeries& series : subject.series) {
      ASSERT_FALSE(series.figures.empty());
      for (const ComparedFigure& figure : series.figures) {
        EXPECT_TRUE(seen.insert(figure.figure).second) << figure.figure->id;
        EXPECT_EQ(figure.figure->subject, subject.subject);
      }
    }
  EXPECT_EQ(seen.size(), shipped().indicators.rows.size());
}

TEST(IndicatorComparison, AMappedCountIsWhatItsFilterAndDateShow) {
  std::size_t compared = 0;
  for (const SubjectFigures& subject : compared_figures(Sieve(shipped())))
    for (const FigureSeries& series : subject.series)
      for (const ComparedFigure& figure : series.figures) {
        if (!figure.mapped) continue;
        ++compared;
        if (figure.mapped->linked_with != no_row) continue;
        const auto shown = visible(shipped(), figure.mapped->filter, figure.mapped->date);
        std::uint32_t places = 0;
        for (const Shown place : shown->place) places += is_shown(place);
        EXPECT_EQ(figure.mapped->dated + figure.mapped->undated, places) << figure.figure->id;
      }
  EXPECT_GT(compared, 4u);
}

TEST(IndicatorComparison, TargetsComeFirstInTheOrderOfTheAtlas) {
  const auto subjects = compared_figures(Sieve(shipped()));
  ASSERT_FALSE(subjects.empty());
  EXPECT_EQ(subjects.front().subject, "lorntech");
  bool targets_ended = false;
  for (const SubjectFigures& subject : subjects) {
    bool has_target = false;
    for (const FigureSeries& series : subject.series) has_target |= series.has_target();
    EXPECT_FALSE(has_target && targets_ended) << subject.subject;
    targets_ended |= !has_target;
  }
}

}  // namespace
}  // namespace sillon

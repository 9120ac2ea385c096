// The figures of an atlas in order, each beside what the atlas itself maps where the two can be compared.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/sieve.hpp"
#include "state/view.hpp"

namespace sillon {

// Places that a figure is compared with: those of one kind which the atlas knows at the figure's date.
// - A figure of a territory, or of a label, which speaks for the territory it lies in: places there, and in
//   the territories whose statistics are part of its own.
// - A figure of any other place: places that a link of that date joins with it.
struct MappedCount {
  Filter filter;                    // with `date`: what visible() shows is what is counted, all of it …
  std::optional<PartialDate> date;  // (nothing where the figure has none: everything known)
  Row linked_with = no_row;         // … or only what a shown link joins with this place
  std::uint32_t dated = 0;          // known at the date
  std::uint32_t undated = 0;        // besides, where the place or every such link of it has no date
};

struct ComparedFigure {
  const Indicator* figure = nullptr;
  std::optional<MappedCount> mapped;
};

// The same figure of the same subject, in the same words and unit, again and again: by date, a target after
// what was declared or measured in its year.
struct FigureSeries {
  std::vector<ComparedFigure> figures;  // one at least

  bool has_target() const;
  // Declared or measured later than the latest target was set.
  const Indicator* known_since_target() const;
};

struct SubjectFigures {
  std::string subject;  // id of a place, or key of a territory or an area
  Row place = no_row;
  std::vector<FigureSeries> series;  // compared ones first, then targets, then in the order of the file
};

// All figures. Subjects with one of AtlasInfo::targets first, in that order; then those with a figure that
// can be compared; then territories and areas in the taxonomy's order; then places in the order of the file.
// The pointers are good while the atlas is.
std::vector<SubjectFigures> compared_figures(const Sieve& sieve);

// Which kind of place a figure counts: the one whose key, name or plural, in any language, is the figure's
// unit, accents, case and hyphens ignored ("start-ups", "Fab Labs", "labels"). Only what was declared or
// measured counts anything: nothing for targets and forecasts.
std::optional<std::uint8_t> kind_counted(const Indicator& figure, const Taxonomy& taxonomy);

// A target in percent with a known baseline, as an index of it (baseline = 100): "at least 50 %" is 150.
std::optional<double> target_index(const Indicator& figure);

}  // namespace sillon

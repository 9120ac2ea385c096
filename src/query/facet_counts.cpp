#include "query/facet_counts.hpp"

#include <algorithm>

namespace sillon {

namespace {

using Counts = std::vector<std::uint32_t>;

enum class Among : std::uint8_t { all, resources, resources_and_startups };

struct CountedFacet {
  const std::optional<RowBits>* pass;
  const ValueBits* values;
  Among among;
  Counts Facets::*counts;
  bool asks() const { return pass && pass->has_value(); }
};

// Counts of single kinds become those of their groups at the end.
struct PartCounts {
  std::array<Counts, 6> of_facet;
};

class Counter {
 public:
  Counter(const FacetColumns& columns, const std::array<CountedFacet, 6>& facets, const WordSets& base)
      : columns_(columns), facets_(facets), base_(base) {}

  void count(std::size_t at, std::size_t words, PartCounts& counts) {
    // What passes everything, and what everything but the one facet.
    BlockOfWords base;
    std::copy_n(columns_.every.words() + at, words, base.data());
    base_.meet(base.data(), at, words);
    BlockOfWords all = base;
    for (const CountedFacet& facet : facets_)
      if (facet.asks()) meet(all, (*facet.pass)->words() + at, words);
    BlockOfWords all_roles = all;
    meet_roles(all_roles, at, words);
    for (std::size_t i = 0; i < facets_.size(); ++i) {
      const CountedFacet& facet = facets_[i];
      if (!facet.asks() && facet.among != Among::resources) {
        count_values(facet, facet.among == Among::all ? all : all_roles, at, words, counts.of_facet[i]);
        continue;
      }
      BlockOfWords others = facet.asks() ? base : all;
      if (facet.asks())
        for (std::size_t other = 0; other < facets_.size(); ++other)
          if (other != i && facets_[other].asks()) meet(others, (*facets_[other].pass)->words() + at, words);
      if (facet.among == Among::resources) meet(others, columns_.resource.words() + at, words);
      if (facet.among == Among::resources_and_startups) meet_roles(others, at, words);
      count_values(facet, others, at, words, counts.of_facet[i]);
    }
  }

 private:
  static void meet(BlockOfWords& common, const std::uint64_t* set, std::size_t words) {
    for (std::size_t word = 0; word < words; ++word) common[word] &= set[word];
  }
  void meet_roles(BlockOfWords& common, std::size_t at, std::size_t words) const {
    const std::uint64_t *resource = columns_.resource.words() + at, *startup = columns_.startup.words() + at;
    for (std::size_t word = 0; word < words; ++word) common[word] &= resource[word] | startup[word];
  }
  static void count_values(const CountedFacet& facet, const BlockOfWords& rows, std::size_t at,
                           std::size_t words, Counts& counts) {
    for (std::size_t value = 0; value < facet.values->size(); ++value)
      if (const RowBits& have = (*facet.values)[value]; have.size() > 0)
        counts[value] += static_cast<std::uint32_t>(count_common(have.words() + at, rows.data(), words));
  }

  const FacetColumns& columns_;
  const std::array<CountedFacet, 6>& facets_;
  const WordSets& base_;
};

}  // namespace

void count_places(const FacetColumns& columns, const Taxonomy& taxonomy, const ValueBits& status,
                  const WordSets& base, const CountedPasses& passes, Facets& facets) {
  constexpr Among roles = Among::resources_and_startups;
  const std::array<CountedFacet, 6> counted = {{
      {passes.kind, &columns.kind, Among::all, &Facets::kind_group},
      {passes.territory, &columns.territory, Among::resources, &Facets::territory},
      {passes.sector, &columns.sector, roles, &Facets::sector},
      {passes.service, &columns.service, roles, &Facets::service},
      {passes.status, &status, roles, &Facets::status},
      {passes.confidence, &columns.confidence, roles, &Facets::confidence},
  }};
  PartCounts none;
  for (std::size_t i = 0; i < counted.size(); ++i) none.of_facet[i].resize(counted[i].values->size());
  const std::size_t rows = columns.every.size();
  std::vector<PartCounts> parts(parts_for(rows), none);
  in_word_parts(rows, [&](std::size_t part, std::size_t first, std::size_t end) {
    PartCounts counts = none;
    Counter counter(columns, counted, base);
    in_blocks(first, end, [&](std::size_t at, std::size_t words) { counter.count(at, words, counts); });
    parts[part] = std::move(counts);
  });
  for (const PartCounts& part : parts)
    for (std::size_t i = 0; i < counted.size(); ++i)
      for (std::size_t value = 0; value < part.of_facet[i].size(); ++value) {
        const bool is_kind = counted[i].counts == &Facets::kind_group;
        (facets.*counted[i].counts)[is_kind ? taxonomy.kinds[value].group : value] += part.of_facet[i][value];
      }
}

}  // namespace sillon

#include "query/sieve.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <tuple>

#include "query/facet_counts.hpp"
#include "query/link_verdicts.hpp"
#include "query/place_passes.hpp"

namespace sillon {

namespace {

// What both the shown and the counts beside them rest on.
struct Verdicts {
  RowBits passing;  // exist and pass every facet, cities too
  RowBits undated;  // have no date, while one or years are asked for
  RowBits shown;    // for their own sake
  LinkVerdicts links;
};

// Octets of 0 or 1 for the rows of one word.
void write_flags(std::uint64_t bits, std::uint8_t* to, std::size_t count) {
  std::array<std::uint64_t, 8> octets;
  for (std::size_t i = 0; i < 8; ++i) octets[i] = octets_of_bits[bits >> 8 * i & 0xFF];
  std::memcpy(to, octets.data(), count);
}

void write_shown(std::uint64_t shown, std::uint64_t in_course, Shown* to, std::size_t count) {
  static_assert(static_cast<int>(Shown::hidden) == 0 && static_cast<int>(Shown::shown) == 2 &&
                static_cast<int>(Shown::in_course) == 3);
  std::array<std::uint64_t, 8> octets;
  for (std::size_t i = 0; i < 8; ++i)
    octets[i] =
        octets_of_bits[shown >> 8 * i & 0xFF] * 2 | octets_of_bits[(shown & in_course) >> 8 * i & 0xFF];
  std::memcpy(static_cast<void*>(to), octets.data(), count);
}

// Numbers of Visible that parts of the places add up to.
struct PlaceCounts {
  std::size_t shown = 0, in_course = 0, resources = 0, startups = 0, with_point = 0, without_point = 0,
              undated = 0;
};

}  // namespace

struct Sieve::Kept {
  explicit Kept(const Atlas& of) : atlas(of), columns(of), passes(of, columns) {}

  const Atlas& atlas;
  const FacetColumns columns;
  PlacePasses passes;
  std::optional<TimeSpan> span;
  Memo<std::tuple<Filter, std::optional<PartialDate>>, Verdicts> verdicts;

  // Everything but the facets that are counted.
  WordSets base_of(const Filter& filter, std::optional<PartialDate> date) {
    WordSets sets;
    if (const PlaceMoment* moment = passes.at(date)) sets.add(moment->there);
    sets.add(passes.years(filter));
    sets.add(passes.between(filter));
    sets.add(passes.text(filter));
    return sets;
  }

  RowBits passing(const Filter& filter, std::optional<PartialDate> date, bool cities_too) {
    WordSets sets = base_of(filter, date);
    sets.add(passes.kind(filter));
    sets.add(passes.territory(filter));
    sets.add(passes.sector(filter));
    sets.add(passes.service(filter));
    sets.add(passes.status(filter, date));
    sets.add(passes.confidence(filter));
    RowBits rows = columns.every;
    in_word_parts(rows.size(), [&](std::size_t, std::size_t first, std::size_t end) {
      in_blocks(first, end, [&](std::size_t at, std::size_t words) {
        sets.meet(rows.words() + at, at, words);
        if (cities_too) return;
        for (std::size_t word = at; word < at + words; ++word)
          rows.words()[word] &= ~columns.city.words()[word];
      });
    });
    return rows;
  }

  RowBits undated(const Filter& filter, const PlaceMoment* moment) const {
    RowBits found = moment ? moment->undated : RowBits(columns.every.size());
    if (filter.years)
      for (std::size_t word = 0; word < found.word_count(); ++word)
        found.words()[word] |= columns.without_year.words()[word];
    return found;
  }

  const Verdicts& verdicts_of(const Filter& filter, std::optional<PartialDate> date) {
    return verdicts.get({filter, date}, [&] {
      const PlaceMoment* moment = passes.at(date);
      const std::size_t rows = columns.every.size();
      Verdicts made;
      made.passing = passing(filter, date, true);
      made.undated = undated(filter, moment);
      made.shown = RowBits(rows);
      // As ends of links: a city is context only, but a link between two cities is a link.
      RowBits wanted(rows), exist(moment ? rows : 0);
      for (std::size_t word = 0; word < made.shown.word_count(); ++word) {
        const std::uint64_t city = columns.city.words()[word], passing = made.passing.words()[word],
                            undated = filter.undated ? 0 : made.undated.words()[word];
        made.shown.words()[word] = passing & ~(city | undated);
        wanted.words()[word] = made.shown.words()[word] | (passing & city);
        if (moment)
          exist.words()[word] = moment->there.words()[word] &
                                (filter.undated ? ~std::uint64_t{0} : city | ~moment->undated.words()[word]);
      }
      made.links =
          moment ? judge_links(atlas, filter, {wanted, &exist, &moment->in_course}, moment->existence.link)
                 : judge_links(atlas, filter, {wanted}, {});
      return made;
    });
  }

  // Octets and counts of the places of some words.
  PlaceCounts fill(const Verdicts& from, const PlaceMoment* moment, std::size_t first, std::size_t end,
                   Visible& visible) const {
    PlaceCounts counts;
    const std::size_t rows = columns.every.size();
    in_blocks(first, end, [&](std::size_t at, std::size_t words) {
      BlockOfWords dated, dated_in_course, undated;
      for (std::size_t i = 0; i < words; ++i) {
        const std::size_t word = at + i, count = std::min<std::size_t>(64, rows - word * 64);
        const std::uint64_t shown = from.shown.words()[word], no_date = from.undated.words()[word],
                            in_course = moment ? moment->in_course.words()[word] : 0;
        write_shown(shown, in_course, visible.place.data() + word * 64, count);
        write_flags(no_date, visible.place_undated.data() + word * 64, count);
        dated[i] = shown & ~no_date;
        dated_in_course[i] = dated[i] & in_course;
        undated[i] = no_date & from.passing.words()[word] & ~columns.city.words()[word];
      }
      counts.shown += count_bits(from.shown.words() + at, words);
      counts.in_course += count_bits(dated_in_course.data(), words);
      counts.undated += count_bits(undated.data(), words);
      counts.startups += count_common(dated.data(), columns.startup.words() + at, words);
      const std::size_t all = count_bits(dated.data(), words),
                        with_point = count_common(dated.data(), columns.with_point.words() + at, words);
      counts.with_point += with_point;
      counts.without_point += all - with_point;
      for (std::size_t i = 0; i < words; ++i) dated[i] &= columns.resource.words()[at + i];
      counts.resources += count_bits(dated.data(), words);
    });
    return counts;
  }

  void fill_places(const Verdicts& from, const PlaceMoment* moment, Visible& visible) const {
    const std::size_t rows = columns.every.size();
    visible.place.resize(rows);
    visible.place_undated.resize(rows);
    std::vector<PlaceCounts> parts(parts_for(rows));
    in_word_parts(rows, [&](std::size_t part, std::size_t first, std::size_t end) {
      parts[part] = fill(from, moment, first, end, visible);
    });
    const auto sum = [&](std::size_t PlaceCounts::*count) {
      std::size_t all = 0;
      for (const PlaceCounts& part : parts) all += part.*count;
      return static_cast<std::uint32_t>(all);
    };
    visible.resources = columns.resources;
    visible.startups = columns.startups;
    visible.places = columns.places;
    visible.places_hidden = columns.places - sum(&PlaceCounts::shown);
    visible.resources_shown = sum(&PlaceCounts::resources);
    visible.startups_shown = sum(&PlaceCounts::startups);
    visible.places_shown_with_point = sum(&PlaceCounts::with_point);
    visible.places_shown_without_point = sum(&PlaceCounts::without_point);
    visible.places_in_course = sum(&PlaceCounts::in_course);
    visible.undated_places = sum(&PlaceCounts::undated);
  }

  // The hidden ends of shown links are context. Two links may say so of the same place at once.
  void fill_context(const Verdicts& from, Visible& visible) const {
    const Links& links = atlas.links;
    const auto put = [&](Row place) {
      if (!from.shown.has(place))
        std::atomic_ref(visible.place[place]).store(Shown::context, std::memory_order_relaxed);
    };
    in_word_parts(links.size(), [&](std::size_t, std::size_t first, std::size_t end) {
      for (std::size_t row = first * 64; row < std::min(end * 64, links.size()); ++row) {
        if (visible.link[row] == Shown::hidden) continue;
        put(links.from[row]);
        put(links.to[row]);
      }
    });
  }
};

Sieve::Sieve(const Atlas& atlas) : kept_(std::make_unique<Kept>(atlas)) {}
Sieve::~Sieve() = default;

const Atlas& Sieve::atlas() const {
  return kept_->atlas;
}

const FacetColumns& Sieve::columns() const {
  return kept_->columns;
}

const TimeSpan& Sieve::span() const {
  if (!kept_->span) kept_->span = time_span(kept_->atlas);
  return *kept_->span;
}

std::shared_ptr<const Visible> Sieve::visible(const Filter& filter, std::optional<PartialDate> date) const {
  const Verdicts& verdicts = kept_->verdicts_of(filter, date);
  const PlaceMoment* moment = kept_->passes.at(date);
  auto made = std::make_shared<Visible>();
  kept_->fill_places(verdicts, moment, *made);
  made->place_status = moment ? moment->existence.place_status : kept_->atlas.places.status;
  made->link_status = moment ? moment->existence.link_status : kept_->atlas.links.status;
  made->link = verdicts.links.shown;
  made->link_undated = verdicts.links.undated;
  made->links_shown = verdicts.links.links_shown;
  made->links_shown_crossing = verdicts.links.links_shown_crossing;
  made->links_hidden = verdicts.links.links_hidden;
  made->undated_links = verdicts.links.undated_links;
  kept_->fill_context(verdicts, *made);
  return made;
}

Facets Sieve::facets(const Filter& filter, std::optional<PartialDate> date) const {
  Kept& kept = *kept_;
  const Taxonomy& taxonomy = kept.atlas.taxonomy;
  const Verdicts& verdicts = kept.verdicts_of(filter, date);
  Facets counts;
  counts.kind_group.resize(taxonomy.kind_groups.size());
  counts.territory.resize(taxonomy.territories.size());
  counts.sector.resize(taxonomy.sectors.size());
  counts.service.resize(taxonomy.services.size());
  counts.status.resize(taxonomy.statuses.size());
  counts.confidence.resize(3);
  counts.link_kind = verdicts.links.of_kind;
  counts.links_all = verdicts.links.links_all;
  counts.links_cross_border = verdicts.links.links_cross_border;

  RowBits counted = kept.columns.every;  // neither cities nor the undated
  for (std::size_t word = 0; word < counted.word_count(); ++word)
    counted.words()[word] &= ~(kept.columns.city.words()[word] | verdicts.undated.words()[word]);
  WordSets base = kept.base_of(filter, date);
  base.add(counted);
  const PlaceMoment* moment = kept.passes.at(date);
  count_places(
      kept.columns, taxonomy, moment ? moment->status : kept.columns.status, base,
      {&kept.passes.kind(filter), &kept.passes.territory(filter), &kept.passes.sector(filter),
       &kept.passes.service(filter), &kept.passes.status(filter, date), &kept.passes.confidence(filter)},
      counts);
  return counts;
}

RowBits Sieve::passing(const Filter& filter, std::optional<PartialDate> date) const {
  return kept_->passing(filter, date, false);
}

}  // namespace sillon

#include "query/place_passes.hpp"

#include "query/place_filter.hpp"

namespace sillon {

namespace {

// Who has one of the allowed values.
Pass who_has(const ValueBits& values, const AllowedValues& allowed, std::size_t rows) {
  RowBits found(rows);
  for (std::size_t value = 0; value < values.size(); ++value) {
    if (!allowed[value]) continue;
    const RowBits& have = values[value];
    for (std::size_t word = 0; word < have.word_count(); ++word) found.words()[word] |= have.words()[word];
  }
  return found;
}

// Statuses at a date: those of today with the few that differ put right.
ValueBits status_bits_at(const std::vector<std::uint8_t>& at_date, const std::vector<std::uint8_t>& latest,
                         const ValueBits& of_latest) {
  ValueBits bits = of_latest;
  const std::uint8_t *now = at_date.data(), *own = latest.data();
  for (std::size_t word = 0; word * 64 < at_date.size(); ++word)
    for_each_row(word_where(at_date.size(), word, [=](std::size_t row) { return now[row] != own[row]; }),
                 word, [&](Row row) {
                   bits[own[row]].remove(row);
                   RowBits& other = bits[now[row]];
                   if (other.size() == 0) other = RowBits(at_date.size());
                   other.add(row);
                 });
  return bits;
}

PlaceMoment moment_at(const Atlas& atlas, const FacetColumns& columns, PartialDate date) {
  PlaceMoment moment;
  moment.existence = existence_at(atlas, columns.events, date);
  const Presence* presence = moment.existence.place.data();
  const std::size_t rows = atlas.places.size();
  const auto are = [&](Presence asked) {
    return rows_where(rows, [=](std::size_t row) { return presence[row] == asked; });
  };
  moment.there = rows_where(rows, [=](std::size_t row) { return presence[row] != Presence::absent; });
  moment.undated = are(Presence::undated);
  moment.in_course = are(Presence::in_course);
  moment.status = status_bits_at(moment.existence.place_status, atlas.places.status, columns.status);
  return moment;
}

}  // namespace

const PlaceMoment* PlacePasses::at(std::optional<PartialDate> date) {
  if (!date) return nullptr;
  return &moment_.get(*date, [&] { return moment_at(atlas_, columns_, *date); });
}

const Pass& PlacePasses::kind(const Filter& filter) {
  if (filter.kind.empty()) return any_;
  return kind_.get(filter.kind, [&] {
    return who_has(columns_.kind, allowed_kinds(atlas_.taxonomy, filter.kind), atlas_.places.size());
  });
}

const Pass& PlacePasses::territory(const Filter& filter) {
  if (filter.territory.empty()) return any_;
  return territory_.get(filter.territory, [&] {
    return who_has(columns_.territory, allowed_values(atlas_.taxonomy.territories, filter.territory),
                   atlas_.places.size());
  });
}

const Pass& PlacePasses::sector(const Filter& filter) {
  if (filter.sector.empty()) return any_;
  return sector_.get(filter.sector, [&] {
    return who_has(columns_.sector, allowed_values(atlas_.taxonomy.sectors, filter.sector),
                   atlas_.places.size());
  });
}

const Pass& PlacePasses::service(const Filter& filter) {
  if (filter.service.empty()) return any_;
  return service_.get(filter.service, [&] {
    return who_has(columns_.service, allowed_values(atlas_.taxonomy.services, filter.service),
                   atlas_.places.size());
  });
}

const Pass& PlacePasses::status(const Filter& filter, std::optional<PartialDate> date) {
  if (filter.status.empty()) return any_;
  const PlaceMoment* moment = at(date);
  return status_.get({filter.status, date}, [&] {
    return who_has(moment ? moment->status : columns_.status,
                   allowed_values(atlas_.taxonomy.statuses, filter.status), atlas_.places.size());
  });
}

const Pass& PlacePasses::confidence(const Filter& filter) {
  if (filter.confidence == Confidence::low) return any_;
  return confidence_.get(filter.confidence, [&] {
    AllowedValues allowed{};
    for (auto level = static_cast<std::size_t>(filter.confidence); level < 3; ++level) allowed[level] = true;
    return who_has(columns_.confidence, allowed, atlas_.places.size());
  });
}

const Pass& PlacePasses::years(const Filter& filter) {
  if (!filter.years) return any_;
  return years_.get({filter.years->first, filter.years->last}, [&]() -> Pass {
    const std::int16_t* years = columns_.first_year.data();
    const auto first = static_cast<std::int16_t>(filter.years->first),
               last = static_cast<std::int16_t>(filter.years->last);
    RowBits found = rows_where(columns_.first_year.size(), [=](std::size_t row) {
      return ((years[row] >= first) & (years[row] <= last)) | (years[row] == 0);
    });
    for (std::size_t word = 0; word < found.word_count(); ++word)
      found.words()[word] &= ~columns_.city.words()[word];
    return found;
  });
}

const Pass& PlacePasses::between(const Filter& filter) {
  if (filter.between.empty()) return any_;
  return between_.get(filter.between, [&] {
    return who_has(columns_.territory, allowed_values(atlas_.taxonomy.territories, filter.between),
                   atlas_.places.size());
  });
}

const Pass& PlacePasses::text(const Filter& filter) {
  if (filter.text.empty()) return any_;
  return text_.get(filter.text, [&]() -> Pass {
    const TextMatch match(atlas_, filter.text);
    if (match.lets_all_pass()) return std::nullopt;
    return rows_where(atlas_.places.size(), [&](std::size_t row) { return match(static_cast<Row>(row)); });
  });
}

}  // namespace sillon

#include "app/command/glyph_census.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "atlas/read_atlas.hpp"
#include "report/failure.hpp"
#include "type/code_point.hpp"
#include "type/font.hpp"
#include "type/font_search.hpp"

namespace sillon {
namespace {

constexpr std::size_t most_characters_listed = 8;

class Census {
 public:
  explicit Census(const std::function<bool(char32_t)>& can_draw) : can_draw_(can_draw) {}

  template <class Where>
  void name(std::string_view utf8, Where where) {
    bool holds_missing = false;
    for (std::string_view rest = utf8; !rest.empty();) {
      const char32_t character = take_code_point(rest);
      const auto [known, is_new] = drawable_.try_emplace(character, true);
      if (is_new && !needs_no_glyph(character) && !can_draw_(character)) {
        known->second = false;
        found_.missing.push_back({character, std::string(utf8), where()});
      }
      holds_missing = holds_missing || !known->second;
    }
    found_.names += holds_missing;
  }

  void names(const LocalText& names, const std::string& file) {
    for (const auto& [language, text] : names.by_language)
      name(text, [&] { return FilePosition{file, 0, 0}; });
  }

  GlyphCensus take() { return std::move(found_); }

 private:
  static bool needs_no_glyph(char32_t character) {
    return character <= U' ' || is_invisible(character) || space_width_em(character) > 0;
  }

  const std::function<bool(char32_t)>& can_draw_;
  std::unordered_map<char32_t, bool> drawable_;
  GlyphCensus found_;
};

void count_places(Census& census, const Places& places, const std::string& file) {
  for (Row row = 0; row < places.size(); ++row) {
    const auto where = [&] { return FilePosition{file, places.file_line[row], 0}; };
    census.name(places.name[row], where);
    for (const auto& [language, column] : places.name_in) census.name(column[row], where);
    census.name(places.aka[row], where);
    census.name(places.city[row], where);
  }
}

void count_terms(Census& census, const Taxonomy& taxonomy, const std::string& file) {
  const auto all = [&](const auto& terms) {
    for (const auto& term : terms) census.names(term.names, file);
  };
  all(taxonomy.kinds);
  for (const Kind& kind : taxonomy.kinds) census.names(kind.plural, file);
  all(taxonomy.kind_groups);
  all(taxonomy.services);
  all(taxonomy.sectors);
  all(taxonomy.link_kinds);
  for (const LinkKind& kind : taxonomy.link_kinds) census.names(kind.inverse, file);
  all(taxonomy.statuses);
  all(taxonomy.link_statuses);
  all(taxonomy.territories);
  all(taxonomy.areas);
}

void count_base_map(Census& census, const Atlas& atlas) {
  const std::filesystem::path folder = atlas.folder / "basemap";
  if (atlas.basemap) {
    for (const Settlement& settlement : atlas.basemap->settlements) {
      if (settlement.label_rank == 0) continue;
      census.name(settlement.name, [&] {
        return FilePosition{(folder / "settlement.geojson").string(), 0, 0};
      });
      census.names(settlement.names, (folder / "settlement.geojson").string());
    }
    for (const MapLabel& label : atlas.basemap->labels)
      census.names(label.names, (folder / "label.geojson").string());
  }
  Report said_before;
  const auto fine = read_base_tier(atlas.folder, Tier::fine, said_before);
  for (const BaseFeature& feature : fine->geometry.features) census.names(feature.names, folder.string());
}

std::string counted(std::size_t count, const char* noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

GlyphCensus count_missing_glyphs(const Atlas& atlas, const std::function<bool(char32_t)>& can_draw) {
  Census census(can_draw);
  count_places(census, atlas.places, (atlas.folder / "places.csv").string());
  count_terms(census, atlas.taxonomy, (atlas.folder / "atlas.json").string());
  count_base_map(census, atlas);
  return census.take();
}

bool any_font_draws(char32_t character) {
  // A face that is not installed is none that could draw; what opens the window says so.
  static const std::vector<Font> faces = [] {
    std::vector<Font> installed;
    for (int face = 0; face < face_count; ++face) {
      try {
        installed.emplace_back(open_type_library(), find_face(static_cast<Face>(face)));
      } catch (const Failure&) {
      }
    }
    return installed;
  }();
  for (const Font& font : faces)
    if (font.glyph_of(character) != 0) return true;
  return find_fallback(Face::lato_regular, character).has_value();
}

void check_glyphs(const Atlas& atlas, Report& report) {
  const GlyphCensus census = count_missing_glyphs(atlas, any_font_draws);
  if (census.missing.empty()) return;
  std::string list;
  for (std::size_t i = 0; i < std::min(census.missing.size(), most_characters_listed); ++i) {
    const MissingGlyph& glyph = census.missing[i];
    FilePosition where = glyph.where;
    where.file = std::filesystem::path(where.file).filename().string();
    list += fmt::format("{}U+{:04X} in {}", i == 0 ? "" : ", ", static_cast<std::uint32_t>(glyph.character),
                        to_text(where));
  }
  if (census.missing.size() > most_characters_listed) list += " …";
  report.note(census.missing.front().where,
              fmt::format("{} in {} can be drawn by no installed font ({})",
                          counted(census.missing.size(), "character"), counted(census.names, "name"), list),
              "An empty box stands for each; install a font that has them.");
}

}  // namespace sillon

// Letters that the panels cannot write by themselves: found in an atlas, looked for in the machine's fonts,
// counted where no font has them.
#include <gtest/gtest.h>

#include <algorithm>

#include "../query/small_atlas.hpp"
#include "app/command/glyph_census.hpp"
#include "app/fonts.hpp"
#include "atlas/read_atlas.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;

std::shared_ptr<const Atlas> polyglot() {
  AtlasSketch sketch;
  sketch.place({.id = "latin", .name = "Épinal Straße Œuvre ž"});
  sketch.place({.id = "cyrillic", .name = "Жуж жж", .name_fr = "Ж"});
  sketch.place({.id = "arabic", .name = "مركز", .aka = "α"});
  // A character of a private plane, which no font has.
  sketch.place({.id = "nobody", .name = "\U000F1234 x \U000F1234"});
  Atlas atlas = *sketch.finish();
  atlas.basemap = nullptr;
  return std::make_shared<const Atlas>(atlas);
}

bool has(const std::vector<char32_t>& letters, char32_t letter) {
  return std::find(letters.begin(), letters.end(), letter) != letters.end();
}

TEST(LettersBeyondPanels, AreThoseOfTheTextsCommonestFirst) {
  const auto letters = letters_beyond_panels(*polyglot());
  EXPECT_EQ(letters.front(), U'ж');
  for (const char32_t letter : {U'Ж', U'у', U'ж', U'م', U'ر', U'ك', U'ز', U'α', U'\U000F1234'})
    EXPECT_TRUE(has(letters, letter)) << static_cast<std::uint32_t>(letter);
  EXPECT_EQ(letters.size(), 9u) << "no Latin ones";
  EXPECT_TRUE(letters_beyond_panels(*AtlasSketch().finish()).empty());
}

TEST(ExtraFonts, HaveTheLettersAndNoMoreThanWanted) {
  const auto atlas = polyglot();
  std::vector<char32_t> all;
  for (const ExtraFont& font : extra_fonts(*atlas, 100)) {
    EXPECT_TRUE(std::is_sorted(font.letters.begin(), font.letters.end()));
    EXPECT_FALSE(font.path.empty());
    all.insert(all.end(), font.letters.begin(), font.letters.end());
  }
  EXPECT_EQ(all.size(), 8u) << "one letter is in no font";
  EXPECT_FALSE(has(all, U'\U000F1234'));

  std::size_t few = 0;
  for (const ExtraFont& font : extra_fonts(*atlas, 2)) few += font.letters.size();
  EXPECT_EQ(few, 2u);
  EXPECT_TRUE(extra_fonts(*atlas, 0).empty());
}

TEST(ExtraFonts, TheShippedAtlasNeedsNone) {
  const auto atlas = read_atlas(std::filesystem::path(SILLON_SOURCE_DIR) / "data/grande-region").atlas;
  ASSERT_NE(atlas, nullptr);
  EXPECT_TRUE(extra_fonts(*atlas, 1000).empty());
}

TEST(GlyphCensus, CountsCharactersOnceAndTheNamesThatHoldThem) {
  const auto atlas = polyglot();
  const GlyphCensus census =
      count_missing_glyphs(*atlas, [](char32_t letter) { return letter < 0x400 || letter == U'ж'; });
  std::vector<char32_t> missing;
  for (const MissingGlyph& glyph : census.missing) missing.push_back(glyph.character);
  EXPECT_EQ(missing.front(), U'Ж') << "in the order of the file";
  EXPECT_EQ(std::count(missing.begin(), missing.end(), U'Ж'), 1);
  EXPECT_FALSE(has(missing, U'ж'));
  EXPECT_TRUE(has(missing, U'م'));
  EXPECT_EQ(census.names, 4u) << "two of one place, the Arabic one, the one that nobody can write";
  EXPECT_EQ(census.missing.front().where.line, 3u);
}

TEST(GlyphCensus, IsOneNoteOrNone) {
  Report report;
  check_glyphs(*polyglot(), report);
  ASSERT_EQ(report.count(Level::note), 1u);
  const std::string note = to_text(report.diagnostics().front());
  EXPECT_NE(note.find("1 character in 1 name"), std::string::npos) << note;
  EXPECT_NE(note.find("U+F1234"), std::string::npos) << note;

  Report none;
  check_glyphs(*AtlasSketch().finish(), none);
  EXPECT_TRUE(none.diagnostics().empty());
}

TEST(ContentLanguage, FallsBackInTheAtlasesOrderThenToAny) {
  LocalText text;
  text.by_language = {{"lb", "Haus"}, {"fr", "Maison"}, {"en", "House"}};
  EXPECT_EQ(text.in("fr", {"en"}), "Maison");
  EXPECT_EQ(text.in("de", {"de", "en", "fr"}), "House");
  EXPECT_EQ(text.in("de", {"fr", "en"}), "Maison");
  EXPECT_EQ(text.in("xx", {}), "Haus");
  EXPECT_EQ(LocalText{}.in("fr", {"en"}), "");
}

}  // namespace
}  // namespace sillon

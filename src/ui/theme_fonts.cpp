#include <stb/stb_truetype.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include "imgui/imgui.h"
#include "imgui/imgui_freetype.h"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "ui/extra_font.hpp"
#include "ui/theme.hpp"

namespace sillon {
namespace {

constexpr std::uint64_t largest_font_bytes = 64u << 20;

// What panels can write: Latin-1, Latin Extended-A, dashes and quotes, the thin no-break space, arrows,
// minus, comparison signs and the euro (visual.md 10). Pairs of first and last, ended by 0.
constexpr std::array<ImWchar, 17> text_ranges = {0x0020, 0x00FF, 0x0100, 0x017F, 0x2010, 0x2026,
                                                 0x202F, 0x202F, 0x20AC, 0x20AC, 0x2190, 0x2193,
                                                 0x2212, 0x2212, 0x2264, 0x2265, 0};
// The wordmark is one word of plain letters.
constexpr std::array<ImWchar, 3> plain_ranges = {0x0020, 0x007E, 0};

// Glyphs stand at fractions of a pixel and are filtered there, which greys thin stems: this gives the ink
// back.
constexpr float text_weight = 1.15f;

// Numbers: digits, signs before and after them, and the spaces and dashes that languages put between.
constexpr std::array<ImWchar, 13> figure_ranges = {0x0020, 0x007E, 0x00A0, 0x00A0, 0x00B1, 0x00B3, 0x2013,
                                                   0x2013, 0x202F, 0x202F, 0x2212, 0x2212, 0};

struct Cut {
  std::string UiFontFiles::*file;
  float em_px;  // logical pixels
  const ImWchar* ranges = text_ranges.data();
};

// visual.md 3, in the order of UiStyle.
const std::array<Cut, ui_style_count> cuts = {{
    {&UiFontFiles::gentium_bold, 25, plain_ranges.data()},
    {&UiFontFiles::gentium_bold, 32},
    {&UiFontFiles::gentium_bold, 23},
    {&UiFontFiles::lato_regular, 15},
    {&UiFontFiles::lato_regular, 14.5f},
    {&UiFontFiles::lato_semibold, 14.5f},
    {&UiFontFiles::lato_regular, 13},
    {&UiFontFiles::lato_bold, 13},
    {&UiFontFiles::lato_bold, 14.5f},
    {&UiFontFiles::gentium_bold, 44, figure_ranges.data()},
}};

// A font file in memory and its design metrics.
struct FontFile {
  std::vector<unsigned char> bytes;  // moving a vector leaves its bytes where the parser points
  stbtt_fontinfo info{};
  double units_per_em = 1;
  double height_per_em = 1;  // ascent + descent, as FreeType takes them
};

unsigned word_at(const unsigned char* at) {
  return static_cast<unsigned>(at[0] << 8 | at[1]);
}

// Whether the font asks for its typographic metrics (OS/2 fsSelection bit 7): FreeType then scales by those.
// Layout of the table directory and of OS/2: OpenType 1.9, "Organization of an OpenType font" and "OS/2".
bool asks_for_typographic_metrics(const unsigned char* font, int offset, std::size_t size) {
  const auto begin = static_cast<std::size_t>(offset);
  const std::size_t tables = word_at(font + begin + 4);
  for (std::size_t i = 0; i < tables && begin + 28 + 16 * i <= size; ++i) {
    const unsigned char* record = font + begin + 12 + 16 * i;
    if (std::string_view(reinterpret_cast<const char*>(record), 4) != "OS/2") continue;
    const std::size_t table = static_cast<std::size_t>(word_at(record + 8)) << 16 | word_at(record + 10);
    return table + 64 <= size && (word_at(font + table + 62) & 1u << 7) != 0;
  }
  return false;
}

FontFile open_font(const std::string& path, int index = 0) {
  FontFile font;
  const std::string bytes = read_file(path, largest_font_bytes);
  font.bytes.assign(bytes.begin(), bytes.end());
  const unsigned char* data = font.bytes.data();
  const int offset = font.bytes.size() < 64 ? -1 : stbtt_GetFontOffsetForIndex(data, index);
  if (offset < 0 || !stbtt_InitFont(&font.info, data, offset))
    throw Failure(ExitCode::unavailable,
                  "The font file is damaged. Install the package that holds it again: " + path);
  font.units_per_em = 1.0 / static_cast<double>(stbtt_ScaleForMappingEmToPixels(&font.info, 1));
  int ascent = 0, descent = 0, line_gap = 0;
  if (!asks_for_typographic_metrics(data, offset, font.bytes.size()) ||
      !stbtt_GetFontVMetricsOS2(&font.info, &ascent, &descent, &line_gap))
    stbtt_GetFontVMetrics(&font.info, &ascent, &descent, &line_gap);
  font.height_per_em = (ascent - descent) / font.units_per_em;
  return font;
}

// An extra font, opened, and its letters as ImGui's pairs of first and last, ended by 0.
struct MergedFont {
  FontFile file;
  int index = 0;
  std::vector<ImWchar> ranges;

  bool holds(ImWchar letter) const {
    for (std::size_t i = 0; i + 1 < ranges.size(); i += 2)
      if (letter >= ranges[i] && letter <= ranges[i + 1]) return true;
    return false;
  }
};

std::vector<ImWchar> ranges_of(const std::vector<char32_t>& letters) {
  std::vector<ImWchar> ranges;
  for (const char32_t letter : letters) {
    if (letter == 0 || letter > 0xFFFF) continue;
    if (!ranges.empty() && ranges.back() + 1 == static_cast<int>(letter)) {
      ranges.back() = static_cast<ImWchar>(letter);
    } else {
      ranges.insert(ranges.end(), 2, static_cast<ImWchar>(letter));
    }
  }
  ranges.push_back(0);
  return ranges;
}

// The extra fonts that can be opened. They are somebody else's: a damaged one is no reason to stop.
std::vector<MergedFont> open_extra(const std::vector<ExtraFont>& extra) {
  std::vector<MergedFont> opened;
  for (const ExtraFont& font : extra) {
    std::vector<ImWchar> ranges = ranges_of(font.letters);
    if (ranges.size() == 1) continue;
    try {
      opened.push_back({open_font(font.path, font.index), font.index, std::move(ranges)});
    } catch (const Failure&) {
    }
  }
  return opened;
}

// The builder rounds every advance up to a whole pixel, which sets small text several per cent too wide. The
// design's own advances, at the size that was really baked, give words their true length and rhythm.
void use_design_advances(ImFont& baked, const FontFile& font, const std::vector<MergedFont>& merged) {
  const double em_px = static_cast<double>(baked.FontSize) / font.height_per_em;
  for (ImFontGlyph& glyph : baked.Glyphs) {
    const auto* source = &font.info;
    double units_per_em = font.units_per_em;
    for (const MergedFont& other : merged)
      if (other.holds(static_cast<ImWchar>(glyph.Codepoint))) {
        source = &other.file.info;
        units_per_em = other.file.units_per_em;
      }
    int advance = 0, bearing = 0;
    stbtt_GetCodepointHMetrics(source, static_cast<int>(glyph.Codepoint), &advance, &bearing);
    if (advance > 0) glyph.AdvanceX = static_cast<float>(advance * em_px / units_per_em);
  }
  baked.BuildLookupTable();
}

std::array<ImFont*, ui_style_count> baked_fonts{};

}  // namespace

bool panels_can_write(char32_t letter) {
  for (std::size_t i = 0; i + 1 < text_ranges.size(); i += 2)
    if (letter >= text_ranges[i] && letter <= text_ranges[i + 1]) return true;
  return letter < 0x20;
}

std::size_t most_extra_letters(float ui_scale, float text_size) {
  constexpr float most_px = 8e6f;  // of four octets each
  float letter_px = 0;             // of one letter in all sizes
  for (const Cut& cut : cuts) {
    const float side_px = 1.25f * cut.em_px * ui_scale * text_size + 1;
    if (cut.ranges == text_ranges.data()) letter_px += side_px * side_px;
  }
  return static_cast<std::size_t>(most_px / letter_px);
}

void build_fonts(const UiFontFiles& files, float ui_scale, float text_size) {
  build_fonts(files, {}, ui_scale, text_size);
}

void build_fonts(const UiFontFiles& files, const std::vector<ExtraFont>& extra, float ui_scale,
                 float text_size) {
  // Every file is opened before anything is given up: a font that went missing leaves the old fonts in place.
  std::map<std::string, FontFile> opened;  // its nodes stay put while the atlas reads from them
  for (const Cut& cut : cuts)
    if (const std::string& path = files.*cut.file; opened.find(path) == opened.end())
      opened.emplace(path, open_font(path));
  std::vector<MergedFont> merged = open_extra(extra);

  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  // The builder takes whole pixels of ascent + descent; type is measured by its em.
  const auto add = [&](FontFile& font, const Cut& cut, const ImWchar* ranges, ImFontConfig config) {
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 1;
    config.RasterizerMultiply = text_weight;
    const double em_px = static_cast<double>(cut.em_px * ui_scale * text_size);
    const auto size_px = static_cast<float>(std::max(4.0, std::round(em_px * font.height_per_em)));
    return atlas.AddFontFromMemoryTTF(font.bytes.data(), static_cast<int>(font.bytes.size()), size_px,
                                      &config, ranges);
  };
  std::array<ImFont*, ui_style_count> fonts{};
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const Cut& cut = cuts[i];
    fonts[i] = add(opened.at(files.*cut.file), cut, cut.ranges, {});
    if (cut.ranges != text_ranges.data()) continue;
    for (MergedFont& font : merged) {
      ImFontConfig config;
      config.MergeMode = true;
      config.FontNo = font.index;
      add(font.file, cut, font.ranges.data(), config);
    }
  }
  if (!atlas.Build())
    throw Failure(ExitCode::unavailable,
                  "The interface fonts could not be prepared. Install fonts-lato and "
                  "fonts-sil-gentiumplus again.");
  for (std::size_t i = 0; i < cuts.size(); ++i)
    use_design_advances(*fonts[i], opened.at(files.*cuts[i].file), merged);
  atlas.ClearInputData();
  ImGui::GetIO().FontDefault = fonts[static_cast<std::size_t>(UiStyle::control)];
  baked_fonts = fonts;
}

ImFont* ui_font(UiStyle style) {
  ImFont* font = baked_fonts[static_cast<std::size_t>(style)];
  return font ? font : ImGui::GetFont();
}

}  // namespace sillon

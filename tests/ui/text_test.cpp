#include <gtest/gtest.h>

#include "desk.hpp"
#include "report/failure.hpp"
#include "ui/extra_font.hpp"
#include "ui/widget/flow_text.hpp"

namespace sillon {
namespace {

using test::Desk;

class Text : public testing::Test {
 protected:
  Text() : pen(palette_of(Theme::paper), 1) {
    desk.settle();
    ImGui::NewFrame();
    ImGui::SetNextWindowSize({2000, 2000});
    ImGui::Begin("text", nullptr, ImGuiWindowFlags_NoDecoration);
    clear_probes();
  }
  ~Text() override {
    ImGui::End();
    ImGui::EndFrame();
  }
  Desk desk;
  Pen pen;
};

TEST_F(Text, SizesAreEmsOfTheTypeTable) {
  // Lato's capitals are 0.7165 em high (visual.md 3); sizes are baked in whole pixels.
  EXPECT_NEAR(pen.cap_height(UiStyle::body), 15 * 0.7165, 1);
  EXPECT_NEAR(pen.cap_height(UiStyle::secondary), 13 * 0.7165, 1);
  EXPECT_GT(pen.cap_height(UiStyle::record_title), pen.cap_height(UiStyle::question_title));
}

TEST_F(Text, FiguresAreTabular) {
  for (int style = 0; style < ui_style_count; ++style)
    for (const char* digit : {"1", "4", "7", "8"})
      EXPECT_NEAR(pen.width(static_cast<UiStyle>(style), digit), pen.width(static_cast<UiStyle>(style), "0"),
                  0.01f);
}

TEST_F(Text, WidthsAreTheDesigns) {
  // Lato Regular, 2000 units per em: "H" 1488, "e" 1060 are the design's advances at 13 px.
  const float one = pen.width(UiStyle::secondary, "n"), ten = pen.width(UiStyle::secondary, "nnnnnnnnnn");
  EXPECT_NEAR(ten, 10 * one, 0.01f) << "advances add up without rounding";
  EXPECT_NE(one, std::round(one)) << "advances are the design's, not whole pixels";
}

TEST_F(Text, FittedTextFits) {
  const std::string text = "Épinal, Thionville und Saarbrücken – à côté de l’eau";
  for (float room = 0; room < 400; room += 7) {
    const std::string cut = pen.fitted(UiStyle::control, text, room);
    EXPECT_LE(pen.width(UiStyle::control, cut), room);
    if (cut != text && !cut.empty()) {
      const std::string kept = cut.substr(0, cut.size() - std::string("…").size());
      EXPECT_EQ(text.compare(0, kept.size(), kept), 0);
    }
  }
  EXPECT_EQ(pen.fitted(UiStyle::control, text, 1e4f), text);
}

TEST_F(Text, TheBeginningIsTheLongestThatFits) {
  const std::string text = "Épinal, Thionville und Saarbrücken – à côté de l’eau";
  for (float room = 0; room < 400; room += 7) {
    const std::string_view some = pen.beginning_within(UiStyle::control, text, room);
    EXPECT_TRUE(text.starts_with(some));
    EXPECT_LE(pen.width(UiStyle::control, some), room);
    if (some.size() == text.size()) continue;
    std::size_t next = some.size() + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
    EXPECT_GT(pen.width(UiStyle::control, text.substr(0, next)), room) << some;
  }
  const float whole = pen.width(UiStyle::control, text);
  EXPECT_EQ(pen.beginning_within(UiStyle::control, text, whole), text) << "what just fits is kept";
}

TEST_F(Text, ANameOfAnyLengthIsCutToLines) {
  std::string words, one_word;
  for (int i = 0; i < 1'000; ++i) words += "lange Wörter ";
  for (int i = 0; i < 5'000; ++i) one_word += "Wé";
  for (const std::string& name : {std::string("Technoport"), words, one_word, words.substr(0, 300)})
    for (const float room : {90.0f, 280.0f})
      for (const int most : {1, 2, 4}) {
        const auto lines = [&](std::string_view text) {
          return wrapped_line_count(pen, room, text, UiStyle::question_title);
        };
        const std::string cut = cut_to_lines(pen, room, name, UiStyle::question_title, most);
        EXPECT_LE(lines(cut), most);
        if (lines(name) <= most) {
          EXPECT_EQ(cut, name);
          continue;
        }
        ASSERT_TRUE(cut.ends_with("…"));
        const std::string kept = cut.substr(0, cut.size() - std::string("…").size());
        EXPECT_TRUE(name.starts_with(kept));
        EXPECT_EQ(lines(cut), most) << "no line is given away";
      }
}

TEST_F(Text, FlowingTextKeepsEveryLetterAndStaysInTheColumn) {
  const std::string text =
      "A place for start-ups · with https://example.org/a/very/long/address/without/any/space and more";
  for (const float room : {90.0f, 140.0f, 333.0f, 900.0f}) {
    clear_probes();
    Column column{50, 50, room};
    wrapped_text(pen, column, text, UiStyle::body, pen.palette().ink, body_leading);
    std::string letters, wanted;
    for (const Probe& probe : probes()) {
      letters += probe.label;
      EXPECT_GE(probe.box.x_px, 50);
      EXPECT_LE(probe.box.right_px(), 50 + room + pen.width(UiStyle::body, " ·")) << probe.label;
      EXPECT_NE(probe.label.rfind("·", 0), 0u) << "no line begins with a dot";
    }
    for (std::string* s : {&letters, &wanted}) {
      if (s == &wanted) *s = text;
      s->erase(std::remove(s->begin(), s->end(), ' '), s->end());
    }
    EXPECT_EQ(letters, wanted);
    EXPECT_EQ(column.y_px - 50,
              static_cast<float>(wrapped_line_count(pen, room, text, UiStyle::body)) * body_leading);
  }
}

TEST_F(Text, TextStandsOnWholePixels) {
  pen.text_on(10.4f, 20.7f, UiStyle::body, pen.palette().ink, "Hub");
  const Probe& probe = probes().back();
  EXPECT_EQ(probe.box.x_px, std::round(probe.box.x_px));
  EXPECT_EQ(probe.box.bottom_px(), std::round(probe.box.bottom_px()));
  // Centred by the height of its capitals.
  EXPECT_NEAR((probe.box.y_px + probe.box.bottom_px()) / 2, 20.7f, 0.51f);
}

// The desk's fonts are shared by all tests: baked anew here, and as they were afterwards.
class Fonts : public testing::Test {
 protected:
  ~Fonts() override { build_fonts(test::font_files(), desk_.size.ui_scale); }

 private:
  test::Desk desk_;
};

const char* const other_scripts = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";  // fonts-dejavu-core

TEST_F(Fonts, TakeTheLettersTheyLackFromOthers) {
  build_fonts(test::font_files(), 1);
  ImFont* plain = ui_font(UiStyle::body);
  EXPECT_EQ(plain->FindGlyphNoFallback(0x0416), nullptr);
  const float ascent = plain->Ascent, height = plain->FontSize, latin = plain->FindGlyph('m')->AdvanceX;

  build_fonts(test::font_files(), {{other_scripts, 0, {0x03B1, 0x0416, 0x0417, 0x0645}}}, 1);
  for (const UiStyle style :
       {UiStyle::body, UiStyle::record_title, UiStyle::secondary, UiStyle::control_bold}) {
    ImFont* font = ui_font(style);
    for (const ImWchar letter : {0x03B1, 0x0416, 0x0417, 0x0645}) {
      const ImFontGlyph* glyph = font->FindGlyphNoFallback(letter);
      ASSERT_NE(glyph, nullptr) << letter;
      EXPECT_GT(glyph->AdvanceX, 0.25f * font->FontSize) << letter;
      EXPECT_LT(glyph->AdvanceX, 1.2f * font->FontSize) << letter;
      EXPECT_LT(glyph->Y0, font->Ascent) << "it stands on the same line";
    }
    EXPECT_EQ(font->FindGlyphNoFallback(0x0418), nullptr) << "only what was asked for";
  }
  ImFont* merged = ui_font(UiStyle::body);
  EXPECT_EQ(merged->Ascent, ascent);
  EXPECT_EQ(merged->FontSize, height);
  EXPECT_EQ(merged->FindGlyph('m')->AdvanceX, latin) << "what was there stays as it was";
}

TEST_F(Fonts, AnExtraFontThatIsNoneIsPassedOver) {
  build_fonts(test::font_files(),
              {{SILLON_SOURCE_DIR "/CMakeLists.txt", 0, {0x0416}}, {"/nowhere.ttf", 3, {0x0417}}}, 1);
  EXPECT_EQ(ui_font(UiStyle::body)->FindGlyphNoFallback(0x0416), nullptr);
  EXPECT_NE(ui_font(UiStyle::body)->FindGlyphNoFallback('m'), nullptr);
}

TEST_F(Fonts, LettersBeyondWhatImguiKnowsAreLeftOut) {
  build_fonts(test::font_files(), {{other_scripts, 0, {0x1F600}}, {other_scripts, 0, {}}}, 1);
  EXPECT_NE(ui_font(UiStyle::body)->FindGlyphNoFallback('m'), nullptr);
}

TEST(ExtraLetters, AreWhatThePanelsCannotWrite) {
  for (const char32_t letter : {U'a', U'é', U'ž', U'\u202F', U'€', U'→', U'−'})
    EXPECT_TRUE(panels_can_write(letter)) << static_cast<std::uint32_t>(letter);
  for (const char32_t letter : {U'ж', U'α', U'\u0645', U'中', U'\U0001F600'})
    EXPECT_FALSE(panels_can_write(letter)) << static_cast<std::uint32_t>(letter);
  EXPECT_GT(most_extra_letters(1, 1), 1000u);
  EXPECT_GT(most_extra_letters(1, 1), 3 * most_extra_letters(2, 1)) << "larger letters, fewer of them";
}

TEST_F(Fonts, ADamagedFileIsSaid) {
  UiFontFiles files = test::font_files();
  files.lato_bold = SILLON_SOURCE_DIR "/CMakeLists.txt";
  EXPECT_THROW(build_fonts(files, 1), Failure);
}

}  // namespace
}  // namespace sillon

#include <gtest/gtest.h>

#include "desk.hpp"
#include "report/failure.hpp"
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

TEST(Fonts, ADamagedFileIsSaid) {
  UiFontFiles files = test::font_files();
  files.lato_bold = SILLON_SOURCE_DIR "/CMakeLists.txt";
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  EXPECT_THROW(build_fonts(files, 1), Failure);
  ImGui::DestroyContext(context);
}

}  // namespace
}  // namespace sillon

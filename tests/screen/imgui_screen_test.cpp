#include "screen/imgui_screen.hpp"

#include <gtest/gtest.h>
#include <imgui/imgui.h>

#include "gl/render_target.hpp"
#include "report/failure.hpp"
#include "screen/offscreen_context.hpp"

namespace sillon {
namespace {

constexpr int width_px = 160, height_px = 100;

// A few frames of one small panel with a rectangle, a text and a line.
Image panel_picture(double dt_s) {
  ImguiScreen screen(SILLON_SOURCE_DIR "/shaders");
  ImGui::GetIO().Fonts->AddFontDefault();
  const RenderTarget target = RenderTarget::offscreen(width_px, height_px);
  for (int frame = 0; frame < 3; ++frame) {
    target.bind();
    screen.new_frame(width_px, height_px, dt_s);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({120, 80});
    ImGui::Begin("panel", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::GetWindowDrawList()->AddRectFilled({10, 10}, {40, 30}, IM_COL32(255, 0, 0, 255));
    ImGui::GetWindowDrawList()->AddLine({10, 60}, {100, 70}, IM_COL32(0, 255, 0, 255), 2);
    ImGui::SetCursorPos({50, 20});
    ImGui::TextUnformatted("Liège");
    ImGui::End();
    screen.paint();
  }
  return target.read_back();
}

int channel(const Image& image, int x, int y, int which) {
  return image.rgba[static_cast<std::size_t>(4 * (y * image.width_px + x) + which)];
}

class ImguiScreenTest : public testing::Test {
 protected:
  OffscreenContext context;
};

TEST_F(ImguiScreenTest, PaintsItsPanelsWithoutAWindow) {
  const Image image = panel_picture(1.0 / 60);
  EXPECT_EQ(channel(image, 20, 20, 0), 255);
  EXPECT_EQ(channel(image, 20, 20, 1), 0);
  EXPECT_GT(channel(image, 55, 64, 1), 100);  // on the line
  int ink = 0;
  for (int y = 18; y < 36; ++y)
    for (int x = 50; x < 90; ++x)
      if (channel(image, x, y, 2) > 150) ++ink;
  EXPECT_GT(ink, 40);  // the text
  EXPECT_EQ(channel(image, 150, 90, 0) + channel(image, 150, 90, 1), 0);
}

TEST_F(ImguiScreenTest, TwoRunsAreTheSameToTheByte) {
  EXPECT_EQ(panel_picture(1.0 / 60), panel_picture(1.0 / 60));
}

TEST_F(ImguiScreenTest, AClockThatStandsStillIsNoError) {
  EXPECT_EQ(panel_picture(0).width_px, width_px);
}

TEST_F(ImguiScreenTest, TimeComesFromTheCallerOnly) {
  ImguiScreen screen(SILLON_SOURCE_DIR "/shaders");
  ImGui::GetIO().Fonts->AddFontDefault();
  for (int frame = 0; frame < 4; ++frame) {
    screen.new_frame(width_px, height_px, 0.25);
    ImGui::Render();
  }
  EXPECT_NEAR(ImGui::GetTime(), 1.0, 1e-6);
  EXPECT_EQ(ImGui::GetIO().DisplaySize.x, width_px);
  EXPECT_EQ(ImGui::GetIO().IniFilename, nullptr);
}

TEST_F(ImguiScreenTest, AChangedFontAtlasIsUploadedAgain) {
  ImguiScreen screen(SILLON_SOURCE_DIR "/shaders");
  ImGui::GetIO().Fonts->AddFontDefault();
  screen.new_frame(width_px, height_px, 0.01);
  ImGui::Render();
  ImGui::GetIO().Fonts->Clear();
  ImFontConfig larger;
  larger.SizePixels = 26;
  ImGui::GetIO().Fonts->AddFontDefault(&larger);
  screen.fonts_changed();
  screen.new_frame(width_px, height_px, 0.01);
  EXPECT_EQ(ImGui::GetFontSize(), 26);
  EXPECT_NE(ImGui::GetIO().Fonts->TexID, nullptr);
  screen.paint();
}

TEST_F(ImguiScreenTest, MissingShadersAreAFailure) {
  EXPECT_THROW(ImguiScreen("/nowhere"), Failure);
}

}  // namespace
}  // namespace sillon

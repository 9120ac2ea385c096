// Scale bar, north arrow, date, credits and legend: each in its place, at every size and beside every panel.
#include <gtest/gtest.h>

#include "picture/map_marks.hpp"
#include "shipped_atlas.hpp"
#include "state/selection_text.hpp"

namespace sillon {
namespace {

struct Written {
  std::string text;
  PixelBox box;
};

std::vector<Written> written(const Picture& picture) {
  std::vector<Written> all;
  for (const TextMark& text : picture.sheets.back().texts) {
    const TextExtent extent = typesetter_for_tests()->measure(text.text, text.style);
    all.push_back(
        {text.text,
         {text.origin.x_px, text.origin.y_px - extent.cap_height_px, extent.width_px, extent.cap_height_px}});
  }
  return all;
}

void expect_in_order(const Picture& picture, const std::string& where) {
  const PixelBox& clear = picture.layout.clear;
  const std::vector<Written> texts = written(picture);
  ASSERT_FALSE(texts.empty()) << where;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto& [text, box] = texts[i];
    EXPECT_GE(box.x_px, clear.x_px) << where << ": " << text;
    EXPECT_LE(box.right_px(), clear.right_px()) << where << ": " << text;
    EXPECT_LE(box.bottom_px(), clear.bottom_px()) << where << ": " << text;
    for (std::size_t j = i + 1; j < texts.size(); ++j)
      EXPECT_FALSE(box.touches(texts[j].box)) << where << ": " << text << " and " << texts[j].text;
  }
}

TEST(Furniture, NothingLiesOnAnythingNorUnderAPanel) {
  for (const FrameSize size : {FrameSize{1280, 800, 1}, FrameSize{1280, 800, 1.488f},
                               FrameSize{1920, 1080, 1}, FrameSize{1920, 1080, 2}, FrameSize{3840, 2160, 2}})
    for (const bool card : {false, true})
      for (const bool time_bar : {false, true})
        for (const char* language : {"en", "de", "lb"}) {
          Studio studio;
          studio.size = size;
          studio.state.time_bar = time_bar;
          studio.state.view.language = language;
          studio.state.view.date = PartialDate{2015, 9, 0};
          if (card) studio.state.view.selection = PlaceKey{"bliiida"};
          expect_in_order(studio.picture(),
                          std::to_string(size.width_px) + " at " + std::to_string(size.ui_scale) + " " +
                              language + (card ? " beside a card" : "") + (time_bar ? " above the bar" : ""));
        }
}

// Beside a card in a narrow window the region's south lies at the lower right.
TEST(Furniture, TheLegendHidesNoTownBesideACard) {
  for (const char* language : {"en", "fr", "de", "lb"}) {
    Studio studio;
    studio.size = {1280, 800, 1};
    studio.state.view.language = language;
    studio.state.view.selection = PlaceKey{"bliiida"};
    const Picture picture = studio.picture();
    for (const PixelBox& box : picture.furniture)
      for (const HitDisc& disc : picture.hit_discs)
        EXPECT_FALSE(box.contains(disc.at)) << language << ": " << selection_text(disc.what);
  }
}

TEST(Furniture, NoNameRunsBelowTheZoomButtons) {
  Studio studio;
  studio.size = {1920, 1080, 2};
  const Picture picture = studio.picture();
  const PixelBox& clear = picture.layout.clear;
  const PixelBox buttons{clear.right_px() - 106, clear.y_px + 32, 74, 222};
  for (const TextMark& text : picture.sheets[2].texts) {
    if (!text.path.empty()) continue;
    const TextExtent extent = typesetter_for_tests()->measure(text.text, text.style);
    const PixelBox box{text.origin.x_px, text.origin.y_px - extent.cap_height_px, extent.width_px,
                       extent.cap_height_px};
    EXPECT_FALSE(box.touches(buttons)) << text.text;
  }
}

TEST(Furniture, TheBarOfTimeSaysTheDateInItsPlace) {
  Studio studio;
  studio.state.view.date = PartialDate{2015, 6, 0};
  const auto says_date = [](const Picture& picture) {
    const auto texts = written(picture);
    return std::any_of(texts.begin(), texts.end(),
                       [](const Written& w) { return w.text == "The network as of June 2015"; });
  };
  EXPECT_TRUE(says_date(studio.picture()));
  studio.state.time_bar = true;
  EXPECT_FALSE(says_date(studio.picture()));
  EXPECT_TRUE(says_date(studio.picture(false))) << "a picture without panels has no bar";
}

// An atlas that says it is invented; everything else is the shipped one's.
std::shared_ptr<const Atlas> synthetic_atlas() {
  auto atlas = std::make_shared<Atlas>(*shipped_atlas_for_tests());
  atlas->info.synthetic = true;
  return atlas;
}

std::vector<Written> marks_of(const Picture& picture) {
  std::vector<Written> marks = written(picture);
  std::erase_if(marks, [](const Written& text) { return text.text != "SYNTHETIC"; });
  return marks;
}

TEST(SyntheticMark, StandsOnEveryPictureOfAnInventedAtlasWithinTheFrame) {
  for (const FrameSize size : {FrameSize{64, 64, 1}, FrameSize{64, 400, 4}, FrameSize{320, 240, 1},
                               FrameSize{640, 480, 2}, FrameSize{1280, 800, 1}, FrameSize{3840, 2160, 2}})
    for (const bool panels : {true, false})
      for (const Theme theme : {Theme::paper, Theme::stage, Theme::contrast}) {
        Studio studio;
        studio.derivations.set_atlas(synthetic_atlas());
        studio.size = size;
        studio.state.view.theme = theme;
        const Picture picture = studio.picture(panels);
        const std::vector<Written> marks = marks_of(picture);
        const std::string where = std::to_string(size.width_px) + " at " + std::to_string(size.ui_scale);
        ASSERT_FALSE(marks.empty()) << where;
        if (picture.layout.clear.width_px < 64) continue;  // panels wider than the frame
        const Plate& plate = picture.sheets.back().plates.back();
        EXPECT_TRUE(lies_within(marks.back().box, plate.box)) << where;
        EXPECT_TRUE(lies_within(plate.box, picture.layout.clear)) << where;
        EXPECT_GE(contrast_ratio(picture.sheets.back().texts.back().colour, plate.fill), 7) << where;
      }
}

TEST(SyntheticMark, LiesOnNothingAndStandsBesideTheCreditsToo) {
  for (const FrameSize size : {FrameSize{1280, 800, 1}, FrameSize{3840, 2160, 2}})
    for (const bool card : {false, true}) {
      Studio studio;
      studio.derivations.set_atlas(synthetic_atlas());
      studio.size = size;
      studio.state.view.date = PartialDate{2015, 9, 0};
      if (card) studio.state.view.selection = PlaceKey{"bliiida"};
      const Picture picture = studio.picture();
      expect_in_order(picture, card ? "beside a card" : "alone");
      const auto texts = written(picture);
      EXPECT_TRUE(std::any_of(texts.begin(), texts.end(), [](const Written& text) {
        return text.text.starts_with("SYNTHETIC · ©");
      })) << "cut off at the top, the picture still says it";
    }
}

TEST(SyntheticMark, ChangesNothingOfAnotherAtlas) {
  Studio studio, invented;
  invented.derivations.set_atlas(synthetic_atlas());
  EXPECT_EQ(picture_text(studio.picture()).find("SYNTHETIC"), std::string::npos);
  EXPECT_NE(picture_text(invented.picture()).find("SYNTHETIC"), std::string::npos);
}

}  // namespace
}  // namespace sillon

#include "state/fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "random_state.hpp"

namespace sillon {
namespace {

using testing::HasSubstr;

TEST(FieldLaws, SettingAFieldToItsOwnTextChangesNothing) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    test::RandomState random(seed);
    const View view = random.view();
    for (const FieldInfo& field : view_fields()) {
      View same = view;
      const auto text = field_text(view, field.path);
      ASSERT_TRUE(text);
      const auto trouble = set_field(same, field.path, *text);
      ASSERT_FALSE(trouble) << field.path << " " << *text << " " << trouble->what;
      ASSERT_EQ(same, view) << field.path << " " << *text;
    }
  }
}

TEST(FieldLaws, AViewIsTheSumOfItsFields) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    test::RandomState random(seed);
    const View view = random.view();
    View built = random.view();
    for (const FieldInfo& field : view_fields())
      ASSERT_FALSE(set_field(built, field.path, field_text(view, field.path).value()));
    EXPECT_EQ(built, view);
  }
}

TEST(FieldLaws, TheOrderOfSettingFieldsDoesNotMatter) {
  test::RandomState random(4);
  for (int round = 0; round < 100; ++round) {
    const View view = random.view();
    View forward, backward;
    const auto& fields = view_fields();
    for (auto it = fields.begin(); it != fields.end(); ++it)
      if (it->path.starts_with("filter.")) set_field(forward, it->path, *field_text(view, it->path));
    for (auto it = fields.rbegin(); it != fields.rend(); ++it)
      if (it->path.starts_with("filter.")) set_field(backward, it->path, *field_text(view, it->path));
    EXPECT_EQ(forward, backward);
  }
}

TEST(FieldLaws, AValueThatIsRefusedLeavesTheViewAsItWas) {
  test::RandomState random(9);
  const View view = random.view();
  for (const auto& [path, value] :
       std::vector<std::pair<const char*, const char*>>{{"date", "June"},
                                                        {"date", "2015-02-30"},
                                                        {"camera", "nowhere"},
                                                        {"camera", "1,2"},
                                                        {"camera", "5,99,60"},
                                                        {"camera.lat", "448.1"},
                                                        {"camera.lon", "x"},
                                                        {"camera.lon", "nan"},
                                                        {"camera.span_km", "0"},
                                                        {"camera.span_km", "inf"},
                                                        {"filter.links", "some"},
                                                        {"filter.confidence", ""},
                                                        {"filter.undated", "maybe"},
                                                        {"selection", "place:"},
                                                        {"selection", "bliiida"},
                                                        {"selection", "tavern:x"},
                                                        {"layers.rivers", "2"},
                                                        {"theme", "dark"},
                                                        {"language", ""},
                                                        {"crs", ""},
                                                        {"filter.text", "\xff"},
                                                        {"layers", "true"},
                                                        {"filter", ""},
                                                        {"", ""},
                                                        {"camera.lon.x", "1"}}) {
    View same = view;
    const auto trouble = set_field(same, path, value);
    ASSERT_TRUE(trouble) << path << "=" << value;
    EXPECT_EQ(trouble->level, Level::error);
    EXPECT_FALSE(trouble->what.empty());
    EXPECT_FALSE(trouble->remedy.empty()) << path << "=" << value;
    EXPECT_EQ(same, view) << path << "=" << value;
  }
}

TEST(Fields, AreSetFromTheCommandLine) {
  View view;
  for (const auto& [path, value] :
       std::vector<std::pair<const char*, const char*>>{{"date", "2015-06"},
                                                        {"filter.kind", " incubator, fablab ,incubator"},
                                                        {"filter.links", "cross-border"},
                                                        {"camera.lat", "49.61"},
                                                        {"selection", "place:bliiida"},
                                                        {"layers.rivers", "off"},
                                                        {"theme", "stage"}})
    ASSERT_FALSE(set_field(view, path, value)) << path;
  EXPECT_EQ(view.date, parse_date("2015-06"));
  EXPECT_EQ(view.filter.kind, (KeySet{"fablab", "incubator"}));
  EXPECT_EQ(view.filter.links, LinkFilter::cross_border);
  EXPECT_EQ(view.camera, Camera(Look{{Look{}.centre.lon_deg, 49.61}, Look{}.span_km}))
      << "a look with defaults";
  EXPECT_EQ(view.selection, Selection(PlaceKey{"bliiida"}));
  EXPECT_FALSE(view.layers.rivers);
  EXPECT_EQ(view.theme, Theme::stage);

  ASSERT_FALSE(set_field(view, "camera", "region"));
  EXPECT_EQ(view.camera, Camera(WholeRegion{}));
  ASSERT_FALSE(set_field(view, "camera", "6.1, 49.6, 20"));
  EXPECT_EQ(view.camera, Camera(Look{{6.1, 49.6}, 20}));
  for (const char* everything : {"", "any"}) {
    ASSERT_FALSE(set_field(view, "filter.kind", everything));
    EXPECT_EQ(view.filter.kind, KeySet{});
  }
  ASSERT_FALSE(set_field(view, "date", "none"));
  EXPECT_EQ(view.date, std::nullopt);
}

TEST(Fields, HintAtTheNearestNameAndTheKnownValues) {
  View view;
  EXPECT_THAT(set_field(view, "filter.knid", "x")->remedy, HasSubstr("Did you mean 'filter.kind'?"));
  EXPECT_THAT(set_field(view, "theme", "stag")->remedy,
              HasSubstr("Did you mean 'stage'? Known values: paper"));
  EXPECT_THAT(set_field(view, "filter.confidence", "hihg")->what,
              HasSubstr("filter.confidence cannot be 'hihg'"));
  EXPECT_THAT(set_field(view, "camera.lat", "448.1")->what,
              HasSubstr("camera.lat 448.1 is outside [-90, 90]"));
}

TEST(Fields, EachIsInTheTableOnceWithItsMeaning) {
  std::vector<std::string> paths;
  for (const FieldInfo& field : view_fields()) {
    paths.push_back(field.path);
    EXPECT_FALSE(field.meaning.empty()) << field.path;
    View view;
    for (const std::string& value : field.values) {
      EXPECT_FALSE(set_field(view, field.path, value)) << field.path << "=" << value;
      EXPECT_EQ(field_text(view, field.path), value);
    }
  }
  EXPECT_THAT(paths, testing::IsSupersetOf({"crs", "camera", "camera.span_km", "date", "filter.undated",
                                            "selection", "layers.legend", "language", "theme"}));
  std::sort(paths.begin(), paths.end());
  EXPECT_EQ(std::unique(paths.begin(), paths.end()), paths.end());
  EXPECT_EQ(field_text(View{}, "nothing"), std::nullopt);
}

}  // namespace
}  // namespace sillon

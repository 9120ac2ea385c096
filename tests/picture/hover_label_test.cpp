// The name beside the mouse.
#include <gtest/gtest.h>

#include "shipped_atlas.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

// The shipped atlas with every place called so.
std::shared_ptr<const Atlas> atlas_of(std::string_view name) {
  auto atlas = std::make_shared<Atlas>(*shipped_atlas_for_tests());
  decltype(atlas->places.name) names;
  for (std::size_t row = 0; row < atlas->places.size(); ++row) names.push_back(name);
  atlas->places.name = names;
  atlas->places.name_in.clear();
  return atlas;
}

TEST(HoverLabel, SaysTheNameAndCutsOneOfTenThousandLetters) {
  for (const std::size_t letters : {std::size_t{20}, std::size_t{10'000}}) {
    const std::string name(letters, 'q');
    Studio studio;
    studio.derivations.set_atlas(atlas_of(name));
    studio.state.view.layers.every_place = true;
    studio.state.hover = PlaceKey{"bliiida"};
    const std::string text = picture_text(studio.picture());
    const std::size_t begin = text.find("\"qqqqqqqqqq"), end = text.find('"', begin + 1);
    ASSERT_NE(begin, std::string::npos) << letters;
    const std::string said = text.substr(begin + 1, end - begin - 1);
    if (letters <= 20) {
      EXPECT_EQ(said, name);
    } else {
      EXPECT_TRUE(said.ends_with("q…")) << said;
      EXPECT_LE(said.size(), most_letters_said + std::string("…").size());
    }
  }
}

}  // namespace
}  // namespace sillon

// A deck's pages: the marks of a picture in their places and colours, and the same octets for the same pages.
// What a reader of PDF makes of them is tested in tests/product/story_export_test.sh.
#include <cairo.h>
#include <gmock/gmock.h>

#include <cstdint>
#include <memory>

#include "../picture/shipped_atlas.hpp"
#include "export/deck_pdf.hpp"
#include "export/pdf_marks.hpp"

namespace sillon {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr int side_px = 100;
constexpr std::uint32_t white = 0xFFFFFFFF, red = 0xFFFF0000, blue = 0xFF0000FF;

// Marks on white paper, as Cairo draws them.
class Paper {
 public:
  explicit Paper(const MarkSheet& sheet) : Paper(picture_of(sheet)) {}
  explicit Paper(const Picture& picture)
      : surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side_px, side_px)),
        pen_(cairo_create(surface_.get())) {
    cairo_set_source_rgb(pen_.get(), 1, 1, 1);
    cairo_paint(pen_.get());
    draw_picture(pen_.get(), picture, 0.3f);
    cairo_surface_flush(surface_.get());
  }

  std::uint32_t at(int x, int y) const {
    const unsigned char* row =
        cairo_image_surface_get_data(surface_.get()) + y * cairo_image_surface_get_stride(surface_.get());
    return reinterpret_cast<const std::uint32_t*>(row)[x];
  }
  int painted() const {
    int count = 0;
    for (int y = 0; y < side_px; ++y)
      for (int x = 0; x < side_px; ++x) count += at(x, y) != white;
    return count;
  }

 private:
  static Picture picture_of(const MarkSheet& sheet) {
    Picture picture;
    picture.size = {side_px, side_px, 1};
    picture.sheets = {sheet};
    return picture;
  }

  CairoSurface surface_;
  CairoPen pen_;
};

const Rgba red_ink = rgb(0xFF0000), blue_ink = rgb(0x0000FF), white_ink = rgb(0xFFFFFF);

TEST(PdfMarks, EachKindIsWhereItIsOnTheMap) {
  MarkSheet plate;
  plate.plates = {{{20, 30, 40, 20}, 4, red_ink, 2, blue_ink, false}};
  const Paper p(plate);
  EXPECT_EQ(p.at(40, 40), red);
  EXPECT_EQ(p.at(40, 30), blue) << "the border is inside the edge";
  EXPECT_EQ(p.at(40, 28), white);
  EXPECT_EQ(p.at(20, 30), white) << "corners are round";

  MarkSheet disc;
  disc.discs = {{{50, 50}, 20, red_ink, 4, blue_ink}};
  const Paper d(disc);
  EXPECT_EQ(d.at(50, 50), red);
  EXPECT_EQ(d.at(68, 50), blue);
  EXPECT_EQ(d.at(71, 50), white);

  MarkSheet line;
  line.strokes = {{{{10, 50}, {90, 50}}, false, 4, red_ink, {}, false, blue_ink, 6}};
  const Paper l(line);
  EXPECT_EQ(l.at(50, 50), red);
  EXPECT_EQ(l.at(50, 53), blue) << "the halo is under the line";
  EXPECT_EQ(l.at(50, 56), white);
}

TEST(PdfMarks, APlateThatFadesIsWholeAtItsLeftAndGoneAtItsRight) {
  MarkSheet sheet;
  sheet.plates = {{{0, 0, 100, 50}, 0, red_ink, 0, {}, true}};
  const Paper paper(sheet);
  const auto green = [&](int x) { return paper.at(x, 20) >> 8 & 255; };  // of the paper below
  EXPECT_EQ(paper.at(50, 20), red);
  EXPECT_GE(green(98), 250u);
  for (int x = 1; x < side_px; ++x) EXPECT_GE(green(x), green(x - 1)) << x;
  EXPECT_NEAR(green(80), 128, 12);
}

TEST(PdfMarks, SlicesOfADonutGoClockwiseFromTheTop) {
  MarkSheet sheet;
  Donut donut;
  donut.at = {50, 50};
  donut.radius_px = 30;
  donut.width_px = 10;
  donut.edge_px = 0.5f;
  donut.slices = {{0, 0.25f, false, red_ink}, {0.25f, 1, false, blue_ink}};
  sheet.donuts = {donut};
  const Paper paper(sheet);
  EXPECT_EQ(paper.at(68, 32), red) << "at half past one";
  EXPECT_EQ(paper.at(68, 68), blue);
  EXPECT_EQ(paper.at(32, 32), blue);
}

TEST(PdfMarks, EveryShapeCoversItsMiddleAndStaysInItsRadius) {
  for (int i = 0; i <= static_cast<int>(Symbol::star); ++i) {
    MarkSheet sheet;
    SymbolMark mark;
    mark.symbol = static_cast<Symbol>(i);
    mark.at = {50, 50};
    mark.radius_px = 20;
    mark.fill = red_ink;
    mark.outline = blue_ink;
    sheet.symbols = {mark};
    const Paper paper(sheet);
    EXPECT_EQ(paper.at(50, 50), red) << i;
    EXPECT_EQ(paper.at(50, 20), white) << i;
    EXPECT_EQ(paper.at(20, 50), white) << i;
  }
}

TEST(PdfMarks, LettersStandOnTheirBaselineOverTheirHalo) {
  TextMark text;
  text.text = "HH";
  text.origin = {30, 60};
  text.style.size_px = 30;
  text.colour = red_ink;
  MarkSheet bare, haloed, turned;
  bare.texts = {text};
  const Paper letters(bare);
  EXPECT_GT(letters.painted(), 100);
  for (int x = 0; x < side_px; ++x) EXPECT_EQ(letters.at(x, 62), white) << "below the baseline";
  text.halo = blue_ink;
  text.halo_px = 3;
  haloed.texts = {text};
  EXPECT_GT(Paper(haloed).painted(), letters.painted() + 50);
  text.path = {{50, 10}, {50, 90}};  // downwards: letters stand to the right of it
  turned.texts = {text};
  const Paper down(turned);
  EXPECT_GT(down.painted(), 100);
  for (int y = 0; y < side_px; ++y) EXPECT_EQ(down.at(45, y), white) << "below the baseline";
}

std::string deck_of(const Picture& picture, const std::string& notes) {
  DeckPdf deck("Title");
  deck.add(picture, {"A step", notes, "Step 1 of 1", "Step 1 of 1, continued"});
  return deck.finish();
}

TEST(PdfMarks, DotsLieOnTheGroundAndUnderTheSheetsAboveThem) {
  auto field = std::make_shared<DotField>();
  field->box = {0, 0, 50, 50};
  field->dots = {{10, 10, 5, no_row, 0}};
  field->shade.assign(50 * 50, 0);
  field->shade[40 * 50 + 30] = 255;  // row 40, column 30
  field->as_shade = 1;
  Picture picture;
  picture.size = {side_px, side_px, 1};
  picture.dots.field = field;
  picture.dots.px_per_cell = 2;
  picture.dots.colours = {{{red_ink, {0, 0, 0, 0}}}, white_ink, blue_ink};
  picture.sheets.resize(2);
  picture.sheets[1].discs = {{{20, 20}, 3, blue_ink, 0, {}}};
  const Paper paper(picture);
  EXPECT_EQ(paper.at(26, 20), red);
  EXPECT_EQ(paper.at(20, 20), blue) << "what lies above";
  EXPECT_EQ(paper.at(32, 20), white);
  EXPECT_EQ(paper.at(60, 80), blue);
  EXPECT_EQ(paper.at(61, 81), blue);
  EXPECT_EQ(paper.at(62, 80), white);
}

TEST(DeckPdf, SamePagesSameOctetsAndNoDate) {
  Picture picture;
  picture.size = {320, 180, 1};
  picture.base.palette = &palette_of(Theme::stage);
  const std::string deck = deck_of(picture, "A note.");
  EXPECT_EQ(deck, deck_of(picture, "A note."));
  EXPECT_NE(deck, deck_of(picture, "Another note."));
  EXPECT_THAT(deck, testing::StartsWith("%PDF-"));
  EXPECT_THAT(deck, Not(HasSubstr("CreationDate")));
}

}  // namespace
}  // namespace sillon

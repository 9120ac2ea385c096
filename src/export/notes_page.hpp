// The pages of a deck that are for the speaker: A4 upright, black on white.
#pragma once

#include "export/deck_pdf.hpp"
#include "export/pdf_text.hpp"

namespace sillon {

inline constexpr double notes_width_pt = 595.28, notes_height_pt = 841.89;  // ISO 216, A4

// A box on a page in points.
struct PageBox {
  double left = 0, top = 0, width = 0, height = 0;
};

// A recorded picture as large as fits into the middle of the box.
void draw_small(cairo_t* pen, cairo_surface_t* recorded, FrameSize size, const PageBox& box);

class NotesPages {
 public:
  // `story` stands at the foot of every page.
  NotesPages(cairo_t* pen, const std::string& story, const DeckStep& step);

  void draw_first(cairo_surface_t* recorded, FrameSize size);
  // A further page with what the one before had no room for; false when nothing is left, and nothing drawn.
  bool draw_next();

 private:
  double draw_head(const std::string& place, double top);
  double draw_paragraph(PangoLayout* paragraph, double top);
  void draw_lines(double top);
  void draw_foot();

  cairo_t* pen_;
  const std::string& story_;
  const DeckStep& step_;
  PdfText text_;
  PangoText notes_;
  int next_line_ = 0;  // of the notes
};

}  // namespace sillon

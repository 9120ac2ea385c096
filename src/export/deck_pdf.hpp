// A story as a deck of pages: of each step the picture as vectors on a page of 16:9, and a page for the
// speaker with the picture small, where in the story it stands, and its notes in full.
#pragma once

#include <string>

#include "export/cairo_handles.hpp"
#include "picture/picture.hpp"

namespace sillon {

struct DeckStep {
  std::string title, notes;  // notes: paragraphs, may be empty
  std::string place;         // "Step 3 of 8"
  std::string continued;     // the same where notes go on: "Step 3 of 8, continued"
};

class DeckPdf {
 public:
  explicit DeckPdf(std::string title);

  // Two pages, and more where the notes need them. A picture of other proportions than 16:9 stands in the
  // middle of its page.
  void add(const Picture& picture, const DeckStep& step);

  // The file's octets; the same for the same pages, for it holds no date. Throws Failure(io) when there was
  // no memory for them.
  std::string finish();

 private:
  void add_picture_page(cairo_surface_t* recorded, const Picture& picture);
  void add_notes_pages(cairo_surface_t* recorded, const Picture& picture, const DeckStep& step);

  std::string title_;
  std::string octets_;
  CairoSurface surface_;
  CairoPen pen_;
  int pages_ = 0;
};

}  // namespace sillon

// Paints text from glyph pages: for each text its halo, then its letters.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "draw/canvas.hpp"
#include "draw/programs.hpp"
#include "gl/coverage_texture.hpp"
#include "gl/row_table.hpp"
#include "picture/marks.hpp"
#include "type/typesetter.hpp"

namespace sillon {

class TextPainter {
 public:
  explicit TextPainter(std::shared_ptr<Typesetter> typesetter);
  void paint(std::span<const TextMark> texts, const Programs& programs, const Canvas& canvas);

 private:
  struct PageTexture {
    CoverageTexture texture;
    std::uint64_t version = UINT64_MAX;  // of the page when it was uploaded last
  };
  void upload_changed_pages();

  std::shared_ptr<Typesetter> typesetter_;
  std::vector<PageTexture> pages_;
  RowTable rows_;
};

}  // namespace sillon

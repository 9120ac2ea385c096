#include "export/deck_pdf.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <utility>

#include "export/notes_page.hpp"
#include "export/pdf_marks.hpp"
#include "export/pdf_pen.hpp"
#include "report/failure.hpp"
#include "report/log.hpp"

namespace sillon {
namespace {

constexpr double page_width_pt = 960, page_height_pt = 540;  // 16:9, as slides have it
constexpr float land_tolerance_px = 0.3f;  // of a picture of full size: less is not seen in print

cairo_status_t append(void* octets, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(octets)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

// The picture as a thing of its own, that both of its pages show and the file holds once.
CairoSurface record(const Picture& picture) {
  const cairo_rectangle_t whole{0, 0, static_cast<double>(picture.size.width_px),
                                static_cast<double>(picture.size.height_px)};
  CairoSurface recorded(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &whole));
  const CairoPen pen(cairo_create(recorded.get()));
  draw_picture(pen.get(), picture, land_tolerance_px);
  return recorded;
}

}  // namespace

DeckPdf::DeckPdf(std::string title)
    : title_(std::move(title)),
      surface_(cairo_pdf_surface_create_for_stream(&append, &octets_, page_width_pt, page_height_pt)),
      pen_(cairo_create(surface_.get())) {
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title_.c_str());
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Sillon");
  // Cairo would write the time of day.
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
}

void DeckPdf::add(const Picture& picture, const DeckStep& step) {
  const CairoSurface recorded = record(picture);
  add_picture_page(recorded.get(), picture);
  add_notes_pages(recorded.get(), picture, step);
}

void DeckPdf::add_picture_page(cairo_surface_t* recorded, const Picture& picture) {
  cairo_t* const pen = pen_.get();
  cairo_pdf_surface_set_size(surface_.get(), page_width_pt, page_height_pt);
  ++pages_;
  cairo_save(pen);
  set_colour(pen, picture.base.palette->map_outside);
  cairo_paint(pen);
  draw_small(pen, recorded, picture.size, {0, 0, page_width_pt, page_height_pt});
  cairo_restore(pen);
  cairo_show_page(pen);
}

void DeckPdf::add_notes_pages(cairo_surface_t* recorded, const Picture& picture, const DeckStep& step) {
  cairo_pdf_surface_set_size(surface_.get(), notes_width_pt, notes_height_pt);
  cairo_pdf_surface_add_outline(
      surface_.get(), CAIRO_PDF_OUTLINE_ROOT, step.title.empty() ? step.place.c_str() : step.title.c_str(),
      ("page=" + std::to_string(pages_)).c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
  NotesPages pages(pen_.get(), title_, step);
  pages.draw_first(recorded, picture.size);
  ++pages_;
  cairo_show_page(pen_.get());
  while (pages.draw_next()) {
    ++pages_;
    cairo_show_page(pen_.get());
  }
}

std::string DeckPdf::finish() {
  pen_.reset();
  cairo_surface_finish(surface_.get());
  const cairo_status_t status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    log_debug(cairo_status_to_string(status));
    throw Failure(ExitCode::io,
                  "The pages could not be made: there is not enough memory for them. Close other "
                  "programs and try again.");
  }
  return std::move(octets_);
}

}  // namespace sillon

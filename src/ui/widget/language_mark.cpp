#include "ui/widget/language_mark.hpp"

namespace sillon {

void add_language_mark(const Pen& pen, std::vector<TextRun>& runs, std::string_view text_language,
                       std::string_view reader_language) {
  if (text_language.empty() || text_language == reader_language) return;
  TextRun mark{std::string(text_language), UiStyle::secondary, pen.palette().ink_2};
  mark.framed = true;
  runs.push_back(std::move(mark));
}

void marked_text(const Pen& pen, Column& column, std::string_view text, UiStyle style, Rgba colour,
                 float leading, std::string_view text_language, std::string_view reader_language) {
  std::vector<TextRun> runs = {{std::string(text), style, colour}};
  add_language_mark(pen, runs, text_language, reader_language);
  flow_text(pen, column, runs, leading);
}

}  // namespace sillon

#include "export/page_frame.hpp"

#include <fmt/format.h>

#include "export/html_escape.hpp"
#include "export/html_style.hpp"

namespace sillon {

std::string page_begin(std::string_view title, std::string_view language, Theme theme) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Sillon\">\n"
      "<title>{1}</title>\n<style>{2}</style>\n</head>\n<body>\n",
      html_escaped(language), html_escaped(title), html_style(theme));
}

}  // namespace sillon

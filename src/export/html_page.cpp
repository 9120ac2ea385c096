#include "export/html_page.hpp"

#include <fmt/format.h>

#include <set>

#include "export/html_escape.hpp"
#include "export/html_style.hpp"
#include "export/vocabulary_names.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

namespace {

class PageWriter {
 public:
  PageWriter(const HtmlPage& page, const Atlas& atlas, const Words& words)
      : page_(page), atlas_(atlas), words_(words) {}

  std::string write() {
    head();
    table();
    sources();
    credits();
    html_ += "</body>\n</html>\n";
    return std::move(html_);
  }

 private:
  void head() {
    html_ += fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"generator\" content=\"Sillon\">\n<title>{} · "
        "{}</title>\n<style>{}</style>\n</head>\n<body>\n"
        "<header>\n<h1>{}</h1>\n<ul class=\"facts\">\n",
        html_escaped(words_.language()), html_escaped(page_.subject), html_escaped(page_.title),
        html_style(page_.theme), html_escaped(page_.title));
    for (const std::string& fact : page_.facts) html_ += fmt::format("<li>{}</li>\n", html_escaped(fact));
    html_ += "</ul>\n</header>\n";
  }

  void table() {
    const Table& table = page_.table;
    html_ += fmt::format(
        "<main>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
        "aria-label=\"{}\">\n<table>\n<caption>{}</caption>\n<thead>\n<tr>",
        html_escaped(page_.subject), html_escaped(page_.subject));
    for (const TableColumn& column : table.columns)
      html_ += fmt::format("<th scope=\"col\"{}>{}</th>", class_of(column), html_escaped(column.name));
    html_ += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      html_ += "<tr>";
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableColumn& column = table.columns[i];
        const char* const tag = i == 0 ? "th" : "td";
        html_ += fmt::format("<{}{}{}>", tag, i == 0 ? " scope=\"row\"" : "", class_of(column));
        cell(column.kind, column.cells[row]);
        html_ += fmt::format("</{}>", tag);
      }
      html_ += "</tr>\n";
    }
    html_ += "</tbody>\n</table>\n</div>\n</main>\n";
  }

  static const char* class_of(const TableColumn& column) {
    return column.kind == CellKind::number ? " class=\"number\"" : "";
  }

  void cell(CellKind kind, std::string_view text) {
    if (text.empty()) return;
    switch (kind) {
      case CellKind::text:
      case CellKind::number:
        html_ += html_escaped(text);
        break;
      case CellKind::date:
        date_cell(text);
        break;
      case CellKind::key:
        html_ += fmt::format("<code>{}</code>", html_escaped(text));
        break;
      case CellKind::sources:
        sources_cell(text);
        break;
      case CellKind::address:
        html_ += web_link(text, without_scheme(text));
        break;
    }
  }

  void date_cell(std::string_view text) {
    const auto date = parse_date(text);
    html_ += date ? fmt::format("<time datetime=\"{}\">{}</time>", html_escaped(text),
                                html_escaped(date_name(*date, words_)))
                  : html_escaped(text);
  }

  void sources_cell(std::string_view text) {
    bool first = true;
    for (const std::string_view id : split_list(text)) {
      if (!first) html_ += ", ";
      first = false;
      if (!atlas_.find_source(id)) {
        html_ += html_escaped(id);
        continue;
      }
      cited_.insert(std::string(id));
      html_ += fmt::format("<a href=\"#source-{0}\">{0}</a>", html_escaped(id));
    }
  }

  void sources() {
    if (cited_.empty()) return;
    html_ += fmt::format("<section>\n<h2>{}</h2>\n<ul class=\"sources\">\n",
                         html_escaped(words_.text("Where this comes from")));
    for (const std::string& id : cited_) {
      const Source& source = *atlas_.find_source(id);
      html_ += fmt::format("<li id=\"source-{0}\"><code>{0}</code> {1}", html_escaped(id),
                           web_link(source.url, source.title));
      if (!source.publisher.empty()) html_ += ". " + html_escaped(source.publisher);
      if (source.date.known()) {
        html_ += ", ";
        date_cell(to_text(source.date));
      }
      if (source.official) html_ += " · " + html_escaped(words_.text("official"));
      html_ += "</li>\n";
    }
    html_ += "</ul>\n</section>\n";
  }

  void credits() {
    html_ += "<footer>\n<ul class=\"credits\">\n";
    for (const Credit& credit : atlas_.info.credits)
      html_ += fmt::format("<li>{}</li>\n", html_escaped(credit.text));
    html_ += fmt::format("<li>{}</li>\n</ul>\n</footer>\n", html_escaped(words_.text("Made with Sillon")));
  }

  const HtmlPage& page_;
  const Atlas& atlas_;
  const Words& words_;
  std::set<std::string> cited_;
  std::string html_;
};

}  // namespace

std::string html_text(const HtmlPage& page, const Atlas& atlas, const Words& words) {
  return PageWriter(page, atlas, words).write();
}

}  // namespace sillon

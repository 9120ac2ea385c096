#include "export/page_table.hpp"

#include <fmt/format.h>

#include <cassert>
#include <iterator>

namespace sillon {
namespace {

// Without tags and with nothing that ends an attribute: HTML cut down to what stands inside quotes.
std::string attribute_text(std::string_view html) {
  std::string text;
  bool in_tag = false;
  for (const char c : html) {
    if (c == '<') in_tag = true;
    if (!in_tag) text += c;
    if (c == '>') in_tag = false;
  }
  return text;
}

std::string class_attribute(std::string_view css) {
  return css.empty() ? std::string() : fmt::format(" class=\"{}\"", css);
}

}  // namespace

PageTable::PageTable(std::string_view caption, std::vector<PageColumn> columns, bool stacked)
    : columns_(std::move(columns)), stacked_(stacked) {
  fmt::format_to(std::back_inserter(html_),
                 "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n"
                 "<table class=\"{}\">\n<caption>{}</caption>\n<thead>\n<tr>",
                 attribute_text(caption), stacked_ ? "stacked" : "grid", caption);
  for (const PageColumn& column : columns_)
    fmt::format_to(std::back_inserter(html_), "<th scope=\"col\"{}>{}</th>", class_attribute(column.css),
                   column.head);
  html_ += "</tr>\n</thead>\n";
}

std::string PageTable::take() {
  begin_body();
  return std::move(html_) + "</tbody>\n</table>\n</div>\n";
}

void PageTable::begin_body() {
  if (!in_body_) html_ += "<tbody>\n";
  in_body_ = true;
}

void PageTable::group(std::string_view head) {
  if (in_body_) html_ += "</tbody>\n";
  in_body_ = false;
  begin_body();
  fmt::format_to(std::back_inserter(html_),
                 "<tr class=\"group\"><th scope=\"rowgroup\" class=\"group\" colspan=\"{}\">{}</th></tr>\n",
                 columns_.size(), head);
}

void PageTable::row(std::string_view id, const std::vector<std::string>& cells) {
  assert(cells.size() == columns_.size());
  begin_body();
  html_ += id.empty() ? std::string("<tr>") : fmt::format("<tr id=\"{}\">", id);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const PageColumn& column = columns_[i];
    if (i == 0) {
      fmt::format_to(std::back_inserter(html_), "<th scope=\"row\">{}</th>", cells[i]);
      continue;
    }
    fmt::format_to(std::back_inserter(html_), "<td{}", class_attribute(column.css));
    if (stacked_ && !cells[i].empty())
      fmt::format_to(std::back_inserter(html_), " data-head=\"{}\"", attribute_text(column.head));
    fmt::format_to(std::back_inserter(html_), ">{}</td>", cells[i]);
  }
  html_ += "</tr>\n";
}

}  // namespace sillon

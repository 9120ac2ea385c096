#include "export/page_text.hpp"

#include <iterator>

#include "export/html_escape.hpp"
#include "query/vocabulary_names.hpp"

namespace sillon {

std::string PageText::escaped_pattern(const std::string& pattern) {
  return html_escaped(pattern);
}

std::string PageText::text(const char* english) const {
  return html_escaped(words_.text(english));
}

std::string PageText::text(const char* one, const char* many, std::size_t n) const {
  return filled(words_.text(one, many, static_cast<std::int64_t>(n)), number(n));
}

std::string PageText::number(std::size_t n) const {
  return html_escaped(words_.number(static_cast<double>(n)));
}

std::string PageText::in(std::string_view language, std::string_view text) const {
  if (text.empty()) return {};
  if (language.empty() || language == words_.language()) return html_escaped(text);
  return fmt::format("<span lang=\"{}\">{}</span>", html_escaped(language), html_escaped(text));
}

std::string PageText::name(const LocalText& names) const {
  const std::string_view text = names.in(words_.language(), atlas_.info.fallback);
  if (names.find(words_.language())) return html_escaped(text);
  for (const auto& [language, other] : names.by_language)
    if (text.data() == other.data()) return in(language, text);
  return html_escaped(text);
}

// A name as its owner writes it is in no language, unless the atlas gives the same for one.
std::string PageText::place(Row place) const {
  const std::string_view name = atlas_.place_name(place, words_.language());
  const auto own = atlas_.places.name_in.find(words_.language());
  if (own != atlas_.places.name_in.end() && !own->second[place].empty()) return html_escaped(name);
  for (const auto& [language, column] : atlas_.places.name_in)
    if (column[place] == name) return in(language, name);
  return html_escaped(name);
}

std::string PageText::town(Row place) const {
  const std::string name = town_name_of(atlas_, place, words_.language());
  const Row town = atlas_.places.town[place];
  if (town == no_row || atlas_.towns.names[town].find(words_.language())) return html_escaped(name);
  for (const auto& [language, other] : atlas_.towns.names[town].by_language)
    if (other == name) return in(language, name);
  return html_escaped(name);
}

std::string PageText::record(std::string_view text) const {
  return in(atlas_.info.fallback.empty() ? std::string_view("en") : atlas_.info.fallback.front(), text);
}

std::string PageText::subject(std::string_view subject) const {
  if (const auto row = atlas_.place_row(subject)) return place(*row);
  const Taxonomy& taxonomy = atlas_.taxonomy;
  if (const auto i = index_of(taxonomy.territories, subject)) return name(taxonomy.territories[*i].names);
  if (const auto i = index_of(taxonomy.areas, subject)) return name(taxonomy.areas[*i].names);
  return html_escaped(subject_name(atlas_, subject, words_.language()));
}

std::string PageText::date(PartialDate date) const {
  if (!date.known()) return {};
  return fmt::format("<time datetime=\"{}\">{}</time>", to_text(date), html_escaped(date_name(date, words_)));
}

std::string PageText::date(std::string_view iso) const {
  const auto known = parse_date(iso);
  return known ? date(*known) : html_escaped(iso);
}

std::string PageText::cite(std::string_view ids) {
  std::string html;
  for (const std::string_view id : split_list(ids)) {
    if (!html.empty()) html += ", ";
    if (atlas_.find_source(id)) {
      cited_.emplace(id);
      html += fmt::format("<a href=\"#{}\">{}</a>", element_id("source", id), html_escaped(id));
    } else {
      html += html_escaped(id);
    }
  }
  return html;
}

std::string PageText::sources() const {
  if (cited_.empty()) return {};
  std::string html = fmt::format(
      "<section id=\"sources\" aria-labelledby=\"sources-head\">\n<h2 id=\"sources-head\">{}</h2>\n"
      "<ul class=\"sources\">\n",
      text("Where this comes from"));
  for (const std::string& id : cited_) {
    const Source& source = *atlas_.find_source(id);
    html += fmt::format("<li id=\"{}\"><code>{}</code> {}", element_id("source", id), html_escaped(id),
                        web_link(source.url, source.title));
    if (!source.publisher.empty()) html += ". " + html_escaped(source.publisher);
    if (source.date.known()) html += ", " + date(source.date);
    if (source.official) html += " · " + text("official");
    html += "</li>\n";
  }
  return html + "</ul>\n</section>\n";
}

std::string PageText::credits() const {
  std::string html = "<footer>\n<ul class=\"credits\">\n";
  for (const Credit& credit : atlas_.info.credits)
    html += fmt::format("<li>{}</li>\n", html_escaped(credit.text));
  return html + fmt::format("<li>{}</li>\n</ul>\n</footer>\n", text("Made with Sillon"));
}

std::string element_id(std::string_view what, std::string_view key) {
  std::string id(what);
  id += '-';
  for (const char c : key) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (plain)
      id += c;
    else
      fmt::format_to(std::back_inserter(id), ".{:02x}", static_cast<unsigned char>(c));
  }
  return id;
}

}  // namespace sillon

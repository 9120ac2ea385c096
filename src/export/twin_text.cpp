#include "export/twin_text.hpp"

#include <array>

#include "export/page_frame.hpp"
#include "export/shown_rows.hpp"
#include "export/twin_sections.hpp"

namespace sillon {
namespace {

constexpr std::array sections = {
    TwinSection{"view", in_catalogue("What is shown"), view_section},
    TwinSection{"map", in_catalogue("Map"), map_section},
    TwinSection{"places", in_catalogue("Places"), places_section},
    TwinSection{"links", in_catalogue("Links"), links_section},
    TwinSection{"territories", in_catalogue("Links between territories"), territories_section},
    TwinSection{"hidden", in_catalogue("What is hidden, and why"), hidden_section},
    TwinSection{"without-point", in_catalogue("Without a point"), without_point_section},
    TwinSection{"figures", in_catalogue("Figures"), figures_section},
    TwinSection{"statements", in_catalogue("What was said, and what became of it"), statements_section},
};

std::string header(const Twin& twin) {
  const AtlasInfo& info = twin.atlas.info;
  std::string html = fmt::format("<header>\n<h1>{}</h1>\n", twin.page.name(info.title));
  if (!info.subtitle.empty())
    html += fmt::format("<p class=\"subtitle\">{}</p>\n", twin.page.name(info.subtitle));
  return html + "</header>\n";
}

struct WrittenSection {
  std::string_view id;
  std::string title, content;
};

std::string navigation(const Twin& twin, const std::vector<WrittenSection>& written, bool cites) {
  std::string html = fmt::format("<nav aria-label=\"{}\">\n<ul>\n", twin.page.text("On this page"));
  const auto entry = [&](std::string_view id, std::string_view title) {
    html += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, title);
  };
  for (const WrittenSection& section : written) entry(section.id, section.title);
  if (cites) entry("sources", twin.page.text("Where this comes from"));
  return html + "</ul>\n</nav>\n";
}

}  // namespace

std::string twin_text(const Atlas& atlas, const Visible& visible, const View& view, const Words& words,
                      const Picture& picture, Progress* progress) {
  PageText page(atlas, words);
  const Twin twin{
      atlas,   visible, view, words, picture, page, shown_places(atlas, visible, view), shown_links(visible),
      progress};
  if (progress) progress->expect_rows(twin.places.size() + twin.links.size());
  std::vector<WrittenSection> written;
  for (const TwinSection& section : sections)
    if (std::string content = section.content(twin); !content.empty())
      written.push_back({section.id, page.text(section.title), std::move(content)});
  const std::string sources = page.sources();

  std::string html =
      page_begin(atlas.info.title.in(words.language(), atlas.info.fallback), words.language(), view.theme);
  html += fmt::format("<a class=\"skip\" href=\"#content\">{}</a>\n", page.text("Skip to the content"));
  html += header(twin) + navigation(twin, written, !sources.empty());
  html += "<main id=\"content\" tabindex=\"-1\">\n";
  for (const WrittenSection& section : written)
    html += fmt::format(
        "<section id=\"{0}\" aria-labelledby=\"{0}-head\">\n<h2 id=\"{0}-head\">{1}</h2>\n{2}</section>\n",
        section.id, section.title, section.content);
  return html + sources + "</main>\n" + page.credits() + "</body>\n</html>\n";
}

}  // namespace sillon

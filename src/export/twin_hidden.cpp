// The twin's account of what the view does not show.
#include "export/hidden_reasons.hpp"
#include "export/page_table.hpp"
#include "export/twin_sections.hpp"

namespace sillon {

std::string hidden_section(const Twin& twin) {
  const PageText& page = twin.page;
  const Visible& v = twin.visible;
  const std::uint32_t links_hidden = twin.picture.counts.links_hidden;
  std::string html;
  if (const std::uint32_t dropped = twin.picture.counts.places_dropped; dropped > 0)
    html += fmt::format(
        "<p>{}</p>\n",
        page.text("{} place lies outside the area of the projection and is not on the map.",
                  "{} places lie outside the area of the projection and are not on the map.", dropped));
  if (!twin.view.layers.places) html += fmt::format("<p>{}</p>\n", page.text("The map hides all places."));
  if (!twin.view.layers.links) html += fmt::format("<p>{}</p>\n", page.text("The map hides all links."));
  if (v.places_hidden + links_hidden == 0)
    return html + fmt::format("<p>{}</p>\n", page.text("The filters and the date hide nothing."));
  PageTable table(page.text("Hidden places and links, each counted once"),
                  {{page.text("Why")}, {page.text("Places"), "number"}, {page.text("Links"), "number"}},
                  false);
  for (const HiddenReason& reason : hidden_reasons(twin.atlas, v, twin.view, twin.picture.counts))
    table.row("", {page.text(reason.words), page.number(reason.places), page.number(reason.links)});
  table.row("", {page.text("All"), page.number(v.places_hidden), page.number(links_hidden)});
  return html + table.take();
}

}  // namespace sillon

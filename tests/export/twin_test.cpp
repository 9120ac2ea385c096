// The twin of the map: the same places, links and counts as the view, in a page that nothing can break out
// of.
#include <gmock/gmock.h>

#include <map>
#include <regex>
#include <set>

#include "../atlas/small_atlas.hpp"
#include "../picture/shipped_atlas.hpp"
#include "export/hidden_reasons.hpp"
#include "export/html_style.hpp"
#include "export/page_table.hpp"
#include "export/page_text.hpp"
#include "export/twin_text.hpp"
#include "listed_atlas.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

using testing::HasSubstr;
using testing::Not;

// A view of an atlas, folded into its picture and written as a page.
struct Written {
  Written(std::shared_ptr<const Atlas> of_atlas, View of_view)
      : atlas(std::move(of_atlas)), view(std::move(of_view)) {
    Derivations derivations(typesetter_for_tests());
    derivations.set_atlas(atlas);
    State state;
    state.view = view;
    const FrameSize size{1200, 960, 1};
    state.home = derivations.home(state, size, false);
    derived = derivations.derive(state, size, false);
    picture = derivations.assemble(state, derived, size, false);
    html = twin_text(*atlas, *derived.visible, view, *derived.words, picture);
  }

  std::shared_ptr<const Atlas> atlas;
  View view;
  Derived derived;
  Picture picture;
  std::string html;
};

std::shared_ptr<const Atlas> shipped() {
  static const AtlasReading reading = read_atlas(SILLON_SOURCE_DIR "/data/grande-region");
  return reading.atlas;
}

// Views that differ in every way that the page minds.
std::vector<View> many_views() {
  std::vector<View> views = {View(), test::view_of_kind("incubator"), test::view_at("2015")};
  View crossing = test::view_at("2018-06");
  crossing.filter.links = LinkFilter::cross_border;
  crossing.filter.undated = false;
  crossing.language = "de";
  views.push_back(crossing);
  View saarland;
  saarland.filter.territory = {"saarland"};
  saarland.filter.confidence = Confidence::medium;
  saarland.filter.link_kind = {"part-of"};
  saarland.language = "fr";
  saarland.theme = Theme::contrast;
  views.push_back(saarland);
  View without_links;
  without_links.filter.links = LinkFilter::none;
  without_links.layers.links = false;
  without_links.language = "lb";
  without_links.theme = Theme::stage;
  views.push_back(without_links);
  View nothing;
  nothing.filter.text = "nothing is called so";
  views.push_back(nothing);
  return views;
}

std::vector<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it)
    found.push_back((*it)[1]);
  return found;
}

std::multiset<std::string> bag_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

// The elements of a section.
std::string section_of(const std::string& html, const std::string& id) {
  const std::size_t begin = html.find("<section id=\"" + id + "\"");
  if (begin == std::string::npos) return {};
  return html.substr(begin, html.find("</section>", begin) - begin);
}

std::size_t digits_of(const std::string& text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return std::stoul(digits);
}

TEST(Twin, every_place_and_link_that_is_shown_has_one_row) {
  for (const View& view : many_views()) {
    const Written page(shipped(), view);
    const Atlas& atlas = *page.atlas;
    std::multiset<std::string> places, links;
    for (const Row row : shown_places(atlas, *page.derived.visible, view))
      places.insert(element_id("place", atlas.places.id[row]));
    for (const Row row : shown_links(*page.derived.visible))
      links.insert(element_id("link", atlas.links.id[row]));
    EXPECT_EQ(bag_of(all_matches(page.html, "<tr id=\"(place-[^\"]*)\"")), places);
    EXPECT_EQ(bag_of(all_matches(page.html, "<tr id=\"(link-[^\"]*)\"")), links);
  }
}

TEST(Twin, ids_are_unique_and_every_link_inside_the_page_leads_somewhere) {
  for (const View& view : many_views()) {
    const Written page(shipped(), view);
    const auto ids = all_matches(page.html, " id=\"([^\"]*)\"");
    const std::set<std::string> known(ids.begin(), ids.end());
    EXPECT_EQ(known.size(), ids.size());
    for (const std::string& target : all_matches(page.html, "href=\"#([^\"]*)\""))
      EXPECT_TRUE(known.contains(target)) << target;
    for (const std::string& label : all_matches(page.html, "aria-labelledby=\"([^ \"]*)"))
      EXPECT_TRUE(known.contains(label)) << label;
  }
}

TEST(Twin, links_on_the_map_add_up_to_all_links) {
  for (const View& view : many_views()) {
    const Written page(shipped(), view);
    const std::string section = section_of(page.html, "view");
    const auto numbers = all_matches(section.substr(section.find("<h3>")), "<dd>([^<]*)</dd>");
    ASSERT_EQ(numbers.size(), 5U);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < 4; ++i) sum += digits_of(numbers[i]);
    EXPECT_EQ(sum, digits_of(numbers[4]));
    EXPECT_EQ(sum, page.atlas->links.size());
  }
}

TEST(Twin, what_is_hidden_is_counted_once_by_its_reason) {
  for (const View& view : many_views()) {
    const Written page(shipped(), view);
    std::size_t places = 0, links = 0;
    for (const HiddenReason& reason :
         hidden_reasons(*page.atlas, *page.derived.visible, view, page.picture.counts)) {
      EXPECT_GT(reason.places + reason.links, 0U) << reason.words;
      places += reason.places;
      links += reason.links;
    }
    EXPECT_EQ(places, page.derived.visible->places_hidden);
    EXPECT_EQ(links, page.picture.counts.links_hidden);
  }
}

TEST(HiddenReasons, name_the_facet_that_hides) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  const auto reasons = [&](const View& view) {
    const Written page(reading.atlas, view);
    std::map<std::string, std::pair<unsigned, unsigned>> found;
    for (const HiddenReason& reason :
         hidden_reasons(*page.atlas, *page.derived.visible, view, page.picture.counts))
      found[reason.words] = {reason.places, reason.links};
    return found;
  };
  using Reasons = std::map<std::string, std::pair<unsigned, unsigned>>;
  EXPECT_EQ(reasons(View()), Reasons{});
  EXPECT_EQ(
      reasons(test::view_of_kind("network")),
      (Reasons{{"Another kind of place", {2, 0}}, {"Neither end is shown, or one is not there", {0, 1}}}));
  View early = test::view_at("2012");
  EXPECT_EQ(reasons(early).at("Not there at that date").first, 2U);
  early.filter.undated = false;
  EXPECT_EQ(reasons(early).at("Not there at that date").first, 2U);
  View none;
  none.filter.links = LinkFilter::none;
  EXPECT_EQ(reasons(none), (Reasons{{"Links are switched off", {0, 2}}}));
  View saarland = test::view_of_kind("hub");
  saarland.filter.territory = {"saarland"};
  EXPECT_EQ(reasons(saarland).at("For several of these reasons").first, 1U);
}

TEST(Twin, is_a_page_in_its_language_that_asks_nothing_of_the_network) {
  for (const View& view : many_views()) {
    const std::string html = Written(shipped(), view).html;
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"" + view.language + "\">"));
    EXPECT_EQ(all_matches(html, "(<h1)").size(), 1U);
    EXPECT_THAT(html, HasSubstr("default-src 'none'"));
    EXPECT_THAT(html, HasSubstr("© OpenStreetMap contributors (ODbL)"));
    EXPECT_THAT(html, HasSubstr("role=\"img\" aria-labelledby=\"map-title map-text\""));
    EXPECT_EQ(
        all_matches(html, "(<script|<link|<img|<iframe|src=|@import|url\\((?!#)|javascript:| on[a-z]+=)"),
        std::vector<std::string>{});
    EXPECT_LT(html.size(), 1500000U);
  }
}

// In a page of another language every sentence about a place that exists in one language only is marked.
TEST(Twin, a_text_in_another_language_says_so) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  View view;
  view.language = "fr";
  const std::string html = Written(reading.atlas, view).html;
  EXPECT_THAT(html, HasSubstr("<span lang=\"en\">A place, &quot;made&quot; to last</span>"));
  EXPECT_THAT(html, HasSubstr("<span lang=\"en\">It will grow\nand stay</span>"));
  EXPECT_THAT(html, HasSubstr("<h1>Petit</h1>"));
  view.language = "en";
  const std::string english = Written(reading.atlas, view).html;
  EXPECT_THAT(english, Not(HasSubstr("<span lang=\"en\">")));
  view.language = "de";
  EXPECT_THAT(Written(reading.atlas, view).html, HasSubstr("<h1><span lang=\"en\">Small</span></h1>"));
}

TEST(Twin, at_a_date_says_what_is_in_its_course_and_what_has_no_date) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  const std::string html = Written(reading.atlas, test::view_at("2010")).html;
  EXPECT_THAT(html, HasSubstr("<td data-head=\"At that date\">in the course of 2010</td>"));
  EXPECT_THAT(html, HasSubstr("<td data-head=\"At that date\">undated</td>"));
}

TEST(Twin, what_has_no_point_is_listed_apart) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  const std::string section = section_of(Written(reading.atlas, View()).html, "without-point");
  EXPECT_EQ(all_matches(section, "href=\"#(place-[^\"]*)\""), std::vector<std::string>{"place-nowhere"});
}

const std::vector<std::string>& hostile_names() {
  using namespace std::string_literals;
  static const std::vector<std::string> names = {
      "<script>alert(1)</script>",
      "\"onload=\"alert(1)",
      "' onerror='alert(1)",
      "]]><svg onload=\"alert(1)\">",
      "</title></style></text></svg><script>x</script>",
      "&amp;<b>&#60;",
      "\u202Egnp.exe\u202C\u2066x\u2069",
      "a\0b\x01\x1b[31m\x7f"s,
      "} * { background: url(https://example.org/x) }",
      "--><script>x</script><!--",
      "{} {0} %s",
      "\xff\xfe\xc3",
  };
  return names;
}

// The page's own elements and attributes are all there is, whatever was written between them.
void expect_unbroken(const std::string& html, const std::string& name) {
  EXPECT_EQ(all_matches(html, "(<script|<b>|<img|</?style[^>]*>|</?svg)"),
            (std::vector<std::string>{"<style>", "</style>", "<svg", "<style>", "</style>", "</svg"}))
      << name;
  // Inside a tag a quote ends the value, so no attribute can come from a name.
  for (const std::string& tag : all_matches(html, "<([a-zA-Z][^>]*)>")) {
    EXPECT_TRUE(std::regex_match(tag, std::regex("[a-zA-Z0-9]+( [a-zA-Z-]+=\"[^\"<]*\")*/?"))) << tag;
    EXPECT_EQ(all_matches(tag, "( on[a-z]+=\")"), std::vector<std::string>{}) << tag;
  }
  for (const unsigned char c : html) {
    const bool control = c < 0x20 && c != '\n' && c != '\t' && c != '\r';
    ASSERT_FALSE(control || c == 0x7f) << name;
  }
  EXPECT_THAT(html, Not(HasSubstr("\u202E")));
  EXPECT_THAT(html, Not(HasSubstr("\u2066")));
  for (const std::string& id : all_matches(html, " id=\"([^\"]*)\""))
    EXPECT_TRUE(std::regex_match(id, std::regex("[A-Za-z0-9_.-]+"))) << id;
}

TEST(Twin, nothing_that_an_atlas_says_breaks_out_of_the_page) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  for (const std::string& name : hostile_names()) {
    auto atlas = std::make_shared<Atlas>(*reading.atlas);
    const auto rename = [&](auto& column) {
      std::decay_t<decltype(column)> renamed;
      for (std::size_t i = 0; i < column.size(); ++i) renamed.push_back(name);
      column = renamed;
    };
    rename(atlas->places.name);
    for (auto& [language, column] : atlas->places.name_in) rename(column);
    for (auto& [language, column] : atlas->places.about_in) rename(column);
    rename(atlas->places.website);
    rename(atlas->places.city);
    rename(atlas->places.source);
    rename(atlas->links.note);
    rename(atlas->links.id);
    for (auto& town : atlas->towns.name) town = name;
    for (auto& town : atlas->towns.names) town = {{{name, name}}};
    for (auto& kind : atlas->taxonomy.kinds) kind.names = {{{name, name}}};
    for (auto& territory : atlas->taxonomy.territories) {
      territory.names = {{{name, name}}};
      territory.key += name;
    }
    for (auto& said : atlas->statements.rows) said.statement = said.said_by = said.outcome_note = name;
    for (auto& figure : atlas->indicators.rows) figure.indicator = figure.unit = figure.note = name;
    for (auto& source : atlas->sources.rows) source.title = source.publisher = source.url = name;
    atlas->info.title = atlas->info.subtitle = {{{name, name}}};
    atlas->info.credits = {{name, name}};
    View view;
    view.filter.territory = {};
    const std::string html = Written(atlas, view).html;

    expect_unbroken(html, name);
    view.filter.text = name;
    expect_unbroken(Written(atlas, view).html, name);
  }
}

Rgba colour_named(const std::string& css, const std::string& role) {
  const auto found = all_matches(css, std::string("--").append(role).append(":#([0-9A-F]{6})"));
  return found.empty() ? Rgba{} : rgb(static_cast<std::uint32_t>(std::stoul(found.front(), nullptr, 16)));
}

// What is read on a page or on a plate has the contrast that WCAG 2.1 asks of text, by day and by night.
TEST(HtmlStyle, letters_stand_out_from_what_they_stand_on) {
  for (const Theme theme : {Theme::paper, Theme::stage, Theme::contrast}) {
    const std::string css = html_style(theme);
    EXPECT_EQ(css.find("prefers-color-scheme:dark") != std::string::npos, theme == Theme::paper);
    std::vector<std::string> schemes;
    for (std::size_t at = css.find(":root{"); at != std::string::npos; at = css.find(":root{", at + 1))
      schemes.push_back(css.substr(at, css.find('}', at) - at));
    EXPECT_EQ(schemes.size(), theme == Theme::contrast ? 1U : 2U);
    for (const std::string& scheme : schemes) {
      for (const char* ground : {"page", "plate", "head"})
        for (const char* letters : {"ink", "ink-2", "link", "cross"})
          EXPECT_GE(contrast_ratio(colour_named(scheme, letters), colour_named(scheme, ground)), 4.5)
              << letters << " on " << ground << " in " << scheme;
      EXPECT_GE(contrast_ratio(colour_named(scheme, "on-link"), colour_named(scheme, "link")), 4.5) << scheme;
    }
  }
}

TEST(PageText, different_keys_have_different_ids) {
  std::set<std::string> ids;
  const std::vector<std::string> keys = {"a", "A", "a b", "a.20b", "a-b", "a_b", "é", "\"", "", "a\x80"};
  for (const std::string& key : keys) ids.insert(element_id("place", key));
  EXPECT_EQ(ids.size(), keys.size());
  EXPECT_TRUE(ids.contains("place-a.20b"));
}

TEST(PageTable, heads_its_columns_rows_and_groups) {
  PageTable table("Two &amp; <b>one</b>", {{"Name"}, {"Jobs", "number"}}, true);
  table.group("Metz");
  table.row("first", {"A", "5"});
  table.group("Nancy");
  table.row("", {"B", ""});
  EXPECT_EQ(
      table.take(),
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Two &amp; one\">\n"
      "<table class=\"stacked\">\n<caption>Two &amp; <b>one</b></caption>\n<thead>\n"
      "<tr><th scope=\"col\">Name</th><th scope=\"col\" class=\"number\">Jobs</th></tr>\n</thead>\n"
      "<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" class=\"group\" colspan=\"2\">Metz</th></tr>\n"
      "<tr id=\"first\"><th scope=\"row\">A</th><td class=\"number\" data-head=\"Jobs\">5</td></tr>\n"
      "</tbody>\n<tbody>\n"
      "<tr class=\"group\"><th scope=\"rowgroup\" class=\"group\" colspan=\"2\">Nancy</th></tr>\n"
      "<tr><th scope=\"row\">B</th><td class=\"number\"></td></tr>\n</tbody>\n</table>\n</div>\n");
}

}  // namespace
}  // namespace sillon

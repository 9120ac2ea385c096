// What is made for people: columns that line up, pages that are safe, records that hold everything.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "../atlas/small_atlas.hpp"
#include "export/display_width.hpp"
#include "export/html_escape.hpp"
#include "export/record.hpp"
#include "export/text_table.hpp"
#include "export/write_list.hpp"
#include "listed_atlas.hpp"
#include "query/listing.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

using Json = nlohmann::ordered_json;
using test::Listed;
using test::shipped_atlas;
using test::view_at;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(DisplayWidth, counts_what_stands_on_the_screen) {
  EXPECT_EQ(display_width("Épinal"), 6U);
  EXPECT_EQ(display_width("E\u0301pinal"), 6U);
  EXPECT_EQ(display_width("東京"), 4U);
  EXPECT_EQ(display_width("a\u200bb"), 2U);
  EXPECT_EQ(display_width("1535°"), 5U);
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("\xff\xc3"), 2U);
}

TEST(DisplayWidth, what_is_clipped_fits_and_says_so) {
  const std::string text = "La French Tech – Épinal 東京 et cetera";
  for (std::size_t width = 1; width <= display_width(text) + 2; ++width) {
    const std::string shown = clipped(text, width);
    EXPECT_LE(display_width(shown), width);
    if (width >= display_width(text)) {
      EXPECT_EQ(shown, text);
    } else {
      ASSERT_TRUE(shown.ends_with("…"));
      EXPECT_TRUE(text.starts_with(shown.substr(0, shown.size() - std::string("…").size())));
    }
  }
}

TEST(DisplayWidth, what_is_wrapped_keeps_its_words_and_its_width) {
  const std::string text =
      "Every word of this sentence stays, also donaudampfschifffahrtsgesellschaft at its end.";
  for (const std::size_t width : {12U, 20U, 40U, 200U}) {
    const std::string shown = wrapped(text, width, 4, 6);
    std::istringstream before(text), after(shown);
    std::vector<std::string> words, kept;
    for (std::string word; before >> word;) words.push_back(word);
    for (std::string word; after >> word;) kept.push_back(word);
    EXPECT_EQ(kept, words);
    bool first = true;
    for (const std::string& line : lines_of(shown)) {
      const bool one_word = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
      EXPECT_TRUE(one_word || display_width(line) + (first ? 6 : 0) <= width) << line;
      EXPECT_TRUE(first || line.starts_with("    "));
      first = false;
    }
  }
}

TEST(TextTable, columns_line_up_and_numbers_stand_right) {
  Table table;
  table.add_column("Name");
  table.add_column("Jobs", CellKind::number);
  table.add_column("Town");
  table.add_row({"Épinal", "5", "a\nb\tc"});
  table.add_row({"東京", "1200", "\x1b[31mred"});
  table.add_row({"", "", "last"});
  EXPECT_EQ(text_table(table, 0),
            "Name    Jobs  Town\n"
            "Épinal     5  a b c\n"
            "東京    1200  \\x1b[31mred\n"
            "              last\n");
}

TEST(TextTable, fits_the_terminal_as_far_as_it_stays_readable) {
  const Listed listed(shipped_atlas(), View(), Subject::places);
  for (const std::size_t width : {80U, 100U, 160U})
    for (const std::string& line : lines_of(listed.text(ListFormat::text, width)))
      ASSERT_LE(display_width(line), width);
  EXPECT_EQ(lines_of(listed.text(ListFormat::text)).size(), shipped_atlas().places.size() + 1);
  EXPECT_THAT(listed.text(ListFormat::text), testing::HasSubstr("BLIIIDA"));
}

// Tags that open and never close.
std::string unbalanced_tag(const std::string& html) {
  static const std::regex tag("<(/?)([a-z0-9]+)[^>]*>");
  const std::set<std::string> without_end = {"meta"};
  std::vector<std::string> open;
  for (std::sregex_iterator it(html.begin(), html.end(), tag), end; it != end; ++it) {
    const std::string name = (*it)[2];
    if (without_end.contains(name)) continue;
    if ((*it)[1].length() == 0) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + name + ">";
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back();
}

std::set<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) found.insert((*it)[1]);
  return found;
}

TEST(Html, is_a_whole_page_for_every_subject_and_language) {
  for (const std::string language : {"en", "fr", "de", "lb"}) {
    for (const Subject subject :
         {Subject::places, Subject::links, Subject::indicators, Subject::statements, Subject::matrix}) {
      View view = view_at("2015");
      view.language = language;
      const Listed listed(shipped_atlas(), view, subject);
      const std::string html = listed.text(ListFormat::html);
      EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"" + language + "\">"));
      EXPECT_EQ(unbalanced_tag(html), "");
      EXPECT_THAT(html, testing::HasSubstr("2015"));
      EXPECT_THAT(html, testing::HasSubstr("OpenStreetMap"));
      EXPECT_THAT(html, testing::Not(testing::HasSubstr("<script")));
      EXPECT_EQ(all_matches(html, "href=\"#(source-[^\"]*)\""), all_matches(html, "id=\"(source-[^\"]*)\""));
      // Nothing is loaded: every address is only a link that one may follow.
      EXPECT_TRUE(all_matches(html, "(src=|<link|@import|url\\()").empty());
    }
  }
}

TEST(Html, rows_are_those_of_the_list_and_sources_are_told_in_full) {
  const Listed listed(shipped_atlas(), View(), Subject::statements);
  const std::string html = listed.text(ListFormat::html);
  std::size_t rows = 0;
  for (std::size_t at = html.find("<tr><th scope=\"row\">"); at != std::string::npos;
       at = html.find("<tr><th scope=\"row\">", at + 1))
    ++rows;
  EXPECT_EQ(rows, listed.shown.rows.size());
  for (const Row row : listed.shown.rows)
    for (const std::string_view id : split_list(shipped_atlas().statements.rows[row].source)) {
      ASSERT_TRUE(shipped_atlas().find_source(id));
      EXPECT_THAT(html, testing::HasSubstr(html_escaped(shipped_atlas().find_source(id)->title)));
    }
}

TEST(Html, nothing_that_a_file_says_becomes_a_tag_or_an_address) {
  const test::SmallAtlas folder;
  folder.spoil("places.csv", "Bliiida,", "<script>alert(1)</script>&'x',");
  folder.spoil("sources.csv", "Site,", "\"<img src=\"\"x\"\">\",");
  folder.spoil("atlas.json", "\"Small\"", "\"</title><b>Small\"");
  const AtlasReading reading = folder.read();
  ASSERT_TRUE(reading.atlas);
  View view;
  view.filter.text = "script";
  const std::string html = Listed(*reading.atlas, view, Subject::places).text(ListFormat::html);
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(html, testing::HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;x&#39;"));
  EXPECT_THAT(html, testing::HasSubstr("&lt;img src=&quot;x&quot;&gt;"));
  EXPECT_THAT(html, testing::HasSubstr("filter.text=script"));
  for (const char* tag : {"<script", "<img", "<b>"}) EXPECT_THAT(html, testing::Not(testing::HasSubstr(tag)));
}

TEST(Record, holds_all_links_of_every_place_and_all_their_sources) {
  const Atlas& atlas = shipped_atlas();
  std::size_t ends = 0;
  for (Row place = 0; place < atlas.places.size(); place += 7) {
    const Record record = place_record(atlas, place);
    const Json json = Json::parse(record_json(record));
    EXPECT_EQ(json["place"]["id"], std::string(atlas.places.id[place]));
    const std::size_t links = atlas.links.first_of_place[place + 1] - atlas.links.first_of_place[place];
    EXPECT_EQ(json["links_out"].size() + json["links_in"].size(), links);
    ends += links;
    std::set<std::string> known;
    for (const Json& source : json["sources"]) known.insert(source["id"]);
    for (const char* table : {"links_out", "links_in", "events", "statements", "indicators"})
      for (const Json& row : json[table])
        for (const std::string_view id : split_list(row["source"].get_ref<const std::string&>()))
          EXPECT_TRUE(known.contains(std::string(id))) << id;
  }
  EXPECT_GT(ends, 20U);
}

TEST(Record, tells_history_statements_figures_and_sources) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  const Atlas& atlas = *reading.atlas;
  const std::string text =
      record_text(place_record(atlas, atlas.place_row("blida").value()), atlas, Words("en"), 80);
  for (const char* part :
       {"Bliiida\n", "Hub · Metz, Lorraine · Open", "A place, \"made\" to last", "mood             glad",
        "2014-09 · opened · Open [web]", "Partner East Side (east) · Active · since 2015 · across the border",
        "Part of Bureau (nowhere)", "2015 · Mayor · ambition · It will grow and stay · kept: yes [web]",
        "[book] Book · Printer", "[web] Site · 2020 · official · https://example.org/a"})
    EXPECT_THAT(text, testing::HasSubstr(part));
  for (const std::string& line : lines_of(text)) EXPECT_LE(display_width(line), 80U) << line;

  const Record link = link_record(atlas, atlas.link_row("blida--partner-of--east").value());
  EXPECT_THAT(record_text(link, atlas, Words("fr"), 80),
              testing::HasSubstr("Bliiida – Partenaire – Réseau Est"));
  const Json json = Json::parse(record_json(link));
  EXPECT_EQ(json["link"]["to"], "east");
  ASSERT_EQ(json["places"].size(), 2U);
  EXPECT_FALSE(json.contains("links_out"));
}

TEST(WriteList, writes_rows_in_the_format_of_the_suffix) {
  const test::SmallAtlas folder;
  const AtlasReading reading = folder.read();
  const Listed listed(*reading.atlas, View(), Subject::places);
  const auto written = [&](ListSubject subject, const char* name) {
    ListPanel list;
    list.subject = subject;
    const ShownRows rows =
        subject == ListSubject::links
            ? ShownRows{Subject::links, listed_links(*reading.atlas, *listed.seen, list, "en")}
            : ShownRows{Subject::places, listed_places(*reading.atlas, *listed.seen, list, "en")};
    write_list(*reading.atlas, *listed.seen, listed.view, rows, folder.folder() / name);
    return read_file(folder.folder() / name, 1 << 20);
  };
  const auto ids = [](const Json& rows) {
    std::set<std::string> all;
    for (const Json& row : rows) all.insert(row["id"]);
    return all;
  };
  using Ids = std::set<std::string>;
  EXPECT_EQ(ids(Json::parse(written(ListSubject::places, "list.json"))), (Ids{"blida", "east", "nowhere"}));
  EXPECT_EQ(ids(Json::parse(written(ListSubject::unplaced, "list.JSON"))), Ids{"nowhere"});
  EXPECT_EQ(Json::parse(written(ListSubject::links, "list.geojson"))["features"].size(), 2U);
  EXPECT_TRUE(written(ListSubject::places, "list.csv").starts_with("id,kind,name"));
  EXPECT_TRUE(written(ListSubject::places, "list.html").starts_with("<!DOCTYPE html>"));
  try {
    written(ListSubject::places, "list.png");
    FAIL() << "a list is no picture";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::usage);
    EXPECT_THAT(failure.what(), testing::HasSubstr(".csv"));
  }
}

TEST(ListText, a_matrix_lies_nowhere) {
  EXPECT_THROW(Listed(shipped_atlas(), View(), Subject::matrix).text(ListFormat::geojson), Failure);
}

}  // namespace
}  // namespace sillon

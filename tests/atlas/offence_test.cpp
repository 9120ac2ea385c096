// Planted errors, one at a time: each is said in exactly these words, at the place where the spoiled file has
// it.
#include <gtest/gtest.h>

#include <algorithm>

#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::SmallAtlas;
using test::text_of;

struct Offence {
  const char* file;
  const char* from;  // replaced by `to` in the sound file
  const char* to;
  const char* at;  // the spoiled file's text from the place that is said; a number is a line without a column
  const char* said;
};

// "3:26" of the first occurrence of `text` in the file.
std::string place_of(const std::string& file, const std::string& text) {
  if (text.find_first_not_of("0123456789") == std::string::npos) return text;
  const std::size_t at = file.find(text);
  if (at == std::string::npos) return "nowhere";
  const std::size_t line_begin = file.rfind('\n', at) + 1;  // npos + 1 is the first line's 0
  const auto is_first_octet = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto lines = std::count(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  const auto columns = std::count_if(file.begin() + static_cast<std::ptrdiff_t>(line_begin),
                                     file.begin() + static_cast<std::ptrdiff_t>(at), is_first_octet);
  return std::to_string(lines + 1) + ":" + std::to_string(columns + 1);
}

const Offence offences[] = {
    {"places.csv", "id,kind", "id,sort", "1",
     "error: the column 'kind' is missing. Add it to the header row."},
    {"places.csv", "website", "webiste", "webiste",
     "warning: the column 'webiste' is not of the format and is kept as it is. Did you mean 'website'?"},
    {"places.csv", ",mood", ",kind", "kind\nblida",
     "error: the column 'kind' stands twice, only the first is read. Rename or remove one."},
    {"places.csv", "blida,hub", "Blida 2,hub", "Blida 2",
     "error: id 'Blida 2' may hold a to z, 0 to 9 and '-' only. Did you mean 'blida-2'?"},
    {"places.csv", "metz,city", "blida,city", "blida,city",
     "error: id 'blida' stands twice, first in line 2. Ids are unique: rename or remove one."},
    {"places.csv", "metz,city", "metz,ctiy", "ctiy",
     "error: kind 'ctiy' is not known. Did you mean 'city'? Known values: hub, agency, network, city."},
    {"places.csv", "metz,city,Metz,", "metz,city,,", ",Metz (57)",
     "error: name is empty. Every row must fill it."},
    {"places.csv", "6.17269,49.11911", "6.17269,449.11911", "449.11911",
     "error: lat 449.11911 is outside [-90, 90]. Was the decimal point lost?"},
    {"places.csv", "6.17269,49.11911", "617269,49.11911", "617269,49.11911",
     "error: lon 617269 is outside [-180, 180]. Was the decimal point lost?"},
    {"places.csv", "6.17269,49.11911", "49.11911,6.17269", "49.11911",
     "error: lon 49.11911 and lat 6.17269 are swapped. Write lon 6.17269 and lat 49.11911."},
    {"places.csv", "6.17269,49.11911", "6.17269,", ",city,sourced,Metz,lorraine,FR,,,",
     "error: lon is given without lat. Give both or neither."},
    {"places.csv", "6.17269,49.11911", "0,0", "0,0",
     "error: lon 0, lat 0 lies in the Gulf of Guinea. Leave both empty when the point is not known, and "
     "write region "
     "or none as precision."},
    {"places.csv", "6.17269,49.11911", "nan,49.11911", "nan,",
     "error: lon 'nan' is not a finite number. Write digits with one decimal point, like 49.6117."},
    {"places.csv", "6.17269,49.11911", "1e999,49.11911", "1e999",
     "error: lon '1e999' is not a finite number. Write digits with one decimal point, like 49.6117."},
    {"places.csv", "6.17269,49.11911", "\"1,234.5\",49.11911", "\"1,234.5\"",
     "error: lon '1,234.5' is not a finite number. Write digits with one decimal point, like 49.6117."},
    {"places.csv", "6.17269,49.11911,city", ",,city", ",,city",
     "error: precision 'city' asks for a point, lon and lat are empty. Give both, or write region or none as "
     "precision."},
    {"places.csv", "6.17269,49.11911,city", "6.17269,49.11911,none", "6.17269",
     "error: precision 'none' has no point, lon and lat must be empty. Empty both, or say how far the point "
     "can be "
     "trusted: address, street or city."},
    {"places.csv", "lorraine,FR,mentoring", "lorraine,fr,mentoring", "fr,mentoring",
     "error: country 'fr' is not two capital letters. Write the code of ISO 3166-1, like LU."},
    {"places.csv", "lorraine,FR,mentoring", "saarland,FR,mentoring", "FR,mentoring",
     "warning: country FR is not that of the region 'saarland', DE. Is one of the two wrong?"},
    {"places.csv", "mentoring|office", "mentoring|ofice", "mentoring|ofice",
     "error: services 'ofice' is not known. Did you mean 'office'? Known values: mentoring, office."},
    {"places.csv", "mentoring|office", "mentoring;office", "mentoring;office",
     "error: services 'mentoring;office' is not known. Separate lists by '|'."},
    {"places.csv", "2014-09,,", "15.9.2014,,", "15.9.2014",
     "error: since '15.9.2014' is not a date. Did you mean '2014-09-15'?"},
    {"places.csv", "2014-09,,", "2014-13,,", "2014-13",
     "error: since '2014-13' is not a date. Write 2015, 2015-06 or 2015-06-25."},
    {"places.csv", "2010,2018", "2018,2010", "2010,,,",
     "error: until 2010 is before since 2018. Are the two swapped?"},
    {"places.csv", "https://bliiida.fr", "bliiida.fr", "bliiida.fr",
     "error: website 'bliiida.fr' is not a web address. Did you mean 'https://bliiida.fr'?"},
    {"places.csv", "web|book", "web|boko", "web|boko",
     "error: source 'boko' is not in sources.csv. Did you mean 'book'?"},
    {"places.csv", "2019-05-02,low", "2019-05-02,lo", "lo,\n",
     "error: confidence 'lo' is not known. Did you mean 'low'? Known values: low, medium, high."},
    {"places.csv", "2019-05-02,low", ",low", ",low",
     "note: 1 row has no as_of. Write when each was last verified."},
    {"places.csv", "\"A place, \"\"made\"\" to last\"", "A place, made to last", "glad",
     "error: the row has 23 cells, the header 22. Does a text that holds the separator lack its quotes?"},
    {"places.csv", ",high,glad", ",high", "2",
     "error: the row has 21 cells, the header 22. Is a separator missing, or does a text with a line break "
     "lack its "
     "quotes?"},
    {"places.csv", "Bliiida",
     "Bl\xEF\xEF"
     "da",
     "\xEF\xEF",
     "error: the octet 0xEF is not UTF-8 here and is read as '?'. Save the file as UTF-8; in Windows-1252 "
     "this would be "
     "'ï'."},
    {"places.csv", "closed,2010", "open,2010", "4",
     "warning: status 'open' of 'east' is not that of its latest event, 'closed' in 2018. Write 'closed', or "
     "add the "
     "event (events.csv, line 3)."},
    {"links.csv", "blida,east", "blida,eest", "eest",
     "error: to 'eest' is not in places.csv. Did you mean 'east'?"},
    {"links.csv", "blida,east", "blida,blida", "blida,partner",
     "error: the link goes from 'blida' to itself. Name two places."},
    {"links.csv", "blida,nowhere,part-of,,", "east,blida,partner-of,2015,", "east,blida",
     "error: this link stands twice, first in line 2. Remove one, or tell them apart by their dates."},
    {"links.csv", "partner-of,2015", "partner-of,2009", "2009,active",
     "note: 1 row has a since before that of one of their ends. A link is shown once both its ends are "
     "there."},
    {"events.csv", "b1,blida", "b1,blidda", "blidda",
     "error: subject 'blidda' is no place and no link. Did you mean 'blida'?"},
    {"events.csv", "2014-09,open", ",open", ",open,opened,web,high",
     "error: date is empty. Every row must fill it."},
    {"statements.csv", "s2,moselle", "s2,mosel", "mosel",
     "error: subject 'mosel' is no place and no link, territory or area. Did you mean 'moselle'?"},
    {"statements.csv", "ambition,kept", "ambition,not kept", "not kept",
     "error: outcome 'not kept' is not known. Did you mean 'not-kept'? Known values: kept, not-kept, open, "
     "unknown."},
    {"indicators.csv", "2015,2014,2020", ",2014,", ",2014,",
     "error: the figure has no date. Write when it was so in date, or when it is to be so in due_date."},
    {"sources.csv", "yes,2020", "oui,2020", "oui",
     "error: official 'oui' is not known. Known values: no, yes."},
    {"atlas.json", "\"symbol\": \"ring\"", "\"symbol\": \"rings\"", "\"rings\"",
     "error: symbol 'rings' is not known. Did you mean 'ring'? Known values: hexagon, disc, triangle-right, "
     "square, "
     "half-disc, triangle-up, diamond, plus, small-disc, star, ring."},
    {"atlas.json", "\"service:mentoring\"", "\"service:mentors\"", "\"service:mentors\"",
     "error: any_of 'service:mentors' is not known. Did you mean 'service:mentoring'? Known values: "
     "kind:hub, "
     "kind:agency, kind:network, kind:city, service:mentoring, service:office."},
    {"atlas.json", "\"targets\": [\"hubs\"]", "\"targets\": [\"hub\"]", "\"hub\"]",
     "error: the target 'hub' is not in indicators.csv. Did you mean 'hubs'?"},
    {"atlas.json", "\"sillon_atlas\": 1", "\"sillon_atlas\": 2", "2, \"id\"",
     "error: this version of the atlas format is not known. This program reads version 1."},
    {"atlas.json", "\"credits\"", "\"credit\"", "\"credit\"",
     "warning: 'credit' is not of the format and is not read. Did you mean 'credits'?"},
    {"atlas.json", "\"fr\": \"Bureaux\"", "\"de\": \"Büros\"", "{\"en\": \"Offices\"",
     "note: 1 text has no 'fr'. Another language is shown instead."},
    {"atlas.json", "\"key\": \"office\", ", "", "{\"names\": {\"en\": \"Offices\"",
     "error: an entry of services lacks 'key'. Add it."},
    {"atlas.json", "\"within\": 30", "\"within\": \"30\"", "\"30\"",
     "error: within of an entry of needs is a text, not a number."},
    {"atlas.json", "\"id\": \"small\",", "\"id\": \"small\"", "\"title\"",
     "error: '\"' stands where ',' or '}' should be."},
    {"basemap/coarse-core.geojson", "[7,49.5]", "[7,649.5]", "],[5,48]]],[[[1",
     "error: lat 649.5 is outside [-90, 90]. Is the layer in EPSG:4326?"},
};

TEST(Offence, IsSaidAtItsPlaceWithItsCauseAndItsRemedy) {
  for (const Offence& offence : offences) {
    const SmallAtlas small;
    const std::string spoiled = small.spoil(offence.file, offence.from, offence.to);
    const std::string said = text_of(small.read().report, small.folder());
    const std::string place = std::string(offence.file) + ":" + place_of(spoiled, offence.at);
    const std::string expected = place + ": " + offence.said + "\n";
    EXPECT_NE(("\n" + said).find("\n" + expected), std::string::npos)
        << offence.from << " -> " << offence.to << "\nexpected: " << expected << "said:     " << said;
  }
}

TEST(Offence, AllAreSaidAtOnceAndTheRowsLeftOutCounted) {
  const SmallAtlas small;
  small.spoil("places.csv", "metz,city,Metz", "metz,town,");
  small.spoil("links.csv", "blida,east,partner-of", "blida,est,partner");
  const AtlasReading reading = small.read();
  ASSERT_TRUE(reading.atlas);
  EXPECT_EQ(reading.report.count(Level::error), 4u) << text_of(reading.report, small.folder());
  EXPECT_EQ(reading.rows_left_out, 2u);
  EXPECT_EQ(reading.atlas->places.size(), 3u);
  EXPECT_EQ(reading.atlas->links.size(), 1u);
}

TEST(Offence, OfOneRowIsNoErrorOfThoseThatReferToIt) {
  const SmallAtlas small;
  small.spoil("places.csv", "east,network", "east,netwrok");
  const AtlasReading reading = small.read();
  EXPECT_EQ(
      text_of(reading.report, small.folder()),
      "places.csv:4:6: error: kind 'netwrok' is not known. Did you mean 'network'? Known values: hub, "
      "agency, "
      "network, city.\n"
      "links.csv:2:7: note: to 'east' was left out (places.csv, line 4), and the link with it. Mend that row "
      "first.\n"
      "events.csv:3:4: note: subject 'east' was left out (places.csv, line 4), and this row with it. Mend "
      "that row "
      "first.\n"
      "events.csv:4:4: note: subject 'east' was left out (places.csv, line 4), and this row with it. Mend "
      "that row "
      "first.\n");
  EXPECT_EQ(reading.rows_left_out, 4u);
}

TEST(Offence, ThousandsOfThemAreCounted) {
  const SmallAtlas small;
  std::string text = "id,title\n";
  for (int i = 0; i < 3000; ++i) text.append("A").append(std::to_string(i)).append(",x\n");
  small.write("sources.csv", text);
  const Report report = small.read().report;
  EXPECT_NE(text_of(report, small.folder()).find("sources.csv: error: 2000 more errors are not listed."),
            std::string::npos);
  EXPECT_LT(report.diagnostics().size(), 1100u);
}

TEST(Offence, AGroupThatIsNotListedIsNamedLikeItsFirstKind) {
  const SmallAtlas small;
  small.spoil("atlas.json", "\"kind_groups\"", "\"kind_grups\"");
  const AtlasReading reading = small.read();
  const std::string said = text_of(reading.report, small.folder());
  EXPECT_NE(
      said.find(
          "atlas.json:7:3: warning: the group 'bodies' is not in kind_groups. It is named like its first "
          "kind.\n"),
      std::string::npos)
      << said;
  EXPECT_EQ(reading.atlas->taxonomy.kind_groups[1].names.in("en"), "Agency");
}

TEST(Offence, MoreSectorsThanFourteenCannotBeToldApart) {
  const SmallAtlas small;
  std::string sectors;
  for (int i = 0; i < 15; ++i)
    sectors.append(i ? ",\n" : "")
        .append("{\"key\": \"s")
        .append(std::to_string(i))
        .append("\", \"names\": \"S\"}");
  small.spoil("atlas.json", "{\"key\": \"digital\", \"names\": {\"en\": \"Digital\", \"fr\": \"Numérique\"}}",
              sectors);
  EXPECT_NE(text_of(small.read().report, small.folder())
                .find("atlas.json:28:1: error: more than 14 sectors cannot be told apart. Group some of them "
                      "under one "
                      "key.\n"),
            std::string::npos);
}

}  // namespace
}  // namespace sillon

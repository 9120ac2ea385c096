#include "query/filter_sentence.hpp"

#include <gtest/gtest.h>

#include <set>

#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;
using test::date;
using test::named;

// One place of each kind but the city, kinds with plurals as an atlas file has them.
std::shared_ptr<const Atlas> sentence_atlas() {
  AtlasSketch sketch;
  for (const char* kind : {"hub", "incubator", "fablab", "agency", "network", "startup", "label"})
    sketch.place({.id = std::string("a-") + kind, .kind = kind});
  Atlas atlas = *sketch.finish();
  const auto plural = [&](const char* kind, const char* words) {
    atlas.taxonomy.kinds[*index_of(atlas.taxonomy.kinds, kind)].plural = named(words);
  };
  plural("hub", "Hubs");
  plural("incubator", "Incubators");
  plural("fablab", "Fab labs");
  plural("agency", "Agencies");
  plural("network", "Networks");
  plural("startup", "Start-ups");
  plural("label", "French Tech labels");
  Territory outside;
  outside.key = "outside";
  outside.names = named("Outside the region");
  outside.in_region = false;
  atlas.taxonomy.territories.push_back(outside);
  return std::make_shared<const Atlas>(atlas);
}

std::string said(const View& view) {
  static const auto atlas = sentence_atlas();
  static const Words words("en");
  return filter_sentence(*atlas, view, words);
}

View with(void (*change)(Filter&)) {
  View view;
  change(view.filter);
  return view;
}
std::string said(void (*change)(Filter&)) {
  return said(with(change));
}

TEST(FilterSentence, ReadsAsOneSentence) {
  View view = with([](Filter& f) {
    f.kind = {"fablab", "incubator"};
    f.territory = {"lorraine", "saarland"};
    f.years = YearRange{2012, 2015};
    f.links = LinkFilter::cross_border;
  });
  view.date = date("2015-06");
  EXPECT_EQ(
      said(view),
      "Incubators and fab labs in Lorraine or Saarland, founded or first seen 2012–2015, with links across a "
      "border only, as of June 2015");
}

TEST(FilterSentence, WithoutAnyFilterIsEverything) {
  EXPECT_EQ(said(View{}), "Everything");
  EXPECT_FALSE(is_filtered(View{}));
}

TEST(FilterSentence, SaysWhatIsMissingWhereThatIsShorter) {
  EXPECT_EQ(said([](Filter& f) {
              f.kind = {"fablab", "hub", "incubator", "label", "support"};
            }),
            "Everything but start-ups");
  EXPECT_EQ(said([](Filter& f) {
              f.kind = {"fablab", "hub", "incubator", "startup", "support"};
            }),
            "Everything but French Tech labels")
      << "a name with another capital keeps its own";
  EXPECT_EQ(said([](Filter& f) { f.kind = {"fablab", "hub", "incubator", "label", "startup", "support"}; }),
            "Everything");
  EXPECT_EQ(said([](Filter& f) { f.kind = {"support"}; }), "Agencies, networks")
      << "a group speaks of its kinds";
  EXPECT_EQ(said([](Filter& f) {
              f.kind = {"hub", "network"};
            }),
            "Hubs and networks")
      << "a kind without its group";
}

TEST(FilterSentence, InIsSaidOfPartsOfTheRegionOnly) {
  EXPECT_EQ(said([](Filter& f) { f.territory = {"luxembourg"}; }), "Everything in Luxembourg");
  EXPECT_EQ(said([](Filter& f) {
              f.territory = {"lorraine", "outside"};
            }),
            "Everything (Lorraine or Outside the region)");
}

TEST(FilterSentence, EveryPartOfAFilterIsSaid) {
  const std::string everything = said(View{});
  const std::vector<void (*)(Filter&)> parts = {
      [](Filter& f) { f.kind = {"hub"}; },
      [](Filter& f) { f.territory = {"lorraine"}; },
      [](Filter& f) { f.sector = {"energy"}; },
      [](Filter& f) { f.service = {"funding"}; },
      [](Filter& f) { f.status = {"open"}; },
      [](Filter& f) { f.link_kind = {"hosts"}; },
      [](Filter& f) { f.links = LinkFilter::none; },
      [](Filter& f) { f.links = LinkFilter::cross_border; },
      [](Filter& f) { f.confidence = Confidence::medium; },
      [](Filter& f) { f.confidence = Confidence::high; },
      [](Filter& f) { f.text = "metz"; },
      [](Filter& f) {
        f.years = YearRange{1, 9999};
      },
      [](Filter& f) { f.between = {"lorraine"}; },
      [](Filter& f) {
        f.between = {"lorraine", "saarland"};
      },
  };
  std::set<std::string> sentences = {everything};
  for (const auto part : parts) {
    EXPECT_TRUE(is_filtered(with(part)));
    EXPECT_TRUE(sentences.insert(said(part)).second) << said(part);
  }
}

TEST(FilterSentence, TheUndatedMatterWhereADateIsAskedFor) {
  const auto undated = [](Filter& f) { f.undated = false; };
  EXPECT_EQ(said(undated), "Everything");
  EXPECT_FALSE(is_filtered(with(undated)));
  View view = with(undated);
  view.date = date("2015");
  EXPECT_EQ(said(view), "Everything, without what has no date, as of 2015");
}

TEST(FilterSentence, YearsAreSaidAsTheyAreBrushed) {
  EXPECT_EQ(said([](Filter& f) {
              f.years = YearRange{2014, 2014};
            }),
            "Everything, founded or first seen in 2014");
  EXPECT_EQ(said([](Filter& f) {
              f.years = YearRange{1, 2014};
            }),
            "Everything, founded or first seen up to 2014");
  EXPECT_EQ(said([](Filter& f) {
              f.years = YearRange{2014, 9999};
            }),
            "Everything, founded or first seen from 2014 on");
}

TEST(FilterSentence, ALongListEndsWithANumber) {
  EXPECT_EQ(said([](Filter& f) {
              f.status = {"announced", "candidate", "closed", "labelled", "open"};
            }),
            "Everything, status announced, candidate, closed, labelled or open");
  EXPECT_EQ(said([](Filter& f) { f.status = {"a", "b", "c", "d", "e", "f", "g"}; }),
            "Everything, status a, b, c, d or 3 more")
      << "keys that nobody knows are said as they are";
}

TEST(FilterSentence, HasNoBracesLeftInAnyLanguage) {
  static const auto atlas = sentence_atlas();
  const View all = with([](Filter& f) {
    f.kind = {"hub", "network"};
    f.territory = {"lorraine", "saarland"};
    f.sector = {"energy", "health"};
    f.service = {"funding"};
    f.status = {"open"};
    f.link_kind = {"hosts"};
    f.links = LinkFilter::cross_border;
    f.confidence = Confidence::high;
    f.text = "{}";
    f.years = YearRange{2012, 2015};
    f.between = {"lorraine", "saarland"};
    f.undated = false;
  });
  for (const std::string& language : interface_languages()) {
    View view = all;
    view.language = language;
    view.date = date("2015");
    const std::string sentence = filter_sentence(*atlas, view, Words(language));
    std::size_t braces = 0;
    for (std::size_t at = sentence.find('{'); at != std::string::npos; at = sentence.find('{', at + 1))
      ++braces;
    EXPECT_EQ(braces, 1u) << sentence << ": the one that was typed";
    for (const char* part : {"2012", "2015", "Lorraine", "Saarland"})
      EXPECT_NE(sentence.find(part), std::string::npos) << language << ": " << sentence;
  }
}

}  // namespace
}  // namespace sillon

#include "atlas/csv.hpp"

#include <gtest/gtest.h>

#include <random>

#include "atlas/csv_writer.hpp"

namespace sillon {
namespace {

using Table = std::vector<std::vector<std::string>>;

Table read(std::string_view text, std::string* faults = nullptr) {
  CsvReader csv(text);
  Table table;
  while (csv.next_row()) {
    table.emplace_back();
    for (std::size_t i = 0; i < csv.cell_count(); ++i) table.back().emplace_back(csv.cell(i));
    for (const CsvFault& fault : csv.faults())
      if (faults) *faults += to_text(csv.position("", fault.cell)) + ' ' + fault.what + '\n';
  }
  return table;
}

std::string write(const Table& table) {
  CsvWriter csv;
  for (const auto& row : table) {
    for (const auto& cell : row) csv.cell(cell);
    csv.end_row();
  }
  return csv.text();
}

Table odd_table(std::mt19937& random) {
  const std::vector<std::string> pieces = {"a",  "é",    ",",  ";", "\t", "\"", "\"\"",
                                           "\n", "\r\n", "\r", " ", "東", "|",  "'"};
  const std::size_t columns = 2 + random() % 4;
  Table table(1 + random() % 6);
  for (auto& row : table) {
    row.resize(columns);
    for (auto& cell : row)
      for (std::size_t i = random() % 5; i > 0; --i) cell += pieces[random() % pieces.size()];
    row[random() % columns] += 'x';  // a row without anything in it is passed over
  }
  // The separator shows in the header row: its names are plain.
  for (std::size_t i = 0; i < columns; ++i) table.front()[i] = "column " + std::to_string(i);
  return table;
}

TEST(Csv, ReadsWhatItWrites) {
  std::mt19937 random(3);
  for (int i = 0; i < 3000; ++i) {
    const Table table = odd_table(random);
    std::string faults;
    ASSERT_EQ(read(write(table), &faults), table) << write(table);
    EXPECT_EQ(faults, "");
    ASSERT_EQ(read("\xEF\xBB\xBF" + write(table)), table);
  }
}

TEST(Csv, FindsTheSeparator) {
  const Table expected = {{"id", "a b", "c"}, {"1", "x,y;z\tu", "3"}};
  for (const char separator : {',', ';', '\t'}) {
    std::string text = "id_a b_c\n1_\"x,y;z\tu\"_3\n";
    std::replace(text.begin(), text.end(), '_', separator);
    EXPECT_EQ(read(text), expected);
    EXPECT_EQ(CsvReader(text).separator(), separator);
  }
  EXPECT_EQ(CsvReader("\"a,b,c\";d\n").separator(), ';');
}

TEST(Csv, TakesEveryLineEndAndPassesOverBlankRows) {
  const Table expected = {{"a", "b"}, {"1", "2"}, {"3", ""}};
  EXPECT_EQ(read("a,b\n1,2\n3,\n"), expected);
  EXPECT_EQ(read("a,b\r\n1,2\r\n3,"), expected);
  EXPECT_EQ(read("a,b\r1,2\r3,\r"), expected);
  EXPECT_EQ(read("\n\na,b\n,\n\n1,2\n , \n3,\n\n"), expected);
  EXPECT_EQ(read(""), Table());
  EXPECT_EQ(read("\n\r\n,,\n"), Table());
}

TEST(Csv, TrimsPlainCellsAndKeepsQuotedOnes) {
  EXPECT_EQ(read(" a ,\" b \", \"c\" \n"), (Table{{"a", " b ", "c"}}));
}

TEST(Csv, KnowsWhereCellsStand) {
  CsvReader csv("\xEF\xBB\xBFid,name\r\n\"é\nx\",\"b\"\n");
  ASSERT_TRUE(csv.next_row());
  EXPECT_EQ(to_text(csv.position("f", 1)), "f:1:4");
  ASSERT_TRUE(csv.next_row());
  EXPECT_EQ(csv.line(), 2);
  EXPECT_EQ(to_text(csv.position("f", 0)), "f:2:1");
  EXPECT_EQ(to_text(csv.position("f", 1)), "f:3:4");
  EXPECT_EQ(to_text(csv.position("f", 9)), "f:2");
  EXPECT_FALSE(csv.next_row());
}

TEST(Csv, SaysQuotesThatDoNotPairAndReadsOn) {
  std::string faults;
  EXPECT_EQ(read("a,b\n1,\"open\n2,\"x\"\n3,y\n", &faults),
            (Table{{"a", "b"}, {"1", "open\n2,"}, {"3", "y"}}));
  EXPECT_EQ(faults, ":2:3 text follows the quote that closes this cell, 1 lines below\n");

  faults.clear();
  EXPECT_EQ(read("a,b\n1,\"open\n2,z\n3,y\n", &faults),
            (Table{{"a", "b"}, {"1", "open"}, {"2", "z"}, {"3", "y"}}));
  EXPECT_EQ(faults, ":2:3 the quote that opens here is never closed\n");

  faults.clear();
  EXPECT_EQ(read("a,b\n1,\"x\"y\n", &faults), (Table{{"a", "b"}, {"1", "x"}}));
  EXPECT_EQ(faults, ":2:3 text follows the closing quote of this cell\n");
}

TEST(Csv, AQuoteOnEveryLineTakesNoQuadraticTime) {
  std::string text = "a,b\n";
  for (int i = 0; i < 200001; ++i) text += "\"x,y\n";  // an odd number: the last one finds no partner
  std::size_t rows = 0;
  for (CsvReader csv(text); csv.next_row();) ++rows;
  EXPECT_GT(rows, 100u);
}

TEST(Csv, ReadsAnyOctetsToTheirEnd) {
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    std::string text(random() % 40, ' ');
    for (char& c : text) c = "ab,\";\n\r \t\x80"[random() % 10];
    std::size_t rows = 0;
    for (CsvReader csv(text); csv.next_row(); ++rows)
      for (std::size_t cell = 0; cell < csv.cell_count(); ++cell) csv.position("f", cell);
    EXPECT_LE(rows, text.size() + 1);
  }
}

}  // namespace
}  // namespace sillon

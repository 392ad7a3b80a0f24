#include "budget/codebook.hpp"

#include <gtest/gtest.h>

#include <set>

#include "budget/catalogue_data.hpp"

namespace yusuan {
namespace {

using Parts = std::vector<std::string>;

const Codebook& codebook() {
  static const Codebook codebook = Catalogue::embedded().codebook();
  return codebook;
}

void add_parts(std::set<std::string>& parts, const std::string& id) {
  for (std::size_t at = 0; at <= id.size();) {
    const std::size_t end = std::min(id.find('.', at), id.size());
    parts.insert(id.substr(at, end - at));
    at = end + 1;
  }
}

// Every part that the catalogue, or budget/column_ids.cpp of its own, can give to an id.
std::set<std::string> parts_of_the_catalogue() {
  const Catalogue catalogue = Catalogue::embedded();
  const CatalogueData& data = catalogue.data();
  std::set<std::string> parts = {"previous_year", "year_before_last", "revenue", "expenditure", "name"};
  for (const IdWords& words : data.column_ids) add_parts(parts, words.id);
  for (const StageWords& stage : data.stages) {
    if (!stage.measure.empty()) add_parts(parts, stage.measure);
  }
  for (const KindData& kind : data.kinds) {
    for (const IdWords& words : kind.column_ids) add_parts(parts, words.id);
    if (!kind.unknown_columns.empty()) add_parts(parts, kind.unknown_columns);
  }
  return parts;
}

TEST(Codebook, HoldsEveryPartOfAnIdAndNoOther) {
  const std::set<std::string> parts = parts_of_the_catalogue();
  EXPECT_GT(parts.size(), 150U);
  for (const std::string& part : parts) EXPECT_TRUE(codebook().column_parts.contains(part)) << part;
  for (const auto& [part, text] : codebook().column_parts) {
    EXPECT_TRUE(parts.contains(part)) << part << " is no part of an id";
  }
}

TEST(Codebook, HoldsEveryKind) {
  for (const TableKind& kind : Catalogue::embedded().kinds()) {
    const CodebookText text = describe_kind(kind.kind, codebook());
    EXPECT_NE(text, codebook().unknown_part) << kind.kind;
    EXPECT_EQ(text.zh, kind.name_zh);
    EXPECT_FALSE(text.en.empty()) << kind.kind;
  }
  EXPECT_EQ(describe_kind("other", codebook()).en, "other table");
}

TEST(DescribeColumnId, JoinsThePartsLabels) {
  const CodebookText text = describe_column_id("current_year.general_public_budget", codebook());
  EXPECT_EQ(text.zh, "本年/一般公共预算");
  EXPECT_EQ(text.en, "current year / general public budget");
  EXPECT_EQ(text.definition_en.find("current year: "), 0U);
  EXPECT_NE(text.definition_en.find("; general public budget: "), std::string::npos);
  EXPECT_EQ(describe_column_id("total", codebook()), describe_part("total", codebook()));
}

TEST(DescribeColumnId, ARepeatedIdSaysSo) {
  EXPECT_EQ(parts_of_column_id("basic.total_2", codebook()), (Parts{"basic", "total"}));
  EXPECT_EQ(describe_column_id("total_2", codebook()).en, "total (column 2 of that id)");
  EXPECT_EQ(describe_column_id("term_10_years", codebook()).zh, "10年期") << "a number within the name is none";
}

TEST(DescribeColumnId, AnUnknownHeaderSaysSo) {
  for (const char* id : {"column_7", "column_12_2"}) {
    EXPECT_EQ(describe_column_id(id, codebook()), codebook().unknown_column) << id;
    EXPECT_EQ(parts_of_column_id(id, codebook()), Parts{}) << id;
  }
  EXPECT_EQ(describe_column_id("of_users", codebook()), codebook().unknown_part);
}

}  // namespace
}  // namespace yusuan

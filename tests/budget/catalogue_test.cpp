#include "budget/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "budget/catalogue_data.hpp"
#include "budget/catalogue_schema.hpp"
#include "budget/recognise_table.hpp"
#include "embedded_files.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

std::set<std::string> kinds_of(const Catalogue& catalogue) {
  std::set<std::string> kinds;
  for (const TableKind& kind : catalogue.kinds()) kinds.insert(kind.kind);
  return kinds;
}

std::string kind_of(const std::string& title, const Catalogue& catalogue, std::optional<Scope> scope = std::nullopt) {
  Table table;
  table.caption.title = PlacedText{title, {}};
  return recognise_table(table, "", catalogue.data(), scope);
}

constexpr const char* kDebtKind = R"({
  "kind": "government_debt", "name_zh": "地方政府债务表", "scope": "government", "rank": 5,
  "titles": [{"all": ["债务"], "none": ["说明"]}]
})";

// What the design names; more may be added.
const std::set<std::string> kDepartmentalKinds = {"revenue_expenditure_summary",
                                                  "revenue_summary",
                                                  "expenditure_summary",
                                                  "fiscal_appropriation_summary",
                                                  "fiscal_appropriation_expenditure",
                                                  "fiscal_appropriation_basic_expenditure",
                                                  "general_public_budget_expenditure",
                                                  "general_public_budget_basic_expenditure",
                                                  "three_public_expenses",
                                                  "government_fund_expenditure",
                                                  "state_capital_expenditure",
                                                  "project_expenditure",
                                                  "project_performance_targets",
                                                  "agency_operating_expenses",
                                                  "government_procurement"};

TEST(catalogue, the_embedded_one_has_every_kind_of_the_design) {
  const std::set<std::string> kinds = kinds_of(Catalogue::embedded());
  EXPECT_TRUE(std::ranges::includes(kinds, kDepartmentalKinds));
}

TEST(catalogue, each_kind_is_there_once_with_a_chinese_name_and_a_scope) {
  std::set<std::string> seen;
  for (const TableKind& kind : Catalogue::embedded().kinds()) {
    EXPECT_TRUE(seen.insert(kind.kind).second) << kind.kind;
    EXPECT_FALSE(kind.name_zh.empty()) << kind.kind;
    EXPECT_TRUE(kind.scope == "department" || kind.scope == "government" || kind.scope == "any") << kind.kind;
  }
}

TEST(catalogue, the_chinese_name_of_each_kind_is_recognised_as_that_kind_in_the_books_it_belongs_to) {
  const Catalogue catalogue = Catalogue::embedded();
  for (const TableKind& kind : catalogue.kinds()) {
    if (kind.scope != "government") {
      EXPECT_EQ(kind_of(kind.name_zh, catalogue, Scope::department), kind.kind) << kind.name_zh;
    }
    if (kind.scope != "department") {
      EXPECT_EQ(kind_of(kind.name_zh, catalogue, Scope::government), kind.kind) << kind.name_zh;
    }
  }
}

TEST(catalogue, the_embedded_words_are_there) {
  const Catalogue catalogue = Catalogue::embedded();
  const CatalogueData& data = catalogue.data();
  EXPECT_FALSE(data.table_words.total_labels.empty());
  EXPECT_FALSE(data.table_words.unit_markers.empty());
  EXPECT_FALSE(data.table_words.owner_markers.empty());
  EXPECT_FALSE(data.table_words.unit_names.empty());
  EXPECT_FALSE(data.units.empty());
  EXPECT_FALSE(data.column_roles.empty());
  EXPECT_FALSE(data.column_ids.empty());
  EXPECT_FALSE(data.stages.empty());
  EXPECT_FALSE(data.scopes.empty());
  EXPECT_FALSE(data.sides.empty());
}

TEST(catalogue, longer_unit_names_stand_before_the_shorter_ones_they_end_in) {
  const Catalogue catalogue = Catalogue::embedded();
  const auto& names = catalogue.data().table_words.unit_names;
  EXPECT_TRUE(std::ranges::is_sorted(names, std::greater{}, [](const auto& name) { return name.size(); }));
}

TEST(catalogue_folder, a_file_adds_a_kind) {
  const test::ScratchFolder folder;
  folder.write("government_debt.json", kDebtKind);
  const auto catalogue = Catalogue::with_folder(folder.path());
  ASSERT_TRUE(catalogue.ok()) << catalogue.error().message;
  EXPECT_EQ(kind_of("2024年地方政府债务限额表", catalogue.value()), "government_debt");
  EXPECT_EQ(kind_of("收入总表", catalogue.value()), "revenue_summary");
}

TEST(catalogue_folder, a_file_of_the_same_name_replaces_ours) {
  const test::ScratchFolder folder;
  folder.write("revenue_summary.json", R"({
    "kind": "revenue_summary", "name_zh": "进账表", "scope": "department", "rank": 150, "titles": [{"all": ["进账"]}]
  })");
  const auto catalogue = Catalogue::with_folder(folder.path());
  ASSERT_TRUE(catalogue.ok()) << catalogue.error().message;
  EXPECT_EQ(kind_of("进账总表", catalogue.value()), "revenue_summary");
  EXPECT_EQ(kind_of("收入总表", catalogue.value()), "other");
}

constexpr const char* kVariantKind = R"({
  "kind": "project_expenditure", "name_zh": "项目支出表", "scope": "department", "rank": 9,
  "titles": [{"all": ["办事花费"]}],
  "columns": {"transparent": ["花费"], "ids": [{"id": "project_code", "words": ["事项号"]}]}
})";
constexpr const char* kVariantColumns = R"({
  "columns": {
    "roles": [{"role": "code", "exact": ["事项号"]}, {"role": "count", "contains": ["户数"]}],
    "ids": [{"id": "carry_over.total", "words": ["往年留存"]}, {"id": "households", "patterns": [{"ends": ["户数"]}]}]
  }
})";

Table table_of_a_new_province() {
  Table table;
  table.caption.title = PlacedText{"虚构省2031年办事花费一览表", {}};
  table.headers = {{"事项号"}, {"名称"}, {"花费", "往年留存"}, {"受益户数"}};
  table.rows.push_back({1, {}, {{"12", {}}, {"修路", {}}, {"1.00", {}}, {"30", {}}}});
  return table;
}

std::vector<std::string> column_ids(const Table& table, const CatalogueData& data) {
  std::vector<std::string> ids;
  for (const BudgetColumn& column : read_columns(table, data, {recognise_table(table, "", data), {}})) {
    ids.push_back(column.id);
  }
  return ids;
}

TEST(catalogue_folder, a_new_provinces_variant_needs_data_only) {
  const Table table = table_of_a_new_province();
  const Catalogue ours = Catalogue::embedded();
  EXPECT_EQ(recognise_table(table, "", ours.data()), "other");

  const test::ScratchFolder folder;
  folder.write("fictional-projects.json", kVariantKind);
  folder.write("fictional-columns.json", kVariantColumns);
  const auto catalogue = Catalogue::with_folder(folder.path());
  ASSERT_TRUE(catalogue.ok()) << catalogue.error().message;
  const CatalogueData& data = catalogue.value().data();
  EXPECT_EQ(recognise_table(table, "", data), "project_expenditure");
  EXPECT_EQ(column_ids(table, data),
            (std::vector<std::string>{"project_code", "column_2", "carry_over.total", "households"}));
  const auto read = read_columns(table, data, {"project_expenditure", {}});
  EXPECT_EQ(read[0].role, ColumnRole::code);
  EXPECT_EQ(read[3].role, ColumnRole::count);
  // Ours is still known, and the kind is listed once.
  EXPECT_EQ(kind_of("项目支出表", catalogue.value()), "project_expenditure");
  EXPECT_EQ(catalogue.value().kinds().size(), ours.kinds().size());
}

struct Fault {
  const char* file;
  const char* content;
  const char* place;
};

TEST(catalogue_folder, a_fault_is_told_with_file_and_place) {
  const std::vector<Fault> faults = {
      {"a.json",
       R"({"kind": "x", "name_zh": "x", "scope": "department", "rank": 1, "titles": [{"all": ["甲"]}, {"al": ["乙"]}]})",
       "/titles/1"},
      {"a.json", R"({"kind": "x", "name_zh": "x", "scope": "department", "rank": 1, "titles": [{"all": ["甲", ""]}]})",
       "/titles/0/all/1"},
      {"a.json", R"({"kind": "x", "name_zh": "x", "scope": "village", "rank": 1, "titles": [{"all": ["甲"]}]})",
       "/scope"},
      {"a.json", R"({"kind": "两字", "name_zh": "x", "scope": "any", "rank": 1, "titles": [{"all": ["甲"]}]})",
       "/kind"},
      {"a.json", R"({"columns": {"ids": [{"id": "x", "words": "甲"}]}})", "/columns/ids/0/words"},
      {"a.json", R"({"columns": {"ids": [{"id": "甲", "words": ["甲"]}]}})", "/columns/ids/0/id"},
      {"a.json", R"({"columns": {"roles": [{"role": "colour", "exact": ["红"]}]}})", "/columns/roles/0/role"},
      {"a.json", R"({"kind": "x",)", "line 1"},
      {"words.json", R"({"words": {"numerals": 1}})", "/words/numerals"}};
  for (const Fault& fault : faults) {
    const test::ScratchFolder folder;
    folder.write(fault.file, fault.content);
    const auto catalogue = Catalogue::with_folder(folder.path());
    ASSERT_FALSE(catalogue.ok()) << fault.content;
    EXPECT_EQ(catalogue.error().code, "catalogue-invalid");
    EXPECT_NE(catalogue.error().message.find(fault.file), std::string::npos) << catalogue.error().message;
    EXPECT_NE(catalogue.error().message.find(fault.place), std::string::npos) << catalogue.error().message;
  }
}

TEST(catalogue, the_embedded_files_keep_their_schema) {
  ASSERT_GT(embedded_catalogue().size(), 1U);
  for (const EmbeddedFile& file : embedded_catalogue()) {
    const auto sort = file.name == "words.json"         ? CatalogueFileSort::words
                      : file.name == "narrative.json"   ? CatalogueFileSort::narrative
                      : file.name == "performance.json" ? CatalogueFileSort::performance
                                                        : CatalogueFileSort::kind;
    EXPECT_EQ(fault_in_catalogue_file(nlohmann::json::parse(file.content), sort), std::nullopt) << file.name;
  }
}

TEST(catalogue_folder, files_that_are_no_json_are_left_alone) {
  const test::ScratchFolder folder;
  folder.write("README.md", "not { json");
  EXPECT_TRUE(Catalogue::with_folder(folder.path()).ok());
}

TEST(catalogue_folder, an_empty_folder_leaves_the_embedded_catalogue) {
  const test::ScratchFolder folder;
  const auto catalogue = Catalogue::with_folder(folder.path());
  ASSERT_TRUE(catalogue.ok());
  EXPECT_EQ(kinds_of(catalogue.value()), kinds_of(Catalogue::embedded()));
}

TEST(catalogue_folder, a_broken_file_is_named) {
  const std::vector<std::pair<std::string, std::string>> broken = {
      {"no json at all", "{ kind: "},
      {"a kind without titles", R"({"kind": "x", "name_zh": "x", "scope": "department", "rank": 1})"},
      {"a pattern that matches every title",
       R"({"kind": "x", "name_zh": "x", "scope": "department", "rank": 1, "titles": [{"none": ["x"]}]})"},
      {"a rank that is no number",
       R"({"kind": "x", "name_zh": "x", "scope": "department", "rank": "first", "titles": [{"all": ["x"]}]})"},
      {"words of the wrong type",
       R"({"kind": "x", "name_zh": "x", "scope": "department", "rank": 1, "titles": [{"all": [1]}]})"}};
  for (const auto& [what, content] : broken) {
    const test::ScratchFolder folder;
    folder.write("broken-kind.json", content);
    const auto catalogue = Catalogue::with_folder(folder.path());
    ASSERT_FALSE(catalogue.ok()) << what;
    EXPECT_EQ(catalogue.error().code, "catalogue-invalid") << what;
    EXPECT_NE(catalogue.error().message.find("broken-kind.json"), std::string::npos) << catalogue.error().message;
    EXPECT_FALSE(catalogue.error().hint.empty());
  }
}

TEST(catalogue_folder, unknown_roles_in_the_words_are_told) {
  const test::ScratchFolder folder;
  folder.write("words.json", R"({"words": {"numerals": "一"}, "units": [], "sides": [],
    "facts": {"stages": [], "scopes": [], "year_suffix": "年"},
    "columns": {"roles": [{"role": "colour", "exact": ["红"]}], "ids": []}})");
  const auto catalogue = Catalogue::with_folder(folder.path());
  ASSERT_FALSE(catalogue.ok());
  EXPECT_EQ(catalogue.error().code, "catalogue-invalid");
  EXPECT_NE(catalogue.error().message.find("words.json"), std::string::npos) << catalogue.error().message;
  EXPECT_NE(catalogue.error().message.find("/columns/roles/0/role"), std::string::npos) << catalogue.error().message;
}

TEST(catalogue_folder, a_folder_that_is_not_there_is_told) {
  const test::ScratchFolder folder;
  const auto catalogue = Catalogue::with_folder(folder / "nowhere");
  ASSERT_FALSE(catalogue.ok());
  EXPECT_EQ(catalogue.error().code, "catalogue-unreadable");
  EXPECT_NE(catalogue.error().message.find("nowhere"), std::string::npos);
}

}  // namespace
}  // namespace yusuan

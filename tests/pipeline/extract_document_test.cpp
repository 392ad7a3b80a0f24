// The samples, extracted, are what their hand-made truth says; bad input is told as such.
#include "pipeline/extract_document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "page/geometry.hpp"
#include "pipeline/table_truth.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

Result<BudgetDocument> extract(const std::string& name, const ExtractOptions& options = {}) {
  const Catalogue& catalogue = test::embedded_catalogue();
  return extract_document(test::sample(name), catalogue, options);
}

struct SampleAndTruth {
  const char* pdf;
  const char* truth;
};

std::ostream& operator<<(std::ostream& out, const SampleAndTruth& sample) { return out << sample.pdf; }

json truth_of(const SampleAndTruth& sample) {
  std::ifstream stream(test::sample(sample.truth));
  return json::parse(stream);
}

using test::columns_of;
using test::rows_of;
using test::without_spaces;

class Sample : public ::testing::TestWithParam<SampleAndTruth> {
 protected:
  // Runs `check` with each table and its truth; the tables must be as many.
  template <typename Check>
  void for_each_table(Check check) {
    const auto document = extract(GetParam().pdf);
    ASSERT_TRUE(document.ok()) << document.error().message;
    const json truth = truth_of(GetParam());
    ASSERT_EQ(document.value().tables.size(), truth["tables"].size());
    for (std::size_t i = 0; i < truth["tables"].size(); ++i) {
      SCOPED_TRACE(truth["tables"][i]["title"].get<std::string>());
      check(document.value().tables[i], truth["tables"][i]);
    }
  }
};

TEST_P(Sample, says_whose_book_of_which_year_and_stage_it_is) {
  const auto document = extract(GetParam().pdf);
  ASSERT_TRUE(document.ok());
  const json truth = truth_of(GetParam());
  // Without what the owner line says in brackets behind the name: which units the book covers.
  EXPECT_EQ(document.value().organization, truth["organization"]);
  EXPECT_EQ(document.value().fiscal_year, truth["fiscal_year"].get<int>());
  ASSERT_EQ(truth["stage"], "budget");
  EXPECT_EQ(document.value().stage, Stage::budget);
  EXPECT_EQ(document.value().scope, Scope::department);
}

TEST_P(Sample, each_tables_title_kind_unit_and_pages_are_right) {
  for_each_table([](const BudgetTable& table, const json& truth) {
    EXPECT_EQ(table.title, truth["title"]);
    EXPECT_EQ(table.kind, truth["kind"]);
    EXPECT_EQ(table.unit, truth["unit"]);
    EXPECT_EQ(json(table.pages), truth["pages"]);
  });
}

TEST_P(Sample, each_tables_header_paths_are_right) {
  for_each_table([](const BudgetTable& table, const json& truth) { EXPECT_EQ(columns_of(table), truth["columns"]); });
}

TEST_P(Sample, each_columns_id_and_role_are_right) {
  for_each_table([](const BudgetTable& table, const json& truth) {
    if (!truth.contains("labels")) return;  // a form
    EXPECT_EQ(test::labels_of(table), truth["labels"]);
  });
}

TEST_P(Sample, every_cell_is_in_its_row_and_column) {
  for_each_table([](const BudgetTable& table, const json& truth) {
    const json rows = rows_of(table);
    ASSERT_EQ(rows.size(), truth["rows"].size());
    for (std::size_t i = 0; i < rows.size(); ++i)
      EXPECT_EQ(without_spaces(rows[i]), without_spaces(truth["rows"][i])) << "row " << i;
  });
}

TEST_P(Sample, the_notes_are_right) {
  for_each_table([](const BudgetTable& table, const json& truth) {
    EXPECT_EQ(without_spaces(json(table.notes)), without_spaces(truth["notes"]));
  });
}

TEST_P(Sample, every_printed_cell_has_its_place_on_its_page_and_every_blank_one_has_none) {
  const auto document = extract(GetParam().pdf);
  ASSERT_TRUE(document.ok());
  for (const BudgetTable& table : document.value().tables) {
    for (const BudgetRow& row : table.rows) {
      for (const BudgetCell& cell : row.cells) {
        ASSERT_EQ(cell.where.box.has_value(), !cell.text.empty()) << table.id << ": " << cell.text;
        if (!cell.where.box) continue;
        const PageFacts& page = document.value().pages.at(static_cast<std::size_t>(cell.where.page) - 1);
        EXPECT_TRUE(contains({0, 0, page.width, page.height}, centre(*cell.where.box))) << cell.text;
        EXPECT_GE(centre_y(*cell.where.box), row.box.y0) << table.id << ": " << cell.text;
      }
    }
  }
}

TEST_P(Sample, nothing_is_left_unread) {
  const auto document = extract(GetParam().pdf);
  ASSERT_TRUE(document.ok());
  for (const Diagnostic& diagnostic : document.value().diagnostics) ADD_FAILURE() << diagnostic.message;
}

INSTANTIATE_TEST_SUITE_P(samples, Sample,
                         ::testing::Values(SampleAndTruth{"yanbian-2023.pdf", "yanbian-2023/truth.json"},
                                           SampleAndTruth{"layouts/three-level-header.pdf",
                                                          "layouts/three-level-header.truth.json"},
                                           SampleAndTruth{"layouts/continued-without-header.pdf",
                                                          "layouts/continued-without-header.truth.json"}),
                         [](const auto& info) {
                           std::string name = info.param.pdf;
                           std::ranges::replace_if(
                               name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
                           return name;
                         });

TEST(extract_document, an_amount_is_exact_and_a_blank_is_none) {
  const auto document = extract("yanbian-2023.pdf");
  ASSERT_TRUE(document.ok());
  const BudgetRow& row = document.value().tables.at(0).rows.at(0);
  EXPECT_EQ(row.cells.at(2).text, "2,030.75");
  EXPECT_EQ(row.cells.at(2).value, Decimal(203075, 2));
  const BudgetRow& blank = document.value().tables.at(0).rows.at(2);
  EXPECT_EQ(blank.cells.at(2).value, std::nullopt);
  EXPECT_EQ(document.value().tables.at(0).yuan_per_unit, Decimal(10000, 0));
}

TEST(extract_document, a_printed_nought_is_nought) {
  const auto document = extract("layouts/continued-without-header.pdf");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document.value().tables.at(1).rows.at(1).cells.at(1).value, Decimal(0, 0));
}

TEST(extract_document, the_source_is_told) {
  const auto document = extract("yanbian-2023.pdf");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document.value().source.file, "yanbian-2023.pdf");
  EXPECT_EQ(document.value().source.bytes, std::filesystem::file_size(test::sample("yanbian-2023.pdf")));
  EXPECT_EQ(document.value().source.sha256.size(), 64U);
  EXPECT_EQ(document.value().source.pages, 26);
}

TEST(extract_document, progress_is_told_page_by_page) {
  std::vector<int> seen;
  ExtractOptions options;
  options.on_page = [&seen](int page, int pages) {
    EXPECT_EQ(pages, 26);
    seen.push_back(page);
  };
  ASSERT_TRUE(extract("yanbian-2023.pdf", options).ok());
  ASSERT_EQ(seen.size(), 26U);
  EXPECT_TRUE(std::ranges::is_sorted(seen));
  EXPECT_EQ(seen.front(), 1);
}

std::string error_of(const std::string& name, const std::string& password = "") {
  ExtractOptions options;
  options.password = password;
  const auto document = extract(name, options);
  return document.ok() ? "" : document.error().code;
}

TEST(extract_document, bad_input_is_told_by_its_code) {
  EXPECT_EQ(error_of("faults/nowhere.pdf"), "file-not-found");
  EXPECT_EQ(error_of("faults"), "file-unreadable");
  EXPECT_EQ(error_of("faults/not-a-pdf.pdf"), "not-a-pdf");
  EXPECT_EQ(error_of("faults/truncated.pdf"), "pdf-damaged");
  EXPECT_EQ(error_of("faults/zero-pages.pdf"), "no-pages");
  EXPECT_EQ(error_of("faults/encrypted.pdf"), "pdf-encrypted");
  EXPECT_EQ(error_of("faults/encrypted.pdf", "guess"), "wrong-password");
}

TEST(extract_document, an_encrypted_book_is_read_with_its_password) {
  ExtractOptions options;
  options.password = "budget";
  const auto document = extract("faults/encrypted.pdf", options);
  ASSERT_TRUE(document.ok());
  ASSERT_EQ(document.value().tables.size(), 1U);
  EXPECT_EQ(rows_of(document.value().tables[0]),
            json::array(
                {json::array({"Grant", "1,234.50"}), json::array({"Other", ""}), json::array({"Total", "1,234.50"})}));
}

std::vector<std::string> codes_of(const BudgetDocument& document) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : document.diagnostics) {
    EXPECT_FALSE(diagnostic.hint.empty()) << diagnostic.code;
    codes.push_back(diagnostic.code);
  }
  return codes;
}

TEST(extract_document, a_scanned_page_is_told) {
  const auto document = extract("faults/scanned.pdf");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document.value().pages.at(0).status, PageStatus::scanned);
  EXPECT_EQ(codes_of(document.value()), (std::vector<std::string>{"page-scanned", "no-tables"}));
  EXPECT_EQ(document.value().diagnostics[0].where.page, 1);
}

TEST(extract_document, a_page_without_unicode_is_told_and_gives_no_figures) {
  const auto document = extract("faults/no-unicode.pdf");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document.value().pages.at(0).status, PageStatus::garbled);
  const auto codes = codes_of(document.value());
  EXPECT_TRUE(std::ranges::find(codes, "page-garbled") != codes.end());
  for (const BudgetTable& table : document.value().tables) {
    for (const BudgetRow& row : table.rows) {
      for (const BudgetCell& cell : row.cells) EXPECT_EQ(cell.text, "");
    }
  }
}

TEST(extract_document, a_garbled_page_gives_no_table) {
  const auto document = extract("faults/no-unicode.pdf");
  ASSERT_TRUE(document.ok());
  EXPECT_TRUE(document.value().tables.empty());
}

TEST(extract_document, a_document_without_tables_is_told) {
  const auto document = extract("faults/empty-page.pdf");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document.value().pages.at(0).status, PageStatus::empty);
  EXPECT_EQ(codes_of(document.value()), std::vector<std::string>{"no-tables"});
}

TEST(extract_document, a_chinese_font_that_is_not_embedded_is_read) {
  const auto document = extract("faults/gbk-simsun.pdf");
  ASSERT_TRUE(document.ok());
  ASSERT_EQ(document.value().tables.size(), 1U);
  const BudgetTable& table = document.value().tables[0];
  EXPECT_EQ(table.title, "收入总表");
  EXPECT_EQ(table.kind, "revenue_summary");
  EXPECT_EQ(table.unit, "万元");
  EXPECT_EQ(table.rows.at(0).cells.at(0).text, "财政拨款");
  EXPECT_EQ(table.rows.at(0).cells.at(1).value, Decimal(123450, 2));
}

TEST(extract_document, figures_that_a_chinese_font_prints_half_width_are_ascii) {
  const auto document = extract("faults/gbk-simsun.pdf");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document.value().tables.at(0).rows.at(0).cells.at(1).text, "1,234.50");
}

}  // namespace
}  // namespace yusuan

// Each PDF of samples/layouts gives the grids, and the tables over pages, that were written down by hand for it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>

#include "pipeline/expected_grids.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/extract_grids.hpp"
#include "pipeline/table_truth.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

const std::filesystem::path& folder() {
  static const std::filesystem::path layouts = test::sample("layouts");
  return layouts;
}

// `three-line.cairo` of three-line.cairo.pdf, all of them sorted.
std::vector<std::string> layout_samples() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    if (entry.path().extension() == ".pdf") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

// What is expected of all producers of a layout, or of one where they break lines or pages differently.
std::optional<std::filesystem::path> expectation(const std::string& sample, const std::string& suffix) {
  for (const std::string& stem : {sample, sample.substr(0, sample.find('.'))}) {
    const std::filesystem::path file = folder() / (stem + suffix);
    if (std::filesystem::exists(file)) return file;
  }
  return std::nullopt;
}

// Name and reason.
std::map<std::string, std::string> known_faults() {
  std::map<std::string, std::string> faults;
  std::ifstream stream(folder() / "KNOWN_FAULTS.txt");
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.starts_with(';')) continue;
    const std::size_t end = line.find(' ');
    faults[line.substr(0, end)] = end == std::string::npos ? "" : line.substr(end + 1);
  }
  return faults;
}

std::string faults_in_grids(const std::filesystem::path& pdf, const std::filesystem::path& expected) {
  const auto printed = extract_grids(pdf, {});
  if (!printed.ok()) return printed.error().message;
  return test::difference(test::read_expected_grids(expected), test::read_printed_grids(printed.value().json));
}

std::string faults_in_list(const std::string& what, const json& expected, const json& read) {
  if (expected == read) return "";
  std::string out = what + ":\n";
  for (std::size_t i = 0; i < std::max(expected.size(), read.size()); ++i) {
    if (i < expected.size() && i < read.size() && expected[i] == read[i]) continue;
    if (i < expected.size()) out += fmt::format("  - {}\n", expected[i].dump());
    if (i < read.size()) out += fmt::format("  + {}\n", read[i].dump());
  }
  return out;
}

json rows_without_spaces(json rows) {
  for (json& row : rows) row = test::without_spaces(std::move(row));
  return rows;
}

// Of the truth's facts only those are compared that it holds.
std::string faults_in_table(const json& truth, const BudgetTable& table) {
  std::string out;
  const auto compare = [&](const char* what, const json& read) {
    if (truth.contains(what) && truth[what] != read)
      out += fmt::format("{}: {}, expected {}\n", what, read.dump(), truth[what].dump());
  };
  compare("title", table.title);
  compare("kind", table.kind);
  compare("unit", table.unit);
  compare("pages", table.pages);
  out += faults_in_list("columns", truth["columns"], test::columns_of(table));
  out += faults_in_list("rows", rows_without_spaces(truth["rows"]), rows_without_spaces(test::rows_of(table)));
  out += faults_in_list("notes", test::without_spaces(truth["notes"]), test::without_spaces(json(table.notes)));
  return out;
}

std::string faults_in_tables(const std::filesystem::path& pdf, const std::filesystem::path& expected) {
  const Catalogue& catalogue = test::embedded_catalogue();
  const auto document = extract_document(pdf, catalogue, {});
  if (!document.ok()) return document.error().message;
  std::ifstream stream(expected);
  const json truth = json::parse(stream)["tables"];
  const auto& tables = document.value().tables;
  std::string out;
  if (truth.size() != tables.size()) out = fmt::format("{} logical tables, expected {}\n", tables.size(), truth.size());
  for (std::size_t i = 0; i < std::min(truth.size(), tables.size()); ++i) {
    const std::string faults = faults_in_table(truth[i], tables[i]);
    if (!faults.empty()) out += fmt::format("logical table {}: {}", i + 1, faults);
  }
  return out;
}

class Layout : public ::testing::TestWithParam<std::string> {};

TEST_P(Layout, is_read_as_it_is_printed) {
  const std::filesystem::path pdf = folder() / (GetParam() + ".pdf");
  const auto grids = expectation(GetParam(), ".grids.txt");
  const auto tables = expectation(GetParam(), ".truth.json");
  ASSERT_TRUE(grids || tables) << "write " << GetParam() << ".grids.txt by hand; see samples/README.md";
  std::string faults;
  if (grids) faults += faults_in_grids(pdf, *grids);
  if (tables) faults += faults_in_tables(pdf, *tables);

  const auto known = known_faults();
  const auto fault = known.find(GetParam());
  if (fault == known.end()) {
    EXPECT_TRUE(faults.empty()) << faults;
  } else {
    EXPECT_FALSE(faults.empty()) << "read rightly now: take it out of samples/layouts/KNOWN_FAULTS.txt";
    EXPECT_FALSE(fault->second.empty()) << "say in KNOWN_FAULTS.txt what goes wrong";
  }
}

INSTANTIATE_TEST_SUITE_P(samples, Layout, ::testing::ValuesIn(layout_samples()), [](const auto& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

TEST(layout_samples, a_known_fault_names_a_sample) {
  const std::vector<std::string> names = layout_samples();
  for (const auto& [name, reason] : known_faults())
    EXPECT_TRUE(std::ranges::binary_search(names, name)) << name << ": no such PDF";
}

TEST(layout_samples, an_expectation_belongs_to_a_sample) {
  const std::vector<std::string> names = layout_samples();
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    const std::string file = entry.path().filename().string();
    const std::size_t suffix = file.ends_with(".grids.txt") ? 10 : file.ends_with(".truth.json") ? 11 : 0;
    if (suffix == 0) continue;
    const std::string stem = file.substr(0, file.size() - suffix);
    EXPECT_TRUE(std::ranges::any_of(
        names, [&](const std::string& name) { return name == stem || name.starts_with(stem + "."); }))
        << file << ": no such PDF";
  }
}

TEST(expected_grids, a_difference_shows_the_rows_that_differ) {
  const std::vector<test::WrittenGrid> expected = {{1, {{"项目", "金额"}, {"合计", "1.00"}}}};
  const std::vector<test::WrittenGrid> read = {{1, {{"项目", "金额"}, {"", "1.00"}}}};
  EXPECT_EQ(test::difference(expected, expected), "");
  EXPECT_EQ(test::difference(expected, read),
            "table 1: page 1, 2 × 2; expected page 1, 2 × 2\n  - 合计 | 1.00\n  +  | 1.00\n");
  EXPECT_EQ(test::difference(expected, {}), "table 1, page 1: not found\n");
}

TEST(expected_grids, spans_and_blanks_are_those_of_the_printed_json) {
  const auto grids = test::read_printed_grids(R"([{"page": 2, "rows": 2, "columns": 3, "cells": [
    {"row": 0, "col": 0, "row_span": 2, "col_span": 2, "text": "收 入 a b"},
    {"row": 0, "col": 2, "row_span": 1, "col_span": 1, "text": ""},
    {"row": 1, "col": 2, "row_span": 1, "col_span": 1, "text": "5"}]}])");
  EXPECT_EQ(grids, (std::vector<test::WrittenGrid>{{2, {{"收入a b", "<", ""}, {"^", "<", "5"}}}}));
}

}  // namespace
}  // namespace yusuan

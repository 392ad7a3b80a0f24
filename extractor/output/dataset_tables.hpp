// The tables of a dataset: what stands in each line of its panel, its documents and its codebook, whatever they are written as.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "budget/book_versions.hpp"
#include "budget/codebook.hpp"
#include "budget/tidy_facts.hpp"

namespace yusuan {

// Nothing, a number, or a text; amounts are texts of their digits.
using DatasetValue = std::variant<std::monostate, std::int64_t, std::string>;
using DatasetRow = std::vector<DatasetValue>;

// A book of a dataset: what is known of it, which version it is, and in how many folders its results were found.
struct DatasetBook {
  BookSummary book;
  BookVersion version;
  int results = 1;
};

// How often ids occur in the panel, for its codebook.
struct DatasetCounts {
  struct Column {
    std::int64_t figures = 0;
    std::set<std::string> units;
  };
  std::map<std::string, std::int64_t> kinds;
  std::map<std::string, Column> columns;
};

// Names in the order of the values below.
std::span<const std::string_view> document_columns();
std::span<const std::string_view> figure_columns();
std::span<const std::string_view> codebook_columns();

DatasetRow document_row(const DatasetBook& book);
DatasetRow figure_row(const BudgetTable& table, const TidyFact& fact);

// By variables, values, kinds, columns and parts of columns: the variables and values all, of the others those that occur.
std::vector<DatasetRow> codebook_rows(const Codebook& codebook, const DatasetCounts& counts);

void count_figure(DatasetCounts& counts, const BudgetTable& table, const TidyFact& fact);

}  // namespace yusuan

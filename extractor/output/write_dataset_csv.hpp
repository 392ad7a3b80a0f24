// A dataset as CSV: its panel, documents and codebook, a text each.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "output/csv_style.hpp"
#include "output/dataset_tables.hpp"

namespace yusuan {

// The first line of the panel, with the byte order mark where the style has one; then those of one document.
std::string panel_csv_header(const CsvStyle& style);
std::string panel_csv_lines(const BudgetDocument& document, const DatasetBook& book, const CsvStyle& style);

std::string documents_csv(std::span<const DatasetBook> books, const CsvStyle& style);
std::string codebook_csv(std::span<const DatasetRow> rows, const CsvStyle& style);

}  // namespace yusuan

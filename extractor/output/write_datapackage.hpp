// datapackage.json: a Frictionless Tabular Data Package that describes our CSV files, with the properties of a Fiscal one.
#pragma once

#include <span>
#include <string>

#include "budget/document.hpp"
#include "output/csv_style.hpp"
#include "output/output_file.hpp"

namespace yusuan {

// The CSV files that the package describes.
struct PackagedFiles {
  std::span<const OutputFile> tables;  // one a table of the document, in order
  const OutputFile& findings;
  const OutputFile& facts;
};

std::string write_datapackage(const BudgetDocument& document, const PackagedFiles& files, const CsvStyle& style);

}  // namespace yusuan

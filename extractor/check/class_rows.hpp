// The rows of tables by the class of subjects that they print; every name is read once.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/table_figures.hpp"

namespace yusuan {

// The name of a class as rows and prose are compared: without what stands around it, and without the words that may end it.
std::u32string class_key(const std::u32string& name, const CatalogueData& catalogue);

// Without the words that may end a class's name, unless those are all of it.
std::u32string without_tail(std::u32string name, const Words& tails);

// A row's side, the first of its name in its row.
struct ClassRow {
  std::size_t table = 0;  // place among the tables
  std::size_t row = 0;
  const RowSide* side = nullptr;
};

class ClassRows {
 public:
  // Rows of the kinds that list classes. `tables` must outlive this.
  ClassRows(std::span<const TableFigures> tables, const CatalogueData& catalogue);

  // The rows whose name, printed or standard, is the class's: in order, neither sums nor rows without a name.
  [[nodiscard]] std::span<const ClassRow> named(const std::u32string& key) const;

  // Is it a name of the side, which is one of these tables'?
  [[nodiscard]] bool is_named(const RowSide& side, const std::u32string& key) const;

 private:
  const std::u32string& read(const std::string& name, const CatalogueData& catalogue);
  void add(const ClassRow& row, const CatalogueData& catalogue);

  std::unordered_map<std::string, std::u32string> keys_;  // by the name
  std::unordered_map<std::u32string, std::vector<ClassRow>> rows_;
};

}  // namespace yusuan

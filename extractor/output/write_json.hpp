// JSON of a document and of a single table, as DESIGN's contract says (`yusuan-document/1`).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "budget/document.hpp"
#include "output/json_writer.hpp"
#include "output/schema_reader.hpp"

namespace yusuan {

// The whole document; UTF-8, ends with a newline, which is the only one where there are to be no breaks. Amounts are written
// from the decimal's digits. `reader`, where there is one, follows what is written.
std::string write_document_json(const BudgetDocument& document, JsonBreaks breaks = JsonBreaks::some,
                                SchemaReader* reader = nullptr);

// Writes the JSON of single tables, the content of NN-<kind>.json: the document's facts with `table` as the only table, the findings
// that name it, and the diagnostics of its pages and of the whole document. It has the same shape and schema as the whole document.
// The facts are written once for all tables, findings and diagnostics are looked up, not searched: a book may have ten thousand.
class TableJsonWriter {
 public:
  // `document` must outlive this. `reader` has read nothing yet.
  TableJsonWriter(const BudgetDocument& document, SchemaReader reader);
  TableJsonWriter(const TableJsonWriter&) = delete;
  TableJsonWriter& operator=(const TableJsonWriter&) = delete;

  // `table` is one of the document's. `reader` becomes one that has followed all of what is written.
  [[nodiscard]] std::string write(const BudgetTable& table, SchemaReader& reader) const;

 private:
  const BudgetDocument& document_;
  std::string begun_;  // the facts
  SchemaReader reader_;
  JsonWriter writer_;                                                        // of `begun_`
  std::unordered_map<std::string_view, std::vector<std::size_t>> findings_;  // by table
  std::unordered_map<int, std::vector<std::size_t>> diagnostics_;            // by page; 0: of the whole document
};

}  // namespace yusuan

// Holds written JSON against the embedded schemas before it goes to disk.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "output/schema_reader.hpp"

namespace yusuan {

// Checks the bytes of a document (or single-table) JSON against schemas/document.schema.json. An Error
// `invalid-output` names the first violation by JSON pointer: a fault of the program, never of the PDF.
// The schema is compiled once in the program's life; any thread may call this.
Result<void> validate_document_json(std::string_view json);

// Follows document (or single-table) JSON as it is written. Only where it does not accept that need the bytes be read again.
SchemaReader document_reader();

// The same of JSON that came from outside, where the fault is not ours: what is wrong, as the end of a sentence about the
// file (`breaks its schema at /tables/0: …`), or empty.
std::string fault_in_document_json(std::string_view json);

// The same for the `grids` command's JSON against schemas/grids.schema.json.
Result<void> validate_grids_json(std::string_view json);

// For `--version`.
std::string json_library_version();

}  // namespace yusuan

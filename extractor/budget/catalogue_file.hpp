// Reads one file of the catalogue into what recognition uses.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "budget/catalogue_data.hpp"

namespace yusuan {

enum class CatalogueAuthor : std::uint8_t { project, user };

// Adds what the file `name` holds to `data`, in which words.json has been read. A user's is held against the schema first: ours are
// in a test. Error: `catalogue-invalid`, with file and place; `data` is then of no use.
Result<void> read_catalogue_file(const std::string& name, const std::string& content, CatalogueAuthor author,
                                 CatalogueData& data);

}  // namespace yusuan

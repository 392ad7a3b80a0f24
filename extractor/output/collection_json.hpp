// A Collection as JSON, for programs.
#pragma once

#include <string>
#include <string_view>

#include "output/collection.hpp"

namespace yusuan {

std::string_view name_of(MissingReason reason);

// All but the records, which summary.json holds (schemas/collection.schema.json).
std::string write_collection_json(const Collection& collection);

}  // namespace yusuan

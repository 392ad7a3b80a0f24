// The catalogue that `--catalogue` asks for.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "budget/catalogue.hpp"

namespace yusuan {

// The embedded catalogue, with the files of `folder` added where that is not empty. Errors: as Catalogue::with_folder().
Result<Catalogue> choose_catalogue(const std::filesystem::path& folder);

}  // namespace yusuan

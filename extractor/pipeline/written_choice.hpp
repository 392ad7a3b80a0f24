// What formats an older run wrote into a folder.
#pragma once

#include <filesystem>

#include "output/output_formats.hpp"

namespace yusuan {

// The formats, the style of CSV and the page images that stand in `folder`, so that it can be written anew as it was. Formats that
// would write no file of their own for that document cannot be told and are not needed. A shared file beside `folder` counts.
OutputChoice written_choice(const std::filesystem::path& folder);

}  // namespace yusuan

#include "cli/named_inputs.hpp"

#include <algorithm>
#include <iterator>

#include "pipeline/find_inputs.hpp"
#include "pipeline/read_file.hpp"

namespace yusuan {

Result<std::vector<std::filesystem::path>> inputs_of(std::vector<std::filesystem::path> paths,
                                                     const std::vector<std::filesystem::path>& manifests) {
  for (const std::filesystem::path& manifest : manifests) {
    const Result<std::vector<char>> bytes = read_file(manifest == "-" ? "/dev/stdin" : manifest);
    if (!bytes) return Error{bytes.error().code, manifest.native() + ": " + bytes.error().message, bytes.error().hint};
    std::ranges::move(paths_in_manifest({bytes.value().data(), bytes.value().size()}), std::back_inserter(paths));
  }
  if (paths.empty())
    return Error{"wrong-usage", "no PDFs are named", "name files, folders or patterns, or a --manifest"};
  return find_inputs(paths);
}

}  // namespace yusuan

#include "cli/choose_catalogue.hpp"

namespace yusuan {

Result<Catalogue> choose_catalogue(const std::filesystem::path& folder) {
  return folder.empty() ? Result<Catalogue>(Catalogue::embedded()) : Catalogue::with_folder(folder);
}

}  // namespace yusuan

#include "pipeline/write_document.hpp"

#include "pipeline/replace_folder.hpp"

namespace yusuan {

Result<void> write_document(const BudgetDocument& document, const std::filesystem::path& folder,
                            const OutputChoice& choice) {
  const Result<OutputFiles> files = write_files(document, choice);
  if (!files) return files.error();
  return replace_folder(folder, files.value());
}

}  // namespace yusuan

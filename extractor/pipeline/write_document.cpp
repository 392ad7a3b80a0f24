#include "pipeline/write_document.hpp"

#include "pipeline/replace_folder.hpp"

namespace yusuan {

namespace fs = std::filesystem;

Result<void> write_document(const BudgetDocument& document, const std::filesystem::path& folder,
                            const OutputChoice& choice) {
  const FileSource files = [&](const FileSink& sink) { return write_files(document, choice, sink); };
  if (Result<void> replaced = replace_folder(folder, files); !replaced) return replaced;
  for (const OutputFormat& format : choice.formats) {
    if (!format.shared) continue;
    if (Result<void> stored = format.shared->store(document, folder.parent_path() / format.shared->name); !stored)
      return stored;
  }
  return {};
}

Result<void> check_shared_files(const fs::path& parent, const OutputChoice& choice) {
  for (const OutputFormat& format : choice.formats) {
    if (!format.shared) continue;
    if (Result<void> fine = format.shared->check(parent / format.shared->name); !fine) return fine;
  }
  return {};
}

}  // namespace yusuan

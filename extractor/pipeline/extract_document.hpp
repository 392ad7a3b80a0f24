// One PDF in, one BudgetDocument out: the list of stages, in order. Start reading here.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "budget/catalogue.hpp"
#include "budget/document.hpp"

namespace yusuan {

struct ExtractOptions {
  std::string password;  // owner or user password; empty for none
  // Called before each page is read, with its number (from 1) and the count of pages. May be empty.
  std::function<void(int page, int pages)> on_page;
  std::size_t page_jobs = 1;  // threads that read pages; the result is the same
};

// Reads the file and extracts every 预算表. What could not be read is in the document's diagnostics.
// Errors: `file-not-found`, `file-unreadable`, `not-a-pdf`, `pdf-damaged`, `pdf-encrypted`, `wrong-password`, `no-pages`.
Result<BudgetDocument> extract_document(const std::filesystem::path& file, const Catalogue& catalogue,
                                        const ExtractOptions& options);

// The same of a PDF that was read already; `name` is what the document calls its source. Errors: as above, but for the file's.
Result<BudgetDocument> extract_bytes(const std::string& name, std::vector<char> bytes, const Catalogue& catalogue,
                                     const ExtractOptions& options);

}  // namespace yusuan

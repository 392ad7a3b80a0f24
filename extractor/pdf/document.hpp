// Opens a PDF and reads its pages into plain values. The pdf/ folder is the only place that includes Poppler.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "page/page_content.hpp"

namespace yusuan {

// A line of the document's outline (bookmarks). `level` counts from 1, `page` is 0 where it
// leads to none of this document.
struct OutlineEntry {
  std::string title;
  int level = 1;
  int page = 0;
};

struct DocumentFacts {
  int pages = 0;
  std::string title;  // of the metadata; often a file name or wrong
  std::string producer;
  std::vector<OutlineEntry> outline;
};

// An open PDF. Owns the file's bytes. Not for use by two threads at once; a thread needs its own.
class Document {
 public:
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  [[nodiscard]] const DocumentFacts& facts() const;

  struct Core;
  explicit Document(std::unique_ptr<Core> core);
  [[nodiscard]] Core& core() const { return *core_; }

 private:
  std::unique_ptr<Core> core_;
};

// Opens the bytes of a PDF file. `password` (owner's or user's) may be empty.
// Errors: `not-a-pdf`, `pdf-damaged`, `pdf-encrypted` (a password is needed), `wrong-password`, `no-pages`.
Result<Document> open_document(std::vector<char> bytes, const std::string& password);

// The same PDF once more, for a thread of its own; the two share its bytes. Errors: as above.
Result<Document> open_again(const Document& document);

// Reads page `number` (1 to facts().pages). What Poppler could not read is added to `diagnostics`; a page that
// cannot be read at all comes back without content and with a diagnostic `page-unreadable`, one that draws more than any
// page of a book does with `page-overfull`. Throws std::bad_alloc where memory ends.
PageContent read_page(const Document& document, int number, Diagnostics& diagnostics);

// For `--version`: the version of Poppler this program runs with.
std::string poppler_version();

}  // namespace yusuan

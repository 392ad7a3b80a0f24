#include "pdf/document.hpp"

#include <Page.h>
#include <Stream.h>
#include <poppler-global.h>
#include <poppler-version.h>

#include <algorithm>
#include <exception>
#include <new>
#include <string_view>

#include "page/covered_rulings.hpp"
#include "page/page_bounds.hpp"
#include "pdf/document_core.hpp"
#include "pdf/interpret_page.hpp"
#include "pdf/outline.hpp"
#include "pdf/page_recorder.hpp"
#include "pdf/poppler_session.hpp"

namespace yusuan {

namespace {

constexpr std::size_t kHeaderWindow = 1024;  // ISO 32000-1, annex H.3.4.1: `%PDF-` within the first 1024 bytes

std::string to_utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  std::string result(bytes.begin(), bytes.end());
  while (!result.empty() && result.back() == '\0') result.pop_back();
  return result;
}

DocumentFacts read_facts(const poppler::document& document) {
  DocumentFacts facts;
  facts.pages = document.pages();
  facts.title = to_utf8(document.get_title());
  facts.producer = to_utf8(document.get_producer());
  return facts;
}

bool has_pdf_header(const std::vector<char>& bytes) {
  const std::string_view head(bytes.data(), std::min(bytes.size(), kHeaderWindow));
  return head.find("%PDF-") != std::string_view::npos;
}

Error damaged() {
  std::string message = "the PDF is damaged and cannot be read";
  const std::string& reason = messages_on_this_thread().first_error;
  if (!reason.empty()) message += " (" + reason + ")";
  return {"pdf-damaged", message, "download it again, or repair it with `qpdf in.pdf out.pdf`"};
}

Error locked(const std::string& password) {
  if (password.empty()) {
    return {"pdf-encrypted", "the PDF is encrypted and needs a password", "give it with --password or --password-file"};
  }
  return {"wrong-password", "the PDF is encrypted and the password does not open it",
          "check --password or --password-file"};
}

using SharedBytes = std::shared_ptr<const std::vector<char>>;

Result<Document> open_unguarded(const SharedBytes& bytes, const std::string& password) {
  start_poppler();
  messages_on_this_thread() = {};
  if (bytes->empty()) return Error{"not-a-pdf", "the file is empty", "download it again"};
  if (!has_pdf_header(*bytes)) {
    return Error{"not-a-pdf", "this is not a PDF (it has no %PDF- header)", "give a PDF file"};
  }
  auto core = std::make_unique<Document::Core>();
  core->bytes = bytes;
  core->password = password;
  core->pictures.reset(
      poppler::document::load_from_raw_data(bytes->data(), static_cast<int>(bytes->size()), password, password));
  if (!core->pictures) return damaged();
  if (core->pictures->is_locked()) return locked(password);
  core->facts = read_facts(*core->pictures);
  if (core->facts.pages <= 0) {
    return Error{"no-pages", "the PDF has no pages", "download it again, or look at it in a PDF viewer"};
  }

  auto* stream = new MemStream(bytes->data(), 0, static_cast<Goffset>(bytes->size()), Object(objNull));
  const std::optional<GooString> key = password.empty() ? std::nullopt : std::optional<GooString>(GooString(password));
  core->pdf = std::make_unique<PDFDoc>(stream, key, key);  // owns the stream
  if (!core->pdf->isOk()) return damaged();
  forget_output_intents(*core->pdf);
  core->facts.outline = read_outline(*core->pdf);
  return Document(std::move(core));
}

Result<Document> open_shared(const SharedBytes& bytes, const std::string& password) {
  try {
    return open_unguarded(bytes, password);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& fault) {
    return Error{"pdf-damaged", std::string("Poppler gave up on the PDF: ") + fault.what(),
                 "repair it with `qpdf in.pdf out.pdf`"};
  }
}

Diagnostic glyphs_out_of_bounds(int page, std::size_t glyphs) {
  return {Severity::warning,
          "glyphs-out-of-bounds",
          {page, std::nullopt},
          std::to_string(glyphs) + " characters are too large or too far from the page to be seen and were left out",
          "compare the page with the output"};
}

// What is read of such a page would be a part of it, with rows and columns that are none.
Diagnostic page_overfull(int number, std::string_view what) {
  return {Severity::error,
          "page-overfull",
          {number, std::nullopt},
          "the page draws more " + std::string(what) + " than any page of a book; nothing of it was read",
          "look at the page in a PDF viewer: is it an attack, or a drawing?"};
}

bool is_full(void* recorder) { return !static_cast<const PageRecorder*>(recorder)->too_many().empty(); }

PageContent read_unguarded(Document::Core& core, int number, Diagnostics& diagnostics) {
  PageContent content;
  content.number = number;
  Page* page = core.pdf->getPage(number);
  if (page == nullptr || !page->isOk()) return content;
  content.width = page->getCropWidth();
  content.height = page->getCropHeight();
  if (page->getRotate() == 90 || page->getRotate() == 270) std::swap(content.width, content.height);
  PageRecorder recorder(content);
  core.resources.keep_resources_of(*page);
  interpret_page(*core.pdf, *page, recorder, is_full, &recorder);
  if (!recorder.too_many().empty()) {
    diagnostics.push_back(page_overfull(number, recorder.too_many()));
    PageContent empty;
    empty.number = number;
    empty.width = content.width;
    empty.height = content.height;
    return empty;
  }
  if (const std::size_t glyphs = leave_out_of_bounds(content); glyphs > 0) {
    diagnostics.push_back(glyphs_out_of_bounds(number, glyphs));
  }
  content.rulings = without_covered(content.rulings, content.fills);
  return content;
}

Diagnostic page_unreadable(int number, const std::string& reason) {
  return {Severity::error,
          "page-unreadable",
          {number, std::nullopt},
          "the page cannot be read: " + reason,
          "look at the page in a PDF viewer; repair the file with `qpdf in.pdf out.pdf`"};
}

}  // namespace

Document::Document(std::unique_ptr<Core> core) : core_(std::move(core)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

const DocumentFacts& Document::facts() const { return core_->facts; }

Result<Document> open_document(std::vector<char> bytes, const std::string& password) {
  return open_shared(std::make_shared<const std::vector<char>>(std::move(bytes)), password);
}

Result<Document> open_again(const Document& document) {
  return open_shared(document.core().bytes, document.core().password);
}

PageContent read_page(const Document& document, int number, Diagnostics& diagnostics) {
  messages_on_this_thread() = {};
  PageContent content;
  content.number = number;
  try {
    content = read_unguarded(document.core(), number, diagnostics);
  } catch (const std::bad_alloc&) {
    throw;  // what is left of the memory is no fact of the page
  } catch (const std::exception& fault) {
    diagnostics.push_back(page_unreadable(number, fault.what()));
    return content;
  }
  const PopplerMessages& messages = messages_on_this_thread();
  if (content.width <= 0 || content.height <= 0) {
    diagnostics.push_back(page_unreadable(number, "it has no size or is missing from the page tree"));
  } else if (messages.missing_language_data) {
    diagnostics.push_back({Severity::error,
                           "poppler-data-missing",
                           {number, std::nullopt},
                           "the page uses a Chinese font encoding whose tables are not installed; its text is lost",
                           "install the package poppler-data (`tools/setup run`)"});
  } else if (messages.errors > 0) {
    diagnostics.push_back({Severity::note,
                           "page-damaged",
                           {number, std::nullopt},
                           "Poppler met errors on the page: " + messages.first_error,
                           "compare the page with the output"});
  }
  return content;
}

std::string poppler_version() { return poppler::version_string(); }

}  // namespace yusuan

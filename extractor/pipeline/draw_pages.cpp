#include "pipeline/draw_pages.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <utility>

#include "pdf/document.hpp"
#include "pdf/draw_page.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/sha256.hpp"

namespace yusuan {
namespace {

constexpr int kPagesAThread = 8;  // opening the document once more pays from about so many pages on

// The pages that one thread after the other takes, and what they become.
struct Pages {
  explicit Pages(int count) : images(static_cast<std::size_t>(count)) {}

  std::atomic<int> taken{0};
  std::vector<std::optional<PageImage>> images;
};

void draw_while_any(const Document& pdf, Pages& pages, const std::function<void(int, int)>& on_page) {
  const int count = static_cast<int>(pages.images.size());
  for (int number = ++pages.taken; number <= count; number = ++pages.taken) {
    if (on_page) on_page(number, count);
    pages.images[static_cast<std::size_t>(number - 1)] = draw_page(pdf, number);
  }
}

// A thread must have a document of its own. Where that does not open, the others do its work.
std::jthread draw_beside(const std::vector<char>& bytes, const std::string& password, Pages& pages) {
  return std::jthread([&bytes, &password, &pages] {
    const Result<Document> pdf = open_document(bytes, password);
    if (pdf) draw_while_any(pdf.value(), pages, {});
  });
}

std::vector<PageImage> drawn(Pages& pages) {
  std::vector<PageImage> images;
  for (std::optional<PageImage>& image : pages.images) {
    if (image) images.push_back(std::move(*image));
  }
  return images;
}

}  // namespace

Result<std::vector<PageImage>> draw_pages(const std::filesystem::path& file, const DrawOptions& options) {
  const Result<std::vector<char>> bytes = read_file(file);
  if (!bytes) return bytes.error();
  if (!options.sha256.empty() && sha256_hex(bytes.value()) != options.sha256) {
    return Error{"file-changed", "the file is not the same when it is read again",
                 "run the command again; save what comes from a pipe to a file first"};
  }
  const Result<Document> pdf = open_document(bytes.value(), options.password);
  if (!pdf) return pdf.error();
  Pages pages(pdf.value().facts().pages);
  {
    const int count = pdf.value().facts().pages;
    const int wanted = std::min(static_cast<int>(std::thread::hardware_concurrency()), count / kPagesAThread);
    std::vector<std::jthread> others;
    for (int i = 1; i < wanted; ++i) others.push_back(draw_beside(bytes.value(), options.password, pages));
    draw_while_any(pdf.value(), pages, options.on_page);
  }
  return drawn(pages);
}

}  // namespace yusuan

#include "pipeline/draw_pages.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <utility>

#include "pdf/document.hpp"
#include "pdf/draw_page.hpp"

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

Result<std::vector<PageImage>> draw_pages(const std::vector<char>& bytes, const DrawOptions& options) {
  const Result<Document> pdf = open_document(bytes, options.password);
  if (!pdf) return pdf.error();
  Pages pages(pdf.value().facts().pages);
  {
    const int count = pdf.value().facts().pages;
    const int most = options.threads > 0 ? options.threads : static_cast<int>(std::thread::hardware_concurrency());
    const int wanted = std::min(most, count / kPagesAThread);
    std::vector<std::jthread> others;
    for (int i = 1; i < wanted; ++i) others.push_back(draw_beside(bytes, options.password, pages));
    draw_while_any(pdf.value(), pages, options.on_page);
  }
  return drawn(pages);
}

Result<OutputChoice> with_page_images(OutputChoice choice, const std::vector<char>& bytes, const DrawOptions& options) {
  if (!choice.shows_pages()) return choice;
  Result<std::vector<PageImage>> images = draw_pages(bytes, options);
  if (!images) return images.error();
  choice.options.page_images = std::move(images).value();
  return choice;
}

}  // namespace yusuan

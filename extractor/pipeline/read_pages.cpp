#include "pipeline/read_pages.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>
#include <utility>

#include "pipeline/read_layouts_of_page.hpp"

namespace yusuan {
namespace {

// What one page gives, kept apart until all are read.
struct ReadPage {
  PageReading reading;
  Diagnostics diagnostics;
};

class PageQueue {
 public:
  explicit PageQueue(int pages) : pages_(static_cast<std::size_t>(pages)) {}

  // Reads the pages that no other thread has taken.
  void read(const Document& pdf, const std::function<void(int, int)>& on_page) {
    for (std::size_t at = next_++; at < pages_.size(); at = next_++) {
      const int number = static_cast<int>(at) + 1;
      if (on_page) on_page(number, static_cast<int>(pages_.size()));
      ReadPage& page = pages_[at];
      page.reading = read_layouts_of_page(pdf, number, page.diagnostics);
    }
  }

  std::vector<ReadPage> take() { return std::move(pages_); }

 private:
  std::vector<ReadPage> pages_;
  std::atomic<std::size_t> next_ = 0;
};

std::vector<ReadPage> read_all(const Document& pdf, std::size_t jobs, const std::function<void(int, int)>& on_page) {
  const int pages = pdf.facts().pages;
  PageQueue queue(pages);
  std::vector<std::future<void>> others;
  for (std::size_t job = 1; job < std::min(jobs, static_cast<std::size_t>(pages)); ++job) {
    others.push_back(std::async(std::launch::async, [&] {
      // Where it does not open again, the pages are left to the other threads.
      if (const Result<Document> again = open_again(pdf)) queue.read(again.value(), {});
    }));
  }
  queue.read(pdf, on_page);
  for (std::future<void>& other : others) other.get();
  return queue.take();
}

}  // namespace

PageReadings read_pages(const Document& pdf, std::size_t jobs, const std::function<void(int, int)>& on_page) {
  PageReadings readings;
  int number = 0;
  for (ReadPage& page : read_all(pdf, jobs, on_page)) {
    readings.pages.push_back({++number, page.reading.width, page.reading.height, page.reading.status});
    std::ranges::move(page.reading.layouts, std::back_inserter(readings.layouts));
    std::ranges::move(page.diagnostics, std::back_inserter(readings.diagnostics));
  }
  return readings;
}

}  // namespace yusuan

// Where the time of one PDF goes, stage by stage; the PDF is the sample or what the environment names as YUSUAN_BENCH_PDF.
// `extract` is the whole from bytes to a checked document. What it takes more than `open`, `pages`, `tables` and `checks` is the
// budget's: facts, kinds, columns, rows, repairs, narrative. tools/bench/run makes shares of these.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "check/run_checks.hpp"
#include "pdf/document.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/write_document.hpp"
#include "support/embedded_words.hpp"
#include "support/scratch_folder.hpp"
#include "table/leftovers.hpp"
#include "table/page_layout.hpp"
#include "table/stitch_pages.hpp"

namespace yusuan {
namespace {

std::filesystem::path pdf_to_read() {
  const char* named = std::getenv("YUSUAN_BENCH_PDF");
  return named != nullptr ? std::filesystem::path(named)
                          : std::filesystem::path(YUSUAN_SOURCE_DIR) / "samples/yanbian-2023.pdf";
}

// What the stages take from one another, made once.
struct Inputs {
  std::vector<char> bytes;
  Document pdf;
  std::vector<PageContent> pages;
  BudgetDocument document;
};

std::vector<PageContent> read_pages(const Document& pdf) {
  Diagnostics ignored;
  std::vector<PageContent> pages;
  for (int number = 1; number <= pdf.facts().pages; ++number) pages.push_back(read_page(pdf, number, ignored));
  return pages;
}

Result<Inputs> read_inputs() {
  Result<std::vector<char>> bytes = read_file(pdf_to_read());
  if (!bytes) return bytes.error();
  Result<Document> pdf = open_document(bytes.value(), {});
  if (!pdf) return pdf.error();
  Result<BudgetDocument> document = extract_bytes("bench.pdf", bytes.value(), test::embedded_catalogue(), {});
  if (!document) return document.error();
  std::vector<PageContent> pages = read_pages(pdf.value());
  return Inputs{std::move(bytes).value(), std::move(pdf).value(), std::move(pages), std::move(document).value()};
}

void catalogue(benchmark::State& state) {
  for ([[maybe_unused]] const auto turn : state) benchmark::DoNotOptimize(Catalogue::embedded());
}

void open(benchmark::State& state, const Inputs& inputs) {
  for ([[maybe_unused]] const auto turn : state) benchmark::DoNotOptimize(open_document(inputs.bytes, {}));
}

// One by one, as the program does: no page is kept.
void pages(benchmark::State& state, const Inputs& inputs) {
  for ([[maybe_unused]] const auto turn : state) {
    Diagnostics ignored;
    for (int number = 1; number <= inputs.pdf.facts().pages; ++number) {
      benchmark::DoNotOptimize(read_page(inputs.pdf, number, ignored));
    }
  }
}

void tables(benchmark::State& state, const Inputs& inputs) {
  for ([[maybe_unused]] const auto turn : state) {
    Diagnostics ignored;
    std::vector<PageLayout> layouts;
    for (const PageContent& page : inputs.pages) {
      for (PageLayout& layout : read_layouts(page, ignored)) {
        report_leftovers(layout, ignored);
        layouts.push_back(std::move(layout));
      }
    }
    benchmark::DoNotOptimize(stitch_pages(layouts, test::embedded_words().table_words, ignored));
  }
}

void extract(benchmark::State& state, const Inputs& inputs) {
  for ([[maybe_unused]] const auto turn : state) {
    benchmark::DoNotOptimize(extract_bytes("bench.pdf", inputs.bytes, test::embedded_catalogue(), {}));
  }
}

void checks(benchmark::State& state, const Inputs& inputs) {
  BudgetDocument document = inputs.document;
  for ([[maybe_unused]] const auto turn : state) run_checks(document, test::embedded_words());
}

void write(benchmark::State& state, const Inputs& inputs) {
  const test::ScratchFolder scratch;
  for ([[maybe_unused]] const auto turn : state) {
    if (!write_document(inputs.document, scratch / "bench")) state.SkipWithError("nothing was written");
  }
}

void add_cases(const Inputs& inputs) {
  benchmark::RegisterBenchmark("catalogue", catalogue)->Unit(benchmark::kMillisecond);
  const auto add = [&inputs](const char* name, void (*stage)(benchmark::State&, const Inputs&)) {
    benchmark::RegisterBenchmark(name, [&inputs, stage](benchmark::State& state) {
      stage(state, inputs);
    })->Unit(benchmark::kMillisecond);
  };
  add("open", open);
  add("pages", pages);
  add("tables", tables);
  add("extract", extract);
  add("checks", checks);
  add("write", write);
}

}  // namespace
}  // namespace yusuan

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const auto inputs = yusuan::read_inputs();
  if (!inputs) {
    std::fprintf(stderr, "%s\n", inputs.error().message.c_str());
    return 2;
  }
  yusuan::add_cases(inputs.value());
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

// What it costs to read the sample (PDF → document, with all checks) and to write it in each format. The page images of the review
// page are drawn by Poppler and are a case of their own.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <vector>

#include "output/output_formats.hpp"
#include "pipeline/draw_pages.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/write_document.hpp"
#include "support/embedded_words.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

const std::filesystem::path kSample = std::filesystem::path(YUSUAN_SOURCE_DIR) / "samples/yanbian-2023.pdf";

const BudgetDocument& sample_document() {
  static const BudgetDocument document = extract_document(kSample, test::embedded_catalogue(), {}).value();
  return document;
}

void read_pdf(benchmark::State& state) {
  for ([[maybe_unused]] const auto turn : state) {
    benchmark::DoNotOptimize(extract_document(kSample, test::embedded_catalogue(), {}));
  }
}

void draw_images(benchmark::State& state) {
  const std::vector<char> bytes = read_file(kSample).value();
  for ([[maybe_unused]] const auto turn : state) {
    benchmark::DoNotOptimize(draw_pages(bytes, {}));
  }
}

// Onto the disk, or, of what is printed, into memory.
void write_formats(benchmark::State& state, const OutputChoice& choice) {
  const test::ScratchFolder scratch;
  const BudgetDocument& document = sample_document();
  for ([[maybe_unused]] const auto turn : state) {
    if (choice.writes()) benchmark::DoNotOptimize(write_document(document, scratch / "sample", choice).ok());
    benchmark::DoNotOptimize(printed_lines(document, choice));
  }
}

void add_cases() {
  benchmark::RegisterBenchmark("read", read_pdf)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("draw page images", draw_images)->Unit(benchmark::kMillisecond);
  OutputChoice all;
  for (const OutputFormat& format : output_formats()) {
    all.formats.push_back(format);
    const std::string name = "write " + std::string(format.name);
    benchmark::RegisterBenchmark(name.c_str(), [format](benchmark::State& state) {
      write_formats(state, {{format}});
    })->Unit(benchmark::kMillisecond);
  }
  benchmark::RegisterBenchmark("write all", [all](benchmark::State& state) {
    write_formats(state, all);
  })->Unit(benchmark::kMillisecond);
}

}  // namespace
}  // namespace yusuan

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  yusuan::add_cases();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

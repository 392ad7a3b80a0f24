// How time grows with what is on a page, and with the pages of a book. Run bench_table of the `bench` preset; the last lines of
// each benchmark tell the order of growth that fits best. Nothing here is asserted: times are looked at, not tested.
#include <benchmark/benchmark.h>

#include <vector>

#include "bench/bench_pages.hpp"
#include "support/drawn_page.hpp"
#include "support/table_words.hpp"

namespace yusuan {
namespace {

void read_pages(benchmark::State& state, const PageContent& page) {
  for (auto _ : state) benchmark::DoNotOptimize(test::layouts_of(page));
  state.SetComplexityN(state.range(0));
  state.counters["glyphs"] = static_cast<double>(page.glyphs.size());
  state.counters["rulings"] = static_cast<double>(page.rulings.size());
}

#define YUSUAN_BENCH_PAGE(name, page, from, to)     \
  void name(benchmark::State& state) {              \
    const int n = static_cast<int>(state.range(0)); \
    read_pages(state, bench::page);                 \
  }                                                 \
  BENCHMARK(name)->RangeMultiplier(4)->Range(from, to)->Unit(benchmark::kMillisecond)->Complexity()

YUSUAN_BENCH_PAGE(glyphs_in_one_table, table_page(n), 1024, 65536);
YUSUAN_BENCH_PAGE(glyphs_in_small_tables, small_tables_page(n), 1024, 65536);
YUSUAN_BENCH_PAGE(glyphs_in_prose, prose_page(n), 1024, 65536);
YUSUAN_BENCH_PAGE(glyphs_in_one_cell, one_cell_page(n), 1024, 65536);
YUSUAN_BENCH_PAGE(glyphs_each_its_own_line, lines_page(n), 1024, 65536);
YUSUAN_BENCH_PAGE(rows_without_rules, unruled_page(n), 64, 4096);
YUSUAN_BENCH_PAGE(rows_in_a_frame, frame_page(n), 64, 4096);
YUSUAN_BENCH_PAGE(rows_with_row_rules, row_ruled_page(n), 64, 4096);
YUSUAN_BENCH_PAGE(rulings_of_a_grid, grid_rulings_page(n), 1024, 65536);
YUSUAN_BENCH_PAGE(rulings_of_a_short_hatch, hatch_page(n, 8), 1024, 65536);
YUSUAN_BENCH_PAGE(rulings_of_a_long_hatch, hatch_page(n, 40), 1024, 65536);
YUSUAN_BENCH_PAGE(rulings_under_words, underlines_page(n), 256, 16384);
YUSUAN_BENCH_PAGE(rulings_as_dots, dots_page(n), 1024, 65536);
YUSUAN_BENCH_PAGE(rulings_that_cross, crossing_page(n), 1024, 65536);
YUSUAN_BENCH_PAGE(rulings_in_a_staircase, staircase_page(n), 256, 4096);

// A book of one table, its header on each page; titled as continued or not at all.
void stitch(benchmark::State& state, std::u32string_view title, bool with_header) {
  std::vector<PageLayout> layouts;
  for (int number = 1; number <= state.range(0); ++number) {
    constexpr int kRows = 30;
    PageContent page = bench::empty_page(600, 600);
    page.number = number;
    const int first = number == 1 || with_header ? 0 : 1 + number * kRows;
    if (!title.empty()) test::print_line(page, title, 200, 20, 14);
    bench::draw_grid(page, kRows, 6, 50, 40);
    for (int row = 0; row < kRows; ++row) {
      const int printed = row == 0 ? first : first + number * kRows + row;
      for (int column = 0; column < 6; ++column) {
        const bool words = printed == 0 || column == 0;
        test::print_line(page, words ? bench::name(printed + column) : bench::figure(printed, column),
                         54 + column * bench::kColumnWidth, 40 + row * bench::kRowHeight + 11, bench::kSize);
      }
    }
    layouts.push_back(test::layout_of(page));
  }
  std::size_t tables = 0;
  for (auto _ : state) {
    const auto stitched = test::stitched(layouts);
    tables = stitched.size();
    benchmark::DoNotOptimize(stitched.data());
  }
  state.SetComplexityN(state.range(0));
  state.counters["tables"] = static_cast<double>(tables);
}

void pages_with_header(benchmark::State& state) { stitch(state, {}, true); }
void pages_without_header(benchmark::State& state) { stitch(state, {}, false); }
void pages_called_continued(benchmark::State& state) { stitch(state, U"收入总表（续表）", false); }

BENCHMARK(pages_with_header)->RangeMultiplier(4)->Range(16, 1024)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(pages_without_header)->RangeMultiplier(4)->Range(16, 1024)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(pages_called_continued)->RangeMultiplier(4)->Range(16, 1024)->Unit(benchmark::kMillisecond)->Complexity();

}  // namespace
}  // namespace yusuan

BENCHMARK_MAIN();

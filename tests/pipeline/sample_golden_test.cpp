// The sample's grids and its whole output, byte by byte, as they were looked over.
#include <gtest/gtest.h>

#include "pipeline/extract_document.hpp"
#include "pipeline/extract_grids.hpp"
#include "pipeline/write_document.hpp"
#include "support/golden.hpp"
#include "support/sample.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

TEST(sample_golden, the_grid_of_a_page_is_as_it_was) {
  GridsOptions options;
  options.pages = {{12, 12}};
  const Result<GridsOutput> grids = extract_grids(test::sample("yanbian-2023.pdf"), options);
  ASSERT_TRUE(grids.ok()) << grids.error().message;
  test::expect_golden("grids", "yanbian-2023-page-12.json", grids.value().json);
}

TEST(sample_golden, the_whole_output_is_as_it_was) {
  const auto document = extract_document(test::sample("yanbian-2023.pdf"), Catalogue::embedded(), {});
  ASSERT_TRUE(document.ok()) << document.error().message;
  const test::ScratchFolder scratch;
  const Result<void> written = write_document(document.value(), scratch / "out");
  ASSERT_TRUE(written.ok()) << written.error().message;
  int tables = 0;
  for (const std::string& name : test::names_in(scratch / "out")) {
    const bool is_csv = name.ends_with(".csv");
    if (!is_csv && name != "document.json") continue;
    tables += is_csv && name != "findings.csv" ? 1 : 0;
    test::expect_golden_file("samples/yanbian-2023/expected/" + name, test::bytes_of(scratch / "out" / name));
  }
  EXPECT_EQ(tables, 16);
}

}  // namespace
}  // namespace yusuan

#include "output/workbook.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "output/memory_file.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

TEST(MemoryFile, HoldsWhatIsWrittenToItsPath) {
  const MemoryFile file;
  std::ofstream(file.path(), std::ios::binary) << std::string("a\0b", 3);
  EXPECT_EQ(file.bytes().value(), std::string("a\0b", 3));
  std::ofstream(file.path(), std::ios::binary) << "c";
  EXPECT_EQ(file.bytes().value(), "c");
}

TEST(Workbook, IsAZipFile) {
  Workbook book("title");
  book.add_sheet("a").text({0, 0}, "x");
  EXPECT_TRUE(test::begins(book.finish().value(), "PK\x03\x04"));
}

TEST(Workbook, KeepsTheFirstFault) {
  Workbook book("title");
  book.add_sheet("a");
  Sheet& same = book.add_sheet("A");
  same.text({0, 0}, "nothing to write to");
  same.number({0, 0}, 1, {});
  same.link({0, 0}, "x", "a", {0, 0}, {});
  same.merged_text({0, 0}, {1, 1}, "x", {});
  book.add_sheet("[b]");
  const Result<std::string> bytes = book.finish();
  ASSERT_FALSE(bytes.ok());
  EXPECT_EQ(bytes.error().code, "output-not-made");
  EXPECT_TRUE(test::has(bytes.error().message, "already in use")) << bytes.error().message;
}

TEST(Workbook, ACellOutsideTheSheetIsAFault) {
  Workbook book("title");
  book.add_sheet("a").text({kMostSheetRows, 0}, "x");
  EXPECT_FALSE(book.finish().ok());
}

TEST(CellName, IsThatOfASpreadsheet) {
  EXPECT_EQ(cell_name({0, 0}), "A1");
  EXPECT_EQ(cell_name({11, 27}), "AB12");
  EXPECT_EQ(cell_name({kMostSheetRows - 1, kMostSheetColumns - 1}), "XFD1048576");
}

}  // namespace
}  // namespace yusuan

#include "pipeline/written_choice.hpp"

#include <gtest/gtest.h>

#include "pipeline/write_document.hpp"
#include "support/literal_document.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

std::string names_of(const OutputChoice& choice) {
  std::string names;
  for (const OutputFormat& format : choice.formats) names += std::string(format.name) + ' ';
  return names;
}

TEST(WrittenChoice, FindsTheFormatsThatAreThere) {
  const test::ScratchFolder scratch;
  for (const char* formats : {"json", "csv", "tidy", "review", "json,csv", "csv,tidy", "json,csv,tidy,review"}) {
    const OutputChoice choice{formats_of(formats).value()};
    ASSERT_TRUE(write_document(test::literal_document(), scratch / "a", choice).ok());
    EXPECT_EQ(names_of(written_choice(scratch / "a")), names_of(choice));
  }
}

TEST(WrittenChoice, OfADataPackageFindsWhatItDescribes) {
  const test::ScratchFolder scratch;
  ASSERT_TRUE(write_document(test::literal_document(), scratch / "a", {formats_of("xlsx,datapackage").value()}).ok());
  EXPECT_EQ(names_of(written_choice(scratch / "a")), "csv tidy xlsx datapackage ");
}

TEST(WrittenChoice, FindsTheStyleOfCsv) {
  const test::ScratchFolder scratch;
  BudgetDocument document = test::literal_document();
  document.tables[1].rows[0].cells[0].text = "=1+1";
  for (const CsvStyle style : {CsvStyle{}, CsvStyle{true, false}, CsvStyle{false, true}, CsvStyle{true, true}}) {
    ASSERT_TRUE(write_document(document, scratch / "a", {formats_of("csv").value(), {style}}).ok());
    EXPECT_EQ(written_choice(scratch / "a").options.csv, style);
  }
}

TEST(WrittenChoice, TakesThePicturesOutOfTheReviewPage) {
  const test::ScratchFolder scratch;
  const std::vector<PageImage> images = {{8, "eight"}, {9, "nine"}};
  const OutputChoice choice{formats_of("review").value(), {.page_images = images}};
  ASSERT_TRUE(write_document(test::literal_document(), scratch / "a", choice).ok());
  EXPECT_EQ(written_choice(scratch / "a").options.page_images, images);
}

TEST(WrittenChoice, NothingIsNoFormat) {
  const test::ScratchFolder scratch;
  EXPECT_EQ(names_of(written_choice(scratch / "none")), "");
}

TEST(WrittenChoice, AFileSharedWithOthersCounts) {
  const test::ScratchFolder scratch;
  ASSERT_TRUE(write_document(test::literal_document(), scratch / "a", {formats_of("json,sqlite").value()}).ok());
  EXPECT_EQ(names_of(written_choice(scratch / "a")), "json sqlite ");
}

}  // namespace
}  // namespace yusuan

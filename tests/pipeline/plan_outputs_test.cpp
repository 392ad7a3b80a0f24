#include "pipeline/plan_outputs.hpp"

#include <gtest/gtest.h>

#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

using Paths = std::vector<std::filesystem::path>;

std::vector<std::string> folders_of(const Paths& files) {
  std::vector<std::string> folders;
  for (const PlannedInput& input : plan_outputs(files, "out")) folders.push_back(input.folder);
  return folders;
}

using Folders = std::vector<std::string>;

TEST(OutputStem, IsTheNameWithoutTheLastPdf) {
  EXPECT_EQ(output_stem("x/a.pdf"), "a");
  EXPECT_EQ(output_stem("a.PDF"), "a");
  EXPECT_EQ(output_stem("a.Pdf.pDf"), "a.Pdf");
  EXPECT_EQ(output_stem("a.txt"), "a.txt");
  EXPECT_EQ(output_stem("预算.2023.pdf"), "预算.2023");
  EXPECT_EQ(output_stem("apdf"), "apdf");
}

TEST(OutputStem, IsAlwaysANameForAFolder) {
  for (const char* file : {".pdf", "..pdf", "...pdf", "", "x/.PDF", "..", "x/"})
    EXPECT_EQ(output_stem(file), "document") << file;
}

TEST(PlanOutputs, GivesEachStemItsFolder) { EXPECT_EQ(folders_of({"a.pdf", "b.pdf"}), (Folders{"out/a", "out/b"})); }

TEST(PlanOutputs, LaterFilesOfOneStemGetFoldersOfTheirOwn) {
  const Paths files = {"x/a.pdf", "y/a.pdf", "z/a.PDF"};
  EXPECT_EQ(folders_of(files), (Folders{"out/a", "out/a-2", "out/a-3"}));
  const auto plan = plan_outputs(files, "out");
  EXPECT_EQ(plan[0].note, "");
  EXPECT_EQ(plan[1].note, "its results go to out/a-2, since x/a.pdf has the same name");
}

TEST(PlanOutputs, NoFileTakesAnothersOwnFolder) {
  EXPECT_EQ(folders_of({"x/a.pdf", "y/a.pdf", "a-2.pdf"}), (Folders{"out/a", "out/a-3", "out/a-2"}));
}

TEST(PlanOutputs, OneFileByTwoPathsStandsOnce) {
  const test::ScratchFolder scratch;
  const auto file = scratch.write("a.pdf", "x");
  std::filesystem::create_symlink(file, scratch / "link.pdf");
  EXPECT_EQ(folders_of({file, scratch.path() / "." / "a.pdf", scratch / "link.pdf"}), Folders{"out/a"});
  EXPECT_EQ(folders_of({"nothing.pdf", "./nothing.pdf"}), Folders{"out/nothing"});
}

}  // namespace
}  // namespace yusuan

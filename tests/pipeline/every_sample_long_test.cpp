// Every PDF of samples/, whole and damaged, goes through the whole extraction without a crash; most telling under `asan`.
#include <gtest/gtest.h>

#include <random>

#include "pipeline/extract_document.hpp"
#include "pipeline/extract_grids.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"
#include "support/scratch_folder.hpp"

namespace yusuan {
namespace {

class EverySample : public ::testing::TestWithParam<std::string> {};

TEST_P(EverySample, is_read_or_told_to_be_bad) {
  for (const char* password : {"", "budget"}) {
    ExtractOptions options;
    options.password = password;
    const auto document = extract_document(test::sample(GetParam()), test::embedded_catalogue(), options);
    if (document.ok()) {
      EXPECT_EQ(static_cast<int>(document.value().pages.size()), document.value().source.pages);
    } else {
      EXPECT_FALSE(document.error().code.empty());
      EXPECT_FALSE(document.error().hint.empty());
    }
    GridsOptions grids;
    grids.password = password;
    EXPECT_EQ(extract_grids(test::sample(GetParam()), grids).ok(), document.ok());
  }
}

TEST_P(EverySample, is_told_to_be_bad_or_read_wherever_it_is_damaged) {
  constexpr int kTimes = 30;
  constexpr int kBytes = 20;
  const std::vector<char> whole = test::sample_bytes(GetParam());
  const test::ScratchFolder scratch;
  std::mt19937 random(20230101);  // the same damage each time
  for (int i = 0; i < kTimes; ++i) {
    std::string damaged(whole.begin(), whole.end());
    if (i % 2 == 0) damaged.resize(random() % damaged.size());
    for (int k = 0; k < kBytes && !damaged.empty(); ++k)
      damaged[random() % damaged.size()] = static_cast<char>(random());
    const auto document = extract_document(scratch.write("damaged.pdf", damaged), test::embedded_catalogue(), {});
    EXPECT_TRUE(document.ok() || !document.error().message.empty());
  }
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(samples, EverySample, ::testing::ValuesIn(test::sample_names()), test_name);

}  // namespace
}  // namespace yusuan

#include "output/labels.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

TEST(Labels, HaveChineseAndEnglish) {
  EXPECT_EQ(label_of("sheet.source").zh, "来源");
  EXPECT_EQ(label_of("sheet.source").en, "Source");
  EXPECT_EQ(label_text("severity.warning"), "警告 warning");
}

TEST(Labels, WhatIsNotThereIsNotHidden) { EXPECT_EQ(label_text("no.such"), "no.such no.such"); }

}  // namespace
}  // namespace yusuan

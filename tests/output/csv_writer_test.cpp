#include "output/csv_writer.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

constexpr CsvStyle kSafe{false, true};

TEST(CsvWriter, BeginsWithTheByteOrderMarkOnce) {
  std::string csv;
  CsvWriter out(csv, {true, false});
  out.text("");
  out.end_line();
  out.text("b");
  out.end_line();
  EXPECT_EQ(csv, "\xEF\xBB\xBF\"\"\r\nb\r\n");
}

TEST(CsvWriter, MarksFormulasOnlyWhereTheStyleSaysSo) {
  for (const bool safe : {false, true}) {
    std::string csv;
    CsvWriter out(csv, {false, safe});
    out.text("=1+1");
    out.text("=A1,\"x\"");
    out.end_line();
    EXPECT_EQ(csv, safe ? "'=1+1,\"'=A1,\"\"x\"\"\"\r\n" : "=1+1,\"=A1,\"\"x\"\"\"\r\n");
  }
}

TEST(CsvWriter, NeverTouchesNumbers) {
  std::string csv;
  CsvWriter out(csv, kSafe);
  out.decimal(Decimal(-50, 2));
  out.text("-1,072.71");
  out.text("-");
  out.exact("-x");
  out.end_line();
  EXPECT_EQ(csv, "-0.50,\"-1,072.71\",-,-x\r\n");
}

TEST(CsvWriter, WritesAPlaceAsTwoFields) {
  std::string csv;
  CsvWriter out(csv);
  out.place({8, Box{200.126, 21, 240, 33}});
  out.place({9, std::nullopt});
  out.place({});
  out.end_line();
  EXPECT_EQ(csv, "8,200.13 21 240 33,9,,,\r\n");
}

}  // namespace
}  // namespace yusuan

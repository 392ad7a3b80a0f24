#include "output/json_writer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <locale>

namespace yusuan {
namespace {

std::string written_string(std::string_view text) {
  std::string json;
  JsonWriter(json).string(text);
  return json;
}

std::string written_coordinate(double points) {
  std::string json;
  JsonWriter(json).coordinate(points);
  return json;
}

std::string written_decimal(std::string_view digits) {
  std::string json;
  JsonWriter(json).decimal(*Decimal::parse(digits));
  return json;
}

TEST(JsonWriter, EscapesWhatJsonAsks) {
  EXPECT_EQ(written_string(""), R"("")");
  EXPECT_EQ(written_string("预算 abc"), R"("预算 abc")");
  EXPECT_EQ(written_string("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(written_string("1\n2\r\n3\t4"), R"("1\n2\r\n3\t4")");
  EXPECT_EQ(written_string(std::string_view("\0\x01\x1F\x7F", 4)), "\"\\u0000\\u0001\\u001f\x7F\"");
}

TEST(JsonWriter, ReplacesBrokenUtf8) {
  EXPECT_EQ(written_string("a\xFFz"), "\"a\xEF\xBF\xBDz\"");
  EXPECT_EQ(written_string("\xE9\xA2"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
  EXPECT_EQ(written_string("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(JsonWriter, WithoutBreaksAllIsOneLine) {
  std::string json;
  JsonWriter out(json, JsonBreaks::none);
  out.begin_object();
  out.member("a", "1\n2");
  out.key("b");
  out.begin_array();
  out.integer(1);
  out.break_line();
  out.integer(2);
  out.end_array();
  out.end_object();
  EXPECT_EQ(json, R"({"a": "1\n2", "b": [1, 2]})");
}

TEST(JsonWriter, WritesDecimalsFromTheirDigits) {
  EXPECT_EQ(written_decimal("123456789012345.67"), "123456789012345.67");
  EXPECT_EQ(written_decimal("18.00"), "18.00");
  EXPECT_EQ(written_decimal("-0.10"), "-0.10");
}

TEST(JsonWriter, RoundsCoordinatesToHundredths) {
  EXPECT_EQ(written_coordinate(0), "0");
  EXPECT_EQ(written_coordinate(-0.0), "0");
  EXPECT_EQ(written_coordinate(-0.004), "0");
  EXPECT_EQ(written_coordinate(-0.5), "-0.5");
  EXPECT_EQ(written_coordinate(595.3), "595.3");
  EXPECT_EQ(written_coordinate(841.889), "841.89");
  EXPECT_EQ(written_coordinate(7.05), "7.05");
  EXPECT_EQ(written_coordinate(12.999), "13");
  EXPECT_EQ(written_coordinate(1e9), "1000000000");
}

TEST(JsonWriter, HasNoNumberForInfinity) {
  EXPECT_EQ(written_coordinate(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(written_coordinate(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(written_coordinate(1e300), "null");
}

struct GermanNumbers : std::numpunct<char> {
  [[nodiscard]] char do_decimal_point() const override { return ','; }
  [[nodiscard]] char do_thousands_sep() const override { return '.'; }
  [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

TEST(JsonWriter, DoesNotAskTheLocale) {
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new GermanNumbers));
  EXPECT_EQ(written_coordinate(1234.5), "1234.5");
  EXPECT_EQ(written_decimal("1234.50"), "1234.50");
  std::locale::global(before);
}

TEST(JsonWriter, SetsLinesAsTheLayoutSays) {
  std::string json;
  JsonWriter out(json);
  out.begin_object();
  out.member("name", "x");
  out.key("none");
  out.begin_array();
  out.end_array();
  out.key("rows");
  out.begin_array();
  out.begin_object(JsonLayout::one_line);
  out.key("page");
  out.integer(8);
  out.break_line();
  out.key("box");
  out.box({1, 2.5, 3, 4});
  out.end_object();
  out.null();
  out.end_array();
  out.end_object();
  EXPECT_EQ(json,
            "{\n"
            "  \"name\": \"x\",\n"
            "  \"none\": [],\n"
            "  \"rows\": [\n"
            "    {\"page\": 8,\n"
            "     \"box\": [1, 2.5, 3, 4]},\n"
            "    null\n"
            "  ]\n"
            "}");
}

}  // namespace
}  // namespace yusuan

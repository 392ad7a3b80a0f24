#include "drawing/svg_text.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

using namespace std::string_view_literals;

TEST(XmlText, EscapesMarkup) { EXPECT_EQ(xml_text("合计 <a & \"b\">"), "合计 &lt;a &amp; &quot;b&quot;&gt;"); }

TEST(XmlText, HasNothingThatXmlForbids) {
  EXPECT_EQ(xml_text("a\x01\0b\n\t"sv), "a\uFFFD\uFFFDb\n\t");
  EXPECT_EQ(xml_text("a\xFF\xE5\x90 b"), "a\uFFFD\uFFFD\uFFFD b");
  EXPECT_EQ(xml_text("\uFFFE\uFFFF"), "\uFFFD\uFFFD");
}

// The examples of RFC 4648.
TEST(PngDataUri, IsBase64) {
  EXPECT_EQ(png_data_uri(""), "data:image/png;base64,");
  EXPECT_EQ(png_data_uri("f"), "data:image/png;base64,Zg==");
  EXPECT_EQ(png_data_uri("fo"), "data:image/png;base64,Zm8=");
  EXPECT_EQ(png_data_uri("foobar"), "data:image/png;base64,Zm9vYmFy");
  EXPECT_EQ(png_data_uri("\xFF\xFE\xFD"), "data:image/png;base64,//79");
}

}  // namespace
}  // namespace yusuan

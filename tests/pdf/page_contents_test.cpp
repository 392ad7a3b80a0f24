#include "pdf/page_contents.hpp"

#include <Stream.h>
#include <XRef.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "pdf/interpret_page.hpp"
#include "pdf/one_page.hpp"

namespace yusuan {
namespace {

using test::deflated;
using test::kDeflate;
using test::OnePage;
using test::stream_of;

std::vector<std::string> texts_of(const Object& streams) {
  std::vector<std::string> texts;
  for (int i = 0; i < streams.arrayGetLength(); ++i) {
    const Object stream = streams.arrayGet(i);
    std::string& text = texts.emplace_back();
    stream.getStream()->reset();
    for (int c = stream.getStream()->getChar(); c != EOF; c = stream.getStream()->getChar()) {
      text.push_back(static_cast<char>(c));
    }
  }
  return texts;
}

// How many of the streams were decompressed at once; that they all read as Poppler reads them is asked besides.
std::size_t decompressed_of(const std::vector<std::string>& streams) {
  OnePage one(streams);
  const PageContents contents = page_contents(one.page());
  EXPECT_EQ(texts_of(contents.streams), texts_of(one.page().getContents()));
  EXPECT_EQ(contents.streams.arrayGetLength(), static_cast<int>(streams.size()));
  return contents.bytes.streams();
}

const std::string kText = "BT /F1 12 Tf (12) Tj ET\n" + std::string(5000, 'q') + "\nQ";

TEST(page_contents, a_deflated_stream_is_decompressed_at_once) {
  EXPECT_EQ(decompressed_of({stream_of(deflated(kText), kDeflate)}), 1);
  EXPECT_EQ(decompressed_of({stream_of(deflated(kText), "/Filter[/FlateDecode]")}), 1);
  EXPECT_EQ(decompressed_of({stream_of(deflated(std::string(300'000, ' ')), kDeflate)}), 1);
  EXPECT_EQ(decompressed_of({stream_of(deflated(""), kDeflate)}), 1);
}

TEST(page_contents, streams_that_follow_each_other_stay_apart) {
  EXPECT_EQ(decompressed_of({stream_of(deflated("1 0 0 1 2"), kDeflate), stream_of("3 4 cm", ""),
                             stream_of(deflated("5 w"), kDeflate)}),
            2);
}

TEST(page_contents, what_is_cut_off_or_spoiled_is_left_to_poppler) {
  const std::string whole = deflated(kText);
  EXPECT_EQ(decompressed_of({stream_of(whole.substr(0, whole.size() / 2), kDeflate)}), 0);
  std::string spoiled = whole;
  spoiled[spoiled.size() - 2] ^= 1;  // its checksum
  EXPECT_EQ(decompressed_of({stream_of(spoiled, kDeflate)}), 0);
  spoiled = whole;
  spoiled[3] ^= 0x55;
  EXPECT_EQ(decompressed_of({stream_of(spoiled, kDeflate)}), 0);
  EXPECT_EQ(decompressed_of({stream_of("no deflated data", kDeflate)}), 0);
}

TEST(page_contents, other_filters_and_parameters_are_left_to_poppler) {
  EXPECT_EQ(decompressed_of({stream_of("313220>", "/Filter/ASCIIHexDecode")}), 0);
  EXPECT_EQ(decompressed_of({stream_of(deflated(kText), "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>")}),
            0);
  EXPECT_EQ(decompressed_of({stream_of(deflated(deflated(kText)), "/Filter[/FlateDecode/FlateDecode]")}), 0);
}

TEST(page_contents, a_bomb_is_left_to_poppler) {
  EXPECT_EQ(decompressed_of({stream_of(deflated(std::string(std::size_t{40} << 20U, ' ')), kDeflate)}), 0);
}

TEST(page_contents, a_page_may_have_none) {
  OnePage one({});
  EXPECT_EQ(page_contents(one.page()).streams.arrayGetLength(), 0);
}

TEST(forget_output_intents, the_catalog_keeps_the_rest) {
  OnePage one({stream_of("5 w", "")}, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1>>]/Lang(zh)");
  ASSERT_TRUE(one.pdf().getXRef()->getCatalog().dictLookup("OutputIntents").isArray());
  forget_output_intents(one.pdf());
  const Object catalog = one.pdf().getXRef()->getCatalog();
  EXPECT_TRUE(catalog.dictLookup("OutputIntents").isNull());
  EXPECT_TRUE(catalog.dictLookup("Lang").isString());
  EXPECT_TRUE(catalog.dictLookup("Pages").isDict());
}

}  // namespace
}  // namespace yusuan

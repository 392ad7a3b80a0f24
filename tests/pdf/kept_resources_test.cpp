#include "pdf/kept_resources.hpp"

#include <XRef.h>
#include <gtest/gtest.h>

#include <string>

#include "pdf/one_page.hpp"

namespace yusuan {
namespace {

using test::OnePage;

std::string text_of(const Object& stream) {
  std::string text;
  stream.getStream()->reset();
  for (int c = stream.getStream()->getChar(); c != EOF; c = stream.getStream()->getChar()) {
    text.push_back(static_cast<char>(c));
  }
  return text;
}

const std::string kToUnicode = "/CIDInit /ProcSet findresource begin\n1 beginbfchar <0041> <4E2D> endbfchar\nend\n";
constexpr std::string_view kResources = "/Font<</F1 10 0 R>>/ExtGState<</G 20 0 R>>";

std::string objects(const std::string& to_unicode) {
  return "10 0 obj<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[11 0 R]/ToUnicode 12 0 R>>endobj\n"
         "11 0 obj<</Type/Font/Subtype/CIDFontType2/W 13 0 R/FontDescriptor 14 0 R>>endobj\n12 0 obj" +
         to_unicode +
         "endobj\n13 0 obj[65[500]]endobj\n14 0 obj<</Type/FontDescriptor/FontFile2 15 0 R>>endobj\n15 0 obj" +
         test::stream_of(test::deflated("font"), test::kDeflate) +
         "endobj\n20 0 obj<</Type/ExtGState/ca 0.5/OPM 1/BM/Multiply/LW 3/D[[2]0]>>endobj\n21 0 obj[1]endobj\n";
}

bool is_kept(XRef& table, int number) { return !table.getEntry(number)->obj.isNull(); }

TEST(KeptResources, KeepsWhatPopplerReadsOfAFontEachTime) {
  OnePage one({}, "", kResources, objects(test::stream_of(test::deflated(kToUnicode), test::kDeflate)));
  XRef& table = *one.pdf().getXRef();
  KeptResources resources;
  resources.keep_resources_of(one.page());
  for (const int number : {10, 11, 12, 13, 14, 20}) EXPECT_TRUE(is_kept(table, number)) << number;
  EXPECT_FALSE(is_kept(table, 15)) << "the font file is long, and its first bytes alone are read";
  EXPECT_FALSE(is_kept(table, 21)) << "no font names it";
  const Object to_unicode = table.fetch(12, 0);
  ASSERT_TRUE(to_unicode.isStream());
  EXPECT_EQ(to_unicode.getStream()->getNextStream(), nullptr) << "decompressed";
  EXPECT_EQ(text_of(to_unicode), kToUnicode);
  EXPECT_EQ(text_of(table.fetch(12, 0)), kToUnicode) << "once more";
  EXPECT_EQ(table.fetch(13, 0).arrayGetLength(), 2);
}

TEST(KeptResources, KeepsOfAGraphicsStateWhatBearsOnTextAndRules) {
  OnePage one({}, "", kResources, objects(test::stream_of(test::deflated(kToUnicode), test::kDeflate)));
  KeptResources resources;
  resources.keep_resources_of(one.page());
  const Object state = one.pdf().getXRef()->fetch(20, 0);
  EXPECT_EQ(state.dictLookup("ca").getNum(), 0.5);
  EXPECT_EQ(state.dictLookup("LW").getInt(), 3);
  EXPECT_TRUE(state.dictLookup("D").isArray());
  EXPECT_TRUE(state.dictLookup("BM").isName("Multiply")) << "such a fill covers nothing";
  EXPECT_EQ(state.dictGetLength(), 4);
}

TEST(KeptResources, LeavesAStreamThatIsSpoiledToPoppler) {
  std::string spoiled = test::deflated(kToUnicode);
  spoiled.resize(spoiled.size() - 8);
  OnePage one({}, "", kResources, objects(test::stream_of(spoiled, test::kDeflate)));
  const std::string before = text_of(one.pdf().getXRef()->fetch(12, 0));
  KeptResources resources;
  resources.keep_resources_of(one.page());
  EXPECT_FALSE(before.empty());
  EXPECT_EQ(text_of(one.pdf().getXRef()->fetch(12, 0)), before);
}

TEST(KeptResources, LeavesWhatIsDamagedToBeToldOnEachPage) {
  OnePage one({}, "", kResources, "10 0 obj<</Type/Font/BaseFont/A/ToUnicode 12 0 R/W[1 2)]>>endobj\n");
  KeptResources resources;
  resources.keep_resources_of(one.page());
  EXPECT_FALSE(is_kept(*one.pdf().getXRef(), 10));
}

TEST(KeptResources, EndsWhereFontsLeadBackToThemselves) {
  OnePage one({}, "", "/Font<</F1 10 0 R/F2 99 0 R/F3 3>>",
              "10 0 obj<</DescendantFonts[10 0 R 11 0 R]/Encoding 11 0 R>>endobj\n11 0 obj[11 0 R 10 0 R]endobj\n");
  KeptResources resources;
  resources.keep_resources_of(one.page());
  EXPECT_TRUE(is_kept(*one.pdf().getXRef(), 11));
}

}  // namespace
}  // namespace yusuan

// Holds the core reader's glyphs against poppler-cpp's text_list() on every page of every sample.
//
// Both must deliver the same non-space code points at the same places. What differs by design, each handled by name below:
//   spaces              text_list() drops them and tells them by has_space_after().
//   fake-bold doubles   text_list() drops a character printed again within a tenth of its size; we deliver both.
//   no Unicode          text_list() invents characters where the font tells none; we deliver code point 0 there.
//   letter spacing      inside a word text_list() ends a character where the next begins; we end it where it is printed.
//   vertical fonts      text_list() puts a character half an em further right and an em further up than it is printed.
//   fonts in a word     text_list() makes all characters of a word as high as its first, whichever fonts they are of.
//   Type 3 sizes        where no letter is named, text_list() guesses a font's size from any glyph's width; we take the font's own.
#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <memory>

#include "page/geometry.hpp"
#include "pdf/document.hpp"
#include "pdf/poppler_session.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

constexpr double kTolerance = 0.5;  // points
constexpr double kFontsApart =
    0.25;  // of the font's size: how far the middles of two fonts' boxes on one line may differ
constexpr double kDoubleReach = 0.1;  // of the font's size: TextPage's own limit for doubles

bool is_blank(char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\u3000' || c == U'\t'; }

// A character of text_list().
struct ListedCharacter {
  char32_t unicode = 0;
  Box box;
  bool starts_word = false;
  bool ends_word = false;
};

std::u32string to_utf32(const poppler::ustring& text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t unit = text[i];
    if (unit >= 0xD800 && unit < 0xDC00 && i + 1 < text.size()) {
      result.push_back(0x10000 + ((unit - 0xD800) << 10U) + (static_cast<char32_t>(text[++i]) - 0xDC00));
    } else {
      result.push_back(unit);
    }
  }
  return result;
}

std::vector<ListedCharacter> listed_characters(const poppler::page& page) {
  std::vector<ListedCharacter> characters;
  for (const poppler::text_box& word : page.text_list()) {
    const std::u32string text = to_utf32(word.text());
    for (std::size_t i = 0; i < text.size(); ++i) {
      const poppler::rectf box = word.char_bbox(i);
      if (is_blank(text[i])) continue;
      characters.push_back({text[i], {box.left(), box.top(), box.right(), box.bottom()}, i == 0, i + 1 == text.size()});
    }
  }
  return characters;
}

// The place at which text_list() puts one of our glyphs.
Box box_in_list(const Glyph& glyph) {
  if (!glyph.vertical) return glyph.box;
  const double half = glyph.size / 2;
  return {glyph.box.x0 + half, glyph.box.y0 - glyph.size, glyph.box.x1 + half, glyph.box.y1 - glyph.size};
}

// The side of a box at which the text goes on.
double end_of(const Box& box, Direction direction) {
  switch (direction) {
    case Direction::right: return box.x1;
    case Direction::left: return box.x0;
    case Direction::down: return box.y1;
    case Direction::up: return box.y0;
  }
  return 0;
}

double start_of(const Box& box, Direction direction) {
  switch (direction) {
    case Direction::right: return box.x0;
    case Direction::left: return box.x1;
    case Direction::down: return box.y0;
    case Direction::up: return box.y1;
  }
  return 0;
}

// How far two boxes are apart, the side at which the text goes on left out. The first one is ours.
double distance(const Box& ours, const Box& listed, Direction direction) {
  const bool along_x = direction == Direction::right || direction == Direction::left;
  const double start = std::fabs(start_of(ours, direction) - start_of(listed, direction));
  const double low = along_x ? std::fabs(ours.y0 - listed.y0) : std::fabs(ours.x0 - listed.x0);
  const double high = along_x ? std::fabs(ours.y1 - listed.y1) : std::fabs(ours.x1 - listed.x1);
  return std::max({start, low, high});
}

class PageAgreement {
 public:
  // `guessed_sizes`: all text of the page is of Type 3 fonts without letters.
  PageAgreement(const PageContent& ours, bool guessed_sizes) : guessed_sizes_(guessed_sizes) {
    for (const Glyph& glyph : ours.glyphs) {
      if (!is_blank(glyph.unicode)) glyphs_.push_back(glyph);
    }
    taken_.assign(glyphs_.size(), false);
  }

  void expect_listed(const ListedCharacter& listed) {
    const std::size_t index = nearest(listed, listed.unicode);
    if (index == glyphs_.size()) {
      // No Unicode: the font tells none, and the listed character is an invention.
      const std::size_t nameless = nearest(listed, 0);
      if (nameless == glyphs_.size()) {
        ADD_FAILURE() << "listed but not read: U+" << std::hex << static_cast<unsigned>(listed.unicode) << std::dec
                      << " at " << listed.box.x0 << ", " << listed.box.y0;
      } else {
        taken_[nameless] = true;
      }
      return;
    }
    taken_[index] = true;
    expect_same_end(glyphs_[index], listed);
  }

  void expect_nothing_left() const {
    for (std::size_t i = 0; i < glyphs_.size(); ++i) {
      if (taken_[i] || is_fake_bold(i)) continue;
      ADD_FAILURE() << "read but not listed: U+" << std::hex << static_cast<unsigned>(glyphs_[i].unicode) << std::dec
                    << " at " << glyphs_[i].box.x0 << ", " << glyphs_[i].box.y0;
    }
  }

 private:
  // A guessed size may only make the listed box higher; the place along the line is the same. So is that of characters within a
  // word, which stand on one line whatever their fonts' heights.
  [[nodiscard]] Box place_in(const Glyph& glyph, const ListedCharacter& listed) const {
    Box box = box_in_list(glyph);
    if (!listed.starts_word && std::fabs(centre_y(box) - centre_y(listed.box)) <= kFontsApart * glyph.size) {
      box.y0 = listed.box.y0;
      box.y1 = listed.box.y1;
    }
    if (guessed_sizes_ && listed.box.y0 <= box.y0 && box.y1 <= listed.box.y1) {
      box.y0 = listed.box.y0;
      box.y1 = listed.box.y1;
    }
    return box;
  }

  [[nodiscard]] std::size_t nearest(const ListedCharacter& listed, char32_t unicode) const {
    std::size_t best = glyphs_.size();
    double best_distance = kTolerance;
    for (std::size_t i = 0; i < glyphs_.size(); ++i) {
      if (taken_[i] || glyphs_[i].unicode != unicode) continue;
      const double off = distance(place_in(glyphs_[i], listed), listed.box, glyphs_[i].direction);
      if (off > best_distance) continue;
      best = i;
      best_distance = off;
    }
    return best;
  }

  void expect_same_end(const Glyph& glyph, const ListedCharacter& listed) const {
    const double ours = end_of(box_in_list(glyph), glyph.direction);
    const double theirs = end_of(listed.box, glyph.direction);
    if (std::fabs(ours - theirs) <= kTolerance) return;
    // Letter spacing: inside a word, and there where the next character begins.
    const bool next_begins_there = std::ranges::any_of(glyphs_, [&](const Glyph& next) {
      return next.direction == glyph.direction && std::fabs(next.baseline - glyph.baseline) <= kTolerance &&
             std::fabs(start_of(box_in_list(next), next.direction) - theirs) <= kTolerance;
    });
    EXPECT_TRUE(!listed.ends_word && next_begins_there)
        << "U+" << std::hex << static_cast<unsigned>(glyph.unicode) << std::dec << " at " << glyph.box.x0 << ", "
        << glyph.box.y0 << " ends at " << ours << ", listed at " << theirs;
  }

  [[nodiscard]] bool is_fake_bold(std::size_t index) const {
    const Glyph& glyph = glyphs_[index];
    const double reach = kDoubleReach * glyph.size + kTolerance;
    for (std::size_t i = 0; i < glyphs_.size(); ++i) {
      if (i != index && taken_[i] && glyphs_[i].unicode == glyph.unicode &&
          distance(glyphs_[i].box, glyph.box, glyph.direction) <= reach) {
        return true;
      }
    }
    return false;
  }

  std::vector<Glyph> glyphs_;
  std::vector<bool> taken_;
  bool guessed_sizes_;
};

class Agreement : public ::testing::TestWithParam<std::string> {
 protected:
  // All its Chinese fonts, or all fonts, are Type 3.
  static bool is_type3() { return GetParam() == "faults/type3.pdf" || GetParam() == "layouts/radicals.chromium.pdf"; }
};

TEST_P(Agreement, both_readers_deliver_the_same_characters_at_the_same_places) {
  start_poppler();
  const Result<Document> ours = open_document(test::sample_bytes(GetParam()), "");
  const std::unique_ptr<poppler::document> theirs(poppler::document::load_from_file(test::sample(GetParam()).string()));
  ASSERT_TRUE(ours.ok() && theirs);
  ASSERT_EQ(ours.value().facts().pages, theirs->pages());
  for (int number = 1; number <= theirs->pages(); ++number) {
    SCOPED_TRACE("page " + std::to_string(number));
    Diagnostics diagnostics;
    PageAgreement agreement(read_page(ours.value(), number, diagnostics), is_type3());
    const std::unique_ptr<poppler::page> page(theirs->create_page(number - 1));
    for (const ListedCharacter& character : listed_characters(*page)) agreement.expect_listed(character);
    agreement.expect_nothing_left();
    if (HasFailure()) return;  // one page of faults is enough to read
  }
}

// All samples but those that cannot be opened.
std::vector<std::string> readable_samples() {
  std::vector<std::string> names = test::sample_names();
  std::erase_if(names, [](const std::string& name) {
    return name == "faults/encrypted.pdf" || name == "faults/not-a-pdf.pdf" || name == "faults/truncated.pdf" ||
           name == "faults/zero-pages.pdf";
  });
  return names;
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(samples, Agreement, ::testing::ValuesIn(readable_samples()), test_name);

}  // namespace
}  // namespace yusuan

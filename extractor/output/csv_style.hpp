// How CSV is written for spreadsheets that open it without asking: with a byte order mark, and without formulas.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

struct CsvStyle {
  bool byte_order_mark = false;  // U+FEFF in front: Excel then reads UTF-8
  bool no_formulas = false;      // text that a spreadsheet would run gets an apostrophe in front

  friend bool operator==(const CsvStyle&, const CsvStyle&) = default;
};

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // U+FEFF
inline constexpr std::string_view kTextMark = "'";                  // OWASP's; spreadsheets show it

// Whether Excel or LibreOffice would run this text, or may in some of their versions: it begins with = + - @, their
// full-width forms, a tab or a line break. Numbers (`-1,072.71`, `+5%`) and mere dashes are none.
bool may_be_formula(std::string_view text);

// The text as a field holds it: marked, where the style wants it.
std::string csv_text(std::string_view text, const CsvStyle& style);

// The style that our CSV was written in. Without text that begins like a formula, both ways to write it are the same.
CsvStyle style_of_csv(std::string_view csv);

}  // namespace yusuan

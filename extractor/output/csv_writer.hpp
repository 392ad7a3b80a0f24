// CsvWriter: appends CSV to a text, field after field, as RFC 4180 has it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/provenance.hpp"
#include "output/csv_style.hpp"

namespace yusuan {

// Valid UTF-8 whatever the texts hold; quotes where a comma, quote or line break asks for them; lines end with CRLF.
class CsvWriter {
 public:
  explicit CsvWriter(std::string& out, const CsvStyle& style = {});

  void text(std::string_view text);   // an apostrophe before what may be a formula, where the style wants it
  void exact(std::string_view text);  // as it is: numbers, and texts of our own
  void decimal(const Decimal& number);
  void place(const Provenance& where);  // two fields: page, box as `x0 y0 x1 y1`; empty where not known

  // A line of one blank field would be an empty line, which many readers skip: it gets quotes.
  void end_line();

 private:
  void begin_field();

  std::string& out_;
  CsvStyle style_;
  std::size_t line_start_ = 0;
  std::size_t fields_ = 0;  // of the line
};

}  // namespace yusuan

#include "output/csv_writer.hpp"

#include <algorithm>

#include "output/json_writer.hpp"
#include "output/utf8.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

void append_utf8(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    out.append(length > 0 ? text.substr(at, length) : kReplacementCharacter);
    at += std::max<std::size_t>(length, 1);
  }
}

void append_quoted(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t quote = std::min(text.find('"', at), text.size());
    append_utf8(out, text.substr(at, quote - at));
    if (quote < text.size()) out += "\"\"";
    at = quote + 1;
  }
}

// The numbers as document.json has them.
std::string box_text(const Provenance& where) {
  if (!where.box) return "";
  std::string text;
  for (const double number : {where.box->x0, where.box->y0, where.box->x1, where.box->y1}) {
    if (!text.empty()) text += ' ';
    JsonWriter(text).coordinate(number);
  }
  return text;
}

void append_field(std::string& out, std::string_view mark, std::string_view text) {
  const bool quoted = text.find_first_of("\",\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  out += mark;
  quoted ? append_quoted(out, text) : append_utf8(out, text);
  if (quoted) out += '"';
}

}  // namespace

CsvWriter::CsvWriter(std::string& out, const CsvStyle& style) : out_(out), style_(style) {
  if (style_.byte_order_mark) out_ += kByteOrderMark;
  line_start_ = out_.size();
}

void CsvWriter::begin_field() {
  if (fields_++ > 0) out_ += ',';
}

void CsvWriter::text(std::string_view text) {
  begin_field();
  append_field(out_, style_.no_formulas && may_be_formula(text) ? kTextMark : "", text);
}

void CsvWriter::exact(std::string_view text) {
  begin_field();
  append_field(out_, "", text);
}

void CsvWriter::decimal(const Decimal& number) { exact(number.to_string()); }

void CsvWriter::place(const Provenance& where) {
  exact(where.page > 0 ? std::to_string(where.page) : std::string());
  exact(box_text(where));
}

void CsvWriter::end_line() {
  if (fields_ == 1 && out_.size() == line_start_) out_ += "\"\"";
  out_ += kLineEnd;
  line_start_ = out_.size();
  fields_ = 0;
}

}  // namespace yusuan

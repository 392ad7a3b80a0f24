#include "output/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "output/schema_reader.hpp"
#include "output/utf8.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kIndent = 2;

// Beyond this, hundredths no longer fit a double exactly; no page comes near it.
constexpr double kLargestCoordinate = 1e12;

void append_integer(std::string& out, std::int64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

// Without needless zeros.
void append_hundredths(std::string& out, std::int64_t hundredths) {
  if (hundredths < 0) out += '-';
  append_integer(out, std::abs(hundredths) / 100);
  const std::int64_t rest = std::abs(hundredths) % 100;
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHex[byte >> 4U];
  out += kHex[byte & 0xFU];
}

constexpr bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

// Copies runs that need no change at once.
void append_json_text(std::string& out, std::string_view text) {
  std::size_t run = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_plain(text[at])) {
      ++at;
      continue;
    }
    const bool beyond_ascii = static_cast<unsigned char>(text[at]) >= 0x80;
    const std::size_t length = beyond_ascii ? utf8_sequence_length(text, at) : 0;
    if (length > 0) {
      at += length;
      continue;
    }
    out.append(text.substr(run, at - run));
    if (beyond_ascii) {
      out.append(kReplacementCharacter);
    } else {
      append_escaped(out, text[at]);
    }
    run = ++at;
  }
  out.append(text.substr(run));
}

}  // namespace

void JsonWriter::begin_object(JsonLayout layout) {
  begin('{', layout);
  if (reader_ != nullptr) reader_->begin_object();
}

void JsonWriter::end_object() {
  end('}');
  if (reader_ != nullptr) reader_->end_object();
}

void JsonWriter::begin_array(JsonLayout layout) {
  begin('[', layout);
  if (reader_ != nullptr) reader_->begin_array();
}

void JsonWriter::end_array() {
  end(']');
  if (reader_ != nullptr) reader_->end_array();
}

void JsonWriter::key(std::string_view name) {
  before_member();
  out_ += '"';
  out_ += name;
  out_ += "\": ";
  after_key_ = true;
  if (reader_ != nullptr) reader_->key(name);
}

void JsonWriter::string(std::string_view text) {
  before_value();
  out_ += '"';
  append_json_text(out_, text);
  out_ += '"';
  if (reader_ != nullptr) reader_->string(text);
}

void JsonWriter::string_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    string(text);
  }
}

void JsonWriter::integer(std::int64_t number) {
  before_value();
  const std::size_t from = out_.size();
  append_integer(out_, number);
  tell_number(from);
}

void JsonWriter::decimal(const Decimal& number) {
  before_value();
  const std::size_t from = out_.size();
  out_ += number.to_string();
  tell_number(from);
}

void JsonWriter::share(double share) { decimal(Decimal(std::lround(share * 100), 2)); }

void JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
  if (reader_ != nullptr) reader_->boolean();
}

void JsonWriter::null() {
  before_value();
  out_ += "null";
  if (reader_ != nullptr) reader_->null();
}

void JsonWriter::coordinate(double points) {
  if (!(std::abs(points) < kLargestCoordinate)) return null();
  before_value();
  const std::size_t from = out_.size();
  append_hundredths(out_, std::llround(points * 100));
  tell_number(from);
}

void JsonWriter::box(const Box& box) {
  begin_array(JsonLayout::one_line);
  box_numbers(box);
  end_array();
}

void JsonWriter::box_on_page(int page, const Box& box) {
  begin_array(JsonLayout::one_line);
  integer(page);
  box_numbers(box);
  end_array();
}

void JsonWriter::box_numbers(const Box& box) {
  for (const double number : {box.x0, box.y0, box.x1, box.y1}) coordinate(number);
}

void JsonWriter::tell_number(std::size_t from) {
  if (reader_ != nullptr) reader_->number(std::string_view(out_).substr(from));
}

void JsonWriter::begin(char bracket, JsonLayout layout) {
  before_value();
  out_ += bracket;
  levels_.push_back({breaks_ == JsonBreaks::some ? layout : JsonLayout::one_line, true});
}

void JsonWriter::end(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.layout == JsonLayout::lines && !level.empty) new_line(levels_.size() * kIndent);
  out_ += bracket;
  break_line_ = false;
}

void JsonWriter::before_member() {
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) out_ += ',';
  if (level.layout == JsonLayout::lines) {
    new_line(levels_.size() * kIndent);
  } else if (!level.empty && break_line_) {
    new_line((levels_.size() - 1) * kIndent + 1);
  } else if (!level.empty) {
    out_ += ' ';
  }
  level.empty = false;
  break_line_ = false;
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
  } else {
    before_member();
  }
}

void JsonWriter::new_line(std::size_t spaces) {
  out_ += '\n';
  out_.append(spaces, ' ');
}

}  // namespace yusuan

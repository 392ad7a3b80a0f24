// JsonWriter: appends JSON to a string, value by value. Its own, since amounts must be written from their decimal digits
// and files must be easy to read and to compare; and it is on the hot path.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/provenance.hpp"

namespace yusuan {

class SchemaReader;

// How the members of an object or array are set: each on its own line, or all in one line.
enum class JsonLayout : std::uint8_t { lines, one_line };

// Whether there may be line breaks at all: `none` for JSON that is a line of its own (NDJSON), whatever the layouts.
enum class JsonBreaks : std::uint8_t { some, none };

// Requires: calls nest as JSON does (a key before each value of an object, none in arrays, every begin has its end); a
// container in a `one_line` container is `one_line` itself. Whatever the strings hold, the output is valid UTF-8: each
// byte that is not part of a well-formed sequence becomes U+FFFD.
class JsonWriter {
 public:
  // `reader`, where there is one, is told all that is written; it must outlive the writer.
  explicit JsonWriter(std::string& out, JsonBreaks breaks = JsonBreaks::some, SchemaReader* reader = nullptr)
      : out_(out), breaks_(breaks), reader_(reader) {}

  // Goes on in `out`, which holds a copy of what `begun` has written, with a reader that has followed the same.
  JsonWriter(std::string& out, const JsonWriter& begun, SchemaReader* reader)
      : out_(out), breaks_(begun.breaks_), reader_(reader), levels_(begun.levels_), after_key_(begun.after_key_) {}

  void begin_object(JsonLayout layout = JsonLayout::lines);
  void end_object();
  void begin_array(JsonLayout layout = JsonLayout::lines);
  void end_array();

  // Lets the next member of a `one_line` container start on a new line, aligned with its first member.
  void break_line() { break_line_ = breaks_ == JsonBreaks::some; }

  // `name` is written as it is: plain ASCII without quotes.
  void key(std::string_view name);

  void string(std::string_view text);
  void string_or_null(std::string_view text);  // null where empty
  void integer(std::int64_t number);
  void decimal(const Decimal& number);  // its digits with its scale, never by way of a double
  void share(double share);             // a number from 0 to 1 in hundredths
  void boolean(bool value);
  void null();

  // Points, rounded to hundredths, without needless zeros, independent of the locale. JSON has no infinity and no NaN:
  // they become null, which the schema refuses.
  void coordinate(double points);
  void box(const Box& box);                    // [x0, y0, x1, y1]
  void box_on_page(int page, const Box& box);  // [page, x0, y0, x1, y1]

  void member(std::string_view name, std::string_view text) { key(name), string(text); }

 private:
  struct Level {
    JsonLayout layout = JsonLayout::lines;
    bool empty = true;
  };

  void begin(char bracket, JsonLayout layout);
  void end(char bracket);
  void before_member();  // comma, space or line break, as the container asks
  void before_value();
  void new_line(std::size_t spaces);
  void box_numbers(const Box& box);
  void tell_number(std::size_t from);  // what stands in `out_` from there on

  std::string& out_;
  JsonBreaks breaks_;
  SchemaReader* reader_;
  std::vector<Level> levels_;
  bool after_key_ = false;
  bool break_line_ = false;
};

}  // namespace yusuan

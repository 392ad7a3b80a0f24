// Members that many objects of the output have: places, and values that may be missing.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "base/provenance.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

inline void write_place(JsonWriter& out, const Provenance& where) {
  out.key("page");
  where.page > 0 ? out.integer(where.page) : out.null();
  out.key("bbox");
  where.box ? out.box(*where.box) : out.null();
}

inline void write_decimal_or_null(JsonWriter& out, std::string_view name, const std::optional<Decimal>& number) {
  out.key(name);
  number ? out.decimal(*number) : out.null();
}

inline void write_integer_or_null(JsonWriter& out, std::string_view name, const std::optional<int>& number) {
  out.key(name);
  number ? out.integer(*number) : out.null();
}

inline void write_text_or_null(JsonWriter& out, std::string_view name, std::string_view text) {
  out.key(name);
  out.string_or_null(text);
}

}  // namespace yusuan

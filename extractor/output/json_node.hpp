// JsonNode: a place in a JSON text that is read back, which knows its JSON pointer and keeps every digit of its numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/decimal.hpp"
#include "base/provenance.hpp"
#include "output/enum_names.hpp"

namespace yusuan {

struct JsonFault {
  std::string pointer;
  std::string message;
};

// Where a value is not what is asked for, the first such fault is kept for all nodes of the text, and an empty value is
// given: readers go on, and ask in the end. Missing members and null are the same. Keep the text alive no longer than you
// like: nodes own what they need.
class JsonNode {
 public:
  // Of the whole text; empty where it is no JSON.
  static std::optional<JsonNode> parse(std::string_view text);

  [[nodiscard]] JsonNode operator[](std::string_view member) const;
  [[nodiscard]] JsonNode operator[](std::size_t index) const;
  [[nodiscard]] std::size_t size() const;  // of an array; else 0
  [[nodiscard]] bool is_null() const;

  [[nodiscard]] std::string text() const;  // empty where null
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] std::int64_t integer() const;
  [[nodiscard]] int small_integer() const;
  [[nodiscard]] std::optional<int> optional_integer() const;
  [[nodiscard]] std::optional<Decimal> decimal() const;  // from the digits as they are written
  [[nodiscard]] double number() const;                   // of points and shares, never of amounts
  [[nodiscard]] Box box(std::size_t from = 0) const;     // of four numbers from there on
  [[nodiscard]] Provenance place() const;                // of the members `page` and `bbox`

  // The enumerator of that name (enum_names.hpp), of those up to `last`.
  template <typename Enum>
  [[nodiscard]] Enum named(Enum last) const {
    const std::string name = text();
    for (int i = 0; i <= static_cast<int>(last); ++i) {
      if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    }
    fault("is none of the names known: " + name);
    return Enum{};
  }

  template <typename Enum>
  [[nodiscard]] std::optional<Enum> optional_named(Enum last) const {
    return is_null() ? std::nullopt : std::optional(named(last));
  }

  // What `read` makes of each element.
  template <typename Read>
  [[nodiscard]] auto list(Read read) const {
    std::vector<std::invoke_result_t<Read, JsonNode>> all;
    for (std::size_t i = 0; i < size(); ++i) all.push_back(read((*this)[i]));
    return all;
  }

  [[nodiscard]] std::vector<std::string> texts() const;

  void fault(std::string message) const;
  [[nodiscard]] const std::optional<JsonFault>& first_fault() const;

 private:
  struct Whole;

  JsonNode(std::shared_ptr<Whole> whole, const void* value, std::string pointer);

  std::shared_ptr<Whole> whole_;
  const void* value_;  // a nlohmann::json of the whole; null where missing
  std::string pointer_;
};

}  // namespace yusuan

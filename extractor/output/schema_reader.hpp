// SchemaReader: follows the values of one JSON text, as they are written or read, and says whether a schema surely accepts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "output/schema_check.hpp"

namespace yusuan {

// Requires: calls nest as JSON does, and `schema` outlives it. A copy goes on from where it is.
class SchemaReader {
 public:
  explicit SchemaReader(const SchemaCheck& schema) : schema_(&schema) {}

  void null();
  void boolean();
  void number(std::string_view digits);  // as JSON has them
  void string(std::string_view text);    // without quotes and escapes
  void key(std::string_view name);
  void begin_object() { begin(SchemaCheck::kObject); }
  void end_object();
  void begin_array() { begin(SchemaCheck::kArray); }
  void end_array();

  // Whether what came so far is valid, or may become so. Once false, it stays so, though valijson may say otherwise.
  [[nodiscard]] bool valid() const { return valid_; }
  // Whether one whole value came, and is valid.
  [[nodiscard]] bool accepted() const { return valid_ && values_ == 1 && levels_.empty(); }

 private:
  using Rule = SchemaCheck::Rule;
  using RuleId = SchemaCheck::RuleId;

  // An object or array that is open.
  struct Level {
    const Rule* rule = nullptr;
    bool is_array = false;
    std::size_t items = 0;
    std::size_t at = 0;                         // of the properties, where the search goes on
    std::uint64_t seen = 0;                     // bits, by their order
    std::optional<RuleId> next = std::nullopt;  // of the member whose key was read; none: any value
  };

  const Rule* next_rule(std::uint32_t type);
  const Rule* rule_for(RuleId id, std::uint32_t type) const;
  void begin(std::uint32_t type);

  const SchemaCheck* schema_;
  bool valid_ = true;
  int values_ = 0;  // outside of all objects and arrays
  std::vector<Level> levels_;
};

}  // namespace yusuan

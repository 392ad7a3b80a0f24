// SchemaCheck: a JSON Schema made ready for a quick yes. valijson, which says where and why a text is wrong, takes several times as
// long as writing it; it is asked where this check does not say yes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yusuan {

// Read-only once made, so that threads share it.
class SchemaCheck {
 public:
  // `schema`: of draft 7. Keywords that are not known here are no fault: what they stand on is then never accepted.
  explicit SchemaCheck(const nlohmann::json& schema);

  // True: the text is JSON and valid. False: it may be all the same. The text is read once and never held as a tree.
  // What we write ourselves is followed as it is written (schema_reader.hpp), which costs a tenth of reading it again.
  [[nodiscard]] bool accepts(std::string_view text) const;

 private:
  friend class SchemaReader;
  using RuleId = std::size_t;

  // Types of JSON Schema, as bits; every integer is a number, too.
  static constexpr std::uint32_t kNull = 1U;
  static constexpr std::uint32_t kBoolean = 1U << 1U;
  static constexpr std::uint32_t kString = 1U << 2U;
  static constexpr std::uint32_t kArray = 1U << 3U;
  static constexpr std::uint32_t kInteger = 1U << 4U;
  static constexpr std::uint32_t kNumber = 1U << 5U;
  static constexpr std::uint32_t kObject = 1U << 6U;
  static std::uint32_t bits_of_types(const nlohmann::json& types);

  struct Property {
    std::string name;
    RuleId rule = 0;
  };

  // One schema object. Empty members ask nothing.
  struct Rule {
    bool unknown = false;            // holds a keyword that is not known
    std::uint32_t types = 0;         // bits, by name; 0: any
    std::vector<std::string> texts;  // enum, const; beside null, where that is one of them
    bool has_values = false;
    bool has_null = false;
    std::vector<Property> properties;
    std::uint64_t required = 0;  // bits, by their order
    bool closed = false;         // no other properties
    std::optional<RuleId> items;
    std::size_t least_items = 0;
    std::size_t most_items = std::numeric_limits<std::size_t>::max();
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool not_empty = false;  // minLength 1
    std::optional<std::regex> pattern;
    std::vector<RuleId> any_of;
  };

  RuleId add(const nlohmann::json& schema);
  void read_keyword(Rule& rule, const std::string& keyword, const nlohmann::json& value);
  static void read_values(Rule& rule, const nlohmann::json& values);
  void read_properties(Rule& rule, const nlohmann::json& schema);

  const nlohmann::json* document_;  // while it is made
  std::vector<Rule> rules_;
  std::vector<std::pair<std::string, RuleId>> references_;
  RuleId root_ = 0;
};

}  // namespace yusuan

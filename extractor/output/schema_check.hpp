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
#include <utility>
#include <vector>

namespace yusuan {

// Read-only once made, so that threads share it. It takes nlohmann's JSON in the order of the text, which is parsed in half the time
// of the usual one.
class SchemaCheck {
 public:
  // `schema`: of draft 7. Keywords that are not known here are no fault: what they stand on is then never accepted.
  explicit SchemaCheck(const nlohmann::ordered_json& schema);

  // True: the value is valid. False: it may be valid all the same.
  [[nodiscard]] bool accepts(const nlohmann::ordered_json& value) const { return accepts(root_, value); }

 private:
  using RuleId = std::size_t;

  struct Property {
    std::string name;
    RuleId rule = 0;
    bool required = false;
  };

  // One schema object. Empty members ask nothing.
  struct Rule {
    bool unknown = false;                        // holds a keyword that is not known
    std::uint32_t types = 0;                     // bits, by Type; 0: any
    std::vector<nlohmann::ordered_json> values;  // enum, const
    std::vector<Property> properties;
    std::size_t required = 0;  // how many of them are
    bool closed = false;       // no other properties
    std::optional<RuleId> items;
    std::size_t least_items = 0;
    std::size_t most_items = std::numeric_limits<std::size_t>::max();
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool not_empty = false;  // minLength 1
    std::optional<std::regex> pattern;
    std::vector<RuleId> any_of;
  };

  RuleId add(const nlohmann::ordered_json& schema);
  void read_keyword(Rule& rule, const std::string& keyword, const nlohmann::ordered_json& value);
  void read_properties(Rule& rule, const nlohmann::ordered_json& schema);

  [[nodiscard]] bool accepts(RuleId id, const nlohmann::ordered_json& value) const;
  [[nodiscard]] bool accepts_object(const Rule& rule, const nlohmann::ordered_json& object) const;
  [[nodiscard]] bool accepts_array(const Rule& rule, const nlohmann::ordered_json& array) const;

  const nlohmann::ordered_json* document_;  // while it is made
  std::vector<Rule> rules_;
  std::vector<std::pair<std::string, RuleId>> references_;
  RuleId root_ = 0;
};

}  // namespace yusuan

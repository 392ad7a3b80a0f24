#include "output/schema_check.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace yusuan {
namespace {

using nlohmann::json;

struct TypeName {
  std::string_view name;
  std::uint32_t bit;
};

constexpr std::uint32_t kNull = 1U;
constexpr std::uint32_t kBoolean = 1U << 1U;
constexpr std::uint32_t kString = 1U << 2U;
constexpr std::uint32_t kArray = 1U << 3U;
constexpr std::uint32_t kInteger = 1U << 4U;
constexpr std::uint32_t kNumber = 1U << 5U;
constexpr std::uint32_t kObject = 1U << 6U;
constexpr std::array kTypes = {TypeName{"null", kNull},       TypeName{"boolean", kBoolean},
                               TypeName{"string", kString},   TypeName{"array", kArray},
                               TypeName{"integer", kInteger}, TypeName{"number", kNumber | kInteger},
                               TypeName{"object", kObject}};

std::uint32_t bits_named(std::string_view name) {
  const auto* type = std::ranges::find(kTypes, name, &TypeName::name);
  return type == kTypes.end() ? 0 : type->bit;
}

std::uint32_t bits_of_types(const json& types) {
  std::uint32_t bits = 0;
  if (types.is_string()) return bits_named(types.get_ref<const std::string&>());
  for (const json& type : types) bits |= bits_named(type.get_ref<const std::string&>());
  return bits;
}

// They tell people something and ask nothing.
bool is_remark(const std::string& keyword) {
  constexpr std::array<std::string_view, 5> kRemarks = {"$schema", "$id", "title", "description", "definitions"};
  return std::ranges::find(kRemarks, keyword) != kRemarks.end();
}

}  // namespace

SchemaCheck::SchemaCheck(const json& schema) : document_(&schema) {
  root_ = add(schema);
  document_ = nullptr;
}

// A reference stands alone in its object, as draft 7 has it, and may lead back to where it stands.
SchemaCheck::RuleId SchemaCheck::add(const json& schema) {
  if (schema.is_object() && schema.contains("$ref")) {
    const std::string& target = schema.at("$ref").get_ref<const std::string&>();
    const auto known = std::ranges::find(references_, target, &std::pair<std::string, RuleId>::first);
    if (known != references_.end()) return known->second;
    // The next rule that is made is the target's, unless that is a reference itself.
    references_.emplace_back(target, rules_.size());
    return add(document_->at(json::json_pointer(target.substr(1))));
  }
  const RuleId id = rules_.size();
  rules_.emplace_back();
  Rule rule;
  rule.unknown = !schema.is_object();
  if (schema.is_object()) {
    for (const auto& [keyword, value] : schema.items()) read_keyword(rule, keyword, value);
    read_properties(rule, schema);
    // Of a choice, the chosen one alone is asked.
    const auto asks = std::ranges::count_if(schema.items(), [](const auto& entry) { return !is_remark(entry.key()); });
    rule.unknown = rule.unknown || (!rule.any_of.empty() && asks > 1);
  }
  rules_[id] = std::move(rule);
  return id;
}

void SchemaCheck::read_keyword(Rule& rule, const std::string& keyword, const json& value) {
  if (is_remark(keyword) || keyword == "properties" || keyword == "required") return;
  if (keyword == "type") {
    rule.types = bits_of_types(value);
  } else if (keyword == "enum") {
    read_values(rule, value);
  } else if (keyword == "const") {
    read_values(rule, json::array({value}));
  } else if (keyword == "additionalProperties" && value.is_boolean()) {
    rule.closed = !value.get<bool>();
  } else if (keyword == "items" && value.is_object()) {
    rule.items = add(value);
  } else if (keyword == "minItems") {
    rule.least_items = value.get<std::size_t>();
  } else if (keyword == "maxItems") {
    rule.most_items = value.get<std::size_t>();
  } else if (keyword == "minimum") {
    rule.minimum = value.get<double>();
  } else if (keyword == "maximum") {
    rule.maximum = value.get<double>();
  } else if (keyword == "minLength" && value == 1) {
    rule.not_empty = true;
  } else if (keyword == "pattern") {
    rule.pattern.emplace(value.get<std::string>(), std::regex::ECMAScript | std::regex::optimize);
  } else if (keyword == "anyOf") {
    for (const json& choice : value) rule.any_of.push_back(add(choice));
  } else {
    rule.unknown = true;
  }
}

void SchemaCheck::read_properties(Rule& rule, const json& schema) {
  const json properties = schema.value("properties", json::object());
  for (const auto& [name, property] : properties.items()) rule.properties.push_back({name, add(property)});
  constexpr std::size_t kBits = 64;
  rule.unknown = rule.unknown || rule.properties.size() > kBits;
  if (rule.unknown) return;
  for (const json& name : schema.value("required", json::array())) {
    const auto property = std::ranges::find(rule.properties, name.get<std::string>(), &Property::name);
    if (property == rule.properties.end()) {
      rule.unknown = true;
    } else {
      rule.required |= std::uint64_t{1} << static_cast<std::size_t>(property - rule.properties.begin());
    }
  }
}

void SchemaCheck::read_values(Rule& rule, const json& values) {
  rule.has_values = true;
  for (const json& value : values) {
    if (value.is_string()) rule.texts.push_back(value.get<std::string>());
    rule.has_null = rule.has_null || value.is_null();
    rule.unknown = rule.unknown || !(value.is_string() || value.is_null());
  }
}

// What nlohmann's parser calls as it reads; the first false ends it.
class SchemaCheck::Reader : public nlohmann::json_sax<json> {
 public:
  explicit Reader(const SchemaCheck& schema) : schema_(schema) {}

  bool null() override {
    const Rule* rule = next_rule(kNull);
    return rule != nullptr && (!rule->has_values || rule->has_null);
  }

  bool boolean(bool /*value*/) override {
    const Rule* rule = next_rule(kBoolean);
    return rule != nullptr && !rule->has_values;
  }

  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value), kInteger); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value), kInteger); }
  bool number_float(number_float_t value, const string_t& /*digits*/) override { return number(value, kNumber); }

  bool string(string_t& text) override {
    const Rule* rule = next_rule(kString);
    if (rule == nullptr || (rule->not_empty && text.empty())) return false;
    if (rule->has_values && std::ranges::find(rule->texts, text) == rule->texts.end()) return false;
    return !rule->pattern || std::regex_search(text, *rule->pattern);
  }

  bool start_object(std::size_t /*size*/) override { return start(kObject); }
  bool start_array(std::size_t /*size*/) override { return start(kArray); }

  // Our writers and our schemas name members in the same order, more or less: the search goes on where the last one ended. A name
  // that stands twice is refused.
  bool key(string_t& name) override {
    Level& level = levels_.back();
    const std::vector<Property>& properties = level.rule->properties;
    for (std::size_t looked_at = 0; looked_at < properties.size(); ++looked_at) {
      const Property& property = properties[level.at];
      level.at = level.at + 1 == properties.size() ? 0 : level.at + 1;
      if (property.name != name) continue;
      const std::uint64_t bit = std::uint64_t{1} << static_cast<std::size_t>(&property - properties.data());
      if ((level.seen & bit) != 0) return false;
      level.seen |= bit;
      level.next = property.rule;
      return true;
    }
    level.next.reset();
    return !level.rule->closed;
  }

  bool end_object() override {
    const bool whole = (levels_.back().seen & levels_.back().rule->required) == levels_.back().rule->required;
    levels_.pop_back();
    return whole;
  }

  bool end_array() override {
    const bool enough = levels_.back().items >= levels_.back().rule->least_items;
    levels_.pop_back();
    return enough;
  }

  bool binary(binary_t& /*value*/) override { return false; }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const json::exception& /*fault*/) override {
    return false;
  }

 private:
  // An object or array that is open.
  struct Level {
    const Rule* rule = nullptr;
    bool is_array = false;
    std::size_t items = 0;
    std::size_t at = 0;                         // of the properties, where the search goes on
    std::uint64_t seen = 0;                     // bits, by their order
    std::optional<RuleId> next = std::nullopt;  // of the member whose key was read; none: any value
  };

  // The rule of the value that comes; null where its type is not allowed. Of choices, the first that allows the type: what it then
  // accepts is valid, what it refuses may be valid by another.
  const Rule* next_rule(std::uint32_t type) {
    RuleId id = schema_.root_;
    if (!levels_.empty()) {
      Level& level = levels_.back();
      if (level.is_array && ++level.items > level.rule->most_items) return nullptr;
      const std::optional<RuleId> next = level.is_array ? level.rule->items : level.next;
      if (!next) return &anything_;
      id = *next;
    }
    return rule_for(id, type);
  }

  const Rule* rule_for(RuleId id, std::uint32_t type) const {
    const Rule& rule = schema_.rules_[id];
    if (rule.unknown || (rule.types != 0 && (rule.types & type) == 0)) return nullptr;
    if (rule.any_of.empty()) return &rule;
    for (const RuleId choice : rule.any_of) {
      if (const Rule* chosen = rule_for(choice, type)) return chosen;
    }
    return nullptr;
  }

  bool number(double value, std::uint32_t type) {
    const Rule* rule = next_rule(type);
    return rule != nullptr && !rule->has_values && !(rule->minimum && value < *rule->minimum) &&
           !(rule->maximum && value > *rule->maximum);
  }

  bool start(std::uint32_t type) {
    const Rule* rule = next_rule(type);
    if (rule == nullptr || rule->has_values) return false;
    levels_.push_back({rule, type == kArray});
    return true;
  }

  const SchemaCheck& schema_;
  const Rule anything_ = {};
  std::vector<Level> levels_;
};

bool SchemaCheck::accepts(std::string_view text) const {
  Reader reader(*this);
  return json::sax_parse(text, &reader);
}

}  // namespace yusuan

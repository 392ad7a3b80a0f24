#include "output/schema_check.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace yusuan {
namespace {

using json = nlohmann::ordered_json;

struct TypeName {
  std::string_view name;
  std::uint32_t bit;
};

constexpr std::uint32_t kInteger = 1U << 4U;
constexpr std::uint32_t kNumber = 1U << 5U;
constexpr std::array kTypes = {TypeName{"null", 1U},          TypeName{"boolean", 1U << 1U},
                               TypeName{"string", 1U << 2U},  TypeName{"array", 1U << 3U},
                               TypeName{"integer", kInteger}, TypeName{"number", kNumber | kInteger},
                               TypeName{"object", 1U << 6U}};

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

std::uint32_t bit_of(const json& value) {
  switch (value.type()) {
    case json::value_t::null: return bits_named("null");
    case json::value_t::boolean: return bits_named("boolean");
    case json::value_t::string: return bits_named("string");
    case json::value_t::array: return bits_named("array");
    case json::value_t::number_integer:
    case json::value_t::number_unsigned: return kInteger;
    case json::value_t::number_float: return kNumber;
    case json::value_t::object: return bits_named("object");
    default: return 0;
  }
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
  }
  rules_[id] = std::move(rule);
  return id;
}

void SchemaCheck::read_keyword(Rule& rule, const std::string& keyword, const json& value) {
  if (is_remark(keyword) || keyword == "properties" || keyword == "required") return;
  if (keyword == "type") {
    rule.types = bits_of_types(value);
  } else if (keyword == "enum") {
    rule.values.assign(value.begin(), value.end());
  } else if (keyword == "const") {
    rule.values = {value};
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
  for (const json& name : schema.value("required", json::array())) {
    const auto property = std::ranges::find(rule.properties, name.get<std::string>(), &Property::name);
    if (property == rule.properties.end()) {
      rule.unknown = true;
    } else {
      property->required = true;
      ++rule.required;
    }
  }
}

bool SchemaCheck::accepts(RuleId id, const json& value) const {
  const Rule& rule = rules_[id];
  if (rule.unknown || (rule.types != 0 && (rule.types & bit_of(value)) == 0)) return false;
  if (!rule.values.empty() && std::ranges::find(rule.values, value) == rule.values.end()) return false;
  if (!rule.any_of.empty() &&
      std::ranges::none_of(rule.any_of, [&](RuleId choice) { return accepts(choice, value); })) {
    return false;
  }
  if (value.is_object()) return accepts_object(rule, value);
  if (value.is_array()) return accepts_array(rule, value);
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    return !(rule.not_empty && text.empty()) && !(rule.pattern && !std::regex_search(text, *rule.pattern));
  }
  if (!value.is_number() || (!rule.minimum && !rule.maximum)) return true;
  const double number = value.get<double>();
  return !(rule.minimum && number < *rule.minimum) && !(rule.maximum && number > *rule.maximum);
}

// Our writers and our schemas name members in the same order, more or less: the search goes on where the last one ended.
bool SchemaCheck::accepts_object(const Rule& rule, const json& object) const {
  const std::vector<Property>& properties = rule.properties;
  std::size_t required = 0;
  std::size_t at = 0;
  for (auto member = object.begin(); member != object.end(); ++member) {
    std::size_t looked_at = 0;
    while (looked_at < properties.size() && properties[at].name != member.key()) {
      at = at + 1 == properties.size() ? 0 : at + 1;
      ++looked_at;
    }
    if (looked_at == properties.size()) {
      if (rule.closed) return false;
      continue;
    }
    if (!accepts(properties[at].rule, member.value())) return false;
    required += properties[at].required ? 1U : 0U;
  }
  return required == rule.required;
}

bool SchemaCheck::accepts_array(const Rule& rule, const json& array) const {
  if (array.size() < rule.least_items || array.size() > rule.most_items) return false;
  return !rule.items || std::ranges::all_of(array, [&](const json& item) { return accepts(*rule.items, item); });
}

}  // namespace yusuan

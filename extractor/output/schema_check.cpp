#include "output/schema_check.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "output/schema_reader.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

// They tell people something and ask nothing.
bool is_remark(const std::string& keyword) {
  constexpr std::array<std::string_view, 5> kRemarks = {"$schema", "$id", "title", "description", "definitions"};
  return std::ranges::find(kRemarks, keyword) != kRemarks.end();
}

}  // namespace

std::uint32_t SchemaCheck::bits_of_types(const json& types) {
  struct TypeName {
    std::string_view name;
    std::uint32_t bits;
  };
  constexpr std::array kTypes = {TypeName{"null", kNull},       TypeName{"boolean", kBoolean},
                                 TypeName{"string", kString},   TypeName{"array", kArray},
                                 TypeName{"integer", kInteger}, TypeName{"number", kNumber | kInteger},
                                 TypeName{"object", kObject}};
  std::uint32_t bits = 0;
  const json names = types.is_string() ? json::array({types}) : types;
  for (const json& name : names) {
    const auto* type = std::ranges::find(kTypes, name.get_ref<const std::string&>(), &TypeName::name);
    if (type != kTypes.end()) bits |= type->bits;
  }
  return bits;
}

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

namespace {

// What nlohmann's parser calls as it reads; the first false ends it.
class ReadJson : public nlohmann::json_sax<json> {
 public:
  explicit ReadJson(const SchemaCheck& schema) : reader_(schema) {}

  bool null() override { return reader_.null(), reader_.valid(); }
  bool boolean(bool /*value*/) override { return reader_.boolean(), reader_.valid(); }
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t /*value*/, const string_t& digits) override { return number(digits); }
  bool string(string_t& text) override { return reader_.string(text), reader_.valid(); }
  bool start_object(std::size_t /*size*/) override { return reader_.begin_object(), reader_.valid(); }
  bool start_array(std::size_t /*size*/) override { return reader_.begin_array(), reader_.valid(); }
  bool key(string_t& name) override { return reader_.key(name), reader_.valid(); }
  bool end_object() override { return reader_.end_object(), reader_.valid(); }
  bool end_array() override { return reader_.end_array(), reader_.valid(); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const json::exception& /*fault*/) override {
    return false;
  }

 private:
  bool number(std::string_view digits) { return reader_.number(digits), reader_.valid(); }

  SchemaReader reader_;
};

}  // namespace

bool SchemaCheck::accepts(std::string_view text) const {
  ReadJson reader(*this);
  return json::sax_parse(text, &reader);
}

}  // namespace yusuan

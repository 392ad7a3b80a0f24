#include "output/schema_reader.hpp"

#include <algorithm>
#include <charconv>

namespace yusuan {
namespace {

bool is_within(std::string_view digits, const std::optional<double>& least, const std::optional<double>& most) {
  if (!least && !most) return true;
  double value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return fault == std::errc() && (!least || value >= *least) && (!most || value <= *most);
}

}  // namespace

void SchemaReader::null() {
  const Rule* rule = next_rule(SchemaCheck::kNull);
  valid_ = rule != nullptr && (!rule->has_values || rule->has_null);
}

void SchemaReader::boolean() {
  const Rule* rule = next_rule(SchemaCheck::kBoolean);
  valid_ = rule != nullptr && !rule->has_values;
}

void SchemaReader::number(std::string_view digits) {
  const bool whole = digits.find_first_of(".eE") == std::string_view::npos;
  const Rule* rule = next_rule(whole ? SchemaCheck::kInteger : SchemaCheck::kNumber);
  valid_ = rule != nullptr && !rule->has_values && is_within(digits, rule->minimum, rule->maximum);
}

void SchemaReader::string(std::string_view text) {
  const Rule* rule = next_rule(SchemaCheck::kString);
  valid_ = rule != nullptr && !(rule->not_empty && text.empty()) &&
           (!rule->has_values || std::ranges::find(rule->texts, text) != rule->texts.end()) &&
           (!rule->pattern || std::regex_search(text.begin(), text.end(), *rule->pattern));
}

// Our writers and our schemas name members in the same order, more or less: the search goes on where the last one ended. A name
// that stands twice is refused.
void SchemaReader::key(std::string_view name) {
  if (!valid_) return;
  Level& level = levels_.back();
  const std::vector<SchemaCheck::Property>& properties = level.rule->properties;
  for (std::size_t looked_at = 0; looked_at < properties.size(); ++looked_at) {
    const SchemaCheck::Property& property = properties[level.at];
    level.at = level.at + 1 == properties.size() ? 0 : level.at + 1;
    if (property.name != name) continue;
    const std::uint64_t bit = std::uint64_t{1} << static_cast<std::size_t>(&property - properties.data());
    valid_ = (level.seen & bit) == 0;
    level.seen |= bit;
    level.next = property.rule;
    return;
  }
  level.next.reset();
  valid_ = !level.rule->closed;
}

void SchemaReader::end_object() {
  if (!valid_) return;
  valid_ = (levels_.back().seen & levels_.back().rule->required) == levels_.back().rule->required;
  levels_.pop_back();
}

void SchemaReader::end_array() {
  if (!valid_) return;
  valid_ = levels_.back().items >= levels_.back().rule->least_items;
  levels_.pop_back();
}

void SchemaReader::begin(std::uint32_t type) {
  const Rule* rule = next_rule(type);
  valid_ = rule != nullptr && !rule->has_values;
  if (valid_) levels_.push_back({rule, type == SchemaCheck::kArray});
}

// The rule of the value that comes; null where its type is not allowed. Of choices, the first that allows the type: what it then
// accepts is valid, what it refuses may be valid by another.
const SchemaReader::Rule* SchemaReader::next_rule(std::uint32_t type) {
  static const Rule kAnything = {};
  if (!valid_) return nullptr;
  if (levels_.empty()) {
    ++values_;
    return rule_for(schema_->root_, type);
  }
  Level& level = levels_.back();
  if (level.is_array && ++level.items > level.rule->most_items) return nullptr;
  const std::optional<RuleId> next = level.is_array ? level.rule->items : level.next;
  return next ? rule_for(*next, type) : &kAnything;
}

const SchemaReader::Rule* SchemaReader::rule_for(RuleId id, std::uint32_t type) const {
  const Rule& rule = schema_->rules_[id];
  if (rule.unknown || (rule.types != 0 && (rule.types & type) == 0)) return nullptr;
  if (rule.any_of.empty()) return &rule;
  for (const RuleId choice : rule.any_of) {
    if (const Rule* chosen = rule_for(choice, type)) return chosen;
  }
  return nullptr;
}

}  // namespace yusuan

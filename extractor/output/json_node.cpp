#include "output/json_node.hpp"

#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "output/exact_json.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

const json& json_at(const void* value) {
  static const json kNull;
  return value == nullptr ? kNull : *static_cast<const json*>(value);
}

}  // namespace

struct JsonNode::Whole {
  json root;
  std::optional<JsonFault> fault;
};

JsonNode::JsonNode(std::shared_ptr<Whole> whole, const void* value, std::string pointer)
    : whole_(std::move(whole)), value_(value), pointer_(std::move(pointer)) {}

std::optional<JsonNode> JsonNode::parse(std::string_view text) {
  std::optional<json> root = parse_exact_json(text);
  if (!root) return std::nullopt;
  auto whole = std::make_shared<Whole>(Whole{std::move(*root), std::nullopt});
  const void* value = &whole->root;
  return JsonNode(std::move(whole), value, "");
}

JsonNode JsonNode::operator[](std::string_view member) const {
  const json& value = json_at(value_);
  const auto found = value.find(std::string(member));
  const void* at = value.is_object() && found != value.end() ? &*found : nullptr;
  return {whole_, at, pointer_ + '/' + std::string(member)};
}

JsonNode JsonNode::operator[](std::size_t index) const {
  return {whole_, index < size() ? &json_at(value_)[index] : nullptr, pointer_ + '/' + std::to_string(index)};
}

std::size_t JsonNode::size() const { return json_at(value_).is_array() ? json_at(value_).size() : 0; }

bool JsonNode::is_null() const { return json_at(value_).is_null(); }

std::string JsonNode::text() const {
  const json& value = json_at(value_);
  if (value.is_string()) return value.get_ref<const std::string&>();
  if (!value.is_null()) fault("is no text");
  return {};
}

bool JsonNode::boolean() const {
  const json& value = json_at(value_);
  if (!value.is_boolean()) fault("is neither true nor false");
  return value.is_boolean() && value.get<bool>();
}

std::int64_t JsonNode::integer() const {
  const json& value = json_at(value_);
  constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const bool fits = value.is_number_integer() && !(value.is_number_unsigned() && value.get<std::uint64_t>() > kLargest);
  if (!fits) fault("is no whole number that can be kept");
  return fits ? value.get<std::int64_t>() : 0;
}

int JsonNode::small_integer() const {
  const std::int64_t number = integer();
  if (std::in_range<int>(number)) return static_cast<int>(number);
  fault("is too large");
  return 0;
}

std::optional<int> JsonNode::optional_integer() const {
  return is_null() ? std::nullopt : std::optional(small_integer());
}

std::optional<Decimal> JsonNode::decimal() const {
  if (is_null()) return std::nullopt;
  const json& value = json_at(value_);
  const std::string written = value.is_string() ? value.get<std::string>() : value.dump();
  const std::optional<Decimal> number = Decimal::parse(written);
  if (!number) fault("is no plain number of at most 18 digits: " + written);
  return number;
}

double JsonNode::number() const {
  const json& value = json_at(value_);
  const std::string written = value.is_string() ? value.get<std::string>() : value.dump();
  double number = 0;
  const auto end = std::from_chars(written.data(), written.data() + written.size(), number);
  if (end.ec != std::errc() || end.ptr != written.data() + written.size()) fault("is no number");
  return number;
}

Box JsonNode::box(std::size_t from) const {
  return {(*this)[from].number(), (*this)[from + 1].number(), (*this)[from + 2].number(), (*this)[from + 3].number()};
}

Provenance JsonNode::place() const {
  const JsonNode page = (*this)["page"];
  const JsonNode bbox = (*this)["bbox"];
  return {page.is_null() ? 0 : page.small_integer(), bbox.is_null() ? std::nullopt : std::optional(bbox.box())};
}

std::vector<std::string> JsonNode::texts() const {
  return list([](const JsonNode& node) { return node.text(); });
}

void JsonNode::fault(std::string message) const {
  if (!whole_->fault) whole_->fault = JsonFault{pointer_, std::move(message)};
}

const std::optional<JsonFault>& JsonNode::first_fault() const { return whole_->fault; }

}  // namespace yusuan

#include "output/exact_json.hpp"

#include <string>
#include <utility>
#include <vector>

namespace yusuan {
namespace {

using nlohmann::json;

// Takes down what the parser meets; the names of its members are the library's.
class ExactNumbers : public nlohmann::json_sax<json> {
 public:
  json take() { return std::move(root_); }

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t /*value*/, const string_t& written) override { return put(written); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*size*/) override { return open(json::array()); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    key_ = std::move(name);
    return true;
  }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*fault*/) override {
    return false;
  }

 private:
  json* add(json value) {
    if (open_.empty()) return &(root_ = std::move(value));
    json& parent = *open_.back();
    if (parent.is_object()) return &(parent[key_] = std::move(value));
    parent.push_back(std::move(value));
    return &parent.back();
  }

  bool put(json value) {
    add(std::move(value));
    return true;
  }

  bool open(json container) {
    open_.push_back(add(std::move(container)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  json root_;
  std::vector<json*> open_;  // stay where they are: a container grows only while it is the last
  std::string key_;
};

}  // namespace

std::optional<json> parse_exact_json(std::string_view text) {
  ExactNumbers numbers;
  if (!json::sax_parse(text, &numbers)) return std::nullopt;
  return numbers.take();
}

}  // namespace yusuan

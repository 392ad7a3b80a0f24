#include "output/labels.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "embedded_files.hpp"

namespace yusuan {
namespace {

using Labels = std::map<std::string, Label, std::less<>>;

// A broken file is a fault of the build, which the tests catch; it has no words.
Labels read_labels() {
  Labels labels;
  const nlohmann::json file = nlohmann::json::parse(embedded_labels(), nullptr, false);
  if (!file.is_object() || !file.contains("labels")) return labels;
  for (const auto& [name, words] : file.at("labels").items()) {
    labels[name] = {words.value("zh", ""), words.value("en", "")};
  }
  return labels;
}

}  // namespace

Label label_of(std::string_view name) {
  static const Labels labels = read_labels();
  const auto found = labels.find(name);
  return found == labels.end() ? Label{std::string(name), std::string(name)} : found->second;
}

std::string label_text(std::string_view name) {
  const Label label = label_of(name);
  return label.zh + ' ' + label.en;
}

}  // namespace yusuan

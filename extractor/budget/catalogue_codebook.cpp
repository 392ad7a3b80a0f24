#include "budget/catalogue_codebook.hpp"

#include <nlohmann/json.hpp>

namespace yusuan {
namespace {

using nlohmann::json;

CodebookText read_text(const json& entry) {
  return {entry.value("zh", ""), entry.at("en").get<std::string>(), entry.at("definition_zh").get<std::string>(),
          entry.at("definition_en").get<std::string>()};
}

std::map<std::string, CodebookText, std::less<>> read_texts(const json& entries) {
  std::map<std::string, CodebookText, std::less<>> texts;
  for (const auto& [id, entry] : entries.items()) texts.emplace(id, read_text(entry));
  return texts;
}

}  // namespace

Codebook read_codebook(const json& file) {
  const json& words = file.at("codebook");
  Codebook codebook;
  codebook.column_parts = read_texts(words.at("columns"));
  codebook.kinds = read_texts(words.at("kinds"));
  for (const json& entry : words.at("values")) {
    codebook.values.push_back(
        {entry.at("variable").get<std::string>(), entry.at("id").get<std::string>(), read_text(entry)});
  }
  for (const json& entry : words.at("variables")) {
    codebook.variables.push_back({entry.at("id").get<std::string>(), "", read_text(entry)});
  }
  codebook.unknown_column = read_text(words.at("unknown_column"));
  codebook.repeated_column = read_text(words.at("repeated_column"));
  codebook.unknown_part = read_text(words.at("unknown_part"));
  return codebook;
}

Codebook parse_codebook(const std::string& content) {
  try {
    return read_codebook(json::parse(content));
  } catch (const json::exception&) {
    return {};
  }
}

}  // namespace yusuan

// Checks a catalogue file against schemas/catalogue.schema.json, so that a user learns at which place it is wrong.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace yusuan {

constexpr std::string_view kCodebookFile = "codebook.json";

// What a catalogue file holds.
enum class CatalogueFileSort : std::uint8_t {
  words,
  narrative,
  performance,
  identities,
  completeness,
  codebook,
  code_list,
  kind,
  columns
};

// By the file's name, else by what it holds.
CatalogueFileSort sort_of_catalogue_file(const std::string& name, const nlohmann::json& file);

// Empty where the file is as it should be, else the JSON pointer of the first fault and what is wrong there.
std::optional<std::string> fault_in_catalogue_file(const nlohmann::json& file, CatalogueFileSort sort);

}  // namespace yusuan

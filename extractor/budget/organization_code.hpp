// The code of the organization whose book it is, where the book prints one.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "budget/book_texts.hpp"
#include "budget/catalogue_data.hpp"
#include "budget/fact_sources.hpp"
#include "table/table.hpp"

namespace yusuan {

struct CodedName {
  std::string code;  // empty where there is none
  std::string name;
};

// `[108001]name`, `108001-name`, `108001 name`: three digits and more before a name are its code.
CodedName split_code(const std::string& text);

struct OrganizationCode {
  std::string code;
  FactSource from;
};

// A line of the first pages that labels it, else the code that the tables' rows print beside the organization's name. Where
// the department and its own unit have one name, the department's code is the beginning of the unit's. None where rows differ.
std::optional<OrganizationCode> find_organization_code(const std::string& organization, const BookTexts& texts,
                                                       std::span<const Table> tables, const CatalogueData& catalogue);

// The code that the tables print beside exactly this name; empty where they print none or several.
std::optional<OrganizationCode> code_beside(const std::string& name, std::span<const Table> tables);

}  // namespace yusuan

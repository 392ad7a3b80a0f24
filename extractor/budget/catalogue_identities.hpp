// Reads the catalogue's identities between the tables of a book, and of its performance forms.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "budget/book_identity.hpp"
#include "budget/form_check_words.hpp"

namespace yusuan {

// `books` of identities.json, which the schema has been held against.
std::vector<BookIdentity> read_book_identities(const nlohmann::json& books);

// `forms`, likewise.
FormCheckWords read_form_check_words(const nlohmann::json& forms);

}  // namespace yusuan

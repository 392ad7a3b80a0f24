// Reads the catalogue's identities between the tables of a book.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "budget/book_identity.hpp"

namespace yusuan {

// `books` of identities.json, which the schema has been held against.
std::vector<BookIdentity> read_book_identities(const nlohmann::json& books);

}  // namespace yusuan

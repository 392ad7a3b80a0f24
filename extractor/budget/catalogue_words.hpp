// Words of the catalogue's files, read for comparing.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace yusuan {

// The member `key` of the object, a list of strings; none where it has no such member. Throws nlohmann's exceptions where it is
// no list of strings (the catalogue's schema sees to that).
// folded_words: folded (text/fold.hpp), as labels are compared, in their order.
std::vector<std::u32string> folded_words(const nlohmann::json& object, const char* key);

// The others longest first, so that the first that fits is the one that is meant: folded as labels are, or plain
// (budget/plain_text.hpp) as prose and values are.
std::vector<std::u32string> longest_folded_words(const nlohmann::json& object, const char* key);
std::vector<std::u32string> longest_plain_words(const nlohmann::json& object, const char* key);

// The one plain word of the member `key`. Throws where it is missing.
std::u32string plain_word(const nlohmann::json& object, const char* key);

}  // namespace yusuan

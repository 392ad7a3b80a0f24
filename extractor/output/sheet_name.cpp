#include "output/sheet_name.hpp"

#include <fmt/format.h>

#include "output/cell_text.hpp"

namespace yusuan {
namespace {

// An apostrophe may stand inside a name, but every formula and link would have to double it.
constexpr std::string_view kForbidden = "[]:*?/\\'";

bool is_allowed(char c) { return kForbidden.find(c) == std::string_view::npos && static_cast<unsigned char>(c) >= ' '; }

}  // namespace

std::string sheet_name(std::size_t number, std::string_view title) {
  std::string name = fmt::format("{:02} ", number);
  for (const char c : cell_text(title, {})) name += is_allowed(c) ? c : ' ';
  name.resize(utf16_prefix(name, kLongestSheetName).size());
  name.resize(name.find_last_not_of(' ') + 1);
  return name;
}

}  // namespace yusuan

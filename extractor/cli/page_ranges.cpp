#include "cli/page_ranges.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <system_error>

namespace yusuan {
namespace {

std::optional<int> page_number(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data(), end, number);
  if (failed != std::errc() || stop != end || number < 1) return std::nullopt;
  return number;
}

// `3`, `3-8` or `3-`.
std::optional<PageRange> page_range(std::string_view text) {
  const std::size_t dash = text.find('-');
  const std::optional<int> first = page_number(text.substr(0, dash));
  if (!first) return std::nullopt;
  if (dash == std::string_view::npos) return PageRange{*first, *first};
  const std::string_view rest = text.substr(dash + 1);
  if (rest.empty()) return PageRange{*first, 0};
  const std::optional<int> last = page_number(rest);
  if (!last || *last < *first) return std::nullopt;
  return PageRange{*first, *last};
}

}  // namespace

Result<std::vector<PageRange>> parse_page_ranges(std::string_view text) {
  std::vector<PageRange> ranges;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const std::string_view part = text.substr(from, comma - from);
    const std::optional<PageRange> range = page_range(part);
    if (!range || comma + 1 == text.size()) {
      return Error{"bad-pages", "cannot read the pages \"" + std::string(text) + '"', "write them as 3-8,12"};
    }
    ranges.push_back(*range);
    from = comma + 1;
  }
  return ranges;
}

}  // namespace yusuan

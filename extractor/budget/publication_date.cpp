#include "budget/publication_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "budget/chinese_number.hpp"
#include "budget/years.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr int kMonths = 12;
constexpr int kDays = 31;
constexpr std::size_t kMostDigits = 2;
constexpr std::u32string_view kSeparators = U"-/.";

std::optional<int> number_of(const std::u32string& text, int most, const CatalogueData& catalogue) {
  std::optional<int> number;
  if (!text.empty() && text.size() <= kMostDigits && std::ranges::all_of(text, is_ascii_digit)) {
    number = std::stoi(to_utf8(text));
  } else {
    number = read_chinese_number(text, catalogue);
  }
  return number && *number >= 1 && *number <= most ? number : std::nullopt;
}

// The year, month and day words of `text` become separators: what is left is numbers alone.
std::vector<std::u32string> date_parts(const std::u32string& text, const CatalogueData& catalogue) {
  std::vector<std::u32string> parts(1);
  for (const char32_t c : text) {
    const bool parts_here =
        kSeparators.find(c) != kSeparators.npos || catalogue.date_separators.find(c) != std::u32string::npos;
    if (parts_here) {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

std::optional<PublicationDate> labelled_date(const BookText& line, const CatalogueData& catalogue) {
  const auto label = std::ranges::find_if(catalogue.publication_labels,
                                          [&](const auto& word) { return line.plain.starts_with(word); });
  if (label == catalogue.publication_labels.end()) return std::nullopt;
  std::u32string rest = line.plain.substr(label->size());
  if (rest.starts_with(U':')) rest.erase(0, 1);
  const std::string iso = date_of(rest, catalogue);
  if (iso.empty()) return std::nullopt;
  FactSource from = source_of(line);
  from.source = "date_line";
  return PublicationDate{iso, from};
}

// The last line of `lines` that is a date alone.
std::optional<PublicationDate> last_date(const std::vector<BookText>& lines, bool with_day,
                                         const CatalogueData& catalogue) {
  constexpr std::size_t kIsoDay = 10;  // characters of `2023-01-31`
  for (std::size_t i = lines.size(); i-- > 0;) {
    const std::string iso = date_of(lines[i].plain, catalogue);
    if (!iso.empty() && (!with_day || iso.size() == kIsoDay)) return PublicationDate{iso, source_of(lines[i])};
  }
  return std::nullopt;
}

}  // namespace

std::string date_of(const std::u32string& plain, const CatalogueData& catalogue) {
  const std::vector<std::u32string> parts = date_parts(plain, catalogue);
  constexpr std::size_t kWithDay = 3;
  if (parts.size() < kWithDay - 1 || parts.size() > kWithDay) return {};
  const std::vector<PrintedYear> years = years_in(parts[0] + catalogue.year_suffix, catalogue);
  const std::optional<int> month = number_of(parts[1], kMonths, catalogue);
  constexpr std::size_t kYearDigits = 4;
  if (years.size() != 1 || parts[0].size() != kYearDigits || !month) return {};
  if (parts.size() < kWithDay) {
    // `2023.1` may be anything.
    if (plain.find(catalogue.year_suffix) == std::u32string::npos) return {};
    return fmt::format("{}-{:02}", years.front().year, *month);
  }
  const std::optional<int> day = number_of(parts[2], kDays, catalogue);
  return day ? fmt::format("{}-{:02}-{:02}", years.front().year, *month, *day) : std::string();
}

std::optional<PublicationDate> find_publication_date(const BookTexts& texts, const CatalogueData& catalogue) {
  for (const std::vector<BookText>& page : texts.front_pages) {
    for (const BookText& line : page) {
      if (auto date = labelled_date(line, catalogue)) return date;
    }
  }
  for (const BookText& line : texts.last_page) {
    if (auto date = labelled_date(line, catalogue)) return date;
  }
  if (auto date = last_date(texts.cover_lines, false, catalogue)) return date;
  return last_date(texts.last_page, true, catalogue);
}

}  // namespace yusuan

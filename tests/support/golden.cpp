#include "support/golden.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace yusuan::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kContextLines = 2;  // shown before the first difference
constexpr std::size_t kShownLines = 10;   // of each side, from the first difference on

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::string shown(char sign, std::string_view line) {
  const bool ended = line.ends_with('\n');
  if (ended) line.remove_suffix(1);
  return fmt::format("{}{}\n{}", sign, line, ended ? "" : "\\ No newline at end of file\n");
}

// The lines from the first that differs to the last that differs, cut to a readable number.
std::string difference(std::string_view expected, std::string_view actual) {
  const std::vector<std::string_view> was = lines_of(expected);
  const std::vector<std::string_view> is = lines_of(actual);
  const std::size_t shorter = std::min(was.size(), is.size());
  std::size_t first = 0;
  while (first < shorter && was[first] == is[first]) ++first;
  std::size_t same_end = 0;
  while (same_end < shorter - first && was[was.size() - 1 - same_end] == is[is.size() - 1 - same_end]) ++same_end;
  const std::size_t was_end = was.size() - same_end;
  const std::size_t is_end = is.size() - same_end;

  std::string text = fmt::format("@@ -{},{} +{},{} @@\n", first + 1, was_end - first, first + 1, is_end - first);
  for (std::size_t i = first - std::min(first, kContextLines); i < first; ++i) text += shown(' ', was[i]);
  const auto add = [&text, first](char sign, const std::vector<std::string_view>& lines, std::size_t end) {
    const std::size_t last = std::min(end, first + kShownLines);
    for (std::size_t i = first; i < last; ++i) text += shown(sign, lines[i]);
    if (last < end) text += fmt::format("{} … {} more lines\n", sign, end - last);
  };
  add('-', was, was_end);
  add('+', is, is_end);
  return text;
}

}  // namespace

void expect_golden(std::string_view stage, std::string_view name, std::string_view actual) {
  expect_golden_file(fmt::format("tests/golden/{}/{}", stage, name), actual);
}

void expect_golden_file(std::string_view path, std::string_view actual) {
  const fs::path file = fs::path(YUSUAN_SOURCE_DIR) / path;
  const std::optional<std::string> expected = read_file(file);
  if (expected == actual) return;
  if (std::getenv("YUSUAN_UPDATE_GOLDEN") != nullptr) {
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out << actual << std::flush;
    EXPECT_TRUE(out.good()) << "cannot write " << path;
  } else if (!expected) {
    ADD_FAILURE() << path << " is missing; to make it, look at what it will be and say yes: tools/update_golden";
  } else {
    ADD_FAILURE() << path << " differs (- expected, + actual); where the new output is right: tools/update_golden\n"
                  << difference(*expected, actual);
  }
}

}  // namespace yusuan::test

// Grids as samples/layouts/*.grids.txt hold them (samples/README.md tells the form), and how they differ from those that were read.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace yusuan::test {

// A cell's text at its top left place, `<` where the cell at the left goes on, `^` where the one above does.
struct WrittenGrid {
  int page = 0;
  std::vector<std::vector<std::string>> rows;

  bool operator==(const WrittenGrid&) const = default;
};

namespace written {

inline std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

inline std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t to = std::min(line.find('|', from), line.size());
    cells.emplace_back(trimmed(line.substr(from, to - from)));
    from = to + 1;
  }
  return cells;
}

// Spaces beside a Chinese character say nothing: producers print them or leave a gap.
inline std::string without_spaces_in_chinese(std::string_view text) {
  std::string out;
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool between_ascii = i > 0 && i + 1 < text.size() && is_ascii(text[i - 1]) && is_ascii(text[i + 1]);
    if (text[i] != ' ' || between_ascii) out += text[i];
  }
  return out;
}

// One way to write a cell over several rows and columns: `<` in all columns but its first, `^` in that.
inline void make_spans_alike(WrittenGrid& grid) {
  for (std::size_t r = 1; r < grid.rows.size(); ++r) {
    for (std::size_t c = 1; c < grid.rows[r].size(); ++c) {
      if (grid.rows[r][c] == "^" && grid.rows[r - 1][c] == "<") grid.rows[r][c] = "<";
    }
  }
}

inline std::string text_of(const std::vector<std::string>& row) { return fmt::format("{}", fmt::join(row, " | ")); }

}  // namespace written

// Throws std::runtime_error for a file that is not in the form.
inline std::vector<WrittenGrid> read_expected_grids(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::vector<WrittenGrid> grids;
  bool says_none = false;
  for (std::string line; std::getline(stream, line);) {
    if (written::trimmed(line).empty() || line.starts_with(';')) continue;
    if (line.starts_with("page ")) {
      grids.push_back({std::stoi(line.substr(5)), {}});
    } else if (line == "no tables") {
      says_none = true;
    } else if (grids.empty()) {
      throw std::runtime_error(fmt::format("{}: a row before the first page", file.string()));
    } else {
      grids.back().rows.push_back(written::cells_of(line));
      if (grids.back().rows.back().size() != grids.back().rows.front().size())
        throw std::runtime_error(fmt::format("{}: more or fewer cells than above: {}", file.string(), line));
    }
  }
  if (says_none != grids.empty())
    throw std::runtime_error(fmt::format("{}: neither grids nor 'no tables', or both", file.string()));
  for (WrittenGrid& grid : grids) written::make_spans_alike(grid);
  return grids;
}

// `json` is what `yusuan grids` prints.
inline std::vector<WrittenGrid> read_printed_grids(const std::string& json) {
  std::vector<WrittenGrid> grids;
  for (const nlohmann::json& printed : nlohmann::json::parse(json)) {
    WrittenGrid grid{printed["page"].get<int>(), {}};
    grid.rows.assign(printed["rows"].get<std::size_t>(),
                     std::vector<std::string>(printed["columns"].get<std::size_t>(), "?"));
    for (const nlohmann::json& cell : printed["cells"]) {
      const auto row = cell["row"].get<std::size_t>();
      const auto column = cell["col"].get<std::size_t>();
      for (std::size_t r = row; r < row + cell["row_span"].get<std::size_t>(); ++r) {
        for (std::size_t c = column; c < column + cell["col_span"].get<std::size_t>(); ++c)
          grid.rows.at(r).at(c) = c > column ? "<" : "^";
      }
      grid.rows.at(row).at(column) = written::without_spaces_in_chinese(cell["text"].get<std::string>());
    }
    grids.push_back(std::move(grid));
  }
  return grids;
}

// What is not as expected, to be read by a person; empty if nothing. Rows only expected begin with `-`, rows only read with `+`.
inline std::string difference(const std::vector<WrittenGrid>& expected, const std::vector<WrittenGrid>& read) {
  std::string out;
  const auto show = [&out](char mark, const std::vector<std::string>& row) {
    out += fmt::format("  {} {}\n", mark, written::text_of(row));
  };
  for (std::size_t i = 0; i < std::max(expected.size(), read.size()); ++i) {
    if (i >= expected.size()) {
      out += fmt::format("table {}, page {}: not expected\n", i + 1, read[i].page);
      for (const auto& row : read[i].rows) show('+', row);
    } else if (i >= read.size()) {
      out += fmt::format("table {}, page {}: not found\n", i + 1, expected[i].page);
    } else if (expected[i] != read[i]) {
      const auto& rows = expected[i].rows;
      const auto& others = read[i].rows;
      out += fmt::format("table {}: page {}, {} × {}; expected page {}, {} × {}\n", i + 1, read[i].page, others.size(),
                         others.empty() ? 0 : others[0].size(), expected[i].page, rows.size(),
                         rows.empty() ? 0 : rows[0].size());
      for (std::size_t r = 0; r < std::max(rows.size(), others.size()); ++r) {
        if (r < rows.size() && r < others.size() && rows[r] == others[r]) continue;
        if (r < rows.size()) show('-', rows[r]);
        if (r < others.size()) show('+', others[r]);
      }
    }
  }
  return out;
}

}  // namespace yusuan::test

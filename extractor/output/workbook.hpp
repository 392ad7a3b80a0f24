// Workbook: an Excel file being written, sheet by sheet; the one place that knows libxlsxwriter.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "output/memory_file.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace yusuan {

// Excel's limits.
inline constexpr std::size_t kMostSheetRows = 1'048'576;
inline constexpr std::size_t kMostSheetColumns = 16'384;
inline constexpr std::size_t kMostSheetLinks = 65'530;

enum class CellAlign : std::uint8_t { left, center, right };
enum class CellGround : std::uint8_t { none, header, marked };

struct CellStyle {
  CellAlign align = CellAlign::left;
  CellGround ground = CellGround::none;
  bool bold = false;
  bool border = false;
  bool large = false;
  bool faint = false;
  bool link = false;
  bool wrap = false;
  int indent = 0;
  std::string number_format = {};

  friend auto operator<=>(const CellStyle&, const CellStyle&) = default;
};

// Of libxlsxwriter, as it runs.
std::string workbook_library_version();

class Workbook;

// A place in a sheet, from 0.
struct CellPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};

// `C12`.
std::string cell_name(CellPlace place);

// Text is always written as text: never taken for a formula, a number or an address. Faults are kept in the workbook.
class Sheet {
 public:
  void text(CellPlace place, std::string_view text, const CellStyle& style = {});  // blank where empty
  void number(CellPlace place, double number, const CellStyle& style);
  void merged_text(CellPlace first, CellPlace last, std::string_view text, const CellStyle& style);

  // A text that leads to a place in a sheet of this workbook; from so many links on, text alone.
  void link(CellPlace place, std::string_view text, std::string_view sheet, CellPlace target, CellStyle style);

  void set_width(std::size_t column, double digits);
  void set_lines(std::size_t row, std::size_t lines);  // high enough for so many lines of text
  void freeze_above(std::size_t row);
  void filter(CellPlace first, CellPlace last);
  void codes_are_text(CellPlace first, CellPlace last);  // no warnings at texts of digits
  void print_only(CellPlace first, CellPlace last);
  void print_rows_on_each_page(std::size_t first, std::size_t last);

 private:
  friend class Workbook;
  Sheet(Workbook& book, lxw_worksheet* sheet) : book_(book), sheet_(sheet) {}

  Workbook& book_;
  lxw_worksheet* sheet_;  // null where it could not be made
  std::size_t links_ = 0;
};

class Workbook {
 public:
  // `title` is what the file's properties say.
  explicit Workbook(std::string_view title);
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  // Printed on A4 across, as wide as a page.
  Sheet& add_sheet(const std::string& name);

  // The same bytes for the same calls. Error: `output-not-made`, with the first fault. To be called once, as the last.
  Result<std::string> finish();

 private:
  friend class Sheet;

  void keep_fault(int code);
  lxw_format* format_of(const CellStyle& style);

  MemoryFile file_;
  lxw_workbook* book_ = nullptr;
  std::deque<Sheet> sheets_;
  std::map<CellStyle, lxw_format*> formats_;
  std::string fault_;
};

}  // namespace yusuan

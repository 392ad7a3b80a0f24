#include "output/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "output/cell_text.hpp"
#include "output/labels.hpp"

namespace yusuan {
namespace {

constexpr std::time_t kNoTimeOfDay =
    315532800;  // 1980-01-01, as the members of the zip file have it: bytes stay the same
constexpr std::uint8_t kA4 = 9;
constexpr std::size_t kLongestProperty = 255;  // Excel's limit
constexpr double kLargeFont = 14;
constexpr double kLineHeight = 16;   // points; Chinese fonts are higher than Excel's 15
constexpr double kHighestRow = 409;  // Excel's limit
constexpr lxw_color_t kHeaderGround = 0xDDEBF7;
constexpr lxw_color_t kMarkedGround = 0xFFF2CC;
constexpr lxw_color_t kBorder = 0xBFBFBF;
constexpr lxw_color_t kFaint = 0x7F7F7F;
constexpr lxw_color_t kLink = 0x0563C1;

std::string excel_text(std::string_view text) {
  static const std::string cut = label_text("text.cut");
  return cell_text(text, cut);
}

lxw_row_t row_of(CellPlace place) { return static_cast<lxw_row_t>(place.row); }
lxw_col_t column_of(CellPlace place) { return static_cast<lxw_col_t>(place.column); }

std::uint8_t align_of(CellAlign align) {
  switch (align) {
    case CellAlign::left: return LXW_ALIGN_LEFT;
    case CellAlign::center: return LXW_ALIGN_CENTER;
    case CellAlign::right: return LXW_ALIGN_RIGHT;
  }
  return LXW_ALIGN_LEFT;
}

void set_ground(lxw_format* format, CellGround ground) {
  if (ground == CellGround::none) return;
  format_set_pattern(format, LXW_PATTERN_SOLID);
  format_set_bg_color(format, ground == CellGround::header ? kHeaderGround : kMarkedGround);
}

void set_font(lxw_format* format, const CellStyle& style) {
  if (style.bold) format_set_bold(format);
  if (style.large) format_set_font_size(format, kLargeFont);
  if (style.faint) format_set_font_color(format, kFaint);
  if (style.link) {
    format_set_font_color(format, kLink);
    format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
}

void set_format(lxw_format* format, const CellStyle& style) {
  set_font(format, style);
  set_ground(format, style.ground);
  format_set_align(format, align_of(style.align));
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (style.wrap) format_set_text_wrap(format);
  if (style.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(style.indent));
  if (!style.number_format.empty()) format_set_num_format(format, style.number_format.c_str());
  if (style.border) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kBorder);
  }
}

}  // namespace

std::string workbook_library_version() { return lxw_version(); }

std::string cell_name(CellPlace place) {
  char name[LXW_MAX_CELL_NAME_LENGTH] = {};
  lxw_rowcol_to_cell(name, row_of(place), column_of(place));
  return name;
}

void Sheet::text(CellPlace place, std::string_view text, const CellStyle& style) {
  if (sheet_ == nullptr) return;
  const std::string written = excel_text(text);
  lxw_format* format = book_.format_of(style);
  book_.keep_fault(worksheet_write_string(sheet_, row_of(place), column_of(place), written.c_str(), format));
}

void Sheet::number(CellPlace place, double number, const CellStyle& style) {
  if (sheet_ == nullptr) return;
  book_.keep_fault(worksheet_write_number(sheet_, row_of(place), column_of(place), number, book_.format_of(style)));
}

void Sheet::merged_text(CellPlace first, CellPlace last, std::string_view text, const CellStyle& style) {
  if (first.row == last.row && first.column == last.column) return this->text(first, text, style);
  if (sheet_ == nullptr) return;
  book_.keep_fault(worksheet_merge_range(sheet_, row_of(first), column_of(first), row_of(last), column_of(last),
                                         excel_text(text).c_str(), book_.format_of(style)));
}

void Sheet::link(CellPlace place, std::string_view text, std::string_view sheet, CellPlace target, CellStyle style) {
  if (++links_ > kMostSheetLinks) return this->text(place, text, style);
  if (sheet_ == nullptr) return;
  style.link = true;
  const std::string address = "internal:'" + std::string(sheet) + "'!" + cell_name(target);
  book_.keep_fault(worksheet_write_url_opt(sheet_, row_of(place), column_of(place), address.c_str(),
                                           book_.format_of(style), excel_text(text).c_str(), nullptr));
}

void Sheet::set_width(std::size_t column, double digits) {
  if (sheet_ == nullptr) return;
  const auto at = static_cast<lxw_col_t>(column);
  book_.keep_fault(worksheet_set_column(sheet_, at, at, digits, nullptr));
}

void Sheet::set_lines(std::size_t row, std::size_t lines) {
  if (sheet_ == nullptr) return;
  const double height = std::min(static_cast<double>(std::max<std::size_t>(lines, 1)) * kLineHeight, kHighestRow);
  book_.keep_fault(worksheet_set_row(sheet_, static_cast<lxw_row_t>(row), height, nullptr));
}

void Sheet::freeze_above(std::size_t row) {
  if (sheet_ != nullptr) worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(row), 0);
}

void Sheet::filter(CellPlace first, CellPlace last) {
  if (sheet_ == nullptr) return;
  book_.keep_fault(worksheet_autofilter(sheet_, row_of(first), column_of(first), row_of(last), column_of(last)));
}

void Sheet::codes_are_text(CellPlace first, CellPlace last) {
  if (sheet_ == nullptr) return;
  const std::string range = cell_name(first) + ':' + cell_name(last);
  book_.keep_fault(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range.c_str()));
}

void Sheet::print_only(CellPlace first, CellPlace last) {
  if (sheet_ == nullptr) return;
  book_.keep_fault(worksheet_print_area(sheet_, row_of(first), column_of(first), row_of(last), column_of(last)));
}

void Sheet::print_rows_on_each_page(std::size_t first, std::size_t last) {
  if (sheet_ == nullptr) return;
  book_.keep_fault(worksheet_repeat_rows(sheet_, static_cast<lxw_row_t>(first), static_cast<lxw_row_t>(last)));
}

Workbook::Workbook(std::string_view title) {
  std::error_code failed;
  std::string folder =
      std::filesystem::temp_directory_path(failed).native();  // for the members, before they are joined
  lxw_workbook_options options = {};
  if (!failed) options.tmpdir = folder.data();
  book_ = workbook_new_opt(file_.path().c_str(), &options);
  if (book_ == nullptr) return;
  std::string printed = cell_text(title, {}, kLongestProperty);
  lxw_doc_properties properties = {};
  properties.title = printed.data();
  properties.created = kNoTimeOfDay;
  keep_fault(workbook_set_properties(book_, &properties));
}

Workbook::~Workbook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

Sheet& Workbook::add_sheet(const std::string& name) {
  lxw_worksheet* sheet = nullptr;
  if (book_ != nullptr) {
    keep_fault(workbook_validate_sheet_name(book_, name.c_str()));
    if (fault_.empty()) sheet = workbook_add_worksheet(book_, name.c_str());
  }
  if (sheet != nullptr) {
    worksheet_set_paper(sheet, kA4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
  } else {
    keep_fault(LXW_ERROR_MEMORY_MALLOC_FAILED);
  }
  sheets_.push_back(Sheet(*this, sheet));
  return sheets_.back();
}

Result<std::string> Workbook::finish() {
  if (book_ == nullptr) keep_fault(LXW_ERROR_MEMORY_MALLOC_FAILED);
  if (fault_.empty()) keep_fault(workbook_close(std::exchange(book_, nullptr)));
  if (fault_.empty()) return file_.bytes();
  return Error{"output-not-made", "the workbook could not be written: " + fault_, "leave xlsx out of --format"};
}

void Workbook::keep_fault(int code) {
  if (code != LXW_NO_ERROR && fault_.empty()) fault_ = lxw_strerror(static_cast<lxw_error>(code));
}

lxw_format* Workbook::format_of(const CellStyle& style) {
  const auto known = formats_.find(style);
  if (known != formats_.end()) return known->second;
  lxw_format* format = workbook_add_format(book_);
  if (format == nullptr) {
    keep_fault(LXW_ERROR_MEMORY_MALLOC_FAILED);
    return nullptr;
  }
  set_format(format, style);
  return formats_.emplace(style, format).first->second;
}

}  // namespace yusuan

#include "budget/row_levels.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "budget/subject_code.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr std::u32string_view kDots = U"…⋯·.．";

// How far a name stands to one side of its cell, and how far in, in font sizes.
struct Lean {
  double lean = 0;
  double left = 0;
};

std::optional<Lean> lean_of(const RowLabel& label) {
  if (!label.inset || label.inset->size <= 0) return std::nullopt;
  const CellInset& inset = *label.inset;
  return Lean{(inset.left - inset.right) / inset.size, inset.left / inset.size};
}

// Are names set centred, so that where they begin says nothing? Then most have the same more room on one side than on the
// other (none at all, where the cell's sides are rules), wherever they begin.
bool are_centred(std::span<const RowLabel> labels, std::size_t column, const IndentLimits& limits) {
  std::vector<Lean> leans;
  for (const RowLabel& label : labels) {
    if (label.column != column || label.side.role != RowRole::item) continue;
    if (const auto lean = lean_of(label)) leans.push_back(*lean);
  }
  if (leans.empty()) return false;
  const auto middle = leans.begin() + static_cast<std::ptrdiff_t>(leans.size() / 2);
  std::ranges::nth_element(leans, middle, {}, &Lean::lean);
  const double usual = middle->lean;
  const auto rest =
      std::ranges::partition(leans, [&](const Lean& lean) { return std::fabs(lean.lean - usual) < limits.lean; });
  const std::span centred(leans.begin(), rest.begin());
  const auto [first, last] = std::ranges::minmax(centred, {}, &Lean::left);
  return static_cast<double>(centred.size()) > limits.share_centred * static_cast<double>(leans.size()) &&
         last.left - first.left > limits.lean;
}

// Dots alone stand for rows that are left out: nothing is a part of them.
bool is_ellipsis(const RowLabel& label) {
  return label.side.code.empty() && !label.side.name.empty() && !label.has_figures &&
         to_utf32(label.side.name).find_first_not_of(kDots) == std::u32string::npos;
}

// Do all names of these rows lean alike, wherever they begin?
bool all_lean_alike(std::span<const RowLabel> labels, const IndentLimits& limits) {
  std::vector<Lean> leans;
  for (const RowLabel& label : labels) {
    if (label.column != labels.front().column) return false;
    if (const auto lean = lean_of(label)) leans.push_back(*lean);
  }
  if (leans.size() < limits.fewest_centred) return false;
  const auto [least, most] = std::ranges::minmax(leans, {}, &Lean::lean);
  const auto [first, last] = std::ranges::minmax(leans, {}, &Lean::left);
  return most.lean - least.lean < limits.lean && last.left - first.left > limits.same_indent;
}

// Which rows are set centred like the sums around them: what is added to a total to make the grand one often is, below a list
// that is set in by levels.
std::vector<bool> centred_with_sums(std::span<const RowLabel> labels, const IndentLimits& limits) {
  std::vector<bool> centred(labels.size(), false);
  std::optional<std::size_t> sum;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!is_sum(labels[i].side.role)) continue;
    if (sum && all_lean_alike(labels.subspan(*sum, i - *sum + 1), limits)) {
      std::fill(centred.begin() + static_cast<std::ptrdiff_t>(*sum), centred.begin() + static_cast<std::ptrdiff_t>(i),
                true);
    }
    sum = i;
  }
  return centred;
}

std::set<std::size_t> columns_of_names(std::span<const RowLabel> labels) {
  std::set<std::size_t> columns;
  for (const RowLabel& label : labels) {
    if (!label.side.name.empty() && label.side.role == RowRole::item) columns.insert(label.column);
  }
  return columns;
}

// A row that others may be parts of.
struct Ancestor {
  int row = 0;
  int level = 1;
  std::string code;
  std::vector<std::string> code_parts;  // where a code is printed in columns: those filled
  int mark = 0;                         // form of the number it begins with, 0 without
  int number = 0;                       // that number
  std::size_t column = 0;
  std::optional<CellInset> inset;  // none where indents say nothing
  bool of_which = false;
  bool is_heading = false;
  bool indents_parts = false;  // a row whose code goes on from its own is set further in
};

class LevelReader {
 public:
  LevelReader(std::set<std::size_t> columns, std::set<std::size_t> centred, std::vector<bool> centred_rows,
              const IndentLimits& limits)
      : columns_(std::move(columns)),
        centred_(std::move(centred)),
        centred_rows_(std::move(centred_rows)),
        limits_(limits) {}

  void read(RowLabel& label, int row) {
    const bool nameless = label.side.name.empty() && label.side.code.empty();
    if (nameless && (!label.has_figures || columns_.size() < 2)) return;
    if (is_ellipsis(label)) return;
    if (is_sum(label.side.role) && label.side.code.empty()) {
      open_.clear();
      sum_ = row;
      return;
    }
    Ancestor self = ancestor_of(label, row);
    if (is_part_of_sum(self)) {
      label.side.parent = sum_;
      label.side.level = 2;
      first_of_sum_ = first_of_sum_ ? first_of_sum_ : self;
      return;
    }
    sum_.reset();
    first_of_sum_.reset();
    if (!self.code.empty()) {
      close_for_code(self);
    } else if (self.of_which) {
      close_for_of_which(self);
    } else if (self.mark != 0) {
      close_for_mark(self);
    } else {
      close_for_plain(self);
    }
    const Ancestor* parent = parent_of(self);
    if (parent != nullptr) label.side.parent = parent->row;
    const std::string& code = label.side.code;
    const int own_level = is_all_digits(code) && !has_misprinted_class(self) ? subject_level(code.size()) : 0;
    label.side.level = own_level != 0 ? own_level : parent == nullptr ? 1 : parent->level + 1;
    self.level = label.side.level;
    open_.push_back(std::move(self));
  }

 private:
  // Of-which right below a sum names parts of the sum, as do the rows in line with it.
  bool is_part_of_sum(const Ancestor& self) const {
    if (!sum_) return false;
    if (!first_of_sum_) return self.of_which && self.row == *sum_ + 1 && self.inset;
    return self.code.empty() && self.mark == 0 && self.column == first_of_sum_->column && self.inset &&
           !is_inside(self, *first_of_sum_) && !is_outside(self, *first_of_sum_);
  }

  // The innermost open row; for a row that has neither code nor number, the innermost that it stands inside.
  const Ancestor* parent_of(const Ancestor& self) const {
    const bool by_indent = self.code.empty() && !self.of_which && self.mark == 0;
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (!by_indent || is_inside(self, open_[i])) return &open_[i];
    }
    return nullptr;
  }

  Ancestor ancestor_of(const RowLabel& label, int row) const {
    Ancestor self;
    self.row = row;
    self.code = label.side.code;
    self.code_parts = label.side.code_parts;
    while (!self.code_parts.empty() && self.code_parts.back().empty()) self.code_parts.pop_back();
    self.of_which = label.side.role == RowRole::of_which;
    self.is_heading = !label.has_figures;
    self.mark = label.mark.level;
    self.number = label.mark.number;
    self.column = label.column;
    // Among names that step from column to column, a row that lost its name stands where the outermost begin.
    if (label.side.name.empty() && label.side.code.empty()) self.column = *columns_.begin();
    if (!centred_.contains(label.column) && !centred_rows_[static_cast<std::size_t>(row)]) self.inset = label.inset;
    return self;
  }

  // Does the row begin further in than the ancestor, or in a column behind its? Unknown is no.
  bool is_inside(const Ancestor& row, const Ancestor& ancestor) const {
    if (row.column != ancestor.column) return row.column > ancestor.column;
    if (row.code.empty() && !ancestor.code.empty()) return false;  // a total among codes, set off as totals are
    if (!row.inset || !ancestor.inset) return false;
    const double size = std::max(row.inset->size, ancestor.inset->size);
    return row.inset->left > ancestor.inset->left + limits_.same_indent * size;
  }

  bool is_outside(const Ancestor& row, const Ancestor& ancestor) const { return is_inside(ancestor, row); }

  // A class has three digits; in a column of its own anything else is a misprint.
  static bool has_misprinted_class(const Ancestor& row) {
    return row.code_parts.size() > 1 && is_all_digits(row.code_parts.front()) &&
           subject_level(row.code_parts.front().size()) != 1;
  }

  // `7 11 02` below `210 11`: an item of that section, whatever its class.
  static bool goes_on_but_for_class(const Ancestor& row, const Ancestor& above) {
    return has_misprinted_class(row) && above.code_parts.size() > 1 &&
           row.code_parts.size() == above.code_parts.size() + 1 &&
           std::equal(above.code_parts.begin() + 1, above.code_parts.end(), row.code_parts.begin() + 1);
  }

  // A code is a part of the one it goes on from, or of a heading above the codes. Where a row sets its parts further in, one that
  // is not is no part, whatever its code: some books print other names for the codes of transfers.
  void close_for_code(const Ancestor& self) {
    while (!open_.empty()) {
      Ancestor& last = open_.back();
      const bool goes_on = (last.code.size() < self.code.size() && self.code.starts_with(last.code)) ||
                           goes_on_but_for_class(self, last);
      const bool inside = is_inside(self, last);
      if (last.code.empty() ? last.is_heading || inside : goes_on && (inside || !last.indents_parts)) {
        last.indents_parts = last.indents_parts || inside;
        return;
      }
      open_.pop_back();
    }
  }

  // A part is one of the row just above; after another part, of the same row as that.
  void close_for_of_which(const Ancestor& self) {
    while (!open_.empty() && open_.back().of_which && !is_inside(self, open_.back())) open_.pop_back();
    while (open_.size() > 1 && is_outside(self, open_.back())) open_.pop_back();
  }

  void close_for_mark(const Ancestor& self) {
    const bool restarts = self.number == 1 && last_.contains(self.mark) && !open_.empty();
    // Right below the first of a list another first of the same form begins a list within it; so it does below a row without a
    // number, which would else stand between two lists.
    if (restarts && open_.back().row == self.row - 1 &&
        (open_.back().mark == 0 || is_first_of(open_.back(), self.mark)))
      return;
    last_[self.mark] = self.number;
    if (const auto same = same_list(self); same != open_.rend()) {
      open_.erase(same.base() - 1, open_.end());
      return;
    }
    while (!open_.empty()) {
      const Ancestor& last = open_.back();
      const bool outranks = last.mark != 0 ? last.mark < self.mark : is_inside(self, last) || !last.code.empty();
      if (outranks && !last.of_which) return;
      open_.pop_back();
    }
  }

  static bool is_first_of(const Ancestor& row, int mark) { return row.mark == mark && row.number == 1; }

  // The open row of the list that a number goes on with: the innermost that it is the next of, else the innermost of its form.
  std::vector<Ancestor>::reverse_iterator same_list(const Ancestor& self) {
    const auto next = std::find_if(open_.rbegin(), open_.rend(), [&](const Ancestor& row) {
      return row.mark == self.mark && row.number + 1 == self.number;
    });
    if (next != open_.rend()) return next;
    return std::find_if(open_.rbegin(), open_.rend(), [&](const Ancestor& row) { return row.mark == self.mark; });
  }

  // A numbered row that begins where this one does may or may not be its whole: it stays open for the next number.
  void close_for_plain(const Ancestor& self) {
    const auto ends = [&](const Ancestor& row) {
      return row.mark == 0 ? !is_inside(self, row) : is_outside(self, row);
    };
    while (!open_.empty() && ends(open_.back())) open_.pop_back();
  }

  std::set<std::size_t> columns_;   // where names stand
  std::set<std::size_t> centred_;   // those whose names' indents say nothing
  std::vector<bool> centred_rows_;  // rows of which the same is true
  const IndentLimits& limits_;
  std::vector<Ancestor> open_;  // outermost first
  std::map<int, int> last_;     // the last number of each form
  std::optional<int> sum_;      // the row above is a sum, or all rows since are parts of it
  std::optional<Ancestor> first_of_sum_;
};

}  // namespace

void set_levels(std::span<RowLabel> labels, const IndentLimits& limits) {
  const std::set<std::size_t> columns = columns_of_names(labels);
  std::set<std::size_t> centred = columns;
  std::erase_if(centred, [&](std::size_t column) { return !are_centred(labels, column, limits); });
  LevelReader reader(columns, std::move(centred), centred_with_sums(labels, limits), limits);
  for (std::size_t i = 0; i < labels.size(); ++i) reader.read(labels[i], static_cast<int>(i));
}

void set_headings(std::span<RowLabel> labels) {
  for (RowLabel& label : labels) {
    const bool item = label.side.role == RowRole::item;
    if (item && !label.has_figures && label.spans_all) label.side.role = RowRole::heading;
    if (!label.has_figures || !label.side.parent) continue;
    RowLabel& parent = labels[static_cast<std::size_t>(*label.side.parent)];
    if (!parent.has_figures && parent.side.role == RowRole::item) parent.side.role = RowRole::heading;
  }
}

}  // namespace yusuan

#include "table/heading_levels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "page/geometry.hpp"

namespace yusuan {
namespace {

// The headings of one column below the upper level.
struct Leaf {
  bool blank = true;
  Box box;
  double first_middle = 0;
  double last_middle = 0;
};

std::size_t column_at(std::span<const double> sides, double x) {
  const auto inner = sides.subspan(1, sides.size() - 2);
  return static_cast<std::size_t>(std::ranges::upper_bound(inner, x) - inner.begin());
}

// One a column; none where a piece below the first row stands over several columns.
std::optional<std::vector<Leaf>> leaves_of(const std::vector<Pieces>& rows, std::span<const double> sides) {
  constexpr double kOver = 1.0;  // points
  std::vector<Leaf> leaves(sides.size() - 1);
  for (const Pieces& row : std::span(rows).subspan(1)) {
    for (const PrintedLine& piece : row) {
      const std::size_t column = column_at(sides, centre_x(piece.box));
      if (column_at(sides, piece.box.x0 + kOver) != column || column_at(sides, piece.box.x1 - kOver) != column)
        return std::nullopt;
      Leaf& leaf = leaves[column];
      leaf.box = leaf.blank ? piece.box : united(leaf.box, piece.box);
      if (leaf.blank) leaf.first_middle = piece.middle;
      leaf.last_middle = piece.middle;
      leaf.blank = false;
    }
  }
  return leaves;
}

// A heading of two levels being read.
class LevelReader {
 public:
  LevelReader(const Pieces& upper, std::vector<Leaf> leaves, std::span<const double> sides, std::span<const Edge> rules,
              const HeadingLimits& limits)
      : upper_(upper), leaves_(std::move(leaves)), sides_(sides), rules_(rules), limits_(limits) {}

  // What each heading may span, but those that head one column alone; empty where there is nothing that one could span.
  [[nodiscard]] std::vector<std::vector<HeadingSpan>> choices() const {
    std::vector<std::vector<HeadingSpan>> all;
    for (const PrintedLine& heading : upper_) {
      if (heads_one_column(heading)) continue;
      std::vector<HeadingSpan> spans = spans_by_rule(heading);
      all.push_back(spans.empty() ? spans_by_centre(heading) : std::move(spans));
    }
    return all;
  }

  [[nodiscard]] double level_below(const HeadingSpan& span) const {
    double top = std::numeric_limits<double>::infinity();
    for (std::size_t c = span.from; c <= span.to; ++c) top = std::min(top, leaves_[c].first_middle);
    return (upper_.front().middle + top) / 2;
  }

  // Do all headings of the lower level stand on one line?
  [[nodiscard]] bool lower_level_is_a_row() const {
    const Leaf* first = nullptr;
    for (const Leaf& leaf : leaves_) {
      if (leaf.blank) continue;
      if (first == nullptr) first = &leaf;
      const double reach = limits_.off_middle * height(leaf.box);
      if (std::fabs(leaf.first_middle - first->first_middle) > reach || leaf.last_middle > leaf.first_middle + reach)
        return false;
    }
    return first != nullptr;
  }

 private:
  [[nodiscard]] bool heads_one_column(const PrintedLine& heading) const {
    const std::size_t from = column_at(sides_, heading.box.x0);
    return from == column_at(sides_, heading.box.x1) && leaves_[from].blank;
  }

  [[nodiscard]] bool all_headed(const HeadingSpan& span) const {
    for (std::size_t c = span.from; c <= span.to; ++c) {
      if (leaves_[c].blank) return false;
    }
    return true;
  }

  // The columns over which a rule runs that parts the heading from those below it.
  [[nodiscard]] std::vector<HeadingSpan> spans_by_rule(const PrintedLine& heading) const {
    for (const Edge& rule : rules_) {
      if (rule.orientation != Orientation::horizontal || rule.position <= heading.middle) continue;
      if (rule.from > centre_x(heading.box) || rule.to < centre_x(heading.box)) continue;
      std::optional<HeadingSpan> span;
      for (std::size_t c = 0; c < leaves_.size(); ++c) {
        const Leaf& leaf = leaves_[c];
        if (leaf.blank || centre_x(leaf.box) < rule.from || centre_x(leaf.box) > rule.to) continue;
        if (leaf.first_middle < rule.position) {
          span.reset();
          break;
        }
        span = {span ? span->from : c, c};
      }
      if (span && span->from < span->to && all_headed(*span)) return {*span};
    }
    return {};
  }

  [[nodiscard]] bool is_centred_over(const PrintedLine& heading, const HeadingSpan& span) const {
    const Leaf& first = leaves_[span.from];
    const Leaf& last = leaves_[span.to];
    const auto [least, most] =
        std::minmax({(centre_x(first.box) + centre_x(last.box)) / 2, (first.box.x0 + last.box.x1) / 2,
                     (sides_[span.from] + sides_[span.to + 1]) / 2});
    const double near = limits_.off_middle * heading.size;
    return centre_x(heading.box) >= least - near && centre_x(heading.box) <= most + near;
  }

  [[nodiscard]] std::vector<HeadingSpan> spans_by_centre(const PrintedLine& heading) const {
    const std::size_t from = column_at(sides_, heading.box.x0);
    const std::size_t to = column_at(sides_, heading.box.x1);
    std::vector<HeadingSpan> spans;
    for (std::size_t first = from + 1; first-- > 0;) {
      if (!is_level_below(heading, first)) break;
      for (std::size_t last = std::max(to, first + 1); last < leaves_.size(); ++last) {
        const HeadingSpan span{first, last};
        if (!all_headed(span) || !is_level_below(heading, last)) break;
        if (is_centred_over(heading, span)) spans.push_back(span);
      }
    }
    return spans;
  }

  [[nodiscard]] bool is_level_below(const PrintedLine& heading, std::size_t column) const {
    const Leaf& leaf = leaves_[column];
    return !leaf.blank && leaf.first_middle - heading.middle >= limits_.level_distance * heading.size;
  }

  const Pieces& upper_;
  std::vector<Leaf> leaves_;
  std::span<const double> sides_;
  std::span<const Edge> rules_;
  const HeadingLimits& limits_;
};

bool share_columns(const HeadingSpan& a, const HeadingSpan& b) { return a.from <= b.to && b.from <= a.to; }

// What one heading surely spans no other one does.
void leave_out_taken(std::vector<std::vector<HeadingSpan>>& choices) {
  bool changed = true;
  while (changed) {
    changed = false;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (choices[i].size() != 1) continue;
      for (std::size_t k = 0; k < choices.size(); ++k) {
        if (k == i) continue;
        const HeadingSpan taken = choices[i].front();
        changed =
            std::erase_if(choices[k], [&](const HeadingSpan& s) { return share_columns(s, taken); }) > 0 || changed;
      }
    }
  }
}

}  // namespace

std::optional<HeadingLevels> heading_levels(const std::vector<Pieces>& rows, std::span<const double> sides,
                                            std::span<const Edge> rules, double row_distance,
                                            const HeadingLimits& limits) {
  if (rows.size() < 2 || sides.size() < 3) return std::nullopt;
  auto leaves = leaves_of(rows, sides);
  if (!leaves) return std::nullopt;
  const Pieces& upper = rows.front();
  const LevelReader reader(upper, std::move(*leaves), sides, rules, limits);
  std::vector<std::vector<HeadingSpan>> choices = reader.choices();
  if (choices.empty()) return std::nullopt;
  leave_out_taken(choices);
  HeadingLevels levels;
  levels.level = std::numeric_limits<double>::infinity();
  for (const std::vector<HeadingSpan>& spans : choices) {
    if (spans.size() != 1) return std::nullopt;
    levels.spans.push_back(spans.front());
    levels.level = std::min(levels.level, reader.level_below(spans.front()));
  }
  const double distance = 2 * (levels.level - upper.front().middle);
  levels.rows_apart = row_distance > 0 && distance >= limits.row_share * row_distance && reader.lower_level_is_a_row();
  return levels;
}

}  // namespace yusuan

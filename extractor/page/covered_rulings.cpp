#include "page/covered_rulings.hpp"

#include <algorithm>
#include <cmath>

#include "page/geometry.hpp"

namespace yusuan {
namespace {

// A line this near to a fill's side is the fill's border. Points; hairlines are drawn on the sides, thick ones beside them.
constexpr double kBorder = 0.4;
// What is left of a line must be longer than this to show. Points.
constexpr double kShortest = 0.1;
// Fills are looked up by strips of this height. Points; about a row of a table.
constexpr double kStrip = 16;

class FillFinder {
 public:
  explicit FillFinder(std::span<const Fill> fills) {
    for (const Fill& fill : fills) {
      const auto last = strip_of(fill.box.y1);
      if (last >= strips_.size()) strips_.resize(last + 1);
      for (std::size_t strip = strip_of(fill.box.y0); strip <= last; ++strip) strips_[strip].push_back(&fill);
    }
  }

  // Shows `visit` the fills that reach into the strips between `from` and `to`, the last painted of each strip first, until it
  // returns true; one fill may come several times.
  template <typename Visit>
  void near(double from, double to, Visit visit) const {
    for (std::size_t strip = strip_of(from); strip < strips_.size() && strip <= strip_of(to); ++strip) {
      const auto& fills = strips_[strip];
      if (std::any_of(fills.rbegin(), fills.rend(), [&](const Fill* fill) { return visit(*fill); })) return;
    }
  }

 private:
  static std::size_t strip_of(double y) { return static_cast<std::size_t>(std::clamp(y / kStrip, 0.0, kLastStrip)); }

  static constexpr double kLastStrip = 2000;  // more than the tallest page PDF allows
  std::vector<std::vector<const Fill*>> strips_;
};

// Where along the ruling the fill covers it; empty where it does not.
Interval covered_part(const Ruling& ruling, const Box& fill) {
  const bool horizontal = ruling.orientation == Orientation::horizontal;
  const Interval across = horizontal ? Interval{fill.y0, fill.y1} : Interval{fill.x0, fill.x1};
  if (ruling.position <= across.from + kBorder || ruling.position >= across.to - kBorder) return {};
  return horizontal ? Interval{fill.x0, fill.x1} : Interval{fill.y0, fill.y1};
}

void append_uncovered(const Ruling& ruling, std::vector<Interval>& covered, std::vector<Ruling>& result) {
  std::ranges::sort(covered, {}, &Interval::from);
  Ruling piece = ruling;
  for (const Interval& part : covered) {
    piece.to = std::min(part.from, ruling.to);
    if (piece.to - piece.from > kShortest) result.push_back(piece);
    piece.from = std::max(piece.from, part.to);
  }
  piece.to = ruling.to;
  if (covered.empty() || piece.to - piece.from > kShortest) result.push_back(piece);
}

}  // namespace

std::vector<Ruling> without_covered(std::span<const Ruling> rulings, std::span<const Fill> fills) {
  std::vector<Ruling> result;
  result.reserve(rulings.size());
  const FillFinder finder(fills);
  std::vector<Interval> covered;
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    const Ruling& ruling = rulings[i];
    const bool horizontal = ruling.orientation == Orientation::horizontal;
    covered.clear();
    finder.near(horizontal ? ruling.position : ruling.from, horizontal ? ruling.position : ruling.to,
                [&](const Fill& fill) {
                  if (!fill.covers || fill.rulings_before <= i) return false;
                  const Interval part = covered_part(ruling, fill.box);
                  if (overlap(part, {ruling.from, ruling.to}) > 0) covered.push_back(part);
                  return part.from <= ruling.from && ruling.to <= part.to;
                });
    append_uncovered(ruling, covered, result);
  }
  return result;
}

}  // namespace yusuan

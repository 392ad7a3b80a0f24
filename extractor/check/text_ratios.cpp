#include "check/text_ratios.hpp"

#include <optional>
#include <string>
#include <utility>

#include "check/describe_text.hpp"
#include "check/stated_classes.hpp"
#include "check/text_figures.hpp"

namespace yusuan {
namespace {

// So many figures back a share's whole or a change's figure is looked for; further back the same word may mean another thing.
constexpr std::size_t kReach = 12;
// A plan is stated just before what was carried out of it.
constexpr std::size_t kPlanReach = 3;

// What a percentage is of.
struct Ratio {
  TextNumber part;
  TextNumber whole;
  Decimal percent;
};

class RatioReader {
 public:
  RatioReader(const BudgetDocument& document, const CatalogueData& catalogue)
      : document_(document), figures_(document.narrative), catalogue_(catalogue) {}

  std::vector<Finding> read() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      read_share(i);
      read_change(i);
    }
    return std::move(findings_);
  }

 private:
  // The nearest figure before, of the same section, with an amount of the same measure, that `fits`.
  template <typename Fits>
  [[nodiscard]] const NarrativeFigure* before(std::size_t index, std::size_t reach, Fits fits) const {
    const NarrativeFigure& figure = figures_[index];
    for (std::size_t i = index; i-- > 0 && index - i <= reach;) {
      const NarrativeFigure& other = figures_[i];
      if (other.section != figure.section) return nullptr;
      if (other.amount && other.measure == figure.measure && fits(other)) return &other;
    }
    return nullptr;
  }

  [[nodiscard]] std::u32string key(const std::string& subject) const {
    return subject_key(subject, document_, catalogue_);
  }

  [[nodiscard]] const NarrativeFigure* whole_of(std::size_t index) const {
    const NarrativeFigure& figure = figures_[index];
    const NarrativeShare& share = *figure.share;
    if (!share.completion && share.of.empty()) {
      if (figure.of.empty()) return nullptr;
      return before(index, kReach, [&](const NarrativeFigure& other) { return other.subject == figure.of; });
    }
    const std::u32string name = key(share.of);
    if (name.empty()) return nullptr;
    if (!share.completion) {
      return before(index, kReach, [&](const NarrativeFigure& other) { return key(other.subject) == name; });
    }
    if (const NarrativeFigure* plan = plan_behind(index, name)) return plan;
    return before(index, kPlanReach, [&](const NarrativeFigure& other) {
      return other.year == figure.year &&
             ((key(other.subject) == name && (other.of == figure.of || other.of == figure.subject)) ||
              key(other.subject) == key(figure.of) + name);
    });
  }

  // `完成预算100亿元的98%`: the plan's amount follows what was carried out of it.
  [[nodiscard]] const NarrativeFigure* plan_behind(std::size_t index, const std::u32string& name) const {
    if (index + 1 == figures_.size()) return nullptr;
    const NarrativeFigure& figure = figures_[index];
    const NarrativeFigure& next = figures_[index + 1];
    const bool is_plan = next.sentence == figure.sentence && next.of == figure.subject && next.amount &&
                         next.measure == figure.measure && key(next.subject) == name;
    return is_plan ? &next : nullptr;
  }

  void read_share(std::size_t index) {
    const NarrativeFigure& figure = figures_[index];
    if (!figure.share || figure.approximate) return;
    const NarrativeFigure* whole = whole_of(index);
    if (whole == nullptr) return;
    const auto part_number = number_of(figure);
    const auto whole_number = number_of(*whole);
    if (!part_number || !whole_number) return;
    report({*part_number, *whole_number, figure.share->percent}, "text_share", figure,
           {{"stated", figure.share->percent.to_string() + "%"},
            {"whole_name", whole->subject},
            {"part", printed_amount(figure)},
            {"whole", printed_amount(*whole)}});
  }

  // The figure that a change without an amount of its own speaks of.
  [[nodiscard]] const NarrativeFigure* changed(std::size_t index) const {
    const NarrativeFigure& figure = figures_[index];
    if (figure.amount) return &figure;
    return before(index, 1, [&](const NarrativeFigure& other) {
      return other.subject == figure.subject && other.year == figure.year && !other.comparison;
    });
  }

  // The year before's figure of the same thing, where just one is stated.
  [[nodiscard]] const NarrativeFigure* base_of(std::size_t index) const {
    const NarrativeFigure& figure = figures_[index];
    const auto is_base = [&](const NarrativeFigure& other) {
      return !figure.of.empty() && other.of == figure.of && other.year && other.year == figure.comparison->base_year;
    };
    return before(index, 1, is_base);
  }

  void read_change(std::size_t index) {
    const NarrativeFigure& figure = figures_[index];
    if (!figure.comparison || !figure.comparison->percent || figure.approximate) return;
    if (figure.comparison->direction == ChangeDirection::unchanged) return;
    const NarrativeFigure* now = changed(index);
    if (now == nullptr) return;
    const auto number = number_of(*now);
    if (!number) return;
    const auto change = number_of(*figure.comparison);
    const auto ratio = change ? ratio_of_change(*number, *change, figure) : ratio_to_base(index, *number);
    if (!ratio || ratio->whole.value.digits() <= 0) return;
    std::string amount = change ? figure.comparison->amount->to_string() + figure.comparison->unit : std::string();
    report(*ratio, "text_change", figure,
           {{"stated", figure.comparison->percent->to_string() + "%"},
            {"part", printed_amount(*now)},
            {"change", std::move(amount)}});
  }

  [[nodiscard]] static std::optional<Ratio> ratio_of_change(const TextNumber& now, const TextNumber& change,
                                                            const NarrativeFigure& figure) {
    const bool more = figure.comparison->direction == ChangeDirection::increase;
    const auto base = difference(now, {more ? change.value : -change.value, change.last_place});
    if (!base) return std::nullopt;
    return Ratio{change, *base, *figure.comparison->percent};
  }

  [[nodiscard]] std::optional<Ratio> ratio_to_base(std::size_t index, const TextNumber& now) const {
    const NarrativeFigure* base = base_of(index);
    const auto number = base != nullptr ? number_of(*base) : std::nullopt;
    if (!number) return std::nullopt;
    const NarrativeComparison& comparison = *figures_[index].comparison;
    const bool more = comparison.direction == ChangeDirection::increase;
    const auto change = more ? difference(now, *number) : difference(*number, now);
    return change ? std::optional(Ratio{*change, *number, *comparison.percent}) : std::nullopt;
  }

  void report(const Ratio& ratio, const std::string& message, const NarrativeFigure& figure,
              std::map<std::string, std::string> words) {
    constexpr Decimal kHalf{5, 1};
    constexpr Decimal kOne{1, 0};
    const auto held = is_percent_of(ratio.part, ratio.whole, ratio.percent, kHalf);
    if (!held || *held) return;
    const bool rounding = is_percent_of(ratio.part, ratio.whole, ratio.percent, kOne).value_or(false);
    const auto computed = percent_of(ratio.part.value, ratio.whole.value, ratio.percent.scale());
    words["subject"] = figure.subject;
    words["computed"] = computed ? computed->to_string() + "%" : "\u2014";
    std::string code = message == "text_share" ? "text-share" : "text-change";
    TextClaim claim{message,
                    code + (rounding ? "-rounding" : "-mismatch"),
                    rounding ? Severity::note : Severity::warning,
                    text_of(figure),
                    {},
                    std::move(words)};
    findings_.push_back(finding_of(claim, document_, catalogue_));
  }

  const BudgetDocument& document_;
  const std::vector<NarrativeFigure>& figures_;
  const CatalogueData& catalogue_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> ratio_findings(const BudgetDocument& document, const CatalogueData& catalogue) {
  return RatioReader(document, catalogue).read();
}

}  // namespace yusuan

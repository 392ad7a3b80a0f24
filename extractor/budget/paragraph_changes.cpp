// ParagraphReader's changes and shares: each goes to the figure that it speaks of, or is a record of its own.
#include <utility>

#include "budget/paragraph_reader.hpp"
#include "budget/paragraph_text.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {

bool ParagraphReader::is_share(const Quantity& quantity, TextRange words) {
  if (quantity.measure != "percent") return false;
  const auto share = read_share(text_, words, words_);
  if (!share) return false;
  NarrativeShare value{quantity.value, to_utf8(printed(share->of)), share->completion};
  const Subject head = subject_of(share->head);
  if (!head.name.empty()) {
    NarrativeFigure& figure = add_figure(quantity, head);
    figure.share = std::move(value);
  } else if (NarrativeFigure* figure = last_figure(); figure != nullptr && figure->amount && !figure->share) {
    figure->share = std::move(value);
  }
  return true;
}

// `收入完成预算100亿元的105%`: the plan's amount is a figure, the share another's.
bool ParagraphReader::is_share_of_plan(const Quantity& plan, TextRange words, const Quantity& percent) {
  if (percent.measure != "percent" || TextRange{plan.end, percent.begin}.in(text_) != words_.particle) return false;
  const auto share = read_plan(text_, words, words_);
  if (!share) return false;
  const Subject head = subject_of(share->head);
  NarrativeFigure* whose = head.name.empty() ? last_figure() : &add_figure(percent, head);
  if (whose == nullptr || whose->share) return false;
  whose->share = NarrativeShare{percent.value, to_utf8(printed(share->of)), true};
  if (!head.name.empty()) named_ = whose->subject;
  const std::string subject = whose->subject;
  Subject name;
  name.name = share->of;
  const Last last = last_;
  NarrativeFigure& figure = add_figure(plan, name);
  figure.amount = plan.value;
  figure.of = subject;
  last_ = last;
  cursor_ = percent.end;
  return true;
}

NarrativeComparison ParagraphReader::comparison_with(TextRange base, ChangeDirection direction,
                                                     std::optional<int> year) const {
  NarrativeComparison comparison;
  comparison.direction = direction;
  comparison.base = to_utf8(printed(base));
  if (!year) year = year_;
  comparison.base_year = year_named(base.in(text_), year, words_);
  if (!comparison.base_year && year && starts_with_any(base.in(text_), words_.self_contained)) {
    comparison.base_year = *year - 1;
  }
  return comparison;
}

// To the sentence's last figure; null where the words may speak of another one.
NarrativeFigure* ParagraphReader::give_change(const NarrativeComparison& comparison) {
  NarrativeFigure* figure = last_figure();
  // Behind the last part of a whole, the words may speak of the whole, unless they follow each of its parts.
  const bool doubtful = last_.complete && !parts_have_changes_;
  if (figure == nullptr || figure->comparison || doubtful) return nullptr;
  figure->comparison = comparison;
  parts_have_changes_ = true;
  return figure;
}

bool ParagraphReader::is_change(const Quantity& quantity, TextRange words) {
  const auto change = read_change(text_, words, words_);
  if (!change) return false;
  if (contains_any(words.in(text_), words_.adjusted)) return true;  // not the change that the figures show
  const Subject head = subject_of(change->head);
  if (head.name.empty() && change->base.empty() && goes_on_with_change(quantity, change->direction)) return true;
  NarrativeComparison comparison =
      comparison_with(change->base.empty() ? base_ : change->base, change->direction, head.year);
  const bool level = comparison.direction == ChangeDirection::unchanged && quantity.value.digits() != 0;
  if (!level) set_change(comparison, quantity);
  if (!head.name.empty()) {
    add_figure(quantity, head).comparison = std::move(comparison);
  } else if (last_figure() != nullptr) {
    if (NarrativeFigure* figure = give_change(comparison)) figure->approximate |= quantity.approximate;
  } else if (const Subject compared = subject_of(compared_); !compared.name.empty()) {
    add_figure(quantity, compared).comparison = std::move(comparison);
  } else if (!top_.subject.empty()) {
    NarrativeFigure& added = add_figure(quantity, head);
    added.subject = top_.subject;
    added.comparison = std::move(comparison);
  }
  return true;
}

// `与上年持平`, behind the figure or with a subject of its own.
void ParagraphReader::add_unchanged(TextRange clause, const ChangeWords& words) {
  const Subject head = subject_of(words.head);
  const NarrativeComparison comparison =
      comparison_with(words.base.empty() ? base_ : words.base, ChangeDirection::unchanged, head.year);
  if (!comparison.base_year && !contains_any(words.base.in(text_), words_.previous_year)) return;
  if (!words.base.empty()) base_ = words.base;  // of the changes that follow too
  if (head.name.empty()) {
    if (give_change(comparison) != nullptr) clauses_from_ = clause.end;
    return;
  }
  if (top_.measure.empty()) return;
  Quantity nothing;
  nothing.begin = clause.begin;
  nothing.number_end = nothing.end = clause.end;
  nothing.measure = top_.measure;
  depth_ = brackets_.at(text_, sentence_, clause.begin);
  NarrativeFigure& figure = add_figure(nothing, head);
  figure.unit.clear();
  figure.comparison = comparison;
}

// `增加5万元，增长3%`: the same change in other measures.
bool ParagraphReader::goes_on_with_change(const Quantity& quantity, ChangeDirection direction) {
  NarrativeFigure* figure = last_figure();
  if (figure == nullptr || !figure->comparison) return false;
  NarrativeComparison& comparison = *figure->comparison;
  const bool percent = quantity.measure == "percent";
  const bool is_new = percent ? !comparison.percent.has_value() : !comparison.amount.has_value();
  if (comparison.direction == direction && is_new) {
    set_change(comparison, quantity);
    figure->approximate |= quantity.approximate;
  }
  return true;
}

void ParagraphReader::set_change(NarrativeComparison& comparison, const Quantity& quantity) const {
  if (quantity.measure == "percent") {
    comparison.percent = quantity.value;
    return;
  }
  comparison.amount = quantity.value;
  comparison.unit = to_utf8(printed({quantity.number_end, quantity.end}));
  comparison.yuan_per_unit = quantity.yuan_per_unit;
}

}  // namespace yusuan

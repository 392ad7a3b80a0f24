#include "budget/read_change.hpp"

#include <algorithm>
#include <string_view>

#include "text/match_words.hpp"

namespace yusuan {
namespace {

struct Opener {
  std::size_t at = std::u32string::npos;
  std::size_t length = 0;
  bool self_contained = false;
};

// Looks for openers of comparisons behind which something stands that figures are compared with.
class OpenerFinder {
 public:
  OpenerFinder(const std::u32string& words, const NarrativeWords& catalogue) : words_(words), catalogue_(catalogue) {
    for (const std::u32string& name : catalogue.base_names) {
      const std::size_t at = words.rfind(name);
      if (at != std::u32string::npos) end_of_bases_ = std::max(end_of_bases_, at + 1);
    }
  }

  // An opener at this place.
  [[nodiscard]] std::optional<Opener> at(std::size_t place) const {
    const std::u32string_view rest = std::u32string_view(words_).substr(place);
    const auto begins = [&](const std::u32string& word) { return rest.starts_with(word); };
    const auto opener = std::ranges::find_if(catalogue_.comparison_openers, begins);
    if (opener == catalogue_.comparison_openers.end()) return std::nullopt;
    if (std::ranges::any_of(catalogue_.not_comparison_openers, begins)) return std::nullopt;
    const bool self = std::ranges::find(catalogue_.self_contained, *opener) != catalogue_.self_contained.end();
    if (!self && place + opener->size() >= end_of_bases_) return std::nullopt;
    return Opener{place, opener->size(), self};
  }

  [[nodiscard]] Opener first() const {
    for (std::size_t place = 0; place < words_.size(); ++place) {
      if (const auto opener = at(place)) return *opener;
    }
    return {};
  }

 private:
  const std::u32string& words_;
  const NarrativeWords& catalogue_;
  std::size_t end_of_bases_ = 0;  // behind the place where the last base begins; 0 without
};

Opener find_opener(const std::u32string& words, const NarrativeWords& catalogue) {
  return OpenerFinder(words, catalogue).first();
}

// The opener that the words begin with.
std::optional<Opener> leading_opener(const std::u32string& words, const NarrativeWords& catalogue) {
  if (words.empty()) return std::nullopt;
  return OpenerFinder(words, catalogue).at(0);
}

void drop_all_last(const std::u32string& text, TextRange& range, const Words& words) {
  while (drop_last(text, range, words)) {
  }
}

}  // namespace

std::optional<ChangeWords> read_change(const std::u32string& text, TextRange words, const NarrativeWords& catalogue) {
  ChangeWords change;
  TextRange rest = words;
  const auto drop_direction = [&] {
    if (drop_last(text, rest, catalogue.increase)) return change.direction = ChangeDirection::increase, true;
    if (drop_last(text, rest, catalogue.decrease)) return change.direction = ChangeDirection::decrease, true;
    if (drop_last(text, rest, catalogue.unchanged)) return change.direction = ChangeDirection::unchanged, true;
    return false;
  };
  bool found = drop_direction();
  while (!found && drop_last(text, rest, catalogue.change_fillers)) found = drop_direction();
  if (!found) return std::nullopt;
  const Opener opener = find_opener(rest.in(text), catalogue);
  if (opener.at == std::u32string::npos) {
    if (change.direction == ChangeDirection::unchanged) return std::nullopt;
    change.head = rest;
    return change;
  }
  const std::size_t at = rest.begin + opener.at;
  change.head = {rest.begin, at};
  change.base = {opener.self_contained ? at : at + opener.length, rest.end};
  for (const std::u32string& closer : catalogue.closers) {
    const std::size_t closes = change.base.in(text).find(closer);
    if (closes == std::u32string::npos || !change.head.empty()) continue;
    change.head = {change.base.begin + closes + closer.size(), change.base.end};
    change.base.end = change.base.begin + closes;
    break;
  }
  drop_all_last(text, change.base, catalogue.base_ends);
  return change;
}

std::optional<ChangeWords> read_unchanged(const std::u32string& text, TextRange clause,
                                          const NarrativeWords& catalogue) {
  while (!clause.empty() && text[clause.end - 1] == U')') --clause.end;
  TextRange before = clause;
  if (!drop_last(text, before, catalogue.unchanged)) return std::nullopt;
  auto change = read_change(text, clause, catalogue);
  if (!change || contains_any(clause.in(text), catalogue.about)) return std::nullopt;
  return change;
}

std::optional<ChangeWords> read_compared(const std::u32string& text, TextRange clause,
                                         const NarrativeWords& catalogue) {
  TextRange rest = clause;
  if (!drop_last(text, rest, catalogue.closers)) return std::nullopt;
  const Opener opener = find_opener(rest.in(text), catalogue);
  if (opener.at == std::u32string::npos || opener.at == 0) return std::nullopt;
  const std::size_t at = rest.begin + opener.at;
  return ChangeWords{ChangeDirection::increase, {rest.begin, at}, {at + opener.length, rest.end}};
}

std::optional<ShareWords> read_plan(const std::u32string& text, TextRange words, const NarrativeWords& catalogue) {
  TextRange before = words;
  if (!drop_last(text, before, catalogue.plans)) return std::nullopt;
  ShareWords share{before, {before.end, words.end}, true};
  return drop_last(text, share.head, catalogue.completions) ? std::optional(share) : std::nullopt;
}

TextRange read_base(const std::u32string& text, TextRange clause, const NarrativeWords& catalogue) {
  const auto opener = leading_opener(clause.in(text), catalogue);
  if (!opener) return {};
  TextRange base{clause.begin + opener->length, clause.end};
  drop_all_last(text, base, catalogue.base_ends);
  return base;
}

std::optional<ShareWords> read_share(const std::u32string& text, TextRange words, const NarrativeWords& catalogue) {
  const std::u32string whole = words.in(text);
  for (const std::u32string& opener : catalogue.share_openers) {
    const std::size_t at = whole.rfind(opener);
    if (at == std::u32string::npos) continue;
    ShareWords share{{words.begin, words.begin + at}, {words.begin + at + opener.size(), words.end}, false};
    drop_all_last(text, share.of, catalogue.share_ends);
    share.completion = std::ranges::find(catalogue.plans, share.of.in(text)) != catalogue.plans.end();
    return share;
  }
  TextRange of = words;
  if (!drop_first(text, of, catalogue.completions)) return std::nullopt;
  if (!contains_any(of.in(text), catalogue.base_names)) return std::nullopt;
  drop_all_last(text, of, catalogue.share_ends);
  return ShareWords{{words.begin, words.begin}, of, true};
}

bool is_level_or_base(const std::u32string& text, TextRange words, const NarrativeWords& catalogue) {
  TextRange rest = words;
  if (drop_last(text, rest, catalogue.change_levels)) {
    if (drop_last(text, rest, catalogue.increase) || drop_last(text, rest, catalogue.decrease)) return true;
  }
  return leading_opener(words.in(text), catalogue).has_value();
}

}  // namespace yusuan

#include "budget/paragraph_reader.hpp"

#include <algorithm>
#include <utility>

#include "budget/paragraph_text.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kYearLength = 12;      // a sentence that begins with a year has it within so many characters
constexpr std::size_t kLongestSubject = 24;  // characters; what is longer is no name

}  // namespace

ParagraphReader::ParagraphReader(const Paragraph& paragraph, std::optional<int> year, const CatalogueData& catalogue,
                                 CarriedWhole& carried, std::vector<NarrativeFigure>& figures)
    : paragraph_(paragraph),
      text_(paragraph.plain),
      catalogue_(catalogue),
      words_(catalogue.narrative),
      carried_(carried),
      figures_(figures),
      year_(year) {}

void ParagraphReader::read() {
  const std::vector<Quantity> quantities = find_quantities(text_, catalogue_);
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    if (quantities[i].begin < cursor_) continue;  // read with the one before
    read(quantities[i], i + 1 < quantities.size() ? &quantities[i + 1] : nullptr);
  }
  read_clauses(cursor_, text_.size());
  hand_on(!quantities.empty());
}

void ParagraphReader::read(const Quantity& quantity, const Quantity* next) {
  TextRange words{words_before(text_, cursor_, quantity.begin), quantity.begin};
  read_clauses(cursor_, words.begin);
  depth_ = brackets_.at(text_, sentence_, quantity.begin);
  if (whole_ && depth_ < whole_->depth) whole_.reset();
  if (words.empty() && words.begin > cursor_ && text_[words.begin - 1] == U'(') {
    words = {words_before(text_, cursor_, words.begin - 1), words.begin - 1};
  }
  cursor_ = quantity.past;
  if (is_share(quantity, words) || is_change(quantity, words)) return;
  if (next != nullptr && is_share_of_plan(quantity, words, *next)) return;
  if (is_level_or_base(text_, words, words_)) {
    base_ = read_base(text_, words, words_);
    return;
  }
  if (quantity.measure == "percent" && !names_rate(words)) return;
  add_amount(quantity, words);
}

// What the clauses without figures say: years, wholes, that nothing changed.
void ParagraphReader::read_clauses(std::size_t from, std::size_t to) {
  std::size_t begin = from;
  clauses_from_ = from;
  for (std::size_t i = from; i < to; ++i) {
    if (!is_one_of(text_[i], kClauseEnds) && text_[i] != U'(') continue;
    read_clause({begin, i}, text_[i]);
    begin = i + 1;
    if (is_one_of(text_[i], kSentenceEnds)) begin_sentence(begin);
  }
  if (begin < to && to == text_.size()) read_clause({begin, to}, kSentenceEnds.front());
}

void ParagraphReader::begin_sentence(std::size_t at) {
  sentence_ = at;
  last_ = {};
  named_.clear();
  base_ = {};
  compared_ = {};
  whole_.reset();
  if (read_subject(text_, {at, std::min(at + kYearLength, text_.size())}, std::nullopt, catalogue_).year) {
    named_whole_.clear();
  }
}

void ParagraphReader::read_clause(TextRange clause, char32_t mark) {
  TextRange rest = clause;
  if (mark == U':' && drop_first(text_, rest, words_.consists) && rest.empty()) return open_whole(clause.begin);
  if (const auto unchanged = read_unchanged(text_, clause, words_)) return add_unchanged(clause, *unchanged);
  const Subject subject = subject_of(clause);
  if (subject.year && subject.name.empty()) year_ = subject.year;
  if (subject.is_part && subject.name.empty()) return open_whole(clause.begin);
  if (const TextRange base = read_base(text_, clause, words_); !base.empty()) base_ = base;
  if (const auto compared = read_compared(text_, clause, words_)) {
    base_ = compared->base;
    compared_ = compared->head;
    return;
  }
  TextRange name = subject.name;
  if (name.empty() || name.end - name.begin > kLongestSubject) return;
  if (mark == U',' && drop_last(text_, name, words_.within)) named_whole_ = printed(name);
  if (mark == U':' && drop_last(text_, name, words_.consists) && !drop_last(text_, name, words_.consists_not)) {
    named_whole_ = printed(name);
  }
}

// The figures that follow are parts of the last one.
void ParagraphReader::open_whole(std::size_t at) {
  whole_.reset();
  if (!stands_behind_figure(at)) return;
  ToldWhole whole;
  whole.depth = brackets_.at(text_, sentence_, at);
  if (last_.index != kNone && figures_[last_.index].amount) {
    const NarrativeFigure& figure = figures_[last_.index];
    const bool aspect = is_generic(figure.subject) && !figure.of.empty();
    whole.name = aspect ? figure.of : figure.subject;
    whole.measure = figure.measure;
    if (!aspect) whole.amount = comparable_amount(figure);
  } else if (!top_.subject.empty()) {
    whole.name = top_.subject;
    whole.measure = top_.measure;
    whole.amount = top_.amount;
  } else {
    return;
  }
  whole_ = std::move(whole);
  named_whole_.clear();
}

// Is there nothing but marks, and words that nothing changed, between the last figure and `at`?
bool ParagraphReader::stands_behind_figure(std::size_t at) const {
  if (cursor_ == 0) return false;
  return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(clauses_from_),
                     text_.begin() + static_cast<std::ptrdiff_t>(std::max(at, clauses_from_)),
                     [](char32_t c) { return is_one_of(c, kClauseEnds) || c == U'(' || c == U')'; });
}

// At the paragraph's end: a whole that is still to be told goes to the next paragraphs.
void ParagraphReader::hand_on(bool has_figures) {
  if (whole_ && whole_->parts == 0 && text_.ends_with(U':')) {
    carried_ = {whole_, paragraph_.section};
  } else if (has_figures && !took_carried_) {
    carried_ = {};
  }
}

}  // namespace yusuan

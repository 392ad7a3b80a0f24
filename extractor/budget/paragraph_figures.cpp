// ParagraphReader's amounts, and what they are a part or an aspect of.
#include <algorithm>
#include <utility>

#include "budget/heading_mark.hpp"
#include "budget/paragraph_reader.hpp"
#include "budget/paragraph_text.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {

void ParagraphReader::add_amount(const Quantity& quantity, TextRange words) {
  Subject subject = subject_of(words);
  if (subject.is_part) open_whole(words.begin);
  if (quantity.before_noun && quantity.past == quantity.end) {
    const TextRange noun = counted_noun(text_, quantity.end, words_);
    if (!noun.empty()) subject.name = noun;
    cursor_ = std::max(cursor_, noun.end);
  }
  if (subject.name.empty() || (paragraph_.torn && subject.name.begin == 0)) return;
  NarrativeFigure& figure = add_figure(quantity, subject);
  figure.amount = quantity.value;
  set_whole(figure);
}

// What the figure is a part of; without that it is one that others may be parts of.
void ParagraphReader::set_whole(NarrativeFigure& figure) {
  if (is_generic(figure.subject)) return;  // an aspect, no part
  named_ = figure.subject;
  if (whole_) {
    if (depth_ > whole_->depth) return;
    if (take_part(*whole_, figure)) {
      figure.of = whole_->name;
      last_.complete = is_told(*whole_);
    }
    return;
  }
  if (!named_whole_.empty()) {
    figure.of = to_utf8(named_whole_);
    return;
  }
  if (depth_ > 0) return;
  const bool first = !took_carried_ && top_.subject.empty();
  top_ = {figure.subject, figure.measure, comparable_amount(figure)};
  parts_have_changes_ = false;
  if (!first || !carried_.whole || carried_.section != paragraph_.section) return;
  took_carried_ = take_part(*carried_.whole, figure);
  if (took_carried_) figure.of = carried_.whole->name;
}

bool ParagraphReader::is_generic(const std::string& subject) const {
  const std::u32string name = to_utf32(subject);
  return std::ranges::find(words_.generic, name) != words_.generic.end();
}

// What a generic subject is an aspect of: the paragraph's subject, what its first words name, or what its heading does.
std::string ParagraphReader::whose_aspect() const {
  const std::string& subject = named_.empty() ? top_.subject : named_;
  if (!subject.empty()) {
    const std::u32string name = to_utf32(subject);
    TextRange range{0, name.size()};
    const bool dropped = drop_last(name, range, words_.aspects);
    return dropped && !range.empty() ? to_utf8(range.in(name)) : subject;
  }
  return to_utf8(lead());
}

// The first sentence of a numbered paragraph, where it only names what the paragraph is about.
std::u32string ParagraphReader::lead() const {
  constexpr std::size_t kLongest = 60;
  const std::size_t mark = heading_mark(text_.substr(0, kLongest), catalogue_).length;
  const std::size_t end = text_.find_first_of(U"\u3002:", mark);
  if (mark == 0 || end >= sentence_ + 1 || end > kLongest) return {};
  return printed({mark, end});
}

NarrativeFigure& ParagraphReader::add_figure(const Quantity& quantity, const Subject& subject) {
  NarrativeFigure figure;
  figure.subject = to_utf8(printed(subject.name));
  if (subject.leads_with_year && depth_ == 0) year_ = subject.year;
  figure.year = subject.year ? subject.year : year_;
  figure.measure = quantity.measure;
  figure.unit = to_utf8(printed({quantity.number_end, quantity.end}));
  figure.yuan_per_unit = quantity.yuan_per_unit;
  figure.approximate = quantity.approximate;
  figure.section = paragraph_.section;
  figure.where = place_of(paragraph_, {quantity.begin, quantity.number_end});
  figure.sentence = sentence_text(paragraph_, sentence_, quantity.begin);
  if (is_generic(figure.subject)) figure.of = whose_aspect();
  last_ = {figures_.size(), depth_, false};
  figures_.push_back(std::move(figure));
  return figures_.back();
}

// The figure of this sentence that words without a subject of their own speak of.
NarrativeFigure* ParagraphReader::last_figure() {
  if (last_.index == kNone || last_.depth != depth_) return nullptr;
  return &figures_[last_.index];
}

Subject ParagraphReader::subject_of(TextRange words) const { return read_subject(text_, words, year_, catalogue_); }

bool ParagraphReader::names_rate(TextRange words) const {
  return ends_with_any(subject_of(words).name.in(text_), words_.rates);
}

}  // namespace yusuan

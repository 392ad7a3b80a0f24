#include "budget/read_narrative.hpp"

#include <algorithm>
#include <utility>

#include "budget/find_quantities.hpp"
#include "budget/heading_mark.hpp"
#include "budget/read_change.hpp"
#include "budget/read_subject.hpp"
#include "page/geometry.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kNone = std::u32string::npos;
constexpr std::u32string_view kClauseEnds = U",;:\u3002!?";
constexpr std::u32string_view kSentenceEnds = U"\u3002!?";

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// The whole whose parts are being told, with what of it has been told.
struct Whole {
  std::string name;
  std::string measure;
  std::optional<Decimal> amount;  // in yuan or the unit itself; empty where not known
  Decimal told;
  std::size_t parts = 0;
  int depth = 0;  // of brackets
};

// Exact product; empty on overflow.
std::optional<Decimal> scaled(const Decimal& value, const Decimal& by) {
  std::int64_t digits = 0;
  if (__builtin_mul_overflow(value.digits(), by.digits(), &digits)) return std::nullopt;
  return Decimal(digits, value.scale() + by.scale());
}

// In yuan, where it is money.
std::optional<Decimal> comparable(const NarrativeFigure& figure) {
  if (!figure.amount) return std::nullopt;
  return figure.yuan_per_unit ? scaled(*figure.amount, *figure.yuan_per_unit) : figure.amount;
}

// More than the whole? By less than a thousandth is not: rounding, and books that misprint their total's last digit.
bool exceeds(const Decimal& told, const Decimal& whole) {
  const auto thousandth = Decimal(whole.digits(), whole.scale() + 3);
  const std::optional<Decimal> most = add(whole, thousandth);
  return most ? told > *most : told > whole;
}

// Takes `part` of the whole's amount; false where the parts would be more than the whole.
bool take_part(Whole& whole, const NarrativeFigure& part) {
  if (part.measure != whole.measure || !whole.amount) return true;
  const std::optional<Decimal> amount = comparable(part);
  if (!amount) return true;
  const std::optional<Decimal> told = add(whole.told, *amount);
  if (!told || exceeds(*told, *whole.amount)) return false;
  whole.told = *told;
  ++whole.parts;
  return true;
}

// A figure that others may be parts or aspects of.
struct Top {
  std::string subject;
  std::string measure;
  std::optional<Decimal> amount;
};

// What one paragraph hands on to the next: the whole that it ends with (`其中：`).
struct Carried {
  std::optional<Whole> whole;
  std::optional<std::size_t> section;
};

class ParagraphReader {
 public:
  ParagraphReader(const Paragraph& paragraph, std::optional<int> fiscal_year, const CatalogueData& catalogue,
                  Carried& carried, std::vector<NarrativeFigure>& figures)
      : paragraph_(paragraph),
        text_(paragraph.plain),
        catalogue_(catalogue),
        words_(catalogue.narrative),
        carried_(carried),
        figures_(figures),
        fiscal_year_(fiscal_year),
        year_(fiscal_year) {}

  void read() {
    const std::vector<Quantity> quantities = find_quantities(text_, catalogue_);
    for (const Quantity& quantity : quantities) read(quantity);
    read_clauses(cursor_, text_.size());
    hand_on(!quantities.empty());
  }

 private:
  // One figure with its place among the brackets.
  struct Last {
    std::size_t index = kNone;  // into figures_
    int depth = 0;
    bool complete = false;  // the last part of its whole
  };

  void read(const Quantity& quantity) {
    TextRange words{words_before(quantity.begin), quantity.begin};
    read_clauses(cursor_, words.begin);
    depth_ = depth_at(quantity.begin);
    if (whole_ && depth_ < whole_->depth) whole_.reset();
    if (words.empty() && words.begin > cursor_ && text_[words.begin - 1] == U'(') {
      words = {words_before(words.begin - 1), words.begin - 1};
    }
    cursor_ = quantity.end;
    if (is_share(quantity, words) || is_change(quantity, words)) return;
    if (is_level_or_base(text_, words, words_)) {
      base_ = read_base(text_, words, words_);
      return;
    }
    if (quantity.measure == "percent" && !names_rate(words)) return;
    add_amount(quantity, words);
  }

  // Where the words begin that lead to `at`: behind the last figure, a mark outside brackets, or the bracket that holds `at`.
  [[nodiscard]] std::size_t words_before(std::size_t at) const {
    int depth = 0;
    std::size_t begin = at;
    while (begin > cursor_) {
      const char32_t c = text_[begin - 1];
      if (c == U')') ++depth;
      if (c == U'(' && depth-- == 0) break;
      if (depth == 0 && is_one_of(c, kClauseEnds)) break;
      --begin;
    }
    return begin;
  }

  // Brackets open at `at`, counted from the sentence's beginning.
  [[nodiscard]] int depth_at(std::size_t at) const {
    int depth = 0;
    for (std::size_t i = sentence_; i < at; ++i) {
      if (text_[i] == U'(') ++depth;
      if (text_[i] == U')' && depth > 0) --depth;
    }
    return depth;
  }

  // What the clauses without figures say: years, wholes.
  void read_clauses(std::size_t from, std::size_t to) {
    std::size_t begin = from;
    clauses_from_ = from;
    for (std::size_t i = from; i < to; ++i) {
      if (!is_one_of(text_[i], kClauseEnds) && text_[i] != U'(') continue;
      read_clause({begin, i}, text_[i]);
      begin = i + 1;
      if (is_one_of(text_[i], kSentenceEnds)) begin_sentence(begin);
    }
  }

  void begin_sentence(std::size_t at) {
    sentence_ = at;
    last_ = {};
    named_.clear();
    base_ = {};
    whole_.reset();
    if (read_subject(text_, {at, std::min(at + kYearLength, text_.size())}, std::nullopt, catalogue_).year) {
      named_whole_.clear();
    }
  }

  void read_clause(TextRange clause, char32_t mark) {
    TextRange rest = clause;
    if (mark == U':' && drop_first(text_, rest, words_.consists) && rest.empty()) return open_whole(clause.begin);
    const Subject subject = read_subject(text_, clause, year_, catalogue_);
    if (subject.year && subject.name.empty()) year_ = subject.year;
    if (subject.is_part && subject.name.empty()) return open_whole(clause.begin);
    if (const TextRange base = read_base(text_, clause, words_); !base.empty()) base_ = base;
    TextRange name = subject.name;
    constexpr std::size_t kLongest = 24;
    if (name.empty() || name.end - name.begin > kLongest) return;
    if (mark == U',' && drop_last(text_, name, words_.within)) named_whole_ = printed(name);
    if (mark == U':' && drop_last(text_, name, words_.consists) && !drop_last(text_, name, words_.consists_not)) {
      named_whole_ = printed(name);
    }
  }

  // The figures that follow are parts of the last one.
  void open_whole(std::size_t at) {
    whole_.reset();
    if (!stands_behind_figure(at)) return;
    Whole whole;
    whole.depth = depth_at(at);
    if (last_.index != kNone && figures_[last_.index].amount) {
      const NarrativeFigure& figure = figures_[last_.index];
      const bool aspect = is_generic(figure.subject) && !figure.of.empty();
      whole.name = aspect ? figure.of : figure.subject;
      whole.measure = figure.measure;
      if (!aspect) whole.amount = comparable(figure);
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

  // Is there nothing but marks between the last figure and `at`?
  [[nodiscard]] bool stands_behind_figure(std::size_t at) const {
    if (cursor_ == 0) return false;
    return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(clauses_from_),
                       text_.begin() + static_cast<std::ptrdiff_t>(std::max(at, clauses_from_)),
                       [](char32_t c) { return is_one_of(c, kClauseEnds) || c == U'(' || c == U')'; });
  }

  // At the paragraph's end: a whole that is still to be told goes to the next paragraphs.
  void hand_on(bool has_figures) {
    if (whole_ && whole_->parts == 0 && text_.ends_with(U':')) {
      carried_ = {whole_, paragraph_.section};
    } else if (has_figures && !took_carried_) {
      carried_ = {};
    }
  }

  bool is_share(const Quantity& quantity, TextRange words) {
    if (quantity.measure != "percent") return false;
    const auto share = read_share(text_, words, words_);
    if (!share) return false;
    NarrativeShare value{quantity.value, to_utf8(printed_text(share->of)), share->completion};
    const Subject head = read_subject(text_, share->head, year_, catalogue_);
    if (!head.name.empty()) {
      NarrativeFigure& figure = add_figure(quantity, head);
      figure.share = std::move(value);
    } else if (NarrativeFigure* figure = last_figure(); figure != nullptr && figure->amount && !figure->share) {
      figure->share = std::move(value);
    }
    return true;
  }

  bool is_change(const Quantity& quantity, TextRange words) {
    const auto change = read_change(text_, words, words_);
    if (!change) return false;
    if (contains_any(words.in(text_), words_.adjusted)) return true;  // not the change that the figures show
    const Subject head = read_subject(text_, change->head, year_, catalogue_);
    if (head.name.empty() && change->base.empty() && goes_on_with_change(quantity, change->direction)) return true;
    NarrativeComparison comparison;
    comparison.direction = change->direction;
    const TextRange base = change->base.empty() ? base_ : change->base;
    comparison.base = to_utf8(printed_text(base));
    const std::optional<int> year = head.year ? head.year : year_;
    comparison.base_year = year_named(base.in(text_), year, words_);
    if (!comparison.base_year && year && starts_with_any(base.in(text_), words_.self_contained)) {
      comparison.base_year = *year - 1;
    }
    set_change(comparison, quantity);
    if (!head.name.empty()) {
      add_figure(quantity, head).comparison = std::move(comparison);
    } else if (NarrativeFigure* figure = last_figure(); figure != nullptr) {
      // Behind the last part of a whole, the words may speak of the whole, unless they follow each of its parts.
      const bool doubtful = last_.complete && !parts_have_changes_;
      if (figure->comparison || doubtful) return true;
      figure->comparison = std::move(comparison);
      parts_have_changes_ = true;
    } else if (!top_.subject.empty()) {
      NarrativeFigure& added = add_figure(quantity, head);
      added.subject = top_.subject;
      added.comparison = std::move(comparison);
    }
    return true;
  }

  // `增加5万元，增长3%`: the same change in other measures.
  bool goes_on_with_change(const Quantity& quantity, ChangeDirection direction) {
    NarrativeFigure* figure = last_figure();
    if (figure == nullptr || !figure->comparison) return false;
    NarrativeComparison& comparison = *figure->comparison;
    const bool percent = quantity.measure == "percent";
    const bool is_new = percent ? !comparison.percent.has_value() : !comparison.amount.has_value();
    if (comparison.direction == direction && is_new) set_change(comparison, quantity);
    return true;
  }

  void set_change(NarrativeComparison& comparison, const Quantity& quantity) const {
    if (quantity.measure == "percent") {
      comparison.percent = quantity.value;
      return;
    }
    comparison.amount = quantity.value;
    comparison.unit = to_utf8(printed_text({quantity.number_end, quantity.end}));
    comparison.yuan_per_unit = quantity.yuan_per_unit;
  }

  [[nodiscard]] bool names_rate(TextRange words) const {
    const Subject subject = read_subject(text_, words, year_, catalogue_);
    return ends_with_any(subject.name.in(text_), words_.rates);
  }

  void add_amount(const Quantity& quantity, TextRange words) {
    Subject subject = read_subject(text_, words, year_, catalogue_);
    if (subject.is_part) open_whole(words.begin);
    if (quantity.before_noun) {
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
  void set_whole(NarrativeFigure& figure) {
    if (is_generic(figure.subject)) return;  // an aspect, no part
    named_ = figure.subject;
    if (whole_) {
      if (depth_ > whole_->depth) return;
      if (take_part(*whole_, figure)) {
        figure.of = whole_->name;
        last_.complete = whole_->parts >= 2 && whole_->amount && whole_->told == *whole_->amount;
      }
      return;
    }
    if (!named_whole_.empty()) {
      figure.of = to_utf8(named_whole_);
      return;
    }
    if (depth_ > 0) return;
    const bool first = !took_carried_ && top_.subject.empty();
    top_ = {figure.subject, figure.measure, comparable(figure)};
    parts_have_changes_ = false;
    if (!first || !carried_.whole || carried_.section != paragraph_.section) return;
    took_carried_ = take_part(*carried_.whole, figure);
    if (took_carried_) figure.of = carried_.whole->name;
  }

  [[nodiscard]] bool is_generic(const std::string& subject) const {
    const std::u32string name = to_utf32(subject);
    return std::ranges::find(words_.generic, name) != words_.generic.end();
  }

  // What a generic subject is an aspect of: the paragraph's subject, what its first words name, or what its heading does.
  [[nodiscard]] std::string whose_aspect() const {
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
  [[nodiscard]] std::u32string lead() const {
    constexpr std::size_t kLongest = 60;
    const std::size_t mark = heading_mark(text_.substr(0, kLongest), catalogue_).length;
    const std::size_t end = text_.find_first_of(U"\u3002:", mark);
    if (mark == 0 || end >= sentence_ + 1 || end > kLongest) return {};
    return printed({mark, end});
  }

  NarrativeFigure& add_figure(const Quantity& quantity, const Subject& subject) {
    NarrativeFigure figure;
    figure.subject = to_utf8(printed_text(subject.name));
    if (subject.leads_with_year && depth_ == 0) year_ = subject.year;
    figure.year = subject.year ? subject.year : year_;
    figure.measure = quantity.measure;
    figure.unit = to_utf8(printed_text({quantity.number_end, quantity.end}));
    figure.yuan_per_unit = quantity.yuan_per_unit;
    figure.section = paragraph_.section;
    figure.where = place_of(quantity);
    figure.sentence = sentence_text(quantity.begin);
    if (is_generic(figure.subject)) figure.of = whose_aspect();
    last_ = {figures_.size(), depth_, false};
    figures_.push_back(std::move(figure));
    return figures_.back();
  }

  // The figure of this sentence that words without a subject of their own speak of.
  NarrativeFigure* last_figure() {
    if (last_.index == kNone || last_.depth != depth_) return nullptr;
    return &figures_[last_.index];
  }

  // The printed lines that hold the number.
  [[nodiscard]] Provenance place_of(const Quantity& quantity) const {
    Provenance place;
    for (std::size_t i = 0; i < paragraph_.lines.size(); ++i) {
      const std::size_t end = i + 1 < paragraph_.lines.size() ? paragraph_.lines[i + 1].at : paragraph_.text.size();
      const LineStart& line = paragraph_.lines[i];
      if (end <= quantity.begin || line.at >= quantity.number_end) continue;
      if (!place.box) {
        place = line.where;
      } else if (place.page == line.where.page && line.where.box) {
        place.box = united(*place.box, *line.where.box);
      }
    }
    return place;
  }

  [[nodiscard]] std::string sentence_text(std::size_t at) const {
    const std::size_t end = text_.find_first_of(kSentenceEnds, at);
    return to_utf8(printed_text({sentence_, end == kNone ? text_.size() : end + 1}));
  }

  [[nodiscard]] std::u32string printed_text(TextRange range) const { return range.in(paragraph_.text); }
  [[nodiscard]] std::u32string printed(TextRange range) const { return printed_text(range); }

  static constexpr std::size_t kYearLength = 12;  // a sentence that begins with a year has it within so many characters

  const Paragraph& paragraph_;
  const std::u32string& text_;
  const CatalogueData& catalogue_;
  const NarrativeWords& words_;
  Carried& carried_;
  std::vector<NarrativeFigure>& figures_;
  std::optional<int> fiscal_year_;
  std::optional<int> year_;
  std::size_t sentence_ = 0;
  std::size_t cursor_ = 0;
  std::size_t clauses_from_ = 0;
  TextRange base_;  // what the sentence's changes are compared with, named before them
  bool parts_have_changes_ = false;
  int depth_ = 0;
  Last last_;
  Top top_;
  std::string named_;  // the sentence's last subject that is not generic
  std::optional<Whole> whole_;
  std::u32string named_whole_;
  bool took_carried_ = false;
};

// The year that the title of a paragraph's section or of one around it names, else the book's.
std::optional<int> year_of_section(const Prose& prose, const Paragraph& paragraph, std::optional<int> fiscal_year,
                                   const NarrativeWords& words) {
  if (!paragraph.section) return fiscal_year;
  int level = prose.sections[*paragraph.section].level + 1;
  for (std::size_t i = *paragraph.section + 1; i-- > 0 && level > 1;) {
    const Section& section = prose.sections[i];
    if (section.level >= level) continue;
    level = section.level;
    if (const auto year = year_named(to_utf32(section.title), std::nullopt, words)) return year;
  }
  return fiscal_year;
}

}  // namespace

std::vector<NarrativeFigure> read_narrative(const Prose& prose, std::optional<int> fiscal_year,
                                            const CatalogueData& catalogue) {
  std::vector<NarrativeFigure> figures;
  Carried carried;
  for (const Paragraph& paragraph : prose.paragraphs) {
    const auto year = year_of_section(prose, paragraph, fiscal_year, catalogue.narrative);
    ParagraphReader(paragraph, year, catalogue, carried, figures).read();
  }
  return figures;
}

}  // namespace yusuan

// ParagraphReader: the figures that one paragraph states, each with what it is of, its change and its share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "budget/find_quantities.hpp"
#include "budget/paragraph_text.hpp"
#include "budget/read_change.hpp"
#include "budget/read_sections.hpp"
#include "budget/read_subject.hpp"
#include "budget/told_whole.hpp"

namespace yusuan {

// What one paragraph hands on to the next: the whole that it ends with (`其中：`).
struct CarriedWhole {
  std::optional<ToldWhole> whole;
  std::optional<std::size_t> section;
};

class ParagraphReader {
 public:
  // `year` is that of figures that name none. All that is passed must outlive this.
  ParagraphReader(const Paragraph& paragraph, std::optional<int> year, const CatalogueData& catalogue,
                  CarriedWhole& carried, std::vector<NarrativeFigure>& figures);

  // Adds the figures, in the order of the text.
  void read();

 private:
  static constexpr std::size_t kNone = std::u32string::npos;

  // One figure with its place among the brackets.
  struct Last {
    std::size_t index = kNone;  // into figures_
    int depth = 0;
    bool complete = false;  // the last part of its whole
  };

  // A figure that others may be parts or aspects of.
  struct Top {
    std::string subject;
    std::string measure;
    std::optional<Decimal> amount;
  };

  // paragraph_reader.cpp: sentences, clauses and what they say of the figures behind them
  void read(const Quantity& quantity, const Quantity* next);
  void read_clauses(std::size_t from, std::size_t to);
  void begin_sentence(std::size_t at);
  void read_clause(TextRange clause, char32_t mark);
  void open_whole(std::size_t at);
  [[nodiscard]] bool stands_behind_figure(std::size_t at) const;
  void hand_on(bool has_figures);

  // paragraph_figures.cpp: amounts, and what they are of
  void add_amount(const Quantity& quantity, TextRange words);
  void set_whole(NarrativeFigure& figure);
  [[nodiscard]] bool is_generic(const std::string& subject) const;
  [[nodiscard]] std::string whose_aspect() const;
  [[nodiscard]] std::u32string lead() const;
  NarrativeFigure& add_figure(const Quantity& quantity, const Subject& subject);
  [[nodiscard]] NarrativeFigure* last_figure();
  [[nodiscard]] Subject subject_of(TextRange words) const;
  [[nodiscard]] bool names_rate(TextRange words) const;
  [[nodiscard]] std::u32string printed(TextRange range) const { return range.in(paragraph_.text); }

  // paragraph_changes.cpp: changes and shares
  bool is_share(const Quantity& quantity, TextRange words);
  bool is_share_of_plan(const Quantity& plan, TextRange words, const Quantity& percent);
  bool is_change(const Quantity& quantity, TextRange words);
  void add_unchanged(TextRange clause, const ChangeWords& words);
  [[nodiscard]] NarrativeComparison comparison_with(TextRange base, ChangeDirection direction,
                                                    std::optional<int> year) const;
  NarrativeFigure* give_change(const NarrativeComparison& comparison);
  bool goes_on_with_change(const Quantity& quantity, ChangeDirection direction);
  void set_change(NarrativeComparison& comparison, const Quantity& quantity) const;

  const Paragraph& paragraph_;
  const std::u32string& text_;
  const CatalogueData& catalogue_;
  const NarrativeWords& words_;
  CarriedWhole& carried_;
  std::vector<NarrativeFigure>& figures_;
  std::optional<int> year_;
  std::size_t sentence_ = 0;
  std::size_t cursor_ = 0;
  std::size_t clauses_from_ = 0;
  TextRange base_;      // what the sentence's changes are compared with, named before them
  TextRange compared_;  // whose change that is, where it was named with it
  bool parts_have_changes_ = false;
  BracketDepth brackets_;
  int depth_ = 0;
  Last last_;
  Top top_;
  std::string named_;  // the sentence's last subject that is not generic
  std::optional<ToldWhole> whole_;
  std::u32string named_whole_;
  bool took_carried_ = false;
};

}  // namespace yusuan

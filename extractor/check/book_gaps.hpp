// What may stand for a table that a book lacks: a sentence that there is nothing to print, a page that could not be read.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

// What the prose says of tables with nothing to print. It is read when first asked, and once.
class StatedGaps {
 public:
  // Both must outlive this.
  StatedGaps(const BudgetDocument& document, const CatalogueData& catalogue)
      : document_(document), words_(catalogue.completeness) {}

  // A sentence says that there is none, and soon after it what tables of the kind are about (completeness.json, `subjects`).
  bool is_none(const std::string& kind);

  // Words that a table is blank stand behind its title. `title` is folded and bare.
  bool is_blank(const std::u32string& title);

 private:
  using Texts = std::vector<std::u32string>;

  const BudgetDocument& document_;
  const CompletenessWords& words_;
  std::optional<Texts> paragraphs_;  // folded, those with a word for none
  std::optional<Texts> sections_;    // folded, those with a word for none or blank
  std::map<const KindSubject*, bool> is_none_;
};

// Is the table what the contents are printed in?
bool is_on_contents_pages(const BudgetDocument& document, const BudgetTable& table);

// The pages whose text could not be read, in order.
std::vector<int> unread_pages(const BudgetDocument& document);

// The first of these from `first` to `last`; 0 without.
int unread_page(std::span<const int> unread, int first, int last);

// Is money printed in one of its columns? A table without is none that figures are looked for in.
bool has_amounts(const BudgetTable& table);

}  // namespace yusuan

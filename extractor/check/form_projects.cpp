#include "check/form_projects.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "budget/bare_name.hpp"
#include "check/cell_words.hpp"
#include "check/describe_text.hpp"
#include "check/project_rows.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kFiscal = "fiscal";

struct FormOfProject {
  const PerformanceForm* form = nullptr;
  const FormAmount* money = nullptr;
  Term amount;                 // in yuan
  std::optional<Term> fiscal;  // that part of it
};

using Forms = std::map<std::u32string, std::vector<FormOfProject>>;
using Rows = std::map<std::u32string, std::vector<ProjectRow>>;

std::optional<Term> fiscal_part(const PerformanceForm& form, const FormAmount& total, const FormCells& cells) {
  for (const FormAmount& money : form.funds) {
    if (money.source == kFiscal && money.period == total.period) return term_of(money, cells);
  }
  return std::nullopt;
}

// Those with a name and an annual amount.
Forms forms_of(const BudgetDocument& document, const FormCells& cells, const CatalogueData& catalogue) {
  Forms forms;
  for (const BudgetTable& table : document.tables) {
    for (const PerformanceForm& form : table.forms) {
      const FormAmount* money = annual_total(form);
      const auto amount = money != nullptr ? term_of(*money, cells) : std::nullopt;
      if (!amount || form.project_name.text.empty()) continue;
      forms[bare_name(form.project_name.text, catalogue)].push_back(
          {&form, money, *amount, fiscal_part(form, *money, cells)});
    }
  }
  return forms;
}

std::optional<Check> same_amount(const Term& figure, const Term& amount) {
  return checked({"form-project", Relation::equal, amount, {figure}, true, true});
}

// The first that holds: the whole amount may be any figure of a row, its fiscal part what the row has in all. Else empty.
std::optional<Check> held_check(const FormOfProject& form, const std::vector<ProjectRow>& rows) {
  std::vector<std::optional<Check>> checks;
  for (const ProjectRow& row : rows) checks.push_back(same_amount(row.amount, form.amount));
  for (const ProjectRow& row : rows) {
    for (const Term& figure : row.figures) checks.push_back(same_amount(figure, form.amount));
    if (form.fiscal) checks.push_back(same_amount(row.amount, *form.fiscal));
  }
  const auto held = std::ranges::find_if(
      checks, [](const std::optional<Check>& check) { return check && check->verdict != Verdict::broken; });
  return held == checks.end() ? std::nullopt : *held;
}

std::optional<Check> project_check(const FormOfProject& form, const std::vector<ProjectRow>& rows) {
  if (auto check = held_check(form, rows)) return check;
  if (rows.size() == 1) return same_amount(rows.front().amount, form.amount);
  std::vector<Term> amounts;
  for (const ProjectRow& row : rows) amounts.push_back(row.amount);
  return checked({"form-project-rows", Relation::equal, form.amount, std::move(amounts), true, true});
}

// Several forms of one name are those of several bodies; which row is whose is known where one agrees.
void check_project(const std::vector<FormOfProject>& forms, const std::vector<ProjectRow>& rows,
                   std::vector<FormCheck>& checks) {
  for (const FormOfProject& form : forms) {
    auto check = forms.size() == 1 ? project_check(form, rows) : held_check(form, rows);
    if (!check) continue;
    checks.push_back({std::move(*check), form.form->project_name.text, form.money->unit, form.money->yuan_per_unit});
  }
}

// What is on one side only.
struct Unmatched {
  std::vector<FormOfProject> forms;
  std::vector<std::vector<ProjectRow>> rows;
  int matched = 0;
};

Unmatched unmatched(const Forms& forms, const Rows& rows) {
  Unmatched result;
  for (const auto& [name, of_name] : forms) {
    if (rows.contains(name)) {
      ++result.matched;
    } else {
      result.forms.insert(result.forms.end(), of_name.begin(), of_name.end());
    }
  }
  for (const auto& [name, of_name] : rows) {
    if (!forms.contains(name)) result.rows.push_back(of_name);
  }
  return result;
}

std::optional<Decimal> amount_of(const std::vector<ProjectRow>& rows) {
  Decimal sum;
  for (const ProjectRow& row : rows) {
    const auto more = add(sum, *row.amount.value);
    if (!more) return std::nullopt;
    sum = *more;
  }
  return sum;
}

class MissingProjects {
 public:
  MissingProjects(const BudgetDocument& document, const FormCells& cells, const CatalogueData& catalogue,
                  const ProjectLimits& limits)
      : document_(document), cells_(cells), catalogue_(catalogue), limits_(limits) {}

  std::vector<Finding> find(Unmatched left, const CellAt& any_row) {
    tell_names(left);
    for (const FormOfProject& form : left.forms) {
      if (!is_most(left.matched, left.forms.size())) break;
      NamedWords words = words_of(form);
      words["table"] = table_name(document_, any_row);
      tell("form-project-missing", cells_of(form), std::move(words));
    }
    for (const auto& rows : left.rows) {
      if (!left.forms.empty() || !is_most(left.matched, left.rows.size())) break;
      tell("project-form-missing", {rows.front().name, rows.front().amount.at},
           {{"project", printed(rows)}, {"amount", printed_amount_of(rows)}});
    }
    return std::move(findings_);
  }

 private:
  // Forms and rows of one amount that no other of them has.
  void tell_names(Unmatched& left) {
    const auto same = [](const FormOfProject& form, const std::vector<ProjectRow>& rows) {
      return form.amount.value->digits() != 0 && amount_of(rows) == form.amount.value;
    };
    std::set<const PerformanceForm*> told;
    for (const FormOfProject& form : left.forms) {
      const auto fits = [&](const auto& rows) { return same(form, rows); };
      const auto row = std::ranges::find_if(left.rows, fits);
      if (row == left.rows.end() || std::ranges::count_if(left.rows, fits) != 1) continue;
      if (std::ranges::count_if(left.forms, [&](const auto& other) { return same(other, *row); }) != 1) continue;
      std::vector<CellAt> cells = {row->front().name, row->front().amount.at};
      std::ranges::copy(cells_of(form), std::back_inserter(cells));
      NamedWords words = words_of(form);
      words["other_project"] = printed(*row);
      tell("form-project-name", std::move(cells), std::move(words));
      told.insert(form.form);
      told_rows_.insert(row->front().name);
    }
    std::erase_if(left.forms, [&](const auto& form) { return told.contains(form.form); });
    std::erase_if(left.rows, [&](const auto& rows) { return told_rows_.contains(rows.front().name); });
  }

  [[nodiscard]] bool is_most(int matched, std::size_t others) const {
    const double all = static_cast<double>(matched) + static_cast<double>(others);
    return matched >= limits_.matched && matched >= limits_.matched_share * all;
  }

  [[nodiscard]] std::vector<CellAt> cells_of(const FormOfProject& form) const {
    std::vector<CellAt> cells;
    if (const auto name = cells_.at(form.form->project_name)) cells.push_back(*name);
    cells.push_back(form.amount.at);
    return cells;
  }

  static NamedWords words_of(const FormOfProject& form) {
    return {{"project", form.form->project_name.text}, {"amount", form.money->printed.text + form.money->unit}};
  }

  [[nodiscard]] std::string printed(const std::vector<ProjectRow>& rows) const {
    const BudgetCell& cell = cell_at(document_, rows.front().name);
    return cell.text.empty() ? cell.filled : cell.text;
  }

  [[nodiscard]] std::string printed_amount_of(const std::vector<ProjectRow>& rows) const {
    const CellAt& at = rows.front().amount.at;
    return cell_at(document_, at).text + document_.tables[at.table].unit;
  }

  void tell(const std::string& code, std::vector<CellAt> cells, NamedWords words) {
    findings_.push_back(
        finding_of(TextClaim{code, code, Severity::note, std::nullopt, std::move(cells), std::move(words)}, document_,
                   catalogue_));
  }

  const BudgetDocument& document_;
  const FormCells& cells_;
  const CatalogueData& catalogue_;
  ProjectLimits limits_;
  std::set<CellAt> told_rows_;
  std::vector<Finding> findings_;
};

}  // namespace

ProjectFindings project_findings(const BudgetDocument& document, const FormCells& cells, const CatalogueData& catalogue,
                                 const ProjectLimits& limits) {
  ProjectFindings result;
  const Forms forms = forms_of(document, cells, catalogue);
  std::set<std::u32string> names;
  for (const auto& [name, of_name] : forms) names.insert(name);
  const Rows rows = project_rows(document, names, catalogue);
  if (rows.empty()) return result;
  for (const auto& [name, of_name] : forms) {
    if (const auto found = rows.find(name); found != rows.end()) check_project(of_name, found->second, result.checks);
  }
  MissingProjects missing(document, cells, catalogue, limits);
  result.names = missing.find(unmatched(forms, rows), rows.begin()->second.front().name);
  return result;
}

}  // namespace yusuan

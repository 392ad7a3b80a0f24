#include "check/choose_readings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "budget/catalogue.hpp"
#include "budget/recognise_table.hpp"
#include "check/run_checks.hpp"
#include "support/alternative_lines.hpp"
#include "support/embedded_words.hpp"
#include "support/literal_figures.hpp"
#include "support/properties.hpp"
#include "table/take_reading.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

using TextRow = std::vector<std::string>;

// A table as it is printed, and the document read from it.
struct Printed {
  Table table;
  BudgetDocument document;
};

void read_again(Printed& printed) {
  BudgetTable& table = printed.document.tables[0];
  table.rows = read_rows(printed.table, table.columns, test::embedded_words());
}

// The columns are name, total, basic, project, other: total = basic + project.
Printed expenditure(const std::vector<TextRow>& rows) {
  Printed printed;
  for (const TextRow& texts : rows) {
    TableRow row{1, Box{0, 0, 100, 10}, {}};
    for (const std::string& text : texts) {
      row.cells.push_back({text, {1, text.empty() ? std::nullopt : std::optional(Box{1, 2, 3, 4})}});
    }
    printed.table.rows.push_back(std::move(row));
  }
  std::vector<std::string> ids = {"total", "basic", "project", "other"};
  ids.resize(rows.front().size() - 1);
  printed.table.headers = {{"name"}};
  for (const std::string& id : ids) printed.table.headers.push_back({id});
  printed.document.tables = {test::figure_table(ids, {})};
  printed.document.tables[0].kind = "general_public_budget_expenditure";
  read_again(printed);
  return printed;
}

AlternativeCell cell(int row, int column, const std::string& text) {
  return {row, column, text, text.empty() ? std::nullopt : std::optional(Box{5, 6, 7, 8})};
}

Alternative moved(int row, int from, int to, const std::string& text) {
  return {Doubt::between_columns, {cell(row, from, ""), cell(row, to, text)}};
}

Lines choices(const Printed& printed, const ChoiceLimits& limits = {}) {
  Lines lines;
  for (const Repair& repair : choose_readings(printed.document, 0, printed.table, test::embedded_words(), limits)) {
    lines.push_back(test::line_of(repair.reading) + " (" + std::to_string(repair.proofs) + ")");
  }
  return lines;
}

// 丙 spends 3 on projects; here it is read as basic.
std::vector<TextRow> rows_with_fault() {
  return {{"合计", "13.00", "9.00", "4.00"},
          {"甲", "3.00", "2.00", "1.00"},
          {"乙", "7.00", "7.00", ""},
          {"丙", "3.00", "3.00", ""}};
}

TEST(ChooseReadings, TakesTheOneThatMakesTheIdentitiesHold) {
  Printed printed = expenditure(rows_with_fault());
  printed.table.alternatives = {moved(3, 2, 3, "3.00")};
  EXPECT_EQ(choices(printed), (Lines{"columns: 3,2 blank; 3,3 3.00 (2)"})) << "both columns' totals prove it";
  take_reading(printed.table, printed.table.alternatives[0]);
  read_again(printed);
  EXPECT_EQ(printed.document.tables[0].rows[3].cells[3].value, Decimal(300, 2));
  run_checks(printed.document, test::embedded_words());
  EXPECT_TRUE(printed.document.findings.empty());
}

TEST(ChooseReadings, TakesTheOneOfSeveralThatFits) {
  Printed printed = expenditure(rows_with_fault());
  printed.table.alternatives = {moved(2, 2, 3, "7.00"), moved(3, 2, 3, "3.00")};
  EXPECT_EQ(choices(printed), (Lines{"columns: 3,2 blank; 3,3 3.00 (2)"}));
}

TEST(ChooseReadings, OfTwoThatFitTakesNone) {
  std::vector<TextRow> rows = rows_with_fault();
  rows[0] = {"合计", "16.00", "12.00", "4.00"};
  rows.push_back({"丁", "3.00", "3.00", ""});
  Printed printed = expenditure(rows);
  printed.table.alternatives = {moved(3, 2, 3, "3.00")};
  EXPECT_EQ(choices(printed).size(), 1U);
  printed.table.alternatives.push_back(moved(4, 2, 3, "3.00"));
  EXPECT_EQ(choices(printed), Lines{}) << "丙 or 丁";
}

TEST(ChooseReadings, TheSameReadingFoundTwiceIsOne) {
  Printed printed = expenditure(rows_with_fault());
  printed.table.alternatives = {moved(3, 2, 3, "3.00"), moved(3, 2, 3, "3.00")};
  EXPECT_EQ(choices(printed).size(), 1U);
}

TEST(ChooseReadings, ChangesNothingThatHolds) {
  std::vector<TextRow> rows = rows_with_fault();
  rows[0] = {"合计", "13.00", "12.00", "1.00"};
  Printed printed = expenditure(rows);
  printed.table.alternatives = {moved(3, 2, 3, "3.00")};
  EXPECT_EQ(choices(printed), Lines{});
}

TEST(ChooseReadings, TakesNoneThatMendsAPartOnly) {
  std::vector<TextRow> rows = rows_with_fault();
  rows[0][3] = "5.00";
  Printed printed = expenditure(rows);
  printed.table.alternatives = {moved(3, 2, 3, "3.00")};
  EXPECT_EQ(choices(printed), Lines{}) << "basic would come out, project would not";
}

TEST(ChooseReadings, TakesNoneThatBreaksAnother) {
  Printed printed = expenditure({{"合计", "13.00", "6.00", "7.00"},
                                 {"甲", "3.00", "2.00", "1.00"},
                                 {"乙", "7.00", "", "3.00"},
                                 {"丙", "3.00", "", "3.00"},
                                 {"丁", "", "4.00", ""}});
  printed.table.alternatives = {moved(4, 2, 1, "4.00")};
  EXPECT_EQ(choices(printed), Lines{}) << "丁 would have a total without parts, the totals 4 too much";
}

TEST(ChooseReadings, RoundingIsNoProof) {
  std::vector<TextRow> rows = rows_with_fault();
  rows[0] = {"合计", "13.00", "9.01", "4.00"};
  Printed printed = expenditure(rows);
  printed.table.alternatives = {moved(3, 2, 3, "3.00")};
  EXPECT_EQ(choices(printed), Lines{});
}

TEST(ChooseReadings, LeavesNamesAlone) {
  Printed printed = expenditure(rows_with_fault());
  printed.table.alternatives = {{Doubt::between_columns, {cell(3, 0, ""), cell(3, 3, "丙")}}};
  EXPECT_EQ(choices(printed), Lines{});
}

TEST(ChooseReadings, LeavesOutWhatPrintsOtherCharacters) {
  Printed printed = expenditure(rows_with_fault());
  printed.table.alternatives = {{Doubt::between_columns, {cell(3, 2, ""), cell(3, 3, "3.0")}},
                                {Doubt::between_columns, {cell(3, 2, ""), cell(9, 3, "3.00")}}};
  EXPECT_EQ(choices(printed), Lines{}) << "one has lost a character, one names no row of the table";
}

TEST(ChooseReadings, PartsDigitsWhereTheSumsSay) {
  Printed printed = expenditure(
      {{"合计", "136.00", "126.00", "10.00"}, {"甲", "12.00", "6.00", "6.00"}, {"乙", "124.00", "12", "04.00"}});
  printed.table.alternatives = {{Doubt::between_figures, {cell(2, 2, "1"), cell(2, 3, "204.00")}},
                                {Doubt::between_figures, {cell(2, 2, "120"), cell(2, 3, "4.00")}}};
  EXPECT_EQ(choices(printed), (Lines{"figures: 2,2 120; 2,3 4.00 (2)"}))
      << "across, and down in basic; project came out before";
}

TEST(ChooseReadings, MovesFiguresBesideEachOtherTogether) {
  Printed printed = expenditure({{"合计", "13.00", "9.00", "4.00"},
                                 {"甲", "3.00", "2.00", "1.00"},
                                 {"乙", "", "7.00", "7.00"},
                                 {"丙", "3.00", "", "3.00"}});
  printed.table.alternatives = {{Doubt::between_columns, {cell(2, 3, ""), cell(2, 2, "7.00"), cell(2, 1, "7.00")}}};
  EXPECT_EQ(choices(printed), (Lines{"columns: 2,3 blank; 2,2 7.00; 2,1 7.00 (3)"})) << "across, and two columns down";
}

// The total is that of all three other columns: 12 = 3 + 4 + 5, printed as 123 and 45.
TEST(ChooseReadings, TakesTwoOfOneRowWhereNoneDoesAlone) {
  Printed printed =
      expenditure({{"甲", "12", "2", "1", "9"}, {"乙", "15", "4", "3", "8"}, {"丙", "1", "23", "45", ""}});
  const Alternative left = {Doubt::between_figures, {cell(2, 1, "12"), cell(2, 2, "3")}};
  const Alternative right = {Doubt::between_figures, {cell(2, 3, "4"), cell(2, 4, "5")}};
  printed.table.alternatives = {left};
  EXPECT_EQ(choices(printed), Lines{});
  printed.table.alternatives = {right};
  EXPECT_EQ(choices(printed), Lines{});
  printed.table.alternatives = {left, right};
  EXPECT_EQ(choices(printed), (Lines{"figures: 2,1 12; 2,2 3; 2,3 4; 2,4 5 (1)"}));
}

TEST(ChooseReadings, BelievesNoIdentityThatTheOtherRowsBreak) {
  Printed printed = expenditure({{"甲", "3.00", "2.00", "1.00", "9.00"},
                                 {"乙", "7.00", "4.00", "3.00", "8.00"},
                                 {"丙", "", "10.00", "", "10.00"}});
  printed.table.alternatives = {moved(2, 2, 1, "10.00")};
  EXPECT_EQ(choices(printed), Lines{}) << "the fourth column is no part of the total";
}

TEST(ChooseReadings, TakesTogetherWhatIsPartOfEachOthersSums) {
  Printed printed = expenditure({{"合计", "14.00", "9.005.00", ""},
                                 {"一、甲", "14.00", "9.005.00", ""},
                                 {"（一）乙", "6.00", "4.00", "2.00"},
                                 {"（二）丙", "8.00", "5.00", "3.00"}});
  const Alternative of_total = {Doubt::between_figures, {cell(0, 2, "9.00"), cell(0, 3, "5.00")}};
  const Alternative of_item = {Doubt::between_figures, {cell(1, 2, "9.00"), cell(1, 3, "5.00")}};
  printed.table.alternatives = {of_total};
  EXPECT_EQ(choices(printed), Lines{}) << "then 合计 is not the sum of 甲";
  printed.table.alternatives = {of_total, of_item};
  EXPECT_EQ(choices(printed), (Lines{"figures: 0,2 9.00; 0,3 5.00 (1)", "figures: 1,2 9.00; 1,3 5.00 (3)"}))
      << "each across, 甲 down in two columns as well";
}

TEST(ChooseReadings, MovesALineOfFiguresToTheRowItBelongsTo) {
  Printed printed = expenditure({{"合计", "13.00", "9.00", "4.00"},
                                 {"甲", "3.00", "2.00", "1.00"},
                                 {"乙", "7.00", "7.00", ""},
                                 {"丙", "3.00", "", "3.00"},
                                 {"其中：丁", "", "", ""}});
  printed.table.rows[3].cells[0].text = "其中：丁";
  printed.table.rows[4].cells[0].text = "丙";
  read_again(printed);
  printed.table.alternatives = {
      {Doubt::between_rows, {cell(3, 1, ""), cell(4, 1, "3.00"), cell(3, 3, ""), cell(4, 3, "3.00")}}};
  EXPECT_EQ(choices(printed), (Lines{"rows: 3,1 blank; 4,1 3.00; 3,3 blank; 4,3 3.00 (2)"}));
}

TEST(ChooseReadings, GivesUpWhereThereAreTooMany) {
  Printed printed = expenditure(rows_with_fault());
  printed.table.alternatives = {moved(2, 2, 3, "7.00"), moved(3, 2, 3, "3.00")};
  EXPECT_EQ(choices(printed, {1}), Lines{});
}

std::vector<std::string> sorted_texts(const Table& table) {
  std::vector<std::string> texts;
  for (const TableRow& row : table.rows) {
    for (const TableCell& cell : row.cells) {
      if (!cell.text.empty()) texts.push_back(cell.text);
    }
  }
  std::ranges::sort(texts);
  return texts;
}

std::ptrdiff_t broken(const Printed& printed) {
  return std::ranges::count(checks_of_table(printed.document, printed.document.tables[0], 0, test::embedded_words()),
                            Verdict::broken, &Check::verdict);
}

// A table that adds up, one figure of each of some rows in the other column, and every such row in doubt.
Printed random_expenditure() {
  std::vector<TextRow> rows = {{"合计", "", "", ""}};
  const int items = test::drawn(2, 8);
  int sums[2] = {0, 0};
  std::vector<Alternative> alternatives;
  for (int row = 1; row <= items; ++row) {
    const int figure = test::drawn(1, 20);
    const int column = test::kind_of(2);
    sums[column] += figure;
    const std::string text = std::to_string(figure);
    const bool misread = test::once_in(4);
    const int read = misread ? 1 - column : column;
    rows.push_back({"项" + std::to_string(row), text, read == 0 ? text : "", read == 1 ? text : ""});
    if (misread || test::once_in(2)) alternatives.push_back(moved(row, 2 + read, 3 - read, text));
  }
  rows[0] = {"合计", std::to_string(sums[0] + sums[1]), std::to_string(sums[0]), std::to_string(sums[1])};
  Printed printed = expenditure(rows);
  printed.table.alternatives = std::move(alternatives);
  return printed;
}

TEST(choose_readings_property, figures_are_neither_lost_nor_made_and_what_is_repaired_adds_up) {
  test::check_property(100, [] {
    Printed printed = random_expenditure();
    const std::vector<std::string> before = sorted_texts(printed.table);
    const std::ptrdiff_t broken_before = broken(printed);
    const std::vector<Repair> repairs = choose_readings(printed.document, 0, printed.table, test::embedded_words());
    for (const Repair& repair : repairs) take_reading(printed.table, repair.reading);
    read_again(printed);
    RC_ASSERT(sorted_texts(printed.table) == before);
    RC_ASSERT((repairs.empty() ? broken(printed) == broken_before : broken(printed) < broken_before));
  });
}

}  // namespace
}  // namespace yusuan

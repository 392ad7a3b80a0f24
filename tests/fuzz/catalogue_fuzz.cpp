// Catalogue files of a user: the input is a file's name, a line break, and what the file holds. It is read, and a table and a sentence
// are then read by it, or it is refused in words that name the file and the place, never in those of a library about types.
#include <vector>

#include "budget/catalogue_file.hpp"
#include "budget/document_facts.hpp"
#include "budget/find_quantities.hpp"
#include "budget/form_label.hpp"
#include "budget/header_label.hpp"
#include "budget/heading_mark.hpp"
#include "budget/read_narrative.hpp"
#include "budget/title_words.hpp"
#include "budget/years.hpp"
#include "drawn_rows.hpp"
#include "fuzz_target.hpp"
#include "read_tables.hpp"
#include "support/embedded_words.hpp"
#include "table/stitch_pages.hpp"
#include "text/fold.hpp"

namespace yusuan::fuzz {
namespace {

constexpr const char* kWordsFile = "words.json";

// What has been read when a file's turn comes; the code lists, which are long and asked by their own names, are left out.
const CatalogueData& embedded_without_codes() {
  static const CatalogueData data = [] {
    CatalogueData all = test::embedded_words();
    all.code_lists = {};
    return all;
  }();
  return data;
}

std::vector<PageLayout> printed_pages() {
  static const std::vector<std::string_view> rows = {"项目|2023年预算数|<|增减%", "^|合计|基本/支出|^",
                                                     "一、教育支出|1,072.71|72.71|5.0%", "其中：20502|1,000.00||",
                                                     "合计|1,072.71|72.71|"};
  PageLayout page;
  page.page = 1;
  page.width = 600;
  page.height = 800;
  page.lines = printed_lines("2023年部门收支总表/单位：万元", {0, 40, 600, 60});
  page.grids.push_back(filled_grid(drawn_rows(rows), 80));
  return {page};
}

void read_by(const CatalogueData& data) {
  Diagnostics diagnostics;
  const std::vector<PageLayout> layouts = printed_pages();
  const std::vector<Table> tables = stitch_pages(layouts, data.table_words, diagnostics);
  read_tables(tables, data);
  read_book_facts(layouts, tables, data);
  const std::u32string sentence = U"1.2023年预算1,072.71万元，增长5.2%；购置三辆（3人）";
  for (const Quantity& quantity : find_quantities(sentence, data)) {
    require(quantity.begin < quantity.end && quantity.end <= sentence.size(), "a quantity lies in its sentence");
  }
  heading_mark(sentence, data);
  with_ascii_years(sentence, data);
  main_year(staged_years_in(folded(sentence), data));
  bare_title(folded(sentence), data);
  meaning_of_label(to_utf8(sentence), data.performance);
  find_id(read_header_label(to_utf8(sentence), data).words, data.column_ids, data);
}

void check_refusal(const Error& error, const std::string& name) {
  const std::string beginning = "catalogue file " + name + ": ";
  require(error.code == "catalogue-invalid" && !error.hint.empty(), "a refusal says what to do", error.message);
  require(error.message.starts_with(beginning) && error.message.size() > beginning.size(),
          "a refusal names the file and what is wrong", error.message);
  const bool of_library = error.message.find("json.exception") != std::string::npos;
  require(!of_library || error.message.find("parse_error") != std::string::npos, "a refusal says where", error.message);
}

}  // namespace

void fuzz_one(std::string_view input) {
  const std::string name(take_piece(input, '\n'));
  CatalogueData data = name == kWordsFile ? CatalogueData{} : embedded_without_codes();
  const Result<void> done = read_catalogue_file(name, std::string(input), CatalogueAuthor::user, data);
  if (!done.ok()) return check_refusal(done.error(), name);
  read_by(data);
}

}  // namespace yusuan::fuzz

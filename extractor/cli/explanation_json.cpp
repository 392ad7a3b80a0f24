#include "cli/evidence_names.hpp"
#include "cli/explanation.hpp"
#include "output/enum_names.hpp"
#include "output/facts_json.hpp"
#include "output/json_members.hpp"
#include "output/json_writer.hpp"

namespace yusuan {
namespace {

void write_evidence(JsonWriter& out, const KindEvidence& evidence) {
  out.begin_object(JsonLayout::one_line);
  out.member("kind", evidence.kind);
  out.member("source", name_of(evidence.source));
  out.member("says", evidence.against ? "against" : "for");
  out.key("strength");
  out.share(evidence.strength);
  out.member("file", evidence.file);
  out.member("pattern", evidence.pattern);
  out.member("text", evidence.text);
  write_place(out, evidence.where);
  out.end_object();
}

void write_column(JsonWriter& out, const BudgetColumn& column) {
  out.begin_object(JsonLayout::one_line);
  out.member("id", column.id);
  out.member("role", name_of(column.role));
  out.member("role_rule", name_of(column.evidence.role_rule));
  write_text_or_null(out, "role_word", column.evidence.role_word);
  out.key("levels");
  out.begin_array(JsonLayout::one_line);
  for (const IdEvidence& level : column.evidence.id) {
    out.begin_object(JsonLayout::one_line);
    out.member("label", level.label);
    out.member("words", level.words);
    out.member("rule", name_of(level.rule));
    write_text_or_null(out, "part", level.part);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

void write_table(JsonWriter& out, const BudgetTable& table) {
  out.begin_object();
  out.member("id", table.id);
  out.member("kind", table.kind);
  out.member("reason", name_of(table.kind_decision.reason));
  write_text_or_null(out, "title", table.title);
  out.key("page");
  table.pages.empty() ? out.null() : out.integer(table.pages.front());
  out.key("evidence");
  out.begin_array();
  for (const KindEvidence& evidence : table.kind_decision.evidence) write_evidence(out, evidence);
  out.end_array();
  out.key("columns");
  out.begin_array();
  for (const BudgetColumn& column : table.columns) write_column(out, column);
  out.end_array();
  out.end_object();
}

}  // namespace

std::string explanation_json(const BudgetDocument& document) {
  std::string json;
  JsonWriter out(json);
  out.begin_object();
  out.member("file", document.source.file);
  out.key("facts");
  out.begin_object();
  write_book_facts(out, document);
  out.end_object();
  out.key("tables");
  out.begin_array();
  for (const BudgetTable& table : document.tables) write_table(out, table);
  out.end_array();
  out.end_object();
  json += '\n';
  return json;
}

}  // namespace yusuan

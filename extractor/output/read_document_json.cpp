#include "output/read_document_json.hpp"

#include <fmt/format.h>

#include <set>
#include <string>

#include "output/json_node.hpp"
#include "output/read_prose_json.hpp"
#include "output/read_table_json.hpp"
#include "output/validate_json.hpp"

namespace yusuan {
namespace {

Error invalid(std::string message) {
  return {"invalid-document", std::move(message),
          "mend that place, or extract the PDF again; schemas/document.schema.json says what a document holds"};
}

SourceFacts read_source(const JsonNode& node) {
  return {node["file"].text(), node["sha256"].text(), static_cast<std::uint64_t>(node["bytes"].integer()),
          node["pages"].small_integer(), node["producer"].text()};
}

std::optional<FactSource> read_fact_source(const JsonNode& node) {
  if (node.is_null()) return std::nullopt;
  return FactSource{node["source"].text(), node["text"].text(), node.place()};
}

FactSources read_fact_sources(const JsonNode& node) {
  return {read_fact_source(node["title"]),
          read_fact_source(node["organization"]),
          read_fact_source(node["organization_code"]),
          read_fact_source(node["fiscal_year"]),
          read_fact_source(node["stage"]),
          read_fact_source(node["scope"]),
          read_fact_source(node["region"]),
          read_fact_source(node["publication_date"])};
}

ListedUnit read_unit(const JsonNode& node) { return {node["name"].text(), node["code"].text(), node.place()}; }

PageFacts read_page(const JsonNode& node) {
  return {node["number"].small_integer(), node["width"].number(), node["height"].number(),
          node["status"].named(PageStatus::garbled)};
}

ContentsEntry read_contents_entry(const JsonNode& node) {
  ContentsEntry entry{node["text"].text(),    node["printed_page"].optional_integer().value_or(0),
                      node.place(),           node["kind"].text(),
                      node["tables"].texts(), {}};
  if (const JsonNode heading = node["heading"]; !heading.is_null()) entry.heading = heading.place();
  return entry;
}

FindingCell read_finding_cell(const JsonNode& node) {
  return {node["table"].text(), node["row"].small_integer(), node["column"].small_integer(), node.place()};
}

Finding read_finding(const JsonNode& node) {
  Finding finding{node["severity"].named(Severity::error), node["code"].text(), node["message"].text(),
                  node["message_zh"].text(), node["cells"].list(read_finding_cell)};
  if (const JsonNode text = node["text"]; !text.is_null()) finding.text = {text.place(), text["sentence"].text()};
  return finding;
}

Diagnostic read_diagnostic(const JsonNode& node) {
  return {node["severity"].named(Severity::error), node["code"].text(), node.place(), node["message"].text(),
          node["hint"].text()};
}

void read_facts(const JsonNode& node, BudgetDocument& document) {
  document.source = read_source(node["source"]);
  document.title = node["title"].text();
  document.organization = node["organization"].text();
  document.organization_code = node["organization_code"].text();
  document.fiscal_year = node["fiscal_year"].optional_integer();
  document.stage = node["stage"].optional_named(Stage::execution);
  document.scope = node["scope"].optional_named(Scope::government);
  document.region = node["region"].text();
  document.publication_date = node["publication_date"].text();
  document.units = node["units"].list(read_unit);
  document.facts_from = read_fact_sources(node["facts_from"]);
  document.pages = node["pages"].list(read_page);
}

// Findings name tables by their ids.
void check_ids(const JsonNode& tables, const BudgetDocument& document) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    if (!ids.insert(document.tables[i].id).second) tables[i]["id"].fault("is another table's id too");
  }
}

}  // namespace

Result<BudgetDocument> read_document_json(std::string_view json) {
  if (const std::string fault = fault_in_document_json(json); !fault.empty()) return invalid("the file " + fault);
  const std::optional<JsonNode> root = JsonNode::parse(json);
  if (!root) return invalid("the file is no JSON");
  BudgetDocument document;
  read_facts(*root, document);
  document.tables = (*root)["tables"].list(read_table);
  check_ids((*root)["tables"], document);
  document.contents = (*root)["contents"].list(read_contents_entry);
  read_prose(*root, document);
  document.findings = (*root)["findings"].list(read_finding);
  document.diagnostics = (*root)["diagnostics"].list(read_diagnostic);
  if (const auto& fault = root->first_fault()) return invalid(fmt::format("{} {}", fault->pointer, fault->message));
  return document;
}

}  // namespace yusuan

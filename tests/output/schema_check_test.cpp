// The quick check against valijson: what it accepts is valid, and it accepts what is valid of ours.
#include "output/schema_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "embedded_files.hpp"
#include "output/json_writer.hpp"
#include "output/schema_reader.hpp"
#include "output/write_json.hpp"
#include "support/literal_document.hpp"

namespace yusuan {
namespace {

using json = nlohmann::ordered_json;

std::string_view schema_text(std::string_view name) {
  return std::ranges::find(embedded_schemas(), name, &EmbeddedFile::name)->content;
}

bool quick(std::string_view schema, const std::string& value) {
  return SchemaCheck(nlohmann::json::parse(schema)).accepts(value);
}

bool thorough(std::string_view schema, const std::string& value) {
  using Adapter = valijson::adapters::NlohmannJsonAdapter;
  const auto schema_json = nlohmann::json::parse(schema);
  const auto value_json = nlohmann::json::parse(value);
  valijson::Schema compiled;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema_json), compiled);
  return valijson::Validator().validate(compiled, Adapter(value_json), nullptr);
}

TEST(SchemaCheck, KnowsEachKeywordOfOurSchemas) {
  for (
      const auto& [schema, good, bad] : std::vector<std::tuple<const char*, const char*, const char*>>{
          {R"({"type": "string"})", R"("a")", "1"},
          {R"({"type": ["string", "null"]})", "null", "1"},
          {R"({"type": "integer"})", "3", "3.5"},
          {R"({"type": "number"})", "3", "\"3\""},
          {R"({"enum": ["a", null]})", "null", "\"b\""},
          {R"({"const": "a"})", "\"a\"", "\"b\""},
          {R"({"minimum": 1, "maximum": 2})", "1.5", "2.5"},
          {R"({"minimum": 1})", "1", "0"},
          {R"({"minLength": 1})", "\"a\"", "\"\""},
          {R"({"pattern": "^[a-z]+$"})", "\"ab\"", "\"a b\""},
          {R"({"minItems": 1, "maxItems": 2})", "[1]", "[]"},
          {R"({"maxItems": 2})", "[1, 2]", "[1, 2, 3]"},
          {R"({"items": {"type": "null"}})", "[null]", "[1]"},
          {R"({"properties": {"a": {"type": "null"}}})", R"({"a": null, "b": 1})", R"({"a": 1})"},
          {R"({"properties": {"a": {}}, "additionalProperties": false})", R"({"a": 1})", R"({"b": 1})"},
          {R"({"properties": {"a": {}, "b": {}}, "required": ["b"]})", R"({"b": 1, "a": 2})", R"({"a": 1})"},
          {R"({"anyOf": [{"type": "null"}, {"$ref": "#/definitions/d"}], "definitions": {"d": {"type": "array"}}})",
           "[]", "1"},
          {R"({"items": {"$ref": "#/definitions/d"}, "definitions": {"d": {"items": {"$ref": "#/definitions/d"}, "type": "array"}}})",
           "[[[]]]", "[[1]]"}}) {
    EXPECT_TRUE(quick(schema, good)) << schema << ' ' << good;
    EXPECT_FALSE(quick(schema, bad)) << schema << ' ' << bad;
    EXPECT_TRUE(thorough(schema, good)) << schema << ' ' << good;
    EXPECT_FALSE(thorough(schema, bad)) << schema << ' ' << bad;
  }
}

TEST(SchemaCheck, AcceptsNothingOfAKeywordThatItDoesNotKnow) {
  EXPECT_FALSE(quick(R"({"not": {"type": "null"}})", "1"));
  EXPECT_FALSE(quick(R"({"items": [{"type": "null"}]})", "[null]"));
  EXPECT_FALSE(quick(R"({"minLength": 2})", "\"abc\""));
}

// Every place of the JSON, as pointers.
void add_pointers(const json& value, const std::string& at, std::vector<std::string>& pointers) {
  pointers.push_back(at);
  if (value.is_structured()) {
    for (const auto& [key, member] : value.items()) add_pointers(member, at + '/' + key, pointers);
  }
}

// Writes the value again, and tells the reader of it as it goes.
void write(JsonWriter& out, const json& value) {
  if (value.is_object()) {
    out.begin_object();
    for (const auto& [key, member] : value.items()) out.key(key), write(out, member);
    out.end_object();
  } else if (value.is_array()) {
    out.begin_array();
    for (const json& item : value) write(out, item);
    out.end_array();
  } else if (value.is_string()) {
    out.string(value.get_ref<const std::string&>());
  } else if (value.is_boolean()) {
    out.boolean(value.get<bool>());
  } else if (value.is_number_integer()) {
    out.integer(value.get<std::int64_t>());
  } else if (value.is_number()) {
    out.decimal(*Decimal::parse(value.dump()));
  } else {
    out.null();
  }
}

bool accepted_as_written(const SchemaCheck& check, const json& value) {
  SchemaReader reader(check);
  std::string text;
  JsonWriter out(text, JsonBreaks::some, &reader);
  write(out, value);
  EXPECT_EQ(json::parse(text), value);
  return reader.accepted();
}

TEST(SchemaReader, AsksForOneWholeValue) {
  const SchemaCheck check(nlohmann::json::parse(R"({"items": {"type": "null"}})"));
  SchemaReader reader(check);
  EXPECT_FALSE(reader.accepted()) << "nothing came yet";
  reader.begin_array();
  EXPECT_TRUE(reader.valid());
  EXPECT_FALSE(reader.accepted()) << "the array is open";
  reader.null();
  reader.end_array();
  EXPECT_TRUE(reader.accepted());
  reader.null();
  EXPECT_FALSE(reader.accepted()) << "two values";
}

TEST(SchemaReader, WhatWasRefusedOnceStaysRefused) {
  const SchemaCheck check(nlohmann::json::parse(R"({"items": {"type": "null"}})"));
  SchemaReader reader(check);
  reader.begin_array();
  reader.boolean();
  reader.begin_object();
  reader.key("a");
  reader.null();
  reader.end_object();
  reader.null();
  reader.end_array();
  EXPECT_FALSE(reader.valid());
  EXPECT_FALSE(reader.accepted());
}

TEST(SchemaReader, FollowsWhatTheWritersWrite) {
  const SchemaCheck check(nlohmann::json::parse(schema_text("document.schema.json")));
  BudgetDocument document = test::literal_document();
  SchemaReader whole(check);
  write_document_json(document, JsonBreaks::some, &whole);
  EXPECT_TRUE(whole.accepted());
  SchemaReader table(check);
  const TableJsonWriter tables(document, table);
  for (const BudgetTable& each : document.tables) {
    EXPECT_TRUE(check.accepts(tables.write(each, table)));
    EXPECT_TRUE(table.accepted());
  }
  document.tables[1].pages = {0};
  SchemaReader spoiled(check);
  EXPECT_FALSE(check.accepts(write_document_json(document, JsonBreaks::none, &spoiled)));
  EXPECT_FALSE(spoiled.accepted());
}

TEST(SchemaCheck, AgreesWithValijsonOnEveryPlaceOfADocumentThatIsSpoiled) {
  const std::string_view schema = schema_text("document.schema.json");
  const json document = json::parse(write_document_json(test::literal_document()));
  const SchemaCheck check(nlohmann::json::parse(schema));
  ASSERT_TRUE(check.accepts(document.dump()));

  using Adapter = valijson::adapters::NlohmannJsonAdapter;
  const auto schema_json = nlohmann::json::parse(schema);
  valijson::Schema compiled;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema_json), compiled);
  valijson::Validator validator;
  std::vector<std::string> pointers;
  add_pointers(document, "", pointers);
  ASSERT_GT(pointers.size(), 200U);
  int refused = 0;
  for (const std::string& pointer : pointers) {
    for (const json& other :
         {json(nullptr), json("x"), json(-1), json(0.5), json(json::array()), json(json::object()), json(true)}) {
      json spoiled = document;
      spoiled[json::json_pointer(pointer)] = other;
      const nlohmann::json same = nlohmann::json::parse(spoiled.dump());
      const bool valid = validator.validate(compiled, Adapter(same), nullptr);
      EXPECT_EQ(check.accepts(spoiled.dump()), valid) << pointer << " = " << other;
      EXPECT_EQ(accepted_as_written(check, spoiled), valid) << pointer << " = " << other << ", written";
      refused += valid ? 0 : 1;
    }
  }
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace yusuan

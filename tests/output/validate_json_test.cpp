#include "output/validate_json.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "output/write_json.hpp"
#include "support/literal_document.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

using test::has;

using nlohmann::json;

// What is said of a good document after `change`.
std::string complaint_after(const std::function<void(json&)>& change) {
  json document = json::parse(write_document_json(test::literal_document()));
  change(document);
  const Result<void> result = validate_document_json(document.dump());
  if (result.ok()) return "";
  EXPECT_EQ(result.error().code, "invalid-output");
  return result.error().message;
}

TEST(ValidateJson, AcceptsAGoodDocument) {
  EXPECT_EQ(complaint_after([](json&) {}), "");
}

TEST(ValidateJson, NamesThePlaceOfTheFault) {
  EXPECT_TRUE(
      has(complaint_after([](json& d) { d["tables"][1]["rows"][0]["cells"][1] = 5; }), "/tables/1/rows/0/cells/1"));
}

TEST(ValidateJson, RefusesWhatBreaksTheContract) {
  const std::vector<std::pair<const char*, std::function<void(json&)>>> faults = {
      {"format", [](json& d) { d["format"] = "yusuan-document/2"; }},
      {"missing field", [](json& d) { d.erase("findings"); }},
      {"unknown field", [](json& d) { d["extra"] = 1; }},
      {"hash", [](json& d) { d["source"]["sha256"] = "abc"; }},
      {"year", [](json& d) { d["fiscal_year"] = "2023"; }},
      {"stage", [](json& d) { d["stage"] = "draft"; }},
      {"page status", [](json& d) { d["pages"][0]["status"] = "odd"; }},
      {"table id", [](json& d) { d["tables"][0]["id"] = "1"; }},
      {"kind", [](json& d) { d["tables"][0]["kind"] = "../evil"; }},
      {"column role", [](json& d) { d["tables"][0]["columns"][0]["role"] = "money"; }},
      {"header", [](json& d) { d["tables"][0]["columns"][0]["header"] = "a/b"; }},
      {"year", [](json& d) { d["tables"][0]["columns"][0]["year"] = "2023"; }},
      {"row role", [](json& d) { d["tables"][0]["rows"][0]["role"] = "header"; }},
      {"row page", [](json& d) { d["tables"][0]["rows"][0]["page"] = 0; }},
      {"value", [](json& d) { d["tables"][0]["rows"][0]["values"][1] = "1072.71"; }},
      {"short box",
       [](json& d) {
         d["tables"][0]["rows"][0]["boxes"][0] = {1, 2, 3};
       }},
      {"long box", [](json& d) { d["tables"][0]["rows"][0]["boxes"][0] = {1, 2, 3, 4, 5, 6}; }},
      {"box of null", [](json& d) { d["tables"][0]["rows"][0]["bbox"][0] = nullptr; }},
      {"no side", [](json& d) { d["tables"][0]["rows"][0]["sides"] = json::array(); }},
      {"side", [](json& d) { d["tables"][0]["rows"][0]["sides"][0]["side"] = "left"; }},
  };
  for (const auto& [name, change] : faults) EXPECT_NE(complaint_after(change), "") << name;
}

TEST(ValidateJson, RefusesWhatIsNoJson) {
  EXPECT_FALSE(validate_document_json("").ok());
  EXPECT_FALSE(validate_document_json("{\"format\": ").ok());
  EXPECT_FALSE(validate_document_json("[]").ok());
}

}  // namespace
}  // namespace yusuan

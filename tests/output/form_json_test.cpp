#include "output/form_json.hpp"

#include <gtest/gtest.h>

#include <string>

#include "output/validate_json.hpp"
#include "output/write_json.hpp"
#include "support/literal_document.hpp"

namespace yusuan {
namespace {

FormText printed(std::string text, double x) { return {std::move(text), {8, Box{x, 1, x + 5, 2}}}; }

// A form with one of each thing.
BudgetTable form_table() {
  BudgetTable table = test::literal_table("t01", "project_performance_targets");
  table.is_form = true;
  PerformanceForm form;
  form.tables = {"t01"};
  form.project_name = printed("修路", 10);
  form.department = {printed("某局-108", 20), "某局", "108"};
  form.filled = {"主管部门"};
  form.facts = {{"项目期", printed("3年", 30)}};
  form.funds = {
      {"total", FormPeriod::annual, "年度资金总额", printed("8.60", 40), Decimal(860, 2), "万元", Decimal(10000, 0)}};
  form.targets = {{FormPeriod::whole, "中期目标", printed("修好", 50)}};
  form.tasks = {{printed("养路", 55), {}, form.funds, {}}};
  FormIndicator indicator;
  indicator.level1 = {printed("产出指标", 60), true};
  indicator.name = printed("里程", 70);
  FormValue number{FormPeriod::annual, "年度指标值", printed("80%-95%", 80), {}, printed("%", 85), {}, true};
  number.value = {ValueSort::number, ValueOperator::between, Decimal(80, 0), Decimal(95, 0), "%", {}};
  FormValue date{FormPeriod::unknown, "指标值", printed("10月底前", 90), {}, {}, {}, false};
  date.value = {ValueSort::date, ValueOperator::at_most, {}, {}, "", {{}, 10, {}}};
  indicator.values = {number, date};
  indicator.weight = {printed("10.0", 100), Decimal(100, 1)};
  indicator.note = printed("长", 110);
  indicator.more = {{"评分标准", printed("扣分", 120)}};
  form.indicators = {indicator};
  form.unread = {printed("晴", 130)};
  table.forms = {form};
  return table;
}

std::string forms_of(const BudgetTable& table) {
  std::string json;
  JsonWriter out(json);
  out.begin_object();
  write_forms(out, table);
  out.end_object();
  return json;
}

TEST(form_json, a_form_is_written_with_the_place_of_each_text) {
  EXPECT_EQ(forms_of(form_table()), R"~({
  "forms": [
    {
      "tables": ["t01"],
      "project_name": {"text": "修路", "page": 8, "bbox": [10, 1, 15, 2]},
      "project_code": null,
      "project_level": null,
      "project_type": null,
      "department": {"name": "某局", "code": "108", "text": "某局-108", "page": 8, "bbox": [20, 1, 25, 2]},
      "implementing_unit": null,
      "filled": ["主管部门"],
      "facts": [
        {"label": "项目期", "text": "3年", "page": 8, "bbox": [30, 1, 35, 2]}
      ],
      "funds": [
        {"source": "total", "period": "annual", "label": "年度资金总额", "amount": 8.60, "unit": "万元", "yuan_per_unit": 10000, "text": "8.60", "page": 8, "bbox": [40, 1, 45, 2]}
      ],
      "targets": [
        {"period": "whole", "label": "中期目标", "text": "修好", "page": 8, "bbox": [50, 1, 55, 2]}
      ],
      "tasks": [
        {"name": {"text": "养路", "page": 8, "bbox": [55, 1, 60, 2]}, "content": null, "funds": [{"source": "total", "period": "annual", "label": "年度资金总额", "amount": 8.60, "unit": "万元", "yuan_per_unit": 10000, "text": "8.60", "page": 8, "bbox": [40, 1, 45, 2]}], "more": []}
      ],
      "indicators": [
        {"level1": {"text": "产出指标", "page": 8, "bbox": [60, 1, 65, 2]}, "level2": null, "level3": null,
         "name": {"text": "里程", "page": 8, "bbox": [70, 1, 75, 2]}, "filled": ["level1", "values"],
         "values": [{"period": "annual", "label": "年度指标值", "sort": "number", "operator": "between", "number": 80, "upper": 95, "unit": "%", "date": null, "text": "80%-95%", "page": 8, "bbox": [80, 1, 85, 2], "printed_unit": {"text": "%", "page": 8, "bbox": [85, 1, 90, 2]}}, {"period": null, "label": "指标值", "sort": "date", "operator": "<=", "number": null, "upper": null, "unit": null, "date": {"year": null, "month": 10, "day": null}, "text": "10月底前", "page": 8, "bbox": [90, 1, 95, 2]}],
         "weight": {"number": 10.0, "text": "10.0", "page": 8, "bbox": [100, 1, 105, 2]}, "note": {"text": "长", "page": 8, "bbox": [110, 1, 115, 2]}, "more": [{"label": "评分标准", "text": "扣分", "page": 8, "bbox": [120, 1, 125, 2]}]}
      ],
      "unread": [
        {"text": "晴", "page": 8, "bbox": [130, 1, 135, 2]}
      ]
    }
  ]
})~");
}

TEST(form_json, a_table_that_goes_on_with_a_form_says_with_which) {
  BudgetTable table = test::literal_table("t02", "other");
  table.is_form = true;
  table.continues_form_of = "t01";
  EXPECT_EQ(forms_of(table), "{\n  \"continues_form_of\": \"t01\",\n  \"forms\": []\n}");
}

TEST(form_json, the_schema_knows_all_of_it) {
  BudgetDocument document = test::literal_document();
  document.tables = {form_table(), test::literal_table("t02", "other")};
  document.tables[1].is_form = true;
  document.tables[1].continues_form_of = "t01";
  const auto valid = validate_document_json(write_document_json(document));
  EXPECT_TRUE(valid.ok()) << valid.error().message;
}

}  // namespace
}  // namespace yusuan

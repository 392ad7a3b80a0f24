# The five largest items of 项目支出表 and of expenditure by function, over all books, in 万元.
#
#     yusuan extract books/*.pdf --ndjson facts | jq -r -s -f largest.jq
def is_item: .role == "item" and .yuan != null;
def is_project: .kind == "project_expenditure" and .column == "total";
def is_function: .kind == "expenditure_summary" and .column == "total" and ((.code // "") | length) == 7;
map(select(is_item and (is_project or is_function)))
| sort_by(-.yuan)[:5][]
| [.organization, .fiscal_year, .name, .yuan / 10000]
| @tsv

-- What each body spends by function (类, three digits), basic and project expenditure beside the total, in yuan.
--
--     yusuan extract books/*.pdf -o out --format tidy
--     duckdb < expenditure_by_function.duckdb.sql
--
-- Types are given, since codes have leading digits that matter and money is to be exact.
PIVOT (
  SELECT organization, fiscal_year, code, name, "column" AS figure, yuan
  FROM read_csv('out/*/facts.csv', header = true, all_varchar = false,
                types = {'code': 'VARCHAR', 'fiscal_year': 'INTEGER', 'yuan': 'DECIMAL(24, 4)', 'value': 'VARCHAR'})
  WHERE kind = 'expenditure_summary' AND length(code) = 3 AND "column" IN ('total', 'basic', 'project')
)
ON figure IN ('total', 'basic', 'project')
USING sum(yuan)
GROUP BY organization, fiscal_year, code, name
ORDER BY organization, fiscal_year, code;

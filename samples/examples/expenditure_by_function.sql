-- What each body spends by function (类), in yuan, and the share of each in the whole.
--
--     yusuan extract books/*.pdf -o out --format sqlite
--     sqlite3 -header -csv out/yusuan.sqlite < expenditure_by_function.sql
--
-- Sums are made of fen, which are whole numbers; only the results are divided.
SELECT organization, fiscal_year, code, class, fen / 100.0 AS yuan,
       round(100.0 * fen / sum(fen) OVER (PARTITION BY document, table_id), 1) AS percent
FROM expenditure_by_function
WHERE kind = 'expenditure_summary'
ORDER BY organization, fiscal_year, code;

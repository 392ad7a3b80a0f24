-- The database of `yusuan extract --format sqlite`, yusuan.sqlite: one file for many documents. Version 1 (PRAGMA user_version),
-- application id 0x59555355 (`YUSU`).
--
-- Exactness. SQLite has no decimal type, so each amount stands in it several times:
--   value       TEXT     the number as printed, commas removed: '1072.71'. Exact, in the unit of its table.
--   exact_yuan  TEXT     the same in yuan: '10727100'. Exact; NULL where the figure is no money or the table names no unit of money.
--   fen         INTEGER  the same in fen (0.01 yuan), to calculate with: sums of it are exact. Only a print finer than a fen (a
--                        spreadsheet's 12.3456789 in 万元) is rounded, to the nearest.
--   number      REAL     `value` as a binary fraction, for figures that are no money (percentages, counts). Not for sums of money.
-- In the views `yuan` is fen / 100.0, a REAL, made once at the end of each sum.
--
-- Places. Pages count from 1, rows and columns from 0, as in document.json. Boxes are x0, y0, x1, y1 in points from the top left
-- corner of the page as seen; NULL where nothing is printed. Texts are as printed; NULL where nothing is. Flags are 0 or 1.
--
-- `document` is a number of this file alone; a document's name in the world is its sha256. To store a document again replaces all of
-- its rows. Foreign keys hold: set PRAGMA foreign_keys = ON before you change anything.

CREATE TABLE documents (
  document          INTEGER PRIMARY KEY,
  sha256            TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),  -- of the PDF's bytes
  file              TEXT NOT NULL,     -- its name without folders
  bytes             INTEGER NOT NULL,
  page_count        INTEGER NOT NULL,
  producer          TEXT,
  title             TEXT,
  organization      TEXT,
  organization_code TEXT,
  fiscal_year       INTEGER,
  stage             TEXT CHECK (stage IN ('budget', 'final_accounts', 'execution')),
  scope             TEXT CHECK (scope IN ('department', 'unit', 'government')),
  region            TEXT,
  publication_date  TEXT               -- ISO 8601, as far as the book prints it
) STRICT;

CREATE INDEX documents_by_organization ON documents (organization, fiscal_year);

-- Where each of those facts is printed: the evidence for it.
CREATE TABLE document_facts (
  document INTEGER NOT NULL REFERENCES documents,
  fact     TEXT NOT NULL,              -- the name of a column of `documents`
  source   TEXT NOT NULL,              -- cover, owner_line, table_title, …
  text     TEXT,
  page     INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, fact)
) STRICT, WITHOUT ROWID;

-- The units (所属单位) that the book names.
CREATE TABLE units (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  name     TEXT,
  code     TEXT,
  page     INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
  document INTEGER NOT NULL REFERENCES documents,
  page     INTEGER NOT NULL,
  width    REAL NOT NULL,              -- points, as seen
  height   REAL NOT NULL,
  status   TEXT NOT NULL CHECK (status IN ('text', 'empty', 'scanned', 'garbled')),
  PRIMARY KEY (document, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE tables (
  document          INTEGER NOT NULL REFERENCES documents,
  table_id          TEXT NOT NULL,     -- t01, t02, … in the document's order
  position          INTEGER NOT NULL,  -- from 1
  kind              TEXT NOT NULL,     -- `yusuan kinds` lists them
  title             TEXT,
  unit              TEXT,              -- as printed: 万元
  yuan_per_unit     TEXT,              -- exact: '10000'
  first_page        INTEGER,
  last_page         INTEGER,
  notes             TEXT,              -- a line each
  held              INTEGER NOT NULL,  -- identities (勾稽) that hold exactly,
  rounding          INTEGER NOT NULL,  -- within rounding,
  broken            INTEGER NOT NULL,  -- or not,
  not_applicable    INTEGER NOT NULL,  -- and those that are not the book's
  confidence        REAL NOT NULL,     -- 0 to 1, in hundredths, of its reconstruction
  is_form           INTEGER NOT NULL CHECK (is_form IN (0, 1)),  -- performance forms: see document.json for what they say
  continues_form_of TEXT,
  PRIMARY KEY (document, table_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX tables_by_kind ON tables (kind);

-- The lines of the contents page, and the tables that each announces.
CREATE TABLE contents (
  document     INTEGER NOT NULL REFERENCES documents,
  position     INTEGER NOT NULL,
  text         TEXT,
  printed_page INTEGER,
  kind         TEXT,                   -- of the table that it announces
  page         INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contents_tables (
  document INTEGER NOT NULL,
  position INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  PRIMARY KEY (document, position, table_id),
  FOREIGN KEY (document, position) REFERENCES contents,
  FOREIGN KEY (document, table_id) REFERENCES tables
) STRICT, WITHOUT ROWID;

CREATE TABLE columns (
  document     INTEGER NOT NULL,
  table_id     TEXT NOT NULL,
  column_index INTEGER NOT NULL,
  column_id    TEXT NOT NULL,          -- stable over books: current_year.total; column_7 where the header is not known
  header       TEXT,                   -- the path from the top header cell to the leaf, with / between
  role         TEXT NOT NULL CHECK (role IN ('index', 'code', 'name', 'amount', 'percent', 'count', 'text')),
  side         TEXT NOT NULL,          -- all; revenue or expenditure, 1 or 2, where a table prints two side by side
  year         INTEGER,                -- printed in the header
  PRIMARY KEY (document, table_id, column_index),
  FOREIGN KEY (document, table_id) REFERENCES tables
) STRICT, WITHOUT ROWID;

CREATE INDEX columns_by_id ON columns (column_id);

-- What the rows are about: one for each row, or one for each of its sides.
CREATE TABLE rows (
  document      INTEGER NOT NULL,
  table_id      TEXT NOT NULL,
  row_index     INTEGER NOT NULL,
  side          TEXT NOT NULL,
  role          TEXT NOT NULL CHECK (role IN ('item', 'subtotal', 'total', 'heading', 'of_which', 'blank')),
  level         INTEGER NOT NULL,      -- 1 is the outermost; 1, 2, 3 for 类, 款, 项
  parent        INTEGER,               -- the row, on the same side, that this one is a part of
  code          TEXT,
  name          TEXT,
  code_list     TEXT,                  -- functional, department_economic, government_economic, revenue
  code_known    INTEGER CHECK (code_known IN (0, 1)),  -- whether that list has the code
  standard_name TEXT,                  -- what the list calls it in the book's year
  page          INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, table_id, row_index, side),
  FOREIGN KEY (document, table_id) REFERENCES tables,
  FOREIGN KEY (document, table_id, parent, side) REFERENCES rows DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX rows_by_code ON rows (code_list, code);
CREATE INDEX rows_by_parent ON rows (document, table_id, parent, side);

-- Every cell that prints something, figures and texts.
CREATE TABLE cells (
  document     INTEGER NOT NULL,
  table_id     TEXT NOT NULL,
  row_index    INTEGER NOT NULL,
  column_index INTEGER NOT NULL,
  text         TEXT,                   -- as printed, commas kept
  raw_text     TEXT,                   -- the first reading of a cell that was repaired; '' where that was blank
  filled       TEXT,                   -- the text of a merged cell that reaches here from above
  page         INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, table_id, row_index, column_index),
  FOREIGN KEY (document, table_id, column_index) REFERENCES columns
) STRICT, WITHOUT ROWID;

-- One for each figure: a cell with a number, in a column of amounts, percentages or counts.
CREATE TABLE facts (
  document     INTEGER NOT NULL,
  table_id     TEXT NOT NULL,
  row_index    INTEGER NOT NULL,
  column_index INTEGER NOT NULL,
  side         TEXT NOT NULL,          -- of the row that it belongs to
  value        TEXT NOT NULL,
  number       REAL NOT NULL,
  exact_yuan   TEXT,
  fen          INTEGER,
  PRIMARY KEY (document, table_id, row_index, column_index),
  FOREIGN KEY (document, table_id, row_index, column_index) REFERENCES cells,
  FOREIGN KEY (document, table_id, row_index, side) REFERENCES rows
) STRICT, WITHOUT ROWID;

-- Identities that do not hold, and what else is found in the figures.
CREATE TABLE findings (
  document   INTEGER NOT NULL REFERENCES documents,
  finding    INTEGER NOT NULL,         -- from 1, as in document.json
  severity   TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
  code       TEXT NOT NULL,
  message    TEXT,
  message_zh TEXT,
  sentence   TEXT,                     -- of the prose that it speaks of
  page       INTEGER,                  -- of that sentence, else of the first cell
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, finding)
) STRICT, WITHOUT ROWID;

CREATE INDEX findings_by_code ON findings (code);

CREATE TABLE finding_cells (
  document     INTEGER NOT NULL,
  finding      INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  table_id     TEXT NOT NULL,
  row_index    INTEGER NOT NULL,
  column_index INTEGER NOT NULL,
  page         INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, finding, position),
  FOREIGN KEY (document, finding) REFERENCES findings,
  FOREIGN KEY (document, table_id, column_index) REFERENCES columns
) STRICT, WITHOUT ROWID;

-- The prose, by its headings.
CREATE TABLE sections (
  document INTEGER NOT NULL REFERENCES documents,
  section  INTEGER NOT NULL,           -- from 0, as in document.json
  level    INTEGER NOT NULL,
  number   TEXT,
  title    TEXT,
  text     TEXT,                       -- paragraphs parted by line breaks
  page     INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, section)
) STRICT, WITHOUT ROWID;

-- The figures that sentences state. `value` is NULL where a sentence gives a change or a share alone.
CREATE TABLE narrative (
  document              INTEGER NOT NULL REFERENCES documents,
  position              INTEGER NOT NULL,
  subject               TEXT,
  of                    TEXT,          -- what the subject is a part or an aspect of
  measure               TEXT,          -- money, people, area, count, percent
  value                 TEXT,
  number                REAL,
  unit                  TEXT,
  exact_yuan            TEXT,
  fen                   INTEGER,
  approximate           INTEGER NOT NULL CHECK (approximate IN (0, 1)),
  year                  INTEGER,
  change_direction      TEXT CHECK (change_direction IN ('increase', 'decrease', 'unchanged')),
  change_base           TEXT,          -- what it is compared with, as printed
  change_base_year      INTEGER,
  change_value          TEXT,
  change_unit           TEXT,
  change_exact_yuan     TEXT,
  change_fen            INTEGER,
  change_percent        TEXT,
  share_percent         TEXT,
  share_of              TEXT,
  share_of_plan_done    INTEGER CHECK (share_of_plan_done IN (0, 1)),  -- a share of a plan that was carried out, no part of a whole
  section               INTEGER,
  sentence              TEXT,
  page                  INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, position),
  FOREIGN KEY (document, section) REFERENCES sections
) STRICT, WITHOUT ROWID;

-- What could not be read as it should.
CREATE TABLE diagnostics (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
  code     TEXT NOT NULL,
  message  TEXT,
  hint     TEXT,
  page     INTEGER,
  x0 REAL, y0 REAL, x1 REAL, y1 REAL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

-- One line a figure with all that is known of it: start here.
CREATE VIEW figures AS
SELECT d.document, d.sha256, d.file, d.organization, d.fiscal_year, d.stage, d.scope,
       f.table_id, t.kind, t.title, f.row_index, f.side, r.role, r.level, r.parent, r.code, r.name, r.code_list, r.standard_name,
       f.column_index, c.column_id, c.header, c.year, c.role AS measure,
       e.text AS printed, f.value, f.number, t.unit AS table_unit, f.exact_yuan, f.fen, f.fen / 100.0 AS yuan,
       e.page, e.x0, e.y0, e.x1, e.y1
FROM facts f
JOIN documents d USING (document)
JOIN tables t USING (document, table_id)
JOIN columns c USING (document, table_id, column_index)
JOIN rows r USING (document, table_id, row_index, side)
JOIN cells e USING (document, table_id, row_index, column_index);

-- Expenditure by function (支出功能分类), class by class. A book prints it in several tables: choose by `kind`, or it counts twice.
-- `column_id` says whether it is the whole (total), the budget, its execution or the final accounts. Classes that are printed by
-- name alone have no code; `class` is what the code list calls them, where it knows them. A section or item that bears the name of a
-- class (其他支出) and stands below one is none. Names that the list does not have (其他各项支出) are not here: see `figures`. Transfers
-- (转移性支出) and repayment (债务还本支出) are classes like others where a book lists them so.
CREATE VIEW expenditure_by_function AS
SELECT document, organization, fiscal_year, stage, scope, kind, table_id, title, code, coalesce(standard_name, name) AS class,
       column_id, year, fen, yuan, page
FROM figures f
WHERE kind IN ('expenditure_summary', 'fiscal_appropriation_expenditure', 'general_public_budget_expenditure',
               'general_public_budget_functional_expenditure', 'government_fund_expenditure', 'state_capital_expenditure')
  AND measure = 'amount' AND code_list = 'functional'
  AND (length(code) = 3 OR (code IS NULL AND standard_name IS NOT NULL))
  AND column_id IN ('total', 'budget', 'execution', 'final_accounts')
  AND (code IS NOT NULL OR NOT EXISTS (
    WITH RECURSIVE above (parent, code_list, standard_name) AS (
      SELECT parent, code_list, standard_name FROM rows
      WHERE document = f.document AND table_id = f.table_id AND row_index = f.parent AND side = f.side
      UNION ALL
      SELECT r.parent, r.code_list, r.standard_name FROM above JOIN rows r
        ON r.document = f.document AND r.table_id = f.table_id AND r.row_index = above.parent AND r.side = f.side)
    SELECT 1 FROM above WHERE code_list = 'functional' AND standard_name IS NOT NULL));

-- The three public expenses (“三公”经费), item by item, whether a book prints the items side by side or one below the other.
-- `item` is three_public (all of them), overseas_travel, reception, vehicles (purchase and operation), vehicle_purchase,
-- vehicle_operation; meetings, training and agency_operating where the same table prints them; else NULL. `column_id` tells budget
-- and final accounts apart; `code` and `name` are of the row: of a unit, where a table lists several.
CREATE VIEW three_public_expenses AS
SELECT document, organization, fiscal_year, stage, scope, table_id, title, role, code, name,
       CASE
         WHEN column_id LIKE '%overseas_travel%' OR name LIKE '%因公出国%' THEN 'overseas_travel'
         WHEN column_id LIKE '%reception%' OR name LIKE '%公务接待%' THEN 'reception'
         WHEN column_id LIKE '%vehicle_purchase%' OR (name LIKE '%用车%购置%' AND name NOT LIKE '%运行%') THEN 'vehicle_purchase'
         WHEN column_id LIKE '%vehicle_operation%' OR (name LIKE '%用车%运行%' AND name NOT LIKE '%购置%') THEN 'vehicle_operation'
         WHEN column_id LIKE '%vehicles%' OR name LIKE '%用车%' THEN 'vehicles'
         WHEN column_id LIKE '%meetings%' OR name LIKE '%会议费%' THEN 'meetings'
         WHEN column_id LIKE '%training%' OR name LIKE '%培训费%' THEN 'training'
         WHEN column_id LIKE '%agency_operating%' OR name LIKE '%机关运行%' THEN 'agency_operating'
         WHEN column_id LIKE '%three_public%' OR name LIKE '%三公%' THEN 'three_public'
         WHEN role = 'total' AND column_id NOT LIKE '%total%' THEN 'three_public'
       END AS item,
       column_id, header, year, fen, yuan, page
FROM figures
WHERE kind = 'three_public_expenses' AND measure = 'amount';

-- Where the revenue comes from: of 收入总表 the columns of its total rows, of 收支总表 the rows of its revenue side.
CREATE VIEW revenue_composition AS
SELECT document, organization, fiscal_year, stage, scope, kind, table_id, title, column_id AS source, header AS label, level, role,
       column_id, fen, yuan, page
FROM figures
WHERE kind = 'revenue_summary' AND measure = 'amount' AND role = 'total'
UNION ALL
SELECT document, organization, fiscal_year, stage, scope, kind, table_id, title, name, name, level, role, column_id, fen, yuan, page
FROM figures
WHERE kind = 'revenue_expenditure_summary' AND measure = 'amount' AND side = 'revenue';

-- What is found in the figures, with the book, and the table in which to look first.
CREATE VIEW findings_with_titles AS
SELECT d.document, d.organization, d.fiscal_year, d.stage, d.file, n.finding, n.severity, n.code, c.table_id, t.kind, t.title, n.page,
       n.message, n.message_zh, n.sentence
FROM findings n
JOIN documents d USING (document)
LEFT JOIN finding_cells c ON c.document = n.document AND c.finding = n.finding AND c.position = 1
LEFT JOIN tables t ON t.document = c.document AND t.table_id = c.table_id;

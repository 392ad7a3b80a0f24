-- The database of `yusuan dataset -o NAME.sqlite`: the figures of many documents as one panel. Version 1 (PRAGMA user_version),
-- application id 0x59555344 (`YUSD`). Made whole in one go; a new run replaces it.
--
-- Amounts are in yuan whatever unit a book prints: `exact_yuan` is exact, as text; `fen` (0.01 yuan) is for exact sums; the view's
-- `yuan` is fen / 100.0. What is no money, or stands in a table without a unit of money, has none of these: see `value` and `unit`.
-- `codebook` says what each column, id and value means.

CREATE TABLE documents (
  document          INTEGER PRIMARY KEY,  -- in the order of organization, year, stage, scope, hash
  sha256            TEXT NOT NULL UNIQUE,
  file              TEXT NOT NULL,
  title             TEXT,
  organization      TEXT,
  organization_code TEXT,
  region            TEXT,
  fiscal_year       INTEGER,
  stage             TEXT,
  scope             TEXT,
  publication_date  TEXT,
  pages             INTEGER NOT NULL,
  tables            INTEGER NOT NULL,
  figures           INTEGER NOT NULL,
  held              INTEGER NOT NULL,     -- identities (勾稽) that hold, hold within rounding, or are broken
  rounding          INTEGER NOT NULL,
  broken            INTEGER NOT NULL,
  results           INTEGER NOT NULL,     -- folders that held results of this PDF
  version           INTEGER NOT NULL,     -- 1, 2, … of the books of one organization, year, stage and scope that share kinds of tables
  versions          INTEGER NOT NULL,
  is_current        INTEGER NOT NULL CHECK (is_current IN (0, 1)),  -- the last version: the newest, or the most complete
  version_reason    TEXT NOT NULL,        -- what told it from its neighbour: only, publication-date, kinds, figures, broken-identities, hash
  kinds_only_here   TEXT                  -- kinds of tables that no other version has, with blanks between
) STRICT;

CREATE INDEX documents_by_organization ON documents (organization, fiscal_year);

CREATE TABLE figures (
  document      INTEGER NOT NULL REFERENCES documents,
  kind          TEXT NOT NULL,
  title         TEXT,
  side          TEXT NOT NULL,
  code          TEXT,
  name          TEXT,
  code_list     TEXT,
  standard_name TEXT,
  role          TEXT NOT NULL,
  level         INTEGER NOT NULL,
  column_id     TEXT NOT NULL,
  header        TEXT,
  year          INTEGER,
  measure       TEXT NOT NULL,
  exact_yuan    TEXT,
  value         TEXT NOT NULL,
  unit          TEXT,
  table_id      TEXT NOT NULL,
  row_index     INTEGER NOT NULL,
  column_index  INTEGER NOT NULL,
  page          INTEGER,
  fen           INTEGER,
  PRIMARY KEY (document, table_id, row_index, column_index)
) STRICT, WITHOUT ROWID;

CREATE INDEX figures_by_kind ON figures (kind, column_id);
CREATE INDEX figures_by_code ON figures (code_list, code);

CREATE TABLE codebook (
  sort          TEXT NOT NULL,  -- variable, value, kind, column, column_part
  variable      TEXT NOT NULL,  -- the variable that the id is a value of
  id            TEXT NOT NULL,
  zh            TEXT,
  en            TEXT,
  definition_zh TEXT,
  definition_en TEXT,
  unit          TEXT,           -- of the figures of a column: yuan, %, or as printed
  figures       INTEGER,        -- how many figures of the panel have it
  PRIMARY KEY (sort, variable, id)
) STRICT, WITHOUT ROWID;

-- One line a figure, the columns of the panel's CSV in its order (where `yuan` is the exact text), then exact_yuan and fen.
CREATE VIEW panel AS
SELECT d.organization, d.organization_code, d.region, d.fiscal_year, d.stage, d.scope,
       f.kind, f.title, f.side, f.code, f.name, f.code_list, f.standard_name, f.role, f.level, f.column_id, f.header, f.year, f.measure,
       f.fen / 100.0 AS yuan, f.value, f.unit, f.table_id, f.row_index, f.column_index, f.page,
       d.is_current, d.version, d.sha256, d.file, f.exact_yuan, f.fen
FROM figures f
JOIN documents d USING (document);

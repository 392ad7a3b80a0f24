"""`yusuan dataset` over the sample and some layouts: CSV and SQLite, read by Python, against each document.json."""

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "output"))
from formats_test import BINARY, SAMPLE, SOURCE, figures_of, read_json  # noqa: E402

LAYOUTS = [SOURCE / "samples" / "layouts" / name
           for name in ("continued-marked.reportlab.pdf", "one-row-tail.writer.pdf", "continued-without-header.pdf")]


def yusuan(*arguments):
    end = subprocess.run([BINARY, *arguments], check=False, capture_output=True)
    return end.returncode, end.stdout.decode(), end.stderr.decode()


def read_csv(file):
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Dataset(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.scratch = Path(scratch.name)
        cls.out = cls.scratch / "out"
        code, _, message = yusuan("extract", SAMPLE, *LAYOUTS, "-o", cls.out, "--quiet", "--format", "json")
        assert code in (0, 3), message
        cls.documents = {d["source"]["sha256"]: d for d in map(read_json, cls.out.glob("*/document.json"))}
        for name in ("d.csv", "d.sqlite"):
            code, _, message = yusuan("dataset", cls.out, "-o", cls.scratch / name)
            assert code == 0, message
        cls.panel = read_csv(cls.scratch / "d.csv")
        cls.database = sqlite3.connect(cls.scratch / "d.sqlite")
        cls.addClassCleanup(cls.database.close)
        cls.database.row_factory = sqlite3.Row

    def test_each_figure_is_that_of_its_document(self):
        self.assertEqual(len(self.documents), 1 + len(LAYOUTS))
        wanted = {(sha256, *key): figure for sha256, document in self.documents.items()
                  for key, figure in figures_of(document).items()}
        self.assertGreater(len(wanted), 300)
        self.assertEqual(len(self.panel), len(wanted), "none is lost, none is there twice")
        for line in self.panel:
            figure = wanted[line["sha256"], line["table_id"], line["row_index"], line["column_id"]]
            document = self.documents[line["sha256"]]
            self.assertEqual(line["value"], str(figure["value"]))
            self.assertEqual(Decimal(line["yuan"]) if line["yuan"] else None, figure["yuan"])
            self.assertEqual(line["page"], str(figure["page"]))
            self.assertEqual(line["header"], figure["header"])
            side = next(side for side in figure["sides"] if side["side"] == line["side"])
            self.assertEqual((line["code"], line["name"], line["role"]), (side["code"] or "", side["name"] or "", side["role"]))
            for fact in ("organization", "fiscal_year", "stage", "scope", "region"):
                self.assertEqual(line[fact], str(document[fact] or ""))
            table = next(table for table in document["tables"] if table["id"] == line["table_id"])
            self.assertEqual((line["kind"], line["title"]), (table["kind"], table["title"] or ""))
            self.assertEqual((line["is_current"], line["file"]), ("1", document["source"]["file"]))

    def test_the_database_has_the_same_panel(self):
        rows = self.database.execute(
            "SELECT p.* FROM panel p JOIN documents d USING (sha256) ORDER BY d.document, p.table_id, p.row_index, p.column_index"
        ).fetchall()
        names = list(self.panel[0])
        self.assertEqual(rows[0].keys()[: len(names)], names)
        for row, line in zip(rows, self.panel, strict=True):
            for name in names:
                value = row["exact_yuan"] if name == "yuan" else row[name]
                self.assertEqual("" if value is None else str(value), line[name], name)
            self.assertEqual(row["fen"], Decimal(line["yuan"]) * 100 if line["yuan"] else None)
        self.assertEqual(self.database.execute("PRAGMA foreign_key_check").fetchall(), [])
        self.assertEqual(self.database.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big"), b"YUSD")

    def test_documents_and_codebook_are_the_same_in_both(self):
        for table in ("documents", "codebook"):
            lines = read_csv(self.scratch / f"d.{table}.csv")
            rows = self.database.execute(f"SELECT {', '.join(lines[0])} FROM {table}").fetchall()
            self.assertEqual(sorted(tuple(line.values()) for line in lines),
                             sorted(tuple("" if value is None else str(value) for value in row) for row in rows))

    def test_the_codebook_explains_what_is_in_the_panel(self):
        codebook = {(line["sort"], line["variable"], line["id"]): line for line in read_csv(self.scratch / "d.codebook.csv")}
        for name in self.panel[0]:
            self.assertIn(("variable", name, name), codebook)
        for line in self.panel:
            for variable in ("stage", "scope", "side", "role", "measure"):
                if line[variable]:
                    self.assertIn(("value", variable, line[variable]), codebook)
            self.assertIn(("kind", "kind", line["kind"]), codebook)
            self.assertIn(("column", "column_id", line["column_id"]), codebook)
        for line in codebook.values():
            for text in ("zh", "en", "definition_zh", "definition_en"):
                self.assertTrue(line[text], line)
        column = codebook["column", "column_id", "current_year.general_public_budget"]
        self.assertEqual((column["zh"], column["en"], column["unit"]),
                         ("本年/一般公共预算", "current year / general public budget", "yuan"))
        self.assertEqual(column["figures"], str(sum(line["column_id"] == column["id"] for line in self.panel)))

    def test_a_sum_over_the_panel_is_the_printed_total(self):
        # Page 7 of the sample: 合计 2,030.75; its classes 1,690.82, 148.23, 73.85, 7.29 and 110.56 万元.
        def fen(condition):
            return self.database.execute(
                "SELECT sum(fen) FROM panel WHERE kind = 'expenditure_summary' AND column_id = 'total' AND fiscal_year = 2023 AND "
                + condition).fetchone()[0]
        self.assertEqual(fen("role = 'total'"), 2_030_750_000)
        self.assertEqual(fen("code_list = 'functional' AND length(code) = 3"), 2_030_750_000)

    def test_it_is_the_same_bytes_in_any_order_and_with_repeats(self):
        copy = self.scratch / "copy"
        shutil.copytree(self.out / SAMPLE.stem, copy / "of the sample")
        folders = sorted(self.out.iterdir(), reverse=True)
        for name in ("e.csv", "e.sqlite"):
            code, text, _ = yusuan("dataset", *folders, self.out, "-o", self.scratch / name)
            self.assertEqual(code, 0)
        for ending in ("csv", "documents.csv", "codebook.csv", "sqlite"):
            self.assertEqual((self.scratch / f"e.{ending}").read_bytes(), (self.scratch / f"d.{ending}").read_bytes())
        code, text, _ = yusuan("dataset", copy, self.out, "-o", self.scratch / "f.csv")
        self.assertEqual(code, 0)
        self.assertIn("repeated results of the same PDFs, left out: 1", text)
        self.assertEqual((self.scratch / "f.csv").read_bytes(), (self.scratch / "d.csv").read_bytes())

    def test_versions_are_kept_and_told(self):
        changed = self.scratch / "again" / "new"
        changed.mkdir(parents=True)
        document = json.loads((self.out / SAMPLE.stem / "document.json").read_text(encoding="utf-8"), parse_float=Decimal)
        text = (self.out / SAMPLE.stem / "document.json").read_text(encoding="utf-8")
        text = text.replace(document["source"]["sha256"], "0" * 64).replace('"publication_date": "2023-01-31"', '"publication_date": "2023-03"')
        (changed / "document.json").write_text(text, encoding="utf-8")
        code, report, _ = yusuan("dataset", self.out, self.scratch / "again", "-o", self.scratch / "v.csv")
        self.assertEqual(code, 0)
        self.assertRegex(report, r"version 2 of 2 \(publication-date\): yanbian-2023.pdf  <- current")
        current = {line["sha256"]: line["is_current"] for line in read_csv(self.scratch / "v.csv")}
        self.assertEqual((current["0" * 64], current[document["source"]["sha256"]]), ("1", "0"))

    def test_what_is_damaged_is_told_and_the_rest_is_made(self):
        bad = self.scratch / "bad" / "x"
        bad.mkdir(parents=True)
        (bad / "document.json").write_text("{", encoding="utf-8")
        code, _, message = yusuan("dataset", self.out, bad.parent, "-o", self.scratch / "g.csv", "--quiet")
        self.assertEqual(code, 3)
        self.assertIn(str(bad / "document.json"), message)
        self.assertEqual((self.scratch / "g.csv").read_bytes(), (self.scratch / "d.csv").read_bytes())

    def test_wrong_usage_and_nothing_to_read(self):
        empty = self.scratch / "empty"
        empty.mkdir()
        for arguments in ([self.out], [self.out, "-o", self.scratch / "x.xlsx"], [empty, "-o", self.scratch / "x.csv"],
                          ["-o", self.scratch / "x.csv"]):
            code, _, message = yusuan("dataset", *arguments)
            self.assertEqual(code, 2, message)
            self.assertTrue(message)
        self.assertFalse((self.scratch / "x.csv").exists())

    def test_csv_styles(self):
        hostile = self.scratch / "hostile" / "x"
        hostile.mkdir(parents=True)
        text = (self.out / SAMPLE.stem / "document.json").read_text(encoding="utf-8")
        (hostile / "document.json").write_text(text.replace("一、财政拨款收入", "=HYPERLINK(1)"), encoding="utf-8")
        code, _, message = yusuan("dataset", hostile, "-o", self.scratch / "s.csv", "--csv-bom", "--csv-safe")
        self.assertEqual(code, 0, message)
        for ending in ("csv", "documents.csv", "codebook.csv"):
            self.assertTrue((self.scratch / f"s.{ending}").read_bytes().startswith(b"\xef\xbb\xbf"), ending)
        content = (self.scratch / "s.csv").read_text(encoding="utf-8-sig")
        self.assertEqual(content.count("\ufeff"), 0)
        self.assertIn(",'=HYPERLINK(1),", content)
        self.assertNotIn(",=HYPERLINK", content)
        code, _, _ = yusuan("dataset", hostile, "-o", self.scratch / "s.csv")
        self.assertEqual(code, 0, "a dataset of another style is ours too")


if __name__ == "__main__":
    unittest.main()

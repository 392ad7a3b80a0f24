"""The database of `--format sqlite`, read with Python's sqlite3, against document.json."""

import os
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
from decimal import Decimal
from pathlib import Path

from formats_test import BINARY, SAMPLE, SOURCE, figures_of, read_json

OTHER = SOURCE / "samples" / "layouts" / "continued-without-header.pdf"


def extract(out, *files):
    end = subprocess.run([BINARY, "extract", *files, "-o", out, "--quiet", "--format", "sqlite"], check=False, capture_output=True)
    return end.returncode, end.stderr.decode()


def dump(file):
    with sqlite3.connect(file) as database:
        return list(database.iterdump())


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Database(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.out = Path(cls.scratch.name) / "out"
        code, message = extract(cls.out, SAMPLE, OTHER)
        assert code in (0, 3), message
        cls.file = cls.out / "yusuan.sqlite"
        cls.document = read_json(cls.out / SAMPLE.stem / "document.json")
        cls.database = sqlite3.connect(f"file:{cls.file}?mode=ro", uri=True)
        cls.addClassCleanup(cls.database.close)
        cls.database.row_factory = sqlite3.Row

    def rows(self, sql, *values):
        return self.database.execute(sql, values).fetchall()

    def test_it_is_sound_and_says_whose_it_is(self):
        self.assertEqual([tuple(r) for r in self.rows("PRAGMA integrity_check")], [("ok",)])
        self.assertEqual(self.rows("PRAGMA foreign_key_check"), [])
        self.assertEqual(self.rows("PRAGMA application_id")[0][0].to_bytes(4, "big"), b"YUSU")
        self.assertEqual(self.rows("PRAGMA user_version")[0][0], 1)
        self.assertEqual(self.rows("PRAGMA journal_mode")[0][0], "wal")
        self.assertEqual(self.rows("SELECT count(*) FROM documents")[0][0], 2)

    def test_each_figure_is_that_of_json(self):
        figures = figures_of(self.document)
        self.assertGreater(len(figures), 100)
        rows = self.rows("SELECT * FROM figures WHERE file = ?", SAMPLE.name)
        self.assertEqual(len(rows), len(figures), "none is lost, none is there twice")
        for row in rows:
            figure = figures[row["table_id"], str(row["row_index"]), row["column_id"]]
            self.assertEqual(row["value"], str(figure["value"]))
            self.assertEqual(row["number"], float(figure["value"]))
            self.assertEqual(row["printed"], figure["printed"])
            self.assertEqual(row["header"], figure["header"])
            self.assertEqual(row["page"], figure["page"])
            self.assertEqual([row[side] for side in ("x0", "y0", "x1", "y1")], [float(edge) for edge in figure["box"]])
            yuan = figure["yuan"]
            self.assertEqual(Decimal(row["exact_yuan"]) if row["exact_yuan"] else None, yuan)
            self.assertEqual(row["fen"], None if yuan is None else yuan * 100)
            side = next(side for side in figure["sides"] if side["side"] == row["side"])
            for column in ("code", "name", "role", "level", "parent", "code_list", "standard_name"):
                self.assertEqual(row[column], side[column], column)

    def test_each_list_of_json_is_there_whole(self):
        number = self.rows("SELECT document FROM documents WHERE file = ?", SAMPLE.name)[0][0]
        for table, member in [("tables", "tables"), ("findings", "findings"), ("narrative", "narrative"), ("sections", "sections"),
                              ("pages", "pages"), ("contents", "contents"), ("units", "units"), ("diagnostics", "diagnostics")]:
            rows = self.rows(f"SELECT count(*) FROM {table} WHERE document = ?", number)
            self.assertEqual(rows[0][0], len(self.document[member]), table)
        cells = sum(len(finding["cells"]) for finding in self.document["findings"])
        self.assertEqual(self.rows("SELECT count(*) FROM finding_cells WHERE document = ?", number)[0][0], cells)
        texts = [(t["id"], r, c, text) for t in self.document["tables"] for r, row in enumerate(t["rows"])
                 for c, text in enumerate(row["cells"]) if text is not None]
        stored = self.rows("SELECT table_id, row_index, column_index, text FROM cells WHERE document = ? AND text IS NOT NULL", number)
        self.assertEqual([tuple(row) for row in stored], texts)

    def test_findings_and_sentences_are_those_of_json(self):
        for row, finding in zip(self.rows("SELECT * FROM findings ORDER BY finding"), self.document["findings"], strict=True):
            for member in ("severity", "code", "message", "message_zh"):
                self.assertEqual(row[member], finding[member])
        for row, figure in zip(self.rows("SELECT * FROM narrative ORDER BY position"), self.document["narrative"], strict=True):
            self.assertEqual((row["subject"], row["sentence"], row["page"]), (figure["subject"], figure["sentence"], figure["page"]))
            self.assertEqual(row["value"], None if figure["amount"] is None else str(figure["amount"]))

    def test_views_answer_with_what_is_printed(self):
        # Pages 7, 12 and 6 of the sample, in 万元.
        functions = self.rows("SELECT code, class, yuan, page FROM expenditure_by_function "
                              "WHERE kind = 'expenditure_summary' AND fiscal_year = 2023")
        self.assertEqual([tuple(row) for row in functions],
                         [("201", "一般公共服务支出", 16908200.0, 7), ("208", "社会保障和就业支出", 1482300.0, 7),
                          ("210", "卫生健康支出", 738500.0, 7), ("220", "自然资源海洋气象等支出", 72900.0, 7),
                          ("221", "住房保障支出", 1105600.0, 7)])
        expenses = self.rows("SELECT item, yuan FROM three_public_expenses WHERE column_id = 'budget' AND fiscal_year = 2023")
        self.assertEqual([tuple(row) for row in expenses],
                         [("three_public", 199400.0), ("reception", 19400.0), ("vehicles", 180000.0), ("vehicle_operation", 180000.0)])
        sources = self.rows("SELECT source, yuan FROM revenue_composition WHERE kind = 'revenue_summary' AND fiscal_year = 2023")
        self.assertEqual([tuple(row) for row in sources],
                         [("total", 20307500.0), ("current_year.subtotal", 19324800.0),
                          ("current_year.general_public_budget", 19324800.0), ("carry_over.subtotal", 982700.0),
                          ("carry_over.general_public_budget", 982700.0)])
        finding = self.rows("SELECT title, page FROM findings_with_titles WHERE code = 'book-mismatch' AND table_id = 't10'")[0]
        self.assertEqual(tuple(finding), ("项目支出表(预算表9)", 14))

    def test_storing_again_changes_nothing(self):
        before = dump(self.file)
        extract(self.out, OTHER, SAMPLE)
        self.assertEqual(dump(self.file), before)

    def test_the_same_run_makes_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            extract(folder, SAMPLE, OTHER)
            extract(Path(folder) / "b", SAMPLE, OTHER)
            self.assertEqual((Path(folder) / "yusuan.sqlite").read_bytes(), (Path(folder) / "b/yusuan.sqlite").read_bytes())

    def test_a_writer_waits_for_others_and_readers_see_whole_documents(self):
        with tempfile.TemporaryDirectory() as folder:
            extract(folder, OTHER)
            other = sqlite3.connect(Path(folder) / "yusuan.sqlite", isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            run = subprocess.Popen([BINARY, "extract", SAMPLE, "-o", folder, "--quiet", "--format", "sqlite"])
            with self.assertRaises(subprocess.TimeoutExpired):
                run.wait(2)
            self.assertEqual(other.execute("SELECT count(*) FROM documents").fetchone()[0], 1)
            other.execute("COMMIT")
            self.assertIn(run.wait(60), (0, 3))
            self.assertEqual(other.execute("SELECT count(*) FROM documents").fetchone()[0], 2)
            other.close()

    def test_a_killed_run_leaves_whole_documents(self):
        figures = len(figures_of(self.document))
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "yusuan.sqlite"
            for milliseconds in (40, 80, 120, 160, 200, 240, 280, 320):
                run = subprocess.Popen([BINARY, "extract", SAMPLE, "-o", folder, "--quiet", "--format", "sqlite"])
                time.sleep(milliseconds / 1000)
                run.send_signal(signal.SIGKILL)
                run.wait()
                if not file.exists():
                    continue
                with sqlite3.connect(file) as database:
                    self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
                    if database.execute("PRAGMA application_id").fetchone() != (0,):
                        self.assertIn(database.execute("SELECT count(*) FROM facts").fetchone()[0], (0, figures))
            code, message = extract(folder, SAMPLE)
            self.assertIn(code, (0, 3), message)

    def test_a_foreign_file_is_refused_before_any_work(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "yusuan.sqlite"
            file.write_bytes(b"mine")
            code, message = extract(folder, SAMPLE)
            self.assertEqual(code, 2)
            self.assertIn("is no such database of yusuan", message)
            self.assertEqual(os.listdir(folder), ["yusuan.sqlite"])
            self.assertEqual(file.read_bytes(), b"mine")

    def test_check_write_stores_the_corrected_document(self):
        with tempfile.TemporaryDirectory() as folder:
            extract(folder, SAMPLE)
            written = Path(folder) / SAMPLE.stem / "document.json"
            text = written.read_text(encoding="utf-8")
            written.write_text(text.replace("2030.75", "2031.75", 1), encoding="utf-8")
            subprocess.run([BINARY, "check", written.parent, "--write", "--quiet"], check=False)
            with sqlite3.connect(Path(folder) / "yusuan.sqlite") as database:
                self.assertEqual(database.execute("SELECT count(*) FROM facts WHERE value = '2031.75'").fetchone()[0], 1)


if __name__ == "__main__":
    unittest.main()

"""The recipes of samples/examples that need Python alone, on the small book; what they should say was read off its source."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
RECIPES = SOURCE / "samples" / "examples"
BOOK = RECIPES / "small-book.pdf"


class Recipes(unittest.TestCase):
    def test_each_stands_in_the_readme(self):
        readme = (RECIPES / "README.md").read_text(encoding="utf-8")
        recipes = [file.name for file in RECIPES.iterdir() if file.stem != "small-book" and file.name != "README.md"]
        self.assertGreater(len(recipes), 3)
        for name in recipes:
            self.assertIn(f"]({name})", readme)

    @unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
    def test_expenditure_by_function(self):
        with tempfile.TemporaryDirectory() as out:
            end = subprocess.run([BINARY, "extract", BOOK, "-o", out, "--format", "tidy", "--quiet"], check=False)
            self.assertIn(end.returncode, (0, 3))
            told = subprocess.run([sys.executable, RECIPES / "expenditure_by_function.py", out], check=True, capture_output=True,
                                  env={**os.environ, "PYTHONIOENCODING": "utf-8"})
            self.assertEqual(told.stdout.decode("utf-8").splitlines(), [
                "organization,fiscal_year,code,name,yuan",
                "虚构市林业局,2098,208,社会保障和就业支出,1184000",
                "虚构市林业局,2098,213,农林水支出,12000000",
            ])

    @unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
    def test_the_database(self):
        with tempfile.TemporaryDirectory() as out:
            subprocess.run([BINARY, "extract", BOOK, "-o", out, "--format", "sqlite", "--quiet"], check=False)
            database = Path(out) / "yusuan.sqlite"
            with contextlib.closing(sqlite3.connect(database)) as connection:
                rows = connection.execute((RECIPES / "expenditure_by_function.sql").read_text(encoding="utf-8")).fetchall()
            self.assertEqual(rows, [("虚构市林业局", 2098, "208", "社会保障和就业支出", 1184000.0, 9.0),
                                    ("虚构市林业局", 2098, "213", "农林水支出", 12000000.0, 91.0)])
            told = subprocess.run([sys.executable, RECIPES / "where_is_it_printed.py", database, "818000"], check=True,
                                  capture_output=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
            self.assertEqual(told.stdout.decode("utf-8").splitlines(), [
                "small-book.pdf\t3\t收入总表\t虚构市苗圃\t合计\t81.80",
                "small-book.pdf\t3\t收入总表\t虚构市苗圃\t本年收入/一般公共预算\t81.80",
            ])


if __name__ == "__main__":
    unittest.main()

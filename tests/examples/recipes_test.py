"""The recipes of samples/examples that need Python alone, on the small book; what they should say was read off its source."""

import os
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


if __name__ == "__main__":
    unittest.main()

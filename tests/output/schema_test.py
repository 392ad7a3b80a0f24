"""An independent validator agrees with what the program wrote of the sample."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import jsonschema

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
SAMPLE = SOURCE / "samples" / "yanbian-2023.pdf"


def validator(name):
    schema = json.loads((SOURCE / "schemas" / name).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


class Catalogue(unittest.TestCase):
    def test_every_file_is_of_its_sort(self):
        check = validator("catalogue.schema.json")
        files = sorted((SOURCE / "schemas" / "catalogue").glob("*.json"))
        self.assertGreater(len(files), 1)
        for file in files:
            with self.subTest(file=file.name):
                errors = [f"{e.json_path}: {e.message}" for e in check.iter_errors(json.loads(file.read_text("utf-8")))]
                self.assertEqual(errors, [])


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Schema(unittest.TestCase):
    def test_extract(self):
        check = validator("document.schema.json")
        with tempfile.TemporaryDirectory() as out:
            end = subprocess.run([BINARY, "extract", SAMPLE, "-o", out, "--quiet"], check=False)
            self.assertIn(end.returncode, (0, 3))
            files = sorted(Path(out).glob("*/*.json"))
            self.assertGreater(len(files), 1)
            for file in files:
                with self.subTest(file=file.name):
                    errors = [f"{e.json_path}: {e.message}" for e in check.iter_errors(json.loads(file.read_text("utf-8")))]
                    self.assertEqual(errors, [])

    def test_every_row_has_one_entry_a_column(self):
        with tempfile.TemporaryDirectory() as out:
            subprocess.run([BINARY, "extract", SAMPLE, "-o", out, "--quiet"], check=False)
            for file in Path(out).glob("*/document.json"):
                for table in json.loads(file.read_text("utf-8"))["tables"]:
                    for row in table["rows"]:
                        for part in ("cells", "values", "boxes"):
                            self.assertEqual(len(row[part]), len(table["columns"]), (table["id"], row["bbox"], part))

    def test_grids(self):
        end = subprocess.run([BINARY, "grids", SAMPLE], check=True, capture_output=True)
        errors = [f"{e.json_path}: {e.message}" for e in validator("grids.schema.json").iter_errors(json.loads(end.stdout))]
        self.assertEqual(errors, [])


if __name__ == "__main__":
    unittest.main()

"""Every schema has an example that it accepts and that the program prints today; YUSUAN_UPDATE_GOLDEN=1 writes them anew."""

import copy
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import jsonschema

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
UPDATE = os.environ.get("YUSUAN_UPDATE_GOLDEN") == "1"
SCHEMAS = SOURCE / "schemas"
EXAMPLES = SCHEMAS / "examples"
BOOK = SOURCE / "samples" / "examples" / "small-book.pdf"

# What prints the example of each schema; of the catalogue's files, the catalogue itself is the example.
COMMANDS = {
    "document.json": ["extract", BOOK.name, "-o", "out"],
    "report.json": ["extract", BOOK.name, "-o", "out", "--json"],
    "fact.ndjson": ["extract", BOOK.name, "--ndjson", "facts"],
    "explanation.json": ["explain", BOOK.name, "--json"],
    "grids.json": ["grids", BOOK.name, "--pages", "4"],
    "kinds.json": ["kinds", "--json"],
    "batch_record.ndjson": ["batch", BOOK.name, "gone.pdf", "-o", "out", "--jobs", "1", "--ndjson"],
    "summary.json": ["batch", BOOK.name, "gone.pdf", "-o", "out", "--jobs", "1", "--quiet"],
    "collection.json": ["collect", "out", "--json"],
}
# What has to be there before.
BEFORE = {"collection.json": ["batch", BOOK.name, "gone.pdf", "-o", "out", "--shard", "2/2", "--quiet"]}
# Those that stand in a file, not on standard output.
FILES = {"document.json": Path(BOOK.stem) / "document.json", "summary.json": Path("summary.json")}
# What differs from run to run, and what stands in the example instead.
MEASURES = [(rb'"seconds": ?[0-9.]+', b'"seconds": 0.05'), (rb'"peak_bytes": ?[0-9]+', b'"peak_bytes": 25000000')]


def printed(name, folder):
    shutil.copy(BOOK, folder)
    if name in BEFORE:
        subprocess.run([BINARY, *BEFORE[name]], cwd=folder, check=False, capture_output=True)
    end = subprocess.run([BINARY, *COMMANDS[name]], cwd=folder, check=False, capture_output=True)
    if end.returncode not in (0, 3):
        raise AssertionError(end.stderr.decode())
    made = (Path(folder) / "out" / FILES[name]).read_bytes() if name in FILES else end.stdout
    for measure, instead in MEASURES:
        made = re.sub(measure, instead, made)
    return made


def validator(name):
    schema = json.loads((SCHEMAS / f"{Path(name).stem}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def texts_of(name):
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()] if name.endswith(".ndjson") else [json.loads(text)]


class Examples(unittest.TestCase):
    def test_every_schema_has_one(self):
        schemas = {file.name.removesuffix(".schema.json") for file in SCHEMAS.glob("*.schema.json")} - {"catalogue"}
        self.assertEqual(schemas, {Path(name).stem for name in COMMANDS})
        self.assertEqual({file.name for file in EXAMPLES.iterdir()}, set(COMMANDS))

    def test_each_names_its_version(self):
        for schema in SCHEMAS.glob("*.schema.json"):
            self.assertRegex(json.loads(schema.read_text(encoding="utf-8"))["title"], r"^yusuan-[a-z]+/[1-9]$", schema.name)

    def test_each_is_valid(self):
        for name in COMMANDS:
            with self.subTest(name):
                for value in texts_of(name):
                    self.assertEqual([f"{e.json_path}: {e.message}" for e in validator(name).iter_errors(value)], [])

    def test_a_spoiled_one_is_not_valid(self):
        for name in COMMANDS:
            spoiled = copy.deepcopy(texts_of(name)[0])
            first = spoiled[0] if isinstance(spoiled, list) else spoiled
            first.pop(next(iter(first)))
            with self.subTest(name):
                self.assertFalse(validator(name).is_valid(spoiled))

    @unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
    def test_each_is_what_the_program_prints(self):
        for name in COMMANDS:
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                now = printed(name, folder)
                if UPDATE:
                    (EXAMPLES / name).write_bytes(now)
                self.assertEqual(now, (EXAMPLES / name).read_bytes())


if __name__ == "__main__":
    unittest.main()

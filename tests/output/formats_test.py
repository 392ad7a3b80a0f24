"""Every format of the sample, read back with readers that are not ours, holds the same figures."""

import csv
import json
import os
import subprocess
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
SAMPLE = SOURCE / "samples" / "yanbian-2023.pdf"
FIGURES = {"amount", "percent", "count"}


def extract(out, *options):
    end = subprocess.run([BINARY, "extract", SAMPLE, "-o", out, "--quiet", *options], check=False)
    if end.returncode not in (0, 3):
        raise AssertionError(f"exit code {end.returncode}")
    return Path(out) / SAMPLE.stem


def read_json(file):
    return json.loads(file.read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)


def read_csv(file, encoding="utf-8"):
    with file.open(encoding=encoding, newline="") as lines:
        return list(csv.reader(lines, strict=True))


def figures_of(document):
    """(table, row, column id) → value, text, yuan or None, page and box, as document.json's tables have them."""
    figures = {}
    for table in document["tables"]:
        for index, row in enumerate(table["rows"]):
            for column, text, value, box in zip(table["columns"], row["cells"], row["values"], row["boxes"], strict=True):
                if value is None:
                    continue
                money = column["role"] == "amount" and table["yuan_per_unit"] is not None
                page, *box = box if len(box) == 5 else (row["page"], *box)
                figures[table["id"], str(index), column["id"]] = {
                    "value": value, "printed": text, "page": page, "box": box,
                    "yuan": value * table["yuan_per_unit"] if money else None,
                    "unit": table["unit"] if column["role"] == "amount" else "",
                    "header": "/".join(column["header"]), "sides": row["sides"]}
    return figures


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Formats(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = extract(Path(cls.scratch.name) / "plain", "--format", "json,csv,tidy")
        cls.document = read_json(cls.folder / "document.json")
        cls.figures = figures_of(cls.document)

    def test_the_sample_has_figures(self):
        self.assertGreater(len(self.figures), 100, "or the other tests compare nothing")

    def test_each_table_alone_in_json(self):
        files = sorted(self.folder.glob("[0-9]*.json"))
        self.assertEqual([read_json(file)["tables"][0] for file in files], self.document["tables"])

    def test_each_table_in_csv(self):
        files = sorted(self.folder.glob("[0-9]*.csv"))
        self.assertEqual(len(files), len(self.document["tables"]))
        for file, table in zip(files, self.document["tables"], strict=True):
            header, *lines = read_csv(file)
            self.assertEqual([name.split("#")[0] for name in header], ["/".join(c["header"]) for c in table["columns"]])
            self.assertEqual(len(lines), len(table["rows"]), file.name)
            for line, row in zip(lines, table["rows"], strict=True):
                for field, text, value in zip(line, row["cells"], row["values"], strict=True):
                    if value is None:
                        self.assertEqual(field, text or "", file.name)
                    else:
                        self.assertEqual(field, str(value), file.name)

    def test_each_figure_in_facts(self):
        header, *lines = read_csv(self.folder / "facts.csv")
        facts = [dict(zip(header, line, strict=True)) for line in lines]
        self.assertEqual(len(facts), len(self.figures), "none is lost, none is there twice")
        for fact in facts:
            figure = self.figures[fact["table"], fact["row"], fact["column"]]
            self.assertEqual(fact["value"], str(figure["value"]))
            self.assertEqual(fact["printed"], figure["printed"])
            self.assertEqual(fact["unit"], figure["unit"] or "")
            self.assertEqual(fact["header"], figure["header"])
            self.assertEqual(Decimal(fact["yuan"]) if fact["yuan"] else None, figure["yuan"])
            self.assertEqual(Decimal(fact["page"]), figure["page"])
            self.assertEqual([Decimal(part) for part in fact["bbox"].split(" ")], figure["box"])
            side = next(side for side in figure["sides"] if side["side"] == fact["side"])
            self.assertEqual((fact["code"], fact["name"], fact["role"]), (side["code"] or "", side["name"] or "", side["role"]))
            self.assertIn(fact["measure"], FIGURES)
            self.assertEqual((fact["sha256"], fact["file"]), (self.document["source"]["sha256"], SAMPLE.name))
            self.assertEqual((fact["organization"], fact["fiscal_year"]), (self.document["organization"], "2023"))
            self.assertEqual((fact["stage"], fact["scope"]), ("budget", "department"))

    def test_facts_are_those_of_json(self):
        _, *lines = header_and_lines = read_csv(self.folder / "facts.csv")
        for line, fact in zip(lines, self.document["facts"], strict=True):
            named = dict(zip(header_and_lines[0], line, strict=True))
            self.assertEqual((named["table"], named["row"], named["column"]), (fact["table"], str(fact["row"]), fact["column"]))
            self.assertEqual((named["value"], named["yuan"]), (fact["value"], fact["amount"] or ""))
            self.assertEqual((named["name"], named["side"]), (fact["name"] or "", fact["side"]))

    def ndjson(self, records):
        end = subprocess.run([BINARY, "extract", SAMPLE, "--ndjson", records], check=False, capture_output=True)
        self.assertIn(end.returncode, (0, 3))
        return [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in end.stdout.splitlines()]

    def test_the_document_in_a_line(self):
        self.assertEqual(self.ndjson("documents"), [self.document])

    def test_each_figure_in_a_line(self):
        header, *lines = read_csv(self.folder / "facts.csv")
        facts = self.ndjson("facts")
        self.assertEqual(len(facts), len(lines))
        for line, fact in zip(lines, facts, strict=True):
            self.assertEqual(list(fact), header)
            box = " ".join(str(number) for number in fact.pop("bbox"))
            self.assertEqual({**{name: "" if value is None else str(value) for name, value in fact.items()}, "bbox": box},
                             dict(zip(header, line, strict=True)))

    def test_each_finding_in_csv(self):
        header, *lines = read_csv(self.folder / "findings.csv")
        self.assertGreater(len(lines), 0)
        for line, finding in zip(lines, self.document["findings"], strict=True):
            named = dict(zip(header, line, strict=True))
            for part in ("severity", "code", "message", "message_zh"):
                self.assertEqual(named[part], finding[part])
            cells = " ".join(f"{cell['table']}/{cell['row']}/{cell['column']}" for cell in finding["cells"])
            self.assertEqual(named["cells"], cells)

    def test_styles_change_neither_figures_nor_json(self):
        styled = extract(Path(self.scratch.name) / "styled", "--format", "json,csv,tidy", "--csv-bom", "--csv-safe")
        self.assertEqual(sorted(p.name for p in styled.iterdir()), sorted(p.name for p in self.folder.iterdir()))
        for file in styled.iterdir():
            plain = self.folder / file.name
            if file.suffix != ".csv":
                self.assertEqual(file.read_bytes(), plain.read_bytes())
                continue
            self.assertTrue(file.read_bytes().startswith(b"\xef\xbb\xbf"))
            for safe, printed in zip(read_csv(file, "utf-8-sig"), read_csv(plain), strict=True):
                for field, text in zip(safe, printed, strict=True):
                    self.assertIn(field, (text, "'" + text))


if __name__ == "__main__":
    unittest.main()

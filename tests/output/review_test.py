"""The review page of the sample holds document.json's figures and boxes, and every page's picture; its command keeps to its rules."""

import base64
import json
import os
import re
import subprocess
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
SAMPLE = SOURCE / "samples" / "yanbian-2023.pdf"


def run(*arguments, cwd=None):
    return subprocess.run([BINARY, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False)


def read_json(text):
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def data_of(page, name):
    return read_json(re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL).group(1))


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Review(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.scratch = Path(scratch.name)
        end = run("extract", SAMPLE, "-o", cls.scratch / "out", "--format", "review", "--quiet")
        assert end.returncode == 3, end  # the sample's findings
        cls.folder = cls.scratch / "out" / SAMPLE.stem
        cls.page = (cls.folder / "review.html").read_text(encoding="utf-8")
        cls.document = read_json((cls.folder / "document.json").read_text(encoding="utf-8"))

    def test_the_data_are_those_of_document_json_to_the_last_digit(self):
        self.assertEqual(data_of(self.page, "document"), self.document)

    def test_every_page_has_its_picture_in_its_proportions(self):
        pictures = re.findall(r'<script type="text/plain" class="page-image" data-page="(\d+)">([^<]+)</script>', self.page)
        self.assertEqual([int(page) for page, _ in pictures], [page["number"] for page in self.document["pages"]])
        for (_, text), page in zip(pictures, self.document["pages"], strict=True):
            png = base64.b64decode(text, validate=True)
            width, height = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
            self.assertAlmostEqual(width / height, float(page["width"] / page["height"]), delta=0.003)

    def test_compositions_add_up_and_are_printed_figures(self):
        tables = {table["id"]: table for table in self.document["tables"]}
        compositions = data_of(self.page, "compositions")
        self.assertEqual([one["topic"] for one in compositions], ["revenue", "expenditure_by_function", "expenditure_by_use"])
        for one in compositions:
            for share in [one["total"], *one["parts"]]:
                value = tables[one["table"]]["rows"][int(share["row"])]["values"][int(share["column"])]
                self.assertEqual(Decimal(share["amount"]), value)
            total = sum(Decimal(part["amount"]) for part in one["parts"]) + Decimal(one["rest"])
            self.assertEqual(total, Decimal(one["total"]["amount"]))
        printed = {part["name"]: part["amount"] for part in compositions[1]["parts"]}  # page 7 of the sample
        self.assertEqual(printed, {"一般公共服务支出": "1690.82", "社会保障和就业支出": "148.23", "卫生健康支出": "73.85",
                                   "自然资源海洋气象等支出": "7.29", "住房保障支出": "110.56"})

    def test_the_page_names_no_address(self):
        skeleton = re.sub(r'<script type="(application/json|text/plain)"[^>]*>.*?</script>', "", self.page, flags=re.DOTALL)
        addresses = set(re.findall(r"\w+://[^\s'\"]*", skeleton))
        self.assertEqual(addresses, {"http://www.w3.org/2000/svg"})  # a name, never asked for

    def test_both_languages_have_the_same_words_and_slots(self):
        words = data_of(self.page, "words")
        self.assertEqual(set(words["zh"]), set(words["en"]))
        for key, text in words["zh"].items():
            self.assertEqual(set(re.findall(r"\{\w+\}", text)), set(re.findall(r"\{\w+\}", words["en"][key])), key)

    def test_words_that_the_page_asks_for_are_there(self):
        words = data_of(self.page, "words")["zh"]
        asked = set(re.findall(r'data-(?:word|label|placeholder)="(\w+)"', self.page)) | set(re.findall(r"say\('([\w.]+)'", self.page))
        self.assertGreater(len(asked), 50)
        self.assertEqual(asked - set(words), set())

    def test_the_command_writes_the_same_page_beside_nothing_else(self):
        folder = self.scratch / "command"
        folder.mkdir()
        end = run("review", SAMPLE, cwd=folder)
        self.assertEqual(end.returncode, 3, end.stderr)
        self.assertEqual([file.name for file in folder.iterdir()], ["yanbian-2023.review.html"])
        self.assertEqual((folder / "yanbian-2023.review.html").read_text(encoding="utf-8"), self.page)
        self.assertEqual(run("review", SAMPLE, "--quiet", cwd=folder).returncode, 3)  # over itself

    def test_a_file_that_is_no_review_page_is_left_alone(self):
        file = self.scratch / "letter.html"
        file.write_text("<!doctype html><p>a letter", encoding="utf-8")
        end = run("review", SAMPLE, "-o", file)
        self.assertEqual(end.returncode, 2)
        self.assertIn("none of ours", end.stderr)
        self.assertEqual(file.read_text(encoding="utf-8"), "<!doctype html><p>a letter")

    def test_what_cannot_be_read_gives_no_page(self):
        page = self.scratch / "none.html"
        self.assertEqual(run("review", self.scratch / "none.pdf", "-o", page).returncode, 2)
        self.assertEqual(run("review").returncode, 2)
        self.assertFalse(page.exists())

    def test_check_writes_the_page_anew_with_its_pictures(self):
        end = run("extract", SAMPLE, "-o", self.scratch / "again", "--format", "review", "--quiet")
        folder = self.scratch / "again" / SAMPLE.stem
        file = folder / "document.json"
        file.write_text(file.read_text(encoding="utf-8").replace("2030.75", "2030.76", 1), encoding="utf-8")
        end = run("check", folder, "--write", "--quiet")
        self.assertEqual(end.returncode, 3, end.stderr)
        page = (folder / "review.html").read_text(encoding="utf-8")
        document = read_json(file.read_text(encoding="utf-8"))
        self.assertEqual(data_of(page, "document"), document)
        self.assertGreater(len(document["findings"]), len(self.document["findings"]))
        pictures = re.compile(r'class="page-image" data-page="\d+">[^<]+<')
        self.assertEqual(pictures.findall(page), pictures.findall(self.page))


if __name__ == "__main__":
    unittest.main()

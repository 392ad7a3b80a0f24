"""The workbook of the sample, read back by openpyxl, holds the same figures in the same places, and only text besides."""

import json
import re
import subprocess
import tempfile
import time
import unittest
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl

from formats_test import BINARY, extract, read_json

FIRST_BODY_ROW_BELOW_HEADER = 3  # title, unit, then the header


def header_depth(table):
    return max(1, *(len(column["header"]) for column in table["columns"]))


def body_row(table):
    return FIRST_BODY_ROW_BELOW_HEADER + header_depth(table)


def decimals_of(number_format):
    return len(number_format.partition(".")[2].replace('"%"', ""))


def texts_of(workbook):
    return [cell.value for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Workbook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = extract(Path(cls.scratch.name) / "plain", "--format", "xlsx")
        cls.file = cls.folder / "document.xlsx"
        cls.document = read_json(cls.folder / "document.json")
        cls.book = openpyxl.load_workbook(cls.file)
        cls.sheets = cls.book.worksheets[1:-1]

    def test_is_the_only_file_beside_the_document(self):
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["document.json", "document.xlsx"])

    def test_a_sheet_a_table_between_source_and_findings(self):
        self.assertEqual(self.book.sheetnames[0], "来源 Source")
        self.assertEqual(self.book.sheetnames[-1], "检查结果 Findings")
        self.assertEqual(self.book.sheetnames[1], "01 收支总表(预算表1)")
        self.assertEqual(len(self.sheets), len(self.document["tables"]))
        for sheet, table in zip(self.sheets, self.document["tables"], strict=True):
            self.assertEqual(sheet["A1"].value, table["title"])
            self.assertEqual(sheet["A2"].value, f"单位 Unit: {table['unit']}" if table["unit"] else None)
            self.assertEqual(sheet.freeze_panes, f"A{body_row(table)}")

    def test_each_cell_is_where_it_is_in_the_document(self):
        figures = 0
        for sheet, table in zip(self.sheets, self.document["tables"], strict=True):
            for index, row in enumerate(table["rows"]):
                line = sheet[body_row(table) + index]
                for text, value, cell in zip(row["cells"], row["values"], line, strict=False):
                    if value is None:
                        self.assertEqual(cell.value, text, cell)
                        self.assertEqual(cell.data_type, "s" if text else "n")
                        continue
                    figures += 1
                    self.assertEqual(cell.data_type, "n")
                    self.assertEqual(Decimal(repr(cell.value)), value, cell)
                    self.assertEqual(decimals_of(cell.number_format), -value.as_tuple().exponent, cell)
                    self.assertEqual("," in cell.number_format, "," in text, cell)
                self.assertEqual(line[len(table["columns"])].value, row["page"])
        self.assertEqual(figures, len(self.document["facts"]), "each figure of the book")

    def test_headers_are_merged_as_printed(self):
        # Held against pages 5, 6, 9, 10 and 15 of the sample by eye.
        self.assertEqual(self.merged(1), {"A3:A4", "B3:E3", "F3:I3"})
        self.assertEqual(self.merged(2), {"A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:N3", "O3:U3"})
        self.assertEqual(self.merged(5), {"A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4"})
        self.assertEqual(self.merged(6), set())
        self.assertEqual(self.merged(11), set())
        sheet = self.sheets[1]
        self.assertEqual([sheet[place].value for place in ("D3", "E3", "E4", "N4", "O3", "U4")],
                         ["合计", "当年预算", "小计", "其他收入", "上年结转结余", "用事业基金弥补收支差额"])

    def merged(self, number):
        return {str(merged) for merged in self.sheets[number - 1].merged_cells.ranges}

    def test_rows_show_their_role(self):
        for sheet, table in zip(self.sheets, self.document["tables"], strict=True):
            for index, row in enumerate(table["rows"]):
                for column, meant in enumerate(table["columns"]):
                    side = next((s for s in row["sides"] if s["side"] == meant.get("side", "all")), None)
                    if len(row["sides"]) != 1 and side is None:
                        continue
                    side = side or row["sides"][0]
                    cell = sheet.cell(body_row(table) + index, column + 1)
                    self.assertEqual(bool(cell.font.b), side["role"] in ("total", "subtotal"), cell)

    def test_source_sheet_tells_the_book_and_leads_to_each_table(self):
        sheet = self.book.worksheets[0]
        facts = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2) if row[0].value}
        self.assertEqual(facts["年度 Fiscal year"], 2023)
        self.assertEqual(facts["阶段 Stage"], "预算 budget")
        self.assertEqual(facts["范围 Scope"], "部门 department")
        self.assertEqual(facts["文件校验值 SHA-256"], self.document["source"]["sha256"])
        self.assertEqual(facts["单位名称 Organization"], self.document["organization"])
        [basic] = [row for row in sheet.iter_rows() if row[0].value == "06"]
        self.assertEqual([cell.value for cell in basic[1:6]],
                         ["本年一般公共预算基本支出表(预算表6)", "general_public_budget_basic_expenditure", "万元", "10-11", 32])
        links = [cell.hyperlink.location for (cell,) in sheet.iter_rows(min_col=2, max_col=2) if cell.hyperlink]
        self.assertEqual(links, [f"'{name}'!A1" for name in (self.book.sheetnames[-1], *self.book.sheetnames[1:-1])])

    def test_findings_lead_to_their_cells(self):
        sheet = self.book.worksheets[-1]
        lines = list(sheet.iter_rows(min_row=2))
        self.assertEqual(len(lines), len(self.document["findings"]) + len(self.document["diagnostics"]))
        for line, finding in zip(lines, self.document["findings"], strict=False):
            self.assertEqual([cell.value for cell in line[1:4]], [finding["code"], finding["message_zh"], finding["message"]])
            links = [cell.hyperlink.location for cell in line[7:] if cell.hyperlink]
            self.assertEqual(links, [self.address(cell) for cell in finding["cells"]])

    def address(self, cell):
        index = [table["id"] for table in self.document["tables"]].index(cell["table"])
        row = body_row(self.document["tables"][index]) + int(cell["row"])
        column = openpyxl.utils.get_column_letter(int(cell["column"]) + 1)
        return f"'{self.sheets[index].title}'!{column}{row}"

    def test_labels_are_all_there(self):
        for sheet in (self.book.worksheets[0], self.book.worksheets[-1]):
            for cell in sheet["A"] + sheet[1]:
                self.assertNotRegex(str(cell.value or ""), r"^[a-z]+\.[a-z_]+ ", "a name without words")

    def test_bytes_are_the_same_again(self):
        time.sleep(2.1)  # members of a zip file have dates of two seconds
        again = extract(Path(self.scratch.name) / "again", "--format", "xlsx")
        self.assertEqual((again / "document.xlsx").read_bytes(), self.file.read_bytes())


HOSTILE = ["=1+1", "@SUM(1)", "+1", "http://example.org/x", "mailto:a@b", "internal:'来源 Source'!A1", "{=1}", "TRUE",
           "2023-01-01", "007", "a\u0001b\u001fc", "_x0041_", "<b>&amp;\"'", " spaces ", "line\nbreak", "\ufffe",
           "x" * 40000]


LONG_FIGURE = "1,234,567,890,123,456.78"


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class HostileText(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = extract(Path(cls.scratch.name), "--format", "xlsx")
        cls.plant(cls.folder / "document.json")
        end = subprocess.run([BINARY, "check", cls.folder, "--write"], check=False, capture_output=True)
        if end.returncode not in (0, 3):
            raise AssertionError(end.stderr)
        cls.book = openpyxl.load_workbook(cls.folder / "document.xlsx")

    @staticmethod
    def plant(file):
        document = json.loads(file.read_text(encoding="utf-8"))
        rows = document["tables"][2]["rows"]
        name = [column["role"] for column in document["tables"][2]["columns"]].index("name")
        cells = [row for row in rows if row["cells"][name]]
        for row, text in zip(cells, HOSTILE, strict=False):
            row["cells"][name] = text
        document["tables"][0]["title"] = "='[x]:*?/\\" + "长" * 40
        document["tables"][1]["title"] = "History"
        document["tables"][3]["title"] = "\u0001'"
        document["organization"] = "=cmd|' /C calc'!A0"
        row = document["tables"][5]["rows"][0]
        row["cells"][3], row["values"][3] = LONG_FIGURE, "LONG"
        text = json.dumps(document, ensure_ascii=False).replace('"LONG"', LONG_FIGURE.replace(",", ""))
        file.write_text(text, encoding="utf-8")
        HostileText.planted = len(list(zip(cells, HOSTILE, strict=False)))

    def test_is_text(self):
        self.assertEqual(self.planted, len(HOSTILE), "or some were not tried")
        for sheet in self.book:
            for row in sheet.iter_rows():
                for cell in row:
                    self.assertNotEqual(cell.data_type, "f", cell)
        texts = texts_of(self.book)
        for text in HOSTILE[:10]:
            self.assertIn(text, texts)
        self.assertIn("=cmd|' /C calc'!A0", texts)
        for text in ("a\ufffdb\ufffdc", "_x0041_", "<b>&amp;\"'", " spaces ", "line\nbreak", "\ufffd"):
            self.assertIn(text, texts)

    def test_what_is_cut_says_so(self):
        [cut] = [text for text in texts_of(self.book) if isinstance(text, str) and text.startswith("xxx")]
        self.assertEqual(len(cut), 32767)
        self.assertIn("document.json", cut[-100:])

    def test_a_figure_of_more_digits_than_a_number_keeps_is_text(self):
        cell = self.book.worksheets[6]["D4"]
        self.assertEqual((cell.data_type, cell.value), ("s", LONG_FIGURE))
        self.assertEqual(cell.alignment.horizontal, "right")

    def test_leads_nowhere_outside(self):
        for sheet in self.book:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.hyperlink:
                        self.assertIsNone(cell.hyperlink.target, cell)
        with zipfile.ZipFile(self.folder / "document.xlsx") as file:
            self.assertFalse([name for name in file.namelist() if "worksheets/_rels" in name])

    def test_names_of_sheets_are_allowed(self):
        self.assertEqual(self.book.sheetnames[1], "01 =  x      " + "长" * 18)
        self.assertEqual(self.book.sheetnames[2], "02 History")
        self.assertEqual(self.book.sheetnames[4], "04 \ufffd")
        self.assertEqual(len({name.lower() for name in self.book.sheetnames}), len(self.book.sheetnames))


if __name__ == "__main__":
    unittest.main()

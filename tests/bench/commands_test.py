"""The commands of tools/bench as people call them, with the program that is built; and the PDFs that they make."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BENCH = SOURCE / "tools" / "bench"
BINARY = os.environ.get("YUSUAN_BINARY")
PAGE = SOURCE / "samples" / "faults" / "gbk-simsun.pdf"  # the smallest
COMMANDS = ("run", "growth", "instructions")
sys.path.insert(0, str(BENCH))
import books  # noqa: E402


def called(command, *arguments):
    end = subprocess.run([sys.executable, "-B", BENCH / command, *arguments], check=False, capture_output=True, text=True)
    return end.returncode, end.stdout, end.stderr


class CommandLine(unittest.TestCase):
    def test_help_shows_examples_and_exit_codes(self):
        for command in COMMANDS:
            code, out, _ = called(command, "--help")
            self.assertEqual(code, 0)
            self.assertIn(f"tools/bench/{command}", out)
            self.assertIn("examples:", out)
            self.assertIn("exit codes:", out)

    def test_wrong_usage_ends_with_2_and_says_what_is_wrong(self):
        for command, arguments, reason in (
                ("run", ["--rounds", "0"], "--rounds takes 1 or more"),
                ("run", ["--record", str(PAGE)], "leave out --quick and yours"),
                ("run", ["--record", "--quick"], "leave out --quick and yours"),
                ("growth", ["--only", "words"], "invalid choice"),
                ("growth", ["--record", "--quick"], "--record keeps whole sweeps only"),
                ("instructions", ["--set-ceilings", "--yusuan", "x"], "leave --yusuan out"),
                ("run", ["--yusuan", "no-such-program"], "no-such-program is no program"),
                ("growth", ["--yusuan", "no-such-program"], "no-such-program is no program"),
                ("instructions", ["--yusuan", "no-such-program"], "no-such-program is no program")):
            with self.subTest(command=command, arguments=arguments):
                code, out, err = called(command, *arguments)
                self.assertEqual((code, out), (2, ""))
                self.assertIn(reason, err)
                self.assertNotIn("Traceback", err)


@unittest.skipUnless(BINARY and shutil.which("pdftotext"), "needs YUSUAN_BINARY and pdftotext")
class Run(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def run_of(self, *arguments):
        return called("run", "--yusuan", BINARY, "--rounds", "1", *arguments)

    def test_a_pdf_of_the_users_own_is_measured_beside_pdftotext(self):
        code, out, err = self.run_of("--json", PAGE)
        self.assertEqual(code, 0, err)
        report = json.loads(out)
        case, = report["cases"]
        self.assertEqual((case["name"], case["pdfs"], case["pages"]), (PAGE.name, 1, 1))
        self.assertEqual([one["program"] for one in case["programs"][:2]], ["yusuan extract", "pdftotext -bbox"])
        self.assertTrue(all(one["median_cpu_seconds"] > 0 and one["peak_bytes"] > 0 for one in case["programs"]))
        self.assertEqual(report["stages"], [])

    def test_what_cannot_be_read_is_left_out_and_told(self):
        shutil.copy(PAGE, self.folder / "good.pdf")
        (self.folder / "bad.PDF").write_text("no PDF")
        code, out, err = self.run_of(self.folder)
        self.assertEqual(code, 0, err)
        self.assertIn(f"{self.folder.name} (1 PDFs)", out)
        self.assertIn("left out:", err)
        self.assertIn("bad.PDF", err)

    def test_nothing_to_measure_ends_with_2(self):
        for place, reason in ((self.folder, "holds no PDF"), (self.folder / "absent.pdf", "is not there")):
            code, out, err = self.run_of(place)
            self.assertEqual((code, out), (2, ""))
            self.assertIn(reason, err)


@unittest.skipUnless(shutil.which("pdfinfo") and shutil.which("pdftotext"), "needs poppler-utils")
class Books(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def made(self, kind, number):
        path = self.folder / f"{kind}-{number}.pdf"
        books.write(kind, number, path)
        return path

    def text(self, pdf):
        return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout

    def test_a_book_has_the_pages_that_were_asked_for_and_reads_as_a_budget(self):
        for pages in (1, 2, 17):
            said = subprocess.run(["pdfinfo", self.made("book", pages)], check=True, capture_output=True, text=True)
            self.assertRegex(said.stdout, rf"Pages:\s+{pages}\n")
            self.assertEqual(said.stderr, "")
        self.assertIn("支出总表", self.text(self.folder / "book-17.pdf"))

    def test_the_same_book_is_made_of_the_same_bytes(self):
        first = self.made("book", 12).read_bytes()
        self.assertEqual(self.made("book", 12).read_bytes(), first)

    def test_a_blank_page_has_no_text(self):
        self.assertEqual(self.text(self.made("blank", 1)).strip(), "")

    @unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
    def test_the_sums_and_sentences_of_a_book_hold(self):
        subprocess.run([BINARY, "extract", self.made("book", 12), "-o", self.folder / "out", "--quiet"], check=False)
        document = json.loads((self.folder / "out" / "book-12" / "document.json").read_text(encoding="utf-8"))
        self.assertEqual([table["title"] for table in document["tables"]],
                         ["收支总表", "收入总表", "支出总表", "“三公”经费支出表", "项目支出表"])
        self.assertEqual({finding["code"] for finding in document["findings"]}, {"required-table-missing"})  # of four that it leaves out


if __name__ == "__main__":
    unittest.main()

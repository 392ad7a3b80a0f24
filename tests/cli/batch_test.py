"""`yusuan batch` on the command line: what it prints, writes and ends with, and how it is stopped."""

import json
import os
import pty
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
FAULTS = SOURCE / "samples" / "faults"
GOOD = FAULTS / "gbk-simsun.pdf"  # comes out with nothing to look at
BOOK = SOURCE / "samples" / "yanbian-2023.pdf"  # takes long enough to be stopped in the middle
PATIENCE = 100  # seconds


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Batch(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        (self.folder / "in").mkdir()

    def add(self, *names, of=GOOD):
        for name in names:
            (self.folder / "in" / name).write_bytes(of.read_bytes() + f"\n% {name}\n".encode())

    def yusuan(self, *arguments, **options):
        end = subprocess.run([BINARY, "batch", *arguments], cwd=self.folder, check=False, capture_output=True, text=True,
                             timeout=PATIENCE, **options)
        return end.returncode, end.stdout, end.stderr

    def summary(self, out="out"):
        return json.loads((self.folder / out / "summary.json").read_text(encoding="utf-8"))

    def stopped(self, signals):
        """A run over twenty books that gets the signals as soon as its first document is done."""
        self.add(*(f"{number}.pdf" for number in range(20)), of=BOOK)
        command = [BINARY, "batch", "in", "-o", "out", "--jobs", "1", "--ndjson", "--quiet"]
        with subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE, text=True) as run:
            lines = [run.stdout.readline()]
            for _ in range(signals):
                run.send_signal(signal.SIGINT)
            lines += run.stdout.readlines()
            return run.wait(PATIENCE), [json.loads(line) for line in lines]

    def test_all_well_is_0_and_told_in_a_line(self):
        self.add("a.pdf", "b.pdf")
        code, said, message = self.yusuan("in", "-o", "out")
        self.assertEqual((code, message), (0, ""))
        self.assertTrue(said.startswith("2 documents: 2 ok, 0 with warnings, 0 failed; "), said)

    def test_failures_are_told_counted_and_can_be_fed_back(self):
        self.add("a.pdf")
        self.add("locked.pdf", of=FAULTS / "encrypted.pdf")
        code, said, message = self.yusuan("in", "-o", "out")
        self.assertEqual(code, 3)
        self.assertIn("failed: 1 pdf-encrypted", said)
        self.assertIn("in/locked.pdf: ", message)
        self.assertEqual((self.folder / "out" / "failures.txt").read_text(), "in/locked.pdf\n")
        (self.folder / "secret").write_text("budget\n")
        code, _, _ = self.yusuan("--manifest", "out/failures.txt", "-o", "out", "--force", "--password-file", "secret")
        self.assertNotEqual(code, 2)
        self.assertEqual(self.summary()["totals"]["failed"], 0)
        self.assertEqual((self.folder / "out" / "failures.txt").read_text(), "")

    def test_a_line_a_document_says_what_the_summary_says(self):
        self.add("a.pdf", "b.pdf", "c.pdf")
        _, said, _ = self.yusuan("in", "-o", "out", "--ndjson")
        lines = sorted((json.loads(line) for line in said.splitlines()), key=lambda line: line["input"])
        documents = self.summary()["documents"]
        for document in documents:
            document.pop("duplicate_of")
        self.assertEqual(lines, documents)

    def test_one_signal_ends_what_is_begun_and_another_run_does_the_rest(self):
        code, lines = self.stopped(1)
        self.assertEqual(code, 3)
        totals = self.summary()["totals"]
        self.assertEqual(totals["not_done"], 20 - len(lines))
        self.assertGreater(totals["not_done"], 0)
        _, said, message = self.yusuan("in", "-o", "out")
        self.assertIn(f"{len(lines)} document", message)
        self.assertIn("20 documents: ", said)
        self.assertEqual(self.summary()["totals"]["not_done"], 0)

    def test_a_second_signal_waits_for_nothing_and_leaves_nothing_half_made(self):
        code, lines = self.stopped(2)
        self.assertEqual(code, 3)
        folders = [path for path in (self.folder / "out").iterdir() if path.is_dir() and path.name != ".yusuan"]
        self.assertEqual(len(folders), len(lines))
        self.assertTrue(all((folder / "document.json").exists() for folder in folders))

    def test_the_database_is_filled_from_results(self):
        self.add("a.pdf", "b.pdf")
        self.assertEqual(self.yusuan("in", "-o", "out", "--quiet")[0], 0)
        _, _, message = self.yusuan("in", "-o", "out", "--format", "json,csv,sqlite")
        self.assertIn("2 documents done before, 0 to do", message)
        with sqlite3.connect(self.folder / "out" / "yusuan.sqlite") as database:
            self.assertEqual(database.execute("SELECT file FROM documents ORDER BY document").fetchall(),
                             [("a.pdf",), ("b.pdf",)])
        code, _, message = self.yusuan("in", "-o", "out", "--shard", "1/2", "--format", "sqlite")
        self.assertEqual(code, 2)
        self.assertIn("shards cannot fill one database", message)

    def test_the_database_is_the_one_that_extract_fills(self):
        books = sorted([BOOK, *(SOURCE / "samples" / "layouts").glob("*.pdf")])
        self.yusuan(*books, "-o", "out", "--format", "sqlite")
        subprocess.run([BINARY, "extract", *books, "-o", "extracted", "--format", "sqlite", "--quiet"], cwd=self.folder, check=False)
        dumps = []
        for out in ("out", "extracted"):
            with sqlite3.connect(self.folder / out / "yusuan.sqlite") as database:
                dumps.append(list(database.iterdump()))
        self.assertGreater(len(dumps[0]), 1000)
        self.assertEqual([pair for pair in zip(*dumps, strict=True) if pair[0] != pair[1]], [])

    def test_without_the_sandbox_it_warns_aloud(self):
        self.add("a.pdf")
        code, _, message = self.yusuan("in", "-o", "out", "--no-sandbox", "--quiet")
        self.assertEqual(code, 0)
        self.assertIn("warning: without the sandbox", message)

    def test_a_terminal_gets_a_bar_that_goes_away(self):
        self.add(*(f"{number}.pdf" for number in range(6)), of=BOOK)
        ours, theirs = pty.openpty()
        command = [BINARY, "batch", "in", "-o", "out", "--jobs", "1"]
        with subprocess.Popen(command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=theirs) as run:
            os.close(theirs)
            shown = b""
            try:
                while chunk := os.read(ours, 4096):
                    shown += chunk
            except OSError:  # the other end is closed
                pass
            run.wait(PATIENCE)
        os.close(ours)
        self.assertRegex(shown, rb"\[[# ]+\] \d/6  [\d.]+/s  0 failed")
        self.assertTrue(shown.endswith(b"\r\x1b[K"), shown[-40:])

    def test_wrong_usage(self):
        self.add("a.pdf")
        shutil.copy(GOOD, self.folder / "a.pdf")
        for arguments in (["in"], ["-o", "out"], ["in", "-o", "out", "--shard", "3/2"], ["in", "-o", "out", "--format", "ndjson"],
                          ["in", "-o", "out", "--jobs", "0"], ["in", "-o", "out", "--manifest", "gone.txt"]):
            with self.subTest(arguments):
                code, said, message = self.yusuan(*arguments)
                self.assertEqual((code, said), (2, ""))
                self.assertIn("(", message, "a hint")


if __name__ == "__main__":
    unittest.main()

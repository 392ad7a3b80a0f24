"""`yusuan collect` on the command line: what it says, writes and ends with, over shards of small batches."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
GOOD = SOURCE / "samples" / "faults" / "gbk-simsun.pdf"  # comes out with nothing to look at


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Collect(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        (self.folder / "in").mkdir()
        for name in "abcde":
            shutil.copy(GOOD, self.folder / "in" / f"{name}.pdf")

    def yusuan(self, *arguments):
        end = subprocess.run([BINARY, *arguments], cwd=self.folder, check=False, capture_output=True, timeout=100)
        return end.returncode, end.stdout.decode(), end.stderr.decode()

    def shard(self, number, of, out="out"):
        code, _, message = self.yusuan("batch", "in", "-o", out, "--shard", f"{number}/{of}", "--quiet")
        self.assertEqual((code, message), (0, ""))

    def test_what_is_missing_can_be_fed_back(self):
        self.shard(1, 3)
        self.shard(3, 3)
        code, said, _ = self.yusuan("collect", "out")
        self.assertEqual(code, 3)
        self.assertIn("5 documents: 3 ok, 0 with warnings, 0 failed, 2 not done yet", said)
        self.assertIn("shard 2 of 3: not begun, 2 of 2 left", said)
        self.assertIn("yusuan batch --manifest out/missing.txt -o out", said)
        self.assertEqual((self.folder / "out" / "missing.txt").read_text(), "in/b.pdf\nin/e.pdf\n")
        self.assertEqual(self.yusuan("batch", "--manifest", "out/missing.txt", "-o", "out", "--quiet")[0], 0)
        code, said, _ = self.yusuan("collect", "out")
        self.assertEqual((code, said.splitlines()), (0, ["5 documents: 5 ok, 0 with warnings, 0 failed; 5 pages, 5 tables, 10 figures -> out"]))
        summary = json.loads((self.folder / "out" / "summary.json").read_text())
        self.assertEqual([document["input"] for document in summary["documents"]], [f"in/{name}.pdf" for name in "abcde"])
        self.assertEqual((self.folder / "out" / "missing.txt").read_text(), "")

    def test_folders_of_several_machines(self):
        self.shard(1, 2, "one")
        self.shard(2, 2, "two")
        code, _, message = self.yusuan("collect", "one", "two")
        self.assertEqual((code, "no folder for the summary" in message), (2, True))
        self.assertEqual(self.yusuan("collect", "one", "two", "-o", "whole", "--quiet"), (0, "", ""))
        summary = json.loads((self.folder / "whole" / "summary.json").read_text())
        self.assertEqual([document["folder"] for document in summary["documents"]],
                         ["one/a", "two/b", "one/c", "two/d", "one/e"])

    def test_a_failure_and_a_list_to_compare_with(self):
        (self.folder / "in" / "e.pdf").write_text("no PDF")
        self.assertEqual(self.yusuan("batch", "in", "-o", "out", "--quiet")[0], 3)
        (self.folder / "all.txt").write_text("in/a.pdf\nin/e.pdf\nin/f.pdf\n")
        code, said, _ = self.yusuan("collect", "out", "--manifest", "all.txt", "--json")
        self.assertEqual(code, 3)
        told = json.loads(said)
        self.assertEqual((told["totals"]["ok"], told["totals"]["failed"], told["totals"]["not_done"]), (1, 1, 1))
        self.assertEqual(told["missing"], [{"input": "in/f.pdf", "input_hex": None, "reason": "not-done"}])
        self.assertEqual(told["not_listed"], ["in/b.pdf", "in/c.pdf", "in/d.pdf"])
        self.assertEqual((self.folder / "out" / "failures.txt").read_text(), "in/e.pdf\n")
        self.assertEqual(self.yusuan("collect", "out", "--inputs", "in")[0], 3)

    def test_where_no_batch_was_there_is_nothing(self):
        code, said, message = self.yusuan("collect", "in")
        self.assertEqual((code, said), (2, ""))
        self.assertIn("no run of a batch has been at work there", message)
        self.assertEqual(list((self.folder / "in").glob("summary*")), [])


if __name__ == "__main__":
    unittest.main()

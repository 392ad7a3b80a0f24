"""Names that are traps, through `yusuan batch`: results stay in the output folder, every input is accounted for once."""

import csv
import json
import os
import re
import subprocess
import tempfile
import unicodedata
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY", "")
GOOD = (SOURCE / "samples" / "faults" / "gbk-simsun.pdf").read_bytes()
LONGEST = 255  # bytes of a name

NAMES = [
    *(b"a" * (length - 4) + b".pdf" for length in range(251, LONGEST + 1)), "预".encode() * 83 + b"ab.pdf", b"b" * 251 + b".PDF",
    b"-o.pdf", b"--help.pdf", b"con.pdf", b".pdf", b"..pdf", b"...pdf", b" .pdf", b"summary.json.pdf", b"summary.pdf",
    b"yusuan.sqlite.pdf", b"failures.txt.pdf", b".yusuan.pdf", b"document.pdf", b"Same.pdf", b"same.pdf", b"same.PDF",
    unicodedata.normalize("NFC", "é").encode() + b".pdf", unicodedata.normalize("NFD", "é").encode() + b".pdf",
    b"line\nbreak.pdf", b"return\r.pdf", b"\x1b[31mred\x1b]0;owned\x07.pdf", b"invalid\xff\xfe.pdf", "c1\u009b31m.pdf".encode(),
    b"=cmd|' calc'!A0.pdf", b"+1.pdf", b"@sum(a1).pdf", b"<script>alert(1)<.pdf", b"\"quoted\",'.pdf", b"*?[a].pdf", b"$(id).pdf",
]
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class PathTricks(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)
        self.inputs = self.scratch / "in"
        self.inputs.mkdir()
        self.out = self.scratch / "out"

    def add(self, name, content=GOOD):
        path = os.fsencode(self.inputs) + b"/" + name
        with open(path, "wb") as file:
            file.write(content)
        return path

    def batch(self, *arguments, **more):
        end = subprocess.run([BINARY, "batch", *arguments, "-o", self.out, "--jobs", "2"], check=False, capture_output=True, **more)
        return end.returncode, end.stdout, end.stderr

    def documents(self):
        summary = json.loads((self.out / "summary.json").read_bytes().decode("utf-8"))
        return {bytes.fromhex(d["input_hex"]) if d["input_hex"] else d["input"].encode(): d for d in summary["documents"]}

    def test_every_name_comes_out_once_and_inside(self):
        paths = {self.add(name) for name in NAMES}
        before = {entry for entry in os.listdir(os.fsencode(self.scratch))}
        code, stdout, stderr = self.batch(self.inputs)
        self.assertEqual(code, 0, stderr)
        self.assertEqual(set(os.listdir(os.fsencode(self.scratch))) - before, {b"out"})
        documents = self.documents()
        self.assertEqual(set(documents), paths)
        folders = [d["folder"] for d in documents.values()]
        self.assertEqual(len(set(folders)), len(paths), "no two in one folder")
        made = [entry for entry in os.scandir(os.fsencode(self.out)) if entry.is_dir() and entry.name != b".yusuan"]
        self.assertEqual(len(made), len(paths))
        for entry in made:
            self.assertIn(b"document.json", os.listdir(entry.path))
        for printed in (stdout, stderr):
            self.assertIsNone(CONTROL.search(printed.decode("utf-8")), printed)

    def test_the_summary_is_safe_in_a_spreadsheet(self):
        for name in NAMES:
            self.add(name)
        self.batch(os.fsencode(self.inputs.name), cwd=self.scratch)
        self.batch(b"=cmd|' calc'!A0.pdf", b"./-o.pdf", b"+1.pdf", b"@sum(a1).pdf", "--force", cwd=self.inputs)
        with (self.out / "summary.csv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines, strict=True))
        self.assertEqual(len(rows), 1 + 4)
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        for field in (field for row in rows[1:] for field in row):
            self.assertFalse(field.startswith(("=", "@", "+")), field)

    def test_failures_can_be_fed_back_whatever_their_names(self):
        for name in NAMES:
            self.add(name, b"no PDF")
        code, _, stderr = self.batch(self.inputs)
        self.assertEqual(code, 2)
        self.assertIsNone(CONTROL.search(stderr.decode("utf-8")))
        first = set(self.documents())
        self.assertEqual(len(first), len(NAMES))
        for path in first:
            with open(path, "wb") as file:
                file.write(GOOD)
        code, _, stderr = self.batch("--manifest", self.out / "failures.txt", "--force")
        self.assertEqual(code, 0, stderr)
        self.assertEqual(set(self.documents()), first)
        self.assertEqual((self.out / "failures.txt").read_bytes(), b"")

    def test_ndjson_is_a_line_each(self):
        for name in NAMES:
            self.add(name)
        _, stdout, _ = self.batch(self.inputs, "--ndjson")
        lines = stdout.decode("utf-8").split("\n")
        self.assertEqual(lines.pop(), "")
        self.assertEqual(len(lines), len(NAMES))
        for line in lines:
            self.assertIsNone(re.search("[\x00-\x1f]", line))
            self.assertIn("input", json.loads(line))

    def test_paths_that_lead_out_and_links_that_lead_round(self):
        self.add(b"x.pdf")
        (self.inputs / "deep" / "er").mkdir(parents=True)
        (self.inputs / "deep" / "loop").symlink_to(self.inputs)
        (self.inputs / "self.pdf").symlink_to(self.inputs / "self.pdf")
        (self.inputs / "nowhere.pdf").symlink_to("/nonexistent")
        (self.inputs / "again.pdf").symlink_to("x.pdf")
        os.mkfifo(self.inputs / "pipe.pdf")
        manifest = self.scratch / "list.txt"
        lines = ["deep/er/../../x.pdf", "../in/x.pdf", "./deep/loop/x.pdf", "again.pdf", "pipe.pdf", "/dev/zero", "self.pdf",
                 "nowhere.pdf", "../../x.pdf", "deep/er"]
        manifest.write_text("\n".join(lines) + "\r\n\n", encoding="ascii")
        before = set(os.listdir(self.scratch))
        code, _, stderr = self.batch("--manifest", manifest, cwd=self.inputs, timeout=60)
        self.assertEqual(code, 3, stderr)
        self.assertEqual(set(os.listdir(self.scratch)) - before, {"out"})
        ends = {os.path.basename(path).decode(): d["status"] for path, d in self.documents().items() if d["status"] == "failed"}
        self.assertEqual(sorted(ends), ["nowhere.pdf", "pipe.pdf", "self.pdf", "x.pdf", "zero"])
        self.assertEqual(sum(d["status"] != "failed" for d in self.documents().values()), 1, "one file, however it is named")


if __name__ == "__main__":
    unittest.main()

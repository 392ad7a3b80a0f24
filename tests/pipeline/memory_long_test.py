"""Memory of `yusuan batch`: a book of 2,000 pages stays under 300 MiB, and 10,000 documents take no more than the first 1,000."""

import csv
import os
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from repeated_pages import repeated_pages

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY", "")
SAMPLE = SOURCE / "samples" / "yanbian-2023.pdf"  # of 26 pages
SMALL = SOURCE / "samples" / "examples" / "small-book.pdf"
MEBIBYTE = 1 << 20
DOCUMENTS = 10_000
# The supervisor keeps a record of some hundred bytes of each document for the summary.
GROWTH_OF_SUPERVISOR = 4096 * DOCUMENTS
# Workers are replaced each 500 documents, and where they have grown by 64 MiB.
GROWTH_OF_WORKER = 64 * MEBIBYTE


def resident(pid):
    """Bytes; 0 where there is no such process."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0)


def children(pid):
    try:
        return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Memory(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)
        self.inputs = self.scratch / "in"
        self.inputs.mkdir()

    def test_a_book_of_2000_pages_stays_under_300_mebibytes(self):
        (self.inputs / "long.pdf").write_bytes(repeated_pages(SAMPLE.read_bytes(), 77))
        subprocess.run([BINARY, "batch", self.inputs, "-o", self.scratch / "out", "--quiet"], check=False)
        with (self.scratch / "out" / "summary.csv").open(encoding="utf-8", newline="") as lines:
            line = next(csv.DictReader(lines))
        self.assertEqual((line["pages"], line["error"]), ("2002", ""))
        self.assertLess(int(line["peak_bytes"]), 300 * MEBIBYTE)

    def test_ten_thousand_documents_take_no_more_than_the_first_thousand(self):
        small = SMALL.read_bytes()
        for number in range(DOCUMENTS):
            (self.inputs / f"{number:05}.pdf").write_bytes(small + b"%% %d\n" % number)
        journal = self.scratch / "out" / ".yusuan"
        with subprocess.Popen([BINARY, "batch", self.inputs, "-o", self.scratch / "out", "--quiet", "--jobs", "2"]) as run:
            samples = []  # documents done, the supervisor's bytes, its largest worker's
            while run.poll() is None:
                done = sum(file.read_bytes().count(b"\n") for file in journal.glob("journal*"))
                samples.append((done, resident(run.pid), max(map(resident, children(run.pid)), default=0)))
                time.sleep(0.5)
        self.assertIn(run.returncode, (0, 3))
        early = [sample for sample in samples if DOCUMENTS / 20 < sample[0] <= DOCUMENTS / 10]
        late = [sample for sample in samples if sample[0] > DOCUMENTS * 9 / 10]
        self.assertTrue(early and late, "sampled in time")
        for place, most in ((1, GROWTH_OF_SUPERVISOR), (2, GROWTH_OF_WORKER)):
            before, after = (max(sample[place] for sample in part) for part in (early, late))
            self.assertGreater(before, MEBIBYTE)
            self.assertLess(after - before, most)


if __name__ == "__main__":
    unittest.main()

"""Hostile PDFs through `yusuan batch`: what hostile_test.py and hostile_long_test.py share."""

import csv
import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY", "")
MAKE = SOURCE / "tools" / "make_hostile_pdfs"
GOOD = SOURCE / "samples" / "faults" / "gbk-simsun.pdf"


def all_kinds():
    lines = subprocess.run([sys.executable, MAKE, "--list"], check=True, capture_output=True, text=True).stdout
    return [line.split()[0] for line in lines.splitlines()]


def batch_of(scratch, kinds, seconds, mebibytes):
    """Exit code and name → line of summary.csv, for the PDFs of these kinds and a good one behind them all."""
    folder = Path(scratch) / "in"
    subprocess.run([sys.executable, MAKE, folder, *kinds], check=True)
    (folder / "zz_good.pdf").write_bytes(GOOD.read_bytes())
    out = Path(scratch) / "out"
    code = subprocess.run([BINARY, "batch", folder, "-o", out, "--quiet", "--jobs", "2", "--timeout", str(seconds),
                           "--memory", str(mebibytes)], check=False, stderr=subprocess.DEVNULL).returncode
    with (out / "summary.csv").open(encoding="utf-8", newline="") as lines:
        return code, {Path(line["input"]).stem: line for line in csv.DictReader(lines, strict=True)}


def check_ends(test, ends, kinds, seconds, mebibytes):
    """Each ends once, within its limits, with results or a reason; the good one is as good as ever."""
    test.assertEqual(set(ends), {*kinds, "zz_good"})
    for kind, line in ends.items():
        with test.subTest(kind=kind):
            test.assertEqual(line["error"] == "", line["status"] in ("ok", "warned"))
            test.assertLess(float(line["seconds"]), seconds + 5)
            test.assertLess(int(line["peak_bytes"]), (mebibytes + 64) << 20)
            test.assertNotIn(line["error"], ("internal-error", "forbidden-call", "invalid-output", "worker-answer"))
    test.assertEqual((ends["zz_good"]["status"], ends["zz_good"]["tries"]), ("ok", "1"))

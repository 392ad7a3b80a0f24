"""Instructions that a program runs, counted by valgrind: the same in each run, however busy the machine is."""

import json
import math
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from processes import CannotMeasure, scratch_folder

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CEILINGS = HERE / "ceilings.json"
SAMPLE = "samples/yanbian-2023.pdf"
BLANK = "a blank page"
ROOM = 1.5  # a ceiling is that many times what was counted
COLLECTED = re.compile(r"Collected : (\d+)")
SANITIZED = b"__asan_init"  # in a program that valgrind cannot run


def cannot_count(binary):
    """Why instructions cannot be counted here; None where they can."""
    for program, package in (("valgrind", "valgrind"), ("pdftotext", "poppler-utils")):
        if not shutil.which(program):
            return f"{program} is not installed (Debian: {package})"
    if SANITIZED in Path(binary).read_bytes():
        return "valgrind cannot run a program with sanitizers"
    return None


def instructions(command, codes=(0,)):
    with tempfile.NamedTemporaryFile(mode="r", prefix="yusuan-count-", encoding="utf-8", errors="replace") as log:
        end = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log.name}", *command],
                             check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        said = log.read()
    collected = COLLECTED.search(said)
    if end.returncode not in codes or not collected:
        raise CannotMeasure(f"{command[0]} under valgrind ended {end.returncode}: {said[-200:]}")
    return int(collected.group(1))


def of_yusuan(binary, pdf):
    with scratch_folder() as out:
        return instructions([binary, "extract", pdf, "-o", out, "--quiet"], codes=(0, 3))


def of_pdftotext(pdf):
    return instructions(["pdftotext", "-bbox", pdf, "/dev/null"])


def write_book(kind, number, path):
    """A PDF of tools/bench/books.py."""
    subprocess.run([sys.executable, "-B", HERE / "books.py", kind, str(number), path], check=True)
    return path


@dataclass
class Counted:
    start: int  # instructions for a PDF of one blank page
    sample: int  # for SAMPLE
    ratio: float  # of what the sample takes beyond that, to what it takes pdftotext -bbox


def counted(binary):
    with scratch_folder() as folder:
        blank = write_book("blank", 1, Path(folder) / "blank.pdf")
        start, other_start = of_yusuan(binary, blank), of_pdftotext(blank)
    sample = of_yusuan(binary, ROOT / SAMPLE)
    return Counted(start, sample, (sample - start) / (of_pdftotext(ROOT / SAMPLE) - other_start))


def above(count, digits=2):
    """`ROOM` times the count, rounded up to so many digits that count."""
    size = 10.0 ** (math.floor(math.log10(count * ROOM)) - digits + 1)
    ceiling = math.ceil(count * ROOM / size) * size
    return int(ceiling) if size >= 1 else round(ceiling, digits)


def ceilings_of(found, facts):
    """What ceilings.json says."""
    return {"how": f"Instructions of `yusuan extract` of the dev preset, counted by valgrind --tool=callgrind; each ceiling is "
                   f"{ROOM} times what was counted, rounded up. Written by tools/bench/instructions --set-ceilings, held by "
                   "tests/bench/instructions_test.py. `ratio` is what the sample takes beyond a blank page, over what it takes "
                   "pdftotext -bbox so.",
            "counted_at": facts,
            "start": {"pdf": BLANK, "counted": found.start, "ceiling": above(found.start)},
            "sample": {"pdf": SAMPLE, "counted": found.sample, "ceiling": above(found.sample)},
            "ratio": {"pdf": SAMPLE, "counted": round(found.ratio, 2), "ceiling": above(found.ratio)}}


def ceilings():
    return json.loads(CEILINGS.read_text(encoding="utf-8"))


def too_high(found, limits):
    """What is above its ceiling, as sentences."""
    for name, value in (("start", found.start), ("sample", found.sample), ("ratio", found.ratio)):
        limit = limits[name]
        if value > limit["ceiling"]:
            yield (f"{name} ({limit['pdf']}): {value:,.7g} is above the ceiling of {limit['ceiling']:,} "
                   f"({limit['counted']:,} when it was set)")

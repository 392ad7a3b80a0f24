"""What is measured: the program, built where that is to do, and PDFs, made-up ones or the user's."""

import json
import os
import subprocess
import sys
from pathlib import Path

from compare import Case
from machine import ROOT
from processes import CannotMeasure, scratch_folder

HERE = Path(__file__).resolve().parent
BOOKS = ROOT / "build" / "bench" / "books"
MAKERS = (HERE / "books.py", HERE / "pdf_writer.py")


def built_program(targets):
    """The program of the `bench` preset. Installs what is missing and builds what is stale."""
    for command in ([ROOT / "tools/setup", "bench"], [ROOT / "tools/build", "bench", *targets]):
        if subprocess.run(command, check=False, stdout=sys.stderr).returncode != 0:
            raise CannotMeasure(f"{command[0].name} failed; it says why above")
    return ROOT / "build" / "bench" / "yusuan"


def program(path, targets=("yusuan",)):
    """The program at `path`, or, where that is not given, the one that is built."""
    if path is None:
        return built_program(targets)
    if not os.access(path, os.X_OK) or path.is_dir():
        raise CannotMeasure(f"{path} is no program")
    return path.resolve()


def made_book(kind, number):
    """A PDF of tools/bench/books.py, kept in the build folder. Another process makes it, so that this one stays small."""
    path = BOOKS / f"{kind}-{number}.pdf"
    if not path.exists() or path.stat().st_mtime < max(maker.stat().st_mtime for maker in MAKERS):
        BOOKS.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".part")
        subprocess.run([sys.executable, "-B", HERE / "books.py", kind, str(number), half], check=True)
        half.rename(path)
    return path


def pages_of(pdf):
    """None where Poppler cannot open it."""
    said = subprocess.run(["pdfinfo", pdf], check=False, capture_output=True).stdout
    return next((int(line.split()[1]) for line in said.splitlines() if line.startswith(b"Pages:")), None)


def pdfs_below(place):
    """The PDF itself, or all below a folder, in order."""
    if place.is_dir():
        found = sorted(path for path in place.rglob("*") if path.suffix.lower() == ".pdf" and path.is_file())
        if not found:
            raise CannotMeasure(f"{place} holds no PDF")
        return found
    if not place.is_file():
        raise CannotMeasure(f"{place} is not there")
    return [place]


def readable(binary, pdfs):
    """Those that yusuan gets through, and why it does not the others: a list of PDFs and a list of (PDF, reason)."""
    with scratch_folder() as out:
        end = subprocess.run([binary, "extract", *pdfs, "-o", out, "--json"], check=False, capture_output=True, text=True)
    try:
        report = json.loads(end.stdout)
    except ValueError:
        raise CannotMeasure(f"yusuan ended {end.returncode} without a report: {end.stderr.strip()[-200:]}") from None
    good, bad = [], []
    for pdf, line in zip(pdfs, report):
        if line["error"]:
            bad.append((pdf, line["error"]["message"]))
        else:
            good.append(pdf)
    return good, bad


def case_of(binary, others, place, tell):
    """A case of the user's PDF or folder. What yusuan or one of the `others` cannot read is left out, and `tell` is told so."""
    good, bad = readable(binary, pdfs_below(place))
    for other in others:
        failed = [pdf for pdf in good if other.read([pdf]) is None]
        bad += [(pdf, f"{other.name} fails on it") for pdf in failed]
        good = [pdf for pdf in good if pdf not in failed]
    for pdf, reason in bad:
        tell(f"left out: {pdf}: {reason}")
    if not good:
        raise CannotMeasure(f"{place}: nothing to measure")
    name = place.name if place.is_file() else f"{place.resolve().name} ({len(good)} PDFs)"
    return Case(name, good, sum(pages_of(pdf) or 0 for pdf in good))


def sample_cases(sizes):
    """Made-up books of so many pages, and the project's sample."""
    cases = [Case("1 page" if pages == 1 else f"{pages} pages", [made_book("book", pages)], pages) for pages in sizes]
    sample = ROOT / "samples" / "yanbian-2023.pdf"
    return [*cases, Case(sample.name, [sample], pages_of(sample) or 0)]

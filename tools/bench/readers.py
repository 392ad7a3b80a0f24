"""The programs that are compared, each reading the same PDFs."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from processes import CannotMeasure, Cost, cost_of, scratch_folder


@dataclass
class Reader:
    name: str
    read: Callable  # list of PDFs → Cost, or None where one cannot be read
    version: str
    starts_a_pdf: bool  # whether it is started once a PDF, and not once for all


def yusuan(binary):
    def read(pdfs):
        with scratch_folder() as out:
            cost = cost_of([binary, "extract", *pdfs, "-o", out, "--quiet"])
            cost.written = sum(path.stat().st_size for path in Path(out).rglob("*") if path.is_file())
        return cost if cost.code in (0, 3) else None
    return Reader("yusuan extract", read, first_line([binary, "--version"]), False)


def pdftotext():
    return Reader("pdftotext -bbox", one_by_one(lambda pdf: ["pdftotext", "-bbox", pdf, "/dev/null"]),
                  first_line(["pdftotext", "-v"]), True)


def mutool():
    return Reader("mutool stext", one_by_one(lambda pdf: ["mutool", "draw", "-q", "-F", "stext", "-o", "/dev/null", pdf]),
                  first_line(["mutool", "-v"]), True)


def one_by_one(command):
    def read(pdfs):
        total = Cost(0, 0, 0, 0)
        for pdf in pdfs:
            total += cost_of(command(pdf))
        return total if total.code == 0 else None
    return read


def readers(binary):
    """yusuan first. mutool is taken along where it is installed; pdftotext must be."""
    if not shutil.which("pdftotext"):
        raise CannotMeasure("pdftotext is not installed (Debian: poppler-utils)")
    return [yusuan(binary), pdftotext(), *([mutool()] if shutil.which("mutool") else [])]


def first_line(command):
    try:
        end = subprocess.run(command, check=False, capture_output=True, text=True)
    except OSError as e:
        raise CannotMeasure(f"{command[0]} cannot be run: {e.strerror}") from e
    return (end.stdout or end.stderr).strip().partition("\n")[0]

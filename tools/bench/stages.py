"""Where the time of an extraction goes: the shares of its stages, by the program of tests/bench/stages_bench.cpp."""

import json
import os
import subprocess

from machine import ROOT
from processes import CannotMeasure
from tables import figure, table

PROGRAM = ROOT / "build" / "bench" / "tests" / "bench_stages"
LEAST_SECONDS = "0.3"  # that each stage is run for
NAMES = {"open": "opening", "pages": "reading pages (Poppler)", "tables": "tables", "budget": "budget", "checks": "checks",
         "write": "writing"}


def measured_stages(pdf):
    """Name of a benchmark → CPU milliseconds."""
    end = subprocess.run([PROGRAM, "--benchmark_format=json", f"--benchmark_min_time={LEAST_SECONDS}"], check=False, text=True,
                         capture_output=True, env={**os.environ, "YUSUAN_BENCH_PDF": str(pdf)})
    if end.returncode != 0:
        raise CannotMeasure(f"bench_stages failed on {pdf}: {end.stderr.strip()[-200:]}")
    return {line["name"]: line["cpu_time"] for line in json.loads(end.stdout)["benchmarks"]}


def stages_of(measured):
    """Name of a stage → CPU milliseconds, in the order in which they run. The budget's is what is left of `extract`; as each is
    measured by itself, that can come out a little below nothing on a small PDF."""
    rest = measured["extract"] - sum(measured[name] for name in ("open", "pages", "tables", "checks"))
    return {name: max(rest, 0.0) if name == "budget" else measured[name] for name in NAMES}


def shares_of(cases, tell):
    """Of each case that is one PDF."""
    found = []
    for case in cases:
        if len(case.pdfs) == 1:
            tell(f"{case.name}: stages")
            stages = stages_of(measured_stages(case.pdfs[0].resolve()))
            found.append({"name": case.name, "milliseconds": stages, "sum": sum(stages.values())})
    return found


def text_of(found):
    rows = [[one["name"], figure(one["sum"], 3), *(f"{100 * value / one['sum']:.0f} %" for value in one["milliseconds"].values())]
            for one in found]
    return "Shares of the CPU time, without the start:\n\n" + table(["PDF", "CPU ms", *NAMES.values()], rows)

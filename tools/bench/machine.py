"""What was measured where: facts that a reader of figures needs. No names of machines or people."""

import os
import platform
import shutil
import subprocess
from datetime import datetime, timezone
from pathlib import Path

from readers import first_line

ROOT = Path(__file__).resolve().parents[2]


def _after(path, key, otherwise="unknown"):
    """What stands behind `key` and its `:` or `=` in a file of lines."""
    try:
        lines = Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return otherwise
    for line in lines:
        name, _, value = line.replace("=", ":", 1).partition(":")
        if name.strip() == key:
            return value.strip().strip('"')
    return otherwise


def _git(*arguments):
    if not shutil.which("git"):
        return ""
    end = subprocess.run(["git", "-C", ROOT, *arguments], check=False, capture_output=True, text=True)
    return end.stdout.strip() if end.returncode == 0 else ""


def commit():
    """Short, and whether the sources differ from it."""
    name = _git("rev-parse", "--short", "HEAD")
    if not name:
        return "unknown"
    return name + (" with changes" if _git("status", "--porcelain", "--untracked-files=no", "--", "extractor", "schemas") else "")


def facts(binary, versions=()):
    """Name → value, in the order in which they are told."""
    kibibytes = _after("/proc/meminfo", "MemTotal", "0 kB").split()[0]
    compiler = _after(ROOT / "build/bench/CMakeCache.txt", "CMAKE_CXX_COMPILER", "c++").rpartition(":")[2]
    poppler = next((line for line in _lines_of([binary, "--version"]) if line.startswith("Poppler")), "Poppler unknown")
    return {
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%d"),
        "commit": commit(),
        "machine": f"{_after('/proc/cpuinfo', 'model name', platform.machine())}, {len(os.sched_getaffinity(0))} cores, "
                   f"{int(kibibytes) / (1 << 20):.0f} GiB",
        "system": _after("/etc/os-release", "PRETTY_NAME"),
        "built with": ", ".join([poppler, first_line([compiler, "--version"])]),
        "against": ", ".join(versions),
    }


def _lines_of(command):
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.splitlines()

"""What a process costs: `cost_of(command)`, CPU time and peak memory of it alone."""

import os
import resource
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass
class Cost:
    user: float  # seconds of CPU, its own computing
    system: float  # seconds of CPU in the kernel for it: memory, reading, writing
    peak: int  # bytes that were resident at once
    code: int  # exit code; negative where a signal ended it
    written: int = 0  # bytes of the files it made, where they are kept long enough to be counted

    @property
    def cpu(self):
        return self.user + self.system

    def __add__(self, other):
        return Cost(self.user + other.user, self.system + other.system, max(self.peak, other.peak), self.code or other.code)


class CannotMeasure(Exception):
    """What is wrong, for people."""


def cost_of(command):
    """Runs it without input and throws its output away. The system counts this Python in until the command has started, so the peak
    is never below `least_peak()`: keep this process small, and make PDFs in another one."""
    program = shutil.which(command[0])
    if not program:
        raise CannotMeasure(f"{command[0]} is not there or cannot be run")
    nothing = os.open(os.devnull, os.O_RDWR)
    try:
        actions = [(os.POSIX_SPAWN_DUP2, nothing, stream) for stream in (0, 1, 2)]
        pid = os.posix_spawn(program, [os.fspath(part) for part in command], os.environ, file_actions=actions)
    finally:
        os.close(nothing)
    _, status, usage = os.wait4(pid, 0)
    return Cost(usage.ru_utime, usage.ru_stime, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status))


def least_peak():
    """Bytes: a peak that is not above this may be lower in truth."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@contextmanager
def scratch_folder():
    with tempfile.TemporaryDirectory(prefix="yusuan-bench-") as folder:
        yield folder

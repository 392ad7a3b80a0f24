"""Several programs over the same PDFs, in turn, round after round: what each costs."""

from dataclasses import dataclass
from operator import attrgetter
from statistics import median

from processes import CannotMeasure

STARTS = 15  # runs over a blank page; the median is the cost of starting


@dataclass
class Case:
    """PDFs that are measured together. yusuan takes all in one call, as it is meant to be used."""
    name: str
    pdfs: list
    pages: int


@dataclass
class Measured:
    """Of one program over one case."""
    reader: str
    cpu: list  # seconds, a round each, with the cost of starting
    start: float  # seconds of that, for starting
    peak: int  # bytes

    @property
    def whole(self):
        return median(self.cpu)

    @property
    def work(self):
        return max(self.whole - self.start, 0.0)


def start_costs(readers, blank, seconds=attrgetter("cpu")):
    """Reader's name → seconds that it takes to read a PDF of one blank page."""
    costs = {}
    for reader in readers:
        runs = [reader.read([blank]) for _ in range(STARTS)]
        if None in runs:
            raise CannotMeasure(f"{reader.name} cannot read {blank}")
        costs[reader.name] = median(map(seconds, runs))
    return costs


def measure(case, readers, starts, rounds, tell=lambda text: None):
    """A `Measured` for each reader. One more round goes before those that count, to have the files in memory."""
    cpu = {reader.name: [] for reader in readers}
    peak = dict.fromkeys(cpu, 0)
    for turn in range(rounds + 1):
        tell(f"{case.name}: round {turn} of {rounds}")
        for reader in readers:
            cost = reader.read(case.pdfs)
            if cost is None:
                raise CannotMeasure(f"{reader.name} failed on {case.name}")
            if turn > 0:
                cpu[reader.name].append(cost.cpu)
            peak[reader.name] = max(peak[reader.name], cost.peak)
    times = {reader.name: len(case.pdfs) if reader.starts_a_pdf else 1 for reader in readers}
    return [Measured(name, seconds, starts[name] * times[name], peak[name]) for name, seconds in cpu.items()]


def ratio(ours, other, with_starts=True):
    """Median over the rounds of what ours costs over what the other costs in the same round; None where nothing is left to divide by."""
    pairs = [(a, b) if with_starts else (a - ours.start, b - other.start) for a, b in zip(ours.cpu, other.cpu)]
    quotients = [max(a, 0.0) / b for a, b in pairs if b > 0]
    return median(quotients) if quotients else None

"""What the scripts of tools/bench make of what they measure: ratios, exponents, tables, the parts of RESULTS.md, the drawing."""

import importlib.util
import os
import sys
import tempfile
import unittest
from importlib.machinery import SourceFileLoader
from pathlib import Path
from xml.etree import ElementTree

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BENCH = SOURCE / "tools" / "bench"
sys.path.insert(0, str(BENCH))
import compare  # noqa: E402
import counts  # noqa: E402
import machine  # noqa: E402
import plot  # noqa: E402
import results  # noqa: E402
import stages  # noqa: E402
import tables  # noqa: E402
from processes import MEBIBYTE, CannotMeasure, Cost, cost_of, least_peak  # noqa: E402
from readers import Reader, one_by_one  # noqa: E402


def script(name):
    """A command of tools/bench, as a module."""
    loader = SourceFileLoader(f"bench_{name}", str(BENCH / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    sys.modules[loader.name] = module  # its dataclasses look themselves up there
    loader.exec_module(module)
    return module


GROWTH = script("growth")
RUN = script("run")


def measured(name, cpu, start=0.0, peak=MEBIBYTE):
    return compare.Measured(name, cpu, start, peak)


class Processes(unittest.TestCase):
    def test_a_process_is_charged_what_it_computes_and_holds(self):
        idle = cost_of([sys.executable, "-S", "-c", ""])
        busy = cost_of([sys.executable, "-S", "-c", "held = b'x' * (200 << 20); n = 0\nfor i in range(3_000_000): n += i"])
        self.assertGreater(busy.user, idle.user + 0.05)
        self.assertGreater(busy.peak, idle.peak + 150 * MEBIBYTE)
        self.assertGreater(least_peak(), MEBIBYTE)

    def test_the_exit_code_is_told_and_a_signal_is_negative(self):
        self.assertEqual(cost_of([sys.executable, "-S", "-c", "raise SystemExit(3)"]).code, 3)
        self.assertEqual(cost_of([sys.executable, "-S", "-c", "import os; os.kill(os.getpid(), 9)"]).code, -9)

    def test_a_program_that_is_not_there_cannot_be_measured(self):
        with self.assertRaisesRegex(CannotMeasure, "no-such-program is not there"):
            cost_of(["no-such-program"])

    def test_costs_of_several_pdfs_add_up_and_the_peak_is_the_highest(self):
        total = Cost(1, 0.5, 300, 0) + Cost(2, 0.25, 100, 7)
        self.assertEqual((total.user, total.system, total.cpu, total.peak, total.code), (3, 0.75, 3.75, 300, 7))

    def test_a_reader_that_fails_on_one_pdf_has_no_cost(self):
        read = one_by_one(lambda pdf: [sys.executable, "-S", "-c", f"raise SystemExit({pdf == 'bad'})"])
        self.assertIsNotNone(read(["good"]))
        self.assertIsNone(read(["good", "bad", "good"]))


class Compare(unittest.TestCase):
    def test_the_ratio_is_the_median_of_the_rounds(self):
        self.assertEqual(compare.ratio(measured("a", [2.0, 9.0, 3.0]), measured("b", [2.0, 3.0, 2.0])), 1.5)

    def test_starts_are_taken_off_on_both_sides(self):
        self.assertAlmostEqual(compare.ratio(measured("a", [1.5], 0.5), measured("b", [0.6], 0.1), with_starts=False), 2.0)

    def test_nothing_to_divide_by_is_no_ratio(self):
        self.assertIsNone(compare.ratio(measured("a", [1.0], 0.5), measured("b", [0.1], 0.1), with_starts=False))

    def test_the_first_round_does_not_count_and_a_start_is_counted_for_each_call(self):
        def reader(name, seconds, starts_a_pdf):
            runs = iter(seconds)
            return Reader(name, lambda pdfs: Cost(next(runs), 0, MEBIBYTE, 0), "1", starts_a_pdf)
        case = compare.Case("two", ["a.pdf", "b.pdf"], 2)
        ours, other = compare.measure(case, [reader("ours", [9, 1, 2, 3], False), reader("other", [9, 4, 5, 6], True)],
                                      {"ours": 0.5, "other": 0.25}, 3)
        self.assertEqual((ours.cpu, ours.start, ours.work), ([1, 2, 3], 0.5, 1.5))
        self.assertEqual((other.cpu, other.start, other.work), ([4, 5, 6], 0.5, 4.5))

    def test_a_failing_reader_ends_the_measurement(self):
        broken = Reader("broken", lambda pdfs: None, "1", True)
        with self.assertRaisesRegex(CannotMeasure, "broken failed on books"):
            compare.measure(compare.Case("books", ["a.pdf"], 1), [broken], {"broken": 0.0}, 1)


class Tables(unittest.TestCase):
    def test_exponents_stand_beside_each_size_but_the_first(self):
        first, linear, square = tables.slopes([(10, 1.0), (100, 10.0), (200, 40.0)])
        self.assertIsNone(first)
        self.assertAlmostEqual(linear, 1.0)
        self.assertAlmostEqual(square, 2.0)

    def test_a_cost_below_the_start_has_no_exponent(self):
        self.assertEqual(tables.slopes([(1, -0.001), (10, 0.5), (100, 0.0)]), [None, None, None])
        self.assertEqual(tables.slopes([]), [])

    def test_figures_keep_the_digits_that_count(self):
        self.assertEqual([tables.figure(value, 3) for value in (None, 0, 0.012345, 1.2345, 123.45, 98765.4, -1.5)],
                         ["–", "0", "0.0123", "1.23", "123", "98765", "-1.50"])

    def test_chinese_names_keep_the_columns_below_one_another(self):
        self.assertEqual(tables.table(["PDF", "ms"], [["预算", 7], ["a.pdf", 12.5]]),
                         "| PDF   |   ms |\n"
                         "|-------|-----:|\n"
                         "| 预算  |    7 |\n"
                         "| a.pdf | 12.5 |\n")


class Stages(unittest.TestCase):
    def test_the_budget_has_what_the_other_stages_leave(self):
        found = stages.stages_of({"catalogue": 9, "open": 1, "pages": 10, "tables": 3, "extract": 20, "checks": 2, "write": 5})
        self.assertEqual(found, {"open": 1, "pages": 10, "tables": 3, "budget": 4, "checks": 2, "write": 5})

    def test_noise_makes_no_stage_negative(self):
        found = stages.stages_of({"open": 1, "pages": 10, "tables": 3, "extract": 15, "checks": 2, "write": 5})
        self.assertEqual(found["budget"], 0.0)

    def test_shares_are_of_the_sum(self):
        milliseconds = {"open": 1.0, "pages": 3.0, "tables": 0.0, "budget": 2.0, "checks": 0.0, "write": 2.0}
        text = stages.text_of([{"name": "a.pdf", "milliseconds": milliseconds, "sum": 8.0}])
        shares = [cell.strip() for cell in text.splitlines()[-1].strip("|").split("|")]
        self.assertEqual(shares, ["a.pdf", "8.00", "12 %", "38 %", "0 %", "25 %", "0 %", "25 %"])


class Results(unittest.TestCase):
    DOCUMENT = "# What it costs\n\nPreface.\n"

    def test_a_part_is_added_once_and_then_replaced_in_its_place(self):
        once = results.with_part(self.DOCUMENT, "cost", "old")
        both = results.with_part(once, "growth", "other")
        again = results.with_part(both, "cost", r"new \1")
        self.assertEqual(again, "# What it costs\n\nPreface.\n\n"
                                "<!-- cost: written by --record -->\nnew \\1\n<!-- end of cost -->\n\n"
                                "<!-- growth: written by --record -->\nother\n<!-- end of growth -->\n")

    def test_a_history_keeps_its_lines(self):
        once = results.with_lines(self.DOCUMENT, "history", "## History\n\n| date |\n|---|\n", "| Monday |\n")
        twice = results.with_lines(once, "history", "## History\n\n| date |\n|---|\n", "| Tuesday |\n")
        self.assertIn("| date |\n|---|\n| Monday |\n| Tuesday |\n<!-- end of history -->\n", twice)
        self.assertEqual(twice.count("## History"), 1)

    def test_recording_writes_the_newest_part_and_adds_to_the_history(self):
        facts = {"date": "2098-01-02", "commit": "abc1234"}
        pair = (compare.Case("1 page", ["a.pdf"], 1), [measured("yusuan extract", [0.2], 0.1, 30 * MEBIBYTE),
                                                       measured("pdftotext -bbox", [0.1], 0.05)])
        document = RUN.recorded(RUN.recorded(self.DOCUMENT, "first", facts, [pair]), "second", facts, [pair])
        self.assertNotIn("first", document)
        self.assertIn("## Beside other readers\n\nsecond\n", document)
        self.assertEqual(document.count("| 2098-01-02 | abc1234 | 1 page | 200 | 30.0 | 2.00 | 2.00 |\n"), 2)

    def test_results_name_no_machine_or_path(self):
        facts = machine.facts(sys.executable)
        self.assertEqual(list(facts), ["date", "commit", "machine", "system", "built with", "against"])
        self.assertNotIn(os.uname().nodename, " ".join(facts.values()).split())
        self.assertNotIn(str(SOURCE), " ".join(facts.values()))


class Growth(unittest.TestCase):
    @staticmethod
    def sweep(users, peaks=(20, 30), written=(10, 1000)):
        points = [GROWTH.Point(size, user, 0.1, size_written, int(peak * MEBIBYTE), 1.0)
                  for size, user, peak, size_written in zip((100, 1000), users, peaks, written)]
        return GROWTH.Sweep("pages", points, 10 * MEBIBYTE)

    def test_a_steep_end_is_told(self):
        self.assertEqual(list(GROWTH.steep_ends([self.sweep((0.1, 3.2))])), ["User time grows with the 1.51th power of the pages."])

    def test_what_is_written_may_grow_with_the_square(self):
        linear = self.sweep((0.1, 1.0))
        self.assertAlmostEqual(tables.slopes(linear.written())[-1], 2.0)
        self.assertEqual(list(GROWTH.steep_ends([linear])), [])
        self.assertIn("neither user time nor peak memory grows faster", GROWTH.text_of({}, [linear]))

    def test_memory_is_judged_without_that_of_a_blank_page(self):
        self.assertEqual(list(GROWTH.steep_ends([self.sweep((0.1, 1.0), peaks=(11, 1010))])),
                         ["Peak memory grows with the 3.00th power of the pages."])

    def test_the_last_decade_is_judged_and_not_the_last_step(self):
        self.assertAlmostEqual(GROWTH.last_slope([(1, 9.0), (10, 1.0), (30, 2.0), (100, 10.0)]), 1.0)
        self.assertIsNone(GROWTH.last_slope([(10, 1.0), (30, 2.0)]))

    def test_what_is_too_short_to_be_told_from_noise_has_no_exponent(self):
        self.assertEqual(tables.slopes(self.sweep((0.001, 1.0)).users()), [None, None])
        self.assertEqual(tables.slopes(self.sweep((0.1, 1.0), peaks=(10.5, 60)).peaks()), [None, None])

    def test_quick_leaves_out_the_last_decade(self):
        self.assertEqual(GROWTH.sizes_of("rulings", True)[-1] * 10, GROWTH.sizes_of("rulings", False)[-1])

    def test_the_drawing_is_svg_with_a_point_for_each_size(self):
        root = ElementTree.fromstring(GROWTH.drawing([self.sweep((0.1, 1.0)), self.sweep((-0.001, 1.0))]))
        circles = root.findall(".//{http://www.w3.org/2000/svg}circle")
        self.assertEqual(len(circles), 2 * 6 - 1)  # two sweeps of three lines; what is noise is not drawn

    def test_axes_span_whole_decades(self):
        self.assertEqual([plot.decades(values) for values in ([3, 250], [10, 10], [0.02, 0.5])], [(0, 3), (1, 2), (-2, 0)])


class Ceilings(unittest.TestCase):
    def test_a_ceiling_leaves_half_as_much_again_and_is_rounded_up(self):
        self.assertEqual([counts.above(count) for count in (100_000_000, 703_024_535, 2.0, 0.7)], [150_000_000, 1_100_000_000, 3.0, 1.1])

    def test_what_is_too_high_is_told_with_what_was_counted_then(self):
        limits = counts.ceilings_of(counts.Counted(100, 1000, 2.0), {})
        self.assertEqual(list(counts.too_high(counts.Counted(150, 1500, 3.0), limits)), [])
        self.assertEqual(list(counts.too_high(counts.Counted(151, 1000, 3.5), limits)),
                         ["start (a blank page): 151 is above the ceiling of 150 (100 when it was set)",
                          "ratio (samples/yanbian-2023.pdf): 3.5 is above the ceiling of 3.0 (2.0 when it was set)"])

    def test_instructions_are_not_counted_of_a_program_with_sanitizers(self):
        with tempfile.NamedTemporaryFile() as program:
            program.write(b"\x7fELF...__asan_init...")
            program.flush()
            self.assertIsNotNone(counts.cannot_count(program.name))


if __name__ == "__main__":
    unittest.main()

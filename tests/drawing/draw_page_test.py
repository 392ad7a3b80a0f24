"""draw_page as its user runs it: what it draws of samples agrees with `yusuan grids`, and wrong usage is told."""

import json
import os
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
YUSUAN = os.environ.get("YUSUAN_BINARY")
DRAW_PAGE = os.environ.get("DRAW_PAGE_BINARY")
SAMPLE = SOURCE / "samples" / "yanbian-2023.pdf"
SVG = "{http://www.w3.org/2000/svg}"


def drawn_cells(svg):
    """((row, column, spans), text, box) of each cell in the picture, sorted."""
    cells = []
    for rect in svg.iter(SVG + "rect"):
        if rect.get("class", "").split()[:1] == ["cell"] and rect.get("data-row"):
            x, y, width, height = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
            place = tuple(int(rect.get("data-" + name)) for name in ("row", "col", "row-span", "col-span"))
            text = rect.find(SVG + "title").text.split("\n", 1)[1]
            cells.append((place, text, (x, y, x + width, y + height)))
    return sorted(cells)


def printed_cells(file, page):
    """The same from `yusuan grids`."""
    end = subprocess.run([YUSUAN, "grids", file, "--pages", str(page)], check=False, capture_output=True)
    if end.returncode not in (0, 3):  # 3: with warnings
        raise AssertionError(end.stderr)
    cells = []
    for grid in json.loads(end.stdout):
        for cell in grid["cells"]:
            place = tuple(cell[name] for name in ("row", "col", "row_span", "col_span"))
            cells.append((place, cell["text"], cell["bbox"]))
    return sorted(cells)


@unittest.skipUnless(YUSUAN and DRAW_PAGE, "YUSUAN_BINARY and DRAW_PAGE_BINARY name no programs")
class DrawPage(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def draw(self, *arguments):
        return subprocess.run(
            [DRAW_PAGE, *map(str, arguments)], cwd=self.folder, check=False, capture_output=True, encoding="utf-8"
        )

    def assert_same_cells(self, svg, file, page):
        drawn, printed = drawn_cells(svg), printed_cells(file, page)
        self.assertEqual([cell[:2] for cell in drawn], [cell[:2] for cell in printed])
        for (_, _, one), (_, _, other) in zip(drawn, printed):
            for a, b in zip(one, other):
                self.assertAlmostEqual(a, b, delta=0.02)  # both are rounded to hundredths

    def test_draws_the_page_and_its_cells(self):
        end = self.draw(SAMPLE, 9)
        self.assertEqual((end.returncode, end.stderr), (0, ""))
        self.assertTrue(end.stdout.startswith("yanbian-2023-p9.svg: page 9 of 26"), end.stdout)
        svg = ElementTree.parse(self.folder / "yanbian-2023-p9.svg").getroot()
        self.assert_same_cells(svg, SAMPLE, 9)
        self.assertGreater(len(drawn_cells(svg)), 100)
        image = svg.find(SVG + "image")
        self.assertTrue(image.get("href").startswith("data:image/png;base64,iVBORw0KGgo"))
        layers = {group.get("id") for group in svg.iter(SVG + "g")}
        self.assertLessEqual({"outside", "cells", "glyphs", "rulings", "edges", "inferred", "legend"}, layers)

    def test_other_pages(self):
        for file, page in [
            (SAMPLE, 6),
            (SAMPLE, 18),
            (SOURCE / "samples/layouts/three-level-header.pdf", 1),
            (SOURCE / "samples/faults/no-unicode.pdf", 1),
            (SOURCE / "samples/faults/empty-page.pdf", 1),
        ]:
            with self.subTest(file=file.name, page=page):
                self.assertEqual(self.draw(file, page, "-o", "a.svg", "--no-page").returncode, 0)
                svg = ElementTree.parse(self.folder / "a.svg").getroot()
                self.assert_same_cells(svg, file, page)
                self.assertIsNone(svg.find(SVG + "image"))

    def test_layers(self):
        self.assertEqual(self.draw(SAMPLE, 9, "--layers", "edges,cells", "--no-page").returncode, 0)
        svg = ElementTree.parse(self.folder / "yanbian-2023-p9.svg").getroot()
        layers = {group.get("id") for group in svg.iter(SVG + "g")}
        self.assertIn("edges", layers)
        self.assertFalse(layers & {"outside", "glyphs", "rulings", "inferred"})

    def test_locked(self):
        locked = SOURCE / "samples/faults/encrypted.pdf"
        self.assertEqual(self.draw(locked, 1, "--password", "budget", "-o", "a.svg").returncode, 0)
        self.assertIn("data:image/png", (self.folder / "a.svg").read_text(encoding="utf-8"))

    def test_wrong_usage(self):
        for arguments, word in [
            ([SAMPLE, 27], "page 26"),
            ([SAMPLE, 0], "no page 0"),
            ([SAMPLE], "PAGE is required"),
            ([SAMPLE, 9, "--layers", "cells,walls"], "no layer 'walls'"),
            ([SAMPLE, 9, "-o", "a.pdf"], ".svg or .png"),
            ([SAMPLE, 9, "-o", "none/a.svg"], "cannot write"),
            ([SOURCE / "samples/faults/encrypted.pdf", 1], "password"),
            (["none.pdf", 1], "none.pdf"),
        ]:
            with self.subTest(word=word):
                end = self.draw(*arguments, "--no-page")
                self.assertEqual((end.returncode, end.stdout), (2, ""))
                self.assertIn(word, end.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_help(self):
        end = self.draw("--help")
        self.assertEqual(end.returncode, 0)
        self.assertIn("Examples:", end.stdout)


if __name__ == "__main__":
    unittest.main()

"""Attacks by what a page draws: streams that grow, lines, cells, glyphs and coordinates beyond measure."""

from pdf_file import SIMSUN, PdfFile, as_bytes, chinese, flate, one_page, repeated_flate, show, with_fonts

MEBIBYTE = 1 << 20
MILLION = 1_000_000


class Scatter:
    """Numbers that look random and are the same every time."""

    def __init__(self, state=1):
        self.state = state

    def below(self, end):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % end


def _page_of_stream(data, filters, resources=""):
    pdf = PdfFile()
    pdf.page(pdf.raw_stream(data, f"/Filter {filters}"), resources)
    return pdf.bytes()


def flate_of_zeros():
    """1 GiB of NUL in 1 MiB of Flate: white space without end."""
    return _page_of_stream(repeated_flate(bytes(MEBIBYTE), 1024), "/FlateDecode")


def flate_of_spaces():
    """1 GiB of blanks."""
    return _page_of_stream(repeated_flate(b" " * MEBIBYTE, 1024), "/FlateDecode")


def flate_of_state():
    """1 GiB of operators that draw nothing."""
    return _page_of_stream(repeated_flate(b"q Q 1 w\n" * (MEBIBYTE // 8), 1024), "/FlateDecode")


def flate_of_text():
    """1 GiB of operators that show text: a hundred million glyphs."""
    line = b"BT /F 9 Tf 50 700 Td (1234567) Tj ET\n"
    return _page_of_stream(repeated_flate(line * (MEBIBYTE // len(line)), 1024), "/FlateDecode", with_fonts())


def flate_of_lines():
    """1 GiB of operators that draw rulings."""
    line = b"10 20 m 500 20 l S\n"
    return _page_of_stream(repeated_flate(line * (MEBIBYTE // len(line)), 1024), "/FlateDecode")


def flate_of_one_token():
    """1 GiB of one string that never ends."""
    return _page_of_stream(flate(b"(")[:-4] + repeated_flate(b"A" * MEBIBYTE, 1024), "/FlateDecode")


def flate_in_flate():
    """64 GiB of blanks behind two filters."""
    return _page_of_stream(flate(repeated_flate(b" " * MEBIBYTE, 65536)), "[/FlateDecode /FlateDecode]")


def chain_of_filters():
    """A stream behind 5,000 filters."""
    data = as_bytes("1 w\n" * 1000).hex().encode() + b">"
    return _page_of_stream(data, "[" + "/ASCIIHexDecode " * 5000 + "]")


def run_length_bomb():
    """Run lengths of run lengths of blanks."""
    return _page_of_stream(flate(b"\x81 " * 4 * MEBIBYTE), "[/FlateDecode /RunLengthDecode]")


def predictor_of_size():
    """A predictor whose rows are 2,147,483,647 columns of 32 components."""
    pdf = PdfFile()
    parameters = "/DecodeParms << /Predictor 15 /Colors 32 /BitsPerComponent 16 /Columns 2147483647 >>"
    pdf.page(pdf.stream("1 w\n", parameters))
    return pdf.bytes()


def million_contents():
    """A page of 200,000 content streams, all the same one."""
    pdf = PdfFile()
    text = pdf.stream("1 w\n")
    page = pdf.page("")
    pdf.put(page, f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [{f'{text} 0 R ' * 200_000}] >>")
    return pdf.bytes()


def nested_states():
    """A million graphics states saved, none restored."""
    return one_page("q\n" * MILLION + show("below", 50, 700), with_fonts())


def restored_states():
    """A million graphics states restored, none saved."""
    return one_page("Q\n" * MILLION + show("above", 50, 700), with_fonts())


def nested_marks():
    """A million marked contents begun, each with a text of its own."""
    return one_page("/Span << /ActualText (1) >> BDC\n" * MILLION + show("marked", 50, 700), with_fonts())


def clips_without_end():
    """100,000 clips, each inside the one before."""
    return one_page("".join(f"{i % 97} {i % 89} 400 600 re W n\n" for i in range(100_000)) + show("cut", 150, 300), with_fonts())


def glyphs_among_clips():
    """50,000 pairs of a clip and a glyph."""
    pieces = (f"q {i % 500} {i // 500 * 8} 9 9 re W n {show('8', i % 500, i // 500 * 8, 5)} Q\n" for i in range(50_000))
    return one_page("".join(pieces), with_fonts())


def million_rulings():
    """A million lines side by side."""
    return one_page("".join(f"50 {i * 0.0008:.4f} m 545 {i * 0.0008:.4f} l S\n" for i in range(MILLION)))


def million_short_rulings():
    """A million strokes of 3 points, anywhere, upright or level."""
    scatter = Scatter()
    pieces = []
    for i in range(MILLION):
        x, y = scatter.below(5900) / 10, scatter.below(8400) / 10
        to = (x + 3, y) if i % 2 else (x, y + 3)
        pieces.append(f"{x:.1f} {y:.1f} m {to[0]:.1f} {to[1]:.1f} l S\n")
    return one_page("".join(pieces))


def million_fills():
    """A million thin rectangles, as many tables are drawn."""
    scatter = Scatter(2)
    pieces = []
    for i in range(MILLION):
        x, y = scatter.below(5900) / 10, scatter.below(8400) / 10
        pieces.append(f"{x:.1f} {y:.1f} {'30 .5' if i % 2 else '.5 30'} re f\n")
    return one_page("".join(pieces))


def million_grounds():
    """A million coloured rectangles one over the other: each may hide what is below, or be a cell."""
    scatter = Scatter(3)
    pieces = ["0.9 g\n"]
    for _ in range(MILLION):
        pieces.append(f"{scatter.below(590)} {scatter.below(840)} {5 + scatter.below(60)} {5 + scatter.below(20)} re f\n")
    return one_page("".join(pieces))


def rulings_under_grounds():
    """50,000 rulings, each hidden by one of 50,000 white rectangles."""
    scatter = Scatter(4)
    pieces = []
    for _ in range(50_000):
        x, y = scatter.below(500), scatter.below(800)
        pieces.append(f"0 G {x} {y} m {x + 40} {y} l S 1 g {x - 1} {y - 1} 42 2 re f\n")
    return one_page("".join(pieces) + "0 g " + show("1,234.56", 50, 700), with_fonts())


def dashes_without_end():
    """1,000 lines of 100,000 dashes each."""
    return one_page("[0.003 0.003] 0 d\n" + "".join(f"10 {i * 0.8:.1f} m 590 {i * 0.8:.1f} l S\n" for i in range(1000)))


def curve_of_points():
    """One path of a million corners, filled and stroked."""
    scatter = Scatter(5)
    return one_page("0 0 m\n" + "".join(f"{scatter.below(595)} {scatter.below(842)} l\n" for _ in range(MILLION)) + "B\n")


def _grid(rows, columns, width, height, text=None, size=0.2):
    """A ruled grid over `width` × `height` points; text(row, column) fills its cells."""
    step_x, step_y = width / columns, height / rows
    pieces = [f"{i * step_x:.3f} 0 m {i * step_x:.3f} {height} l S\n" for i in range(columns + 1)]
    pieces += [f"0 {i * step_y:.3f} m {width} {i * step_y:.3f} l S\n" for i in range(rows + 1)]
    if text:
        for row in range(rows):
            pieces.append(f"BT /F {size} Tf {step_x * 0.1:.3f} {height - (row + 0.7) * step_y:.3f} Td\n")
            pieces += [f"({text(row, column)}) Tj {step_x:.3f} 0 Td\n" for column in range(columns)]
            pieces.append("ET\n")
    return "".join(pieces)


def million_cells():
    """A grid of 1,000 × 1,000 cells on a sheet of A4, without text."""
    return one_page(_grid(1000, 1000, 595, 842), "", "/MediaBox [0 0 595 842]")


def million_cells_with_text():
    """A grid of 1,000 × 1,000 cells with a number in each, on a sheet that has room for it."""
    text = _grid(1000, 1000, 14_000, 10_000, lambda row, column: (row * 7 + column * 3) % 1000, 6)
    return one_page(text, with_fonts(), "/MediaBox [0 0 14000 10000]")


def grid_of_lines_only():
    """A grid of 5,000 × 5,000 lines: 10,000 lines, 25 million crossings."""
    return one_page(_grid(5000, 5000, 14_000, 14_000), "", "/MediaBox [0 0 14000 14000]")


def long_table():
    """A grid of 20,000 rows of 5 cells on one page."""
    text = _grid(20_000, 5, 500, 14_000, lambda row, column: row * 5 + column, 0.5)
    return one_page(text, with_fonts(), "/MediaBox [0 0 500 14000]")


def wide_table():
    """A grid of 20,000 columns of 5 cells."""
    text = _grid(5, 20_000, 14_000, 100, lambda row, column: column % 10, 0.5)
    return one_page(text, with_fonts(), "/MediaBox [0 0 14000 100]")


def grids_in_grids():
    """2,000 rectangles, each inside the one before."""
    return one_page("".join(f"{i * 0.14:.2f} {i * 0.2:.2f} {595 - i * 0.28:.2f} {842 - i * 0.4:.2f} re S\n" for i in range(2000)))


def stairs_of_cells():
    """5,000 rulings each way, each a little shorter than the one before."""
    pieces = [f"0 {i * 0.16:.3f} m {595 - i * 0.1:.3f} {i * 0.16:.3f} l S {i * 0.11:.3f} 0 m {i * 0.11:.3f} {842 - i * 0.15:.3f} l S\n"
              for i in range(5000)]
    return one_page("".join(pieces))


def many_small_grids():
    """20,000 grids of 2 × 2 cells beside each other."""
    pieces = []
    for i in range(20_000):
        x, y = i % 141 * 4, i // 141 * 5
        pieces.append(f"{x} {y} 3 4 re {x + 1.5} {y} m {x + 1.5} {y + 4} l {x} {y + 2} m {x + 3} {y + 2} l S\n")
    return one_page("".join(pieces))


def glyphs_at_one_place():
    """A million glyphs, one over the other."""
    return one_page("BT /F 10 Tf 1 0 0 1 100 500 Tm\n" + "1 0 0 1 100 500 Tm (8) Tj\n" * MILLION + "ET\n", with_fonts())


def glyphs_anywhere():
    """A million glyphs, strewn over the page."""
    scatter = Scatter(6)
    pieces = [f"1 0 0 1 {scatter.below(5900) / 10} {scatter.below(8400) / 10} Tm ({scatter.below(10)}) Tj\n" for _ in range(MILLION)]
    return one_page("BT /F 4 Tf\n" + "".join(pieces) + "ET\n", with_fonts())


def figures_anywhere():
    """100,000 amounts, strewn over the page: any two may be of one column."""
    scatter = Scatter(7)
    pieces = [f"1 0 0 1 {scatter.below(5500) / 10} {scatter.below(8400) / 10} Tm ({scatter.below(100000) / 100:.2f}) Tj\n"
              for _ in range(100_000)]
    return one_page("BT /F 1 Tf\n" + "".join(pieces) + "ET\n", with_fonts())


def figures_in_columns():
    """400 rows of 250 amounts without a line: a table that has no rulings."""
    pieces = []
    for row in range(400):
        pieces.append(f"1 0 0 1 2 {840 - row * 2} Tm\n")
        pieces += [f"({row * 250 + column}.{column % 100:02}) Tj 2.3 0 Td\n" for column in range(250)]
    return one_page("BT /F 0.5 Tf\n" + "".join(pieces) + "ET\n", with_fonts())


def turning_glyphs():
    """100,000 glyphs, each turned another way."""
    from math import cos, sin
    scatter = Scatter(8)
    pieces = []
    for i in range(100_000):
        a, b = cos(i), sin(i)
        pieces.append(f"{a:.3f} {b:.3f} {-b:.3f} {a:.3f} {scatter.below(595)} {scatter.below(842)} Tm (7) Tj\n")
    return one_page("BT /F 4 Tf\n" + "".join(pieces) + "ET\n", with_fonts())


def line_without_end():
    """A line of 500,000 Chinese characters, to be cut into words and read for figures."""
    text = chinese("一般公共预算财政拨款支出1234.56万元，" * 25_000)
    return one_page(f"BT /F 9 Tf 1 0 0 1 10 500 Tm {text} Tj ET\n", with_fonts("/F " + SIMSUN))


def paragraph_without_end():
    """30,000 lines of Chinese text on one page, without a full stop."""
    text = chinese("一般公共预算财政拨款支出1234.56万元，其中：")
    lines = "".join(f"1 0 0 1 50 {14000 - i * 0.45:.2f} Tm {text} Tj\n" for i in range(30_000))
    return one_page("BT /F 0.4 Tf\n" + lines + "ET\n", with_fonts("/F " + SIMSUN), "/MediaBox [0 0 500 14000]")


def cell_without_end():
    """One cell of a table that holds 200,000 characters, in lines one over the other."""
    text = chinese("项目" * 50)
    lines = "".join(f"1 0 0 1 60 {690 - i * 0.3:.2f} Tm {text} Tj\n" for i in range(2000))
    rules = "50 50 500 700 re S 50 700 m 550 700 l S 300 50 m 300 750 l S\n"
    return one_page(rules + "BT /F 0.3 Tf\n" + lines + "ET\n", with_fonts("/F " + SIMSUN))


def huge_text_behind_a_glyph():
    """10,000 glyphs that each say they stand for 100,000 characters."""
    pdf = PdfFile()
    marks = pdf.add(f"<< /ActualText ({'1' * 100_000}) >>")
    piece = f"/Span /P BDC {show('8', 50, 700)} EMC\n"
    pdf.page(piece * 10_000, with_fonts() + f" /Properties << /P {marks} 0 R >>")
    return pdf.bytes()


def huge_sheet():
    """A page of 10^30 points, with a table at its far end."""
    return one_page(f"1 0 0 1 1e30 1e30 cm {_grid(3, 3, 300, 300, lambda row, column: row + column, 9)}", with_fonts(),
                    "/MediaBox [0 0 1e30 1e30]")


def sheet_of_no_size():
    """A page of no width, one whose corners are the same, one of negative size."""
    pdf = PdfFile()
    for box in ("[0 0 0 842]", "[5 5 5 5]", "[595 842 0 0]", "[nan nan nan nan]", "[]", "[0 0 595]"):
        pdf.page(show("1,234.56", 50, 700), with_fonts(), f"/MediaBox {box}")
    return pdf.bytes()


def coordinates_beyond_numbers():
    """Lines, glyphs and matrices at 1e308, at nan and at numbers of 400 digits."""
    far = "9" * 400
    numbers = ("1e308", "-1e308", "nan", "inf", far, f"-{far}", f"0.{far}", "99999999999999999999", "--5", "1.2.3")
    pieces = []
    for a in numbers:
        pieces += [f"{a} {b} m {b} {a} l S 0 {a} m {b} {a} l S {a} {b} {a} {b} re f\n" for b in numbers]
        pieces += [f"BT /F 9 Tf 1 0 0 1 {a} {b} Tm (12.5) Tj ET\n" for b in numbers]
        pieces.append(f"q {a} 0 0 {a} {a} {a} cm 0 0 1 1 re S {show('12.5', 1, 1)} Q BT /F {a} Tf {a} Tz {a} Tc (3.5) Tj ET\n")
    return one_page("".join(pieces) + show("1,234.56", 50, 700), with_fonts())


def sizes_of_glyphs():
    """Glyphs of size 0, of negative size, of 10^9 points and of 10^-9 points, on one line."""
    sizes = ("0", "-10", "1e9", "0.000000001", "1000000000", "10")
    return one_page("".join(show("1,234.56", 50 + i * 60, 700, size) for i, size in enumerate(sizes)), with_fonts())


def inline_image_without_end():
    """An inline image of 60,000 × 60,000 dots whose data never end."""
    return one_page("BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID " + "A" * MILLION)


def many_inline_images():
    """200,000 inline images of a dot."""
    return one_page("BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI\n" * 200_000 + show("1,234.56", 50, 700), with_fonts())

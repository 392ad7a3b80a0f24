"""Attacks by books that are well formed and too much: pages, tables, titles and sentences without end."""

from pdf_file import SIMSUN, PdfFile, chinese, with_fonts

FONTS = with_fonts("/F " + SIMSUN)
TITLE = "部门支出总体情况表"
HEADERS = ("科目编码", "科目名称", "合计", "基本支出", "项目支出")
WIDTHS = (80, 160, 80, 80, 80)
ROW = 16  # points


def _show(text, x, y, size=9):
    return f"1 0 0 1 {x} {y} Tm {chinese(text)} Tj\n"


def _table(rows, top):
    """A ruled table, its top left at 50, `top`."""
    texts, lines = [], []
    bottom = top - ROW * len(rows)
    for i, row in enumerate(rows):
        y = top - ROW * i
        lines.append(f"50 {y} m {50 + sum(WIDTHS)} {y} l S\n")
        for column, text in enumerate(row):
            texts.append(_show(text, 53 + sum(WIDTHS[:column]), y - 12))
    lines.append(f"50 {bottom} m {50 + sum(WIDTHS)} {bottom} l S\n")
    for column in range(len(WIDTHS) + 1):
        x = 50 + sum(WIDTHS[:column])
        lines.append(f"{x} {top} m {x} {bottom} l S\n")
    return "".join(lines) + "BT /F 9 Tf\n" + "".join(texts) + "ET\n"


def _row(number):
    return (f"{201 + number % 30}{1 + number % 90:02}{1 + number % 80:02}", f"第{number}项支出", f"{number * 3}.30", f"{number}.10",
            f"{number * 2}.20")


def _book(pages):
    pdf = PdfFile()
    for page in pages:
        pdf.page(page, FONTS)
    return pdf.bytes()


def table_over_pages():
    """One table of 80,000 rows over 2,000 pages."""
    def page(number):
        title = "BT /F 9 Tf\n" + _show(TITLE, 200, 800) + _show("单位：万元", 450, 780) + "ET\n" if number == 0 else ""
        return title + _table([HEADERS, *(_row(number * 40 + i) for i in range(40))], 760)
    return _book(page(number) for number in range(2000))


def ten_thousand_tables():
    """10,000 tables of three rows, each with a title, ten on a page."""
    def page(number):
        pieces = []
        for i in range(10):
            top = 810 - i * 80
            pieces.append(f"BT /F 9 Tf\n{_show(f'表{number * 10 + i + 1} {TITLE}', 200, top + 6)}{_show('单位：万元', 450, top + 6)}ET\n")
            pieces.append(_table([HEADERS, _row(number), _row(i)], top))
        return "".join(pieces)
    return _book(page(number) for number in range(1000))


def endless_contents_page():
    """A contents page of 20,000 lines, on 400 pages, before 400 tables that all may be any of them."""
    def contents(number):
        lines = "".join(_show(f"{number * 50 + i + 1}、{TITLE}" + "…" * 20 + f"{number * 50 + i + 401}", 60, 780 - i * 15) for i in range(50))
        return "BT /F 9 Tf\n" + (_show("目录", 280, 810) if number == 0 else "") + lines + "ET\n"

    def table(number):
        return f"BT /F 9 Tf\n{_show(f'{number + 1}、{TITLE}', 200, 800)}ET\n" + _table([HEADERS, _row(number)], 760)
    return _book([*(contents(number) for number in range(400)), *(table(number) for number in range(400))])


def endless_prose():
    """1,000 pages of sentences that each state amounts, changes and parts."""
    sentence = "2024年一般公共预算财政拨款支出1234.56万元，比上年增加34.56万元，增长2.88%，其中：基本支出1000.56万元，项目支出234万元。"

    def page(number):
        lines = "".join(_show(f"{number * 40 + i}．{sentence}", 30, 800 - i * 19, 7) for i in range(40))
        return "BT /F 7 Tf\n" + lines + "ET\n"
    return _book(page(number) for number in range(1000))


def sums_without_end():
    """A table of 3,000 rows on one page each of whose figures is the sum of any two others."""
    pdf = PdfFile()
    rows = [HEADERS, *((f"{201 + i % 30}", "合计" if i % 7 == 0 else f"其中：第{i}项", "2.00", "1.00", "1.00") for i in range(3000))]
    height = ROW * len(rows) + 100
    title = f"BT /F 9 Tf\n{_show(TITLE, 200, height - 20)}{_show('单位：万元', 450, height - 40)}ET\n"
    pdf.page(title + _table(rows, height - 60), FONTS, f"/MediaBox [0 0 595 {height}]")
    return pdf.bytes()


def levels_without_end():
    """A table of 2,000 rows, each set in a little more than the one before."""
    pdf = PdfFile()
    rows = [HEADERS, *((f"{i:07}", " " * (i % 200) + "项", f"{i}.00", f"{i}.00", "") for i in range(2000))]
    height = ROW * len(rows) + 100
    pdf.page(f"BT /F 9 Tf\n{_show(TITLE, 200, height - 20)}ET\n" + _table(rows, height - 60), FONTS, f"/MediaBox [0 0 595 {height}]")
    return pdf.bytes()

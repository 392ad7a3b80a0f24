"""Made-up budget books of any size, always the same: what tools/bench/run and tools/bench/growth read.

usage: books.py KIND NUMBER FILE.pdf
    book NUMBER       a department's budget book of NUMBER pages: cover, contents, then ten pages a body: five tables and prose
    cells NUMBER      one ruled table of NUMBER cells, over as many pages as it takes
    rulings NUMBER    one page of NUMBER rulings, each side of each cell drawn by itself
    blank NUMBER      NUMBER pages with nothing on them: what remains is the cost of starting

Places and figures are invented, the sums hold. The fonts are embedded, with ToUnicode maps.
"""

import math
import sys
from pathlib import Path
from random import Random

from pdf_writer import A4, Page, PdfWriter, width_of

YEAR = 2098
CODES = [line.split() for line in """
201 一般公共服务支出
20103 政府办公厅（室）及相关机构事务
2010301 行政运行
2010302 一般行政管理事务
2010303 机关服务
2010350 事业运行
20106 财政事务
2010601 行政运行
2010605 财政国库业务
2010607 信息化建设
205 教育支出
20502 普通教育
2050201 学前教育
2050202 小学教育
2050203 初中教育
2050204 高中教育
20508 进修及培训
2050803 培训支出
208 社会保障和就业支出
20805 行政事业单位养老支出
2080501 行政单位离退休
2080505 机关事业单位基本养老保险缴费支出
2080506 机关事业单位职业年金缴费支出
20808 抚恤
2080801 死亡抚恤
210 卫生健康支出
21011 行政事业单位医疗
2101101 行政单位医疗
2101102 事业单位医疗
2101103 公务员医疗补助
213 农林水支出
21302 林业和草原
2130201 行政运行
2130205 森林资源培育
2130207 森林资源管理
21303 水利
2130305 水利工程建设
2130306 水利工程运行与维护
221 住房保障支出
22102 住房改革支出
2210201 住房公积金
2210203 购房补贴
""".split("\n") if line]
SOURCES = ("一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "事业收入", "其他收入")
PROJECTS = ("森林防火监测预警体系建设与运行维护", "林区道路养护", "乡村学校校舍维修改造及教学设备购置补助资金", "信息系统运行维护",
            "水利工程运行与维护专项经费", "基层卫生机构能力提升", "办公用房修缮", "人才培训与引进工作经费")
DUTIES = ("贯彻执行国家和省有关林业、水利、教育工作的方针政策和法律法规，拟订本市有关规划并组织实施。",
          "负责组织编制本部门年度预算草案，承担所属单位财务、国有资产的管理和内部审计工作。",
          "组织开展调查研究，协调解决重大问题，完成市委、市政府交办的其他任务。")
LEFT, RIGHT, TOP = 56.0, 540.0, 80.0  # points: what is printed stands between
SIZE = 9.0  # points: the type of tables
ROW = 17.0  # points
ROWS_OF_PAGE = 38
PAGES_OF_BODY = 10  # of a book
CONTENTS_LINES = 36  # a page


class Table:
    """A ruled table: widths of its columns, header cells and rows of texts, `None` for a cell with nothing printed in it."""

    def __init__(self, widths, align, header):
        self.widths = widths
        self.align = align  # a letter a column: l, c, r
        self.header = header  # rows of texts; "<" belongs to the cell at its left, "^" to the one above
        self.lefts = [LEFT + sum(widths[:column]) for column in range(len(widths) + 1)]

    def _print(self, page, box, text, align):
        left, top, right, bottom = box
        page.fill(*box)
        if not text:
            return
        room = right - left - width_of(text, SIZE)
        before = {"l": 2.5, "c": room / 2, "r": room - 2.5}[align]
        page.text(left + max(before, 0.5), (top + bottom) / 2 + SIZE * 0.36, text, SIZE)

    def _frame(self, page, left, top, right, bottom):
        page.across(left, right, top)
        page.across(left, right, bottom)
        page.down(left, top, bottom)
        page.down(right, top, bottom)

    def _draw_header(self, page, top):
        for r, row in enumerate(self.header):
            for c, text in enumerate(row):
                if text in ("<", "^"):
                    continue
                wide, high = 1, 1
                while c + wide < len(row) and row[c + wide] == "<":
                    wide += 1
                while r + high < len(self.header) and self.header[r + high][c] == "^":
                    high += 1
                box = (self.lefts[c], top + r * ROW, self.lefts[c + wide], top + (r + high) * ROW)
                self._print(page, box, text, "c")
                self._frame(page, *box)
        return top + len(self.header) * ROW

    def draw(self, page, top, rows):
        """With its header. Texts first, then lines, as office programs do."""
        top = self._draw_header(page, top)
        for number, row in enumerate(rows):
            upper = top + number * ROW
            for column, text in enumerate(row):
                self._print(page, (self.lefts[column], upper, self.lefts[column + 1], upper + ROW), text, self.align[column])
        for number in range(len(rows) + 1):
            page.across(LEFT, self.lefts[-1], top + number * ROW)
        for x in self.lefts:
            page.down(x, top, top + len(rows) * ROW)


SUMMARY = Table((150, 88, 150, 96), "lrlr", [["收入", "<", "支出", "<"], ["项目", "预算数", "项目", "预算数"]])
REVENUE = Table((60, 148, 70, 76, 70, 60), "clrrrr",
                [["科目编码", "科目名称", "合计", "财政拨款收入", "<", "上年结转"], ["^", "^", "^", "一般公共预算", "政府性基金", "^"]])
EXPENDITURE = Table((56, 176, 66, 62, 62, 62), "clrrrr",
                    [["科目编码", "科目名称", "合计", "基本支出", "<", "项目支出"], ["^", "^", "^", "人员经费", "公用经费", "^"]])
TRAVEL = Table((70, 80, 80, 90, 84, 80), "rrrrrr",
               [["合计", "因公出国（境）费", "公务用车购置及运行费", "<", "<", "公务接待费"], ["^", "^", "小计", "购置费", "运行费", "^"]])
PROJECT = Table((36, 220, 108, 60, 60), "clcrr", [["序号", "项目名称", "单位名称", "预算数", "上年结转"]])


def money(fen):
    """In 万元 as books print it; nothing where there is nothing."""
    return f"{fen / 100:,.2f}" if fen else None


def plain(fen):
    """In 万元 as sentences say it."""
    return f"{fen / 100:.2f}"


def fen(printed):
    return int(printed.replace(",", "").replace(".", "")) if printed else 0


def shares(random, total, parts):
    """`total` in as many random parts."""
    cuts = sorted(int(random.random() * (total + 1)) for _ in range(parts - 1))
    return [after - before for before, after in zip([0, *cuts], [*cuts, total])]


def expenditure_rows(random, count):
    """Rows of code, name and four figures, each level the sum of what is below it; a last row 合计. As many as asked for, at least 2."""
    chosen = [CODES[i % len(CODES)] for i in range(max(count - 1, 1))]
    figures = [[0, 0, 0] for _ in chosen]
    total = [0, 0, 0]
    above = {}
    for place, (code, _) in enumerate(chosen):
        above[len(code)] = place
        following = chosen[place + 1][0] if place + 1 < len(chosen) else ""
        if following.startswith(code):
            continue  # the sum of what follows
        own = [int(random.random() * 90000) + 100 if random.random() < 0.7 else 0 for _ in range(3)]
        for length in (3, 5, 7):
            if length <= len(code):
                figure = figures[above[length]]
                for i in range(3):
                    figure[i] += own[i]
        for i in range(3):
            total[i] += own[i]
    rows = [[code, name, money(sum(figure)), *map(money, figure)] for (code, name), figure in zip(chosen, figures)]
    return [*rows, [None, "合计", money(sum(total)), *map(money, total)]]


class Body:
    """Ten pages: what a body's budget book prints."""

    TITLES = ("一、收支总表", "二、收入总表", "三、支出总表", "四、“三公”经费支出表", "五、项目支出表", "六、预算情况说明")
    FIRST_PAGES = (0, 1, 2, 6, 7, 8)

    def __init__(self, number):
        self.random = Random(number)
        self.name = f"虚构市第{number}事务管理局"
        self.rows = expenditure_rows(self.random, ROWS_OF_PAGE * 4 - 10)
        self.total = fen(self.rows[-1][2])
        self.income = shares(self.random, self.total, len(SOURCES))

    def _title(self, page, text, unit=True):
        page.text(297 - width_of(text, 16) / 2, 50, text, 16, "F2")
        if unit:
            page.text(LEFT, 72, f"部门：{self.name}", SIZE)
            page.text(RIGHT - width_of("单位：万元", SIZE), 72, "单位：万元", SIZE)

    def _summary(self, page):
        self._title(page, "收支总表")
        classes = [(row[1], row[2]) for row in self.rows if row[0] and len(row[0]) == 3]
        named = {}
        for name, value in classes:
            named[name] = named.get(name, 0) + fen(value)
        spent = [(f"{number + 1}、{name}", money(value)) for number, (name, value) in enumerate(named.items())]
        income = [(name, money(value)) for name, value in zip(SOURCES, self.income)]
        lines = 24
        income += [(None, None)] * (lines - len(income))
        spent += [(None, None)] * (lines - len(spent))
        rows = [[*left, *right] for left, right in zip(income, spent)]
        SUMMARY.draw(page, TOP, [*rows, ["收入总计", money(self.total), "支出总计", money(self.total)]])

    def _revenue(self, page):
        self._title(page, "收入总表")
        rows, sums = [], [0, 0, 0]
        items = [entry for entry in CODES if len(entry[0]) == 7]
        for (code, name), whole in zip(items, shares(self.random, self.total, len(items))):
            figures = shares(self.random, whole, 3)
            rows.append([code, name, money(whole), *map(money, figures)])
            sums = [a + b for a, b in zip(sums, figures)]
        REVENUE.draw(page, TOP, [*rows, [None, "合计", money(sum(sums)), *map(money, sums)]])

    def _expenditure(self, page, part):
        if part == 0:
            self._title(page, "支出总表")
        EXPENDITURE.draw(page, TOP, self.rows[part * ROWS_OF_PAGE:(part + 1) * ROWS_OF_PAGE])

    def _travel(self, page):
        self._title(page, "“三公”经费支出表")
        abroad, bought, run, guests = (int(self.random.random() * 4000) + 1 for _ in range(4))
        figures = (abroad + bought + run + guests, abroad, bought + run, bought, run, guests)
        TRAVEL.draw(page, TOP, [list(map(money, figures))])

    def _projects(self, page):
        self._title(page, "项目支出表")
        rows, sums = [], [0, 0]
        for i, figure in enumerate(shares(self.random, fen(self.rows[-1][-1]), ROWS_OF_PAGE - 3)):
            figures = [figure, int(self.random.random() * 300)]
            rows.append([str(i + 1), PROJECTS[i % len(PROJECTS)], self.name, *map(money, figures)])
            sums = [a + b for a, b in zip(sums, figures)]
        PROJECT.draw(page, TOP, [*rows, [None, "合计", None, *map(money, sums)]])

    def _sentences(self):
        general, funds, *_ = self.income
        yield f"{YEAR}年收入预算{plain(self.total)}万元，其中：一般公共预算收入{plain(general)}万元，政府性基金预算收入{plain(funds)}万元。"
        for row in self.rows:
            if row[0] and row[2]:
                amount = fen(row[2])
                last_year = round(amount / (1 + self.random.random() * 0.09))
                more = amount - last_year
                yield f"{row[1]}（{row[0]}）{YEAR}年预算数为{plain(amount)}万元，比上年增加{plain(more)}万元，增长" \
                      f"{100 * more / last_year:.1f}%，主要原因是人员经费和项目支出有所增加。"
            yield self.random.choice(DUTIES)

    def _prose(self, page, part, lines):
        if part == 0:
            self._title(page, "第三部分 预算情况说明", unit=False)
        y = TOP
        for line in lines[part * 34:(part + 1) * 34]:
            page.text(LEFT, y, line, 12)
            y += 21
        page.text(280, 810, "— —", SIZE)

    def _lines(self):
        lines, most = [], 39  # characters
        for sentence in self._sentences():
            rest = "　　" + sentence
            while rest:
                room, at = most * 2, 0
                while at < len(rest) and room > 0:
                    room -= 1 if rest[at] < "\x80" else 2
                    at += 1
                lines.append(rest[:at])
                rest = rest[at:]
            if len(lines) >= 68:
                return lines
        return lines

    def pages(self, pdf):
        lines = self._lines()
        draw = [self._summary, self._revenue, *(lambda page, part=part: self._expenditure(page, part) for part in range(4)), self._travel,
                self._projects, *(lambda page, part=part: self._prose(page, part, lines) for part in range(2))]
        for draw_one in draw:
            page = Page(pdf)
            draw_one(page)
            yield page


def front_pages(pdf, bodies, contents):
    """Cover and contents, whose lines say where each body and each of its tables begins."""
    cover = Page(pdf)
    for y, text in ((300, "虚构市"), (350, f"{YEAR}年部门预算")):
        cover.text(297 - width_of(text, 26) / 2, y, text, 26, "F2")
    yield cover
    entries = []
    for number in range(bodies):
        first = 2 + contents + number * PAGES_OF_BODY
        entries.append((f"虚构市第{number + 1}事务管理局", first))
        entries += [(title, first + at) for title, at in zip(Body.TITLES, Body.FIRST_PAGES)]
    for number in range(contents):
        page = Page(pdf)
        if number == 0:
            page.text(277, 50, "目录", 20, "F2")
        for line, (text, target) in enumerate(entries[number * CONTENTS_LINES:(number + 1) * CONTENTS_LINES]):
            dots = int((RIGHT - LEFT - width_of(text, 12) - 40) / 6)
            page.text(LEFT, TOP + line * 20, f"{text}{'.' * dots}{target}", 12)
        yield page


def book(pdf, pages):
    """A single page is one of a table."""
    if pages == 1:
        pdf.add(list(Body(1).pages(pdf))[2])
        return
    bodies = math.ceil(max(pages - 2, 1) / (PAGES_OF_BODY + 7 / CONTENTS_LINES))
    contents = math.ceil(bodies * 7 / CONTENTS_LINES)
    left = pages

    def all_pages():
        yield from front_pages(pdf, bodies, contents)
        number = 0
        while True:
            number += 1
            yield from Body(number).pages(pdf)
    for page in all_pages():
        pdf.add(page)
        left -= 1
        if left == 0:
            return


def cells(pdf, count):
    """Of the one table's body; the header comes on every page."""
    body = Body(1)
    columns = len(EXPENDITURE.widths)
    rows = expenditure_rows(Random(1), math.ceil(count / columns))
    for first in range(0, len(rows), ROWS_OF_PAGE):
        page = Page(pdf)
        if first == 0:
            body._title(page, "支出总表")
        EXPENDITURE.draw(page, TOP, rows[first:first + ROWS_OF_PAGE])
        pdf.add(page)


def rulings(pdf, count):
    """A page as wide and high as it takes; what is printed fills the first rows and the first column."""
    side = max(round(math.sqrt(count / 2)), 1)  # cells across: a cell draws two of its sides
    column, row = 50.0, 17.0
    rows = max(round(count / 2 / side), 1)
    page = Page(pdf, (side * column + 100, rows * row + 100))
    left = 50.0
    drawn = 0
    for r in range(rows):
        top = 50 + r * row
        for c in range(side):
            x = left + c * column
            if drawn >= count:
                break
            page.across(x, x + column, top)
            page.down(x, top, top + row)
            drawn += 2
            if r < 2 or c == 0:
                page.text(x + 3, top + 12, "项目" if r == 0 or c == 0 else f"{r * side + c}.00", SIZE)
    page.across(left, left + side * column, 50 + rows * row)
    page.down(left + side * column, 50, 50 + rows * row)
    pdf.add(page)


def blank(pdf, count):
    for _ in range(count):
        pdf.add(Page(pdf, A4))


KINDS = {"book": book, "cells": cells, "rulings": rulings, "blank": blank}


def write(kind, number, path):
    with path.open("wb") as file:
        pdf = PdfWriter(file)
        KINDS[kind](pdf, number)
        pdf.close()


def main():
    arguments = sys.argv[1:]
    if len(arguments) != 3 or arguments[0] not in KINDS or not arguments[1].isdigit():
        print(__doc__)
        return 0 if arguments in (["--help"], ["-h"]) else 2
    write(arguments[0], int(arguments[1]), Path(arguments[2]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

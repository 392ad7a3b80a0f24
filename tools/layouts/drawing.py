"""Reads the drawings of samples/layouts/*.draw: a page told by its lines, fills and texts, for any producer to draw.

One command a line; blank lines and lines that begin with ';' are skipped. Points, origin at the top left of the unturned page.

    @producer NAME…            who draws it: cairo, reportlab, ghostscript; one PDF each
    @page W H [rotate N]       begins a page; N becomes its /Rotate
    font NAME SIZE             song, hei, latin; reportlab also gbk (not embedded, GBK-EUC-H)
    colour #RRGGBB             of texts
    mode fill|bold|invisible   bold: the outlines are stroked too; invisible: text that is not painted
    twice DX                   each text is printed again DX to the right (0: once)
    spacing S                  between letters
    as FROM TO                 the file says that the characters of FROM are those of TO (cairo only); without words: no more
    pen WIDTH [#RRGGBB] [dash ON OFF] [filled]    of lines; filled: as thin filled rectangles
    hline Y X0 X1, vline X Y0 Y1, frame X0 Y0 X1 Y1
    hlines X0 X1 Y…, vlines Y0 Y1 X…
    fill X0 Y0 X1 Y1 #RRGGBB
    text X Y l|c|r TEXT        X is its left side, middle or right side; Y the baseline
    upright X Y TEXT           one character below the other, X their middle, Y the first baseline
    para X Y WIDTH TEXT        wrapped at WIDTH, 1.7 lines apart
    cols X…, align l|c|r…      the columns of the rows that follow, and how their texts stand
    row Y | TEXT | …           a text a column; '<' belongs to the cell at its left; '~', '/', '>' before a text centre it, set it left
                               or right, each '+' indents it; '\\n' in it breaks the line: the lines stand around Y
    grid Y…                    all lines of a ruled table with these ys and the columns' xs
    turn DEGREES X Y, unturn   what follows is turned clockwise about its new origin X Y
"""
from dataclasses import dataclass, field

PADDING = 3  # points between a column's side and its texts


@dataclass
class Page:
    width: float
    height: float
    rotate: int
    commands: list = field(default_factory=list)


@dataclass
class Drawing:
    producers: list = field(default_factory=list)
    pages: list = field(default_factory=list)


class DrawingError(Exception):
    pass


def numbers(words):
    return [float(word) for word in words]


def read_drawing(path):
    drawing = Drawing()
    columns, alignment, size = [], [], 10.0

    def emit(*command):
        drawing.pages[-1].commands.append(command)

    def read_row(y, cells):
        if len(cells) != len(columns) - 1 or len(alignment) != len(cells):
            raise DrawingError(f"{len(cells)} cells for {len(columns) - 1} columns")
        for c, cell in enumerate(cells):
            if cell in ("", "<"):
                continue
            last = c + 1
            while last < len(cells) and cells[last] == "<":
                last += 1
            align, indent = alignment[c], 0
            while cell[0] in "~/>+":
                if cell[0] == "+":
                    indent += size
                else:
                    align = {"~": "c", "/": "l", ">": "r"}[cell[0]]
                cell = cell[1:]
            x = {"l": columns[c] + PADDING + indent, "r": columns[last] - PADDING, "c": (columns[c] + columns[last]) / 2}[align]
            lines = cell.split("\\n")
            for i, line in enumerate(lines):
                emit("text", x, y + (i - (len(lines) - 1) / 2) * size * 1.25, align, line)

    def read_line(word, rest):
        nonlocal columns, alignment, size
        words = rest.split()
        if word == "@producer":
            drawing.producers = words
        elif word == "@page":
            rotate = int(words[3]) if len(words) == 4 and words[2] == "rotate" else 0
            drawing.pages.append(Page(*numbers(words[:2]), rotate))
        elif word == "font":
            size = float(words[1])
            emit("font", words[0], size)
        elif word in ("colour", "mode"):
            emit(word, words[0])
        elif word in ("twice", "spacing"):
            emit(word, float(words[0]))
        elif word == "as":
            emit("as", dict(zip(*words)) if words else {})
        elif word == "pen":
            colour = next((w for w in words if w.startswith("#")), "#000000")
            dash = numbers(words[words.index("dash") + 1:][:2]) if "dash" in words else []
            emit("pen", float(words[0]), colour, dash, "filled" in words)
        elif word == "hline":
            y, x0, x1 = numbers(words)
            emit("line", x0, y, x1, y)
        elif word == "vline":
            x, y0, y1 = numbers(words)
            emit("line", x, y0, x, y1)
        elif word == "frame":
            x0, y0, x1, y1 = numbers(words)
            for line in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
                emit("line", *line)
        elif word == "hlines":
            x0, x1, *ys = numbers(words)
            for y in ys:
                emit("line", x0, y, x1, y)
        elif word == "vlines":
            y0, y1, *xs = numbers(words)
            for x in xs:
                emit("line", x, y0, x, y1)
        elif word == "grid":
            ys = numbers(words)
            for y in ys:
                emit("line", columns[0], y, columns[-1], y)
            for x in columns:
                emit("line", x, ys[0], x, ys[-1])
        elif word == "fill":
            emit("fill", *numbers(words[:4]), words[4])
        elif word == "text":
            x, y, align, text = rest.split(maxsplit=3)
            emit("text", float(x), float(y), align, text)
        elif word == "upright":
            x, y, text = rest.split(maxsplit=2)
            for i, character in enumerate(text):
                emit("text", float(x), float(y) + i * size * 1.1, "c", character)
        elif word == "para":
            x, y, width, text = rest.split(maxsplit=3)
            emit("para", float(x), float(y), float(width), size, text)
        elif word == "cols":
            columns = numbers(words)
        elif word == "align":
            alignment = words
        elif word == "row":
            y, *cells = rest.split("|")
            read_row(float(y), [cell.strip() for cell in cells])
        elif word == "turn":
            emit("turn", *numbers(words))
        elif word == "unturn":
            emit("unturn")
        else:
            raise DrawingError(f"unknown command {word}")

    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if line and not line.startswith(";"):
            word, _, rest = line.partition(" ")
            try:
                read_line(word, rest.strip())
            except (ValueError, IndexError, KeyError, TypeError, DrawingError) as error:
                raise DrawingError(f"{path.name}:{number}: {line[:50]}: {error!r}") from error
    return drawing


def rgb(colour):
    return tuple(int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5))


class Pen:
    """Plays a page's commands on a producer, which has show_line, show_fill, show_text, text_width, turn and unturn."""

    def __init__(self, producer):
        self.producer = producer
        self.font, self.size = "song", 10.0
        self.colour, self.mode, self.twice, self.spacing, self.aliases = "#000000", "fill", 0.0, 0.0, {}
        self.width, self.line_colour, self.dash, self.filled = 0.5, "#000000", [], False

    def play(self, page):
        for name, *arguments in page.commands:
            getattr(self, "do_" + name)(*arguments)

    def do_font(self, name, size):
        self.font, self.size = name, size

    def do_colour(self, colour):
        self.colour = colour

    def do_mode(self, mode):
        self.mode = mode

    def do_twice(self, shift):
        self.twice = shift

    def do_spacing(self, spacing):
        self.spacing = spacing

    def do_as(self, aliases):
        self.aliases = aliases

    def do_pen(self, width, colour, dash, filled):
        self.width, self.line_colour, self.dash, self.filled = width, colour, dash, filled

    def do_line(self, x0, y0, x1, y1):
        if self.filled:
            half = self.width / 2
            across = y0 == y1
            box = (x0, y0 - half, x1, y1 + half) if across else (x0 - half, y0, x1 + half, y1)
            self.producer.show_fill(*box, rgb(self.line_colour))
        else:
            self.producer.show_line(x0, y0, x1, y1, self.width, rgb(self.line_colour), self.dash)

    def do_fill(self, x0, y0, x1, y1, colour):
        self.producer.show_fill(x0, y0, x1, y1, rgb(colour))

    def width_of(self, text):
        return self.producer.text_width(text, self.font, self.size) + self.spacing * (len(text) - 1)

    def do_text(self, x, y, align, text):
        x -= {"l": 0, "c": 0.5, "r": 1}[align] * self.width_of(text)
        for shift in [0, self.twice] if self.twice else [0]:
            if not self.spacing:
                self.show(x + shift, y, text)
                continue
            at = x + shift
            for character in text:
                self.show(at, y, character)
                at += self.producer.text_width(character, self.font, self.size) + self.spacing

    def show(self, x, y, text):
        said = "".join(self.aliases.get(c, c) for c in text)
        self.producer.show_text(x, y, text, said, self.font, self.size, rgb(self.colour), self.mode)

    def do_para(self, x, y, width, size, text):
        line = ""
        for character in text + "\n":
            if character == "\n" or self.width_of(line + character) > width:
                self.do_text(x, y, "l", line)
                y += size * 1.7
                line = ""
            if character != "\n":
                line += character

    def do_turn(self, degrees, x, y):
        self.producer.turn(degrees, x, y)

    def do_unturn(self):
        self.producer.unturn()

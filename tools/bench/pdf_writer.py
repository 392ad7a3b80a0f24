"""Writes PDFs as office programs write published books: each text a piece of its own, glyph by glyph, in an embedded font with a
ToUnicode map; white fills behind cells, rulings as thin filled rectangles, contents compressed. Python alone; the files come out the
same byte for byte.

The fonts' glyphs are plain boxes of the right width: who reads text never looks at their shapes.
"""

import struct
import zlib

EM = 1000  # font units
HALF = EM // 2
LINE = 0.48  # points, as thick as office programs draw the lines of a table
HALF_BELOW = "\x80"  # ASCII is half as wide as it is high, any other character is square
A4 = (595.3, 841.9)  # points


def width_of(text, size):
    """In points."""
    return sum(0.5 if char < HALF_BELOW else 1.0 for char in text) * size


def _padded(data):
    return data + b"\0" * (-len(data) % 4)


def _box(width):
    """A TrueType glyph: one outline of four points."""
    left, right, low, high = 50, width - 50, -100, 800
    points = [(left, low), (left, high), (right, high), (right, low)]
    steps = zip([(0, 0), *points], points)
    deltas = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in steps]
    return _padded(struct.pack(">hhhhhHH4B8h", 1, left, low, right, high, 3, 0, 1, 1, 1, 1,
                               *(dx for dx, _ in deltas), *(dy for _, dy in deltas)))


def box_font(widths):
    """The bytes of a TrueType font with a box for each width; glyph 0 is one of them."""
    glyphs = [_box(width) for width in widths]
    places = [0]
    for glyph in glyphs:
        places.append(places[-1] + len(glyph))
    count = len(glyphs)
    tables = {
        b"glyf": b"".join(glyphs),
        b"head": struct.pack(">IIIIHHqqhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, -100, EM, 800, 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 859, -141, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, count),
        b"hmtx": b"".join(struct.pack(">Hh", width, 50) for width in widths),
        b"loca": struct.pack(f">{count + 1}I", *places),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, count, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    at = 12 + 16 * len(tables)
    directory, body = [], []
    for name, data in tables.items():
        padded = _padded(data)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory.append(struct.pack(">4sIII", name, checksum, at, len(data)))
        body.append(padded)
        at += len(padded)
    power = len(tables).bit_length() - 1
    start = struct.pack(">IHHHH", 0x10000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    return start + b"".join(directory) + b"".join(body)


class Font:
    """Gives each character a glyph when it is first used."""

    def __init__(self, name):
        self.name = name
        self.codes = {}  # character → four hex digits

    def hex(self, text):
        codes = self.codes
        for char in text:
            if char not in codes:
                codes[char] = f"{len(codes) + 1:04x}"
        return "".join([codes[char] for char in text])

    def widths(self):
        return [HALF, *(HALF if char < HALF_BELOW else EM for char in self.codes)]

    def to_unicode(self):
        pairs = [f"<{code}> <{char.encode('utf-16-be').hex()}>\n" for char, code in self.codes.items()]
        blocks = [pairs[at:at + 100] for at in range(0, len(pairs), 100)]  # as many as a block may hold
        return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
                "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
                + "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
                + "endcmap CMapName currentdict /CMap defineresource pop end end\n")


class Page:
    """What is drawn on a page. Places are in points from its top left; texts by their base line."""

    def __init__(self, pdf, size=A4):
        self.pdf = pdf
        self.size = size
        self.out = []

    def text(self, x, y, text, size=10.5, font="F1"):
        """Each glyph is shown by itself, one after the other, at 20 units a point."""
        codes = self.pdf.fonts[font].hex(text)
        out = [f"q BT 0 g /{font} {20 * size:g} Tf /G gs .05 0 0 .05 {x:.2f} {self.size[1] - y:.2f} Tm <{codes[:4]}> Tj"]
        for at, char in enumerate(text[:-1], 1):
            out.append(f"{(10 if char < HALF_BELOW else 20) * size:g} 0 TD <{codes[4 * at:4 * at + 4]}> Tj")
        self.out.append(" ".join(out) + " ET Q\n")

    def fill(self, left, top, right, bottom):
        """White, as behind a cell."""
        self.out.append(f"q 1 g /G gs {left:.2f} {self.size[1] - bottom:.2f} {right - left:.2f} {bottom - top:.2f} re f* Q\n")

    def across(self, left, right, y):
        self.out.append(f"q /G gs {left:.2f} {self.size[1] - y:.2f} {right - left:.2f} {LINE} re f* Q\n")

    def down(self, x, top, bottom):
        self.out.append(f"q /G gs {x:.2f} {self.size[1] - bottom:.2f} {LINE} {bottom - top:.2f} re f* Q\n")


class PdfWriter:
    """Writes page after page into `file`, so that no book is too long for memory. `close` writes the rest."""

    def __init__(self, file):
        self.file = file
        self.places = [0, 0, 0]  # of objects 1 (catalogue), 2 (page tree), 3 (fonts), which come last
        self.pages = []
        self.fonts = {"F1": Font("AAAAAA+SimSun"), "F2": Font("BAAAAA+SimHei")}
        file.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def _put(self, number, body):
        self.places[number - 1] = self.file.tell()
        self.file.write(b"%d 0 obj\n%b\nendobj\n" % (number, body if isinstance(body, bytes) else body.encode("ascii")))
        return number

    def _add(self, body):
        self.places.append(0)
        return self._put(len(self.places), body)

    def _stream(self, data, entries=""):
        packed = zlib.compress(data if isinstance(data, bytes) else data.encode("ascii"))
        return self._add(f"<< {entries} /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode("ascii") + packed + b"\nendstream")

    def add(self, page):
        contents = self._stream("".join(page.out))
        self.pages.append(self._add(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.size[0]:g} {page.size[1]:g}] "
                                    f"/Contents {contents} 0 R /Resources << /Font 3 0 R /ExtGState << /G << /ca 1 /CA 1 >> >> >> >>"))

    def _font(self, font):
        widths = font.widths()
        program = box_font(widths)
        descriptor = self._add(
            f"<< /Type /FontDescriptor /FontName /{font.name} /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 "
            f"/Descent -141 /CapHeight 683 /StemV 78 /FontFile2 {self._stream(program, f'/Length1 {len(program)}')} 0 R >>")
        base = self._add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{font.name} /CIDToGIDMap /Identity /DW {EM} /FontDescriptor {descriptor} 0 R "
            f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 [{' '.join(map(str, widths))}]] >>")
        return self._add(f"<< /Type /Font /Subtype /Type0 /BaseFont /{font.name} /Encoding /Identity-H /DescendantFonts [{base} 0 R] "
                         f"/ToUnicode {self._stream(font.to_unicode())} 0 R >>")

    def close(self):
        fonts = " ".join(f"/{name} {self._font(font)} 0 R" for name, font in self.fonts.items())
        self._put(3, f"<< {fonts} >>")
        self._put(2, f"<< /Type /Pages /Count {len(self.pages)} /Kids [{' '.join(f'{page} 0 R' for page in self.pages)}] >>")
        self._put(1, "<< /Type /Catalog /Pages 2 0 R >>")
        start = self.file.tell()
        size = len(self.places) + 1
        self.file.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        self.file.write(b"".join(b"%010d 00000 n \n" % place for place in self.places))
        self.file.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start))

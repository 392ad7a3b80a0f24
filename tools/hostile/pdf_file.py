"""The bytes of a PDF, object by object; says nothing about whether they make sense."""

import zlib

A4 = (595, 842)  # points
HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
# Not embedded: Poppler knows its characters from poppler-data. Strings are GBK.
SIMSUN = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts ["
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >>"
    " /DW 1000 /W [814 939 500] /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859]"
    " /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 78 >> >>] >>"
)


def flate(data):
    return zlib.compress(as_bytes(data), 9)


def repeated_flate(block, times):
    """What `block` `times` over is compressed to, without ever holding it."""
    block = as_bytes(block)
    packer = zlib.compressobj(9)
    start = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    one = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)  # knows nothing of what went before
    if not start:
        start, one = one[:2], one[2:]
    checksum = 1
    for _ in range(times):
        checksum = zlib.adler32(block, checksum)
    return start + one * times + b"\x03\x00" + checksum.to_bytes(4, "big")


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode("latin-1")


class PdfFile:
    """Objects numbered in the order of their making; object 1 is the catalogue, 2 the page tree."""

    def __init__(self):
        self.objects = [b"", b""]
        self.pages = []
        self.catalogue = ""

    def add(self, body):
        self.objects.append(as_bytes(body))
        return len(self.objects)

    def reserve(self):
        return self.add("null")

    def put(self, number, body):
        self.objects[number - 1] = as_bytes(body)

    def stream(self, data, entries="", packed=True):
        """A stream of `data`, compressed unless told otherwise."""
        if packed:
            data, entries = flate(data), entries + " /Filter /FlateDecode"
        return self.raw_stream(data, entries)

    def raw_stream(self, data, entries=""):
        return self.add(stream_object(data, entries))

    def page(self, contents="", resources="", extra=""):
        """`contents`: a text to be compressed, or the number of a stream."""
        if not isinstance(contents, int):
            contents = self.stream(contents)
        box = "" if "/MediaBox" in extra else "/MediaBox [0 0 %d %d]" % A4
        self.pages.append(self.add(
            f"<< /Type /Page /Parent 2 0 R {box} {extra} /Contents {contents} 0 R /Resources << {resources} >> >>"))
        return self.pages[-1]

    def bytes(self, pages=None, trailer=""):
        """`pages`: the dictionary of the page tree's root, where it is to be another one."""
        kids = " ".join(f"{page} 0 R" for page in self.pages)
        self.objects[0] = self.objects[0] or as_bytes(f"<< /Type /Catalog /Pages 2 0 R {self.catalogue} >>")
        self.objects[1] = as_bytes(pages or f"<< /Type /Pages /Count {len(self.pages)} /Kids [{kids}] >>")
        return file_of(self.objects, trailer)


def stream_object(data, entries=""):
    data = as_bytes(data)
    return as_bytes(f"<< {entries} /Length {len(data)} >>\nstream\n") + data + b"\nendstream"


def file_of(objects, trailer="", prev=None):
    """Object 1 is the root."""
    out = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    offsets = []
    at = len(out[0])
    for number, body in enumerate(objects, 1):
        offsets.append(at)
        out.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        at += len(out[-1])
    size = len(objects) + 1
    table = [b"xref\n0 %d\n0000000000 65535 f \n" % size, *(b"%010d 00000 n \n" % offset for offset in offsets)]
    previous = "" if prev is None else f"/Prev {at if prev == 'self' else prev}"
    end = as_bytes(f"trailer\n<< /Size {size} /Root 1 0 R {previous} {trailer} >>\nstartxref\n{at}\n%%EOF\n")
    return b"".join([*out, *table, end])


def one_page(contents="", resources="", extra=""):
    pdf = PdfFile()
    pdf.page(contents, resources, extra)
    return pdf.bytes()


def with_fonts(fonts="/F " + HELVETICA):
    return f"/Font << {fonts} >>"


def show(text, x, y, size=10, font="F"):
    return f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n"


def chinese(text):
    """A string for SIMSUN, in hex digits."""
    return "<" + text.encode("gbk").hex() + ">"

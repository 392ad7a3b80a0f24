"""A book made of another one's pages, over and over: `repeated_pages(bytes, times)`. Python alone."""

import re

PAGE = re.compile(rb"\n(\d+) 0 obj\s*(<<\s*/Type\s*/Page\b(?!s).*?>>)\s*endobj", re.DOTALL)
TREE = re.compile(rb"\n(\d+) 0 obj\s*<<\s*/Type\s*/Pages\b(.*?)/Kids\s*\[(.*?)\](.*?)>>\s*endobj", re.DOTALL)
COUNT = re.compile(rb"/Count\s+\d+")
SIZE = re.compile(rb"/Size\s+(\d+)")
ROOT = re.compile(rb"/Root\s+\d+\s+0\s+R")
START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")


def repeated_pages(book, times):
    """`book` with each page `times` times, in order over and over. For files with one page tree node and plain objects, such as
    LibreOffice writes. Each repetition is a page object of its own, since Poppler takes a page that comes twice for a loop."""
    pages = {number: body for number, body in PAGE.findall(book)}
    number, before, kids, behind = TREE.search(book).groups()
    order = re.findall(rb"(\d+)\s+0\s+R", kids)
    size = int(SIZE.findall(book)[-1])
    out = bytearray(book)
    offsets = {}
    added = []
    for _ in range(times - 1):
        for page in order:
            offsets[size] = len(out)
            out += b"%d 0 obj\n%b\nendobj\n" % (size, pages[page])
            added.append(b"%d 0 R" % size)
            size += 1
    tree = int(number)
    offsets[tree] = len(out)
    entries = COUNT.sub(b"", before + behind) + b" /Count %d" % (len(order) * times)
    out += b"%d 0 obj\n<< /Type /Pages %b /Kids [%b %b] >>\nendobj\n" % (tree, entries, kids, b" ".join(added))
    start = len(out)
    out += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % place for place in sorted(offsets.items()))
    out += b"trailer\n<< /Size %d %b /Prev %b >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, ROOT.findall(book)[-1], START.search(book).group(1), start)
    return bytes(out)

"""Attacks on the frame of a file: objects, cross references, page trees, encryption. Each function gives the bytes of a PDF."""

from pdf_file import PdfFile, file_of, flate, one_page, show, stream_object, with_fonts

DEEP = 100_000


def empty_file():
    """No byte at all."""
    return b""


def no_pdf():
    """A web page under the name of a PDF."""
    return b"<!DOCTYPE html><html><title>404</title>\n" * 50


def header_only():
    """The promise of a PDF, and nothing after it."""
    return b"%PDF-1.7\n"


def zeros_after_header():
    """A download that was given its room on the disk and never arrived."""
    return b"%PDF-1.7\n" + bytes(1_000_000)


def deep_arrays():
    """An array in an array, 100,000 deep: parsers that call themselves run out of stack."""
    pdf = PdfFile()
    pdf.page("", extra=f"/Deep {'[' * DEEP}{']' * DEEP}")
    return pdf.bytes()


def deep_dictionaries():
    """A dictionary in a dictionary, 100,000 deep."""
    pdf = PdfFile()
    pdf.page("", extra=f"/Deep {'<</A ' * DEEP} null {'>>' * DEEP}")
    return pdf.bytes()


def deep_in_contents():
    """Arrays in arrays where operators are expected."""
    return one_page("[" * DEEP + "]" * DEEP + " TJ")


def _page_tree(depth, fan_out):
    """A chain of page tree nodes, each `fan_out` times the parent of the next."""
    pdf = PdfFile()
    leaf = pdf.add("<< /Type /Page /MediaBox [0 0 9 9] /Resources << >> >>")
    nodes = [pdf.reserve() for _ in range(depth)]
    for i, node in enumerate(nodes):
        child = nodes[i + 1] if i + 1 < depth else leaf
        count = min(fan_out ** (depth - i), 2**31 - 1)
        kids = f"{child} 0 R " * fan_out
        pdf.put(node, f"<< /Type /Pages /Parent {nodes[i - 1] if i else 2} 0 R /Count {count} /Kids [{kids}] >>")
    count = min(fan_out**depth, 2**31 - 1)
    return pdf.bytes(pages=f"<< /Type /Pages /Count {count} /Kids [{nodes[0]} 0 R] >>")


def deep_page_tree():
    """One page below 10,000 levels of the page tree."""
    return _page_tree(10_000, 1)


def page_tree_of_doublings():
    """30 levels, each node twice the parent of the next: 2^30 pages in 4 KiB."""
    return _page_tree(30, 2)


def page_tree_cycle():
    """The page tree's root is its own grandchild."""
    pdf = PdfFile()
    child = pdf.add("<< /Type /Pages /Parent 2 0 R /Count 5 /Kids [2 0 R] >>")
    return pdf.bytes(pages=f"<< /Type /Pages /Count 5 /Kids [{child} 0 R {child} 0 R] >>")


def page_tree_of_itself():
    """The page tree's root is its own only child."""
    return PdfFile().bytes(pages="<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>")


def _with_count(count):
    pdf = PdfFile()
    pdf.page(show("1 of many", 50, 700), with_fonts())
    return pdf.bytes(pages=f"<< /Type /Pages /Count {count} /Kids [{pdf.pages[0]} 0 R] >>")


def count_of_two_billions():
    """One page that says it is 2,147,483,647: what is set aside for each page is too much for any machine."""
    return _with_count(2**31 - 1)


def count_beyond_integers():
    """A number of pages that no integer holds."""
    return _with_count(10**30)


def count_below_zero():
    """A negative number of pages."""
    return _with_count(-5)


def hundred_thousand_pages():
    """100,000 real pages, one content and one page object for all."""
    pdf = PdfFile()
    pdf.page(show("1,234.56", 50, 700), with_fonts())
    kids = f"{pdf.pages[0]} 0 R " * 100_000
    return pdf.bytes(pages=f"<< /Type /Pages /Count 100000 /Kids [{kids}] >>")


def xref_of_itself():
    """The cross-reference table before this one is this one."""
    pdf = PdfFile()
    pdf.page(show("loop", 50, 700), with_fonts())
    pdf.bytes()
    return file_of(pdf.objects, prev="self")


def xref_ring():
    """Two cross-reference tables, each the one before the other."""
    pdf = PdfFile()
    pdf.page(show("ring", 50, 700), with_fonts())
    pdf.bytes()
    first = file_of(pdf.objects, prev="9999999")
    start = len(first)
    first = first.replace(b"/Prev 9999999", b"/Prev %07d" % start)
    table = int(first.rsplit(b"startxref\n", 1)[1].split()[0])
    return first + b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size %d /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(pdf.objects) + 1, table, start)


def long_chain_of_xrefs():
    """50,000 updates that change nothing, each with a cross-reference table of its own."""
    pdf = PdfFile()
    pdf.page(show("updated", 50, 700), with_fonts())
    out = bytearray(pdf.bytes())
    previous = int(bytes(out).rsplit(b"startxref\n", 1)[1].split()[0])
    for _ in range(50_000):
        start = len(out)
        out += b"xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (previous, start)
        previous = start
    return bytes(out)


def xref_of_two_billions():
    """A table that says it has 2,147,483,647 objects."""
    pdf = PdfFile()
    pdf.page("")
    return pdf.bytes().replace(b"xref\n0 ", b"xref\n0 214748364", 1).replace(b"/Size ", b"/Size 214748364", 1)


def _with_xref_stream(objects, entries, size):
    """`objects` at their offsets, then a cross-reference stream whose rows `entries` makes from the offsets."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    rows = b"".join(kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")
                    for kind, place, index in entries(offsets, start))
    head = f"/Type /XRef /Size {size} /W [1 4 2] /Root 1 0 R /Filter /FlateDecode"
    out += b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (size - 1, stream_object(flate(rows), head), start)
    return bytes(out)


def object_stream_in_itself():
    """Object 3 is the object stream that holds object 3, the catalogue's and the page tree's too."""
    inner = b"1 0 2 30 3 90 << /Type /Catalog /Pages 2 0 R >>".ljust(48) + b"<< /Type /Pages /Count 0 /Kids [] >>"
    objects = {3: stream_object(inner, "/Type /ObjStm /N 3 /First 15")}
    return _with_xref_stream(objects, lambda at, start: [(0, 0, 0), (2, 3, 0), (2, 3, 1), (2, 3, 2), (1, start, 0)], 5)


def object_streams_that_extend_each_other():
    """Two object streams, each an extension of the other, each said to lie in the other."""
    inner = b"1 0 << /Type /Catalog /Pages 2 0 R >>"
    objects = {number: stream_object(inner, f"/Type /ObjStm /N 1 /First 4 /Extends {7 - number} 0 R") for number in (3, 4)}
    return _with_xref_stream(
        objects, lambda at, start: [(0, 0, 0), (2, 3, 0), (2, 4, 0), (2, 4, 0), (2, 3, 0), (1, start, 0)], 6)


def object_stream_of_billions():
    """An object stream that says it holds 2,000,000,000 objects."""
    inner = b"1 0 << /Type /Catalog /Pages 2 0 R >>"
    objects = {3: stream_object(inner, "/Type /ObjStm /N 2000000000 /First 4")}
    return _with_xref_stream(objects, lambda at, start: [(0, 0, 0), (2, 3, 0), (2, 3, 1), (1, at[3], 0), (1, start, 0)], 5)


def length_of_itself():
    """A stream whose length is told by the stream itself."""
    pdf = PdfFile()
    contents = pdf.reserve()
    pdf.put(contents, b"<< /Length %d 0 R >>\nstream\nBT ET\nendstream" % contents)
    pdf.page(contents)
    return pdf.bytes()


def references_in_a_ring():
    """A page whose contents, box and resources are references that lead to each other only."""
    pdf = PdfFile()
    first, second = pdf.reserve(), pdf.reserve()
    pdf.put(first, f"{second} 0 R")
    pdf.put(second, f"{first} 0 R")
    pdf.pages.append(pdf.add(f"<< /Type /Page /Parent 2 0 R /MediaBox {first} 0 R /Contents {first} 0 R /Resources {second} 0 R >>"))
    return pdf.bytes()


def outline_cycle():
    """Two bookmarks, each the next of the other and its own child."""
    pdf = PdfFile()
    page = pdf.page(show("bookmarks", 50, 700), with_fonts())
    root, first, second = pdf.reserve(), pdf.reserve(), pdf.reserve()
    pdf.put(root, f"<< /Type /Outlines /First {first} 0 R /Last {second} 0 R /Count 2 >>")
    for item, other in ((first, second), (second, first)):
        pdf.put(item, f"<< /Title (again) /Parent {root} 0 R /Next {other} 0 R /First {item} 0 R /Last {item} 0 R"
                      f" /Count 1 /Dest [{page} 0 R /Fit] >>")
    pdf.catalogue = f"/Outlines {root} 0 R"
    return pdf.bytes()


def outline_of_depth():
    """50,000 bookmarks, each the only child of the one before."""
    pdf = PdfFile()
    page = pdf.page(show("bookmarks", 50, 700), with_fonts())
    root = pdf.add("<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 50000 >>")
    pdf.put(root, f"<< /Type /Outlines /First {root + 1} 0 R /Last {root + 1} 0 R /Count 50000 >>")
    for _ in range(50_000):
        own = len(pdf.objects) + 1
        pdf.add(f"<< /Title (deeper) /Parent {own - 1} 0 R /First {own + 1} 0 R /Last {own + 1} 0 R /Count 1 /Dest [{page} 0 R /Fit] >>")
    pdf.catalogue = f"/Outlines {root} 0 R"
    return pdf.bytes()


def outline_of_breadth():
    """100,000 bookmarks side by side, each with the title of a budget table."""
    pdf = PdfFile()
    page = pdf.page(show("bookmarks", 50, 700), with_fonts())
    title = ("\ufeff" + "部门收支总体情况表").encode("utf-16-be").hex()
    root = len(pdf.objects) + 1
    pdf.add(f"<< /Type /Outlines /First {root + 1} 0 R /Last {root + 100_000} 0 R /Count 100000 >>")
    for own in range(root + 1, root + 100_001):
        pdf.add(f"<< /Title <{title}> /Parent {root} 0 R /Next {own + 1} 0 R /Dest [{page} 0 R /Fit] >>")
    pdf.catalogue = f"/Outlines {root} 0 R"
    return pdf.bytes()


def unknown_encryption():
    """Encrypted by a handler that nobody has."""
    pdf = PdfFile()
    pdf.page(show("secret", 50, 700), with_fonts())
    return pdf.bytes(trailer="/ID [<00> <00>] /Encrypt << /Filter /Nobodys.Handler /V 4 /R 9 /Length 4096 >>")


def broken_encryption():
    """The standard handler, with keys of the wrong length and a key length of -1."""
    pdf = PdfFile()
    pdf.page(show("secret", 50, 700), with_fonts())
    return pdf.bytes(trailer="/Encrypt << /Filter /Standard /V 5 /R 6 /Length -1 /P 0 /O <00> /U () /OE <> /UE null >>")


def names_with_nul():
    """NUL, control characters and markup in names, strings, the title and the producer."""
    pdf = PdfFile()
    pdf.page(show("a\\000b\\033[31m<script>alert(1)</script>", 50, 700, font="F#00#1B"), with_fonts("/F#00#1B << /Type /Font"
             " /Subtype /Type1 /BaseFont /Helve#00tica#0A >>"))
    info = pdf.add("<< /Title (a\\000b\\033]0;owned\\007</script><script>alert(1)</script>) /Producer (=cmd|' /C calc'!A0\\000) >>")
    return pdf.bytes(trailer=f"/Info {info} 0 R")


def endless_name():
    """A name and a string of 16 MiB each."""
    pdf = PdfFile()
    text = "A" * (16 << 20)
    pdf.page("", extra=f"/{text} ({text})")
    return pdf.bytes()


def thousand_updates_of_a_page():
    """A file without cross references, with 200,000 versions of its objects to be found by searching."""
    page = b"4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
    return (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            b"2 0 obj\n<< /Type /Pages /Count 1 /Kids [4 0 R] >>\nendobj\n" + page * 200_000 + b"trailer\n<< /Root 1 0 R >>\n")

"""Turns the sheets of samples/layouts/*.sheet into flat ODF, for LibreOffice Calc to print.

One item a line; blank lines and lines that begin with ';' are skipped.

    page W H MARGIN             centimetres, as all lengths here
    widths W…                   of the columns
    height H                    of the rows
    size POINTS                 of the texts
    style NAME ALIGN [KEY=VALUE]…    of cells; KEY is an attribute of ODF's table-cell-properties (fo:border, fo:background-color, …);
                                indent=CM and bold, too. '_' in a value is a space
    columns STYLE…              what cells are where nothing else is said
    break                       the next row begins a page
    print A1:D20                what is printed, if not all
    | TEXT | TEXT …             a row; '<' belongs to the cell at its left, '^' to the cell above; [NAME] before a text is its style;
                                '\\n' in it breaks the line
"""
from xml.sax.saxutils import escape

FONT = "AR PL UMing CN"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"),
                         ("svg", "svg-compatible")])
ALIGN = {"l": "start", "c": "center", "r": "end"}


class SheetError(Exception):
    pass


def style_of(name, align, extras, size):
    cell, paragraph, text = ['style:vertical-align="middle"'], [f'fo:text-align="{ALIGN[align]}"'], []
    for extra in extras:
        key, _, value = extra.partition("=")
        value = value.replace("_", " ")
        if key == "indent":
            paragraph.append(f'fo:margin-left="{value}cm"')
        elif key == "bold":
            text.append('fo:font-weight="bold" style:font-weight-asian="bold"')
        else:
            cell.append(f'{key}="{value}"')
    return (
        f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties {" ".join(cell)} '
        f'style:text-align-source="fix"/><style:paragraph-properties {" ".join(paragraph)}/><style:text-properties '
        f'style:font-name="song" style:font-name-asian="song" fo:font-size="{size}pt" style:font-size-asian="{size}pt" {" ".join(text)}/>'
        "</style:style>")


def cell_of(rows, r, c, default):
    text = rows[r][c]
    if text in ("<", "^"):
        return "<table:covered-table-cell/>"
    style = default
    if text.startswith("["):
        style, text = text[1:].split("]", 1)
    across, down = 1, 1
    while c + across < len(rows[r]) and rows[r][c + across] == "<":
        across += 1
    while r + down < len(rows) and rows[r + down][c] == "^":
        down += 1
    spans = f' table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"' if across * down > 1 else ""
    if not text:
        return f'<table:table-cell table:style-name="{style}"{spans}/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\\n"))
    return f'<table:table-cell table:style-name="{style}" office:value-type="string"{spans}>{lines}</table:table-cell>'


def flat_ods(path):
    page, widths, height, size, defaults, breaks, area = ["21", "29.7", "1.5"], [], "0.6", "10", [], set(), ""
    styles, rows = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if not line or line.startswith(";"):
            continue
        word, *rest = line.split()
        if word == "page":
            page = rest
        elif word == "widths":
            widths = rest
        elif word == "height":
            height = rest[0]
        elif word == "size":
            size = rest[0]
        elif word == "style":
            styles.append(style_of(rest[0], rest[1], rest[2:], size))
        elif word == "columns":
            defaults = rest
        elif word == "break":
            breaks.add(len(rows))
        elif word == "print":
            area = f' table:print-ranges="S.{rest[0].replace(":", ":S.")}"'
        elif word == "|":
            rows.append([cell.strip() for cell in line[1:].split("|")])
            if len(rows[-1]) != len(widths):
                raise SheetError(f"{path.name}:{number}: {len(rows[-1])} cells for {len(widths)} columns")
        else:
            raise SheetError(f"{path.name}:{number}: {word}")

    row_style = ('<style:style style:name="{0}" style:family="table-row"><style:table-row-properties '
                 f'style:row-height="{height}cm" style:use-optimal-row-height="false" fo:break-before="{{1}}"/></style:style>')
    automatic = [row_style.format("row", "auto"), row_style.format("newpage", "page"), *styles]
    automatic += [f'<style:style style:name="w{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}cm"/>'
                  "</style:style>" for i, w in enumerate(widths)]
    body = [f'<table:table-column table:style-name="w{i}"/>' for i in range(len(widths))]
    for r, row in enumerate(rows):
        body.append(f'<table:table-row table:style-name="{"newpage" if r in breaks else "row"}">'
                    + "".join(cell_of(rows, r, c, defaults[c]) for c in range(len(row))) + "</table:table-row>")
    width, tall, margin = page
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:font-face-decls>'
        f'<style:font-face style:name="song" svg:font-family="&apos;{FONT}&apos;"/></office:font-face-decls>'
        f'<office:automatic-styles>{"".join(automatic)}<style:page-layout style:name="p"><style:page-layout-properties '
        f'fo:page-width="{width}cm" fo:page-height="{tall}cm" fo:margin="{margin}cm" '
        f'style:print-orientation="{"landscape" if float(width) > float(tall) else "portrait"}" style:print="objects charts drawings"/>'
        "<style:header-style/><style:footer-style/></style:page-layout>"
        '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="p"><style:header style:display="false"/>'
        '<style:footer style:display="false"/></style:master-page></office:master-styles>'
        f'<office:body><office:spreadsheet><table:table table:name="S" table:style-name="sheet"{area}>'
        + "\n".join(body) + "</table:table></office:spreadsheet></office:body></office:document>\n")

"""RESULTS.md: each part is written anew by the command that measures it, between marks that Markdown does not show."""

import re
from pathlib import Path

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"


def with_part(document, name, text):
    """`document` with what stands between the marks of this part replaced; added at the end where there are no such marks yet."""
    part = f"<!-- {name}: written by --record -->\n{text.strip()}\n<!-- end of {name} -->\n"
    marks = re.compile(rf"<!-- {re.escape(name)}: .*?<!-- end of {re.escape(name)} -->\n", re.DOTALL)
    if marks.search(document):
        return marks.sub(lambda _: part, document, count=1)
    return document.rstrip("\n") + "\n\n" + part


def with_lines(document, name, header, lines):
    """`document` with lines added to the table of this part, which begins with `header` where it is new."""
    marks = re.compile(rf"<!-- {re.escape(name)}: .*?-->\n(.*?)<!-- end of {re.escape(name)} -->\n", re.DOTALL)
    found = marks.search(document)
    return with_part(document, name, (found.group(1) if found else header) + lines)


def record(change, path=RESULTS):
    """Writes what `change` makes of the document."""
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def facts_text(facts):
    return "".join(f"- {name}: {value}\n" for name, value in facts.items())

"""Figures as a table that reads well on a terminal and is Markdown too; and how fast they grow."""

import math
import unicodedata


def shown_width(text):
    """Columns of a terminal; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def padded(text, width, right):
    space = " " * (width - shown_width(text))
    return space + text if right else text + space


def table(header, rows, texts=1):
    """The first `texts` columns are set left, the others, figures, right."""
    cells = [[str(cell) for cell in row] for row in [header, *rows]]
    widths = [max(3, *(shown_width(row[column]) for row in cells)) for column in range(len(header))]
    lines = ["| " + " | ".join(padded(cell, width, at >= texts) for at, (cell, width) in enumerate(zip(row, widths))) + " |"
             for row in cells]
    rule = "|" + "|".join("-" * (width + 1) + ("-" if at < texts else ":") for at, width in enumerate(widths)) + "|"
    return "\n".join([lines[0], rule, *lines[1:]]) + "\n"


def figure(value, digits=2):
    """With so many digits that count, `–` for what is not known."""
    if value is None:
        return "–"
    if value == 0:
        return "0"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    return f"{value:.{min(decimals, 6)}f}"


def slopes(points):
    """The exponent between each point (size, cost) and the one before it: 1 is linear, 2 quadratic. None for the first one, and where
    there is nothing to take the logarithm of."""
    found = [None]
    for (size, cost), (next_size, next_cost) in zip(points, points[1:]):
        if min(size, cost, next_size, next_cost) <= 0 or size == next_size:
            found.append(None)
        else:
            found.append(math.log(next_cost / cost) / math.log(next_size / size))
    return found[:len(points)]

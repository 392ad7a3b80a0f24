"""Points on two logarithmic axes, as SVG: where cost grows as size does, the line runs at the slope of the dashed ones."""

import math
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 320, 230  # of a panel, pixels
LEFT, TOP, RIGHT, BOTTOM = 56, 28, 26, 40  # around what is drawn in it


@dataclass
class Line:
    name: str
    colour: str
    points: list  # (x, y), both above 0


@dataclass
class Panel:
    title: str
    across: str  # what x is
    up: str  # what y is
    lines: list


def decades(values):
    """The powers of ten that enclose them, at least one apart."""
    low = math.floor(math.log10(min(values)))
    return low, max(math.ceil(math.log10(max(values))), low + 1)


def short(power):
    """10 to that power, as people write it on an axis."""
    if power < 0:
        return f"{10.0 ** power:g}"
    return f"{10 ** power:,}"


class Axes:
    def __init__(self, panel):
        points = [point for line in panel.lines for point in line.points]
        self.x_low, self.x_high = decades([x for x, _ in points])
        self.y_low, self.y_high = decades([y for _, y in points])

    def x(self, log):
        return LEFT + (log - self.x_low) / (self.x_high - self.x_low) * (WIDTH - LEFT - RIGHT)

    def y(self, log):
        return HEIGHT - BOTTOM - (log - self.y_low) / (self.y_high - self.y_low) * (HEIGHT - TOP - BOTTOM)


def grid(axes):
    yield f'<rect x="{LEFT}" y="{TOP}" width="{WIDTH - LEFT - RIGHT}" height="{HEIGHT - TOP - BOTTOM}" fill="none" stroke="#999"/>'
    for power in range(axes.x_low, axes.x_high + 1):
        x = axes.x(power)
        yield f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 14}" text-anchor="middle">{short(power)}</text>'
    for power in range(axes.y_low, axes.y_high + 1):
        y = axes.y(power)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 5}" y="{y + 4:.1f}" text-anchor="end">{short(power)}</text>'


def linear_guides(axes):
    """Lines of slope 1, one a decade."""
    for start in range(axes.y_low - (axes.x_high - axes.x_low) + 1, axes.y_high):
        low = max(axes.x_low, axes.x_low + axes.y_low - start)
        high = min(axes.x_high, axes.x_low + axes.y_high - start)
        if low < high:
            yield (f'<path d="M{axes.x(low):.1f} {axes.y(start + low - axes.x_low):.1f}'
                   f'L{axes.x(high):.1f} {axes.y(start + high - axes.x_low):.1f}" stroke="#ccc" stroke-dasharray="3 3"/>')


def drawn(panel):
    axes = Axes(panel)
    yield from grid(axes)
    yield from linear_guides(axes)
    for number, line in enumerate(panel.lines):
        places = [(axes.x(math.log10(x)), axes.y(math.log10(y))) for x, y in line.points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        yield f'<path d="M{path}" fill="none" stroke="{line.colour}" stroke-width="1.8"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.4" fill="{line.colour}"/>' for x, y in places)
        yield f'<text x="{LEFT + 8}" y="{TOP + 14 + 13 * number}" fill="{line.colour}">{escape(line.name)}</text>'
    yield f'<text x="{LEFT}" y="{TOP - 9}" font-weight="bold">{escape(panel.title)}</text>'
    yield f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">{escape(panel.across)}</text>'
    yield f'<text transform="translate(12 {(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">{escape(panel.up)}</text>'


def svg(rows):
    """Rows of panels. Panels without points are left out."""
    wide = max(len(row) for row in rows) * WIDTH
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {len(rows) * HEIGHT}" font-family="sans-serif" font-size="11">',
           '<rect width="100%" height="100%" fill="#fff"/>']
    for r, row in enumerate(rows):
        for c, panel in enumerate(row):
            if any(line.points for line in panel.lines):
                out += [f'<g transform="translate({c * WIDTH} {r * HEIGHT})">', *drawn(panel), "</g>"]
    return "\n".join([*out, "</svg>"]) + "\n"

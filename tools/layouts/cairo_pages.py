"""Draws with Cairo: TrueType subsets with ToUnicode maps."""
import math

import cairo

from drawing import Pen

FACES = {"song": "AR PL UMing CN", "hei": "WenQuanYi Zen Hei", "latin": "DejaVu Sans"}


class CairoPages:
    def __init__(self, target):
        self.surface = cairo.PDFSurface(str(target), 595, 842)
        self.surface.set_metadata(cairo.PDFMetadata.CREATE_DATE, "2024-01-31T09:00:00Z")
        self.context = cairo.Context(self.surface)

    def set_font(self, font, size):
        self.context.select_font_face(FACES[font], cairo.FontSlant.NORMAL, cairo.FontWeight.NORMAL)
        self.context.set_font_size(size)

    def text_width(self, text, font, size):
        self.set_font(font, size)
        return self.context.text_extents(text).x_advance

    def show_text(self, x, y, text, said, font, size, colour, mode):
        context = self.context
        self.set_font(font, size)
        context.set_source_rgb(*colour)
        if mode == "invisible":
            context.set_source_rgba(*colour, 0)
        glyphs, clusters, flags = context.get_scaled_font().text_to_glyphs(x, y, text, True)
        if said != text:  # one glyph a character: the clusters follow the bytes of what is said
            clusters = [cairo.TextCluster(len(c.encode()), 1) for c in said]
        context.show_text_glyphs(said, glyphs, clusters, flags)
        if mode == "bold":  # the outlines again, as lines and curves
            context.move_to(x, y)
            context.text_path(text)
            context.set_line_width(size / 40)
            context.set_dash([])
            context.stroke()

    def show_line(self, x0, y0, x1, y1, width, colour, dash):
        self.context.set_source_rgb(*colour)
        self.context.set_line_width(width)
        self.context.set_dash(dash)
        self.context.move_to(x0, y0)
        self.context.line_to(x1, y1)
        self.context.stroke()

    def show_fill(self, x0, y0, x1, y1, colour):
        self.context.set_source_rgb(*colour)
        self.context.rectangle(x0, y0, x1 - x0, y1 - y0)
        self.context.fill()

    def turn(self, degrees, x, y):
        self.context.save()
        self.context.translate(x, y)
        self.context.rotate(math.radians(degrees))

    def unturn(self):
        self.context.restore()


def draw(drawing, target):
    pages = CairoPages(target)
    for page in drawing.pages:
        if page.rotate:
            raise ValueError("Cairo writes no /Rotate")
        pages.surface.set_size(page.width, page.height)
        Pen(pages).play(page)
        pages.context.show_page()
    pages.surface.finish()

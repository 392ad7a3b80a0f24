"""Draws with ReportLab: Chinese fonts of Adobe-GB1 that are not embedded and have no ToUnicode map."""
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase._cidfontdata import CIDFontInfo
from reportlab.pdfbase.cidfonts import CIDFont, UnicodeCIDFont
from reportlab.pdfgen import canvas

from drawing import Pen

rl_config.CMapSearchPath = ["/usr/share/poppler/cMap/Adobe-GB1"]  # poppler-data
GBK = "STSong-Light", "GBK-EUC-H"
CIDFontInfo[GBK[0]]["DescendantFonts"][0]["W"] += [814, 939, 500]  # the ASCII of GBK, which ReportLab has as wide as high


class GbkFont(CIDFont):
    """A font that is written to in GBK, as old Chinese producers do; ASCII is half as wide as high."""

    def __init__(self):
        super().__init__(*GBK)

    def formatForPdf(self, text):
        return super().formatForPdf(text.encode("gbk").decode("latin-1"))

    def stringWidth(self, text, size, encoding=None):
        return size * len(text.encode("gbk")) / 2


class ReportLabPages:
    def __init__(self, target):
        self.canvas = canvas.Canvas(str(target), invariant=1, pageCompression=1)
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))

    def name_of(self, font):
        return {"latin": "Helvetica", "gbk": "STSong-Light-GBK-EUC-H"}.get(font, "STSong-Light")

    def text_width(self, text, font, size):
        return pdfmetrics.stringWidth(text, self.name_of(font), size)

    def show_text(self, x, y, text, said, font, size, colour, mode):
        assert said == text, "ReportLab says what it prints"
        out = self.canvas.beginText()
        out.setTextTransform(1, 0, 0, -1, x, y)
        out.setFont(self.name_of(font), size)
        out.setFillColorRGB(*colour)
        out.setStrokeColorRGB(*colour)
        out.setTextRenderMode({"fill": 0, "bold": 2, "invisible": 3}[mode])
        out.textOut(text)
        out.setTextRenderMode(0)
        self.canvas.drawText(out)

    def show_line(self, x0, y0, x1, y1, width, colour, dash):
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.setLineWidth(width)
        self.canvas.setDash(dash)
        self.canvas.line(x0, y0, x1, y1)

    def show_fill(self, x0, y0, x1, y1, colour):
        self.canvas.setFillColorRGB(*colour)
        self.canvas.rect(x0, y0, x1 - x0, y1 - y0, stroke=0, fill=1)

    def turn(self, degrees, x, y):
        self.canvas.saveState()
        self.canvas.translate(x, y)
        self.canvas.rotate(degrees)

    def unturn(self):
        self.canvas.restoreState()


def draw(drawing, target):
    pages = ReportLabPages(target)
    if any(command[:2] == ("font", "gbk") for page in drawing.pages for command in page.commands):
        pdfmetrics.registerFont(GbkFont())
    for page in drawing.pages:
        upright = page.rotate % 180 == 0  # ReportLab means the size of the turned page
        pages.canvas.setPageSize((page.width, page.height) if upright else (page.height, page.width))
        pages.canvas.setPageRotation(page.rotate)
        pages.canvas.transform(1, 0, 0, -1, 0, page.height)
        Pen(pages).play(page)
        pages.canvas.showPage()
    pages.canvas.save()

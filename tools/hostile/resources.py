"""Attacks by what pages use: forms, patterns, fonts, images, annotations."""

from pdf_file import HELVETICA, PdfFile, flate, one_page, repeated_flate, show, with_fonts

MEBIBYTE = 1 << 20
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"


def _chain_of_forms(depth, calls):
    """A form that draws the next one `calls` times, and so on."""
    pdf = PdfFile()
    form = pdf.stream(show("1,234.56", 50, 700), f"{FORM} /Resources << {with_fonts()} >>")
    for _ in range(depth - 1):
        form = pdf.stream("/X Do\n" * calls, f"{FORM} /Resources << /XObject << /X {form} 0 R >> >>", packed=False)
    pdf.page("/X Do", f"/XObject << /X {form} 0 R >>")
    return pdf.bytes()


def nested_forms():
    """A form in a form, 10,000 deep."""
    return _chain_of_forms(10_000, 1)


def forms_of_doublings():
    """30 forms that each draw the next one twice: 2^30 texts."""
    return _chain_of_forms(30, 2)


def form_of_itself():
    """A form that draws itself, twice."""
    pdf = PdfFile()
    form = pdf.reserve()
    own = pdf.stream(show("1,234.56", 50, 700) + "/X Do /X Do", f"{FORM} /Resources << {with_fonts()} /XObject << /X {form} 0 R >> >>")
    pdf.put(form, pdf.objects[own - 1])
    pdf.page("/X Do", f"/XObject << /X {form} 0 R >>")
    return pdf.bytes()


def forms_of_each_other():
    """Ten forms, each of which draws all ten."""
    pdf = PdfFile()
    forms = [pdf.reserve() for _ in range(10)]
    names = "".join(f"/X{i} {form} 0 R " for i, form in enumerate(forms))
    calls = "".join(f"/X{i} Do\n" for i in range(10))
    for form in forms:
        pdf.put(form, pdf.objects[pdf.stream(calls, f"{FORM} /Resources << /XObject << {names} >> >>") - 1])
    pdf.page(calls, f"/XObject << {names} >>")
    return pdf.bytes()


def pattern_of_itself():
    """A tiling pattern whose cell is painted with the pattern, in tiles of a thousandth of a point."""
    pdf = PdfFile()
    pattern = pdf.reserve()
    entries = (f"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001"
               f" /Resources << /Pattern << /P {pattern} 0 R >> >>")
    own = pdf.stream("/Pattern cs /P scn 0 0 1 1 re f", entries)
    pdf.put(pattern, pdf.objects[own - 1])
    pdf.page("/Pattern cs /P scn 0 0 595 842 re f", f"/Pattern << /P {pattern} 0 R >>")
    return pdf.bytes()


def mask_of_itself():
    """A soft mask whose group is drawn under the same soft mask."""
    pdf = PdfFile()
    group, state = pdf.reserve(), pdf.reserve()
    own = pdf.stream("/G gs 0 0 595 842 re f",
                     f"{FORM} /Group << /S /Transparency /CS /DeviceGray >> /Resources << /ExtGState << /G {state} 0 R >> >>")
    pdf.put(group, pdf.objects[own - 1])
    pdf.put(state, f"<< /Type /ExtGState /SMask << /S /Luminosity /G {group} 0 R >> >>")
    pdf.page("/G gs " + show("1,234.56", 50, 700), f"{with_fonts()} /ExtGState << /G {state} 0 R >>")
    return pdf.bytes()


def colours_of_themselves():
    """Colour spaces that are based on themselves."""
    pdf = PdfFile()
    indexed, separation = pdf.reserve(), pdf.reserve()
    pdf.put(indexed, f"[/Indexed {indexed} 0 R 255 <00>]")
    pdf.put(separation, f"[/Separation /Spot {indexed} 0 R << /FunctionType 4 /Domain [0 1] /Range [0 1] >>]")
    pdf.page("/I cs 3 sc 0 0 50 50 re f /S cs 1 scn 50 50 50 50 re f " + show("1,234.56", 50, 700),
             f"{with_fonts()} /ColorSpace << /I {indexed} 0 R /S {separation} 0 R >>")
    return pdf.bytes()


def functions_of_depth():
    """A calculator function of 50,000 nested braces, and stitched functions that hold themselves."""
    pdf = PdfFile()
    deep = pdf.stream("{" * 50_000 + "}" * 50_000, "/FunctionType 4 /Domain [0 1] /Range [0 1]")
    stitched = pdf.reserve()
    pdf.put(stitched, f"<< /FunctionType 3 /Domain [0 1] /Functions [{stitched} 0 R {stitched} 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>")
    spaces = "".join(f"/S{i} [/Separation /Spot /DeviceGray {number} 0 R] " for i, number in enumerate((deep, stitched)))
    pdf.page("/S0 cs 1 scn 0 0 50 50 re f /S1 cs 1 scn 50 50 50 50 re f", f"/ColorSpace << {spaces} >>")
    return pdf.bytes()


def shading_of_size():
    """A mesh of a hundred million triangles."""
    pdf = PdfFile()
    entries = ("/ShadingType 5 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /VerticesPerRow 10000"
               " /Decode [0 595 0 842 0 1] /Filter /FlateDecode")
    shading = pdf.raw_stream(repeated_flate(bytes(range(256)) * 4096, 300), entries)
    pdf.page("/S sh " + show("1,234.56", 50, 700), f"{with_fonts()} /Shading << /S {shading} 0 R >>")
    return pdf.bytes()


def ten_thousand_fonts():
    """10,000 fonts, each used for a glyph."""
    pdf = PdfFile()
    fonts = "".join(f"/F{i} {pdf.add(HELVETICA.replace('Helvetica', f'Unknown{i}'))} 0 R " for i in range(10_000))
    pdf.page("".join(show("5", i % 100 * 5, i // 100 * 8, 5, f"F{i}") for i in range(10_000)), with_fonts(fonts))
    return pdf.bytes()


def _type3(pdf, number, glyph, fonts):
    """A Type 3 font at object `number` whose letter `a` draws `glyph` with `fonts`."""
    letter = pdf.stream("600 0 d0 " + glyph)
    pdf.put(number, f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97"
                    f" /LastChar 97 /Widths [600] /Encoding << /Type /Encoding /Differences [97 /a] >>"
                    f" /CharProcs << /a {letter} 0 R >> /Resources << {with_fonts(fonts)} >> >>")


def type3_of_itself():
    """Type 3 fonts whose letters show text in each other and in themselves."""
    pdf = PdfFile()
    first, second = pdf.reserve(), pdf.reserve()
    fonts = f"/A {first} 0 R /B {second} 0 R"
    glyph = "BT /A 500 Tf (aaaa) Tj /B 500 Tf (aaaa) Tj ET"
    _type3(pdf, first, glyph, fonts)
    _type3(pdf, second, glyph, fonts)
    pdf.page(show("aaaa", 50, 700, font="A"), with_fonts(fonts))
    return pdf.bytes()


def type3_of_doublings():
    """30 Type 3 fonts, each letter two letters of the next."""
    pdf = PdfFile()
    fonts = [pdf.reserve() for _ in range(30)]
    _type3(pdf, fonts[-1], "0 0 500 500 re f", "")
    for own, following in zip(fonts, fonts[1:]):
        _type3(pdf, own, "BT /N 500 Tf (aa) Tj ET", f"/N {following} 0 R")
    pdf.page(show("aa", 50, 700, font="A"), with_fonts(f"/A {fonts[0]} 0 R"))
    return pdf.bytes()


def _cid_font(pdf, encoding, to_unicode=""):
    return (f"/F << /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding {encoding} {to_unicode} /DescendantFonts [<< /Type /Font"
            f" /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >>"
            f" /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 >> >>] >>")


def cmap_of_itself():
    """A CMap that begins with the use of itself."""
    pdf = PdfFile()
    cmap = pdf.reserve()
    text = "/Odd usecmap\n1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange"
    own = pdf.stream(text, f"/Type /CMap /CMapName /Odd /UseCMap {cmap} 0 R")
    pdf.put(cmap, pdf.objects[own - 1])
    pdf.page("BT /F 9 Tf 50 700 Td <00410042> Tj ET", with_fonts(_cid_font(pdf, f"{cmap} 0 R")))
    return pdf.bytes()


def _to_unicode(text):
    pdf = PdfFile()
    cmap = pdf.stream("1 begincodespacerange <0000> <ffff> endcodespacerange\n" + text)
    pdf.page("BT /F 9 Tf 50 700 Td <00410042> Tj ET", with_fonts(_cid_font(pdf, "/Identity-H", f"/ToUnicode {cmap} 0 R")))
    return pdf.bytes()


def unicode_of_billions():
    """Codes of four bytes, all 2^32 of them mapped."""
    return _to_unicode("1 beginbfrange <00000000> <ffffffff> <0000> endbfrange " * 100)


def unicode_without_end():
    """A code that stands for a million characters, and 65,536 codes for a thousand each."""
    return _to_unicode(f"1 beginbfchar <0041> <{'0031' * 1_000_000}> endbfchar 1 beginbfrange <0000> <ffff> <{'0032' * 1000}> endbfrange")


def broken_font_file():
    """Embedded fonts of rubbish: TrueType, CFF and Type 1."""
    pdf = PdfFile()
    rubbish = bytes((i * 7919) % 251 for i in range(100_000))
    fonts = []
    for i, (start, key) in enumerate(((b"\0\1\0\0\xff\xff", "FontFile2"), (b"\1\0\4\4\xff\xff", "FontFile3 "), (b"%!PS-AdobeFont", "FontFile"))):
        file = pdf.stream(start + rubbish, "/Subtype /Type1C /Length1 100 /Length2 99999999 /Length3 -1")
        fonts.append(f"/F{i} << /Type /Font /Subtype /{'TrueType' if i == 0 else 'Type1'} /BaseFont /Odd{i} /FontDescriptor"
                     f" << /Type /FontDescriptor /FontName /Odd{i} /Flags 4 /{key} {file} 0 R >> >>")
    pdf.page("".join(show("1,234.56", 50, 700 - i * 20, font=f"F{i}") for i in range(3)), with_fonts("".join(fonts)))
    return pdf.bytes()


def widths_of_billions():
    """A table of widths from code 0 to code 2,000,000,000."""
    pdf = PdfFile()
    font = _cid_font(pdf, "/Identity-H").replace("/DW 1000", "/DW 1000 /W [0 2000000000 500 3 [1e30 -1e30 nan]] /W2 [0 2000000000 1 2 3]")
    pdf.page("BT /F 9 Tf 50 700 Td <00410042> Tj ET", with_fonts(font))
    return pdf.bytes()


def _image(data, entries):
    pdf = PdfFile()
    image = pdf.raw_stream(data, f"/Type /XObject /Subtype /Image {entries}")
    pdf.page(f"q 500 0 0 700 50 50 cm /I Do Q {show('1,234.56', 50, 760)}", f"{with_fonts()} /XObject << /I {image} 0 R >>")
    return pdf.bytes()


def image_of_billions():
    """An image of 60,000 × 60,000 dots in three colours: 10 GiB in 10 MiB, here cut after 1 GiB."""
    return _image(repeated_flate(bytes(MEBIBYTE), 1024),
                  "/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode")


def image_of_bits():
    """An image of 60,000 × 60,000 dots of one bit, complete."""
    return _image(repeated_flate(b"\xaa" * 7500 * 60, 1000),
                  "/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /FlateDecode")


def image_beyond_integers():
    """An image of 2,147,483,647 × 2,147,483,647 dots of 16 bits."""
    return _image(flate(b"\0" * 1000), "/Width 2147483647 /Height 2147483647 /BitsPerComponent 16 /ColorSpace /DeviceCMYK /Filter /FlateDecode")


def jbig2_rubbish():
    """A JBIG2 image whose symbols refer to each other and whose page is 4 billion dots wide."""
    page = bytes.fromhex("00000000 30 00 01 00000013 ffffffff ffffffff 00000000 00000000 00 0000".replace(" ", ""))
    return _image(page + bytes((i * 31) % 256 for i in range(50_000)),
                  "/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode")


def jpx_rubbish():
    """A JPEG 2000 image of 4 billion dots each way and 16,384 components, in tiles of one dot."""
    size = bytes.fromhex("ff4f ff51 0032 0000 ffffffff ffffffff 00000000 00000000 00000001 00000001 00000000 00000000 4000".replace(" ", ""))
    return _image(size + bytes((i * 37) % 256 for i in range(50_000)), "/Width 60000 /Height 60000 /Filter /JPXDecode")


def jpeg_rubbish():
    """A JPEG of 65,535 × 65,535 dots whose scan is rubbish."""
    head = bytes.fromhex("ffd8ffc0001108ffffffff03012200021101031101ffda000c03010002110311003f00")
    return _image(head + bytes((i * 41) % 255 for i in range(50_000)),
                  "/Width 65535 /Height 65535 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode")


def fax_rubbish():
    """A fax of 2,000,000,000 columns."""
    return _image(bytes((i * 43) % 256 for i in range(50_000)),
                  "/Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode"
                  " /DecodeParms << /K -1 /Columns 2000000000 /Rows 2000000000 >>")


def many_images():
    """One picture, drawn 200,000 times."""
    pdf = PdfFile()
    image = pdf.stream("\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", packed=False)
    draws = "".join(f"q 3 0 0 3 {i % 190 * 3} {i // 190 % 280 * 3} cm /I Do Q\n" for i in range(200_000))
    pdf.page(draws + show("1,234.56", 50, 760), f"{with_fonts()} /XObject << /I {image} 0 R >>")
    return pdf.bytes()


def many_annotations():
    """100,000 annotations whose appearance draws the page's annotations."""
    pdf = PdfFile()
    look = pdf.stream(show("9", 0, 0), f"{FORM} /Resources << {with_fonts()} >>")
    note = pdf.add(f"<< /Type /Annot /Subtype /Stamp /Rect [50 50 90 90] /AP << /N {look} 0 R >> /Parent {look + 1} 0 R >>")
    pdf.page("", extra=f"/Annots [{f'{note} 0 R ' * 100_000}]")
    return pdf.bytes()


def endless_layers():
    """50,000 layers, one in the other, and a rule of visibility that refers to itself."""
    pdf = PdfFile()
    layers = [pdf.add(f"<< /Type /OCG /Name (layer {i}) >>") for i in range(50_000)]
    rule = pdf.reserve()
    pdf.put(rule, f"<< /Type /OCMD /OCGs {layers[0]} 0 R /VE [/And {rule} 0 R [/Not {rule} 0 R]] >>")
    references = " ".join(f"{layer} 0 R" for layer in layers)
    pdf.catalogue = f"/OCProperties << /OCGs [{references}] /D << /Order [{references}] /OFF [{references}] >> >>"
    pdf.page(f"/OC /R BDC {show('1,234.56', 50, 700)} EMC", f"{with_fonts()} /Properties << /R {rule} 0 R >>")
    return pdf.bytes()


def tiny_font_table():
    """A page without resources that uses fonts, forms and images that are not there."""
    return one_page("BT /None 9 Tf (1,234.56) Tj ET /Nothing Do /Nix gs /No sh /Never cs 1 scn 0 0 9 9 re f")

"""Prints Cairo's pages again by Ghostscript's pdfwrite, as print-to-PDF drivers do. Pages whose text runs down or up are given a
/Rotate by pdfwrite itself."""
import subprocess
import tempfile

import cairo_pages


def draw(drawing, target):
    with tempfile.TemporaryDirectory(prefix="make_layouts-") as folder:
        source = f"{folder}/cairo.pdf"
        cairo_pages.draw(drawing, source)
        run = subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-dAutoRotatePages=/PageByPage",
                              f"-sOutputFile={target}", source], capture_output=True, text=True, timeout=300)
        if run.returncode or run.stderr.strip():
            raise RuntimeError(f"gs: {run.stdout}{run.stderr}")

"""The quicker ones of tools/make_hostile_pdfs through `yusuan batch`."""

import json
import tempfile
import unittest
from pathlib import Path

from hostile_pdfs import BINARY, batch_of, check_ends

KINDS = ("empty_file", "deep_arrays", "page_tree_cycle", "page_tree_of_doublings", "count_of_two_billions", "xref_of_itself",
         "object_stream_in_itself", "outline_cycle", "unknown_encryption", "names_with_nul", "form_of_itself", "type3_of_itself",
         "coordinates_beyond_numbers", "sheet_of_no_size", "jbig2_rubbish", "ten_thousand_fonts", "grids_in_grids")
SECONDS, MEBIBYTES = 60, 1024


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Hostile(unittest.TestCase):
    def test_each_ends_within_its_limits_and_the_run_goes_on(self):
        with tempfile.TemporaryDirectory() as scratch:
            code, ends = batch_of(scratch, KINDS, SECONDS, MEBIBYTES)
            self.assertEqual(code, 3)
            check_ends(self, ends, KINDS, SECONDS, MEBIBYTES)
            self.assertEqual(ends["empty_file"]["error"], "not-a-pdf")
            self.assertEqual(ends["page_tree_cycle"]["error"], "no-pages")
            document = json.loads((Path(scratch) / "out" / "ten_thousand_fonts" / "document.json").read_text(encoding="utf-8"))
            self.assertIn(("error", "page-overfull", 1),
                          [(d["severity"], d["code"], d["page"]) for d in document["diagnostics"]], "left out, and said so")
            self.assertEqual(document["tables"], [])


if __name__ == "__main__":
    unittest.main()

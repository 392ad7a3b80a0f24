"""All of tools/make_hostile_pdfs through `yusuan batch`: each ends within its limits, and none stops the run."""

import tempfile
import unittest

from hostile_pdfs import BINARY, all_kinds, batch_of, check_ends

SECONDS, MEBIBYTES = 20, 1024


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class AllHostile(unittest.TestCase):
    def test_each_ends_within_its_limits_and_the_run_goes_on(self):
        kinds = all_kinds()
        self.assertGreater(len(kinds), 100)
        with tempfile.TemporaryDirectory() as scratch:
            code, ends = batch_of(scratch, kinds, SECONDS, MEBIBYTES)
            self.assertEqual(code, 3)
            check_ends(self, ends, kinds, SECONDS, MEBIBYTES)


if __name__ == "__main__":
    unittest.main()

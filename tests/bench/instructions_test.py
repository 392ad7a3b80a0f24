"""The instructions of `yusuan extract` stay below their ceilings, tools/bench/ceilings.json: repeatable where times are not.

`tools/bench/instructions` shows the figures; after a change that costs what it is worth, `--set-ceilings` sets them anew.
"""

import os
import sys
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY", "")
sys.path.insert(0, str(SOURCE / "tools" / "bench"))
import counts  # noqa: E402

REASON = counts.cannot_count(BINARY) if BINARY else "YUSUAN_BINARY names no program"


@unittest.skipIf(REASON, REASON)
class Instructions(unittest.TestCase):
    def test_they_stay_below_their_ceilings(self):
        self.assertEqual(list(counts.too_high(counts.counted(BINARY), counts.ceilings())), [])


if __name__ == "__main__":
    unittest.main()

"""Every fuzz target is built and runs a while from its seeds without a finding."""

import os
import subprocess
import unittest
from pathlib import Path

ROOT = Path(os.environ["YUSUAN_SOURCE_DIR"])
SECONDS = os.environ.get("YUSUAN_FUZZ_SECONDS", "20")
SECONDS_TO_BUILD = 3600


class Fuzz(unittest.TestCase):
    def fuzz(self, *arguments, seconds):
        command = [ROOT / "tools" / "fuzz", *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)

    def test_finds_nothing(self):
        targets = self.fuzz("--list", seconds=60).stdout.split()
        self.assertGreater(len(targets), 0)
        for target in targets:
            self.assertTrue(any((ROOT / "tests" / "fuzz" / "corpus" / target).iterdir()), f"{target} has no seeds")
        done = self.fuzz("--seconds", SECONDS, seconds=SECONDS_TO_BUILD + len(targets) * 10 * int(SECONDS))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for target in targets:
            self.assertRegex(done.stdout, rf"(?m)^{target}: \d+ s, [1-9]\d* runs, cov [1-9]\d*, nothing found$")

    def test_refuses_a_target_that_is_none(self):
        done = self.fuzz("no_target", seconds=60)
        self.assertEqual(done.returncode, 2)
        self.assertIn("there are", done.stderr)


if __name__ == "__main__":
    unittest.main()

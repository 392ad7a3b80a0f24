"""tools/slurm/yusuan.sbatch by itself, with a program that only says how it was called: which shard, how much memory, what it refuses."""

import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
SCRIPT = SOURCE / "tools" / "slurm" / "yusuan.sbatch"
# Of a shell it could not be: what a script starts in the background is born with SIGINT ignored, and bash then traps it no more.
PROGRAM = f"""#!{sys.executable}
import os, pathlib, signal, sys
def stop(*_):
    print("stopped", flush=True)
    sys.exit(3)
print(*sys.argv[1:], flush=True)
if "--wait" in sys.argv:
    signal.signal(signal.SIGINT, stop)
    pathlib.Path("begun").touch()
    signal.pause()
sys.exit(int(os.environ.get("CODE", 0)))
"""


class Script(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        (self.folder / "all.txt").write_text("a.pdf\n")
        for name, text in (("yusuan", PROGRAM), ("scontrol", '#!/bin/bash\necho "scontrol $*"\n')):
            (self.folder / name).write_text(text)
            (self.folder / name).chmod(0o755)

    def environment(self, **more):
        base = {"PATH": f"{self.folder}:{os.environ['PATH']}", "YUSUAN_MANIFEST": "all.txt", "YUSUAN_OUTPUT": "out", "SLURM_JOB_ID": "9",
                "SLURM_ARRAY_JOB_ID": "8", "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_MAX": "4",
                "SLURM_ARRAY_TASK_COUNT": "4", **more}
        return {name: value for name, value in base.items() if value}

    def run_script(self, **more):
        end = subprocess.run(["bash", SCRIPT], env=self.environment(**more), cwd=self.folder, capture_output=True, text=True, check=False, timeout=60)
        return end.returncode, end.stdout, end.stderr

    def refusal(self, **more):
        code, said, message = self.run_script(**more)
        self.assertNotEqual(code, 0)
        self.assertEqual(said, "", "the program was not called")
        return message

    def test_a_whole_array_is_the_shards(self):
        self.assertEqual(self.run_script(SLURM_CPUS_PER_TASK="2", SLURM_MEM_PER_NODE="4096", YUSUAN_OPTIONS="--format tidy")[:2],
                         (0, "batch --manifest all.txt --output out --shard 3/4 --jobs 2 --memory 1792 --format tidy\n"))

    def test_a_part_of_an_array_keeps_the_number_of_shards(self):
        part = {"SLURM_ARRAY_TASK_MIN": "3", "SLURM_ARRAY_TASK_MAX": "7", "SLURM_ARRAY_TASK_COUNT": "2"}
        self.assertIn("--shard 3/100 ", self.run_script(YUSUAN_SHARDS="100", **part)[1])
        self.assertIn("set YUSUAN_SHARDS", self.refusal(**part))
        self.assertIn("set YUSUAN_SHARDS", self.refusal(SLURM_ARRAY_TASK_MIN="3", SLURM_ARRAY_TASK_MAX="6"))
        self.assertIn("none of the shards", self.refusal(YUSUAN_SHARDS="2"))

    def test_a_folder_of_another_number_of_shards_is_refused(self):
        (self.folder / "out" / ".yusuan").mkdir(parents=True)
        (self.folder / "out" / ".yusuan" / "journal-2-of-4.log").touch()
        self.assertEqual(self.run_script()[0], 0)
        (self.folder / "out" / ".yusuan" / "journal-2-of-16.log").touch()
        self.assertIn("another number of shards (journal-2-of-16.log)", self.refusal())

    def test_what_is_not_told_is_asked_for(self):
        self.assertIn("set YUSUAN_MANIFEST", self.refusal(YUSUAN_MANIFEST=""))
        self.assertIn("no such manifest: gone.txt", self.refusal(YUSUAN_MANIFEST="gone.txt"))
        self.assertIn("set YUSUAN_OUTPUT", self.refusal(YUSUAN_OUTPUT=""))
        self.assertIn("submit it as an array", self.refusal(SLURM_ARRAY_TASK_ID=""))
        self.assertIn("no such program: gone", self.refusal(YUSUAN_BINARY="gone"))

    def test_workers_together_stay_below_the_tasks_memory(self):
        self.assertIn("--memory 2048", self.run_script()[1], "no limit is known")
        self.assertIn("--memory 2048", self.run_script(SLURM_MEM_PER_NODE="64000")[1])
        self.assertIn("--jobs 4 --memory 872", self.run_script(SLURM_MEM_PER_CPU="1000", SLURM_CPUS_PER_TASK="4")[1])
        self.assertIn("too few for 4 workers", self.refusal(SLURM_MEM_PER_NODE="1000", SLURM_CPUS_PER_TASK="4"))

    def test_failed_documents_are_no_failed_task(self):
        self.assertEqual(self.run_script(CODE="3")[0], 0)
        self.assertEqual(self.run_script(CODE="2")[0], 2)

    def stopped_by(self, number, **more):
        process = subprocess.Popen(["bash", SCRIPT], env=self.environment(YUSUAN_OPTIONS="--wait", **more), cwd=self.folder, text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            patience = time.monotonic() + 30
            while not (self.folder / "begun").exists() and time.monotonic() < patience:
                time.sleep(0.02)
            process.send_signal(number)
            lines = [process.stdout.readline() for _ in range(3 if number == signal.SIGINT and not more else 2)]
            return process.wait(timeout=30), "".join(lines[1:])
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.stdout.close()

    def test_out_of_time_it_is_queued_again(self):
        self.assertEqual(self.stopped_by(signal.SIGINT), (0, "stopped\nscontrol requeue 8_3\n"))

    def test_it_is_not_queued_again_for_ever(self):
        self.assertEqual(self.stopped_by(signal.SIGINT, SLURM_RESTART_COUNT="3"), (75, "stopped\n"))

    def test_a_requeue_by_slurm_stops_it_too(self):
        self.assertEqual(self.stopped_by(signal.SIGTERM), (75, "stopped\n"))


if __name__ == "__main__":
    unittest.main()

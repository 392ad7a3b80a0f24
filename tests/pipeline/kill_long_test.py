"""A batch whose supervisor or workers are killed at random moments ends with the bytes of one that was left alone.

YUSUAN_BOOKS may name a folder of PDFs to do it with; else copies of the samples.
"""

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
BOOKS = os.environ.get("YUSUAN_BOOKS")
KILLS = 20
COPIES = 60
SEED = 20231123
PATIENCE = 600  # seconds for one run; nothing here takes a tenth of it
LEFT_OUT = {".yusuan", "summary.json", "summary.csv"}  # they hold seconds and memory


def make_books(folder):
    """Copies that differ in a comment behind their end, so that none is the same content as another, and one that is no PDF."""
    folder.mkdir()
    if BOOKS:
        for number, book in enumerate(sorted(Path(BOOKS).rglob("*.pdf"))):
            shutil.copy(book, folder / f"{number}.pdf")
        return
    samples = [SOURCE / "samples" / "examples" / "small-book.pdf", SOURCE / "samples" / "yanbian-2023.pdf"]
    for number in range(COPIES):
        sample = samples[number % 10 == 0]
        (folder / f"book-{number:02}.pdf").write_bytes(sample.read_bytes() + f"\n% {number}\n".encode())
    (folder / "torn.pdf").write_bytes(samples[0].read_bytes()[:300])


def start(books, output):
    command = [BINARY, "batch", str(books), "-o", str(output), "--jobs", "2", "--quiet"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def results(output):
    files = {}
    for path in sorted(output.rglob("*")):
        place = path.relative_to(output)
        if path.is_file() and place.parts[0] not in LEFT_OUT:
            files[str(place)] = path.read_bytes()
    return files


def workers_of(process):
    try:
        return [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]
    except OSError:
        return []


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class Kills(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.books = Path(cls.folder.name) / "books"
        make_books(cls.books)
        begin = time.monotonic()
        alone = start(cls.books, Path(cls.folder.name) / "alone")
        alone.wait(PATIENCE)
        cls.seconds = time.monotonic() - begin
        cls.wanted = results(Path(cls.folder.name) / "alone")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def assert_whole(self, output):
        now = results(output)
        self.assertEqual(sorted(now), sorted(self.wanted))
        self.assertEqual([name for name in now if now[name] != self.wanted[name]], [])
        self.assertEqual([name.name for name in output.iterdir() if name.name.endswith(".tmp")], [], "nothing half made is left")

    def test_there_is_something_to_lose(self):
        folders = {name.split("/")[0] for name in self.wanted if name.endswith("document.json")}
        self.assertGreater(len(folders), 10)

    def test_the_supervisor(self):
        chance = random.Random(SEED)
        output = Path(self.folder.name) / "supervisor"
        killed = 0
        while killed < KILLS:
            process = start(self.books, output)
            # Runs that go on have less to do: shorter and shorter waits hit the middle of each.
            time.sleep(chance.uniform(0.02, max(0.05, 2 * self.seconds / KILLS)))
            if process.poll() is not None:  # all is done: from the start, so that there is something to hit
                shutil.rmtree(output)
                continue
            process.kill()
            process.wait()
            killed += 1
        self.assertIn(start(self.books, output).wait(PATIENCE), (0, 3))
        self.assert_whole(output)

    def test_workers(self):
        chance = random.Random(SEED)
        output = Path(self.folder.name) / "workers"
        killed = 0
        while killed < KILLS:
            process = start(self.books, output)
            end = time.monotonic() + self.seconds / 2
            # What loses its worker twice counts as failed, rightly; in the first half none comes up again.
            while killed < KILLS and process.poll() is None and time.monotonic() < end:
                time.sleep(chance.uniform(0.02, self.seconds / 10))
                workers = workers_of(process)
                if workers:
                    kill(chance.choice(workers))
                    killed += 1
            self.assertIn(process.wait(PATIENCE), (0, 3))
            self.assert_whole(output)
            shutil.rmtree(output)

    def test_a_second_run_is_the_same(self):
        output = Path(self.folder.name) / "again"
        start(self.books, output).wait(PATIENCE)
        self.assert_whole(output)


if __name__ == "__main__":
    unittest.main()

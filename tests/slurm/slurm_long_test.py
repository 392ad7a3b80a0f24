"""Job arrays on a real Slurm, started and stopped here, and GNU parallel: what they make is what one plain batch makes.

Needs root and the packages of `tools/setup full`. What was done, and the logs of Slurm and of the tasks, stay in `slurm-test` in
the build folder.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get("YUSUAN_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("YUSUAN_BINARY")
SCRIPT = SOURCE / "tools" / "slurm" / "yusuan.sbatch"
PACKAGES = {"slurmctld": "slurmctld", "slurmd": "slurmd", "sbatch": "slurm-client", "munged": "munge", "parallel": "parallel"}
SHARDS = 4
COPIES = 400
PATIENCE = 420  # seconds for the whole; it takes about one minute
LEFT_OUT = ("summary", "failures", "missing")  # they hold seconds and memory, or are a shard's
ENDED = {"COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL", "BOOT_FAIL", "OUT_OF_MEMORY", "DEADLINE"}

os.environ["PATH"] += os.pathsep + "/usr/sbin"

CONFIGURATION = """\
ClusterName=yusuan
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={log}/slurmctld.log
SlurmdLogFile={log}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_min_interval=100000,bf_interval=1
SlurmdParameters=config_overrides
MpiDefault=none
MailProg=/bin/true
ReturnToService=2
KillWait=5
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=8000 State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


def free_ports(count):
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def make_books(folder):
    """Small books, no two of the same content, some of the same name in other folders, some that are no PDFs."""
    book = (SOURCE / "samples" / "examples" / "small-book.pdf").read_bytes()
    for number in range(COPIES):
        file = folder / f"county-{number % 3}" / f"book-{number // 2:03}.pdf"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(book[:300] if number % 50 == 7 else book + f"\n% {number}\n".encode())
    return sorted(folder.rglob("*.pdf"))


def results(output):
    return {str(file.relative_to(output)): file.read_bytes() for file in output.rglob("*")
            if file.is_file() and file.relative_to(output).parts[0] != ".yusuan" and not file.name.startswith(LEFT_OUT)}


def account(output):
    """What the summary says of each input, without what differs from run to run."""
    documents = json.loads((output / "summary.json").read_text())["documents"]
    for document in documents:
        del document["seconds"], document["peak_bytes"]
    return documents


class Timeout(Exception):
    pass


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class ScaleOut(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        missing = [package for program, package in PACKAGES.items() if not shutil.which(program)]
        assert not missing, f"missing {missing}: tools/setup full installs them"
        scratch = tempfile.TemporaryDirectory(prefix="yusuan-slurm-")
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = Path(scratch.name)
        cls.log_folder = Path(BINARY).resolve().parent / "slurm-test"
        shutil.rmtree(cls.log_folder, ignore_errors=True)
        cls.log_folder.mkdir()
        cls.log = (cls.log_folder / "test.log").open("w", encoding="utf-8", buffering=1)
        cls.addClassCleanup(cls.log.close)
        cls.start = time.monotonic()
        cls.books = make_books(cls.folder / "books")
        cls.manifest = cls.folder / "all.txt"
        cls.manifest.write_text("".join(f"{book}\n" for book in cls.books))
        cls.plain = cls.folder / "plain"
        code, _ = cls.call(BINARY, "batch", "--manifest", cls.manifest, "-o", cls.plain, "--jobs", "2", "--quiet")
        assert code == 3, "some are no PDFs"
        cls.expected = results(cls.plain)

    @classmethod
    def tell(cls, text):
        cls.log.write(f"[{time.monotonic() - cls.start:6.1f} s] {text}\n")

    @classmethod
    def call(cls, *command, environment=None):
        command = [str(word) for word in command]
        end = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=200,
                             env={**os.environ, **(environment or {})}, cwd=cls.folder)
        said = end.stdout.decode(errors="replace")
        cls.tell(f"$ {' '.join(command)} -> {end.returncode}\n{said}".rstrip())
        return end.returncode, said

    @classmethod
    def wait_for(cls, what, condition):
        while time.monotonic() - cls.start < PATIENCE:
            if value := condition():
                cls.tell(f"{what}: {value}")
                return value
            time.sleep(0.05)
        raise Timeout(f"waited in vain: {what}; see {cls.log_folder}")

    def check_whole(self, output):
        """Each document accounted for once, and all results the bytes of the plain run's."""
        code, said = self.call(BINARY, "collect", output, "--manifest", self.manifest, "--json")
        told = json.loads(said)
        self.assertEqual(code, 3, "some are no PDFs")
        for trouble in ("missing", "unfinished_shards", "conflicts", "not_listed", "lost_lists"):
            self.assertEqual(told[trouble], [], trouble)
        self.assertEqual([document["input"] for document in account(output)], [str(book) for book in self.books])
        self.assertEqual(account(output), account(self.plain))
        made = results(output)
        self.assertEqual(set(made), set(self.expected))
        self.assertEqual([name for name in made if made[name] != self.expected[name]], [])
        self.assertEqual((output / "failures.txt").read_bytes(), (self.plain / "failures.txt").read_bytes())
        self.tell(f"{len(made)} files of {len(account(output))} documents are those of the plain run")

    def test_gnu_parallel(self):
        output = self.folder / "parallel"
        code, _ = self.call("parallel", "--jobs", "2", BINARY, "batch", "--manifest", self.manifest, "-o", output, "--jobs", "1",
                            "--quiet", "--shard", f"{{}}/{SHARDS}", ":::", *range(1, SHARDS + 1))
        self.assertEqual(code, SHARDS, "each shard has some that are no PDFs")
        self.check_whole(output)

    @unittest.skipUnless(os.geteuid() == 0, "A SLURM OF ITS OWN NEEDS ROOT: run tools/test --long as root")
    def test_slurm(self):
        with self.slurm():
            self.output = self.folder / "out"
            job = self.submit(f"--array=1-{SHARDS}")
            self.requeue_in_the_middle(job)
            self.kill_in_the_middle(job)
            self.stop_in_the_middle(job)
            ends = self.wait_for("the array's end", lambda: self.ends_of(job))
            self.assertEqual(ends, {1: "COMPLETED", 2: "COMPLETED", 3: "FAILED", 4: "COMPLETED"})
            for task in (2, 4):
                self.assertIn("start 2", self.log_of(job, task))
            self.assertIn("out of time: queued again", self.log_of(job, 4))
            self.submit_again_what_is_missing()
            self.check_whole(self.output)

    # One that Slurm takes away and queues again: another task first has its turn.
    def requeue_in_the_middle(self, job):
        self.wait_until_begun(job, 2)
        self.assertEqual(self.call("scontrol", "requeue", f"{job}_2")[0], 0)
        self.assertLess(self.done_of(2), COPIES // SHARDS, "it was in the middle")

    # One whose program is killed, as for want of memory: it fails, and is submitted again later.
    def kill_in_the_middle(self, job):
        self.wait_until_begun(job, 3)
        victim = [int(line.split()[0]) for line in subprocess.check_output(["ps", "-eo", "pid=,ppid=,args="], text=True).splitlines()
                  if f"--output {self.output} --shard 3/{SHARDS}" in line]
        self.tell(f"kill -9 {min(victim)}, of {victim}")
        os.kill(min(victim), 9)
        self.assertLess(self.done_of(3), COPIES // SHARDS, "it was in the middle")

    # One that is told that its time is nearly up: it ends what is begun and queues itself again.
    def stop_in_the_middle(self, job):
        self.wait_until_begun(job, 4)
        self.assertEqual(self.call("scancel", "--batch", "--signal=INT", f"{job}_4")[0], 0)
        self.wait_for("task 4 waits again", lambda: self.tasks_of(job)[4] == "PENDING")
        self.assertLess(self.done_of(4), COPIES // SHARDS, "it was in the middle")

    def submit_again_what_is_missing(self):
        code, said = self.call(BINARY, "collect", self.output, "--json")
        told = json.loads(said)
        self.assertEqual(code, 3)
        self.assertEqual([(shard["shard"], shard["shards"], shard["begun"]) for shard in told["unfinished_shards"]], [(3, SHARDS, True)])
        self.assertEqual(len(told["missing"]), told["unfinished_shards"][0]["left"])
        job = self.submit("--array=3", YUSUAN_SHARDS=str(SHARDS))
        self.assertEqual(self.wait_for("the end of shard 3", lambda: self.ends_of(job)), {3: "COMPLETED"})

    def submit(self, array, **more):
        environment = {"YUSUAN_MANIFEST": str(self.manifest), "YUSUAN_OUTPUT": str(self.output), "YUSUAN_BINARY": BINARY, **more}
        code, said = self.call("sbatch", "--parsable", array, "--cpus-per-task=1", "--mem=2500",
                               f"--output={self.log_folder}/task-%A_%a.log", SCRIPT, environment=environment)
        self.assertEqual(code, 0, said)
        return said.strip()

    def done_of(self, shard):
        journal = self.output / ".yusuan" / f"journal-{shard}-of-{SHARDS}.log"
        return journal.read_text().count('"status"') if journal.exists() else 0

    def wait_until_begun(self, job, task):
        few = 5
        self.wait_for(f"documents of task {task}", lambda: self.tasks_of(job)[task] == "RUNNING" and self.done_of(task) >= few)

    def tasks_of(self, job):
        said = subprocess.run(["squeue", "--noheader", "--array", "--states=all", f"--jobs={job}", "--format=%K %T"],
                              check=True, capture_output=True, text=True, timeout=60).stdout
        return {int(task): state for task, state in (line.split() for line in said.splitlines())}

    def ends_of(self, job):
        """The state of each task once all have ended. What is queued again is to begin at once; else it waits two minutes."""
        waiting = subprocess.run(["squeue", "--noheader", "--array", f"--jobs={job}", "--format=%K %r"],
                                 check=False, capture_output=True, text=True, timeout=60).stdout
        for task, reason in (line.split(maxsplit=1) for line in waiting.splitlines()):
            if reason == "BeginTime":
                self.call("scontrol", "update", f"JobId={job}_{task}", "StartTime=now")
        tasks = self.tasks_of(job)
        return tasks if all(state in ENDED for state in tasks.values()) else None

    def log_of(self, job, task):
        return (self.log_folder / f"task-{job}_{task}.log").read_text()

    @contextlib.contextmanager
    def slurm(self):
        folder = self.folder / "slurm"
        for name in ("state", "spool"):
            (folder / name).mkdir(parents=True)
        folder.chmod(0o755)
        self.folder.chmod(0o755)
        configuration = folder / "slurm.conf"
        configuration.write_text(CONFIGURATION.format(host=socket.gethostname().split(".")[0], folder=folder, log=self.log_folder, ports=free_ports(2)))
        (folder / "cgroup.conf").write_text("CgroupPlugin=cgroup/v1\nCgroupAutomount=no\n")
        key = folder / "munge.key"
        key.write_bytes(os.urandom(128))
        key.chmod(0o600)
        os.environ["SLURM_CONF"] = str(configuration)
        with contextlib.ExitStack() as stack:
            self.daemon(stack, "munged", "--foreground", "--force", f"--key-file={key}", f"--socket={folder}/munge.socket",
                        f"--pid-file={folder}/munged.pid", f"--seed-file={folder}/munge.seed", f"--log-file={self.log_folder}/munged.log")
            self.wait_for("munge", (folder / "munge.socket").exists)
            self.daemon(stack, "slurmctld", "-D", "-i", "-f", configuration)
            self.daemon(stack, "slurmd", "-D", "-f", configuration)
            self.wait_for("the node", lambda: self.call("sinfo", "--noheader", "--format=%T")[1].strip() == "idle")
            try:
                yield
            finally:
                self.call("scancel", "--user=root")

    def daemon(self, stack, *command):
        output = (self.log_folder / f"{command[0]}.out").open("w")
        stack.enter_context(output)
        process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=subprocess.STDOUT, cwd=self.folder)
        stack.callback(self.stop, process)

    def stop(self, process):
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


if __name__ == "__main__":
    unittest.main()

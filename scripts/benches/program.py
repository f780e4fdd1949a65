"""evsh itself: where the release build is, and what it costs to run it."""
import os
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
EVSH = os.path.join(ROOT, ".build/release/evsh")
BENCH = os.path.join(ROOT, ".build/release/evsh-bench")
SAMPLE_AGENT = os.path.join(ROOT, ".build/release/evsh-sample-agent")
#: What peers are installed into.
PEERS = os.path.join(ROOT, ".build/peers")


def build():
    built = subprocess.run([os.path.join(ROOT, "scripts/build")], capture_output=True, text=True)
    if built.returncode:
        sys.exit(built.stdout + built.stderr)


def environment(home):
    """Nothing of the user's."""
    return {
        "HOME": home, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "XDG_DATA_HOME": home, "XDG_STATE_HOME": home,
        "XDG_CONFIG_HOME": home,
    }


class Cost:
    """What a program took from its start to its end: wall and CPU seconds, and its greatest size in bytes."""

    def __init__(self, command, home, expected=(0,), standard_input=None, variables={}, folder=None):
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, env={**environment(home), **variables}, cwd=folder, stdin=standard_input or subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - begin
        self.cpu = usage.ru_utime + usage.ru_stime
        self.size = usage.ru_maxrss * 1024
        if os.waitstatus_to_exitcode(status) not in expected:
            sys.exit(f"bench: {command[0]} ended with {status}: {self.output.decode()[-500:]}")

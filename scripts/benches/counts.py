"""How many instructions hot paths take, beside what was kept; '--accept' keeps them as they are now."""
import json
import os
import platform
import re
import subprocess

import machine
import peers
import program

KEPT = os.path.join(os.path.dirname(os.path.realpath(__file__)), "counts.json")
#: How much more than was kept is too much.
MOST = 1.10


class Path:
    """A path of evsh-bench: how often it is taken, and how many of what is counted one time has."""

    def __init__(self, name, times, each=1):
        self.name, self.times, self.each = name, times, each

    def count(self):
        """Instructions for one: what twice as many times take more. The start isn't in it."""
        once, twice = (instructions([program.BENCH, "path", self.name, str(n * self.times)]) for n in (1, 2))
        return (twice - once) / (self.times * self.each)


PATHS = {
    "parse a line": Path("parse", 50, 80),
    "check and carry out a line": Path("line", 50, 80),
    "a turn, and its share of judging": Path("turn", 100, 10),
    "decode a launch": Path("request", 500),
    "encode a result of 50 runs": Path("answer", 20),
}


def instructions(command):
    """Those of all threads, counted by running them one by one: virtual machines have no counters."""
    # Callgrind, which follows calls, doesn't survive the end of the runtime's main thread.
    count = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *command]
    # Hashes that differ each time would collide otherwise each time.
    surroundings = {"PATH": "/usr/bin:/bin", "SWIFT_DETERMINISTIC_HASHING": "1"}
    said = subprocess.run(machine.pinned(0, count), env=surroundings, capture_output=True, text=True, check=True)
    return int(re.search(r"I +refs: +([\d,]+)", said.stderr)[1].replace(",", ""))


def toolchain():
    """What the counts depend on beside the code."""
    said = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    return f"{said.splitlines()[0]}, {' '.join(platform.libc_ver())}, {platform.machine()}"


def measure(table, options):
    peers.debian("valgrind")
    kept = {"toolchain": None, "counts": {}}
    if os.path.exists(KEPT):
        with open(KEPT) as file:
            kept = json.load(file)
    is_same = kept["toolchain"] == toolchain()
    counts = {}
    for name, path in PATHS.items():
        tries = [path.count() for _ in range(2)]
        counts[name] = round(min(tries))
        former = kept["counts"].get(name)
        budget = round(former * MOST) if former and is_same and not options.accept else None
        table.add(name, "instructions", tries, budget, {"kept": [former]} if former else {})
    if options.accept:
        with open(KEPT, "w") as file:
            file.write(json.dumps({"toolchain": toolchain(), "counts": counts}, indent=2) + "\n")
        table.remark(f"kept in {os.path.relpath(KEPT)}")
    elif not is_same:
        table.remark(f"no budgets: what is kept was counted with {kept['toolchain']}; '--accept' keeps these")

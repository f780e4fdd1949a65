"""How long Tab and keys take."""
import json
import os
import select
import tempfile
import time

import program
import start
import terminal


def load(count):
    kinds = ["Books", "Moves", "Cancels", "Asks about", "Complains about", "Insists on"]
    things = ["a cleaning", "an appointment", "insurance", "parking", "a bill", "opening hours", "a refund"]
    evaluators = [
        {"id": 1000 + n, "name": f"{kinds[n % 6]} {things[n % 7]} {n}", "folder": f"Load.F{n % 50}", "instructions": "-"}
        for n in range(count)
    ]
    projects = [{"id": 1, "name": "Load"}]
    return {"workspace": 1, "projects": projects, "defaults": {"project": 1}, "evaluators": evaluators}


def tabs(count, home):
    """Seconds from Tab to the list, among so many evaluators."""
    file, database = os.path.join(home, f"{count}.json"), os.path.join(home, f"{count}.db")
    with open(file, "w") as out:
        json.dump(load(count), out)
    command = [program.EVSH, "--workspace", database]
    program.Cost([*command, "-c", f"import {file}"], home)
    shell = terminal.Terminal(command, home)
    shell.read_until("›".encode())
    os.write(shell.master, b"select evaluators ")
    seconds = []
    while len(seconds) < 60:
        shell.output = b""
        begin = time.perf_counter()
        os.write(shell.master, b"\t")
        shell.read_until_one((b"go on", b"names"))
        if b"go on" in shell.output:
            seconds.append(time.perf_counter() - begin)
        os.write(shell.master, b"\x07")
        while select.select([shell.master], [], [], 0.05)[0]:
            os.read(shell.master, 65536)
    shell.close()
    return seconds


def typing(arguments, prompt, home):
    """CPU seconds a key, for typing a line of 4,000 characters key by key, each drawn before the next."""
    shell = terminal.Terminal(arguments, home)
    shell.read_until(prompt)
    text = ("echo " + "override personalities 123 456 \"a text\" $name " * 100)[:4000]
    for character in text:
        os.write(shell.master, character.encode())
        if select.select([shell.master], [], [], 10)[0]:
            os.read(shell.master, 65536)
    usage = shell.close()
    return (usage.ru_utime + usage.ru_stime) / len(text)


def measure(table, _):
    with tempfile.TemporaryDirectory() as home:
        for count in (1000, 10_000, 100_000):
            table.add(f"Tab among {count:,} evaluators", "s", tabs(count, home), 0.005)
        ours, theirs = [], []
        for _ in range(3):
            ours.append(typing([program.EVSH], "›".encode(), home))
            theirs.append(typing([*start.BASH, "-i"], b"bash> ", home))
        table.add(
            "a key, CPU", "s", ours, 0.004, {"bash": theirs},
            note="in a line of 4,000 characters; the budget is a quarter of a frame of most screens")

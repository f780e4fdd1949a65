"""How long looking back takes in a workspace of a million runs, beside sqlite3 on the same file."""
import contextlib
import functools
import os
import statistics
import tempfile
import time

import archive
import machine
import peers
import program
import serve
from figures import text

SIZES = (10_000, 100_000, 1_000_000)
#: Results of so many runs; of the large there are two, to be compared.
RUNS, LARGE = 50, 1000
#: What a list may take in a million runs; half of it is the start. One of results reads all their runs, a thousand.
LIST, RESULTS = 0.030, 0.060
#: From the fewest runs to the most, which are a hundred times as many.
MOST_GROWTH = 3
#: What costs more CPU seconds isn't asked among more runs.
LONGEST = 2
RESULT_COLUMNS = "id, label, status, total, passed, failed, review, created_at"
RUN_COLUMNS = "id, result, evaluator_name, personality_name, attempt, status, outcome, reasons"
WHOLE_RUNS = "SELECT * FROM runs WHERE result IN ({}) ORDER BY id"


def commands(large, first, last, report):
    """What is asked of evsh, the same in SQL, and the budget in a million runs."""
    results, runs = f"SELECT {RESULT_COLUMNS} FROM results", f"SELECT {RUN_COLUMNS} FROM runs"
    newest = "ORDER BY id DESC LIMIT 20"
    of_agent = "result IN (SELECT id FROM results WHERE agent = 1)"
    return (
        ("list results last 20", f"{results} {newest}", RESULTS),
        ("list results agent 1 last 20", f"{results} WHERE agent = 1 {newest}", RESULTS),
        ("list results outcome failed last 20", f"{results} WHERE failed > 0 {newest}", RESULTS),
        ("list results status failed last 20", f"{results} WHERE status = 'failed' {newest}", LIST),
        ("list runs last 20", f"{runs} {newest}", LIST),
        ("list runs agent 1 last 20", f"{runs} WHERE {of_agent} {newest}", LIST),
        ("list runs outcome failed last 20", f"{runs} WHERE outcome = 'failed' {newest}", LIST),
        ("list runs status failed last 20", f"{runs} WHERE status = 'failed' {newest}", LIST),
        ("list runs status cancelled last 20", f"{runs} WHERE status = 'cancelled' {newest}", LIST),
        (f"list runs result {first}", f"{runs} WHERE result = {first} ORDER BY id DESC", LIST),
        (f"show result {first}", WHOLE_RUNS.format(first), LIST),
        ("show run 5000", "SELECT * FROM runs WHERE id = 5000", LIST),
        (f"compare {first} {first + 1}", WHOLE_RUNS.format(f"{first}, {first + 1}"), None),
        (f"compare {large} {large + 1}", WHOLE_RUNS.format(f"{large}, {large + 1}"), None),
        (f"report {last} json {report}", WHOLE_RUNS.format(last), None),
    )


def pages(count):
    """What is asked of the server, and the same in SQL: pages of 50, the first and one in the middle."""
    for name, columns, of_agent, rows in (
        ("results", RESULT_COLUMNS, "agent = 1", count // RUNS),
        ("runs", RUN_COLUMNS, "result IN (SELECT id FROM results WHERE agent = 1)", count),
    ):
        path = f"/test_framework/v1/{name}/?page_size=50"
        query = f"SELECT count(*) FROM {name}{{where}}; SELECT {columns} FROM {name}{{where}} ORDER BY id DESC LIMIT 50"
        middle = rows // 100
        yield f"{name}, first page", path, query.format(where="")
        offset = f" OFFSET {(middle - 1) * 50}"
        yield f"{name}, a page in the middle", f"{path}&page={middle}", query.format(where="") + offset
        yield f"{name} of an agent, first page", f"{path}&agent_id=1", query.format(where=f" WHERE {of_agent}")


def tries(**ways):
    """Several, or one where they take long."""
    begin = time.perf_counter()
    figures = machine.interleaved(1, **ways)
    more = machine.interleaved(5 if time.perf_counter() - begin < 2 else 0, **ways)
    return {name: figures[name] + more[name] for name in ways}


class Kept:
    """A workspace of so many runs, and how to ask in it."""

    def __init__(self, count, home):
        self.count, self.home = count, home
        os.mkdir(home)
        # What the archive's own result and the large ones leave of the count.
        results = (count - archive.EVALUATORS - 2 * LARGE) // RUNS
        self.archive = archive.Archive(home, (2, LARGE), (results, RUNS))
        (self.large, _), (self.first, self.last) = self.archive.ids

    def command(self, text):
        command = [program.EVSH, "--workspace", self.archive.file, "-c", text]
        return lambda: program.Cost(command, self.home)

    def sql(self, query):
        command = ["/usr/bin/sqlite3", self.archive.file, query]
        return lambda: program.Cost(command, self.home)


class Asked:
    """What an answer of a server took: seconds by the clock, and of the server's CPU."""

    def __init__(self, server, path):
        before, begin = machine.cpu(server.process.pid), time.perf_counter()
        server.ask(path)
        self.wall, self.cpu = time.perf_counter() - begin, machine.cpu(server.process.pid) - before


class Growth:
    """A row for each question, and whether it costs more the more runs there are."""

    def __init__(self, table):
        self.table, self.grown = table, {}

    def measure(self, question, ways, budget=None):
        """`ways` ask evsh and sqlite3 among fewer and more runs; the row is that of the most that are asked."""
        figures = []
        for evsh, sqlite3 in ways:
            figures.append(tries(evsh=evsh, sqlite3=sqlite3))
            cpu = [statistics.median(cost.cpu for cost in one["evsh"]) for one in figures]
            if cpu[-1] > LONGEST:
                break
        is_whole = len(figures) == len(SIZES)
        walls = {name: [cost.wall for cost in costs] for name, costs in figures[-1].items()}
        shown = ", ".join(f"{text(seconds, 's')} of {count:,} runs" for count, seconds in zip(SIZES, cpu))
        self.table.add(
            question, "s", walls.pop("evsh"), budget, walls,
            note=f"CPU: {shown}" + ("" if is_whole else "; more would take too long"))
        # Less than a tick isn't told apart.
        times = cpu[-1] / max(cpu[0], 0.010)
        if times > MOST_GROWTH or not is_whole:
            self.grown[question] = times

    def end(self):
        self.table.add(
            f"questions that cost over {MOST_GROWTH} times the CPU", "count", [len(self.grown)], 0,
            note="; ".join(f"{question}: {times:.0f}×" for question, times in self.grown.items()))


def measure(table, _):
    peers.debian("sqlite3")
    growth = Growth(table)
    with tempfile.TemporaryDirectory() as home:
        kept = [Kept(count, os.path.join(home, str(count))) for count in SIZES]
        for questions in zip(*(commands(one.large, one.first, one.last, f"{home}/report.json") for one in kept)):
            growth.measure(
                questions[-1][0].replace(f"{home}/", ""),
                [(one.command(question), one.sql(query)) for one, (question, query, _) in zip(kept, questions)],
                questions[-1][2])
        with contextlib.ExitStack() as servers:
            served = [servers.enter_context(serve.evsh(one.archive.file, one.home)) for one in kept]
            for questions in zip(*(pages(one.count) for one in kept)):
                growth.measure(f"API: {questions[-1][0]}", [
                    (functools.partial(Asked, server, path), one.sql(query))
                    for one, server, (_, path, query) in zip(kept, served, questions)])
    growth.end()
    table.remark(f"of {SIZES[-1]:,} runs: the time of a whole 'evsh -c …' and of a whole 'sqlite3 FILE …', starts "
                 "included; pages of 50 are asked of a server that runs, and of a sqlite3 that starts")

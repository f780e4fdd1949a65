"""Half an hour of runs, 1,000 in flight, with an agent that fails in six ways: no leak, and nothing lost."""
import contextlib
import json
import os
import sqlite3
import sys
import tempfile
import time

import drill
import serve

FLIGHT, TURNS, THINK = 1000, 3, 2000
#: Of all calls; each of the six faults has a sixth of it.
SHARE = 0.25
#: Runs of a result, and how many are launched ahead of those that are held.
EVALUATORS, FREQUENCY, AHEAD = 10, 50, 2 * FLIGHT
#: Between samples, and how much of the time is warm-up.
PAUSE, WARM_UP = 5, 0.2
#: MB in ten minutes, descriptors more than at the beginning, and seconds for an answer.
SLOPE, DESCRIPTORS, HEALTHY = 6, 0, 0.050
#: Those of the runtime's pools come and go; one that is left by each run, or each call, would make thousands.
THREADS = 8


class FaultyDrill(drill.Drill):
    """The agent that counts, and lets a share of its calls go wrong."""

    def __init__(self):
        super().__init__("--faults", str(SHARE), "--seed", "1")

    def counts(self):
        counts = super().counts()
        return {**counts, **json.loads(self.process.stdout.readline())}


class Sample:
    """What a process holds now, by /proc."""

    def __init__(self, process):
        self.time = time.monotonic()
        with open(f"/proc/{process}/status") as lines:
            status = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
        self.resident = int(status["VmRSS"].split()[0]) * 1024
        self.threads = int(status["Threads"])
        self.descriptors = len(os.listdir(f"/proc/{process}/fd"))


class Launched:
    """A server that is kept busy, with what it was asked for and what the workspace says of it."""

    def __init__(self, server, file):
        self.server, self.file, self.runs = server, file, 0
        #: The results that launches were answered with.
        self.results = []

    def launch(self, frequency=FREQUENCY):
        body = {"agent_id": 1, "scenarios": list(range(1, EVALUATORS + 1)), "frequency": frequency, "name": "soak"}
        answer = self.server.ask(serve.LAUNCH, body)
        self.results.append(answer["id"])
        self.runs += EVALUATORS * frequency
        if len(answer["runs"]) != EVALUATORS * frequency:
            sys.exit(f"bench: {EVALUATORS * frequency} runs were launched, {len(answer['runs'])} answered")

    def ask(self, query):
        with contextlib.closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True, timeout=30)) as database:
            return database.execute(query).fetchall()

    def open(self):
        """How many runs are under way, and how many wait."""
        return self.ask("SELECT coalesce(sum(running), 0), coalesce(sum(waiting), 0) FROM results")[0]

    def fill(self):
        while sum(self.open()) < FLIGHT + AHEAD:
            self.launch()

    def wait(self, seconds):
        end = time.monotonic() + seconds
        while sum(self.open()) and time.monotonic() < end:
            time.sleep(0.5)

    def healthy(self):
        """Seconds to an answer."""
        begin = time.perf_counter()
        self.server.ask("/healthz")
        return time.perf_counter() - begin


def workspace(url):
    document = drill.workspace(url, [THINK] * EVALUATORS, TURNS)
    limits = {"connect": "30s", "turn": "10s", "silence": "10s"}
    document["agents"][0]["connection"]["limits"] = limits
    return document


def measure(table, options):
    agent = FaultyDrill()
    with tempfile.TemporaryDirectory() as home:
        file = drill.imported(home, workspace(agent.url))
        with serve.evsh(file, home, parallel=FLIGHT) as server:
            launched = Launched(server, file)
            # What is made once is there then: pools' threads, the database's readers.
            launched.launch(1)
            launched.wait(120)
            first = settled(server)
            samples, flights, slowest = soaked(launched, options.minutes * 60)
            launched.wait(180)
            last = settled(server)
            held(table, samples, first, last)
            table.add("in flight, the middle", "count", [flights], 0.9 * FLIGHT, more=True)
            table.add("/healthz at the end", "s", [launched.healthy() for _ in range(20)], HEALTHY,
                      note=f"the slowest under way: {1000 * slowest:.0f} ms")
            counted(table, launched, agent.stop())


def settled(server):
    """What the server holds when it has nothing to do: after half a minute at most, when nothing changes any more."""
    former, end = None, time.monotonic() + 30
    while time.monotonic() < end:
        now = Sample(server.process.pid)
        if former and (now.descriptors, now.threads) == (former.descriptors, former.threads):
            return now
        former = now
        time.sleep(3)
    return former


def soaked(launched, seconds):
    """Samples without the warm-up, the middle of the runs in flight, and the slowest answer."""
    samples, flights, slowest = [], [], 0
    begin = time.monotonic()
    while (passed := time.monotonic() - begin) < seconds:
        launched.fill()
        slowest = max(slowest, launched.healthy())
        if passed > WARM_UP * seconds:
            samples.append(Sample(launched.server.process.pid))
            flights.append(launched.open()[0])
        time.sleep(PAUSE)
    return samples, sorted(flights)[len(flights) // 2], slowest


def slope(samples):
    """Bytes a second, by least squares."""
    times = [one.time - samples[0].time for one in samples]
    sizes = [one.resident for one in samples]
    time_mean, size_mean = sum(times) / len(times), sum(sizes) / len(sizes)
    return sum((t - time_mean) * (s - size_mean) for t, s in zip(times, sizes)) / sum(
        (t - time_mean) ** 2 for t in times)


def held(table, samples, first, last):
    megabyte = 1 << 20
    table.add("growth in 10 minutes", "bytes", [max(0, slope(samples) * 600)], SLOPE * megabyte,
              note=f"resident: {samples[0].resident / megabyte:.0f} MB after the warm-up, "
              f"{samples[-1].resident / megabyte:.0f} MB at the end, {last.resident / megabyte:.0f} MB idle")
    table.add("descriptors left when idle", "count", [max(0, last.descriptors - first.descriptors)], DESCRIPTORS,
              note=f"{first.descriptors} before, {max(one.descriptors for one in samples):,} at most")
    half = len(samples) // 2
    early, late = (max(one.threads for one in part) for part in (samples[:half], samples[half:]))
    table.add("threads more in the second half", "count", [max(0, late - early)], THREADS,
              note=f"{late} at most, {last.threads} idle")


def counted(table, launched, agent):
    """What was launched against what the workspace and the agent say."""
    runs = launched.ask("SELECT count(*) FROM runs")[0][0]
    results = {id for id, in launched.ask("SELECT id FROM results")}
    table.add("launches that came to nothing of their own", "count",
              [len(launched.results) - len(results & set(launched.results))], 0,
              note=f"{len(launched.results):,} launches, each sent as soon as the former was answered")
    table.add("runs lost", "count", [abs(launched.runs - runs)], 0, note=f"{launched.runs:,} launched")
    table.add("runs without an end", "count", [sum(launched.open())], 0)
    ends = "status IN ('completed', 'failed', 'timeout') AND outcome IS NOT NULL"
    strange = launched.ask(f"SELECT count(*) FROM runs WHERE NOT coalesce({ends}, FALSE)")[0][0]
    table.add("runs without a verdict", "count", [strange], 0)
    miscounted = launched.ask("""
        SELECT count(*) FROM results JOIN (
          SELECT result, count(*) AS runs, sum(status = 'completed') AS completed, sum(status = 'failed') AS broken,
            sum(status = 'timeout') AS late, sum(outcome = 'passed') AS passed FROM runs GROUP BY result) AS real
        ON real.result = results.id WHERE (real.runs, real.completed, real.broken, real.late, real.passed)
          != (results.total, results.completed, results.broken, results.late, results.passed)""")[0][0]
    table.add("results whose counts are wrong", "count", [miscounted], 0)
    calls = launched.ask("SELECT sum(1 + coalesce(json_array_length(history), 0)) FROM runs")[0][0]
    table.add("calls that only one side counted", "count", [abs(calls - agent["connections"])], 0,
              note=f"{calls:,} calls, {agent['connections']:,} connections; "
              + ", ".join(f"{name} {count:,}" for name, count in agent["faults"].items()))
    told = ended(launched)
    for fault, words in (("busy", "(429)"), ("malformed", "no message"), ("stall", "no answer")):
        table.add(f"'{fault}' that only one side counted", "count", [abs(told(words) - agent["faults"][fault])], 0)


def ended(launched):
    """How many calls ended for a reason with the words in it, the last ones of runs and those before them."""
    def count(words):
        return launched.ask(f"""
            SELECT (SELECT count(*) FROM runs WHERE reasons LIKE '%{words}%') + (
              SELECT count(*) FROM runs, json_each(runs.history) WHERE value ->> 'error_message' LIKE '%{words}%')
            """)[0][0]
    return count

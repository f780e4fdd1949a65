"""What conversations at the same time weigh, and how late they are answered."""
import contextlib
import http.client
import json
import sqlite3
import tempfile
import time
import urllib.parse

import drill
import machine
import serve

PAUSE = 20_000
#: How many calls there are to agents in all, to how many, and how long each thinks: a port has no more than 28,000 callers,
#: and the last call is to begin before the first ends.
FLIGHTS = ((100, 1, PAUSE), (1000, 1, PAUSE), (10_000, 1, PAUSE), (50_000, 2, 3 * PAUSE))
BUDGETS = {10_000: 400 << 20}
#: What the process and its agents need beside a descriptor a call.
SPARE = 1000
#: Chats are launched by results of so many.
LAUNCH, CHATS = 100, "/test_framework/v1/scenarios/run_scenarios_api_chat/"


def measure(table, _):
    empty = drill.hold([0], 1, 1, turns=1)
    for count, agents, pause in FLIGHTS:
        most = machine.descriptors(count + SPARE)
        if most < count + SPARE:
            table.remark(f"{count:,} calls: no more than {most:,} descriptors are allowed here")
            continue
        cost = drill.hold([pause], count // agents, count, turns=1, agents=agents)
        table.add(
            f"{count:,} calls in flight", "bytes", [cost.size], BUDGETS.get(count),
            note=f"{(cost.size - empty.size) / count / 1024:.1f} KB each; {cost.cpu / count * 1e3:.2f} ms CPU each; "
            f"{cost.wall:.1f} s in all; {cost.counts['most_requests']:,} requests at once at most")
        add_delays(table, f"{count:,} calls: from an answer to the reply", {
            name: microseconds / 1e6 for name, microseconds in cost.counts["reply_us"].items()})
    table.remark("calls: over WebSocket; from the agent's answer to the caller's next message, as the agent sees it")
    for count in (10_000, 50_000):
        measure_chats(table, count)
    table.remark("chats: a server's, by API, without a line each; to the caller's words, as their transcripts tell")


def add_delays(table, words, delays):
    for name in ("median", "p99"):
        table.add(f"{words}, {name}", "s", [delays[name]])


def measure_chats(table, count):
    with tempfile.TemporaryDirectory() as home:
        database = drill.imported(home, drill.workspace("ws://127.0.0.1:9", [0], 1))
        with serve.evsh(database, home, parallel=count) as server:
            empty, client = machine.size(server.process.pid), Client(server)
            launch = {"agent_id": 1, "scenarios": [1], "frequency": LAUNCH, "timeout": 3600, "concurrency_limit": LAUNCH}
            runs = [
                run["id"] for number in range(count // LAUNCH)
                for run in client.ask(CHATS, {**launch, "name": f"chats {number}"})["runs"]]
            for run in runs:
                client.until(f"/test_framework/v1/runs/{run}/chat/0/", "ready")
            size = machine.size(server.process.pid)
            for run in runs:
                client.ask(f"/test_framework/v1/runs/{run}/chat/", {"content": "This is answer 1."})
            for run in runs[-serve.CLIENTS:]:
                client.until(f"/test_framework/v1/runs/{run}/chat/1/", "ready")
            delays = overheads(database, count)
            cpu = machine.cpu(server.process.pid)
        table.add(
            f"{count:,} chats under way", "bytes", [size],
            note=f"{(size - empty) / count / 1024:.1f} KB each; {cpu / count * 1e3:.2f} ms CPU each, the server's part in it")
        add_delays(table, f"{count:,} chats: from an answer to the reply", delays)


def overheads(database, count):
    """How long evsh took for its own part of each reply, once all are written down."""
    end = time.monotonic() + 60
    with contextlib.closing(sqlite3.connect(database)) as rows:
        while rows.execute("SELECT count(*) FROM transcripts").fetchone()[0] < count:
            if time.monotonic() > end:
                raise SystemExit(f"bench: not all of {count} chats were answered")
            time.sleep(0.1)
        turns = [json.loads(turns) for turns, in rows.execute("SELECT turns FROM transcripts")]
    delays = sorted(turn["overhead"] for run in turns for turn in run if "overhead" in turn)
    return {"median": delays[count // 2], "p99": delays[count * 99 // 100]}


class Client:
    """One connection to a server, kept."""

    def __init__(self, server):
        self.line = http.client.HTTPConnection(urllib.parse.urlsplit(server.url).netloc)
        self.headers = {"X-CEKURA-API-KEY": server.key, "Content-Type": "application/json"}

    def ask(self, path, body=None, allowed=()):
        self.line.request("POST" if body else "GET", path, json.dumps(body) if body else None, self.headers)
        with self.line.getresponse() as answer:
            text = answer.read()
            if answer.status >= 300 and answer.status not in allowed:
                raise SystemExit(f"bench: {path}: {answer.status} {text.decode()[:300]}")
            return json.loads(text)

    def until(self, path, status):
        # With a chat that hasn't begun it conflicts.
        while self.ask(path, allowed=(http.HTTPStatus.CONFLICT,)).get("status") != status:
            time.sleep(0.001)

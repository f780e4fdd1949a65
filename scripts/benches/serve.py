"""How many requests a second the server answers, beside FastAPI over SQLite: creating runs, and reading a result of 50."""
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import drill
import machine
import peers
import program

#: A name for the header's value that no shell sees.
TWIN_KEY = "twin"
LAUNCH = "/test_framework/v1/scenarios/run_scenarios_text/"
CLIENTS = 32
RUNS = 50


class Served:
    """A server while the block runs, on the first core; load comes from the second."""

    def __init__(self, url, key, process):
        self.url, self.key, self.process = url, key, process

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def ask(self, path, body=None):
        data = json.dumps(body).encode() if body is not None else None
        headers = {"X-CEKURA-API-KEY": self.key, "Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data, headers)) as answer:
            return json.load(answer)

    def load(self, path, body=None, seconds=4, clients=CLIENTS):
        """Answers a second, and the 50th and the 99th of a hundred times to an answer, in seconds."""
        command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--latency", "--timeout", "20s", "-H", f"X-CEKURA-API-KEY: {self.key}"]
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            if body is not None:
                # Each launch has a label of its own, as launches have.
                script.write(f"""
                    local count = 0
                    function request()
                      count = count + 1
                      local body = string.gsub([=[{json.dumps(body)}]=], "LABEL", "nightly " .. count)
                      return wrk.format("POST", nil, {{["Content-Type"] = "application/json",
                        ["X-CEKURA-API-KEY"] = "{self.key}"}}, body)
                    end
                """)
                script.flush()
                command += ["-s", script.name]
            command.append(self.url + path)
            said = subprocess.run(machine.pinned(1, command), capture_output=True, text=True, check=True).stdout
        if "Non-2xx" in said or "Socket errors" in said:
            sys.exit(f"bench: {self.url} refused requests: {said}")
        number = lambda pattern: re.search(pattern, said).groups()
        return float(number(r"Requests/sec:\s+([\d.]+)")[0]), *(
            float(figure) * {"us": 1e-6, "ms": 1e-3, "s": 1}[unit]
            for figure, unit in (number(rf"{share}%\s+([\d.]+)(us|ms|s)") for share in (50, 99)))


def evsh(database, home, parallel=64):
    command = [program.EVSH, "key", "create", "bench", "--workspace", database]
    said = subprocess.run(command, env=program.environment(home), capture_output=True, text=True, check=True)
    key = re.search(r"evsh_[0-9a-f]+", said.stdout + said.stderr)[0]
    options = ["--port", "0", "--rate", "1000000", "--parallel", str(parallel), "--workspace", database]
    process = subprocess.Popen(
        machine.pinned(0, [program.EVSH, "serve", *options]), env=program.environment(home), stdout=subprocess.PIPE,
        stderr=open(os.path.join(home, "log"), "w"), text=True)
    for line in process.stdout:
        if url := re.search(r"http://[\d.:]+", line):
            return Served(url[0], key, process)
    sys.exit("bench: evsh doesn't serve")


def fastapi(home):
    interpreter = peers.python("fastapi", "fastapi==0.165.0", "uvicorn[standard]==0.54.0")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    surroundings = {
        **program.environment(home), "TWIN_DATABASE": os.path.join(home, "twin.db"), "TWIN_KEY": TWIN_KEY,
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [
        interpreter, "-m", "uvicorn", "twin:app", "--port", str(port), "--app-dir", os.path.dirname(os.path.realpath(__file__)),
    ]
    # Each writes a line for each request.
    log = open(os.path.join(home, "twin.log"), "w")
    process = subprocess.Popen(machine.pinned(0, command), env=surroundings, stdout=log, stderr=log)
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return Served(f"http://127.0.0.1:{port}", TWIN_KEY, process)
        time.sleep(0.05)
    sys.exit("bench: uvicorn doesn't serve")


def held(server):
    """The path of a result whose runs are over."""
    result = server.ask(LAUNCH, {"agent_id": 1, "scenarios": [1], "frequency": RUNS, "name": "read"})
    path = f"/test_framework/v1/results/{result['id']}/"
    while server.ask(path)["status"] not in ("completed", "failed"):
        time.sleep(0.1)
    return path


def copied(document, database):
    """The same result for the twin."""
    import sqlite3

    rest = {name: value for name, value in document.items() if name != "runs"}
    with sqlite3.connect(database) as twin:
        row = (document["name"], document["agent"], document["status"], json.dumps(rest), document["created_at"])
        result = twin.execute(
            "INSERT INTO results (name, agent, status, request, created_at) VALUES (?, ?, ?, ?, ?)", row).lastrowid
        twin.executemany(
            "INSERT INTO runs (id, result, scenario, status, document) VALUES (?, ?, ?, ?, ?)",
            [(run["id"], result, 1, run["status"], json.dumps(run)) for run in document["runs"].values()])
    return f"/test_framework/v1/results/{result}/"


def measure(table, _):
    peers.debian("wrk")
    # What is created waits: the agent thinks for longer than the bench takes, and no more than the first runs begin.
    agent, slow = drill.Drill(), drill.Drill()
    with tempfile.TemporaryDirectory() as home:
        document = drill.workspace(agent.url, [0, 600_000], 10)
        document["agents"].append({**document["agents"][0], "id": 2, "name": "Slow"})
        document["agents"][1]["connection"] = {"websocket": {"url": slow.url}, "limits": {"turn": "2h", "silence": "2h"}}
        document["evaluators"][1]["agent"] = 2
        database = drill.imported(home, document)
        with evsh(database, home) as ours, fastapi(home) as twin:
            read = held(ours)
            theirs = copied(ours.ask(read), os.path.join(home, "twin.db"))
            answers(table, f"read a result of {RUNS} runs", ours, twin, (read,), (theirs,))
            launch = {"agent_id": 2, "scenarios": [2], "frequency": 1, "name": "LABEL", "concurrency_limit": 1}
            answers(table, "create a run", ours, twin, (LAUNCH, launch), (LAUNCH, launch))
    table.remark(f"{CLIENTS} connections; server on one core, load on the other; FastAPI knows keys, keeps and "
                 "answers the same documents and logs requests, but plans nothing and holds no calls")
    for one in (agent, slow):
        one.process.kill()


def answers(table, name, ours, twin, our_way, their_way):
    ours.load(*our_way, seconds=1)
    twin.load(*their_way, seconds=1)
    tries = machine.interleaved(3, evsh=lambda: ours.load(*our_way), fastapi=lambda: twin.load(*their_way))
    column = lambda which, index: [one[index] for one in tries[which]]
    table.add(name, "per second", column("evsh", 0), None, {"FastAPI": column("fastapi", 0)}, more=True)
    table.add(f"{name}, median", "s", column("evsh", 1), None, {"FastAPI": column("fastapi", 1)})
    table.add(f"{name}, p99", "s", column("evsh", 2), None, {"FastAPI": column("fastapi", 2)})

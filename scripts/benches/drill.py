"""Runs of evsh against an agent that costs nothing but its pauses, and counts what reaches it."""
import json
import os
import subprocess
import sys
import tempfile

import machine
import program


class Drill:
    """The agent that counts, on a port that the system chose and, where there are two, on the other core."""

    def __init__(self, *options):
        command = machine.pinned(1, [program.SAMPLE_AGENT, "drill", *options])
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[-1]

    def counts(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def stop(self):
        """The counts, when it is over."""
        counts = self.counts()
        self.process.stdin.close()
        self.process.wait()
        return counts

    def end(self, calls, turns, parallel):
        """The counts, which prove that so many calls of so many turns were held, no more at the same time."""
        counts = self.stop()
        if (counts["calls"], counts["requests"]) != (calls, calls * turns) or counts["most_requests"] > parallel:
            sys.exit(f"bench: {calls} × {turns} turns were to be held, {parallel} at once; the agent counted {counts}")
        return counts


def workspace(url, thinks, turns, numbers=0):
    """A workspace whose evaluators each talk for so many turns with an agent that thinks so many milliseconds."""
    conditions = [{"id": 0, "condition": "FIRST_MESSAGE", "action": "Question 1, please.", "fixed_message": True}]
    for turn in range(1, turns + 1):
        action = f"Question {turn + 1}, please." if turn < turns else "Thank you, goodbye. <endcall/>"
        condition = f'contains "answer {turn}."'
        conditions.append({"id": turn, "condition": condition, "action": action, "fixed_message": True})
    limits = {"connect": "5m", "turn": "5m", "silence": "5m"}
    document = {
        "workspace": 1,
        "projects": [{"id": 1, "name": "Load"}],
        "agents": [{"id": 1, "name": "Drill", "project": 1, "connection": {"websocket": {"url": url}, "limits": limits}}],
        "test_profiles": [
            {
                "id": number, "name": f"Thinks {think} ms {number}",
                "information": {"main_agent_variables": {"X-Think": f"{think}ms"}},
            }
            for number, think in enumerate(thinks, 1)
        ],
        "evaluators": [
            {
                "id": number, "name": f"Thinks {think} ms {number}", "project": 1, "agent": 1, "test_profile": number,
                "conditional_actions": {"role": "a caller", "conditions": conditions},
            }
            for number, think in enumerate(thinks, 1)
        ],
    }
    if numbers:
        document["phone_numbers"] = [f"+1415555{one:04}" for one in range(1, numbers + 1)]
    return document


def imported(home, document):
    """The file of a workspace that holds the document."""
    file, database = os.path.join(home, "load.json"), os.path.join(home, "load.db")
    with open(file, "w") as out:
        json.dump(document, out)
    program.Cost([program.EVSH, "--workspace", database, "-c", f"import {file}"], home)
    return database


def hold(thinks, times, concurrency, turns=10, passes=1, numbers=0):
    """What evsh costs from its start to its end, with the agent's counts; of several passes the last."""
    with tempfile.TemporaryDirectory() as home:
        agent = Drill()
        database = imported(home, workspace(agent.url, thinks, turns, numbers))
        script = f"select all project 1; concurrency {concurrency}; {'numbers different; ' if numbers else ''}run x{times} watch"
        command = [program.EVSH, "--workspace", database, "-c", script]
        for _ in range(passes):
            cost = program.Cost(command, home)
        cost.counts = agent.end(passes * len(thinks) * times, turns, concurrency)
        return cost

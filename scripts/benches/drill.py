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


def conditions(turns, repeats):
    """A caller's, who talks for so many turns, each with words of its own or all with the same."""
    said = [("FIRST_MESSAGE", "Question 1, please."), (f'contains "answer {turns}."', "Thank you, goodbye. <endcall/>")]
    said += [('contains "answer"', "The next question, please.")] if repeats else [
        (f'contains "answer {turn}."', f"Question {turn + 1}, please.") for turn in range(1, turns)]
    return [
        {"id": id, "condition": condition, "action": action, "fixed_message": True}
        for id, (condition, action) in enumerate(said)
    ]


def workspace(url, thinks, turns, numbers=0, others=(), repeats=False):
    """A workspace whose evaluators each talk for so many turns with an agent that thinks so many milliseconds; the agents at
    other addresses have as many evaluators each."""
    limits = {"connect": "5m", "turn": "5m", "silence": "5m", "messages": 5000}
    actions = {"role": "a caller", "conditions": conditions(turns, repeats)}
    agents = list(enumerate((url, *others), 1))
    evaluators = enumerate(((agent, number, think) for agent, _ in agents for number, think in enumerate(thinks, 1)), 1)
    document = {
        "workspace": 1,
        "projects": [{"id": 1, "name": "Load"}],
        "agents": [
            {
                "id": agent, "name": f"Drill {agent}", "project": 1,
                "connection": {"websocket": {"url": address}, "limits": limits},
            }
            for agent, address in agents
        ],
        "test_profiles": [
            {
                "id": number, "name": f"Thinks {think} ms {number}",
                "information": {"main_agent_variables": {"X-Think": f"{think}ms"}},
            }
            for number, think in enumerate(thinks, 1)
        ],
        "evaluators": [
            {
                "id": id, "name": f"Thinks {think} ms {id}", "project": 1, "agent": agent, "test_profile": number,
                "conditional_actions": actions,
            }
            for id, (agent, number, think) in evaluators
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


def hold(thinks, times, concurrency, turns=10, passes=1, numbers=0, agents=1, repeats=False):
    """What evsh costs from its start to its end, with the agent's counts; of several passes the last. Several agents hold as
    many calls each."""
    with tempfile.TemporaryDirectory() as home:
        agent, *others = (Drill() for _ in range(agents))
        database = imported(home, workspace(agent.url, thinks, turns, numbers, [one.url for one in others], repeats))
        script = f"select all project 1; concurrency {concurrency}; {'numbers different; ' if numbers else ''}run x{times} watch"
        command = [program.EVSH, "--workspace", database, "-c", script]
        for _ in range(passes):
            cost = program.Cost(command, home)
        calls = passes * len(thinks) * times
        cost.counts = together([one.end(calls, turns, concurrency) for one in (agent, *others)])
        return cost


def together(counts):
    """The counts of several agents: the most at once of each may have been at other times, and replies are the slowest's."""
    replies = {name: max(one["reply_us"][name] for one in counts) for name in counts[0]["reply_us"]}
    return {name: replies if name == "reply_us" else sum(one[name] for one in counts) for name in counts[0]}

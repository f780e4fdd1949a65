"""The fastest evaluation runners on PyPI, each held to the same conversations by the smallest driver of its own."""
import functools
import os
import sys
import tempfile

import drill
import machine
import peers
import program

DRIVERS = os.path.join(program.ROOT, "scripts/benches/drivers")


class Runner:
    """A package with a driver that holds conversations with the drill, in which nobody is a model.

    `difference` says what it does otherwise than evsh; `variables` are its environment's.
    """

    def __init__(self, name, package, difference, is_slow=False, **variables):
        self.name, self.package, self.difference, self.variables = name, package, difference, variables
        self.is_slow = is_slow

    def hold(self, calls, turns, parallel, think, *more):
        """What it costs from its start to its end, with the agent's counts."""
        interpreter = peers.python(self.name, self.package)
        driver = os.path.join(DRIVERS, f"drive_{self.name}.py")
        with tempfile.TemporaryDirectory() as home:
            agent = drill.Drill()
            wanted = [agent.url, *map(str, (calls, turns, parallel)), f"{think}ms", *more]
            # Without -B, what the drivers share is compiled into a folder beside them.
            command = machine.pinned(0, [interpreter, "-B", driver, *wanted])
            cost = program.Cost(command, home, variables=self.variables, folder=home)
            cost.counts = agent.end(calls, turns, parallel)
            return cost


RUNNERS = (
    Runner(
        "claque", "claque==0.0.1",
        "its own HTTP adapter on threads, a connection a turn with the whole conversation in it; writes nothing down"),
    Runner(
        "scenario", "langwatch-scenario==1.6.0",
        "a script of messages over WebSocket, as evsh; writes nothing down",
        is_slow=True,
        # Without the first, one of its libraries looks up the prices of models; the second keeps it from advertising.
        LITELLM_LOCAL_MODEL_COST_MAP="True", SCENARIO_DISABLE_SIMULATION_REPORT_INFO="1"),
    Runner(
        "inspect_ai", "inspect_ai==0.3.285",
        "a solver that speaks over WebSocket, as evsh; writes its log of all samples"),
    Runner(
        "deepeval", "deepeval==4.3.1",
        "its conversation simulator with a scripted node, over WebSocket, as evsh; writes nothing down",
        DEEPEVAL_TELEMETRY_OPT_OUT="1"),
)


@functools.cache
def all():
    """Those that can be measured: each is installed and has held a first conversation, in which it may reach nothing
    but this machine."""
    for runner in RUNNERS:
        runner.hold(1, 1, 1, 0, "--guard")
    return RUNNERS


def differences():
    """What each does that evsh doesn't, or the other way round."""
    yield "evsh: a condition for each answer, over WebSocket, a connection a call; writes transcripts and results down"
    yield from (f"{runner.package}: {runner.difference}" for runner in RUNNERS)
    yield f"peers on Python {sys.version.split()[0]}; each checks the last answer of each conversation"

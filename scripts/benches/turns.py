"""What a turn costs evsh itself, beside the fastest evaluation runners: 100 conversations of 10 turns."""
import drill
import machine
import runners

CALLS, TURNS, PARALLEL = 100, 10, 20
#: How often evsh and most peers are measured, by the milliseconds for which the agent thinks.
TRIES = {0: 5, 100: 2}


def measure(table, _):
    peers = runners.all()
    slow = [peer.name for peer in peers if peer.is_slow]
    ways = {"evsh": hold, **{peer.name: peer.hold for peer in peers}}
    for think, tries in TRIES.items():
        measured = {name: both(way, think) for name, way in ways.items()}
        add_rows(table, think, machine.interleaved(tries, slow, **measured))
    for note in runners.differences():
        table.remark(note)


def hold(calls, turns, parallel, think):
    return drill.hold([think], calls, parallel, turns)


def both(way, think):
    """Measures a single turn, and at once all of them, so that the start can be told from the turns."""
    return lambda: (way(1, 1, 1, think), way(CALLS, TURNS, PARALLEL, think))


def add_rows(table, think, tries):
    """The tries of each are pairs: what a single turn cost, and what all did."""
    agent = f"agent at {think} ms"
    for what, words in (("wall", "by the clock"), ("cpu", "CPU")):
        first = each(tries, lambda one, _: getattr(one, what))
        turn = each(tries, lambda _, all: getattr(all, what) / (CALLS * TURNS))
        later = each(tries, lambda one, all: (getattr(all, what) - getattr(one, what)) / (CALLS * TURNS - 1))
        add(table, f"a single turn, {words}, {agent}", "s", first)
        add(table, f"a turn, {words}, {agent}", "s", turn, 0.00015 if (think, what) == (0, "wall") else None)
        add(table, f"a turn after the first, {words}, {think} ms", "s", later)
    add(table, f"greatest size, {agent}", "bytes", each(tries, lambda _, all: all.size))
    most = each(tries, lambda _, all: all.counts["most_requests"])
    table.remark("requests at once at most: " + ", ".join(f"{name} {max(counts)}" for name, counts in most.items()))


def each(tries, figure):
    return {name: [figure(*pair) for pair in pairs] for name, pairs in tries.items()}


def add(table, words, unit, figures, budget=None):
    table.add(words, unit, figures.pop("evsh"), budget, figures)

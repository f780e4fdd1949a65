"""What a turn costs evsh itself, beside the fastest evaluation runners: 100 conversations of 10 turns."""
import drill
import machine
import runners

CALLS, TURNS, PARALLEL = 100, 10, 20


def measure(table, _):
    for think, name in ((0, "agent at 0 ms"), (100, "agent at 100 ms")):
        costs = machine.interleaved(
            7 if think == 0 else 2, evsh=lambda: drill.hold([think], CALLS, PARALLEL, TURNS),
            **{peer.name: (lambda peer=peer: peer.hold(CALLS, TURNS, PARALLEL, think)) for peer in runners.all()})
        per_turn = lambda costs, what: [getattr(cost, what) / (CALLS * TURNS) for cost in costs]
        for what, words in (("wall", "by the clock"), ("cpu", "CPU")):
            figures = {peer: per_turn(costs[peer], what) for peer in costs}
            table.add(
                f"a turn, {words}, {name}", "s", figures.pop("evsh"), 0.00015 if (think, what) == (0, "wall") else None,
                figures)
        sizes = {peer: [cost.size for cost in costs[peer]] for peer in costs}
        table.add(f"greatest size, {name}", "bytes", sizes.pop("evsh"), None, sizes)
    for note in runners.differences():
        table.remark(note)

"""How near the end comes to the ideal: nothing but the agent's pauses, on as many lines as are allowed."""
import drill


def measure(table, _):
    first = [drill.hold([100], 1, 20).wall for _ in range(9)]
    table.add("first result of 10 turns at 100 ms", "s", first, 1.030, note="the ideal is 1.000 s; the start is in it")
    for numbers in (0, 20):
        name = " with 20 numbers" if numbers else ""
        uniform = [drill.hold([100], 100, 20, numbers=numbers) for _ in range(3)]
        share(table, f"ideal ÷ real, 100 × 10, uniform{name}", uniform, 5.0, 0.97)
        # A tenth of the evaluators takes five times as long; how long each takes is known from the pass before.
        thinks = [50] * 45 + [250] * 5
        heavy = [drill.hold(thinks, 2, 20, passes=2, numbers=numbers) for _ in range(3)]
        ideal = longest_first([10 * think / 1000 for think in thinks * 2], 20)
        share(table, f"ideal ÷ real, 100 × 10, heavy tail{name}", heavy, ideal, 0.95)


def share(table, name, costs, ideal, budget):
    most = max(cost.counts["most_requests"] for cost in costs)
    table.add(
        name, "share", [ideal / cost.wall for cost in costs], budget, more=True,
        note=f"the ideal is {ideal:.2f} s; {most} requests at once at most")


def longest_first(seconds, lines):
    """When the last of these ends at best, as LPT has it (Graham, 1969)."""
    ends = [0.0] * lines
    for one in sorted(seconds, reverse=True):
        ends[ends.index(min(ends))] += one
    return max(ends)

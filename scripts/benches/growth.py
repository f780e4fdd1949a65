"""How the cost of calls grows with their length, and that of a result with its evaluators."""
import statistics

import drill

#: From the least to the most, which is a hundred times as much.
MOST_GROWTH = 3
CALLS, TRIES = 10, 3


def measure(table, _):
    once = [lasting(1) for _ in range(TRIES)]
    start = statistics.median(cost.cpu for cost in once)
    turns = {}
    for count in (10, 100, 1000):
        costs = [lasting(count) for _ in range(TRIES)]
        turns[count] = [(cost.cpu - start) / (CALLS * count) for cost in costs]
        add(table, f"a turn of calls of {count:,} turns, CPU", turns[count], costs)
    grown(table, "a turn", turns)
    runs = {}
    for count in (100, 1000, 10_000):
        costs = [drill.hold([0] * count, 1, 100, turns=1) for _ in range(TRIES)]
        runs[count] = [cost.cpu / count for cost in costs]
        add(table, f"a run of a result of {count:,} evaluators, CPU", runs[count], costs)
    grown(table, "a run", runs)
    table.remark(f"a turn's share of {CALLS} calls beyond their first turn; a run's of the whole, its one turn included")


def lasting(turns):
    """What calls cost whose caller asks the same until the agent has answered so often: two conditions, whatever the length."""
    return drill.hold([0], CALLS, CALLS, turns=turns, repeats=True)


def add(table, words, figures, costs):
    table.add(words, "s", figures, note=f"{max(cost.size for cost in costs) >> 20} MB at most")


def grown(table, what, figures):
    # The fewest share the start; so many more of them must not cost more each.
    few, *_, many = (statistics.median(tries) for tries in figures.values())
    table.add(f"{what} of the most beside one of the fewest", "share", [many / few], MOST_GROWTH)

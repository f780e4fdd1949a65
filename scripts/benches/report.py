"""How long reports take, how long they are, and what they weigh while they are written."""
import os
import tempfile

import archive
import program

SIZES = (100, 1000, 10_000)
FORMATS = ("html", "junit", "json", "csv", "markdown")
#: For 10,000 runs of 10 turns: seconds, and bytes of memory.
TIME, SIZE = 6.0, 700 << 20
#: How much more a run may cost among the most than among fewer.
GROWTH = 1.3


class Written:
    """What a report of a result took, and the length of its file."""

    def __init__(self, kept, home, form):
        path = os.path.join(home, f"report.{form}")
        command = [program.EVSH, "--workspace", kept.file, "-c", f"report {kept.ids[0][0]} {form} {path}"]
        costs = [program.Cost(command, home) for _ in range(3)]
        self.walls = [cost.wall for cost in costs]
        self.cpu, self.size = min(cost.cpu for cost in costs), min(cost.size for cost in costs)
        self.length = os.path.getsize(path)


def measure(table, _):
    growths = {}
    with tempfile.TemporaryDirectory() as home:
        kept = []
        for count in SIZES:
            folder = os.path.join(home, str(count))
            os.mkdir(folder)
            kept.append(archive.Archive(folder, (1, count), with_transcripts=True))
        for form in FORMATS:
            written = [Written(one, home, form) for one in kept]
            for count, one in zip(SIZES, written):
                most = count == SIZES[-1]
                table.add(f"{form}, {count:,} runs", "s", one.walls, TIME if most else None,
                          note=f"CPU {one.cpu:.2f} s")
                table.add("  greatest size", "bytes", [one.size], SIZE if most else None,
                          note=f"{one.length / count / 1024:.1f} KB of file a run, {one.length / (1 << 20):.1f} MB")
            for what in ("cpu", "size", "length"):
                growths[f"{form}, {what}"] = growth([getattr(one, what) for one in written])
    worst = max(growths, key=growths.get)
    table.add("one more run among 10,000 ÷ among 1,000", "share", [growths[worst]], GROWTH,
              note=f"the worst of all: {worst}; transcripts of {archive.TURNS} turns; CPU, not the clock")


def growth(costs):
    """What one more run costs from the second size to the third, against from the first to the second: 1 where it is
    linear."""
    before, after = ((costs[n + 1] - costs[n]) / (SIZES[n + 1] - SIZES[n]) for n in (0, 1))
    return after / before

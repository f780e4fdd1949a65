"""What conversations at the same time weigh, and how late they are answered."""
import drill

PAUSE = 20_000


def measure(table, options):
    empty = drill.hold([0], 1, 1, turns=1)
    for count in (100, 1000, 10_000):
        cost = drill.hold([PAUSE], count, count, turns=1)
        table.add(
            f"{count:,} conversations in flight", "bytes", [cost.size], 400 << 20 if count == 10_000 else None,
            note=f"{(cost.size - empty.size) / count / 1024:.1f} KB each; {cost.cpu / count * 1e3:.2f} ms CPU each; "
            f"{cost.wall:.1f} s in all; {cost.counts['most_requests']} requests at once at most")

"""Figures with their budgets and peers, as a table or as JSON."""
import dataclasses
import json
import statistics

import machine


@dataclasses.dataclass
class Figure:
    """What was measured, in tries; the peers' were made in turn with ours.

    Units: s, bytes, per second, share (of 1), count, instructions. `budget` is in the same unit. Where more is better, as
    for rates and shares, `more` is true.
    """

    what: str
    unit: str
    ours: list
    budget: float = None
    peers: dict = dataclasses.field(default_factory=dict)
    more: bool = False
    #: What differs between ours and the peers', in what they do.
    note: str = ""

    @property
    def best(self):
        return max(self.ours) if self.more else min(self.ours)

    @property
    def middle(self):
        return statistics.median(self.ours)

    @property
    def spread(self):
        """How far the middle is from the best; nothing for a single try."""
        return abs(self.middle / self.best - 1) if len(self.ours) > 1 and self.best else None

    @property
    def is_held(self):
        if self.budget is None:
            return None
        return self.middle >= self.budget if self.more else self.middle <= self.budget

    def ratio(self, peer):
        """How many times better ours is, middle against middle."""
        theirs = statistics.median(self.peers[peer])
        if not theirs or not self.middle:
            return None
        return self.middle / theirs if self.more else theirs / self.middle

    @property
    def json(self):
        peers = {
            name: {"middle": statistics.median(tries), "tries": tries, "ratio": self.ratio(name)}
            for name, tries in self.peers.items()
        }
        return {
            "figure": self.what, "unit": self.unit, "middle": self.middle, "best": self.best, "tries": self.ours,
            "spread": self.spread, "budget": self.budget, "held": self.is_held, "peers": peers, "note": self.note,
        }


class Table:
    """Rows as they come; each is printed at once."""

    WIDTHS = (44, 20, 10, 7, 18, 12, 8)
    HEADS = ("figure", "evsh (best–middle)", "budget", "spread", "peer", "peer's", "ratio")

    def __init__(self, name, as_json):
        self.name, self.as_json, self.figures, self.remarks = name, as_json, [], []
        self.before = machine.noise()
        if not as_json:
            print(f"\n{name}\n{self._line(self.HEADS)}")

    def add(self, *arguments, **named):
        figure = Figure(*arguments, **named)
        self.figures.append(figure)
        if not self.as_json:
            for line in self._lines(figure):
                print(line, flush=True)
        return figure

    def remark(self, words):
        """What concerns the whole table."""
        self.remarks.append(words)
        if not self.as_json:
            print(words, flush=True)

    def _lines(self, figure):
        shown = [text(figure.best, figure.unit), text(figure.middle, figure.unit)]
        ours = "–".join(shown[:1] if shown[0] == shown[1] else shown)
        budget = "–" if figure.budget is None else text(figure.budget, figure.unit) + ("" if figure.is_held else " ✗")
        spread = "–" if figure.spread is None else f"{figure.spread:.0%}"
        first = [figure.what, ours, budget, spread]
        for name, tries in figure.peers.items() or {"–": []}.items():
            ratio = figure.ratio(name) if tries else None
            theirs = text(statistics.median(tries), figure.unit) if tries else ""
            yield self._line([*first, name, theirs, f"{ratio:.1f}×" if ratio else ""])
            first = [""] * 4
        if figure.note:
            yield f"  {figure.note}"

    def _line(self, cells):
        left, *others, = (cell.ljust(width) for cell, width in zip(cells, self.WIDTHS))
        return " ".join([left, *others]).rstrip()

    def end(self):
        after = machine.noise()
        about = {**machine.description(), "noise_before": self.before, "noise_after": after}
        if self.as_json:
            figures = [one.json for one in self.figures]
            print(json.dumps({"bench": self.name, "machine": about, "figures": figures, "remarks": self.remarks}))
        else:
            print(f"{about['machine']}; noise {self.before:.0%} before, {after:.0%} after; load {about['load']:.1f}")
        return all(one.is_held is not False for one in self.figures)


def text(value, unit):
    if unit == "s":
        if value < 0.001:
            return f"{value * 1e6:.0f} µs"
        return f"{value * 1e3:.1f} ms" if value < 1 else f"{value:.2f} s"
    if unit == "bytes":
        return f"{value / 1024:.1f} KB" if value < 1 << 20 else f"{value / (1 << 20):.0f} MB"
    if unit == "per second":
        return f"{value:,.0f}/s"
    if unit == "share":
        return f"{value:.3f}"
    return f"{value:,.0f}"

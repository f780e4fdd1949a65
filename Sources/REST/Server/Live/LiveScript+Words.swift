extension LiveScript {
  /// How runs and results are told.
  static let words = #"""
      // Words.
      const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
      const time = (text) => text ? `${text.slice(0, 10)} ${text.slice(11, 19)} UTC` : "";
      const named = (result) => result.name ? `result ${result.id} "${result.name}"` : `result ${result.id}`;
      const KINDS = [
        { name: "passed", mark: "✓", words: "passed" },
        { name: "failed", mark: "✗", words: "failed" },
        { name: "review", mark: "?", words: "to be reviewed" },
        { name: "going", mark: "▶", words: "under way" },
        { name: "waiting", mark: "·", words: "waiting" },
        { name: "excluded", mark: "–", words: "without a verdict" },
      ];
      const kindOf = (run) => {
        if (run.outcome) return run.outcome;
        if (["running", "in_progress", "evaluating"].includes(run.status)) return "going";
        return ["completed", "failed", "timeout", "cancelled"].includes(run.status) ? "excluded" : "waiting";
      };
      const isOver = (run) => !["going", "waiting"].includes(kindOf(run));
      const badge = (name) => {
        const kind = KINDS.find((kind) => kind.name === name);
        return make("span", `badge ${name}`, `${kind.mark} ${kind.words}`);
      };
      const shares = (result) => {
        const [passed, failed, review] =
          [result.success_runs_count, result.failed_runs_count, result.review_runs_count];
        const [done, going] = [result.finished_runs_count, result.running_runs_count];
        return {
          passed, failed, review, going, waiting: result.total_runs_count - done - going,
          excluded: done - passed - failed - review,
        };
      };
      const sharesOf = (runs) => {
        const counts = Object.fromEntries(KINDS.map((kind) => [kind.name, 0]));
        for (const run of runs) counts[kindOf(run)] += 1;
        return counts;
      };
      const drawSpread = (spread, counts) => {
        const kinds = KINDS.filter((kind) => counts[kind.name] > 0).map((kind) => ({ id: kind.name }));
        fill(spread, kinds, (kind) => make("i", kind.id), (bar, kind) => { bar.style.flexGrow = counts[kind.id]; });
      };
    """#
}

extension LiveScript {
  /// One run with its verdict and its transcript.
  static let run = #"""
      const showRun = (run) => {
        const kind = kindOf(run);
        tell(part("run", "h1"), run.scenario_name);
        const up = part("run", ".up");
        up.href = `#result-${run.result_id}`;
        tell(up, named({ id: run.result_id, name: run.result_name }));
        part("run", ".outcome").replaceChildren(badge(kind));
        part("run", ".reasons").className = `reasons ${kind}`;
        part("run", ".reasons").replaceChildren(...run.reasons.map((reason) => make("li", "", reason)));
        part("run", ".facts").replaceChildren(...facts(run).map(([name, value]) =>
          make("div", "", make("dt", "", name), make("dd", "", value))));
        const turns = isOver(run) ? run.transcript_object : place.turns ?? run.transcript_object;
        const list = part("run", ".turns");
        list.ariaLive = isOver(run) ? "off" : "polite";
        fill(list, turns.map((turn, index) => ({ ...turn, id: `${run.id} ${index} ${words(turn)}` })), turn, () => {});
        tell(part("run", "section > .nothing"), turns.length ? "" : SILENCES[kind] ?? "There was no conversation.");
      };
      const SILENCES = { waiting: "The call hasn't begun.", going: "Nothing has been heard of the call yet." };
      const value = (metric) => {
        if (metric.type === "binary") return metric.passed ? "yes" : "no";
        return String(metric.enum ?? Math.round(100 * metric.score) / 100);
      };
      const facts = (run) => [
        ["run", String(run.id)], ["status", run.status.replace("_", " ")], ["fault", run.fault],
        ["ended by", run.metadata.ended_reason], ["personality", run.personality_name],
        ["test profile", run.test_profile_data?.name], ["try", String(run.attempt)], ["took", run.duration],
        ["began", time(run.executed_at)], ["number", run.number], ["caller's number", run.inbound_number],
        ...run.evaluation.metrics.map((metric) => [metric.name, value(metric)]),
      ].filter(([, value]) => value);
      const SPEAKERS = {
        "Main Agent": "agent", "Testing Agent": "caller", "Function Call": "calls", "Function Call Result": "result",
      };
      const written = (value) => typeof value === "string" ? value : JSON.stringify(value ?? "");
      const words = (turn) => {
        if (turn.role === "Function Call") return `${turn.data.name ?? "?"} ${written(turn.data.arguments)}`;
        return turn.role === "Function Call Result" ? written(turn.data.result) : turn.content;
      };
      const moment = (seconds) => {
        const [minutes, rest] = [Math.floor(seconds / 60), (seconds % 60).toFixed(2)];
        return `${String(minutes).padStart(2, "0")}:${rest.padStart(5, "0")}`;
      };
      const turn = (turn) => {
        const speaker = SPEAKERS[turn.role] ?? turn.role;
        const said = make("span", "said", words(turn));
        said.dir = "auto";
        const line = make("div", "line", said);
        if (turn.why) {
          line.append(" ", make("details", "why", make("summary", "", "why"), make("p", "", turn.why.text)));
        }
        return make("li", speaker, make("span", "time", moment(turn.start_time)), make("b", "", speaker), line);
      };
    """#
}

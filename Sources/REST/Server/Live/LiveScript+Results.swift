extension LiveScript {
  /// The list of results, and one result with its runs.
  static let results = #"""
      const showResults = () => {
        const rows = [...results.values()].sort((a, b) => b.id - a.id);
        const going = rows.filter((result) => result.finished_runs_count < result.total_runs_count).length;
        const told = rows.length ? `${counted(rows.length, "result")}, ${going} under way` : "There are no results yet.";
        tell(part("results", ".told"), isTold ? told : "");
        part("results", ".scroll").hidden = rows.length === 0;
        fill(part("results", "tbody"), rows, createResultRow, updateResultRow);
      };
      const createResultRow = (result) => {
        const head = make("th", "", link(`#result-${result.id}`, ""), make("span", "second"), make("span", "second"));
        head.scope = "row";
        const progress = make("td", "progress", make("div", "spread"), make("span", "second"));
        progress.firstChild.ariaHidden = "true";
        const number = () => make("td", "number");
        return make("tr", "", head, progress, number(), number(), number(), number());
      };
      const updateResultRow = (row, result) => {
        const [head, progress, ...numbers] = row.children;
        const counts = shares(result);
        tell(head.firstChild, result.name || `result ${result.id}`);
        const about = [result.name ? `result ${result.id}` : "", result.agent_name, result.status.replace("_", " ")];
        tell(head.children[1], about.filter(Boolean).join(", "));
        tell(head.lastChild, time(result.created_at));
        drawSpread(progress.firstChild, counts);
        tell(progress.lastChild, `${result.finished_runs_count} of ${result.total_runs_count}`);
        ["passed", "failed", "review", "going"].forEach((name, index) => tell(numbers[index], String(counts[name])));
      };

      const showResult = (result) => {
        const runs = Object.values(result.runs).sort((a, b) => a.id - b.id);
        const counts = sharesOf(runs);
        tell(part("result", "h1"), result.name || `result ${result.id}`);
        const agent = result.agent_name ? `agent ${result.agent_name}` : "";
        const about = [`result ${result.id}`, result.status.replace("_", " "), agent];
        tell(part("result", ".about span"), about.filter(Boolean).join(", ") + ",");
        tell(part("result", ".about .nowrap"), time(result.created_at));
        drawSpread(part("result", ".spread"), counts);
        const kinds = KINDS.filter((kind) => counts[kind.name] > 0).map((kind) => ({ ...kind, id: kind.name }));
        fill(part("result", ".legend"), kinds, (kind) => make("li", "", make("span", `ink ${kind.name}`)), (entry, kind) => {
          tell(entry.firstChild, `${kind.mark} ${counts[kind.name]} ${kind.words}`);
        });
        if (!counts[outcome]) outcome = "";
        const choices = [{ id: "", mark: "", words: "all" }, ...kinds];
        const fieldset = part("result", "fieldset");
        fillChoices(fieldset, choices, counts, runs.length);
        const shown = runs.filter((run) => !outcome || kindOf(run) === outcome);
        fill(part("result", "tbody"), shown, createRunRow, updateRunRow);
        part("result", ".scroll").hidden = shown.length === 0;
        part("result", ".nothing").hidden = shown.length > 0;
      };
      const fillChoices = (fieldset, choices, counts, total) => {
        const create = (choice) => {
          const input = make("input");
          input.type = "radio";
          input.name = "outcome";
          input.value = choice.id;
          return make("label", "", input, make("span"));
        };
        const labels = fieldset.querySelector("div") ?? fieldset.appendChild(make("div", "choices"));
        fill(labels, choices, create, (label, choice) => {
          label.firstChild.checked = choice.id === outcome;
          tell(label.lastChild, `${choice.mark} ${choice.words} ${choice.id ? counts[choice.id] : total}`.trim());
        });
      };
      const createRunRow = (run) => {
        const head = make("th", "", link(`#run-${run.id}`, ""), make("span", "second"), make("span", "second reason"));
        head.scope = "row";
        return make("tr", "", head, make("td"), make("td", "number wide"), make("td", "number wide"));
      };
      const updateRunRow = (row, run) => {
        const [head, shown, attempt, took] = row.children;
        tell(head.firstChild, run.scenario_name);
        const who = [`run ${run.id}`, run.personality_name, run.test_profile_data?.name];
        tell(head.children[1], who.filter(Boolean).join(", "));
        tell(head.lastChild, run.error_message ?? "");
        const kind = kindOf(run);
        if (shown.dataset.kind !== kind) shown.replaceChildren(badge(kind));
        shown.dataset.kind = kind;
        tell(attempt, String(run.attempt));
        tell(took, run.duration ?? "");
      };
    """#
}

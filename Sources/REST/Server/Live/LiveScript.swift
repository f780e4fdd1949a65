/// The page's script: it keeps the key, listens to the server's events, and shows what the address names. Whatever comes
/// from the workspace is put in as text.
enum LiveScript {
  static let javascript = #"""
    "use strict";
    (() => {
      const root = document.documentElement;
      const byId = (id) => document.getElementById(id);
      const part = (view, selector) => byId(view).querySelector(selector);

      // A browser may forbid storage.
      const stored = (storage, change) => { try { return change(globalThis[storage]); } catch { return null; } };
      const themeName = "evsh-theme";
      const theme = stored("localStorage", (storage) => storage.getItem(themeName));
      if (theme === "light" || theme === "dark") root.dataset.theme = theme;
      const isDark = () => root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      byId("theme").addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        stored("localStorage", (storage) => storage.setItem(themeName, root.dataset.theme));
      });

      // Elements.
      const make = (name, className, ...children) => {
        const element = document.createElement(name);
        if (className) element.className = className;
        element.append(...children);
        return element;
      };
      const tell = (element, text) => { if (element.textContent !== text) element.textContent = text; };
      const link = (address, text) => {
        const element = make("a", "", text);
        element.href = address;
        return element;
      };
      // Rows stay the elements they are, so that whoever stands on one isn't thrown off it.
      const fill = (parent, items, create, update) => {
        const former = new Map([...parent.children].map((row) => [row.dataset.id, row]));
        let next = parent.firstElementChild;
        for (const item of items) {
          const id = String(item.id);
          const row = former.get(id) ?? create(item);
          former.delete(id);
          row.dataset.id = id;
          update(row, item);
          if (row === next) next = next.nextElementSibling;
          else parent.insertBefore(row, next);
        }
        for (const row of former.values()) row.remove();
      };

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

      // What is known.
      let key = stored("sessionStorage", (storage) => storage.getItem("evsh-key"));
      let line = null;
      const results = new Map();
      let isTold = false;
      // What is looked at: the view's name, its id, and what the server said of it.
      let place = { view: "results", id: 0, answer: null };
      let outcome = "";

      const ask = (path, signal) =>
        fetch(path, { headers: { "X-CEKURA-API-KEY": key }, cache: "no-store", credentials: "omit", signal });
      const pause = (seconds, signal) => new Promise((resolve) => {
        const timer = setTimeout(resolve, 1000 * seconds);
        signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
      });
      const secondsToWait = (response) => Number(response.headers.get("Retry-After")) || 2;

      // Views.
      const show = (view) => {
        for (const name of ["entry", "results", "result", "run", "missing"]) byId(name).hidden = name !== view;
        byId("forget").hidden = view === "entry";
      };

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
        part("run", ".turns").replaceChildren(...run.transcript_object.map(turn));
        const nothing = isOver(run) ? "There was no conversation." : "The call isn't over: its transcript comes when it is.";
        tell(part("run", "section > .nothing"), run.transcript_object.length ? "" : nothing);
      };
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

      const showMissing = (status) => {
        tell(part("missing", "h1"), status === 404 ? `There is no ${place.view} ${place.id}` : "The server can't say");
        tell(part("missing", ".about"), status === 404 ? "It may have been removed." : `It answered ${status}.`);
      };

      const draw = () => {
        if (!key) {
          show("entry");
          document.title = "evsh";
          return;
        }
        const { view, id, answer, status } = place;
        if (view === "results") showResults();
        else if (status) showMissing(status);
        else if (view === "result" && answer) showResult(answer);
        else if (view === "run" && answer) showRun(answer);
        const isThere = view === "results" || answer || status;
        show(status ? "missing" : isThere ? view : "");
        document.title = view === "results" ? "Results – evsh" : `${view} ${id}${answer ? ": " + titled(answer) : ""} – evsh`;
        if (place.mustFocus && isThere) {
          place.mustFocus = false;
          part(status ? "missing" : view, "h1").focus();
        }
      };
      const titled = (answer) => answer.scenario_name ?? answer.name ?? answer.status;

      // One question at a time of what is looked at; what changes meanwhile is asked for once more.
      const load = async (at) => {
        if (at.view === "results") return;
        at.isStale = true;
        if (at.isLoading) return;
        at.isLoading = true;
        while (at.isStale && at === place && key) {
          at.isStale = false;
          try {
            const response = await ask(`test_framework/v1/${at.view}s/${at.id}/`, line.signal);
            if (response.status === 401) return refuse("The key is no longer accepted.");
            if (response.status === 429) {
              at.isStale = true;
              await pause(secondsToWait(response), line.signal);
              continue;
            }
            const answer = response.ok ? await response.json() : null;
            if (JSON.stringify(answer) === JSON.stringify(at.answer) && answer) continue;
            [at.answer, at.status] = [answer, response.ok ? 0 : response.status];
          } catch {
            // The stream of events notices it as well, and asks again when the server is back.
            break;
          }
          if (at === place) draw();
        }
        at.isLoading = false;
      };

      const go = (mustFocus) => {
        const named = location.hash.match(/^#(result|run)-([1-9]\d{0,14})$/);
        place = { view: named?.[1] ?? "results", id: Number(named?.[2] ?? 0), answer: null, status: 0, mustFocus };
        outcome = "";
        draw();
        if (key) load(place);
      };

      // Events (WHATWG HTML, section 9.2.6). EventSource can't send the key, and an address is no place for it.
      const hear = (name, data) => {
        const news = JSON.parse(data);
        if (name === "result") results.set(news.id, news);
        if (name === "gone") results.delete(news.id);
        const shown = place.view === "run" ? place.answer?.result_id : place.id;
        const isRunOver = place.view === "run" && place.answer && isOver(place.answer);
        if (shown === news.id && !isRunOver) load(place);
      };
      const read = async (response) => {
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        let rest = "";
        while (true) {
          const { value, done } = await reader.read();
          if (done) return;
          const blocks = (rest + value).split("\n\n");
          rest = blocks.pop();
          if (!isTold) results.clear();
          isTold = true;
          for (const block of blocks) {
            const fields = block.split("\n").map((line) => line.match(/^(event|data): (.*)$/)).filter(Boolean);
            const event = Object.fromEntries(fields.map(([, name, text]) => [name, text]));
            if (event.data) hear(event.event, event.data);
          }
          if (place.view === "results") draw();
        }
      };
      const listen = async (signal) => {
        for (let failures = 0; !signal.aborted;) {
          let seconds = Math.min(10, 2 ** failures / 2);
          try {
            const response = await ask("events", signal);
            if (response.status === 401) return refuse("The key is no longer accepted.");
            if (response.ok) {
              tell(byId("line"), "live");
              failures = 0;
              isTold = false;
              load(place);
              await read(response);
            } else if (response.status === 429) {
              seconds = secondsToWait(response);
            }
          } catch {
            // Told below.
          }
          if (signal.aborted) return;
          failures += 1;
          tell(byId("line"), "The server can't be reached; trying again.");
          await pause(seconds, signal);
        }
      };

      // The key.
      const begin = () => {
        line = new AbortController();
        listen(line.signal);
      };
      const forget = () => {
        line?.abort();
        key = null;
        stored("sessionStorage", (storage) => storage.removeItem("evsh-key"));
        results.clear();
        isTold = false;
        for (const list of document.querySelectorAll("tbody, .turns, .reasons, .facts")) list.replaceChildren();
        place = { ...place, answer: null, status: 0 };
        tell(byId("line"), "");
        draw();
        byId("key").focus();
      };
      const refuse = (reason) => {
        forget();
        tell(byId("refused"), reason);
      };
      byId("forget").addEventListener("click", () => {
        tell(byId("refused"), "");
        forget();
      });
      byId("entry").addEventListener("submit", async (event) => {
        event.preventDefault();
        const field = byId("key");
        const given = field.value.trim();
        tell(byId("refused"), "");
        // What no header can hold is no key.
        if (!/^[\x21-\x7e]+$/.test(given)) return tell(byId("refused"), "The key is refused.");
        try {
          const headers = { "X-CEKURA-API-KEY": given };
          const response = await fetch("test_framework/v1/results/?page_size=1", { headers, cache: "no-store" });
          if (response.status === 401) return tell(byId("refused"), "The key is refused.");
          if (!response.ok) return tell(byId("refused"), `The server can't say: it answered ${response.status}.`);
        } catch {
          return tell(byId("refused"), "The server can't be reached.");
        }
        field.value = "";
        key = given;
        stored("sessionStorage", (storage) => storage.setItem("evsh-key", key));
        begin();
        go(true);
      });
      part("result", "form").addEventListener("change", (event) => {
        outcome = event.target.value;
        draw();
      });
      part("result", "form").addEventListener("submit", (event) => event.preventDefault());
      addEventListener("hashchange", () => go(true));

      if (key) begin();
      go(false);
    })();
    """#
}

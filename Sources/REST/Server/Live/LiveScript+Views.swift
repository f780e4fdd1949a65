extension LiveScript {
  /// What is looked at: the address names it, the API tells it.
  static let views = #"""
      // What is known.
      let key = stored("sessionStorage", (storage) => storage.getItem("evsh-key"));
      let line = null;
      const results = new Map();
      let isTold = false;
      // What is looked at: the view's name, its id, what the server said of it, and what has been said in a call so far.
      let place = { view: "results", id: 0, answer: null };
      // The run whose call is listened to, or none.
      let heardRun = 0;
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
          if (at !== place) break;
          draw();
          if (at.view === "run" && at.answer && !isOver(at.answer)) listenTo(at.id);
        }
        at.isLoading = false;
      };

      const go = (mustFocus) => {
        const named = location.hash.match(/^#(result|run)-([1-9]\d{0,14})$/);
        place = { view: named?.[1] ?? "results", id: Number(named?.[2] ?? 0), answer: null, status: 0, mustFocus };
        outcome = "";
        draw();
        if (!key) return;
        if (place.view !== "run" || place.id !== heardRun) listenTo(0);
        load(place);
      };
    """#
}

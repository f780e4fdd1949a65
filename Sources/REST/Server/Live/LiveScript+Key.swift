extension LiveScript {
  /// The key, and the page's beginning.
  static let key = #"""
      // The key.
      const begin = () => {
        line?.abort();
        line = new AbortController();
        listen(line.signal);
      };
      const listenTo = (run) => {
        if (run === heardRun) return;
        heardRun = run;
        begin();
      };
      const forget = () => {
        line?.abort();
        key = null;
        heardRun = 0;
        stored("sessionStorage", (storage) => storage.removeItem("evsh-key"));
        results.clear();
        isTold = false;
        for (const list of document.querySelectorAll("tbody, .turns, .reasons, .facts")) list.replaceChildren();
        place = { ...place, answer: null, turns: null, status: 0 };
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
          // Who comes too often has a key.
          if (!response.ok && response.status !== 429) {
            return tell(byId("refused"), `The server can't say: it answered ${response.status}.`);
          }
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
      // A browser holds few lines to a server: a page that nobody sees needs none.
      document.addEventListener("visibilitychange", () => {
        if (!key) return;
        if (!document.hidden) return begin();
        line.abort();
        tell(byId("line"), "");
      });

      if (key) begin();
      go(false);
    """#
}

/// The page's script: theme, filters, search, transcripts that are built when they are opened, and links to runs. The page
/// is whole without it.
enum ReportScript {
  /// The script's SHA-256 in base64, by which the page's policy allows it and nothing else to run.
  static let digest = "ypfkpKNXMcoaMyuBgh4F8dHTaw1okzxzYOzDA2wh8ys="

  static let javascript = #"""
    "use strict";
    (() => {
      const root = document.documentElement;
      root.classList.add("has-js");

      // A page opened from a file may have no storage.
      const stored = (change) => { try { return change(localStorage); } catch { return null; } };
      const key = "evsh-theme";
      const theme = stored((storage) => storage.getItem(key));
      if (theme === "light" || theme === "dark") root.dataset.theme = theme;

      const begin = () => {
        const all = (selector, within = document) => [...within.querySelectorAll(selector)];
        const byId = (id) => document.getElementById(id);
        const runs = all(".run");
        const groups = all(".group").map((element) => ({ element, runs: all(".run", element) }));
        const form = byId("filters");

        const isDark = () => root.dataset.theme
          ? root.dataset.theme === "dark"
          : matchMedia("(prefers-color-scheme: dark)").matches;
        byId("theme").addEventListener("click", () => {
          root.dataset.theme = isDark() ? "light" : "dark";
          stored((storage) => storage.setItem(key, root.dataset.theme));
        });

        // With scripts a browser keeps what is in <noscript> as text, so that a thousand transcripts cost nothing until
        // one is opened.
        const build = (run) => {
          const kept = run.querySelector("noscript");
          if (kept.nextElementSibling) return;
          kept.insertAdjacentHTML("afterend", kept.textContent);
          if (byId("whys").checked) all(".why", run).forEach((why) => { why.open = true; });
        };

        const entities = { "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&amp;": "&" };
        const told = (run) => run.querySelector("noscript").textContent
          .replace(/<details.*?<\/details>|<[^>]*>/gs, " ")
          .replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity]);
        const texts = new Map();
        const textOf = (run) => {
          if (!texts.has(run)) {
            const parts = [run.closest(".group").querySelector("h3"), ...all("summary > span", run)];
            texts.set(run, [...parts.map((part) => part.textContent), told(run)].join(" ").toLowerCase());
          }
          return texts.get(run);
        };

        const words = () => form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
        const highlight = () => {
          if (!globalThis.CSS?.highlights) return;
          const ranges = [];
          const wanted = words();
          for (const run of wanted.length ? runs.filter((run) => run.open && !run.hidden) : []) {
            const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const text = node.data.toLowerCase();
              if (text.length !== node.data.length) continue;
              for (const word of wanted) {
                for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
                  const range = new Range();
                  range.setStart(node, at);
                  range.setEnd(node, at + word.length);
                  ranges.push(range);
                }
              }
            }
          }
          CSS.highlights.set("found", new Highlight(...ranges));
        };

        const filter = () => {
          const outcome = form.elements.outcome.value;
          const personality = form.elements.personality?.value ?? "";
          const wanted = words();
          let shown = 0;
          for (const group of groups) {
            let inGroup = 0;
            for (const run of group.runs) {
              const fits = (!outcome || run.dataset.outcome === outcome)
                && (!personality || run.dataset.personality === personality)
                && wanted.every((word) => textOf(run).includes(word));
              if (run.hidden === fits) run.hidden = !fits;
              if (fits) inGroup += 1;
            }
            group.element.hidden = inGroup === 0;
            shown += inGroup;
          }
          byId("shown").textContent = shown === runs.length ? `${shown} runs` : `${shown} of ${runs.length} runs`;
          byId("nothing").hidden = shown > 0;
          highlight();
        };

        const follow = () => {
          const target = location.hash ? byId(decodeURIComponent(location.hash.slice(1))) : null;
          if (!target?.matches(".run, .group")) return;
          if (target.hidden || target.closest(".group").hidden) {
            form.reset();
            filter();
          }
          if (target.matches(".run")) {
            build(target);
            target.open = true;
          }
          target.scrollIntoView();
        };

        // The event doesn't bubble; it is seen on its way down.
        document.addEventListener("toggle", (event) => {
          if (!event.target.matches?.(".run") || !event.target.open) return;
          build(event.target);
          highlight();
        }, true);
        form.elements.search.addEventListener("input", filter);
        form.addEventListener("change", (event) => {
          if (event.target.id !== "whys") return filter();
          all(".why").forEach((why) => { why.open = event.target.checked; });
        });
        form.addEventListener("submit", (event) => event.preventDefault());
        byId("open").addEventListener("click", () => runs.forEach((run) => { if (!run.hidden) run.open = true; }));
        byId("close").addEventListener("click", () => runs.forEach((run) => { run.open = false; }));
        document.addEventListener("keydown", (event) => {
          if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.target.matches?.("input, select, textarea")) return;
          event.preventDefault();
          form.elements.search.focus();
        });
        addEventListener("hashchange", follow);
        filter();
        follow();
      };
      document.addEventListener("DOMContentLoaded", begin);
    })();
    """#
}

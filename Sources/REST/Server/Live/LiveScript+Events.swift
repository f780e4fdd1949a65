extension LiveScript {
  /// The stream of events, for as long as the page is seen.
  static let events = #"""
      // Events (WHATWG HTML, section 9.2.6). EventSource can't send the key, and an address is no place for it.
      const hear = (name, data) => {
        const news = JSON.parse(data);
        if (name === "transcript") return hearTurns(news);
        if (name === "result") results.set(news.id, news);
        if (name === "gone") results.delete(news.id);
        const shown = place.view === "run" ? place.answer?.result_id : place.id;
        const isRunOver = place.view === "run" && place.answer && isOver(place.answer);
        if (shown === news.id && !isRunOver) load(place);
      };
      // Turns that are told from the first on are another call's, or told once more.
      const hearTurns = (news) => {
        if (place.view !== "run" || place.id !== news.run_id) return;
        if (news.from === 0) part("run", ".turns").replaceChildren();
        place.turns = [...(place.turns ?? []).slice(0, news.from), ...news.turns];
        draw();
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
            const response = await ask(heardRun ? `events?run=${heardRun}` : "events", signal);
            if (response.status === 401) return refuse("The key is no longer accepted.");
            if (response.ok) {
              tell(byId("line"), "live");
              failures = 0;
              isTold = false;
              load(place);
              await read(response);
            } else if (response.status === 404) {
              heardRun = 0;
              continue;
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
    """#
}

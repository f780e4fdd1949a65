/// The page's frame: what asks for the key, and the three views that its script fills.
enum LiveMarkup {
  static let html = #"""
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>evsh</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="page.css">
    <script src="page.js" defer></script>
    </head>
    <body>
    <div class="page">
    <header class="top">
    <p class="name"><a href="#">evsh</a></p>
    <p id="line" class="muted" role="status"></p>
    <button type="button" id="theme">Light or dark</button>
    <button type="button" id="forget" hidden>Forget the key</button>
    </header>
    <noscript><p>This page needs scripts: it asks the server for what it shows.</p></noscript>
    <main>
    <form id="entry" hidden>
    <h1 tabindex="-1">A key is needed</h1>
    <p class="note">Results are shown to who has a key of this server; 'evsh key create NAME' makes one. It is kept in
    this tab only, until you close the tab or have the key forgotten.</p>
    <p class="field"><label for="key">Key</label>
    <input id="key" type="password" autocomplete="off" spellcheck="false" autocapitalize="none" required
    aria-describedby="refused"><button>Show results</button></p>
    <p id="refused" class="ink failed" role="alert"></p>
    </form>
    <section id="results" hidden>
    <h1 tabindex="-1">Results</h1>
    <p class="told" aria-live="polite"></p>
    <div class="scroll"><table>
    <caption class="unseen">Results, newest first</caption>
    <thead><tr><th scope="col">Result</th><th scope="col">Progress</th>
    <th scope="col" class="number"><span class="ink passed">✓</span> <span class="word">passed</span></th>
    <th scope="col" class="number"><span class="ink failed">✗</span> <span class="word">failed</span></th>
    <th scope="col" class="number"><span class="ink review">?</span> <span class="word">to be reviewed</span></th>
    <th scope="col" class="number"><span class="ink going">▶</span> <span class="word">under way</span></th>
    </tr></thead>
    <tbody></tbody>
    </table></div>
    </section>
    <section id="result" hidden>
    <p class="trail"><a href="#">Results</a></p>
    <h1 tabindex="-1"></h1>
    <p class="about muted"><span></span> <span class="nowrap"></span></p>
    <div class="spread" aria-hidden="true"></div>
    <ul class="legend" aria-label="Runs by outcome" aria-live="polite"></ul>
    <form class="filters" aria-label="Which runs are shown">
    <fieldset><legend class="unseen">Outcome</legend></fieldset>
    </form>
    <div class="scroll"><table>
    <caption class="unseen">Runs</caption>
    <thead><tr><th scope="col">Run</th><th scope="col">Outcome</th><th scope="col" class="number wide">Try</th>
    <th scope="col" class="number wide">Took</th></tr></thead>
    <tbody></tbody>
    </table></div>
    <p class="nothing" hidden>No run fits.</p>
    </section>
    <section id="run" hidden>
    <p class="trail"><a href="#">Results</a> › <a class="up"></a></p>
    <h1 tabindex="-1"></h1>
    <p class="outcome" aria-live="polite"></p>
    <ul class="reasons"></ul>
    <dl class="facts"></dl>
    <h2 class="title">Transcript</h2>
    <ol class="turns"></ol>
    <p class="nothing" aria-live="polite"></p>
    </section>
    <section id="missing" hidden>
    <p class="trail"><a href="#">Results</a></p>
    <h1 tabindex="-1"></h1>
    <p class="about muted"></p>
    </section>
    </main>
    </div>
    </body>
    </html>

    """#
}

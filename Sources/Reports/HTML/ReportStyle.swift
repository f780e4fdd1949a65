/// The page's style: system fonts, one accent, light and dark by the reader's choice, and paper.
package enum ReportStyle {
  package static let css = #"""
    :root {
      color-scheme: light dark;
      --ground: light-dark(#ffffff, #0f1216);
      --raised: light-dark(#f6f7f9, #171b21);
      --line: light-dark(#dde1e7, #2a3039);
      --strong-line: light-dark(#b6bdc8, #465060);
      --text: light-dark(#1b1f24, #e4e7eb);
      --muted: light-dark(#565e69, #a0a9b5);
      --accent: light-dark(#2f4fbf, #93b1ff);
      --accent-ground: light-dark(#e9eefc, #1c2744);
      --passed: light-dark(#14672f, #63d588);
      --passed-ground: light-dark(#e5f4ea, #12291b);
      --passed-fill: light-dark(#3f9c5f, #3f9c5f);
      --failed: light-dark(#a8201a, #ff8f86);
      --failed-ground: light-dark(#fdebea, #361716);
      --failed-fill: light-dark(#cf4038, #d9534b);
      --flaky: light-dark(#7a4d00, #eebb4d);
      --flaky-ground: light-dark(#fcf1d9, #30240b);
      --flaky-fill: light-dark(#d39a2c, #c9932b);
      --review: light-dark(#6a3aa8, #c7a5f5);
      --review-ground: light-dark(#f2eafb, #281b3b);
      --review-fill: light-dark(#8d62c4, #9a72d0);
      --excluded: light-dark(#565e69, #a0a9b5);
      --excluded-ground: light-dark(#eef0f3, #20252d);
      --excluded-fill: light-dark(#aab2bd, #59626f);
      --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
      font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      font-variant-numeric: tabular-nums;
    }
    :root[data-theme="light"] { color-scheme: light; }
    :root[data-theme="dark"] { color-scheme: dark; }
    *, ::before, ::after { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; }
    .page { max-width: 78rem; margin-inline: auto; padding: 0 clamp(0.9rem, 3vw, 2rem) 4rem; }
    h1, h2, h3, h4, p, dl, dd, ol, ul, figure, fieldset { margin: 0; padding: 0; border: 0; }
    ol, ul { list-style: none; }
    h1 { font-size: 1.6rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; }
    .title { font-size: 1.05rem; font-weight: 650; margin: 0 0 0.7rem; }
    .title .muted { font-weight: 400; }
    h3 { font-size: 1rem; font-weight: 650; }
    a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 0.5rem; top: 0.5rem; z-index: 3; padding: 0.4rem 0.7rem; background: var(--ground); }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .muted { color: var(--muted); }
    .note { color: var(--muted); font-size: 0.86rem; margin-top: 0.5rem; max-width: 60rem; }
    p + .scroll { margin-top: 0.7rem; }
    code { font-family: var(--mono); font-size: 0.93em; }
    :root:not(.has-js) .js { display: none; }

    .passed { --ink: var(--passed); --tint: var(--passed-ground); --fill: var(--passed-fill); }
    .failed { --ink: var(--failed); --tint: var(--failed-ground); --fill: var(--failed-fill); }
    .flaky { --ink: var(--flaky); --tint: var(--flaky-ground); --fill: var(--flaky-fill); }
    .review { --ink: var(--review); --tint: var(--review-ground); --fill: var(--review-fill); }
    .excluded { --ink: var(--excluded); --tint: var(--excluded-ground); --fill: var(--excluded-fill); }
    .badge {
      display: inline-block; padding: 0.05rem 0.5rem; border-radius: 3px; background: var(--tint); color: var(--ink);
      font-weight: 600; white-space: nowrap;
    }
    .ink { color: var(--ink); font-weight: 600; white-space: nowrap; }

    .top { display: flex; flex-wrap: wrap; gap: 0.4rem 0.8rem; align-items: baseline; padding: 1.5rem 0 0.9rem; }
    .top .about { flex-basis: 100%; color: var(--muted); }
    .top button { margin-left: auto; }
    button, select, input[type="search"] {
      font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--strong-line);
      border-radius: 4px; padding: 0.25rem 0.6rem; min-height: 2rem;
    }
    ::placeholder { color: var(--muted); opacity: 1; }
    button { cursor: pointer; }
    button:hover { background: var(--raised); }
    nav { border-block: 1px solid var(--line); }
    nav ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
    nav a { display: inline-block; padding: 0.45rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    section.part { padding-top: 1.6rem; }
    .result-title { font-size: 1.3rem; margin: 2.2rem 0 0; }

    .spread { display: flex; height: 10px; gap: 2px; margin: 1.4rem 0 0.45rem; }
    .spread i { background: var(--fill); min-width: 3px; }
    .spread i:first-child { border-radius: 3px 0 0 3px; }
    .spread i:last-child { border-radius: 0 3px 3px 0; }
    .legend { display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; }
    .legend b { font-weight: 600; }
    .figures {
      display: flex; flex-wrap: wrap; gap: 1px;
      margin-top: 1.2rem; background: var(--line); border: 1px solid var(--line); border-radius: 5px; overflow: hidden;
    }
    .figures > div { flex: 1 1 11.5rem; background: var(--ground); padding: 0.6rem 0.8rem 0.7rem; }
    .figures dt { color: var(--muted); font-size: 0.86rem; }
    .figures dd.value { font-size: 1.45rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; }
    .figures dd { font-size: 0.86rem; color: var(--muted); }
    .figures dd.value { color: var(--text); }

    .scroll { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: 5px; }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: 0.34rem 0.7rem; text-align: left; vertical-align: baseline; border-top: 1px solid var(--line); }
    thead th {
      border-top: 0; color: var(--muted); font-weight: 500; font-size: 0.86rem; background: var(--raised);
      white-space: nowrap; overflow-wrap: normal; vertical-align: bottom;
    }
    thead th.wrap { white-space: normal; }
    tbody th { font-weight: 500; min-width: 9rem; }
    .number { text-align: right; white-space: nowrap; }
    td.nowrap { white-space: nowrap; }
    tbody tr:hover > * { background: var(--raised); }
    td.cell a, td.cell span.badge { min-width: 4.2rem; text-align: right; text-decoration: none; }
    td.cell a:hover { text-decoration: underline; }
    .whisker { display: block; width: 100%; min-width: 6.5rem; height: 12px; }
    .whisker .scale { stroke: var(--line); }
    .whisker .range { stroke: var(--strong-line); stroke-width: 4; }
    .whisker .rate { fill: var(--accent); }

    .charts { display: grid; gap: 1.6rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
    .charts + .scroll { margin-top: 1.3rem; }
    .plot { display: block; width: 100%; max-width: 34rem; margin-top: 0.5rem; height: auto; overflow: visible; }
    .plot text { font-size: 11px; fill: var(--muted); font-family: inherit; }
    .plot .strong { fill: var(--text); font-weight: 600; }
    .plot .halo { paint-order: stroke; stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round; }
    .plot .grid { stroke: var(--line); }
    .plot .axis { stroke: var(--strong-line); }
    .plot .curve { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
    .plot .dot { fill: var(--accent); }
    .plot .reach { stroke: var(--accent); stroke-width: 1.5; }
    .plot .drop { stroke: var(--muted); stroke-dasharray: 2 3; }

    .expected { display: grid; grid-template-columns: auto minmax(10rem, auto) minmax(12rem, 1fr) auto; }
    .expected li {
      display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; gap: 0 1.2rem; padding: 0.4rem 0;
      align-items: baseline;
    }
    .expected li + li { border-top: 1px solid var(--line); }
    .expected .place { color: var(--muted); justify-self: end; }

    .filters {
      display: flex; flex-wrap: wrap; gap: 0.5rem 0.8rem; align-items: center; padding: 0.6rem 0;
      background: var(--ground); border-bottom: 1px solid var(--line);
    }
    .filters fieldset { display: flex; flex-wrap: wrap; gap: 0.3rem; }
    .filters fieldset label {
      position: relative; display: inline-flex; align-items: center; min-height: 2rem; padding: 0 0.6rem;
      border: 1px solid var(--line); border-radius: 4px; cursor: pointer;
    }
    .filters fieldset label:hover { background: var(--raised); }
    .filters fieldset label:has(:checked) {
      border-color: var(--accent); background: var(--accent-ground); color: var(--accent); font-weight: 600;
    }
    .filters fieldset label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
    .filters input[type="radio"] { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
    .filters input[type="search"] { flex: 1 1 14rem; min-width: 0; }
    .filters select { max-width: 100%; }
    .filters .check { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 2rem; }
    .filters .row { flex: 1 0 100%; display: flex; flex-wrap: wrap; gap: 0.4rem 0.8rem; align-items: center; }
    .filters output { flex: 1; font-weight: 600; white-space: nowrap; }
    .nothing { padding: 1.2rem 0; color: var(--muted); }

    .group { padding-top: 1.1rem; }
    .group > header { display: flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; align-items: baseline; padding-bottom: 0.3rem; }
    .run { border-top: 1px solid var(--line); }
    .group > .run:last-child { border-bottom: 1px solid var(--line); }
    .run > summary {
      display: grid; gap: 0 0.8rem; align-items: baseline; padding: 0.32rem 0.2rem; cursor: pointer; list-style: none;
      grid-template-columns: 1rem 5.4rem 5.2rem 3.6rem minmax(6rem, 15rem) minmax(0, 1fr) 5rem;
    }
    .run > summary::-webkit-details-marker { display: none; }
    .run > summary::before { content: "›"; color: var(--muted); font-weight: 600; text-align: center; }
    .run[open] > summary::before { content: "⌄"; }
    .run > summary:hover { background: var(--raised); }
    .run:target > summary { background: var(--accent-ground); }
    .run .reason { color: var(--ink); }
    .run .took { text-align: right; color: var(--muted); white-space: nowrap; }
    .run > .body { padding: 0.2rem 0.2rem 1.2rem 2rem; }
    .reasons { margin: 0.3rem 0 0.5rem; }
    .reasons li { color: var(--ink); }
    .facts { display: flex; flex-wrap: wrap; gap: 0.1rem 1.3rem; margin-bottom: 0.8rem; }
    .facts div { display: flex; gap: 0.4rem; min-width: 0; }
    .facts dt { color: var(--muted); }
    .facts dd { min-width: 0; }

    .turns { max-width: 62rem; counter-reset: turn; }
    .turns li {
      display: grid; grid-template-columns: 1.8rem 4.3rem 3.4rem minmax(0, 1fr); gap: 0 0.7rem; padding: 0.22rem 0;
      align-items: baseline; counter-increment: turn;
    }
    .turns li::before { content: counter(turn); color: var(--muted); font-size: 0.86rem; text-align: right; }
    .turns time { color: var(--muted); font-size: 0.86rem; font-family: var(--mono); }
    .turns b { font-weight: 600; }
    .turns .said { white-space: pre-wrap; }
    .turns .caller b { color: var(--accent); }
    .turns .calls b, .turns .result b { color: var(--muted); font-weight: 500; }
    .turns .calls .line, .turns .result .line {
      font-family: var(--mono); font-size: 0.86rem; padding: 0.1rem 0.5rem; background: var(--raised);
      border-left: 2px solid var(--strong-line);
    }
    .why, .why summary { display: inline; font-size: 0.86rem; color: var(--muted); }
    .why summary { margin-left: 0.5rem; cursor: pointer; text-decoration: underline dotted; }
    .why p { padding: 0.1rem 0 0.2rem; }
    .why p::before { content: "↳ "; }
    ::highlight(found) { background: light-dark(#ffe38a, #6b5300); color: inherit; }
    footer { margin-top: 2.5rem; padding-top: 0.8rem; border-top: 1px solid var(--line); color: var(--muted); }

    @media (min-width: 60rem) {
      :root { scroll-padding-top: 7rem; }
      .filters { position: sticky; top: 0; z-index: 1; }
    }
    @media (max-width: 60rem) {
      .whisker-cell { display: none; }
    }
    @media (max-width: 44rem) {
      .expected { grid-template-columns: auto minmax(0, 1fr); }
      .expected .found, .expected .place { grid-column: 2; justify-self: start; }
      .run > summary { grid-template-columns: 1rem auto auto auto minmax(0, 1fr); gap: 0 0.6rem; }
      .run .who { grid-column: 2 / -1; }
      .run .reason { grid-column: 2 / -1; }
      .run .took { grid-column: 5; grid-row: 1; }
      .run > .body { padding-left: 0.2rem; }
      .turns li { grid-template-columns: 1.4rem 4.6rem minmax(0, 1fr); gap: 0 0.5rem; }
      .turns .line { grid-column: 2 / -1; }
      .scroll .word { position: absolute; clip-path: inset(50%); }
      .scroll td.cell .badge { min-width: 0; }
      .filters output { flex: 1 0 100%; }
      th, td { padding-inline: 0.5rem; }
      tbody th { min-width: 7.5rem; }
    }
    @media print {
      :root { color-scheme: light; font-size: 11px; }
      .js, nav, .skip { display: none !important; }
      .page { max-width: none; padding: 0; }
      .scroll { overflow: visible; }
      .badge, .spread i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .run > summary, tr, figure, .turns li { break-inside: avoid; }
      h2, h3, .group > header { break-after: avoid; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    """#
}

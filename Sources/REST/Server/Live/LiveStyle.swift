/// What the page's style adds to the report's.
enum LiveStyle {
  static let css = #"""
    [hidden] { display: none !important; }
    .going { --ink: var(--accent); --tint: var(--accent-ground); --fill: var(--accent); }
    .waiting { --ink: var(--muted); --tint: var(--raised); --fill: var(--line); }
    .top { align-items: center; padding-bottom: 0.6rem; border-bottom: 1px solid var(--line); }
    .top .name { font-weight: 650; }
    .top .name a { color: inherit; text-decoration: none; }
    .top #line { flex: 1 1 auto; }
    .top button { margin-left: 0; }
    main { padding-top: 1.3rem; }
    main h1:focus { outline: none; }
    .field { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 1rem 0 0.5rem; }
    .field input {
      flex: 0 1 26rem; min-width: 0; font: inherit; color: inherit; background: var(--ground);
      border: 1px solid var(--strong-line); border-radius: 4px; padding: 0.25rem 0.6rem; min-height: 2rem;
    }
    .ink.failed[role="alert"] { white-space: normal; }
    .told { color: var(--muted); margin: 0.3rem 0 0.8rem; }
    .trail { margin-bottom: 0.4rem; }
    .second { display: block; font-weight: 400; font-size: 0.86rem; color: var(--muted); }
    td .spread { margin: 0.3rem 0 0.2rem; min-width: 3.5rem; }
    td.progress { min-width: 4.5rem; width: 30%; }
    .nowrap { white-space: nowrap; }
    .choices { display: contents; }
    .filters { margin-top: 1rem; border-bottom: 0; position: static; }
    .reasons:empty, .turns:empty, .nothing:empty { display: none; }
    .outcome { margin: 0.3rem 0 0.6rem; }
    @media (max-width: 44rem) {
      .wide { display: none; }
      td.progress { width: auto; }
      tbody th { min-width: 6.5rem; }
      /* Where a word is only heard, its place must not widen the table. */
      .scroll thead th { position: relative; }
      .scroll .word { inset: 0 auto auto 0; width: 1px; overflow: hidden; white-space: nowrap; }
    }
    """#
}

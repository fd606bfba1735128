/// The style of an explanation page: light and dark, phone to desktop.
///
/// Kept is blue, removed is vermilion, the pair of the Okabe-Ito palette that all kinds of colour vision tell
/// apart; marks (✓ ✕), solid and dashed lines say the same without colour. Text contrast is 4.5 to 1 or more
/// (WCAG 2.2, 1.4.3).
enum PageStyle {
  static let css = """
    :root {
      color-scheme: light dark;
      --ink: #1b1e22; --dim: #5b636d; --paper: #fff; --panel: #f4f5f7; --line: #d5d9de;
      --kept: #005ea8; --gone: #a84100; --gone-paper: #fdf4ee; --mark: #fff3c4;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e4e7eb; --dim: #a0a9b4; --paper: #14171a; --panel: #20252a; --line: #3a424b;
        --kept: #74b9ff; --gone: #ffa26b; --gone-paper: #1f1a17; --mark: #43370b;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    header, nav, main { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
    code, pre, .src { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    code { font-size: 0.85em; }
    :focus-visible { outline: 2px solid var(--kept); outline-offset: 2px; }
    .src { margin: 1rem 0 0; color: var(--dim); font-size: 0.8rem; overflow-wrap: anywhere; }
    h1 { margin: 0.25rem 0 0.5rem; font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
    .verdict { margin: 0.5rem 0; overflow-wrap: anywhere; }
    .verdict span { color: var(--dim); font-size: 0.9rem; }
    .yes b, .k > b, .sums th:nth-child(2) { color: var(--kept); }
    .no b, .r > b, .sums th:nth-child(3) { color: var(--gone); }
    .sums { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    .sums th, .sums td { padding: 0.1rem 0.8rem 0.1rem 0; text-align: right; font-weight: 600;
      white-space: nowrap; }
    .sums tbody th { color: var(--dim); font-weight: 400; text-align: left; }
    .sums .bar { font-weight: 400; font-size: 0.85rem; color: var(--dim); text-align: left; }
    .sums .m { width: min(6rem, 15vw); margin-right: 0.5rem; }
    .more { margin: 0.25rem 0; font-size: 0.9rem; color: var(--dim); }
    .m { display: inline-block; height: 0.4rem; overflow: hidden; border-radius: 0.2rem;
      background: var(--line); vertical-align: middle; }
    .m i { display: block; height: 100%; background: var(--dim); }
    .k .m i, .sums .m i { background: var(--kept); }
    .r .m i { background: var(--gone); }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.1rem 1rem;
      margin: 0.5rem 0 0.75rem; font-size: 0.9rem; }
    dt { color: var(--dim); }
    dd { margin: 0; text-align: left; overflow-wrap: anywhere; max-height: 6.2em; overflow: auto; }
    .notes { margin: 0 0 0.75rem; padding: 0.5rem 0.75rem 0.5rem 1.75rem; font-size: 0.9rem;
      background: var(--mark); border-radius: 0.4rem; overflow-wrap: anywhere; }
    .notes a { color: inherit; }
    .legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0.5rem 0;
      border-top: 1px solid var(--line); list-style: none; font-size: 0.85rem; color: var(--dim); }
    .legend .m { width: 2.5rem; }
    .legend .k { border-inline-start: 4px solid var(--kept); padding-inline-start: 0.4rem; }
    .legend .r { border-inline-start: 4px dashed var(--gone); padding-inline-start: 0.4rem; }

    nav { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: 0.4rem;
      align-items: center; padding-block: 0.5rem; background: var(--paper);
      border-bottom: 1px solid var(--line); font-size: 0.85rem; }
    fieldset { display: flex; margin: 0; padding: 0; border: 1px solid var(--line);
      border-radius: 0.4rem; overflow: hidden; }
    legend, fieldset input { position: absolute; opacity: 0; pointer-events: none; }
    label, button { padding: 0.4rem 0.7rem; cursor: pointer; white-space: nowrap; }
    label + input + label { border-inline-start: 1px solid var(--line); }
    label span { color: var(--dim); font-variant-numeric: tabular-nums; }
    input:checked + label { background: var(--ink); color: var(--paper); }
    input:checked + label span { color: inherit; }
    input:focus-visible + label { outline: 2px solid var(--kept); outline-offset: -3px; }
    button { font: inherit; color: inherit; background: var(--panel);
      border: 1px solid var(--line); border-radius: 0.4rem; }
    output { color: var(--dim); font-variant-numeric: tabular-nums; }
    body:has(#f-kept:checked) :is(.r, .run) { display: none; }
    body:has(#f-removed:checked) main > .k { display: none; }

    main { padding-block: 0.75rem 8rem; }
    .b { position: relative; display: grid; grid-template-columns: 2.9rem minmax(0, 1fr);
      margin: 0.15rem 0; padding: 0.2rem 0.4rem 0.2rem 0.5rem; scroll-margin-top: 6rem;
      border-left: 4px solid var(--kept); }
    .b.r { border-left: 4px dashed var(--gone); background: var(--gone-paper); }
    .b:hover, .b:focus, .b.at { background: var(--panel); }
    .b.at { outline: 2px solid var(--gone); }
    .g { display: grid; grid-template-columns: auto 1fr; gap: 0 0.25rem; align-content: start;
      padding-top: 0.2rem; font-size: 0.7rem; line-height: 1.3; color: var(--dim);
      font-variant-numeric: tabular-nums; cursor: help; }
    .g b { font-size: 0.75rem; }
    .k .g b { color: var(--kept); }
    .r .g b { color: var(--gone); }
    .g .m { grid-column: 1 / -1; width: 2.2rem; height: 0.3rem; margin-top: 0.15rem; }
    .t { margin: 0; min-width: 0; overflow-wrap: anywhere; white-space: pre-line;
      overflow: clip; overflow-clip-margin: 0.3rem; unicode-bidi: isolate; }
    .r .t { color: var(--dim); font-size: 0.9rem; }
    .p, .q, .c { margin-block: 0.5rem; }
    .r.p { margin-block: 0.15rem; }
    .h { margin-top: 1rem; }
    .r.h { margin-top: 0.15rem; }
    .h .t { font-size: 1rem; line-height: 1.3; font-weight: 700; }
    .k.h1 .t { font-size: 1.5rem; }
    .k.h2 .t { font-size: 1.3rem; }
    .k.h3 .t { font-size: 1.12rem; }
    .li .t { padding-inline-start: calc(var(--d) * 1.3em); }
    .n { display: inline-block; min-width: 1.3em; margin-inline-start: -1.3em; color: var(--dim); }
    .tr { margin-block: 0; padding-block: 0; }
    .tr div.t { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(3.5rem, 1fr);
      overflow-x: auto; border: 1px solid var(--line); border-top-width: 0; }
    .th div.t, .b:not(.tr) + .tr div.t { border-top-width: 1px; }
    .tr div.t > span { padding: 0.2rem 0.5rem; border-inline-start: 1px solid var(--line);
      font-size: 0.9rem; }
    .tr div.t > span:first-child { border-inline-start: 0; }
    .th div.t { font-weight: 700; background: var(--panel); }
    .q .t { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--line);
      font-style: italic; }
    .cap .t { font-size: 0.85rem; font-style: italic; color: var(--dim); }
    .c .t { padding: 0.5rem 0.75rem; background: var(--panel); border-radius: 0.4rem;
      font-size: 0.85rem; white-space: pre; overflow: auto; max-height: 30rem; tab-size: 4; }
    .c .t code { font-size: 1em; }
    code.x { padding: 0 0.2em; border: 1px dashed var(--dim); border-radius: 0.2em;
      font-size: 0.75em; color: var(--dim); }
    .e { border-radius: 0.2em; background: var(--mark); padding: 0 0.15em; }
    .e del { color: var(--gone); text-decoration: none; }
    .e ins { color: var(--kept); text-decoration: none; font-weight: 700; }
    .e ins::before { content: "→"; padding: 0 0.15em; color: var(--dim); font-weight: 400; }
    .e :empty::after { content: "∅"; }
    .cut { margin: 0.5rem 0; padding: 0.4rem 0.75rem; border: 1px dashed var(--dim);
      border-radius: 0.4rem; color: var(--dim); font-size: 0.9rem; }
    span.cut { display: inline-block; margin: 0 0 0 0.5rem; padding: 0 0.4rem; }

    .run { margin: 0.3rem 0; scroll-margin-top: 6rem; }
    summary { padding: 0.35rem 0.5rem; border-left: 4px dashed var(--gone); cursor: pointer;
      background: var(--gone-paper); font-size: 0.85rem; color: var(--dim); }
    summary b { color: var(--gone); }
    .pre { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis;
      font-size: 0.95em; padding-inline: 1rem; }
    .run[open] .pre { display: none; }

    .w { display: none; grid-column: 1 / -1; font-size: 0.82rem; line-height: 1.4; z-index: 2; }
    .w > div { margin-top: 0.35rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line);
      border-radius: 0.4rem; background: var(--panel); overflow-wrap: anywhere; }
    .w p, .w ul { margin: 0; }
    .w ul { padding: 0; list-style: none; }
    .w li { padding-left: 1.1em; text-indent: -1.1em; }
    .w li::before { display: inline-block; width: 1.1em; text-indent: 0; font-weight: 700; }
    .w .for::before { content: "+"; color: var(--kept); }
    .w .not::before { content: "−"; color: var(--gone); }
    .w code, .fix { color: var(--dim); }
    .k > .w b { color: var(--kept); }
    .r > .w b { color: var(--gone); }
    .b:is(:focus, :focus-within, .at) > .w { display: block; }
    .b:hover > .w { display: block; }
    main:has(.b:hover) .b:not(:hover) > .w { display: none; }
    @media (max-width: 63.99rem) {
      .w { position: fixed; inset: auto 0 0; max-height: 45vh; padding: 0 0.5rem 0.5rem;
        overflow: auto; }
      .w > div { box-shadow: 0 0 1rem #0004; }
    }
    @media (min-width: 64rem) {
      .b { grid-template-columns: 3.2rem minmax(0, 1fr) 19rem; column-gap: 0.25rem; }
      .b > .w { grid-column: 3; height: 0; padding-left: 1rem; }
      .b > .w > div { margin: 0; box-shadow: 0 2px 8px #0002; }
    }
    @media print {
      nav { display: none; }
      .b > .w { display: block; position: static; height: auto; }
    }

    """
}

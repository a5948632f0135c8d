import { STYLE } from '../../report/html/style.ts';

/** A report's style, and what only a book has: links, steps one under the other, and a page for each chapter on paper. */
export const BOOK_STYLE = `${STYLE}
a { color: var(--mark); text-underline-offset: .15em; } a:hover { text-decoration-thickness: .12em; }
html { scroll-padding-top: .5rem; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
h3 { font-size: 1.05rem; line-height: 1.35; text-wrap: balance; }
h3 + p.soft { margin-top: .1rem; font-size: .85em; }
code { font: .9em ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace; }
.step { padding: .9rem 0 1rem; border-bottom: 1px solid var(--line); }
.step:target { border-left: 4px solid var(--mark); padding-left: .75rem; }
.effect::first-letter { text-transform: uppercase; }
.lead { margin-bottom: .1rem; }
.options { list-style: none; padding: 0; margin: .3rem 0; }
.options > li { padding: .35rem .75rem; border-left: 3px solid var(--line); margin: .35rem 0; break-inside: avoid; }
.options p { margin: .1rem 0; } .options ul { margin: .1rem 0; }
.options .good, .options .bad, .options .warn { font-size: .92em; } .options .soft { font-size: .92em; }
blockquote { margin: .2rem 0 .5rem; padding: .1rem .75rem; border-left: 3px solid var(--mark); background: var(--card); }
.check { margin: .6rem 0; padding: .3rem .75rem; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }
.check pre { background: var(--bg); }
nav a { text-decoration: none; } nav a:hover, nav a:focus { text-decoration: underline; }
.contents .soft { font-size: .85em; font-weight: 400; }
.contents { list-style: none; padding: 0; } .contents > li { margin: .6rem 0; font-weight: 600; }
.contents ul { font-weight: 400; list-style: none; padding-left: .9rem; } .contents ul li { margin: .1rem 0; padding-left: 1.2rem; text-indent: -1.2rem; }
@media print {
  a { color: inherit; text-decoration-color: #999; }
  .step { break-inside: auto; } h3 { break-after: avoid; } .check, blockquote { break-inside: avoid; }
  main > section { break-before: page; } .contents > li { break-inside: auto; } .contents { columns: 2; column-gap: 8mm; font-size: 9pt; }
}
`;

/** The page's own style: quiet, for reading; nothing is loaded, and no rule names anything a text could bring. */
export const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --card: #f6f8fa;
  --good: #116329; --bad: #a40e26; --warn: #7d4e00; --mark: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --bg: #0f1419; --ink: #e2e7ec; --soft: #a3adb8; --line: #3d4650; --card: #181f26;
  --good: #6cc985; --bad: #ff938a; --warn: #e3b341; --mark: #82b6ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; background: var(--bg); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.45rem; line-height: 1.25; margin: .25rem 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1em; margin: 0; font-weight: 600; }
p { margin: .4rem 0; }
ul, ol { margin: .3rem 0; padding-left: 1.2rem; }
li { margin: .25rem 0; }
.soft, .voice, time { color: var(--soft); }
time { font-variant-numeric: tabular-nums; }
.notice { border-left: 3px solid var(--warn); padding: .3rem .75rem; background: var(--card); margin: 0 0 1rem; }
.asked { border-left: 3px solid var(--mark); background: var(--card); padding: .5rem .75rem; margin: .75rem 0 1rem; }
.asked b { color: var(--mark); }
dl { display: grid; grid-template-columns: minmax(6rem, 11rem) minmax(0, 1fr); gap: .3rem 1rem; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
pre { margin: .4rem 0 .6rem; padding: .5rem .7rem; background: var(--card); border: 1px solid var(--line); border-radius: 4px;
  font: .85em/1.45 ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
pre.replay { font-size: .75em; }
.sum { font: .8em/1.4 ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace; color: var(--soft); overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 400; padding-right: 1rem; }
thead th { color: var(--soft); font-size: .85em; }
tr.repair td { font-weight: 600; }
tr.repair .voice { font-weight: 400; }
th.when { width: 10.5rem; font-variant-numeric: tabular-nums; } .marked th:first-child { width: 12.5rem; padding-left: 1.8rem; }
.marked .num { float: left; margin-left: -1.8rem; color: var(--soft); }
.state { display: grid; grid-template-columns: minmax(6rem, 11rem) minmax(0, 1fr); gap: 0 1rem; padding: .4rem 0;
  border-bottom: 1px solid var(--line); break-inside: avoid; }
.state ul { list-style: none; margin: 0; padding: 0; } .state li:first-child { margin-top: 0; }
.state h3 svg { width: .9em; height: .9em; margin-right: .45em; vertical-align: -.08em; overflow: visible; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); } .calm { color: var(--soft); }
.log { list-style: none; padding: 0; } .log > li { margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.log > li > b:first-child { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; margin-right: .4rem; }
@media (min-width: 36.1rem) { .log > li { padding-left: 10.2rem; text-indent: -10.2rem; }
  .log > li > b:first-child { display: inline-block; min-width: 9.8rem; text-indent: 0; } .log ul { padding-left: 0; text-indent: 0; } }
.log ul { list-style: none; } .log ul b { color: var(--soft); font-weight: 400; }
figure { margin: .5rem 0; } figcaption { color: var(--soft); font-size: .9em; } .whole { white-space: nowrap; }
figure > svg { display: block; width: 100%; height: auto; }
figure > svg.narrow { display: none; }
figure > svg text { fill: var(--ink); font-size: 14px; }
svg .q { font-weight: 600; } svg .s { fill: var(--soft); } svg text.t { font-size: 12px; fill: var(--soft); }
svg text.n { font-size: 11px; text-anchor: middle; } svg text.on { fill: var(--bg); font-weight: 700; } svg .e { text-anchor: end; }
svg .edge { stroke: var(--soft); stroke-width: 1.5; fill: none; } svg .dash { stroke-dasharray: 3 3; }
svg .stub { stroke: var(--line); stroke-width: 1.5; fill: none; } svg .day { stroke: var(--line); stroke-width: 1; }
svg .node { fill: var(--bg); stroke: var(--ink); stroke-width: 1.5; } svg .ring { fill: none; stroke: var(--ink); stroke-width: 1; }
svg .repair { stroke: var(--mark); } svg .parked, svg .open { stroke: var(--warn); } svg .open { fill: var(--bg); stroke-width: 1.5; }
svg .full-good { fill: var(--good); stroke: var(--good); } svg .full-bad { fill: none; stroke: var(--bad); stroke-width: 2; }
svg .full-mark { fill: var(--mark); stroke: var(--mark); } svg .full-warn { fill: var(--warn); }
svg text.w { fill: var(--warn); } svg text.c-mark { fill: var(--mark); }
summary { color: var(--soft); font-size: .9em; cursor: pointer; }
footer { color: var(--soft); font-size: .9em; }
footer h2 { color: var(--ink); } footer p { margin: .5rem 0 0; }
@media (max-width: 36rem) {
  dl, .state { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .4rem; } th.when { width: 6.2rem; } .marked th:first-child { width: 8.6rem; padding-right: .3rem; }
  figure > svg.wide { display: none; } figure > svg.narrow { display: block; }
}
@page { size: A4; margin: 15mm; }
@media print {
  :root { color-scheme: light; --bg: #fff; --ink: #000; --soft: #444; --line: #bbb; --card: #f4f4f4;
    --good: #116329; --bad: #a40e26; --warn: #7d4e00; --mark: #0550ae; }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  h1 { font-size: 15pt; } h2 { margin-top: 1.2rem; }
  h1, h2, h3 { break-after: avoid; } figcaption { break-before: avoid; } tr, li, figure > svg, .asked, dd { break-inside: avoid; }
  pre { break-inside: auto; font-size: 8.5pt; } pre.replay { font-size: 7pt; columns: 2; column-gap: 6mm; }
  figure > svg.wide { display: block; } figure > svg.narrow { display: none; } details { display: none; } .path > svg { width: 76%; }
}
`;

/** The picture's own style. Nothing is loaded; dark and light as the reader's system has it; every kind also has a shape of its own. */
export const MAP_STYLE = `
svg { color-scheme: light dark; --bg: #fff; --ink: #1b1f24; --soft: #57606a; --line: #8c959f; --card: #f6f8fa; --good: #116329; --bad: #a40e26;
  --warn: #7d4e00; --mark: #0550ae; --on: #bc4c00; --tint: #ddf4ff; --ok: #dafbe1; --out: #fff1e5; }
@media (prefers-color-scheme: dark) { svg { --bg: #0f1419; --ink: #e2e7ec; --soft: #a3adb8; --line: #6b7682; --card: #181f26;
  --good: #6cc985; --bad: #ff938a; --warn: #e3b341; --mark: #82b6ff; --on: #ffa657; --tint: #12263f; --ok: #12301c; --out: #3a2512; } }
text { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; fill: var(--ink); white-space: pre; }
.bg { fill: var(--bg); } .h { font-size: 18px; font-weight: 700; } .t { font-size: 13px; font-weight: 700; } .c { font-size: 11px; fill: var(--soft); }
.o { font-size: 12px; } .k { font-size: 12px; font-weight: 700; } .w { font-size: 11px; fill: var(--mark); } .r { font-size: 11px; fill: var(--soft); font-style: italic; }
.bad { font-size: 11px; fill: var(--bad); } .warn { font-size: 11px; fill: var(--warn); } .good { font-size: 11px; fill: var(--good); }
.node { fill: var(--card); stroke: var(--ink); stroke-width: 1.2; } .thin { fill: none; stroke: var(--ink); stroke-width: 1; }
.repair { stroke: var(--mark); } .part { fill: var(--tint); stroke: var(--mark); } .bar { fill: none; stroke: var(--mark); stroke-width: 1; }
.resolved { fill: var(--ok); stroke: var(--good); } .advice { fill: var(--tint); stroke: var(--mark); } .handover { fill: var(--out); stroke: var(--on); }
.reference { fill: none; stroke: var(--line); stroke-dasharray: 3 3; } .exit { fill: none; stroke: var(--line); }
.edge { fill: none; stroke: var(--line); stroke-width: 1.3; } .tip { fill: var(--line); } .under { fill: var(--bg); }
.frame { fill: none; stroke: var(--line); stroke-width: 1; }
.on .node { stroke: var(--on); stroke-width: 3; } .edge.on { stroke: var(--on); stroke-width: 3; } .tip.on { fill: var(--on); }
a:hover .node { stroke-width: 2.5; } a text { text-decoration: none; }
@media print { svg { --bg: #fff; --ink: #000; --soft: #444; --line: #777; --card: #fff; --good: #116329; --bad: #a40e26; --warn: #7d4e00;
  --mark: #0550ae; --on: #bc4c00; --tint: #fff; --ok: #fff; --out: #fff; } }
`;

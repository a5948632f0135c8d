/**
 * Draws assets/screen.svg: a real screen of the built program, run in a pseudo-terminal 80 columns wide and read back cell by cell.
 * Clock times are fixed, so that the same program gives the same picture.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = join(import.meta.dirname, '..');
// Higher than the smallest screen, so that finished steps are seen above the live one.
const [COLUMNS, ROWS] = [80, 32];
/** What is waited for, then what is pressed. */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/1 › Dites-moi/, '2'],
  [/1 › Un téléphone n’apparaît pas/, '1'],
  [/1 › Une seule personne/, '1'],
  [/Quelle est l’adresse e-mail/, 'adele@contoso.com'],
  [/› adele@contoso.com/, '\r'],
  [/identifiant de connexion/, 'adele@contoso.com'],
  [/› adele@contoso.com/, '\r'],
  [/1 › Oui, il y est/, '2'],
  [/1 › Le téléphone s’affiche/, '1'],
  [/Quand le téléphone a-t-il été ajouté/, '2016-08-04 08:12'],
  [/› 2016-08-04 08:12/, '\r'],
  [/s’est-elle terminée avec succès/, '2016-08-05 07:55'],
  [/› 2016-08-05 07:55/, '\r'],
  [/1 › Oui/, '1'],
];
const LAST = /1 › (?:Intune|Une licence)/;

const home = mkdtempSync(join(tmpdir(), 'ariane-picture-'));
const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, scrollback: 1000, allowProposedApi: true });
const program = spawn(
  process.execPath,
  [join(root, 'dist/ariane.cjs'), 'exchange-connector', '--lang', 'fr', '--where', 'customer', '--home', home],
  {
    cols: COLUMNS,
    rows: ROWS,
    cwd: home,
    env: { PATH: process.env.PATH ?? '', HOME: home, TERM: 'xterm-256color', LANG: 'fr_FR.UTF-8', TZ: 'UTC' },
  },
);
let look = () => {};
program.onData((data) => terminal.write(data, () => look()));

function screen(): string {
  const { active } = terminal.buffer;
  return Array.from({ length: ROWS }, (_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? '').join('\n');
}

function seen(words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`never saw ${words} on:\n${screen()}`)), 15_000);
    look = () => {
      if (!words.test(screen())) return;
      clearTimeout(late);
      look = () => {};
      resolve();
    };
    look();
  });
}

try {
  for (const [words, keys] of STEPS) {
    await seen(words);
    program.write(keys);
  }
  await seen(LAST);
  writeFileSync(join(root, 'assets/screen.svg'), draw());
} finally {
  program.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
}

/** The screen as SVG: a run of cells that look alike is one text, stretched to its cells so that columns stay columns. */
function draw(): string {
  const [cell, line, edge] = [8.4, 19, 18];
  const paint = ['#2b303b', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'];
  const ink = '#d7dae0';
  const texts: string[] = [];
  const { active } = terminal.buffer;
  for (let y = 0; y < ROWS; y++) {
    const row = active.getLine(active.baseY + y);
    if (row === undefined) continue;
    let run: { from: number; text: string; style: string } | undefined;
    const flush = () => {
      if (run === undefined || run.text.trim() === '') return;
      const text = run.text.trim();
      const x = edge + (run.from + run.text.length - run.text.trimStart().length) * cell;
      const width = ([...text].length * cell).toFixed(1);
      texts.push(
        `<text x="${x.toFixed(1)}" y="${(edge + 26 + y * line).toFixed(0)}" textLength="${width}"${run.style}>${asXml(text)}</text>`,
      );
    };
    for (let x = 0; x < COLUMNS; x++) {
      const at = row.getCell(x);
      if (at === undefined) continue;
      const colour = at.isFgPalette() ? (paint[at.getFgColor() % 8] ?? ink) : ink;
      const style = `${colour === ink ? '' : ` fill="${colour}"`}${at.isBold() ? ' font-weight="bold"' : ''}${at.isDim() ? ' opacity="0.6"' : ''}`;
      const text = at.getChars() === '' ? ' ' : at.getChars();
      if (run !== undefined && run.style === style) run.text += text;
      else {
        flush();
        run = { from: x, text, style };
      }
    }
    flush();
  }
  const [width, height] = [edge * 2 + COLUMNS * cell, edge * 2 + 26 + (ROWS - 1) * line];
  const title = 'Ariane : une question du connecteur Exchange, sur un terminal de 80 colonnes';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<rect width="100%" height="100%" rx="8" fill="#1e222a"/>
<g fill="#565c64"><circle cx="20" cy="16" r="5"/><circle cx="38" cy="16" r="5"/><circle cx="56" cy="16" r="5"/></g>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="${ink}" style="white-space:pre">
${texts.join('\n')}
</g>
</svg>
`;
}

/** XML's own characters, spaces that must not collapse, and clock times fixed. */
function asXml(text: string): string {
  return text
    .replace(/ {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\b(dit|vu|montré), \d{2}:\d{2}/g, '$1, 14:32');
}

/** The direction between the rooms of src/ (design.md, "Rooms of src/"). Prints every import against it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** What each room may import besides itself. */
const LAYERS = {
  text: [],
  terminal: ['text'],
  flow: ['text', 'terminal'],
  check: ['flow', 'terminal', 'text'],
  lint: ['check', 'flow', 'text', 'terminal'],
  machine: ['flow', 'text'],
  session: ['machine', 'lint', 'check', 'flow', 'terminal', 'text'],
  markdown: ['text'],
  find: ['session', 'machine', 'check', 'flow', 'text'],
  author: ['find', 'report', 'screen', 'session', 'check', 'lint', 'machine', 'markdown', 'flow', 'text'],
  redact: ['session', 'check', 'machine', 'flow', 'text'],
  report: ['redact', 'session', 'check', 'machine', 'flow', 'text'],
  line: ['session', 'machine', 'markdown', 'flow', 'text'],
  screen: ['session', 'machine', 'markdown', 'flow', 'text'],
  cli: [
    'author',
    'find',
    'check',
    'redact',
    'report',
    'screen',
    'line',
    'session',
    'machine',
    'lint',
    'flow',
    'markdown',
    'terminal',
    'text',
  ],
};
const SEES_PROCESS = new Set(['cli', 'terminal']);
// Looking is an effect by itself: these folders may open files, sockets and processes, never `process`.
const LOOKS = /^src\/check\/(look|evidence|trace)\//;
const FORBIDDEN = /^node:(fs|fs\/promises|child_process|process|os|net|http|https|tls|dns|dgram|worker_threads)$/;
const HEAVY = /^(ink|react|inquirer|marked-terminal|@inquirer\/.*)$/;
const DRAWS = new Set(['screen', 'line', 'markdown']);

/**
 * Everything found wrong, one sentence each. Looks at what is left once types are gone: naming a type against the direction
 * makes nothing depend on anything when the program runs.
 */
export async function checkImports() {
  const wrong = [];
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    logLevel: 'error',
  });
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    const room = roomOf(file);
    const say = (what) => wrong.push(`${file}: ${what}`);
    if (room === undefined) continue;
    if (!(room in LAYERS)) say(`"${room}" is no room`);
    if (!SEES_PROCESS.has(room)) for (const each of await outsideOf(file)) say(each);
    for (const { path, kind } of imports) {
      const to = roomOf(path);
      if (!SEES_PROCESS.has(room) && !LOOKS.test(file) && FORBIDDEN.test(path))
        say(`imports ${path}, which only cli and terminal may`);
      if (HEAVY.test(path) && kind !== 'dynamic-import' && !DRAWS.has(room))
        say(`imports ${path} before it is needed: use await import()`);
      if (to !== undefined && to !== room && !LAYERS[room]?.includes(to)) say(`${room} may not import ${to} (${path})`);
    }
  }
  return wrong;
}

/** The room of a file of src/; undefined for main.ts and for packages. */
function roomOf(path) {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** Uses of the outside world in a file, comments left out. */
async function outsideOf(file) {
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  const { code } = await transform(readFileSync(join(root, file), 'utf8'), { loader, jsx: 'automatic', minifyWhitespace: true });
  const found = [];
  if (/(?<![\w.$'"`-])process\.\w|\bglobalThis\.process\b/.test(code))
    found.push('uses `process`, which only cli and terminal see');
  if (/\bDate\.now\(\)|\bnew Date(?:\(\)|(?![\w(]))|\bMath\.random\(\)/.test(code)) {
    found.push('uses the clock or randomness instead of taking it as an argument');
  }
  return found;
}

/** Searches a large flow as the program does, a keystroke at a time, or with MiniSearch as it comes; prints what it took. Run by search.ts. */
import MiniSearch from 'minisearch';
import { findIndex } from '../../src/find/find-index.ts';
import { readFlow } from '../../src/flow/read-flow.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { quantile } from './stats.ts';

const TYPED = ['imprimante ne répond plus', 'Error code: 0x0000006', 'téléfone bloqué', 'etape 4711', 'synchronisation'];
const [what, dir] = process.argv.slice(2) as ['ariane' | 'minisearch', string];
const reading = readFlow({ files: nodeFiles(), dir, langs: ['fr'] });
if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics[0]));
const guide = { machine: compileFlow(reading.flow), texts: reading.texts };

const began = performance.now();
const search = what === 'ariane' ? ours() : theirs();
search('a');
const built = performance.now() - began;
const took: number[] = [];
for (const text of TYPED) {
  for (let length = 1; length <= text.length; length++) {
    const pressed = performance.now();
    search(text.slice(0, length));
    took.push(performance.now() - pressed);
  }
}
console.log(JSON.stringify({ built, key: quantile(took, 0.95) }));

function ours(): (text: string) => unknown {
  const index = findIndex(guide, 'fr');
  return (text) => index.search(text, { now: Date.now(), most: 30 });
}

/** The same texts, with prefixes and one slip in five characters allowed. */
function theirs(): (text: string) => unknown {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  const said = guide.texts.get('fr')!;
  index.addAll(
    [...said.steps].map(([id, step]) => ({
      id,
      title: step.question,
      text: [step.body ?? '', ...step.labels.values(), ...[...step.options.values()].map(({ label }) => label)].join(' '),
    })),
  );
  return (text) => index.search(text, { prefix: true, fuzzy: 0.2 });
}

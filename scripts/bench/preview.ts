import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Row } from './stats.ts';
import { terminalRun } from './terminal-run.ts';

/** From a save to the page that shows it, in the connector's flow, beside Node that runs a script of two lines again at each save. */
export async function preview({
  program,
  root,
  folder,
  runs,
}: {
  program: string;
  root: string;
  folder: string;
  runs: number;
}): Promise<Row[]> {
  const dir = join(folder, 'exchange-connector');
  cpSync(join(root, 'flows/exchange-connector'), dir, { recursive: true });
  const text = join(dir, 'text/fr.md');
  const yaml = join(dir, 'flow.yaml');
  const said = readFileSync(text, 'utf8');
  const who = readFileSync(yaml, 'utf8');
  // Two answers the other way round.
  const turned = who.replace(/( +licensed: .*\n)( +unlicensed: \{ go: assign-licence.*\n)/, '$2$1');
  const script = join(folder, 'show.mjs');
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';\nconsole.log(readFileSync(${JSON.stringify(text)}, 'utf8').slice(0, 400));\n`,
  );
  const ours = terminalRun({
    args: [program, 'flow', 'preview', dir, 'licence', '--watch', '--lang', 'fr'],
    home: folder,
    cwd: folder,
  });
  const peer = terminalRun({ args: ['--watch', `--watch-path=${dir}/text`, script], home: folder, cwd: folder });
  const took = { text: [] as number[], yaml: [] as number[], peer: [] as number[] };
  try {
    await ours.until(/Rien à signaler/);
    await peer.until(/Completed running/);
    // Its own look at everything, and the first keys, are not what is timed.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const saved = async (run: typeof ours, file: string, [content, shown]: [string, RegExp]): Promise<number> => {
      const began = performance.now();
      writeFileSync(file, content);
      await run.until(shown);
      return performance.now() - began;
    };
    // What is wrong is looked for after the page is shown: nobody saves twice within that.
    const settled = async () => {
      await ours.key('w', 500);
      await ours.key('w', 500);
    };
    for (let i = 0; i < runs; i++) {
      await settled();
      const word = `Zz${i}zz`;
      const changed = said.replace('# licence\n', `# licence\n${word} `);
      took.text.push(await saved(ours, text, [changed, new RegExp(`${word} Cette`)]));
      await settled();
      took.yaml.push(await saved(ours, yaml, [turned, new RegExp(`${word} [\\s\\S]*1 Intune n’est pas coché`)]));
      writeFileSync(yaml, who);
      await settled();
      took.peer.push(
        await saved(peer, text, [
          said.replace('# flow: exchange-connector\n', `# flow: exchange-connector\n${word} `),
          new RegExp(word),
        ]),
      );
    }
  } finally {
    await ours.stop();
    await peer.stop();
  }
  const row = (what: string, figures: readonly number[]): Row[] => [
    { what, ours: median(figures), peer: undefined, peerName: '', unit: 'ms', limit: 200 },
    {
      what: `${what}, beside`,
      ours: median(figures),
      peer: median(took.peer),
      peerName: 'node --watch, two lines',
      unit: 'ms',
      limit: undefined,
    },
  ];
  return [...row('preview: a saved text is shown', took.text), ...row('preview: a saved flow.yaml is shown', took.yaml)];
}

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A flow that goes round between two questions, so that a session may have any number of answers. Returns the folder of flows. */
export function writeLoopFlow({ folder, options }: { folder: string; options: number }): string {
  const dir = join(folder, 'flows', 'loop');
  mkdirSync(join(dir, 'text'), { recursive: true });
  const names = Array.from({ length: options - 2 }, (_, i) => `o${i + 1}`);
  const step = (to: string) =>
    [...names.map((name) => `      ${name}: ${to}`), '      stop: stopped', '      unknown: stopped'].join('\n');
  writeFileSync(
    join(dir, 'flow.yaml'),
    `flow: loop\nversion: 1\nbase: en\nstart: tick\nsteps:\n  tick:\n    options:\n${step('tock')}\n  tock:\n    options:\n${step('tick')}\n  stopped: { end: advice }\n`,
  );
  const items = [
    ...names.map((name, i) => `- ${name}: Option number ${i + 1}`),
    '- stop: Enough',
    '- unknown: I cannot say',
  ].join('\n');
  writeFileSync(
    join(dir, 'text', 'en.md'),
    `# flow: loop\nLoop\n\n# tick\nWhich of these do you see?\n\n*short:* Tick\n\n${items}\n\n# tock\nAnd which of these now?\n\n*short:* Tock\n\n${items}\n\n# stopped\nStopped.\n`,
  );
  return join(folder, 'flows');
}

/** A journal with `answers` answers on that flow, as Ariane itself would have written it. Returns the session's id. */
export function writeLoopSession({ home, flows, answers }: { home: string; flows: string; answers: number }): string {
  const id = `20260101-0000-${answers.toString(36).padStart(4, '0').slice(-4)}`;
  const dir = join(home, 'sessions', id);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const hash = createHash('sha256').update(flows).digest('hex');
  const at = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString();
  const lines = [
    JSON.stringify({ kind: 'session', at: at(0), format: 1, flow: 'loop', version: 1, hash, lang: 'en', where: 'here' }),
  ];
  for (let i = 0; i < answers; i++)
    lines.push(JSON.stringify({ kind: 'answer', at: at(i + 1), step: i % 2 ? 'tock' : 'tick', answer: 'o1', voice: 'seen' }));
  writeFileSync(join(dir, 'journal.jsonl'), `${lines.join('\n')}\n`, { mode: 0o600 });
  return id;
}

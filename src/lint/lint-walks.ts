import type { Finding } from '../flow/finding.ts';
import { meant } from '../flow/meant.ts';
import { readAnswerFindings, type WalkNames } from '../flow/read-answers.ts';
import { decode, LIMITS, readBytes } from '../flow/read-bytes.ts';
import type { Flow } from '../flow/types.ts';
import type { Named } from '../flow/yaml-file.ts';
import { FileError } from '../terminal/ports.ts';
import type { Context } from './context.ts';

/**
 * The shape of every file in walks/, and whether what it names is there; whether a walk arrives is for whoever runs it. Gives the
 * texts read, for their places.
 */
export function lintWalks({ source, flow }: Context, findings: Finding[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of walksIn(source)) {
    const file = `walks/${name}`;
    const read = readBytes(source.files, { dir: source.dir, file, limit: LIMITS.walk });
    const decoded = read.ok ? decode(read.bytes, file) : read;
    if (!decoded.ok) {
      findings.push(decoded.finding);
      continue;
    }
    texts.set(file, decoded.text);
    const walk = readAnswerFindings({ text: decoded.text, file, walk: true });
    findings.push(...walk.findings, ...strangers(flow, file, walk.names));
  }
  return texts;
}

/** Names that mean nothing in this flow: a step, an answer, a cause, an end that is none. */
function* strangers(flow: Flow, file: string, names: WalkNames): Generator<Finding> {
  const say = (
    code: string,
    { id, at }: Named,
    near: Iterable<string>,
    more: Readonly<Record<string, string>> = {},
  ): Finding => ({
    ...{ code, file, offset: at, args: { to: id, ...more }, meant: meant(id, near) },
  });
  if (names.flow !== undefined && names.flow.id !== flow.id) yield say('walk-flow', names.flow, [flow.id], { flow: flow.id });
  const steps = [...flow.all.values()];
  const asking = steps.filter((step) => step.kind !== 'part' && step.kind !== 'end').map(({ id }) => id);
  const isAsking = new Set(asking);
  for (const { step, answer } of names.answers) {
    const found = flow.all.get(step.id);
    if (found === undefined || !isAsking.has(step.id)) yield say('walk-step', step, asking);
    else if (found.kind !== 'value' && found.kind !== 'part' && found.kind !== 'end' && !found.options.has(answer.id)) {
      yield say('walk-answer', answer, found.options.keys(), { step: step.id, allowed: [...found.options.keys()].join(', ') });
    }
  }
  const ends = steps.filter(({ kind }) => kind === 'end').map(({ id }) => id);
  if (names.end !== undefined && !ends.includes(names.end.id)) yield say('walk-end', names.end, ends);
  for (const [state, each] of names.expected) {
    const known = state === 'parked' ? isAsking : flow.causes;
    for (const name of each)
      if (!known.has(name.id)) yield say(state === 'parked' ? 'walk-step' : 'walk-cause', name, known.keys());
  }
}

function walksIn(source: Context['source']): string[] {
  try {
    const names = source.files.list(`${source.dir}/walks`).filter(({ name, kind }) => kind === 'file' && name.endsWith('.yaml'));
    return names.map(({ name }) => name).toSorted();
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

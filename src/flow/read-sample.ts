import type { Finding } from './finding.ts';
import { YamlFile } from './yaml-file.ts';

/** What stands beside a recorded output: what to judge it with, and the finding it must give. */
export interface Sample {
  readonly values: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  readonly now: number | undefined;
  readonly repaired: number | undefined;
  readonly culture: string | undefined;
  /** Exactly one: an answer (or value), a word for unsure, or a state. */
  readonly answer: string | undefined;
  readonly unsure: string | undefined;
  readonly state: string | undefined;
}

const TOP = new Set(['format', 'values', 'now', 'repaired', 'culture', 'answer', 'value', 'unsure', 'state']);
const STATES = ['answered', 'unsure', 'could-not-run', 'not-allowed', 'timed-out', 'cancelled'];

/** Reads a sample's yaml (format.md, "checks.yaml"). Never throws. */
export function readSample({ text, file }: { text: string; file: string }): {
  readonly sample: Sample;
  readonly findings: readonly Finding[];
} {
  const yaml = new YamlFile(file, text);
  const top = new Map(yaml.entries(yaml.root, 'the sample', TOP).map((entry) => [entry.key, entry]));
  const scalar = (key: string): string | undefined => {
    const entry = top.get(key);
    return entry && yaml.scalar(entry.value, `"${key}"`, entry.keyAt)?.id;
  };
  const moment = (key: string): number | undefined => {
    const said = scalar(key);
    if (said === undefined) return undefined;
    const at = Date.parse(/^\d{4}-\d{2}-\d{2}(?:[ T]|$)/.test(said) ? said.replace(' ', 'T') : 'x');
    if (Number.isNaN(at)) yaml.report('bad-time', top.get(key)!.keyAt, { value: said });
    return Number.isNaN(at) ? undefined : at;
  };
  const values = new Map<string, string>();
  const given = top.get('values');
  for (const entry of given === undefined ? [] : yaml.ids(given.value, '"values"')) {
    const value = yaml.scalar(entry.value, `"${entry.key}"`, entry.keyAt);
    if (value !== undefined) values.set(entry.key, value.id);
  }
  const state = scalar('state');
  if (state !== undefined && !STATES.includes(state)) {
    const args = { value: state, what: '"state"', allowed: STATES.join(', ') };
    yaml.report('bad-value', top.get('state')!.keyAt, args, STATES);
  }
  const answer = scalar('answer') ?? scalar('value');
  const unsure = scalar('unsure');
  if (answer === undefined && unsure === undefined && state === undefined && yaml.findings.length === 0)
    yaml.report('missing-key', 0, { what: file, key: 'answer' });
  return {
    sample: { values, now: moment('now'), repaired: moment('repaired'), culture: scalar('culture'), answer, unsure, state },
    findings: yaml.findings,
  };
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFlow } from '../../../src/flow/read-flow.ts';
import { formatDiagnostic } from '../../../src/lint/format-diagnostic.ts';
import { lintFlow } from '../../../src/lint/lint-flow.ts';
import { nodeFiles } from '../../../src/terminal/node-files.ts';
import { kindOf, misfits } from './schemas.ts';

const root = mkdtempSync(join(tmpdir(), 'ariane-schemas-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;

/** The text after one change, and what lint says of the flow that holds it. */
function broken(flow: string, { file, from, to }: { file: string; from: string; to: string }, lang: 'en' | 'fr') {
  const dir = join(root, `${made++}`, flow);
  cpSync(join('test/fixtures/flows', flow), dir, { recursive: true });
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
  const text = before.replace(from, () => to);
  writeFileSync(path, text);
  return { text, said: lintFlow(readFlow({ files: nodeFiles(), dir, lang }), { depth: 'full', lang }) };
}

type Row = readonly [name: string, from: string, to: string, line: number, says: string, hint?: string];

const FLOW: readonly Row[] = [
  ['a misspelled key of the flow', 'symptom: sending', 'symptoms: sending', 8, 'unknown key "symptoms" in flow.yaml', 'symptom'],
  ['no start', 'start: sending\n', '', 1, 'flow.yaml lacks "start"'],
  ['no version', 'version: 3\n', '', 1, 'flow.yaml lacks "version"'],
  ['a version in words', 'version: 3', 'version: three', 3, '"three" does not fit "version"', '1, 2, 3'],
  ['a language with a country in capitals', 'base: fr', 'base: fr_FR', 4, '"fr_FR" does not fit "base"', 'pt-br'],
  ['another format', 'format: 1', 'format: 2', 1, '"2" does not fit "format"', 'one of: 1'],
  ['an id with a capital', 'start: sending', 'start: Sending', 7, '"Sending" is not a legal id', 'small letters'],
  ['a day written the other way round', 'by: 2027-05-31', 'by: 31/05/2027', 6, '"31/05/2027" is not a date', '2027-05-31'],
  ['a kind of value that is none', 'kind: email', 'kind: mail', 11, '"mail" does not fit', 'email'],
  ['a value without its kind', '{ kind: email }', '{}', 11, '"mailbox" lacks "kind"'],
  [
    'a ticket without its addressee',
    '{ to: vendor, needs: [mail-logs] }',
    '{ needs: [mail-logs] }',
    17,
    '"mail-team" lacks "to"',
  ],
  ['needs that are no list', 'needs: [mail-logs]', 'needs: mail-logs', 17, 'must be a list', 'write [a, b]'],
  ['a step that is nothing', 'working: { end: advice }', 'working: {}', 66, 'is neither a question', 'options, asks'],
  [
    'a step that is two things',
    'asks: mailbox, go: version',
    'asks: mailbox, go: version, end: advice',
    25,
    'several things at once',
  ],
  ['a value step without a way on', 'asks: mailbox, go: version', 'asks: mailbox', 25, '"who" lacks "go"'],
  [
    'an end that is no kind of end',
    'end: advice',
    'end: solved',
    66,
    '"solved" does not fit "end"',
    'resolved, advice, handover',
  ],
  ['a time to wait without its unit', 'after: 2h', 'after: 120', 48, '"120" is not a time to wait', '30m, 2h or 1d'],
  ['how hard to undo, in other words', 'undo: easy', 'undo: simple', 43, '"simple" does not fit "undo"', 'easy, hard, none'],
  ['park that is no yes or no', 'go: who, park: true', 'go: who, park: yes', 24, '"yes" does not fit "park"', 'true, false'],
  ['a misspelled effect', 'confirms: [no-licence]', 'confirm: [no-licence]', 39, 'unknown key "confirm"', 'confirms'],
  [
    'an answer without a way',
    '{ go: profile, rules-out: [no-licence] }',
    '{ rules-out: [no-licence] }',
    38,
    '"licensed" lacks "go"',
  ],
  ['an intake question that is none', 'fills: impact', 'fills: effect', 23, '"effect" does not fit "fills"', 'impact, since'],
  [
    'an again with effects',
    'stuck: profile, unknown: { go: to-mail-team, park: true }',
    'stuck: { go: profile, confirms: [no-licence] }, unknown: to-mail-team',
    49,
    'unknown key "confirms"',
  ],
  ['a part without exits', '    exits: [up, down]\n', '', 71, '"network" lacks "exits"'],
  ['a condition that is empty', 'when: { client: [old] }', 'when: {}', 54, '"when" leads nowhere'],
  [
    'answers as a list',
    'options: { sends: fixed, stuck: to-mail-team, unknown: to-mail-team }',
    'options: [sends, stuck]',
    65,
    'must be a list of keys and values',
  ],
];
const CHECKS: readonly Row[] = [
  [
    'a look of a kind that is none',
    'run: { powershell: "Get-ActiveSyncOrg',
    'run: { telnet: "Get-ActiveSyncOrg',
    21,
    'says no kind of looking',
    'powershell',
  ],
  [
    'a look without run',
    '    run: { powershell: "Get-ActiveSyncOrganizationSettings | Format-List" }\n',
    '',
    20,
    '"organisation" lacks "run"',
  ],
  ['a place that is none', 'where: graph', 'where: azure', 4, '"azure" does not fit', 'graph'],
  ['an output that is none', 'reads: [json]', 'reads: [yaml]', 5, '"yaml" does not fit', 'json'],
  ['a duration in words', 'takes: 5s', 'takes: 5 seconds', 6, '"5 seconds" is not a duration', '5s'],
  ['an answer that is also unsure', 'unsure: no-phone', 'unsure: no-phone, answer: listed', 34, 'exactly one of'],
  [
    'an answer without a condition',
    '- { when: "plans.size() == 0", answer: unlicensed }',
    '- { answer: unlicensed }',
    40,
    'without',
  ],
  [
    'a check that judges nothing',
    '    judge:\n      - { when: "level != \'\'", answer: known }',
    '    judge: []',
    53,
    'leads nowhere',
  ],
];
const WALK: readonly Row[] = [
  ['no end', 'end: fixed\n', '', 1, 'lacks "end"'],
  ['a voice that is none', 'voice: told', 'voice: heard', 7, '"heard" does not fit "voice"', 'told'],
  [
    'a time without its offset',
    'at: 2026-11-20T14:00:00+01:00',
    'at: 2026-11-20 14:00',
    10,
    'not a time with its offset',
    '+01:00',
  ],
  ['answers that are no list', '  - sending: stuck\n', '  sending: stuck\n', 3, ''],
  ['an intake question that is none', 'impact: "une', 'effect: "une', 11, 'unknown key "effect"', 'impact'],
  ['a state that is none', 'fixed: [no', 'repaired: [no', 13, 'unknown key "repaired"'],
];
const rowsOf = (flow: string, file: string, rows: readonly Row[]) =>
  rows.map(([name, from, to, line, says, hint]) => ({ flow, file, name, from, to, line, says, hint }));
const ROWS = [
  ...rowsOf('small', 'flow.yaml', FLOW),
  ...rowsOf('person', 'checks.yaml', CHECKS),
  ...rowsOf('small', 'walks/licence.yaml', WALK),
];

describe('a file that is wrong', () => {
  it.each(ROWS)('$file: $name', ({ flow, file, from, to, line, says, hint }) => {
    const { text, said } = broken(flow, { file, from, to }, 'en');
    const here = said.filter((each) => each.file === file && each.severity === 'error');
    const lines = here.map((each) => formatDiagnostic(each));
    expect(lines.filter((each) => each.startsWith(`${file}:${line}:`)).join('\n')).toContain(says);
    if (hint !== undefined) expect(lines.join('\n')).toContain(hint);
    // What Ariane refuses, an editor underlines; YAML that does not parse it underlines anyway.
    if (!here.some(({ code }) => code === 'yaml-syntax')) expect(misfits(kindOf(file), text)).not.toEqual([]);
    const french = broken(flow, { file, from, to }, 'fr').said.filter((each) => each.file === file);
    expect(french.map(({ code }) => code)).toEqual(said.filter((each) => each.file === file).map(({ code }) => code));
    expect(french[0]?.message).not.toBe(here[0]?.message);
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readsOnly } from '../../src/cli/looking/powershell-grammar.ts';
import { readFlow } from '../../src/flow/read-flow.ts';
import { lintFlow } from '../../src/lint/lint-flow.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';

const PERSON = join(import.meta.dirname, '../fixtures/flows/person');
const reads = await readsOnly();
const root = mkdtempSync(join(tmpdir(), 'ariane-checks-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;

/** What is said of the flow after one change, as `file:line:column code`. */
function said(file: string, from: string, to: string, lang: 'en' | 'fr' = 'en') {
  const dir = join(root, `${made++}`, 'person');
  cpSync(PERSON, dir, { recursive: true });
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return lintFlow(readFlow({ files: nodeFiles(), dir, lang }), { depth: 'start', lang, readsOnly: reads });
}

const checks = (from: string, to: string) => ['checks.yaml', from, to] as const;
const BROKEN: readonly (readonly [string, readonly [string, string, string], readonly string[]])[] = [
  ['a step that names an unknown check', ['flow.yaml', 'check: licence', 'check: licens'], ['flow.yaml:22:12 unknown-check']],
  [
    'a look that is not there',
    checks('uses: [statistics]', 'uses: [statistic]'),
    ['checks.yaml:31:12 unknown-look', 'checks.yaml:33:17 bad-expression', 'checks.yaml:33:50 bad-expression'],
  ],
  [
    'a look without run',
    checks('    run: { powershell: "Get-ActiveSyncOrganizationSettings | Format-List" }\n', ''),
    ['checks.yaml:20:3 missing-key'],
  ],
  [
    'a kind that does not exist',
    checks('run: { powershell: "Get-ActiveSyncOrg', 'run: { telnet: "Get-ActiveSyncOrg'),
    ['checks.yaml:21:10 look-kind', 'checks.yaml:21:12 unknown-key'],
  ],
  [
    'two kinds at once',
    checks('run: { powershell: "Get-ActiveSyncOrg', 'run: { dns: x, powershell: "Get-ActiveSyncOrg'),
    ['checks.yaml:21:20 look-kinds'],
  ],
  [
    'an unknown parameter',
    checks('run: { powershell: "Get-ActiveSyncOrganizationSettings | Format-List" }', 'run: { tls: { host: x, prot: 5 } }'),
    ['checks.yaml:21:28 unknown-key'],
  ],
  ['an unknown place', checks('where: graph', 'where: grap'), ['checks.yaml:4:12 bad-value']],
  ['an unknown format', checks('reads: [json]', 'reads: [jason]'), ['checks.yaml:5:13 bad-value']],
  ['a bad duration', checks('takes: 5s', 'takes: 5 seconds'), ['checks.yaml:6:12 bad-look-duration']],
  ['an unknown key', checks('takes: 5s', 'take: 5s'), ['checks.yaml:6:5 unknown-key']],
  ['a key twice', checks('  user:\n', '  devices:\n'), ['checks.yaml:7:3 duplicate-key']],
  [
    'a command that changes something',
    checks('Get-Mailbox -Identity {mailbox} | Format-List *', 'Set-Mailbox -Identity {mailbox} -Name x'),
    ['checks.yaml:12:24 not-reading'],
  ],
  ['a command behind a pipe', checks('| Format-List *', '| Remove-Mailbox'), ['checks.yaml:12:24 not-reading']],
  [
    'a slot in quotes',
    checks('Get-Mailbox -Identity {mailbox} | Format-List *', "Get-Mailbox -Identity '{mailbox}' | Format-List *"),
    ['checks.yaml:12:24 slot-in-quotes'],
  ],
  [
    'an answer without a condition',
    checks('      - { unsure: no-phone }', '      - { answer: unknown }'),
    ['checks.yaml:34:9 answer-without-condition'],
  ],
  [
    'an arm that says nothing',
    checks('      - { unsure: no-phone }', '      - { when: "true" }'),
    ['checks.yaml:34:9 judge-arm'],
  ],
  ['an arm that says two things', checks('answer: same }', 'answer: same, unsure: ambiguous }'), ['checks.yaml:48:9 judge-arm']],
  [
    'an arm behind one without a condition',
    checks('      - { unsure: no-phone }', '      - { unsure: no-phone }\n      - { unsure: never }'),
    ['checks.yaml:35:9 arm-covered'],
  ],
  [
    'an answer no step offers',
    checks('answer: same }', 'answer: equal }'),
    ['checks.yaml:48:74 unknown-check-answer', 'text/en.md:111:1 unknown-check-option'],
  ],
  [
    'an option for a step that asks a value',
    checks('value: "moment(statistics[0].FirstSyncTime)"', 'answer: listed'),
    ['checks.yaml:33:51 unknown-check-answer', 'text/en.md:99:1 unknown-check-option'],
  ],
  [
    'a value for a step with options',
    checks('answer: licensed }', 'value: "plans[0]" }'),
    ['checks.yaml:39:44 value-for-options', 'text/en.md:105:1 unknown-check-option'],
  ],
  ['an expression that is none', checks('devices.size() == 0', 'devices.size() =='), ['checks.yaml:28:17 bad-expression']],
  ['a name nobody binds', checks('"plans.size() == 0"', '"planz.size() == 0"'), ['checks.yaml:40:17 bad-expression']],
  ['a look the check does not use', checks('devices.size() == 0', 'mailbox.size() == 0'), ['checks.yaml:28:17 bad-expression']],
  ['a function that does not exist', checks('devices.size() == 0', 'devices.count() == 0'), ['checks.yaml:28:17 bad-expression']],
  [
    'a bound name like a look',
    checks('let: { plans:', 'let: { user:'),
    ['checks.yaml:37:18 let-named-like-look', 'checks.yaml:39:17 bad-expression', 'checks.yaml:40:17 bad-expression'],
  ],
  [
    'a list of ways whose last has a condition',
    checks(
      'run: { powershell: "Get-ActiveSyncOrganizationSettings | Format-List" }',
      'run: [ { when: { x: [y] }, powershell: "Get-A" } ]',
    ),
    ['checks.yaml:21:22 unknown-fact', 'checks.yaml:21:32 look-last-condition'],
  ],
  [
    'a check without words',
    ['text/en.md', '# check: licence\n', '# cause: licence\n'],
    ['checks.yaml:35:3 missing-text', 'text/en.md:102:1 unknown-section'],
  ],
];

describe('broken checks', () => {
  it.each(BROKEN)('%s', (_name, [file, from, to], expected) => {
    const found = said(file, from, to);
    const places = found.map((each) => `${each.file}:${each.line}:${each.column} ${each.code}`);
    expect(places.filter((place) => !place.includes('missing-check-sentence'))).toEqual(expected);
    for (const each of said(file, from, to, 'fr'))
      expect(`${each.message} ${each.hint ?? ''}`).not.toMatch(/\{(?!mailbox)[a-z]+\}/);
  });

  it('of the flow itself: none', () => expect(said('flow.yaml', 'version: 1', 'version: 1')).toEqual([]));
});

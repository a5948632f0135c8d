import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/lint/format-diagnostic.ts';
import { type Change, diagnosticsOf, placesOf } from '../support/broken-flow.ts';

const y = (from: string, to: string): Change => ['flow.yaml', from, to];
const fr = (from: string, to: string): Change => ['text/fr.md', from, to];

const BROKEN: readonly (readonly [name: string, change: Change, said: readonly string[]])[] = [
  ['an unknown start', y('start: sending\nsymptom', 'start: sendin\nsymptom'), ['flow.yaml:7:8 unknown-start']],
  ['an unknown symptom', y('symptom: sending', 'symptom: send'), ['flow.yaml:8:10 unknown-symptom']],
  ['an end as symptom', y('symptom: sending', 'symptom: fixed'), ['flow.yaml:8:10 symptom-kind']],
  ['an unknown part', y('network: { part: network,', 'network: { part: netwrk,'), ['flow.yaml:33:20 unknown-part']],
  [
    'an unknown exit',
    y('exits: { up: licence, down: to-mail-team }', 'exits: { upp: licence, down: to-mail-team }'),
    ['flow.yaml:33:3 missing-exit', 'flow.yaml:33:38 unknown-exit'],
  ],
  ['an unknown value', y('asks: mailbox', 'asks: mailbx'), ['flow.yaml:25:16 unknown-value']],
  ['an unknown cause in an effect', y('confirms: [no-licence]', 'confirms: [no-licenc]'), ['flow.yaml:39:52 unknown-cause']],
  ['an unknown cause in a repair', y('repairs: [old-profile]', 'repairs: [old]'), ['flow.yaml:59:15 unknown-cause']],
  ['an unknown ticket', y('ticket: mail-team', 'ticket: mail-tem'), ['flow.yaml:68:42 unknown-ticket']],
  ['a condition on a fact nobody sets', y('when: { client: [old] }', 'when: { clint: [old] }'), ['flow.yaml:54:21 unknown-fact']],
  ['a condition on a typed value', y('when: { client: [old] }', 'when: { mailbox: [old] }'), ['flow.yaml:54:21 fact-is-value']],
  [
    'a condition on an option that is none',
    y('when: { client: [old] }', 'when: { client: [odl] }'),
    ['flow.yaml:54:30 unknown-fact-value'],
  ],
  [
    'a question without unknown',
    y('      unknown: { go: profile, park: true }\n  assign', '  assign'),
    ['flow.yaml:34:3 missing-unknown', 'text/en.md:97:1 unknown-option-text', 'text/fr.md:97:1 unknown-option-text'],
  ],
  [
    'a last way with a condition',
    y('        - { go: to-mail-team, points-to: [old-profile] }\n', ''),
    ['flow.yaml:54:11 last-arm-condition'],
  ],
  [
    'a way that is never taken',
    y(
      '        - { go: to-mail-team, points-to: [old-profile] }\n',
      '        - { go: to-mail-team }\n        - { go: to-mail-team, points-to: [old-profile] }\n',
    ),
    ['flow.yaml:56:11 covered-arm'],
  ],
  [
    'an again that lists too few',
    y('{ sends: fixed, stuck: to-mail-team, unknown: to-mail-team }', '{ sends: fixed, unknown: to-mail-team }'),
    ['flow.yaml:62:3 again-missing'],
  ],
  [
    'an again that lists others',
    y(
      '{ sends: fixed, stuck: to-mail-team, unknown: to-mail-team }',
      '{ sends: fixed, stuck: to-mail-team, unknown: to-mail-team, send: fixed }',
    ),
    ['flow.yaml:65:74 again-extra'],
  ],
  ['an again of nothing', y('again: sending-again', 'again: sending-agin'), ['flow.yaml:63:12 unknown-again']],
  [
    'an again of a repair',
    y('again: sending\n', 'again: new-profile\n'),
    ['flow.yaml:47:12 again-of', 'flow.yaml:63:12 again-of'],
  ],
  ['an again of itself', y('again: sending\n', 'again: sending-last\n'), ['flow.yaml:47:12 again-loop']],
  [
    'an again with effects',
    y(
      '{ sends: fixed, stuck: to-mail-team, unknown: to-mail-team }',
      '{ sends: { go: fixed, confirms: [no-licence] }, stuck: to-mail-team, unknown: to-mail-team }',
    ),
    ['flow.yaml:65:36 unknown-key'],
  ],
  [
    'a resolved end without a second look',
    y('sends: working', 'sends: fixed'),
    ['flow.yaml:24:23 resolved-without-again', 'flow.yaml:66:3 unreachable-step'],
  ],
  [
    'a resolved end out of a part',
    y('exits: { up: licence,', 'exits: { up: fixed,'),
    [
      'flow.yaml:33:42 resolved-without-again',
      'flow.yaml:34:3 unreachable-step',
      'flow.yaml:41:3 unreachable-step',
      'flow.yaml:45:3 unreachable-step',
      'flow.yaml:46:3 unreachable-step',
      'flow.yaml:50:3 unreachable-step',
      'flow.yaml:58:3 unreachable-step',
      'flow.yaml:62:3 unreachable-step',
    ],
  ],
  [
    'a step twice, once in a part',
    y('      reachable:\n', '      who:\n        asks: mailbox\n        go: up\n      reachable:\n'),
    ['flow.yaml:75:7 duplicate-step'],
  ],
  [
    'an exit named like a step',
    y('exits: [up, down]', 'exits: [up, down, who]'),
    [
      'flow.yaml:33:3 missing-exit',
      'flow.yaml:45:3 missing-exit',
      'flow.yaml:73:23 exit-named-like-step',
      'flow.yaml:73:23 unused-exit',
    ],
  ],
  [
    'an end inside a part',
    y('      reachable:\n', '      over: { end: advice }\n      reachable:\n'),
    ['flow.yaml:75:7 end-in-part', 'flow.yaml:75:7 unreachable-step', 'flow.yaml:75:7 missing-text'],
  ],
  [
    'a part that uses itself',
    y('      reachable:\n', '      inner: { part: network, exits: { up: up, down: down } }\n      reachable:\n'),
    ['flow.yaml:71:3 part-in-itself'],
  ],
  [
    'a step nothing leads to',
    y('  working: { end', '  alone: { end: advice }\n  working: { end'),
    ['flow.yaml:66:3 unreachable-step', 'flow.yaml:66:3 missing-text'],
  ],
  [
    'a part nothing uses',
    y(
      'parts:\n',
      'parts:\n  spare:\n    start: one\n    exits: [out]\n    steps:\n      one: { options: { a: out, unknown: out } }\n',
    ),
    ['flow.yaml:71:3 unused-part', 'flow.yaml:71:3 missing-part-text', 'flow.yaml:75:7 missing-text'],
  ],
  [
    'a loop nothing leaves',
    y('options: { done: network-again, not-mine: to-mail-team }', 'options: { done: assign-licence, not-mine: assign-licence }'),
    ['flow.yaml:41:3 endless-loop', 'flow.yaml:45:3 unreachable-step', 'flow.yaml:46:3 unreachable-step'],
  ],
  [
    'a way out of a part',
    y('go: down, points-to', 'go: licence, points-to'),
    ['flow.yaml:73:17 unused-exit', 'flow.yaml:78:25 outside-part'],
  ],
  ['a way into a part', y('stuck: who,', 'stuck: reachable,'), ['flow.yaml:24:39 inside-part']],
  ['a part step with a text', fr('# reachable\n', '# network\nTexte\n\n# reachable\n'), ['text/fr.md:41:1 unknown-section']],
  [
    'a value step that sets a fact',
    y('who: { asks: mailbox, go: version }', 'who: { asks: mailbox, go: version, sets: x }'),
    ['flow.yaml:25:38 unknown-key'],
  ],
  ['a duplicate key', y('version: 3\n', 'version: 3\nversion: 4\n'), ['flow.yaml:4:1 duplicate-key']],
  ['an unknown key', y('    fault: true\n', '    falt: true\n'), ['flow.yaml:22:5 unknown-key']],
  ['a date that is none', y('by: 2027-05-31', 'by: 2027-02-30'), ['flow.yaml:6:15 bad-date']],
  ['an id in capitals', y('who: { asks', 'Who: { asks'), ['flow.yaml:25:3 bad-id']],
  ['an id that reaches for the prototype', y('who: { asks', '__proto__: { asks'), ['flow.yaml:25:3 bad-id']],
  ['a way that leads out of the folder', y('stuck: who,', 'stuck: ../../etc/passwd,'), ['flow.yaml:24:39 bad-id']],
  ['a time to wait that is none', y('after: 2h', 'after: soon'), ['flow.yaml:48:12 bad-duration']],
  ['an unknown tag', y('version: 3', 'version: !!js/function "x"'), ['flow.yaml:3:10 yaml-syntax', 'flow.yaml:3:24 bad-value']],
  ['a merge key', y('    fault: true\n', '    fault: true\n    <<: { sets: x }\n'), ['flow.yaml:23:5 unknown-key']],
  ['broken YAML', y('values:', 'values: ['), ['flow.yaml:10:9 expected-map', 'flow.yaml:12:1 yaml-syntax']],
  ['two documents', y('values:', '---\nvalues:'), ['flow.yaml:10:1 yaml-syntax']],
  [
    'several kinds in one step',
    y('working: { end: advice }', 'working: { end: advice, part: network }'),
    ['flow.yaml:66:3 step-kinds'],
  ],
  ['a kind that is none', y('working: { end: advice }', 'working: { end: advise }'), ['flow.yaml:66:19 bad-value']],
  ['another format', y('format: 1', 'format: 2'), ['flow.yaml:1:9 bad-value']],
  ['a step without a text', fr('# working\n', '## working\n'), ['flow.yaml:66:3 missing-text']],
  [
    'an option without a text',
    fr('- not-mine: Je n’en ai pas le droit\n  La licence', '  La licence'),
    ['text/fr.md:100:1 missing-option-text'],
  ],
  [
    'an option text that is no option',
    fr('- sound: Il', '- soud: Il'),
    ['text/fr.md:114:1 missing-option-text', 'text/fr.md:121:1 unknown-option-text'],
  ],
  [
    'an option without its id',
    fr('- sound: Il', '- Il'),
    ['text/fr.md:114:1 missing-option-text', 'text/fr.md:121:1 option-without-id'],
  ],
  ['a cause without a text', fr('# cause: service-down\nService en panne\n', ''), ['flow.yaml:15:3 missing-text']],
  [
    'a need without a text',
    fr('# need: mail-logs\n', '# need: mail-log\n'),
    ['flow.yaml:17:36 missing-text', 'text/fr.md:173:1 unknown-section'],
  ],
  [
    'a slot inside quotes',
    fr('Get-Licence -User {mailbox}', 'Get-Licence -User "{mailbox}"'),
    ['text/fr.md:80:20 slot-in-quotes'],
  ],
  [
    'a slot inside typographic quotes, which PowerShell takes for quotes, under any of its names',
    fr('```powershell\nGet-Licence -User {mailbox}', '```pwsh\nGet-Licence -User \u201c{mailbox}\u201d'),
    ['text/fr.md:80:20 slot-in-quotes'],
  ],
  [
    'control sequences in a text',
    fr('Le courrier ne part plus', 'Le courrier\u001b[2J ne part plus'),
    ['text/fr.md:2:12 control-characters'],
  ],
];

describe('the small flow', () => {
  it('has nothing to say', () => {
    expect(diagnosticsOf([], 'full')).toEqual([]);
  });
  it('says a wrong step as the style guide shows it', () => {
    const [first] = diagnosticsOf([y('stuck: who,', 'stuck: whoo,')]);
    expect(formatDiagnostic(first!, 'flows/x')).toBe(
      'flows/x/flow.yaml:24:39  step "sending" leads to unknown step "whoo" (did you mean "who"?)',
    );
  });
});

describe('a broken flow', () => {
  it.each(BROKEN)('%s', (_name, change, said) => {
    expect(placesOf(diagnosticsOf([change]))).toEqual(said);
  });

  it('is said in French too, for every code', () => {
    for (const [, change] of BROKEN) {
      for (const said of diagnosticsOf([change], 'full', 'fr')) {
        expect(said.message).not.toMatch(/\{[a-z]+\}(?! est entre)/);
        expect(said.hint ?? '').not.toMatch(/\{(meant|allowed|step|to|print)\}/);
      }
    }
  });

  it('says several mistakes at once', () => {
    const said = diagnosticsOf([
      y('stuck: who,', 'stuck: whoo,'),
      y('ticket: mail-team', 'ticket: mail'),
      fr('- sound: Il', '- soud: Il'),
    ]);
    expect(said.map(({ code }) => code)).toEqual([
      'unknown-step',
      'unknown-ticket',
      'missing-option-text',
      'unknown-option-text',
    ]);
  });
});

describe('warnings', () => {
  it.each<readonly [string, Change, readonly string[]]>([
    ['a section that is not translated', ['text/en.md', '# cause: old-profile', '## cause'], ['missing-translation']],
    [
      'a translation of an older text',
      ['text/fr.md', 'Le profil s’ouvre-t-il ?', 'Le profil s’ouvre-t-il bien ?'],
      ['stale-translation'],
    ],
    [
      'a translation of something else',
      ['text/en.md', '# value: mailbox', '# value: spare\nSpare\n\n# value: mailbox'],
      ['unknown-section'],
    ],
    [
      'an option that is not translated',
      ['text/en.md', '- sound: It opens\n  The profile opens.\n', ''],
      ['missing-option-translation'],
    ],
    ['a command without its place', ['text/en.md', '*where:* on your own', 'On your own'], ['missing-where']],
    ['a command without what to expect', ['text/en.md', '*expect:* a list', 'A list'], ['missing-expect']],
    ['a page too long', ['text/en.md', 'Note the time', `${'Line\n\n'.repeat(12)}Note the time`], ['long-page']],
  ])('%s', (_name, change, codes) => {
    const said = diagnosticsOf([change], 'full');
    const stray = new Set(['stale-translation', 'unmarked-translation']);
    expect(said.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(said.map(({ code }) => code).filter((code) => codes.includes(code) || !stray.has(code))).toEqual(codes);
  });

  it('finds a walk that is none', () => {
    const said = diagnosticsOf([['walks/licence.yaml', 'end: fixed\n', 'emd: fixed\n']], 'full');
    expect(placesOf(said)).toEqual(['walks/licence.yaml:12:1 unknown-key']);
  });
});

describe('a walk that names what the flow has not', () => {
  const walk = (from: string, to: string): Change => ['walks/licence.yaml', from, to];
  it.each<[string, Change, string]>([
    [
      'an end that is a step',
      walk('end: fixed', 'end: licence'),
      'walks/licence.yaml:12:6  the walk is to end at "licence", which is no end',
    ],
    ['an end that is not there', walk('end: fixed', 'end: fixd'), '"fixd", which is no end (did you mean "fixed"?)'],
    [
      'a step that is not there',
      walk('- version: new', '- versoin: new'),
      'walks/licence.yaml:5:5  the walk names step "versoin", which asks nothing here (did you mean "version"?)',
    ],
    ['a part', walk('- version: new', '- network: new'), 'names step "network", which asks nothing'],
    [
      'an answer that is none',
      walk('answer: unlicensed', 'answer: unlicenced'),
      'walks/licence.yaml:7:30  step "licence" has no answer "unlicenced" (did you mean "unlicensed"? one of: licensed, unlicensed, unknown)',
    ],
    ['a cause that is none', walk('fixed: [no-licence]', 'fixed: [licence]'), 'unknown cause "licence"'],
    ['another flow', walk('flow: small', 'flow: big'), 'one of another flow, "big" (this flow is "small")'],
  ])('%s', (_, change, says) => {
    const said = diagnosticsOf([change], 'full').filter(({ severity }) => severity === 'error');
    expect(said.map((each) => formatDiagnostic(each)).join('\n')).toContain(says);
    expect(said).toHaveLength(1);
  });

  it('lets a value be anything, and not-knowing stay open', () => {
    const changes = [walk('who: adele@contoso.com', 'who: unknown'), walk('fixed: [', 'parked: [who]\nfixed: [')];
    expect(placesOf(diagnosticsOf(changes, 'full'))).toEqual([]);
  });
});

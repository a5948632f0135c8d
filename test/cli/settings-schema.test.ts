import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readSettings } from '../../src/cli/settings/read-settings.ts';
import { settingsTemplate } from '../../src/cli/settings/settings-template.ts';
import { CHANGEABLE } from '../../src/session/key-map.ts';

/** Compiled as an editor does: what it says for people is no rule for the file. */
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
ajv.addVocabulary(['patternErrorMessage']);
const fits = ajv.compile(JSON.parse(readFileSync('assets/schemas/settings.schema.json', 'utf8')));

/** Whether Ariane refuses it; two commands on one key, and keys that stand twice, are beyond any schema. */
function refused(text: string): readonly string[] {
  const { findings } = readSettings({
    text,
    file: 'settings.yaml',
    folder: '/etc',
    userFolder: '/home/jane',
    platform: 'linux',
    env: {},
  });
  return findings.map(({ code }) => code).filter((code) => code !== 'key-taken' && code !== 'duplicate-key');
}

const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    'fr',
    'en-GB',
    'pt_br',
    'french',
    'here',
    'customer',
    'own',
    'public',
    '150ms',
    '2s',
    '0s',
    '150',
    '1h',
    '',
  ),
  fc.constantFrom<unknown>(
    'P',
    'é',
    '?',
    '~',
    '3',
    'pp',
    ' ',
    '\u0301',
    '€',
    '🦊',
    'Enter',
    '~/x',
    '@x',
    'a\u0007b',
    'x'.repeat(201),
  ),
  fc.constantFrom<unknown>(1, 0, -3, 4711, true, false, 'true', null, 'null', '(x)', '#blue', '***', 'ʼ'),
);
const anything = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.constantFrom<unknown>([], {}, [[]], [{}], { a: 'b' }));
const keys = fc.dictionary(fc.constantFrom<string>(...CHANGEABLE, 'choose', 'interrupt', 'pasta'), scalar, { maxKeys: 3 });
const settings = fc.dictionary(
  fc.constantFrom('lang', 'say', 'where', 'profile', 'hide', 'flows', 'tls-limit', 'keys', 'Lang', 'limit'),
  fc.oneof(anything, keys),
  { maxKeys: 4, noNullPrototype: true },
);

describe('%NAME% in a path of flows', () => {
  const read = (path: string, platform: NodeJS.Platform) =>
    readSettings({
      ...{ text: `flows: ['${path}']\n`, file: 'settings.yaml', platform, env: { FLOWS: 'D:\\shared', EMPTY: '' } },
      ...{ folder: platform === 'win32' ? 'C:\\a' : '/a', userFolder: undefined },
    });

  it('is filled on Windows, in any case, and nowhere else', () => {
    expect(read('%flows%\\new', 'win32').settings.flows).toEqual(['D:\\shared\\new']);
    expect(read('%flows%/new', 'linux').settings.flows).toEqual(['/a/%flows%/new']);
  });

  it.each(['%NOWHERE%\\new', '%EMPTY%\\new'])('is wrong where nothing says what it stands for: %s', (path) => {
    const { settings, findings } = read(path, 'win32');
    expect(settings.flows).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['unset-variable']);
  });
});

describe('what the schema of settings.yaml refuses and what Ariane refuses', () => {
  it('is the same, whatever is written', () => {
    fc.assert(
      fc.property(settings, (document) => {
        const text = stringify(document, { version: '1.2' });
        expect([refused(text).length > 0, text]).toEqual([!fits(parse(text, { version: '1.2' })), text]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['en', 'fr'] as const)('the template in %s names every key there is, and every key that may be another', (lang) => {
    const text = settingsTemplate(lang, { platform: 'linux', schema: undefined });
    const names = Object.keys(
      (JSON.parse(readFileSync('assets/schemas/settings.schema.json', 'utf8')) as { properties: object }).properties,
    );
    for (const name of names) expect(text).toContain(`\n# ${name}:`);
    const listed = /(?:names|noms)[^:]*: ([a-z,#\s]+)\./.exec(text)![1]!.split(/[,#\s]+/);
    expect(listed.toSorted()).toEqual(CHANGEABLE.toSorted());
    expect(refused(text)).toEqual([]);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  it.each(['en', 'fr'] as const)('the template in %s is for Windows as Notepad reads it, with paths that are right', (lang) => {
    const text = settingsTemplate(lang, { platform: 'win32', schema: undefined });
    expect(text.startsWith('\ufeff# ')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const open = text.slice(1).replace(/^# ?(flows:| {2}- ')/gm, '$1');
    const { settings, findings } = readSettings({
      ...{ text: open, file: 'settings.yaml', folder: 'C:\\Users\\jane\\AppData\\Local\\ariane', userFolder: 'C:\\Users\\jane' },
      ...{ platform: 'win32', env: { UserProfile: 'C:\\Users\\jane' } },
    });
    expect(findings).toEqual([]);
    const name = lang === 'fr' ? 'parcours' : 'flows';
    expect(settings.flows).toEqual([`C:\\${name}`, `C:\\Users\\jane\\${name}`]);
  });
});

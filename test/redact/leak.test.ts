import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareLeaving } from '../../src/cli/leaving/prepare-leaving.ts';
import { writeBundle } from '../../src/cli/leaving/write-bundle.ts';
import { exportReport } from '../../src/report/export-report.ts';
import { nodeSystem } from '../../src/terminal/system.ts';
import { realLive } from '../support/real-live.ts';
import { unzipped } from '../support/unzipped.ts';
import { CONNECTOR_BUILDS, EXCHANGE_BUILDS } from './exchange-builds.ts';
import { FOR_THE_VENDOR, PEOPLE, PLANTED, PUBLIC, SECRETS } from './planted.ts';

const FLOW = fileURLToPath(new URL('../../flows/exchange-connector', import.meta.url));
const FORMATS = ['md', 'txt', 'html', 'json', 'jira', 'servicenow'] as const;
const PROFILES = ['vendor', 'public'] as const;

let real: ReturnType<typeof realLive>;
beforeAll(() => {
  real = planted();
});
afterAll(() => real?.close());

/** A session in which everything stands everywhere: typed, noted, asked for the ticket, pasted. */
function planted() {
  const made = realLive({ dir: FLOW, lang: 'fr', reference: `INC-7 ${PLANTED[0]!.text}` });
  const { live } = made;
  const act = (command: Parameters<typeof live.act>[0]): void => {
    const outcome = live.act(command);
    if (!outcome.ok) throw new Error(`${JSON.stringify(command).slice(0, 200)}: ${outcome.message}`);
  };
  const note = (text: string) => act({ do: 'note', text, for: 'customer' });
  act({ do: 'answer', choice: { step: 'still-supported', answer: 'go-on' } });
  act({ do: 'answer', choice: { step: 'what-is-wrong', answer: 'missing-phone' } });
  act({ do: 'answer', choice: { step: 'involved', answer: 'own-servers' } });
  for (let at = 0; at < PLANTED.length; at += 12)
    note(
      `Vu avec ${PLANTED.slice(at, at + 12)
        .map(({ text }) => text)
        .join(' ; ')}.`,
    );
  for (const build of EXCHANGE_BUILDS.filter((_, index) => index % 20 === 0)) note(`build ${build}`);
  act({ do: 'answer', choice: { step: 'scope', answer: 'one' } });
  act({ do: 'answer', choice: { step: 'who', answer: `${PEOPLE[0]!.local}@${PEOPLE[0]!.domain}` } });
  act({ do: 'intake', field: 'since', text: `depuis l’appel de ${PEOPLE[1]!.first} ${PEOPLE[1]!.last} (${PLANTED[8]!.text})` });
  act({ do: 'intake', field: 'changed', text: `${SECRETS[0]![1]} ${SECRETS[32]![2]}` });
  for (const [, token, text] of SECRETS) note(`clé ${text ?? token} fin`);
  for (const text of evidence()) act({ do: 'paste', text });
  return made;
}

/** Outputs as they come: lists, Graph's JSON, a table of values, a log; each person stands in one of them as a record. */
function evidence(): string[] {
  const lists = PEOPLE.filter((_, n) => n % 3 === 0).map(
    (p) =>
      `DisplayName          : ${p.first} ${p.last}\nSamAccountName       : ${p.local.slice(0, 20)}\nPrimarySmtpAddress   : ${p.local}@${p.domain}\nEmailAddresses       : {SMTP:${p.local}@${p.domain}, smtp:${p.local}2@${p.domain}}\nServerName           : EX01-PARIS\nDistinguishedName    : CN=${p.first} ${p.last},OU=Users,DC=${p.domain.split('.').join(',DC=')}\n`,
  );
  const graph = PEOPLE.filter((_, n) => n % 3 === 1).map((p) => ({
    displayName: `${p.first} ${p.last}`,
    givenName: p.first,
    surname: p.last,
    userPrincipalName: `${p.local}@${p.domain}`,
    id: FOR_THE_VENDOR.correlation,
    easDeviceId: FOR_THE_VENDOR.device,
    imei: '352099001761481',
  }));
  const csv = [
    'DisplayName,PrimarySmtpAddress,SamAccountName',
    ...PEOPLE.filter((_, n) => n % 3 === 2).map((p) => `"${p.first} ${p.last}",${p.local}@${p.domain},${p.local}`),
  ];
  const hosts = [
    'EX01-PARIS',
    'srvmail07',
    'CAS2010B',
    'dc-lyon-3',
    'intune-conn1',
    'mbx13a',
    'exchange-server-frankfurt-01',
    'hub04',
  ];
  return [
    lists.join('\n'),
    `${JSON.stringify(graph, null, 2)}\n${JSON.stringify(graph)}`,
    csv.join('\n'),
    `${hosts.map((host) => `ServerName : ${host}\n`).join('\n')}\nTenantId : ${FOR_THE_VENDOR.tenant}\nDeviceId : ${FOR_THE_VENDOR.android}\n`,
    PLANTED.map(({ text }, n) => `2018-06-13T15:31:${String(n % 60).padStart(2, '0')}Z [${n}] handling ${text} done`).join('\n'),
    [...EXCHANGE_BUILDS, ...CONNECTOR_BUILDS.map((build) => `Version : ${build}`)]
      .map((build) => `AdminDisplayVersion : ${build}`)
      .join('\n'),
    PUBLIC.map((each) => `ProxyTarget : ${each}`).join('\n'),
    SECRETS.map(([name, token, text]) => `${name}: ${text ?? token}`).join('\n'),
  ];
}

async function leaving(profile: 'own' | (typeof PROFILES)[number], withEvidence: boolean) {
  const { session } = real.live;
  const folder = join(real.home, 'sessions', session.id);
  mkdirSync(folder, { recursive: true });
  const system = { ...nodeSystem(), env: { USER: 'svc-ariane', COMPUTERNAME: 'LAPTOP-4711' }, userHome: '/home/svc-ariane' };
  return prepareLeaving(system, {
    session,
    profile,
    folder,
    folders: [],
    lang: 'fr',
    withEvidence,
    always: { words: [], file: '', lineOf: () => undefined },
  });
}

/** Everything that would leave, by name: both reports in every format and language, and the zip. */
async function everything(profile: 'own' | (typeof PROFILES)[number]): Promise<Map<string, string>> {
  const prepared = await leaving(profile, true);
  const all = new Map<string, string>();
  const now = real.now();
  for (const what of ['ticket', 'transcript'] as const)
    for (const format of FORMATS)
      for (const lang of ['fr', 'en']) {
        const order = { what, format, profile, hidden: prepared.hidden(), lang, now, version: '0' };
        const exported = exportReport(prepared.session, order);
        if (!exported.ok) throw new Error(exported.message);
        prepared.check(exported.text);
        all.set(`${what}.${lang}.${format}`, exported.text);
      }
  const folder = join(real.home, 'sessions', real.live.session.id);
  const { bytes } = await writeBundle({ files: nodeSystem().files, leaving: prepared, folder, lang: 'fr', now, version: '0' });
  for (const [name, text] of await unzipped(Buffer.from(bytes))) all.set(`zip/${name}`, text);
  return all;
}

/** As people and programs would read it: unwrapped, unescaped, unencoded; small letters without accents. */
function readings(text: string): string {
  const plain = text
    .replace(/&(?:amp|#38);/gu, '&')
    .replace(/&(?:lt|gt|quot|#39|#x27|nbsp);/gu, ' ')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/%40/gu, '@');
  const joined = [text, plain, plain.replace(/\\?\n[ \t>|]*/gu, ' '), plain.replace(/\\?\n[ \t>|]*/gu, '')];
  const coded = [...text.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/gu)].map(([base]) => Buffer.from(base, 'base64').toString('latin1'));
  return fold([...joined, ...coded].join('\n'));
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Needles found, with the shape they came from. */
function found(texts: ReadonlyMap<string, string>, needles: readonly (readonly [string, string])[]): string[] {
  return [...texts].flatMap(([name, text]) => {
    const seen = readings(text);
    return needles.flatMap(([needle, from]) => (seen.includes(fold(needle)) ? [`${name}: ${needle} (${from})`] : []));
  });
}

const SECRET_NEEDLES = SECRETS.map(([service, token]) => [token, service] as const);

describe('nothing leaks', () => {
  it('there is enough to leak', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(500);
    expect(SECRETS.length).toBeGreaterThanOrEqual(20);
    expect(EXCHANGE_BUILDS.length).toBeGreaterThanOrEqual(250);
  });

  it.each(PROFILES)(
    'of people, hosts, addresses and secrets to the %s, in any format, language or piece of evidence',
    async (profile) => {
      const needles = [
        ...new Map(
          PLANTED.flatMap(({ needles: own, text }) => own.map((needle) => [fold(needle), [needle, text] as const])),
        ).values(),
        ...SECRET_NEEDLES,
      ];
      const texts = await everything(profile);
      expect(texts.size).toBeGreaterThan(24 + 8);
      expect(found(texts, needles)).toEqual([]);
    },
    120_000,
  );

  it('of secrets under own, nor of any in the session’s own folder', async () => {
    expect(found(await everything('own'), SECRET_NEEDLES)).toEqual([]);
    const journal = join(real.home, 'sessions', real.live.session.id, 'journal.jsonl');
    expect(found(new Map([['journal', readFileSync(journal, 'utf8')]]), SECRET_NEEDLES)).toEqual([]);
  }, 120_000);
});

describe('what must stay', () => {
  it.each(PROFILES)(
    'for the %s: every build number, and what everybody knows',
    async (profile) => {
      const texts = await everything(profile);
      const evidence = [...texts]
        .filter(([name]) => name.startsWith('zip/evidence'))
        .map(([, text]) => text)
        .join('\n');
      const lost = [...EXCHANGE_BUILDS, ...CONNECTOR_BUILDS, ...PUBLIC].filter((each) => !evidence.includes(each));
      expect(lost).toEqual([]);
      const transcript = texts.get('transcript.en.txt')!.replace(/\n\s+/gu, ' ');
      for (const build of EXCHANGE_BUILDS.filter((_, index) => index % 20 === 0)) expect(transcript).toContain(build);
    },
    120_000,
  );

  it('for the vendor: tenant, correlation and device ids; gone for the public', async () => {
    const text = async (profile: (typeof PROFILES)[number]) => [...(await everything(profile)).values()].join('\n');
    const [vendor, everybody] = [await text('vendor'), await text('public')];
    for (const id of Object.values(FOR_THE_VENDOR)) {
      expect(vendor).toContain(id);
      expect(everybody).not.toContain(id);
    }
  }, 120_000);
});

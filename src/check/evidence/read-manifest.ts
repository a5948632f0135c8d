import { LOOK_PLACES, type LookPlace } from '../../flow/check-types.ts';
import type { LookedAt } from '../types.ts';
import { EvidenceError, type EvidenceItem, type EvidenceManifest, type EvidenceState } from './types.ts';

/** An item as the manifest names it, before its file is looked at. */
export interface ManifestItem extends Omit<EvidenceItem, 'open'> {
  readonly sha256: string;
}

type Json = Readonly<Record<string, unknown>>;

const ID = /^[a-z][a-z0-9-]{0,100}$/;
const STATES = ['ok', 'error', 'not-asked', 'could-not-run', 'timed-out'] as const;
const MOST_ITEMS = 1_000;
const LONGEST = 20_000;

/** What a collector wrote about its evidence. Throws `EvidenceError`; fields that are not as they should be are left empty. */
export function readManifest(text: string): { manifest: EvidenceManifest; items: readonly ManifestItem[] } {
  const top = parse(text);
  if (typeof top.format === 'number' && top.format > 1) throw new EvidenceError('newer-format', String(top.format));
  const items = top.items;
  const flow = textOf(top, 'flow');
  const hash = textOf(top, 'hash');
  if (top.format !== 1 || !ID.test(flow) || !/^[0-9a-f]{1,64}$/.test(hash) || !Array.isArray(items))
    throw new EvidenceError('bad-manifest', 'format');
  if (items.length > MOST_ITEMS) throw new EvidenceError('too-many-files', String(items.length));
  const manifest: EvidenceManifest = {
    flow,
    hash,
    version: numberOf(top, 'version') ?? 0,
    computer: textOf(top, 'computer'),
    account: textOf(top, 'account'),
    culture: textOf(top, 'culture'),
    timeZone: textOf(top, 'timeZone'),
    utcOffset: numberOf(top, 'utcOffset'),
    powershell: textOf(top, 'powershell'),
    os: textOf(top, 'os'),
    organisation: textOf(top, 'organisation'),
    tenant: textOf(top, 'tenant'),
    started: momentOf(top, 'started'),
    values: valuesOf(top.values),
  };
  const graphAccount = textOf(top, 'graphAccount');
  return { manifest, items: items.filter(isObject).map((item) => itemOf(item, { manifest, graphAccount })) };
}

function itemOf(item: Json, { manifest, graphAccount }: { manifest: EvidenceManifest; graphAccount: string }): ManifestItem {
  const look = textOf(item, 'look');
  const where = LOOK_PLACES.find((place) => place === item.place);
  const state: EvidenceState = STATES.find((known) => known === item.state) ?? 'refused';
  const why = textOf(item, 'why');
  const text = item.text;
  return {
    look: ID.test(look) ? look : undefined,
    arm: numberOf(item, 'arm') ?? 0,
    command: textOf(item, 'command'),
    where,
    at: momentOf(item, 'started'),
    durationMs: numberOf(item, 'ms') ?? 0,
    state,
    why: state === 'refused' ? 'bad-state' : why === '' ? undefined : why,
    error: textOf(item, 'error'),
    text: typeof text === 'string' ? text : undefined,
    bytes: numberOf(item, 'bytes') ?? 0,
    file: textOf(item, 'file'),
    sha256: textOf(item, 'sha256').toLowerCase(),
    source: textOf(item, 'source'),
    changed: momentOf(item, 'changed'),
    cut: item.cut === true,
    place: placeOf(where, { manifest, graphAccount }),
    values: valuesOf(item.values),
    culture: manifest.culture,
  };
}

/** An Exchange shell talks to an organisation and Graph to a tenant, whatever machine they were typed on. */
function placeOf(
  where: LookPlace | undefined,
  { manifest, graphAccount }: { manifest: EvidenceManifest; graphAccount: string },
): LookedAt {
  const { computer, account, organisation, tenant } = manifest;
  const host = computer === '' ? undefined : computer;
  const who = account === '' ? undefined : account;
  if (where === 'exchange-shell' && organisation !== '') return { organisation, account: who };
  if (where === 'graph' && tenant !== '') return { tenant, account: graphAccount === '' ? who : graphAccount };
  return { host, account: who };
}

function parse(text: string): Json {
  try {
    const top: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(top)) return top;
  } catch {
    // Said below.
  }
  throw new EvidenceError('bad-manifest', 'json');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(from: Json, key: string): string {
  const value = Object.hasOwn(from, key) ? from[key] : undefined;
  return typeof value === 'string' ? value.slice(0, LONGEST) : '';
}

function numberOf(from: Json, key: string): number | undefined {
  const value = Object.hasOwn(from, key) ? from[key] : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function momentOf(from: Json, key: string): number | undefined {
  const text = textOf(from, key);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z$/.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}

function valuesOf(values: unknown): ReadonlyMap<string, string> {
  if (!isObject(values)) return new Map();
  const pairs = Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return new Map(pairs.filter(([id, value]) => ID.test(id) && value !== '').map(([id, value]) => [id, value.slice(0, LONGEST)]));
}

import { isSeq } from 'yaml';
import { keysOf } from './keys-of.ts';
import type { RawFlow, RawPart, RawStep, RawTicket } from './raw-types.ts';
import { readSteps } from './read-steps.ts';
import type {
  WrittenCause,
  WrittenDocument,
  WrittenFlow,
  WrittenPart,
  WrittenRetired,
  WrittenReview,
  WrittenSource,
  WrittenTicket,
  WrittenValue,
} from './schema/written.ts';
import { VALUE_KINDS } from './types.ts';
import type { Entry, YamlFile } from './yaml-file.ts';

const TOP = keysOf<WrittenFlow>()({
  ...{
    format: true,
    flow: true,
    version: true,
    base: true,
    source: true,
    sources: true,
    review: true,
    retired: true,
    start: true,
  },
  ...{ symptom: true, values: true, causes: true, tickets: true, steps: true, parts: true },
});
const SOURCE = keysOf<WrittenSource>()({ title: true, date: true });
const DOCUMENT = keysOf<WrittenDocument>()({ title: true, date: true });
const REVIEW = keysOf<WrittenReview>()({ by: true });
const RETIRED = keysOf<WrittenRetired>()({ on: true, source: true });
const VALUE = keysOf<WrittenValue>()({ kind: true });
const CAUSE = keysOf<WrittenCause>()({ from: true });
const TICKET = keysOf<WrittenTicket>()({ to: true, needs: true });
const PART = keysOf<WrittenPart>()({ start: true, exits: true, steps: true });
const KINDS: ReadonlySet<string> = new Set(VALUE_KINDS);
export const LANG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/;

/** Everything flow.yaml says, as written, or undefined when too little is there to go on. Problems go to `yaml.findings`. */
export function readRaw(yaml: YamlFile): RawFlow | undefined {
  const top = new Map(yaml.entries(yaml.root, 'flow.yaml', TOP).map((entry) => [entry.key, entry]));
  // A file that could not be parsed lacks everything: that is said already.
  const readable = yaml.root !== null && !yaml.findings.some(({ code }) => code === 'file-empty' || code === 'yaml-syntax');
  const need = (key: string): Entry | undefined => {
    const entry = top.get(key);
    if (entry === undefined && readable) {
      yaml.report('missing-key', 0, { what: 'flow.yaml', key });
    }
    return entry;
  };
  const format = top.get('format');
  if (format !== undefined) oneOf(yaml, format, new Set(['1']));
  const flow = need('flow');
  const version = need('version');
  const base = need('base');
  const start = need('start');
  const stepsEntry = need('steps');
  const symptom = top.get('symptom');

  const steps = stepsEntry === undefined ? new Map<string, RawStep>() : readSteps(yaml, stepsEntry.value, undefined);
  if (stepsEntry !== undefined && steps.size === 0) yaml.report('no-steps', stepsEntry.keyAt, { what: '"steps"' });
  const parts = readParts(yaml, top.get('parts'));
  const all = new Map(steps);
  for (const part of parts.values()) {
    for (const step of part.steps.values()) {
      if (all.has(step.id)) yaml.report('duplicate-step', step.at, { step: step.id });
      else all.set(step.id, step);
    }
  }
  const raw = {
    id: flow && yaml.id(flow.value, '"flow"', flow.keyAt),
    version: version === undefined ? undefined : readVersion(yaml, version),
    base: base === undefined ? undefined : readLang(yaml, base),
    start: start && yaml.id(start.value, '"start"', start.keyAt),
    symptom: symptom && yaml.id(symptom.value, '"symptom"', symptom.keyAt),
    ...readNotices(yaml, top),
    sources: readSources(yaml, top.get('sources')),
    values: readValues(yaml, top.get('values')),
    causes: readCauses(yaml, top.get('causes')),
    tickets: readTickets(yaml, top.get('tickets')),
    steps,
    parts,
    all,
  };
  const { id, version: number, base: lang, start: first } = raw;
  if (id === undefined || number === undefined || lang === undefined || first === undefined) return undefined;
  return { ...raw, id, version: number, base: lang, start: first };
}

function oneOf(yaml: YamlFile, entry: Entry, allowed: ReadonlySet<string>): string | undefined {
  const named = yaml.scalar(entry.value, `"${entry.key}"`, entry.keyAt);
  if (named === undefined || allowed.has(named.id)) return named?.id;
  yaml.report('bad-value', named.at, { value: named.id, what: `"${entry.key}"`, allowed: [...allowed].join(', ') }, allowed);
  return undefined;
}

function readVersion(yaml: YamlFile, entry: Entry): number | undefined {
  const named = yaml.scalar(entry.value, '"version"', entry.keyAt);
  if (named === undefined || /^[0-9]{1,9}$/.test(named.id)) return named && Number(named.id);
  yaml.report('bad-value', named.at, { value: named.id, what: '"version"', allowed: '1, 2, 3, …' });
  return undefined;
}

function readLang(yaml: YamlFile, entry: Entry): string | undefined {
  const named = yaml.scalar(entry.value, '"base"', entry.keyAt);
  if (named === undefined || LANG.test(named.id)) return named?.id;
  yaml.report('bad-value', named.at, { value: named.id, what: '"base"', allowed: 'fr, en, pt-br, …' });
  return undefined;
}

/** A calendar day, `2027-05-31`; 2027-02-30 is none. */
function readDate(yaml: YamlFile, entry: Entry): string | undefined {
  const named = yaml.scalar(entry.value, `"${entry.key}"`, entry.keyAt);
  if (named === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(named.id)) {
    const day = new Date(`${named.id}T00:00:00Z`);
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(named.id)) return named.id;
  }
  yaml.report('bad-date', named.at, { value: named.id });
  return undefined;
}

function readNotices(yaml: YamlFile, top: ReadonlyMap<string, Entry>): Pick<RawFlow, 'source' | 'reviewBy' | 'retired'> {
  const of = (name: string, keys: ReadonlySet<string>, needed: string) => {
    const entry = top.get(name);
    if (entry === undefined) return undefined;
    const pairs = new Map(yaml.entries(entry.value, `"${name}"`, keys).map((pair) => [pair.key, pair]));
    if (!pairs.has(needed)) yaml.report('missing-key', entry.keyAt, { what: `"${name}"`, key: needed });
    return pairs;
  };
  const text = (pair: Entry | undefined) => pair && yaml.scalar(pair.value, `"${pair.key}"`, pair.keyAt)?.id;
  const date = (pair: Entry | undefined) => pair && readDate(yaml, pair);
  const source = of('source', SOURCE, 'title');
  const review = of('review', REVIEW, 'by');
  const retired = of('retired', RETIRED, 'on');
  const title = text(source?.get('title'));
  const on = date(retired?.get('on'));
  return {
    source: title === undefined ? undefined : { title, date: date(source?.get('date')) },
    reviewBy: date(review?.get('by')),
    retired: on === undefined ? undefined : { on, source: text(retired?.get('source')) },
  };
}

/** `CA16: { title: …, date: 2016-07-24 }`; a date may be a year or a month. */
function readSources(yaml: YamlFile, entry: Entry | undefined): RawFlow['sources'] {
  const sources = new Map<string, { at: number; title: string; date: string | undefined }>();
  for (const { key, keyAt, value } of entry === undefined ? [] : yaml.entries(entry.value, '"sources"')) {
    const pairs = new Map(yaml.entries(value, `"${key}"`, DOCUMENT).map((pair) => [pair.key, pair]));
    const named = pairs.get('title');
    if (named === undefined) yaml.report('missing-key', keyAt, { what: `"${key}"`, key: 'title' });
    const title = named && yaml.scalar(named.value, `"title" in "${key}"`, named.keyAt)?.id;
    const date = pairs.get('date');
    if (title !== undefined) sources.set(key, { at: keyAt, title, date: date && readSourceDate(yaml, date) });
  }
  return sources;
}

function readSourceDate(yaml: YamlFile, entry: Entry): string | undefined {
  const named = yaml.scalar(entry.value, '"date"', entry.keyAt);
  if (named === undefined || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(named.id)) return named?.id;
  return readDate(yaml, entry);
}

function readValues(yaml: YamlFile, entry: Entry | undefined): RawFlow['values'] {
  const values = new Map<string, { at: number; kind: string }>();
  for (const { key, keyAt, value } of entry === undefined ? [] : yaml.ids(entry.value, '"values"')) {
    const kind = yaml.entries(value, `"${key}"`, VALUE)[0];
    if (kind === undefined) yaml.report('missing-key', keyAt, { what: `"${key}"`, key: 'kind' });
    else values.set(key, { at: keyAt, kind: oneOf(yaml, kind, KINDS) ?? 'text' });
  }
  return values;
}

function readCauses(yaml: YamlFile, entry: Entry | undefined): RawFlow['causes'] {
  const causes = new Map<string, { at: number; from: readonly string[] }>();
  if (entry === undefined) return causes;
  if (isSeq(entry.value)) {
    for (const cause of yaml.idList(entry.value, '"causes"', entry.keyAt)) {
      if (causes.has(cause.id)) yaml.report('duplicate-key', cause.at, { key: cause.id });
      causes.set(cause.id, { at: cause.at, from: [] });
    }
    return causes;
  }
  for (const { key, keyAt, value } of yaml.ids(entry.value, '"causes"')) {
    const from = yaml.entries(value, `"${key}"`, CAUSE)[0];
    causes.set(key, { at: keyAt, from: from === undefined ? [] : yaml.textList(from.value, `"from" in "${key}"`, from.keyAt) });
  }
  return causes;
}

function readTickets(yaml: YamlFile, entry: Entry | undefined): RawFlow['tickets'] {
  const tickets = new Map<string, RawTicket>();
  for (const { key, keyAt, value } of entry === undefined ? [] : yaml.ids(entry.value, '"tickets"')) {
    const pairs = new Map(yaml.entries(value, `"${key}"`, TICKET).map((pair) => [pair.key, pair]));
    const to = pairs.get('to');
    const needs = pairs.get('needs');
    if (to === undefined) yaml.report('missing-key', keyAt, { what: `"${key}"`, key: 'to' });
    tickets.set(key, {
      at: keyAt,
      to: to && yaml.id(to.value, `"to" in "${key}"`, to.keyAt),
      needs: needs === undefined ? [] : yaml.idList(needs.value, `"needs" in "${key}"`, needs.keyAt),
    });
  }
  return tickets;
}

function readParts(yaml: YamlFile, entry: Entry | undefined): Map<string, RawPart> {
  const parts = new Map<string, RawPart>();
  for (const { key, keyAt, value } of entry === undefined ? [] : yaml.ids(entry.value, '"parts"')) {
    const pairs = new Map(yaml.entries(value, `"${key}"`, PART).map((pair) => [pair.key, pair]));
    for (const needed of ['start', 'exits', 'steps']) {
      if (!pairs.has(needed)) yaml.report('missing-key', keyAt, { what: `"${key}"`, key: needed });
    }
    const start = pairs.get('start');
    const exits = pairs.get('exits');
    parts.set(key, {
      id: key,
      at: keyAt,
      start: start && yaml.id(start.value, `"start" in "${key}"`, start.keyAt),
      exits: exits === undefined ? [] : yaml.idList(exits.value, `"exits" in "${key}"`, exits.keyAt),
      steps: readSteps(yaml, pairs.get('steps')?.value ?? null, key),
    });
  }
  return parts;
}

import { basename, resolve } from 'node:path';
import { readEvidence } from '../../check/evidence/read-evidence.ts';
import { removeSecrets } from '../../check/evidence/remove-secrets.ts';
import type { EvidenceItem, EvidenceManifest } from '../../check/evidence/types.ts';
import { recognise } from '../../check/recognise.ts';
import type { Checks } from '../../flow/check-types.ts';
import { placeConflict } from '../../session/bound-place.ts';
import { placeWords } from '../../session/place-words.ts';
import type { Guide, KnownEntry, LiveSession, MadeLook } from '../../session/types.ts';
import { SESSION_WORDS } from '../../session/words.ts';
import { cleanLine } from '../../text/clean.ts';
import { ownLang } from '../../text/lang.ts';
import type { Context } from '../context.ts';
import { UserError } from '../user-error.ts';
import { annotateLooks } from './annotate-looks.ts';
import { summariseLogs } from './summarise-logs.ts';

/** Evidence that was collected elsewhere, as looks of this flow. */
export interface GivenEvidence {
  readonly name: string;
  readonly looks: readonly MadeLook[];
  readonly manifest: EvidenceManifest | undefined;
}

const STATES: Readonly<Record<Exclude<EvidenceItem['state'], 'ok' | 'error'>, MadeLook['state']>> = {
  'not-asked': 'could-not-run',
  'could-not-run': 'could-not-run',
  'timed-out': 'timed-out',
  refused: 'could-not-run',
};

/** Reads a folder, a zip or a pasted block (`--evidence`). Raises `UserError` where it cannot be read, or belongs to another flow. */
export async function readGivenEvidence(
  context: Context,
  { path, guide }: { path: string; guide: Guide },
): Promise<GivenEvidence> {
  const { words, system, err } = context;
  const name = cleanLine(basename(path));
  const { id, checks, hash } = guide.machine.flow;
  if (checks === undefined) throw new UserError(words.noChecks(id));
  const read = await readEvidence(resolve(system.cwd, path));
  if (!read.ok) throw new UserError(words.badEvidence(name, words.evidence[read.why]));
  const { manifest, items } = read;
  if (manifest !== undefined && manifest.flow !== id)
    throw new UserError(words.otherFlowEvidence(name, cleanLine(manifest.flow), id));
  if (manifest !== undefined && manifest.hash !== hash) err(words.olderEvidence(name));
  const looks: MadeLook[] = [];
  const logs = items.filter((item) => isLog(item, checks));
  for (const look of new Set(logs.map((item) => item.look!))) {
    looks.push(await summariseLogs({ look, items: logs.filter((item) => item.look === look), signal: context.signals.leave }));
  }
  // A look may have been made in several ways: what worked counts, and of that what the flow names first.
  const rank = ({ state, arm }: EvidenceItem) => (state === 'ok' ? 1_000 : state === 'error' ? 500 : 0) - arm;
  const others = items.filter((item) => !logs.includes(item)).toSorted((one, other) => rank(one) - rank(other));
  for (const item of others) looks.push(...looksOf(item, checks));
  return { name, looks, manifest };
}

/** Keeps evidence with the session: what it answers is judged when its step comes; values that were typed for it wait too. */
export function giveEvidence(
  { system, words }: Context,
  { live, evidence }: { live: LiveSession; evidence: GivenEvidence },
): void {
  const { session } = live;
  const { checks } = session.guide.machine.flow;
  if (checks === undefined) return;
  for (const { where, place } of evidence.looks) {
    const conflict = where === undefined || place === undefined ? undefined : placeConflict(session, { where, place });
    if (conflict !== undefined)
      throw new UserError(SESSION_WORDS[ownLang(session.lang)].otherPlace(conflict.bound, conflict.other));
  }
  const bound = evidence.looks.find((look) => look.place !== undefined && placeWords(look.place) !== '');
  const made = evidence.looks.filter((look) => look.text !== undefined || look.state !== undefined);
  const looks = annotateLooks({ session, checks, made, textOf: () => '', now: system.clock.now() });
  const kept = live.act({ do: 'look', looks, known: knownOf(live, evidence, bound?.looked) });
  if (!kept.ok) throw new UserError(words.badEvidence(evidence.name, kept.message));
}

function isLog({ look, state, open }: EvidenceItem, checks: Checks): boolean {
  const of = look === undefined ? undefined : checks.looks.get(look);
  return of?.run.some(({ kind }) => kind === 'log') === true && state === 'ok' && open !== undefined;
}

function looksOf(item: EvidenceItem, checks: Checks): readonly MadeLook[] {
  const { look: id, state, why, text, place, values, culture, at, where } = item;
  const base = {
    voice: 'shown' as const,
    ...(at === undefined ? {} : { looked: new Date(at).toISOString() }),
    ...(where === undefined ? {} : { where }),
    // An empty name is the invariant culture's: it settles dates too.
    ...(id === undefined ? {} : { culture: cleanLine(culture) }),
    place: { ...place },
  };
  if (id === undefined) {
    const pieces = text === undefined ? [] : recognise(removeSecrets(text).text, { checks, here: [] });
    return pieces.flatMap(({ text: piece, looks, values: named }): MadeLook[] =>
      looks.length === 0
        ? [{ ...base, look: 'paste', text: piece }]
        : looks.map(({ look }) => ({ ...base, look, text: piece, where: checks.looks.get(look)?.where, values: [...named] })),
    );
  }
  const of = checks.looks.get(id);
  // Collected for a flow that had this look once.
  if (of === undefined) return text === undefined ? [] : [{ ...base, look: 'paste', text: removeSecrets(text).text }];
  if (state !== 'ok' && state !== 'error')
    return [{ ...base, look: id, text: undefined, state: STATES[state] ?? 'could-not-run', why: cleanLine(why ?? state) }];
  const pairs = of.values.flatMap((value) => (values.has(value) ? [[value, cleanLine(values.get(value)!)] as const] : []));
  return [
    {
      ...base,
      look: id,
      text: removeSecrets(text ?? '').text,
      values: pairs,
      ...(state === 'ok' ? { whole: true as const } : {}),
    },
  ];
}

/** What was typed when it was collected answers the steps that ask for it: told, by whoever ran the collector. */
function knownOf(
  live: LiveSession,
  { manifest, name }: GivenEvidence,
  looked: string | undefined,
): readonly Omit<KnownEntry, 'kind' | 'at'>[] {
  if (manifest === undefined) return [];
  const at = manifest.started === undefined ? looked : new Date(manifest.started).toISOString();
  return [...live.session.guide.machine.flow.all.values()].flatMap((step) => {
    const value = step.kind === 'value' ? manifest.values.get(step.asks) : undefined;
    if (value === undefined || value.trim() === '') return [];
    return [
      {
        step: step.id,
        answer: cleanLine(value),
        voice: 'told' as const,
        source: cleanLine(name),
        looked: at ?? new Date(0).toISOString(),
      },
    ];
  });
}

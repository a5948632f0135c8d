import { placeConflict } from '../../session/bound-place.ts';
import { evidenceFor } from '../../session/evidence-for.ts';
import { whyWords } from '../../session/found-words.ts';
import { hiddenValues } from '../../session/hidden-values.ts';
import { knownHere } from '../../session/known-here.ts';
import type { Looking, LookOffer, ShownFinding } from '../../session/looking.ts';
import { pageCheck } from '../../session/page-check.ts';
import { placeWords } from '../../session/place-words.ts';
import {
  type Found,
  type LiveSession,
  type LookEntry,
  type MadeLook,
  type Refusal,
  type Session,
  VOICES,
  type Voice,
} from '../../session/types.ts';
import { valuesOf } from '../../session/values.ts';
import { SESSION_WORDS } from '../../session/words.ts';
import { FileError } from '../../terminal/ports.ts';
import type { System } from '../../terminal/system.ts';
import { type CleanText, cleanLine } from '../../text/clean.ts';
import { ownLang } from '../../text/lang.ts';
import { annotateLooks } from './annotate-looks.ts';
import { foundOf, judgeHere } from './judge-here.ts';
import { isLocal, lookOnce, unavailable, valuesFor } from './look-once.ts';
import { alsoAnswered, showFinding } from './show-finding.ts';
import { syncTimeline } from './sync-timeline.ts';

interface Asked {
  readonly system: System;
  readonly live: LiveSession;
  /** The session's own folder. */
  readonly folder: string;
  /** Answers that evidence gives are taken without asking (`run`, `--evidence`). */
  readonly takes: boolean;
}

// A whole trace log is a file, not a paste.
const MOST_PASTE = 5 * 1024 * 1024;
const MOST_EVIDENCE = 64 * 1024 * 1024;

/** Looking, reading and judging for a session that runs. Undefined while its flow has no checks. */
export function makeLooking({ system, live, folder, takes }: Asked): Looking | undefined {
  const { checks } = live.session.guide.machine.flow;
  if (checks === undefined) return undefined;
  const { clock, files } = system;
  const texts = new Map<string, string>();
  const textOf = (entry: LookEntry): string => {
    const name = entry.evidence ?? '';
    let text = texts.get(name);
    if (text === undefined) {
      text = readText(() => files.read(`${folder}/evidence/${name}`, MOST_EVIDENCE));
      texts.set(name, text);
    }
    return text;
  };
  const judgeStep = (): { found: Found; entries: readonly LookEntry[] } | undefined => {
    const { session } = live;
    const { step } = session.place;
    const check = step.kind === 'end' || step.check === undefined ? undefined : checks.checks.get(step.check);
    if (check === undefined) return undefined;
    const { found, missing } = evidenceFor(session, check);
    if (missing.length > 0) return undefined;
    const entries = [...found.values()];
    return { found: foundOf(judgeHere({ session, check, found, textOf, now: clock.now() }), entries), entries };
  };
  const isFit = (session: Session, answer: string): boolean =>
    (session.place.step.kind === 'value' && answer !== 'unknown') ||
    session.guide.machine.take(session.place, answer) !== undefined;
  /** What is judged from evidence here waits for this step, once for the same evidence; gives what does not answer. */
  const settleOnce = (): ReturnType<typeof judgeStep> => {
    const { session } = live;
    const { step } = session.place;
    const judged = judgeStep();
    if (judged === undefined) return undefined;
    if (judged.found.answer === undefined || !isFit(session, judged.found.answer)) return judged;
    const evidence = judged.entries.flatMap((entry) => entry.evidence ?? []);
    const waiting = knownHere(session).find((known) => known.found?.check === judged.found.check);
    if (waiting !== undefined && waiting.answer === judged.found.answer && sameList(waiting.evidence, evidence)) return undefined;
    const words = SESSION_WORDS[ownLang(session.lang)];
    const isTyped = judged.entries.length === 0;
    const voice = isTyped ? weakest(session) : judged.entries.some((entry) => entry.voice !== 'observed') ? 'shown' : 'observed';
    const source = isTyped
      ? words.typedSource
      : voice === 'observed'
        ? words.lookedSource
        : (nameOfSource(judged.entries) ?? words.pastedSource);
    const looked = judged.entries.map((entry) => entry.looked ?? entry.at).sort()[0] ?? new Date(clock.now()).toISOString();
    const known = { step: step.id, answer: judged.found.answer, voice, source, evidence, looked, found: judged.found } as const;
    live.act({ do: 'known', known: [known] });
    return undefined;
  };
  const settle = async ({ take = takes }: { take?: boolean } = {}): Promise<ShownFinding | undefined> => {
    for (;;) {
      const open = settleOnce();
      const told = open === undefined ? undefined : shown(open.found, open.entries, new Set());
      if (!take) return told;
      const { session } = live;
      // What came with evidence: judged, or typed when it was collected.
      const known = knownHere(session).findLast((each) => each.looked !== undefined);
      if (known === undefined || isForPerson(session)) return told;
      const choice = {
        ...{ step: session.place.step.id, answer: known.answer, voice: known.voice, evidence: known.evidence },
        auto: true as const,
      };
      if (!live.act({ do: 'answer', choice }).ok) return told;
    }
  };
  const offer = async (): Promise<LookOffer | undefined> => {
    const { session } = live;
    const check = pageCheck(session);
    if (check === undefined) return undefined;
    const words = SESSION_WORDS[ownLang(session.lang)];
    const blocked = new Set<CleanText>();
    if (session.where === 'customer') blocked.add(words.notAtCustomer);
    for (const look of check.looks) {
      if (look.isThere) continue;
      const hidden = hiddenValues(session, checks.looks.get(look.id)?.values ?? []);
      if (hidden.length > 0) blocked.add(words.hiddenValue(hidden.join(', ')));
      else if (look.missing.length > 0) blocked.add(words.missingValue(look.missing.join(', ')));
      // Within reach is another machine: what must stand on it cannot be looked at from here.
      if (session.where === 'reach' && (look.where === 'connector-host' || (look.where === 'here' && isLocal(look.kind))))
        blocked.add(words.notFromHere(look.whereWord));
      const why = await unavailable({ system, session, look: checks.looks.get(look.id)! });
      if (why !== undefined) blocked.add(whyWords(why, session.lang));
    }
    return { check, blocked: [...blocked] };
  };
  const shown = (found: Found, entries: readonly LookEntry[], looks: ReadonlySet<string>): ShownFinding =>
    showFinding(live.session, {
      found,
      place: placeWords(entries.find((entry) => entry.place !== undefined)?.place ?? {}),
      evidence: entries.flatMap((entry) => entry.evidence ?? []),
      also: alsoAnswered(live.session, looks),
      timeline: syncTimeline(live.session, { entries, checks, textOf }),
    });
  /** After looks were kept: judges this step, lets the answer wait, and says what was found. */
  const conclude = (check: string, looks: ReadonlySet<string>, made: readonly MadeLook[]): ShownFinding => {
    const failed = made.find((each) => each.state !== undefined);
    const judged = judgeStep();
    if (judged === undefined || (failed !== undefined && judged.found.state !== 'answered')) {
      const found: Found = { check, state: failed?.state ?? 'unsure', why: failed?.why ?? 'unreadable' };
      return shown(found, [], looks);
    }
    settleOnce();
    return shown(judged.found, judged.entries, looks);
  };

  const keep = (made: readonly MadeLook[]) => {
    const looks = annotateLooks({ session: live.session, checks, made, textOf, now: clock.now() });
    return live.act({ do: 'look', looks, known: [] });
  };
  return {
    offer,
    settle,
    look: async ({ signal, progress }) => {
      const { session } = live;
      const offered = await offer();
      const words = SESSION_WORDS[ownLang(session.lang)];
      if (offered === undefined || offered.blocked.length > 0) return refusal(offered?.blocked[0] ?? words.notHere);
      const made: MadeLook[] = [];
      for (const { id, isThere } of offered.check.looks) {
        const look = checks.looks.get(id)!;
        // What is there but old is looked at again where that is possible; else it still counts, with its age.
        const isEnough =
          isThere &&
          (isFresh(session, id, look.fresh, clock.now()) || (await unavailable({ system, session, look })) !== undefined);
        if (isEnough) continue;
        const one = await lookOnce({ system, session, look, signal, progress });
        made.push(one);
        if (one.state !== undefined) break;
        const conflict = placeConflict(session, { where: look.where, place: one.place ?? {} });
        if (conflict !== undefined) return refusal(words.otherPlace(conflict.bound, conflict.other));
      }
      const kept = keep(made);
      if (!kept.ok) return kept;
      return conclude(offered.check.id, new Set(made.map(({ look }) => look)), made);
    },
    paste: async (text) => {
      const { session } = live;
      const own = SESSION_WORDS[ownLang(session.lang)];
      if (text.trim() === '') return refusal(own.emptyNote);
      if (Buffer.byteLength(text) > MOST_PASTE) return { ok: false, code: 'too-big', message: own.pasteTooBig };
      const { step } = session.place;
      const check = step.kind === 'end' || step.check === undefined ? undefined : checks.checks.get(step.check);
      const { recognise } = await import('../../check/recognise.ts');
      const { removeSecrets } = await import('../../check/evidence/remove-secrets.ts');
      const safe = removeSecrets(text).text;
      const pieces = recognise(safe, { checks, here: check?.uses ?? [] });
      const words = SESSION_WORDS[ownLang(session.lang)];
      const values = valuesOf(session.path);
      for (const piece of pieces) {
        for (const [id, value] of piece.values) {
          const mine = values.get(id);
          if (mine === undefined || mine.toLowerCase() === value.toLowerCase()) continue;
          const kept = live.act({ do: 'paste', text: safe });
          return kept.ok ? refusal(words.otherValue(mine, cleanLine(value))) : kept;
        }
      }
      const made = pieces.flatMap((piece): MadeLook[] =>
        piece.looks.length === 0
          ? [{ look: 'paste', text: piece.text, voice: 'shown' }]
          : piece.looks.map(({ look }) => ({
              ...{ look, text: piece.text, voice: 'shown' as const },
              where: checks.looks.get(look)?.where,
              values: valuesFor(session, checks.looks.get(look), piece.values),
            })),
      );
      const kept = keep(made);
      if (!kept.ok) return kept;
      const looks = new Set(made.map(({ look }) => look));
      if (made.every(({ look }) => look === 'paste')) return undefined;
      if (check?.uses.some((look) => looks.has(look)) === true) return conclude(check.id, looks, []);
      const also = alsoAnswered(live.session, looks);
      return {
        state: 'unsure',
        sentence: words.keptForOthers,
        lines: [],
        place: cleanLine(''),
        answer: undefined,
        also,
        timeline: undefined,
      };
    },
  };
}

function isFresh(session: Session, look: string, fresh: number, now: number): boolean {
  const entry = session.looks.findLast((each) => each.look === look && each.evidence !== undefined && each.state === undefined);
  return entry !== undefined && now - Date.parse(entry.looked ?? entry.at) < fresh;
}

/** Back was pressed, or this step has answered itself before: now a person is to be asked (design.md, "How it works"). */
function isForPerson({ entries, path, place }: Session): boolean {
  const last = entries.findLast(({ kind }) => kind === 'answer' || kind === 'back');
  return last?.kind === 'back' || path.some(({ entry }) => entry.auto === true && entry.step === place.step.id);
}

/** What is worked out from typed values has the weakest voice among them. */
function weakest({ path }: Session): Voice {
  const typed = path.filter(({ place, entry }) => place.step.kind === 'value' && entry.answer !== 'unknown');
  return typed.map(({ entry }) => entry.voice).toSorted((one, other) => VOICES.indexOf(other) - VOICES.indexOf(one))[0] ?? 'seen';
}

function nameOfSource(entries: readonly LookEntry[]): CleanText | undefined {
  return entries.some((entry) => entry.looked !== undefined) ? cleanLine(entries[0]?.evidence ?? '') : undefined;
}

function sameList(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return (one ?? []).join('\n') === other.join('\n');
}

function readText(read: () => Uint8Array): string {
  try {
    return new TextDecoder().decode(read());
  } catch (error) {
    if (error instanceof FileError) return '';
    throw error;
  }
}

const refusal = (message: CleanText): Refusal => ({ ok: false, code: 'does-not-fit', message });

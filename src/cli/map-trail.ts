import { basename } from 'node:path';
import { type Trail, trailOf } from '../author/map/trail.ts';
import { replay } from '../session/replay.ts';
import type { Guide, Session } from '../session/types.ts';
import type { Context } from './context.ts';
import { short } from './explain-wrong.ts';
import { MAPPING_WORDS } from './mapping-words.ts';
import { findStore } from './open-home.ts';
import { notFound } from './open-session.ts';
import { playInMemory } from './play-in-memory.ts';
import { readAnswersFile } from './read-answers-file.ts';
import { UserError } from './user-error.ts';

/**
 * The path that `--walk FILE` or `--session ID` asks to be marked on a flow's map. Raises `UserError` where the file or the session
 * cannot be read, does not fit the flow, or both are named.
 */
export function mapTrail(context: Context, guide: Guide): Trail | undefined {
  const { walk, session: asked } = context.flags;
  if (walk !== undefined && asked !== undefined) throw new UserError(MAPPING_WORDS[context.lang].walkOrSession);
  if (walk !== undefined) return ofWalk(context, { guide, file: walk });
  return asked === undefined ? undefined : ofSession(context, { guide, asked });
}

function ofWalk(context: Context, { guide, file }: { guide: Guide; file: string }): Trail {
  const { words, system } = context;
  const { name, answers } = readAnswersFile(context, { file, flow: guide.machine.flow });
  const { session, misfit } = playInMemory({ guide, answers, now: system.clock.now(), words });
  if (misfit !== undefined)
    throw new UserError(words.badAnswers(name), { lines: [`${name}:${misfit.line}:1  ${misfit.message}`] });
  // A picture is sent on: where the file lies here is nobody else's business.
  return pathOf(session, basename(name));
}

/** As its answers stand in this very flow: a session of an older one may fit only in part. */
function ofSession(context: Context, { guide, asked }: { guide: Guide; asked: string }): Trail {
  const { words, err, lang } = context;
  const store = findStore(context);
  const found = store.find(asked);
  if (!found.ok) throw notFound(context, found);
  const read = store.read(found.id);
  if (!read.ok) throw new UserError(words.broken(read.id, read.path));
  const { flow } = guide.machine;
  const theirs = read.entries[0].flow;
  if (theirs !== flow.id) throw new UserError(MAPPING_WORDS[lang].otherFlow(found.id, short(theirs), flow.id));
  const session = replay({ guide, id: found.id, entries: read.entries });
  if (session.leftover.length > 0) err(MAPPING_WORDS[lang].leftOver(session.leftover.length));
  return pathOf(session, found.id);
}

function pathOf({ guide, path, place }: Session, name: string): Trail {
  const taken = path.map(({ entry, ...step }) => {
    const isTyped = step.place.step.kind === 'value' && entry.answer !== 'unknown';
    return { ...step, answer: isTyped ? 'given' : entry.answer };
  });
  return trailOf(guide.machine.flow, { name, taken, stands: place });
}

import { basename } from 'node:path';
import { readFlow } from '../flow/read-flow.ts';
import type { Leave } from '../session/front.ts';
import type { Store } from '../session/store.ts';
import { wantsAscii } from '../terminal/ascii.ts';
import { cleanLine } from '../text/clean.ts';
import { shorten, widthOf, wrap } from '../text/width.ts';
import type { Front } from './choose-front.ts';
import type { Context } from './context.ts';
import { flowsById } from './find-flow.ts';
import { flowCopy } from './flows/flow-copy.ts';
import { shownDir } from './flows/shown-dir.ts';
import { changedWords } from './flows/words.ts';
import { wantedLangs } from './languages.ts';
import { listSessions } from './list-sessions.ts';
import { type PickedPlace, type PickTalk, pickFound } from './pick-found.ts';
import { type Label, pickNames, wholeLabel } from './pick-names.ts';
import { readLine } from './read-line.ts';
import { openWords, waitsWords } from './tell-session.ts';
import { TOUR } from './tour.ts';
import { UserError } from './user-error.ts';

export type Picked =
  | { readonly kind: 'flow'; readonly dir: string }
  | { readonly kind: 'session'; readonly id: string }
  /** Found by what was described or pasted: a flow, and the place in it. */
  | { readonly kind: 'found'; readonly dir: string; readonly found: PickedPlace }
  | { readonly kind: 'left'; readonly leave: Leave };

interface Offer extends Label {
  readonly picked: Picked;
}

const MOST_SESSIONS = 20;

/** Without a flow named: the open sessions, what is due first, then the flows. */
export async function pick(context: Context, { store, front }: { store: Store; front: Front }): Promise<Picked> {
  const { words } = context;
  if (front === 'none') throw new UserError(words.noInputPick);
  const flows = await flowOffers(context, { isNew: store.ids().length === 0 });
  const offers = [...(await sessionOffers(context, store)), ...flows];
  if (offers.length === 0) throw new UserError(words.noFlows, { hint: words.seeHelp });
  return front === 'numbered' ? pickNumbered(context, offers) : pickPrompted(context, offers);
}

async function sessionOffers(context: Context, store: Store): Promise<Offer[]> {
  const { words, lang, system } = context;
  const now = system.clock.now();
  const sessions = await listSessions(context, store);
  return sessions
    .filter(({ state, title }) => state === 'open' && title !== null)
    .slice(0, MOST_SESSIONS)
    .map((line) => {
      const { session, case: reference, symptom } = line;
      // What one picks by comes first: a narrow terminal shows no more.
      const parts = [reference, waitsWords(line, { lang, now }), symptom, openWords(line, lang)];
      const what = parts.filter((part) => part !== undefined && part !== null && part !== '').join(' · ');
      return { label: words.pickResume(cleanLine(what), session), picked: { kind: 'session', id: session } };
    });
}

/**
 * A flow that cannot be read is named by its id: choosing it says what is wrong with it. The tour stands first, with a sentence, for
 * whoever has no session yet (`isNew`), and last for everybody else.
 */
async function flowOffers(context: Context, { isNew }: { isNew: boolean }): Promise<Offer[]> {
  const langs = wantedLangs(context);
  const found = [...(await flowsById(context))].flatMap(([id, dirs]) => offered(context, { id, dirs }));
  const tour = found.filter(({ id }) => id === TOUR);
  const others = found.filter(({ id }) => id !== TOUR);
  return (isNew ? [...tour, ...others] : [...others, ...tour]).map(({ id, dir, twin }) => {
    const reading = readFlow({ files: context.system.files, dir, langs });
    const text = reading.ok
      ? (langs.map((each) => reading.texts.get(each)).find((each) => each !== undefined) ?? reading.texts.get(reading.flow.base))
      : undefined;
    const title = text?.title ?? basename(dir);
    const label = isNew && id === TOUR ? context.words.pickTour(title) : title;
    return { label, apart: twin, picked: { kind: 'flow', dir } };
  });
}

interface OfferedFlow {
  readonly id: string;
  readonly dir: string;
  readonly twin: Label['apart'];
}

/** Of one id: two that say different things are both offered, each with what tells them apart: its folder, hash and age. */
function offered(context: Context, { id, dirs }: { id: string; dirs: readonly string[] }): readonly OfferedFlow[] {
  if (dirs.length === 1) return [{ id, dir: dirs[0]!, twin: undefined }];
  const { files, cwd, clock } = context.system;
  const copies = dirs.map((dir) => flowCopy(files, dir));
  const apart = copies.filter(({ content }, index) => copies.findIndex((each) => each.content === content) === index);
  if (apart.length === 1) return [{ id, dir: dirs[0]!, twin: undefined }];
  return apart.map((own) => {
    const folder = shownDir(own.dir, cwd);
    const facts = [folder, own.hash ?? '', changedWords(own, { now: clock.now(), lang: context.lang })];
    const full = facts.filter((fact) => fact !== '').join(', ');
    const isAlone = apart.every(({ dir, hash }) => dir === own.dir || hash !== own.hash);
    return { id, dir: own.dir, twin: { full, brief: isAlone ? (own.hash ?? folder) : folder } };
  });
}

async function pickNumbered(context: Context, offers: readonly Offer[]): Promise<Picked> {
  const { words, out, system, signals } = context;
  out(`${words.pickTitle}\n`);
  for (const [index, offer] of offers.entries()) out(`${index + 1}. ${wholeLabel(offer)}\n`);
  for (;;) {
    out(system.stdin.isTTY ? words.pickPrompt(offers.length) : `${words.pickPrompt(offers.length).trimEnd()}\n`);
    const line = (await readLine(system.stdin, signals.leave))?.trim();
    if (signals.leave.aborted) return { kind: 'left', leave: signals.leave.reason as Leave };
    if (line === undefined) return { kind: 'left', leave: 'input-ended' };
    if (line === 'q') return { kind: 'left', leave: 'stopped' };
    if (line.startsWith('/')) {
      const found = await pickFound(context, { talk: numberedTalk(context), typed: line.slice(1).trim() });
      if (found !== undefined) return { kind: 'found', dir: found.place.dir, found };
      continue;
    }
    const chosen = /^\d{1,3}$/.test(line) ? offers[Number(line) - 1] : undefined;
    if (chosen !== undefined) return chosen.picked;
    out(`${words.pickWrong(offers.length)}\n`);
  }
}

/** Of a pipe and a dumb terminal: lines, nothing else. What is not read stays for the front that follows. */
function numberedTalk({ out, system, signals }: Context): PickTalk {
  const next = () => readLine(system.stdin, signals.leave);
  return {
    say: (lines) => out(`${lines.join('\n')}\n`),
    ask: (prompt) => {
      out(system.stdin.isTTY ? prompt : `${prompt.trimEnd()}\n`);
      return next();
    },
    askMany: async (prompt) => {
      out(`${prompt}\n`);
      const lines: string[] = [];
      for (let line = await next(); line !== undefined && line !== '.'; line = await next()) lines.push(line);
      return lines.join('\n');
    },
  };
}

async function pickPrompted(context: Context, offers: readonly Offer[]): Promise<Picked> {
  const { words, system, signals } = context;
  const [{ default: inquirer }, { ExitPromptError }] = await Promise.all([import('inquirer'), import('@inquirer/core')]);
  const { prompt } = inquirer;
  try {
    // Two cells for the cursor's mark, one free at the end; a label on two lines would be counted as one.
    const width = Math.max(20, (system.stdout.columns ?? 80) - 3);
    const labels: readonly Label[] = [...offers, { label: words.pickFind }];
    const names = pickNames(labels, width);
    // Behind the question, on its line: what is left of a second one would stand above the first page.
    const room = Math.max(8, width - widthOf(words.pickTitle) - 2);
    const choices = names.map(({ name, description }, value) => ({
      ...{ name, short: shorten(wholeLabel(labels[value]!), room), value },
      ...(description === undefined ? {} : { description }),
    }));
    const keys = wrap(words.pickKeys, width);
    // The question, an empty line, the keys, and what stands below the list.
    const below = Math.max(0, ...names.map(({ description }) => description?.split('\n').length ?? 0));
    const pageSize = Math.max(3, (system.stdout.rows ?? 24) - 3 - keys.length - below);
    for (;;) {
      const { chosen } = await prompt<{ chosen: number }>([
        {
          type: 'select',
          name: 'chosen',
          message: words.pickTitle,
          choices,
          pageSize,
          loop: false,
          theme: { style: { keysHelpTip: () => keys.join('\n') } },
        },
      ]);
      const offer = offers[chosen];
      if (offer !== undefined) return offer.picked;
      const found = await pickFound(context, { talk: await promptedTalk(context), typed: '' });
      if (found !== undefined) return { kind: 'found', dir: found.place.dir, found };
    }
  } catch (error) {
    if (signals.leave.aborted) return { kind: 'left', leave: signals.leave.reason as Leave };
    if (error instanceof ExitPromptError) return { kind: 'left', leave: 'interrupted' };
    throw error;
  }
}

async function promptedTalk({ system, signals }: Context): Promise<PickTalk> {
  const { inquirerTalk } = await import('../line/inquirer-talk.ts');
  const { stdin, stdout, env, platform } = system;
  const talk = inquirerTalk({ stdin, stdout, leave: signals.leave, ascii: wantsAscii(env, platform) });
  return {
    say: (lines) => talk.say(lines.map((text) => ({ text, whole: false }))),
    ask: async (prompt) => (await talk.ask(prompt)).text,
    askMany: async (prompt) => (await talk.askMany(prompt)).text,
  };
}

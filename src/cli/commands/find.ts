import { findIndex } from '../../find/find-index.ts';
import type { Hit } from '../../find/types.ts';
import { wayThere } from '../../find/way-there.ts';
import { startSession } from '../../session/start-session.ts';
import type { Guide } from '../../session/types.ts';
import { clean, cleanLine } from '../../text/clean.ts';
import type { Lang } from '../../text/lang.ts';
import { wrap } from '../../text/width.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { listFlows } from '../find-flow.ts';
import { sessionLangs } from '../languages.ts';
import { loadGuide } from '../load-guide.ts';
import { findStore } from '../open-home.ts';
import { readAll } from '../read-all.ts';
import { TOUR } from '../tour.ts';
import { UserError } from '../user-error.ts';

const MOST = 10;

interface Found extends Hit {
  readonly guide: Guide;
  readonly lang: Lang;
}

/** `ariane find TEXT`: the steps a symptom or an error text belongs to, in every flow; without TEXT, or with `-`, what is piped in. */
export async function find(context: Context): Promise<number> {
  const { flags, words, out, err, system } = context;
  const text = await textGiven(context);
  const now = system.clock.now();
  const found: Found[] = [];
  for (const [id, dir] of listFlows(context)) {
    // An invented fault is nobody's.
    if (id === TOUR) continue;
    const guide = await readable(context, dir);
    if (guide === undefined) continue;
    const { lang: asked, ...others } = flags;
    const { lang } = sessionLangs({ ...context, flags: hasLang(guide, asked) ? flags : others }, guide);
    for (const hit of findIndex(guide, lang).search(text, { now, most: MOST })) found.push({ ...hit, guide, lang });
  }
  const best = found.toSorted((one, other) => other.score - one.score).slice(0, MOST);
  if (flags.json)
    out(
      `${JSON.stringify(
        best.map((hit) => asJson(hit, text)),
        null,
        2,
      )}\n`,
    );
  else if (best.length === 0) err(words.nothingFound);
  else out(best.map((hit, index) => `${asLines(context, { hit, text, number: index + 1 }).join('\n')}\n`).join(''));
  return exitCode('done');
}

/** A flow in other languages is searched in its own. */
function hasLang({ texts }: Guide, asked: string | undefined): boolean {
  return asked !== undefined && [asked, asked.split('-')[0]!].some((code) => texts.has(code));
}

async function textGiven({ operands, words, system, signals }: Context): Promise<string> {
  const typed = operands.join(' ');
  const isPiped = typed === '-' || (typed === '' && !system.stdin.isTTY);
  const text = clean(isPiped ? await readAll(system.stdin, signals.leave) : typed).trim();
  if (text === '') throw new UserError(words.nothingToFind, { hint: words.seeHelp });
  return text;
}

/** A flow that cannot be read does not keep the others from being searched; that it could not is said. */
async function readable(context: Context, dir: string): Promise<Guide | undefined> {
  try {
    return await loadGuide(context, { dir, home: homeOf(context) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.err(error.message);
    return undefined;
  }
}

/** Only for what was read of a flow before: without a home it is simply read again. */
function homeOf(context: Context): string | undefined {
  try {
    return findStore(context).home;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return undefined;
  }
}

function way({ guide, lang, ...place }: Found, text: string) {
  const session = startSession({ guide, id: 'find', at: new Date(0).toISOString(), lang });
  return wayThere(session, { place, text });
}

function asJson(hit: Found, text: string) {
  const { guide, lang, step, question, option, label, isShown } = hit;
  const answers = way(hit, text)?.answers ?? null;
  return {
    ...{ step, flow: guide.machine.flow.id, title: titleOf(guide, lang), question, option: option ?? null, label: label ?? null },
    shown: isShown,
    answers: answers?.map(({ step: at, answer, voice }) => ({ step: at, answer, voice })) ?? null,
  };
}

function asLines(
  { words, system }: Context,
  { hit, text, number }: { hit: Found; text: string; number: number },
): readonly string[] {
  const { guide, lang, question, label } = hit;
  const width = Math.min(system.stdout.columns ?? 80, 100) - 4;
  const there = way(hit, text);
  const lines = [
    label === undefined ? question : `${question} ${words.foundAnswer(label)}`,
    ...(there === undefined
      ? [words.foundNoWay]
      : [
          words.foundWay(
            there.answers.map(({ label: said, voice, voiceWord }) => (voice === 'assumed' ? said : `${said} (${voiceWord})`)),
          ),
        ]),
    `${titleOf(guide, lang)} · ariane ${guide.machine.flow.id}`,
  ];
  return lines.flatMap((line, row) =>
    wrap(cleanLine(line), width).map((piece, at) => `${row === 0 && at === 0 ? `${number}.`.padEnd(4) : '    '}${piece}`),
  );
}

const titleOf = (guide: Guide, lang: Lang): string =>
  (guide.texts.get(lang) ?? guide.texts.get(guide.machine.flow.base))?.title ?? guide.machine.flow.id;

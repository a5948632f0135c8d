import { clean, cleanLine } from '../../text/clean.ts';
import { wrap } from '../../text/width.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { readAll } from '../read-all.ts';
import { type FoundIn, searchFlows, wayFromStart } from '../search-flows.ts';
import { ownCommand } from '../typed-command.ts';
import { UserError } from '../user-error.ts';

const MOST = 10;

/** `ariane find TEXT`: the steps a symptom or an error text belongs to, in every flow; without TEXT, or with `-`, what is piped in. */
export async function find(context: Context): Promise<number> {
  const { flags, words, out, err } = context;
  const text = await textGiven(context);
  const found = await searchFlows(context, text, MOST);
  if (flags.json) {
    const list = found.map((place) => asJson(place, text));
    out(`${JSON.stringify(list, null, 2)}\n`);
  } else if (found.length === 0) err(words.nothingFound);
  else out(found.map((place, index) => `${asLines(context, { place, text, number: index + 1 }).join('\n')}\n`).join(''));
  return exitCode('done');
}

async function textGiven({ operands, words, system, signals }: Context): Promise<string> {
  const typed = operands.join(' ');
  const isPiped = typed === '-' || (typed === '' && !system.stdin.isTTY);
  const text = clean(isPiped ? await readAll(system.stdin, signals.leave) : typed).trim();
  if (text === '') throw new UserError(words.nothingToFind, { hint: words.seeHelp });
  return text;
}

function asJson(place: FoundIn, text: string) {
  const { flow, title, step, question, option, label, isShown } = place;
  const answers = wayFromStart(place, text)?.answers.map(({ step: at, answer, voice }) => ({ step: at, answer, voice }));
  return {
    ...{ step, flow, title, question, option: option ?? null, label: label ?? null, shown: isShown },
    answers: answers ?? null,
  };
}

interface Numbered {
  readonly place: FoundIn;
  readonly text: string;
  readonly number: number;
}

function asLines(context: Context, { place, text, number }: Numbered): readonly string[] {
  const { words, system, flags } = context;
  const { question, label, title, flow } = place;
  const width = Math.min(system.stdout.columns ?? 80, 100) - 4;
  const way = wayFromStart(place, text);
  const said = way?.answers.map(({ label: each, voice, voiceWord }) => (voice === 'assumed' ? each : `${each} (${voiceWord})`));
  const lines = [
    label === undefined ? question : `${question} ${words.foundAnswer(label)}`,
    said === undefined ? words.foundNoWay : words.foundWay(said),
    `${title} · ${ownCommand(context, [flow], { flows: flags.flows })}`,
  ];
  return lines.flatMap((line, row) =>
    wrap(cleanLine(line), width).map((piece, at) => `${row === 0 && at === 0 ? `${number}.`.padEnd(4) : '    '}${piece}`),
  );
}

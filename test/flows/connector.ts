import { readdirSync, readFileSync } from 'node:fs';
import { type AnswersFile, readAnswers } from '../../src/flow/read-answers.ts';
import { readFlow } from '../../src/flow/read-flow.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { replay } from '../../src/session/replay.ts';
import type { AnswerEntry, Session, SessionEntry } from '../../src/session/types.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';

export const DIR = 'flows/exchange-connector';

const reading = readFlow({ files: nodeFiles(), dir: DIR });
if (!reading.ok) throw new Error(reading.diagnostics.map((each) => `${each.file}:${each.line} ${each.message}`).join('\n'));

export const connector = reading;
export const machine = compileFlow(reading.flow);

/** The flow's own walks, by file name. */
export function walksOfConnector(): readonly { readonly name: string; readonly walk: AnswersFile }[] {
  return readdirSync(`${DIR}/walks`).map((name) => {
    const read = readAnswers({ text: readFileSync(`${DIR}/walks/${name}`, 'utf8'), file: name, walk: true });
    if (!read.ok) throw new Error(read.diagnostics.map((each) => each.message).join('\n'));
    return { name, walk: read.answers };
  });
}

/** The place a list of answers leads to by the machine alone; throws at the first that does not fit. */
export function placeAfter(answers: readonly { readonly step: string; readonly answer: string }[]) {
  return answers.reduce((place, { step, answer }) => {
    const typed = place.step.kind === 'value' && answer !== 'unknown' ? 'given' : answer;
    const taken = place.step.id === step ? machine.take(place, typed) : undefined;
    if (taken === undefined) throw new Error(`at "${place.step.id}": "${step}: ${answer}" does not fit`);
    return taken.place;
  }, machine.start());
}

/** The session a walk leaves; a day and an hour between answers, so that nothing is looked at early. */
export function sessionOf(walk: AnswersFile): Session {
  const { flow, texts } = connector;
  const at = (index: number) => new Date(Date.UTC(2016, 7, 5) + index * 25 * 3_600_000).toISOString();
  const header: SessionEntry = {
    ...{
      kind: 'session',
      at: at(0),
      format: 1,
      flow: flow.id,
      version: flow.version,
      hash: flow.hash,
      lang: 'fr',
      where: 'here',
    },
  };
  const answers = walk.answers.map(
    ({ step, answer, voice, against }, index): AnswerEntry => ({
      kind: 'answer',
      at: at(index + 1),
      step,
      answer,
      voice,
      against,
    }),
  );
  return replay({ guide: { machine, texts }, id: '20160805-0000-walk', entries: [header, ...answers] });
}

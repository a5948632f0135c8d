import type { Replay } from '../../report/schema.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Answered, SessionFacts, TakenBack } from './types.ts';

// Faster, nobody has read anything: it came from a file or a pipe.
const FASTEST = 200;
// Longer, somebody went home in between: leaving with `q` writes nothing down.
const LONGEST = 3_600_000;
// What a session keeps of one; a longer one was not written by Ariane.
const LONGEST_REMARK = 20_000;

/** What the block of a transcript tells of its session; all that was answered counts, also what was taken back later. */
export function factsOf(replay: Replay): SessionFacts {
  const { session, from, flow, version, started, answers, backs = [], wrong = [], stands } = replay;
  // What was given before it began here belongs to the session it was gone on from.
  const isInherited = (at: string) => from !== undefined && started !== undefined && at < started;
  const answered = ({ step, at, asked, parked, against }: Said): Answered => ({
    ...{ step, took: tookOf(at, asked), parked: parked === true, overruled: against !== undefined },
    inherited: isInherited(at),
  });
  return {
    ...{ session, from, flow, version },
    answers: [...answers.map(answered), ...backs.map((back) => answered({ ...back, at: back.given }))],
    backs: backs.map(
      ({ step, from: stood, changed, at }): TakenBack => ({
        ...{ step, from: stood, changed: changed === true, inherited: isInherited(at) },
      }),
    ),
    remarks: wrong.map(({ step, at, text }) => ({ step, at, text: cleanLine(text.slice(0, LONGEST_REMARK)), session })),
    last: answers.at(-1)?.step,
    stands: stands === undefined ? undefined : { step: stands.step, end: stands.end },
  };
}

type Said = Pick<Replay['answers'][number], 'step' | 'at' | 'asked' | 'parked' | 'against'>;

function tookOf(at: string, asked: string | undefined): number | undefined {
  if (asked === undefined) return undefined;
  const took = Date.parse(at) - Date.parse(asked);
  return took >= FASTEST && took <= LONGEST ? took : undefined;
}

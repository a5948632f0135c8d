import fc from 'fast-check';
import { INTAKE_FIELDS } from '../../src/flow/types.ts';
import type { Machine, Place } from '../../src/machine/types.ts';
import type { PureCommand } from '../../src/session/apply-command.ts';
import { type Guide, type Session, VOICES, type Voice } from '../../src/session/types.ts';
import { walk } from './walk.ts';

/** What a person may do, drawn before it is known where they stand. */
export interface Deed {
  readonly what:
    | 'answer'
    | 'auto'
    | 'back'
    | 'change'
    | 'note'
    | 'wrong'
    | 'hold'
    | 'intake'
    | 'set'
    | 'voice'
    | 'known'
    | 'wait';
  readonly n: number;
  readonly voice: Voice;
}
const WHATS: readonly Deed['what'][] = [
  'answer',
  'answer',
  'answer',
  'answer',
  'auto',
  'back',
  'change',
  'note',
  'wrong',
  'hold',
  'intake',
  'set',
  'voice',
  'known',
  'wait',
];
export const deeds = fc.array(
  fc.record({ what: fc.constantFrom(...WHATS), n: fc.nat(1000), voice: fc.constantFrom(...VOICES) }),
  {
    maxLength: 40,
  },
);

export const answerOf = (machine: Machine, place: Place, n: number): string => {
  const answers = machine.answersAt(place);
  const answer = answers[n % answers.length]!;
  return answer === 'given' ? `adele${n % 7}@contoso.com` : answer;
};

function commandOf(session: Session, { what, n, voice }: Deed): PureCommand | undefined {
  const { machine } = session.guide;
  const { place, path } = session;
  switch (what) {
    case 'answer':
    case 'auto': {
      if (place.step.kind === 'end') return undefined;
      const more = { ...(n % 3 === 0 ? { voice } : {}), ...(what === 'auto' ? { auto: true as const } : {}) };
      return { do: 'answer', choice: { step: place.step.id, answer: answerOf(machine, place, n), ...more } };
    }
    case 'change': {
      const index = n % (path.length + 1);
      const old = path[index];
      return { do: 'change', index, answer: old === undefined ? 'a' : answerOf(machine, old.place, n) };
    }
    case 'note':
      return { do: 'note', text: `note ${n}`, for: n % 2 ? 'customer' : 'internal' };
    case 'wrong':
      return { do: 'wrong', text: `wrong ${n}` };
    case 'hold':
      return { do: n % 2 ? 'hold' : 'go-on' };
    case 'intake':
      return { do: 'intake', field: INTAKE_FIELDS[n % INTAKE_FIELDS.length]!, text: `said ${n}` };
    case 'set':
      return { do: 'set', where: n % 2 ? 'customer' : 'here', case: n % 3 ? `INC ${n}` : '' };
    case 'voice':
      return { do: 'voice', voice };
    case 'known':
      return { do: 'known', known: [{ step: `s${n % 7}`, answer: 'a', voice, source: 'x' as never }] };
    case 'back':
      return { do: 'back' };
    case 'wait':
      return undefined;
  }
}

export function walked(guide: Guide, list: readonly Deed[]): Session {
  const walking = walk(guide);
  for (const deed of list) {
    walking.wait(deed.what === 'wait' ? deed.n : 0);
    const command = commandOf(walking.session, deed);
    if (command !== undefined) walking.act(command);
  }
  return walking.session;
}

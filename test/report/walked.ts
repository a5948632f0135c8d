import { readFlow } from '../../src/flow/read-flow.ts';
import type { IntakeField } from '../../src/flow/types.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { applyCommand, type PureCommand } from '../../src/session/apply-command.ts';
import { startSession } from '../../src/session/start-session.ts';
import type { Guide, Session, Voice, Where } from '../../src/session/types.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { cleanLine } from '../../src/text/clean.ts';

/** An answer, with what a test says about it: voice, what speaks against it, a note before it, minutes waited before it. */
export type Said = readonly [
  step: string,
  answer: string,
  more?: {
    readonly voice?: Voice;
    readonly against?: string;
    readonly note?: string;
    readonly tell?: string;
    readonly wait?: number;
  },
];

export interface Walk {
  readonly flow: 'small' | 'exchange-connector';
  readonly answers: readonly Said[];
  readonly intake?: Readonly<Partial<Record<IntakeField, string>>>;
  readonly case?: string;
  readonly where?: Where;
  /** What else was done, before the answers. */
  readonly before?: readonly PureCommand[];
}

const guides = new Map<string, Guide>();

export function guideOf(flow: Walk['flow']): Guide {
  const known = guides.get(flow);
  if (known) return known;
  const dir = flow === 'small' ? 'test/fixtures/flows/small' : 'flows/exchange-connector';
  const reading = readFlow({ files: nodeFiles(), dir });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  const guide = { machine: compileFlow(reading.flow), texts: reading.texts };
  guides.set(flow, guide);
  return guide;
}

/** A session walked by its own commands, two minutes an answer from 14:31 on. */
export function walked(walk: Walk): Session {
  let minute = 0;
  const now = (): string => new Date(Date.UTC(2026, 10, 22, 14, 31 + minute)).toISOString();
  let session = startSession({
    guide: guideOf(walk.flow),
    id: '20261122-1431-k7q2',
    at: now(),
    lang: 'fr',
    where: walk.where,
    case: walk.case === undefined ? undefined : cleanLine(walk.case),
  });
  const act = (command: PureCommand): void => {
    const applied = applyCommand(session, command, now());
    if (!applied.ok) throw new Error(`${JSON.stringify(command)}: ${applied.message}`);
    session = applied.session;
  };
  for (const command of walk.before ?? []) act(command);
  for (const [step, answer, more = {}] of walk.answers) {
    minute += 2 + (more.wait ?? 0);
    if (more.note !== undefined) act({ do: 'note', text: more.note, for: 'internal' });
    if (more.tell !== undefined) act({ do: 'note', text: more.tell, for: 'customer' });
    act({ do: 'answer', choice: { step, answer, voice: more.voice, against: more.against } });
  }
  for (const [field, text] of Object.entries(walk.intake ?? {})) act({ do: 'intake', field: field as IntakeField, text });
  return session;
}

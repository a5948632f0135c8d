import type { Look } from '../flow/check-types.ts';
import { readOutput } from './read/read-output.ts';
import { readTraceText } from './trace/read-trace-text.ts';
import type { OutputReading } from './types.ts';

/** Commands whose output a look can read: its own, and those it accepts. */
export function commandsOf(look: Look): readonly string[] {
  const own = look.run.flatMap(({ kind, params }) => (kind === 'powershell' ? [params.get('command') ?? ''] : []));
  return [...own, ...look.accepts];
}

/** Reads evidence of a look. `isWhole`: Ariane looked itself, so nothing printed means that there was nothing. Pure; never throws. */
export function readLook(look: Look, text: string, { isWhole = false }: { isWhole?: boolean } = {}): OutputReading {
  return readOutput(text, { formats: look.reads, commands: commandsOf(look), isWhole, trace: readTraceText });
}

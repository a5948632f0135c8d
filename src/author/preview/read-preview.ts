import { type Reading, readFlow } from '../../flow/read-flow.ts';
import { ReadMemo } from '../../flow/read-memo.ts';
import type { ReadsOnly } from '../../lint/lint-checks.ts';
import { lintFlow } from '../../lint/lint-flow.ts';
import type { Diagnostic } from '../../lint/types.ts';
import { compileFlow } from '../../machine/compile-flow.ts';
import type { Machine } from '../../machine/types.ts';
import type { Guide } from '../../session/types.ts';
import type { Files } from '../../terminal/ports.ts';
import type { OwnLang } from '../../text/lang.ts';

/** A folder as it was read: what can be walked, undefined while it could not start, and what was found wrong. */
export interface Loaded {
  readonly guide: Guide | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PreviewReader {
  /** What stops a start, at once. */
  read(): Loaded;
  /** Everything lint says of what was read last. */
  lint(): readonly Diagnostic[];
}

/** Reads one folder again and again; what has not changed is not read twice. Never throws for what lies there. */
export function previewReader(of: {
  files: Files;
  dir: string;
  lang: OwnLang;
  readsOnly?: ReadsOnly | undefined;
}): PreviewReader {
  const { lang, readsOnly } = of;
  const memo = new ReadMemo();
  let reading: Reading | undefined;
  return {
    read: () => {
      reading = readFlow({ ...of, memo });
      const diagnostics = lintFlow(reading, { depth: 'start', lang });
      if (!reading.ok || diagnostics.some(({ severity }) => severity === 'error')) return { guide: undefined, diagnostics };
      const { flow, texts } = reading;
      // A flow whose parts multiply without bound is refused by the compiler; lint has said it then.
      const machine = memo.of<Machine>('machine', [flow], () => compileFlow(flow));
      return { guide: { machine, texts }, diagnostics };
    },
    lint: () => (reading === undefined ? [] : lintFlow(reading, { depth: 'full', lang, readsOnly })),
  };
}

import { FileError, type FileProblem, type Files } from '../../terminal/ports.ts';
import { decodeOutput } from '../read/decode-output.ts';
import type { Looked, Looker, LookOrder } from '../types.ts';
import { expandPath, type PathRules } from './expand-path.ts';
import { notLooked } from './in-time.ts';

export interface XmlPorts {
  readonly files: Pick<Files, 'read'>;
  readonly env: PathRules['env'];
  readonly platform: NodeJS.Platform;
  /** The name of this machine, where the file lies. */
  readonly host: string | undefined;
}

const MOST = 5 * 1024 * 1024;
const WORDS: Partial<Record<FileProblem, string>> = { missing: 'no-file', 'not-a-file': 'not-a-file', 'too-big': 'too-big' };

/**
 * `xml`: a configuration file of this machine. Parameters: `path` (absolute; `%NAME%` is filled from the environment), `unc` (`yes`:
 * the flow allows a share). The text is the file's own, decoded; `src/check/read` makes the record.
 *
 * Could not run: `bad-path`, `unc-path`, `no-variable` (not on a machine that has it), `no-file`, `not-a-file`, `too-big` (5 MB),
 * `unreadable`; not allowed: `denied`.
 */
export function makeXmlLooker(ports: XmlPorts): Looker {
  return { unavailable: () => undefined, look: (order) => Promise.resolve(lookAtFile(order, ports)) };
}

function lookAtFile({ params, signal }: LookOrder, { files, env, platform, host }: XmlPorts): Looked {
  if (signal.aborted) return notLooked('cancelled', 'cancelled');
  const expanded = expandPath(params.get('path') ?? '', { env, platform, mayUnc: params.get('unc') === 'yes' });
  if (!expanded.ok) return notLooked(expanded.why);
  try {
    const bytes = files.read(expanded.path, MOST);
    return { ok: true, text: decodeXml(bytes), format: 'xml', at: { host } };
  } catch (error) {
    const problem = error instanceof FileError ? error.problem : 'other';
    return problem === 'denied' ? notLooked('denied', 'not-allowed') : notLooked(WORDS[problem] ?? 'unreadable');
  }
}

/** As the file says of itself in its first line, where it has no byte order mark and does not look like UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const { text, encoding } = decodeOutput(bytes);
  if (encoding.startsWith('utf-16')) return text;
  const named = /^\ufeff?<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(text)?.[1]?.toLowerCase();
  // What says UTF-16 but is no such thing was saved otherwise later.
  if (named === undefined || named.startsWith('utf')) return text;
  try {
    return new TextDecoder(named).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return text;
  }
}

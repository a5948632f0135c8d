import { short } from './evidence-text.ts';

const MOST = 100;
/** What signs somebody in, or marks who it is, has no place in evidence. A challenge only names the ways in. */
const SECRET = /cookie|^(?:proxy-)?auth|token|secret|password|api-?key|session|credential|signature/;

/** Headers as they came (`rawHeaders`: name, value, name, value), names in lower case, several of one name joined, secrets left out. */
export function keepHeaders(raw: readonly string[]): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = short((raw[index] ?? '').toLowerCase(), 100);
    if (name === '' || SECRET.test(name)) continue;
    const before = kept.get(name);
    if (before === undefined && kept.size >= MOST) break;
    const value = short(raw[index + 1] ?? '', 1000);
    kept.set(name, before === undefined ? value : short(`${before}, ${value}`, 1000));
  }
  return kept;
}

/** The schemes a `WWW-Authenticate` header offers (`Negotiate, Basic realm="a, b"` → Negotiate, Basic), each once. */
export function readChallenge(header: string): string[] {
  const pieces = header.slice(0, 4000).match(/(?:"(?:[^"\\]|\\.)*"|[^",]|")+/g) ?? [];
  const schemes = pieces.flatMap((piece) => {
    const scheme = /^\s*([A-Za-z][\w-]{0,40})(?:\s+\S|\s*$)/.exec(piece)?.[1];
    // `charset = "UTF-8"` belongs to the scheme before it.
    return scheme === undefined || /^\s*[\w-]+\s*=(?!=*\s*$)/.test(piece) ? [] : [scheme];
  });
  return [...new Set(schemes)].slice(0, 20);
}

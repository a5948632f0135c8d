import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { type JudgedCertificate, judgeCertificate } from './judge-certificate.ts';
import { codeOf, type NetworkWord, networkWord } from './network-word.ts';
import { findAddresses, openSocket, type Until, whenOver } from './open-socket.ts';
import { readBody } from './read-body.ts';
import { readGreeting } from './read-greeting.ts';
import { type HandshakeFailure, shakeHands } from './shake-hands.ts';
import type { Trust } from './trust.ts';
import type { Address, Wire } from './wire.ts';

/** Why there was no answer, or none that could be read. */
export type HttpWord = NetworkWord | Exclude<HandshakeFailure, 'closed'> | 'not-http' | 'headers-too-large';

export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly rawHeaders: readonly string[];
  /** Undefined where it was no text, or was not asked for. */
  readonly body: string | undefined;
  /** There was more, or it did not come in time. */
  readonly isCut: boolean;
  /** From looking up the name to the last header; ms. */
  readonly milliseconds: number;
}

export interface Exchanged {
  readonly answer: Answer | undefined;
  /** Undefined where there is an answer. */
  readonly word: HttpWord | undefined;
  /** Undefined without TLS. */
  readonly judged: JudgedCertificate | undefined;
  readonly addresses: readonly Address[];
  /** What was said instead of TLS. */
  readonly greeting: string;
}

export interface Question {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For dates of certificates; milliseconds since 1970. */
  readonly now: number;
}

const MOST_HEADERS = 64 * 1024;

/** One request on a connection of its own, which is closed whatever happens. `left`: ms still to spend. Never rejects. */
export async function exchange(
  { wire, trust }: { wire: Wire; trust: Trust },
  question: Question,
  { signal, left }: { signal: AbortSignal; left: () => number },
): Promise<Exchanged> {
  const { url, now } = question;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isSecure = url.protocol === 'https:';
  const until = (): Until => ({ signal, timeout: Math.max(0, left()) });
  const nothing: Exchanged = { answer: undefined, word: undefined, judged: undefined, addresses: [], greeting: '' };
  // Making it takes its time, which is not the server's.
  const context = isSecure ? trust.machine() : undefined;
  const started = wire.elapsed();
  const found = await findAddresses(wire, host, until());
  if (!found.ok) return { ...nothing, word: found.word };
  const { addresses } = found;
  const port = Number(url.port) || (isSecure ? 443 : 80);
  const opened = await openSocket(wire, { addresses, port }, until());
  if (!opened.ok) return { ...nothing, addresses, word: opened.word };
  if (context === undefined)
    return { ...nothing, addresses, ...(await ask({ socket: opened.socket, question, started, wire, until: until() })) };
  const shaken = await shakeHands(opened.socket, { host, context, until: until() });
  if (!shaken.ok) {
    const target = { wire, host, port, addresses };
    const greeting = shaken.failure === 'not-tls' ? await readGreeting(target, { context, until: until() }) : '';
    return { ...nothing, addresses, greeting, word: shaken.failure === 'closed' ? 'reset' : shaken.failure };
  }
  const judged = judgeCertificate(shaken.socket, { host, now });
  const asked = await ask({ socket: shaken.socket, question, started, wire, until: until() });
  opened.socket.destroy();
  return { ...nothing, addresses, judged, ...asked };
}

type Asked = Pick<Exchanged, 'answer' | 'word'>;

function ask(from: { socket: Socket; question: Question; started: number; wire: Wire; until: Until }): Promise<Asked> {
  const { socket, question, started, wire, until } = from;
  const { url, method, headers } = question;
  return new Promise((resolve) => {
    const asked = request({
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headers, 'accept-encoding': 'identity', connection: 'close' },
      setHost: false,
      maxHeaderSize: MOST_HEADERS,
    });
    const end = (said: Asked) => {
      asked.destroy();
      socket.destroy();
      resolve(said);
    };
    const done = whenOver(until, () => end({ answer: undefined, word: 'timeout' }));
    const answered = (message: IncomingMessage) =>
      done(() => {
        const milliseconds = wire.elapsed() - started;
        readBody(message, { isWanted: method !== 'HEAD', until }).then(({ body, isCut }) => {
          const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = message;
          end({ answer: { status, statusText, rawHeaders, body, isCut, milliseconds }, word: undefined });
        });
      });
    asked.on('error', (error) => done(() => end({ answer: undefined, word: wordOf(error) })));
    asked.once('response', answered);
    // A server that changes the protocol unasked has answered all the same.
    asked.once('upgrade', answered);
    asked.once('close', () => done(() => end({ answer: undefined, word: 'reset' })));
    asked.end();
  });
}

function wordOf(error: Error): HttpWord {
  const code = codeOf(error);
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  return code.startsWith('HPE_') ? 'not-http' : networkWord(error);
}

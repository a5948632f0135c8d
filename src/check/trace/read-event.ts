import { readMoment } from '../read/read-moment.ts';
import { decodePiece, plainOfXml } from './decode-piece.ts';

/** An event of a log, or a line of plain text with what belongs to it. */
export interface TraceEvent {
  /** ISO, UTC. */
  readonly at: string | undefined;
  /** Its own level says error or worse. */
  readonly isError: boolean;
  /** Not cleaned. */
  readonly message: string;
}

/** What an event's first bytes say; kept when the event is too long to be kept itself. */
export type EventHead = Omit<TraceEvent, 'message'>;

const HEAD = 4_096;
const MESSAGE = 64 * 1024;
const AROUND = 1_024;
const DESCRIPTION = '<Description>';
const DATA = Buffer.from('<ApplicationData');
const DATA_END = Buffer.from('</ApplicationData');

/** The time and level of an E2ETraceEvent, from its first bytes. `SystemTime` is UTC (facts/connector.md §5). Never throws. */
export function readHead(bytes: Buffer): EventHead {
  const data = bytes.subarray(0, HEAD).indexOf(DATA);
  const head = bytes.toString('latin1', 0, data === -1 ? HEAD : data);
  // By name: the numbers differ between writers.
  const isError = /<SubType\s+Name\s*=\s*["'](?:Error|Critical)["']/.test(head);
  return { at: readTime(head), isError };
}

/**
 * An E2ETraceEvent from the bytes of it that are there. `hit`: where in them the words stand that make it worth reading; a message
 * longer than 64 KB is read around there. The message is the text of `ApplicationData`, with `Description` first where there is one.
 */
export function readEvent(bytes: Buffer, hit: number): TraceEvent {
  const start = bytes.indexOf(DATA);
  const open = start === -1 || start > hit ? 0 : bytes.indexOf('>', start) + 1;
  const close = bytes.indexOf(DATA_END, hit);
  const end = close === -1 ? bytes.length : close;
  const from = hit - open > MESSAGE / 2 ? hit - AROUND : open;
  const xml = decodePiece(bytes.subarray(from, Math.min(end, from + MESSAGE)));
  const [opens, closes] = [xml.indexOf(DESCRIPTION), xml.indexOf('</Description>')];
  const rest = opens + DESCRIPTION.length;
  const text = opens === -1 || closes < rest ? xml : `${xml.slice(rest, closes)} ${xml.slice(closes)}`;
  return { ...readHead(bytes), message: plainOfXml(text) };
}

/** The moment that the first `TimeCreated` of a text names: ISO in UTC. */
export function readTime(text: string): string | undefined {
  const time = /<TimeCreated\s+SystemTime\s*=\s*["']([^"'<>]{1,40})["']/.exec(text)?.[1];
  const moment = time === undefined ? undefined : readMoment(time);
  return moment?.ok === true ? moment.at : undefined;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTrace } from '../../../src/check/trace/analyse-trace.ts';
import { traceRecords } from '../../../src/check/trace/trace-records.ts';
import type { TraceSummary } from '../../../src/check/trace/types.ts';
import * as sample from './sample-log.ts';

const { MORNING, eventXml, logXml, source } = sample;
const MORNING_TOLD = {
  lastFullStarted: '2016-08-04T07:00:00.000Z',
  lastFullCompleted: '2016-08-04T03:05:00.000Z',
  lastQuickStarted: '2016-08-04T06:00:00.000Z',
  lastQuickCompleted: '2016-08-04T04:01:00.000Z',
  lastCompleted: '2016-08-04T04:01:00.000Z',
  lastStarted: '2016-08-04T07:00:00.000Z',
  fullStarted: 2,
  fullCompleted: 1,
  fullStartedSince: 1,
  quickStarted: 2,
  quickCompleted: 1,
  quickStartedSince: 1,
  startedSince: 2,
  failures: 1,
  nextCommandExceptions: 1,
  sendEmailErrors: 1,
  devicesSynced: 0,
  users: 4,
  command: 'commandIDGUID',
  health: 'Connected',
  from: '2016-08-04T02:00:00.000Z',
  to: '2016-08-04T09:00:00.000Z',
  cutAtStart: false,
  cutAtEnd: false,
};

const told = (summary: TraceSummary) => traceRecords(summary)[0]!;
/** What happened, without where it stands and how many bytes it took. */
const happened = (summary: TraceSummary) => ({
  ...summary,
  bytes: 0,
  files: summary.files.length,
  ...{ full: 0, quick: 0, failures: 0, nextCommand: 0, sendEmail: 0 },
  facts: summary.facts.map(({ at, kind, text }) => ({ at, kind, text })),
});

describe('a log of a morning', () => {
  it.each([
    ['pretty-printed', Buffer.from(logXml(MORNING, true))],
    ['on one line', Buffer.from(logXml(MORNING, false))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${logXml(MORNING, true)}`)],
    ['UTF-16LE with its mark', Buffer.from(`\ufeff${logXml(MORNING, true)}`, 'utf16le')],
    ['UTF-16LE without', Buffer.from(logXml(MORNING, true), 'utf16le')],
    ['in trace records', Buffer.from(MORNING.map((entry) => eventXml(entry, true, true)).join(''))],
    ['in another case', Buffer.from(logXml(MORNING).replaceAll('(full sync)', '(Full Sync)'))],
  ])('tells the same: %s', async (_, bytes) => {
    const summary = await analyseTrace([source('Connector0.log', bytes)]);
    expect(told(summary)).toMatchObject(MORNING_TOLD);
    expect(summary).toMatchObject({ isTrace: true, cancelled: false, bytes: bytes.length });
  });

  it('says where each fact stands', async () => {
    const text = logXml(MORNING);
    const { facts } = await analyseTrace([source('Connector0.log', text)]);
    expect(facts.map(({ kind }) => kind)).toEqual([
      'full-started',
      'full-completed',
      'quick-started',
      'quick-completed',
      'next-command-exception',
      'quick-started',
      'send-email-error',
      'full-started',
      'failed',
    ]);
    const lines = text.split('\n');
    for (const { line, offset, file } of facts) {
      expect(lines[line - 1]).toMatch(/sync|Get next command|SendEmail/);
      expect(text.slice(offset, offset! + 20)).toMatch(/^(?:full sync|quick sync|Get next command|SendEmail - error)/);
      expect(file).toBe('Connector0.log');
    }
  });

  it('tells the first lines of an exception, without its marks', async () => {
    const { nextCommand, sendEmail } = await analyseTrace([source('a', logXml(MORNING))]);
    expect(nextCommand.text).toBe(
      'Get next command failed: System.Net.WebException: The remote server returned an error: (401) Unauthorized.\nat System.Net.HttpWebRequest.GetResponse()\nat Agent.Poll()',
    );
    expect(sendEmail.last?.text).toContain('(HttpWebRequest& request) at Microsoft.Exchange');
  });

  it('gives the same summary whatever the pieces it comes in', async () => {
    for (const text of [logXml(MORNING.slice(1, 6), true), logXml(MORNING.slice(1, 6), false), PLAIN, FRENCH_PLAIN]) {
      const bytes = Buffer.from(text);
      const whole = await analyseTrace([source('a', bytes)]);
      for (let size = 1; size < bytes.length; size += size < 40 ? 1 : 97)
        expect(await analyseTrace([source('a', bytes, size)], { least: 1 })).toEqual(whole);
    }
  });

  it('gives the same summary with a border at any byte', async () => {
    const bytes = Buffer.from(logXml(MORNING.slice(1, 4), true));
    const whole = await analyseTrace([source('a', bytes)]);
    async function* halves(at: number) {
      yield bytes.subarray(0, at);
      yield bytes.subarray(at);
    }
    for (let at = 0; at <= bytes.length; at++)
      expect(await analyseTrace([{ name: 'a', size: bytes.length, chunks: halves(at) }], { least: 1 })).toEqual(whole);
  });

  it('gives the same summary for rolled files in any order', async () => {
    const names = ['Connector29.log', 'Connector0.log', 'Connector1.log'];
    const parts = [MORNING.slice(0, 4), MORNING.slice(4, 7), MORNING.slice(7)].map(
      (part, i) => [names[i]!, logXml(part)] as const,
    );
    const whole = await analyseTrace([source('all', logXml(MORNING))]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (order) => {
        const summary = await analyseTrace(order.map((i) => source(...parts[i]!)));
        expect(summary.files.map(({ name }) => name)).toEqual(names);
        expect({ ...happened(summary), files: 1, gaps: [] }).toEqual(happened(whole));
        expect(told(summary)).toMatchObject(MORNING_TOLD);
      }),
    );
  });
});

const PLAIN = `2016-08-04 03:00:00Z ${sample.FULL_START}\n2016-08-04 03:05:00Z ${sample.FULL_END}\n2016-08-04 04:00:00Z ${sample.NEXT_COMMAND}\n2016-08-04T07:00:00.5+02:00 Idle\n`;
const FRENCH_PLAIN = `2016-08-04 03:00:00Z ${sample.FULL_START_FR}\r\n2016-08-04 03:05:00Z ${sample.FULL_END_FR}\r\n`;

describe('French and plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(FRENCH_PLAIN)],
    ['Windows-1252', Buffer.from(FRENCH_PLAIN.replace('’', "'"), 'latin1')],
    ['UTF-16LE', Buffer.from(`\ufeff${FRENCH_PLAIN}`, 'utf16le')],
    [
      'XML',
      Buffer.from(
        logXml([
          { at: '2016-08-04T03:00:00.000Z', message: sample.FULL_START_FR },
          { at: '2016-08-04T03:05:00.000Z', message: sample.FULL_END_FR },
        ]),
      ),
    ],
  ])('reads French in %s', async (_, bytes) => {
    expect(told(await analyseTrace([source('a', bytes)]))).toMatchObject({
      lastFullStarted: '2016-08-04T03:00:00.000Z',
      lastFullCompleted: '2016-08-04T03:05:00.000Z',
      startedSince: 0,
      devicesSynced: 7,
      users: 4,
      health: 'Connected',
    });
  });

  it('reads plain lines with what belongs to them', async () => {
    const summary = await analyseTrace([source('a', PLAIN)]);
    expect(told(summary)).toMatchObject({
      lastFullCompleted: '2016-08-04T03:05:00.000Z',
      lastNextCommandException: '2016-08-04T04:00:00.000Z',
      from: '2016-08-04T03:00:00.000Z',
      to: '2016-08-04T05:00:00.500Z',
      cutAtStart: false,
      cutAtEnd: false,
    });
    expect(summary.nextCommand.text).toContain('at Agent.Poll()');
    expect(summary.facts.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('does not guess a day that may be a month', async () => {
    const record = told(await analyseTrace([source('a', `04/08/2016 03:05:00 ${sample.FULL_END}\n`)]));
    expect(record).toMatchObject({ fullCompleted: 1 });
    expect(record).not.toHaveProperty('lastFullCompleted');
    expect(record).not.toHaveProperty('lastCompleted');
  });

  it('reads the published samples, which have no time', async () => {
    const summary = await analyseTrace([source('a', `${sample.FULL_START.replace('4', '<number>')}\n${sample.FULL_END}\n`)]);
    expect(summary).toMatchObject({ isTrace: true, full: { started: 1, completed: 1, startedSince: 0 }, health: 'Connected' });
  });
});

describe('what is not whole', () => {
  const text = logXml([
    { at: '2016-08-04T03:00:00.000Z', message: sample.FULL_START },
    { at: '2016-08-04T03:05:00.000Z', message: sample.FULL_END },
    { at: '2016-08-04T04:00:00.000Z', message: 'Idle' },
  ]);

  it('says that the beginning or the end was cut', async () => {
    const summaryOf = async (part: string) => analyseTrace([source('a', part)]);
    const [first, rest] = [text.indexOf('</E2ETraceEvent>'), text.indexOf('<EventID>')];
    expect(await summaryOf(text.slice(rest))).toMatchObject({ cutAtStart: true, cutAtEnd: false, full: { started: 1 } });
    expect(told(await summaryOf(text.slice(rest)))).toMatchObject({ lastFullStarted: '2016-08-04T03:00:00.000Z' });
    expect(await summaryOf(text.slice(0, first))).toMatchObject({ cutAtStart: false, cutAtEnd: true, full: { started: 1 } });
    expect(await summaryOf(text.slice(rest, -4))).toMatchObject({ cutAtStart: true, cutAtEnd: true, full: { completed: 1 } });
    expect(await summaryOf(text)).toMatchObject({ cutAtStart: false, cutAtEnd: false });
  });

  it('has no time for an event whose beginning is gone', async () => {
    const record = told(
      await analyseTrace([source('a', text.slice(text.indexOf('<Source'), text.indexOf('</E2ETraceEvent>') + 16))]),
    );
    expect(record).toMatchObject({ fullStarted: 1, cutAtStart: true });
    expect(record).not.toHaveProperty('lastFullStarted');
  });

  it('counts an event longer than what is kept once, with its time', async () => {
    const long = `${'x'.repeat(3_000_000)} ${sample.FULL_START} ${'y '.repeat(1_500_000)}`;
    const log = logXml([
      { at: '2016-08-04T03:00:00.000Z', message: long },
      { at: '2016-08-04T03:05:00.000Z', message: sample.FULL_END },
    ]);
    expect(told(await analyseTrace([source('a', log, 100_000)]))).toMatchObject({
      fullStarted: 1,
      lastFullStarted: '2016-08-04T03:00:00.000Z',
      lastFullCompleted: '2016-08-04T03:05:00.000Z',
    });
  });

  it('keeps the first and last facts of many, and counts all', async () => {
    const at = (i: number) => new Date(Date.UTC(2016, 0, 1) + i * 60_000).toISOString();
    const log = logXml(
      Array.from({ length: 3_000 }, (_, i) => ({ at: at(i), message: i === 10 ? sample.FULL_END : sample.FULL_START })),
    );
    const { full, facts } = await analyseTrace([source('a', log)]);
    expect(full).toMatchObject({ started: 2_999, completed: 1, startedSince: 2_989 });
    expect(facts.length).toBe(550);
    expect([facts[0]?.at, facts.at(-1)?.at]).toEqual([at(0), at(2_999)]);
  });

  it('never throws, whatever the bytes', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom(
          '<E2ETraceEvent',
          '</E2ETraceEvent>',
          '<ApplicationData>',
          '(full sync)',
          '\n',
          sample.FULL_END,
          'Get next command',
          '<TimeCreated SystemTime="',
        )
        .map((each) => Buffer.from(each)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 300 }), async (pieces, size) => {
        const bytes = Buffer.concat(pieces);
        const summary = await analyseTrace([source('a', bytes, size)], { least: 1 });
        expect(summary.bytes).toBe(bytes.length);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
        for (const { text } of summary.facts) expect(text).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('stopping', () => {
  it('stops between two pieces and says so', async () => {
    const stop = new AbortController();
    const text = logXml(MORNING).repeat(200);
    const summary = await analyseTrace([source('a', text), source('b', text)], {
      signal: stop.signal,
      progress: ({ done = 0 }) => done > 200_000 && stop.abort(),
    });
    expect(summary.cancelled).toBe(true);
    expect(summary.bytes).toBeLessThan(text.length);
  });

  it('leaves a source behind that hangs', async () => {
    const stop = new AbortController();
    let hasAsked = () => {};
    const asked = new Promise<void>((resolve) => (hasAsked = resolve));
    const hanging: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          hasAsked();
          return new Promise(() => {});
        },
      }),
    };
    const analysing = analyseTrace([{ name: 'a', size: 1, chunks: hanging }], { signal: stop.signal });
    await asked;
    stop.abort();
    expect(await analysing).toMatchObject({ cancelled: true, bytes: 0 });
  });

  it('names a source that fails and reads the others', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(logXml(MORNING.slice(0, 3)));
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    }
    const summary = await analyseTrace([{ name: 'bad', size: 9, chunks: failing() }, source('good', logXml(MORNING.slice(3)))]);
    expect(summary.files).toMatchObject([
      { name: 'bad', problem: 'denied' },
      { name: 'good', problem: undefined },
    ]);
    expect(told(summary)).toMatchObject({ unread: 1, fullCompleted: 1, quickCompleted: 1 });
  });
});

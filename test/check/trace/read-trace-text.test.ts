import { describe, expect, it } from 'vitest';
import { readOutput } from '../../../src/check/read/read-output.ts';
import { analyseTrace } from '../../../src/check/trace/analyse-trace.ts';
import { readTraceText } from '../../../src/check/trace/read-trace-text.ts';
import { traceRecords } from '../../../src/check/trace/trace-records.ts';
import { FULL_END, FULL_START, logXml, MORNING, source } from './sample-log.ts';

describe('a pasted trace log', () => {
  it('is read into one record whose fields stand on their lines', () => {
    const text = logXml(MORNING).replaceAll('\r', '');
    const record = readTraceText(text)?.[0];
    expect(record?.fields.get('lastFullCompleted')).toBe('2016-08-04T03:05:00.000Z');
    const [line] = record?.lines.get('lastFullCompleted') ?? [0];
    expect(text.split('\n')[line - 1]).toContain('completed successfully');
  });

  it('is not read out of the evidence of a look at logs, which quotes it', async () => {
    const text = JSON.stringify(traceRecords(await analyseTrace([source('a', logXml(MORNING))])), null, 2);
    expect(readTraceText(text)).toBeUndefined();
    const reading = readOutput(text, { formats: ['trace-log', 'json'], trace: readTraceText });
    expect(reading.ok && reading.records[0]?.fields.get('lastFullCompleted')).toBe('2016-08-04T03:05:00.000Z');
  });

  it('is recognised among other outputs', () => {
    const read = (text: string) => readOutput(text, { formats: ['trace-log', 'json', 'lines'], trace: readTraceText });
    expect(read(`${FULL_START}\n${FULL_END}`)).toMatchObject({ ok: true, format: 'trace-log' });
    expect(read(logXml(MORNING.slice(0, 1), false))).toMatchObject({ ok: true, format: 'trace-log' });
    expect(read('I ran a full sync yesterday.')).toMatchObject({ ok: true, format: 'lines' });
    expect(read('PrimarySmtpAddress : adele@contoso.com')).toMatchObject({ ok: true, format: 'lines' });
  });
});

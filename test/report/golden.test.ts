import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { exportReport } from '../../src/report/export-report.ts';
import { generateSchemas } from '../../src/report/generate-schemas.ts';
import { SITUATIONS } from './situations.ts';
import { walked } from './walked.ts';

const ajv = new Ajv2020();
const schemas = generateSchemas();
const isTicket = ajv.compile(JSON.parse(schemas.get('ticket.schema.json')!));
const isTranscript = ajv.compile(JSON.parse(schemas.get('transcript.schema.json')!));
const order = { profile: 'own', now: Date.UTC(2026, 10, 22, 18), version: '0.1.0' } as const;

const cases = Object.entries(SITUATIONS).flatMap(([name, walk]) => (['fr', 'en'] as const).map((lang) => ({ name, walk, lang })));

/** Hashes move with every word of a flow; what a ticket says should be all that a golden ticket shows. */
const steady = (text: string): string =>
  text
    .replace(/<style>[\s\S]*<\/style>/u, '<style></style>')
    .replace(/sha256-[\w+/]{43}=/gu, '<style’s sum>')
    .replace(/\b[0-9a-f]{64}\b/gu, '<sha-256>')
    .replace(/(?<=[\w-] \d+ \()[0-9a-f]{7}(?=\))/gu, '<hash>');

describe('tickets', () => {
  it.each(cases)('$name in $lang', async ({ name, walk, lang }) => {
    const session = walked(walk);
    const write = (what: 'ticket' | 'transcript', format: string) => {
      const exported = exportReport(session, { ...order, what, format, lang });
      if (!exported.ok) throw new Error(exported.message);
      return exported.text;
    };
    await expect(steady(write('ticket', 'md'))).toMatchFileSnapshot(`golden/${name}.${lang}.md.txt`);
    for (const format of ['txt', 'jira', 'servicenow', 'json', 'html'])
      await expect(steady(write('ticket', format))).toMatchFileSnapshot(`golden/${name}.${lang}.${format}.txt`);
    if (name === 'small-contradiction') {
      await expect(steady(write('transcript', 'md'))).toMatchFileSnapshot(`golden/transcript.${lang}.md.txt`);
    }
    for (const format of ['md', 'txt', 'jira', 'servicenow']) expect(write('ticket', format).length).toBeLessThanOrEqual(3500);
    expect(write('transcript', 'servicenow').length).toBeLessThanOrEqual(4000);
    expect(write('transcript', 'jira').length).toBeLessThanOrEqual(32_767);
    expect(isTicket(JSON.parse(write('ticket', 'json')))).toBe(true);
    expect(isTranscript(JSON.parse(write('transcript', 'json')))).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSamples } from '../../src/cli/find-samples.ts';
import { judgeSample } from '../../src/cli/judge-sample.ts';
import { readSample, type Sample } from '../../src/flow/read-sample.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { connector, DIR } from './connector.ts';

const { flow, texts } = connector;
if (flow.checks === undefined) throw new Error('the flow has no checks');
const { checks } = flow;
const samples = findSamples(nodeFiles(), DIR).map((at) => ({ at, sample: sampleOf(at.file) }));
const byCheck = Map.groupBy(samples, ({ at }) => at.check);
const steps = [...flow.all.values()].flatMap((step) =>
  (step.kind === 'question' || step.kind === 'value') && step.check !== undefined ? [{ id: step.id, check: step.check }] : [],
);

function sampleOf(file: string): Sample {
  const { sample, findings } = readSample({ text: readFileSync(`${DIR}/${file}`, 'utf8'), file });
  if (findings.length > 0) throw new Error(`${file}: ${findings[0]?.code}`);
  return sample;
}

describe('the checks of the connector', () => {
  it.each(samples.map(({ at, sample }) => ({ file: at.file, at, sample })))('judge $file as it says', ({ at, sample }) => {
    const judged = judgeSample({ sample, at, checks, read: (file) => readFileSync(`${DIR}/${file}`), now: 0 });
    expect(judged).toMatchObject({ ok: true });
  });

  it.each([...checks.checks.values()])('$id: samples that answer, that do not, and every answer', ({ id, judge }) => {
    const own = byCheck.get(id) ?? [];
    expect(own.length).toBeGreaterThanOrEqual(3);
    const answers = new Set(own.flatMap(({ sample }) => sample.answer ?? []));
    for (const { answer } of judge) if (answer !== undefined) expect(answers).toContain(answer);
    expect(answers.size).toBeGreaterThan(0);
    expect(own.some(({ sample }) => sample.answer === undefined)).toBe(true);
  });

  it.each([...checks.checks.values()])('$id: a sentence for whatever it says, in every language', ({ id, judge }) => {
    const words = judge.map(({ answer, value, unsure }) => answer ?? unsure ?? (value === undefined ? '' : 'value'));
    for (const [lang, text] of texts) {
      const said = text.checks.get(id)?.sentences;
      for (const word of words) expect(said?.has(word), `${lang}: ${word}`).toBe(true);
    }
  });

  it.each([...checks.checks.values()])('$id: slots the same in every language, and known', ({ id, let: lets }) => {
    const slots = [...texts.values()].map((text) => {
      const sentences = text.checks.get(id)?.sentences ?? new Map<string, string>();
      return [...sentences].map(([word, said]) => [
        word,
        [...said.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map((slot) => slot[1]!).sort(),
      ]);
    });
    for (const each of slots) expect(each).toEqual(slots[0]);
    for (const [, named] of slots[0] as [string, string[]][])
      for (const name of named) expect(lets.has(name) || flow.values.has(name), name).toBe(true);
  });

  // design.md, "Things that must stay true", 5: what was typed picks the place to look, and never rules anything out.
  it.each([...checks.checks.values()])(
    '$id: compares with nothing that was typed, except to be unsure',
    ({ judge, let: lets }) => {
      for (const { when, answer, value } of judge)
        if (answer !== undefined || value !== undefined) expect(`${when} ${value ?? ''}`).not.toMatch(/\bsession\b/);
      for (const text of lets.values()) expect(text).not.toMatch(/\bsession\b/);
    },
  );

  it('answers as many questions as it can', () => {
    expect(steps.map(({ id }) => id).sort()).toMatchInlineSnapshot(`
      [
        "access-state",
        "cas-answers",
        "cas-failover",
        "cas-name",
        "cas-near",
        "cas-version",
        "cas-which",
        "console",
        "dedicated",
        "default-blocks",
        "default-level",
        "device-listed",
        "discover-answer",
        "discover-name",
        "enrolled-when",
        "exceptions",
        "first-seen",
        "host-domain",
        "host-fits",
        "intune-access",
        "intune-answers",
        "known",
        "licence",
        "mail-log",
        "mailbox-server",
        "mixed",
        "notice-mailbox",
        "resynced",
        "rights",
        "service-events",
        "service-runs",
        "set-up-proxy",
        "shows-connected",
        "smtp",
        "sync-azure",
        "sync-classic",
        "sync-current",
        "sync-date",
        "sync-done",
        "sync-logs",
        "tls-taken",
      ]
    `);
    for (const { check } of steps) expect(checks.checks.has(check)).toBe(true);
  });

  it('looks for nothing that no check uses', () => {
    const used = new Set([...checks.checks.values()].flatMap(({ uses }) => uses));
    expect([...checks.looks.keys()].filter((look) => !used.has(look))).toEqual([]);
  });

  it('says of constructed outputs that they are constructed', () => {
    for (const { at } of samples) expect(readFileSync(`${DIR}/${at.file}`, 'utf8')).toMatch(/^# \[C\] /);
  });
});

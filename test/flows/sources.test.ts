import { describe, expect, it } from 'vitest';
import { connector } from './connector.ts';

const { flow } = connector;
/** S12 is an empty bullet in every version of the document. */
const STATEMENTS = Array.from({ length: 30 }, (_, index) => `S${index + 1}`).filter((id) => id !== 'S12');

/** Every source a step, an option or a cause names. */
function claimed(): ReadonlySet<string> {
  const sources = new Set<string>();
  for (const cause of flow.causes.values()) for (const source of cause.from) sources.add(source);
  for (const step of flow.all.values()) {
    for (const source of step.from) sources.add(source);
    if (step.kind === 'end' || step.kind === 'part') continue;
    for (const option of step.options.values()) for (const source of option.from) sources.add(source);
  }
  return sources;
}

describe('the source document', () => {
  it.each(STATEMENTS)('%s is claimed by a step, an option or a cause', (statement) => {
    expect(claimed()).toContain(statement);
  });

  it('backs every step that says something', () => {
    const bare = [...flow.all.values()].filter((step) => step.kind !== 'part' && step.kind !== 'again' && step.from.length === 0);
    expect(bare.map((step) => step.id)).toEqual([]);
  });

  it('backs every cause', () => {
    expect([...flow.causes].filter(([, cause]) => cause.from.length === 0)).toEqual([]);
  });

  it('knows only sources of a known shape', () => {
    expect(
      [...claimed()].filter(
        (source) => !/^(S\d{1,2}|EASENUM|ADSV|[A-Z]{2,6}\d{2}|G-[A-Z]{3,4}|SHOT|ISS\d+|KB\d+|ticket)$/.test(source),
      ),
    ).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickNames, wholeLabel } from '../../src/cli/pick-names.ts';
import { widthOf } from '../../src/text/width.ts';

const twin = (hash: string, dir: string) => ({
  label: 'Connecteur Exchange local d’Intune',
  apart: { brief: hash, full: `${dir}, ${hash}, modifié le 2026-11-24, il y a 2 min` },
});

describe('pickNames', () => {
  it('leaves a label that fits as it is, and needs nothing below the list', () => {
    expect(pickNames([{ label: 'Visite guidée' }], 37)).toEqual([{ name: 'Visite guidée', description: undefined }]);
  });

  it('keeps on a narrow screen what tells two flows of one name apart, and says all of it below', () => {
    const [one, other] = pickNames([twin('7ec36c0', './flows/exchange-connector'), twin('d47a7b4', '/opt/flows')], 37);
    expect(one!.name).toMatch(/^Connecteur .*… \(7ec36c0\)$/);
    expect(other!.name).toMatch(/^Connecteur .*… \(d47a7b4\)$/);
    expect(one!.description!.replaceAll('\n', ' ')).toContain('./flows/exchange-connector, 7ec36c0, modifié le');
  });

  it('is never wider than the list, whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((each) => !/\s{2}|\n/.test(each));
    const label = fc.record({
      label: text,
      apart: fc.option(fc.record({ brief: text, full: text }), { nil: undefined }),
    });
    fc.assert(
      fc.property(label, fc.integer({ min: 20, max: 90 }), (each, width) => {
        const [{ name, description } = { name: '', description: undefined }] = pickNames([each], width);
        const lines = [name, ...(description?.split('\n') ?? [])];
        return lines.every((line) => widthOf(line) <= width) && (description !== undefined || name === wholeLabel(each));
      }),
    );
  });
});

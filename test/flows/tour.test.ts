import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFlow } from '../../src/flow/read-flow.ts';
import { lintFlow } from '../../src/lint/lint-flow.ts';
import { KEYS } from '../../src/session/keys.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';

const DIR = 'flows/tour';
const reading = readFlow({ files: nodeFiles(), dir: DIR });
const textIn = (lang: string) => readFileSync(`${DIR}/text/${lang}.md`, 'utf8');

describe('the tour', () => {
  it('has nothing for lint to say', () => {
    expect(lintFlow(reading, { depth: 'full' })).toEqual([]);
  });

  it('writes French with its own apostrophe and unbreakable spaces', () => {
    const prose = textIn('fr')
      .replace(/`[^`\n]*`/g, '')
      .replace(/^# .*$/gm, '');
    expect(prose.match(/.{0,20}(?:'| [:;?!»]|« ).{0,20}/g) ?? []).toEqual([]);
  });

  it.each(['fr', 'en'])('teaches the keys that there are, the same in every language (%s)', (lang) => {
    const taught = [...textIn(lang).matchAll(/\*\*:?(\S)\*\*/g)].map(([, key]) => key!).filter((key) => !/\d/.test(key));
    const keys = KEYS.flatMap(({ line, screen }) => [line, screen]);
    expect(taught.filter((key) => !keys.includes(key))).toEqual([]);
    for (const key of '?qvyhpkwatx/=') expect(taught).toContain(key);
  });
});

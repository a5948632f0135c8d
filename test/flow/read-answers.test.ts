import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/flow/read-answers.ts';
import { placesOf } from '../support/broken-flow.ts';

const read = (text: string, walk = false) => readAnswers({ text, file: 'answers.yaml', walk });
const said = (text: string, walk = false) => {
  const reading = read(text, walk);
  return reading.ok ? [] : placesOf(reading.diagnostics);
};

describe('readAnswers', () => {
  it('reads every form of an entry', () => {
    const reading = read(`flow: x
answers:
  - still-supported: go-on
  - who: adele@contoso.com
  - { step: licence, answer: licensed, voice: told, note: "read to me", against: unlicensed, at: 2026-11-20T14:00:00+01:00 }
  - step: smtp
    answer: "0012"
    note: { text: "hello\\u001b[2J", for: customer }
intake: { impact: one person }
end: fixed
suspected: [a, b]
parked: []
`);
    expect(reading.ok && reading.answers).toEqual({
      flow: 'x',
      answers: [
        { step: 'still-supported', answer: 'go-on', voice: 'seen', line: 3 },
        { step: 'who', answer: 'adele@contoso.com', voice: 'seen', line: 4 },
        {
          step: 'licence',
          answer: 'licensed',
          voice: 'told',
          note: { text: 'read to me', for: 'internal' },
          against: 'unlicensed',
          at: '2026-11-20T13:00:00.000Z',
          line: 5,
        },
        { step: 'smtp', answer: '0012', voice: 'seen', note: { text: 'hello', for: 'customer' }, line: 6 },
      ],
      intake: new Map([['impact', 'one person']]),
      end: 'fixed',
      expected: new Map<string, string[]>([
        ['suspected', ['a', 'b']],
        ['parked', []],
      ]),
    });
  });

  it.each([
    ['an unknown key', 'answers: []\nanswer: []\n', ['answers.yaml:2:1 unknown-key']],
    ['an unknown voice', 'answers: [{ step: a, answer: b, voice: heard }]\n', ['answers.yaml:1:40 bad-value']],
    ['a time without its offset', 'answers: [{ step: a, answer: b, at: 2026-11-20T14:00:00 }]\n', ['answers.yaml:1:37 bad-time']],
    ['an entry without an answer', 'answers: [{ step: a, voice: seen }]\n', ['answers.yaml:1:11 missing-key']],
    ['no answers', 'flow: x\n', ['answers.yaml:1:1 missing-key']],
    ['a step that leads out', 'answers: [{ ../x: y }]\n', ['answers.yaml:1:13 bad-id']],
    ['an empty file', '', ['answers.yaml:1:1 file-empty']],
  ])('%s', (_name, text, places) => {
    expect(said(text)).toEqual(places);
  });

  it('asks a walk for its end', () => {
    expect(said('answers: []\n', true)).toEqual(['answers.yaml:1:1 missing-key']);
  });
});

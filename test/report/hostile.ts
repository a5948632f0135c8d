import fc from 'fast-check';
import type { HandMade } from './hand-made.ts';

const nasty = fc.constantFrom(
  '</details><script>alert(1)</script>',
  '```\n# heading\n```',
  '[click](https://evil.example/x)',
  'https://evil.example/a?b=c',
  'www.evil.example',
  'adele@contoso.com',
  '\u001b[31mred\u001b[0m\u0007',
  '# heading\n## heading\n- item\n1. one\n> quote\n---\n===',
  '| a | b |\n| - | - |',
  '&lt;b&gt; &#x41; <!-- -->',
  '*bold* _it_ ~~no~~ `code` ``two``',
  '\u202eevil\u200b\ufeff',
  '\t\t{v0} $' + '{v1} @{v2}',
  '日本語のとても長い文字列'.repeat(30),
  `é${'\u0301'.repeat(300)}`,
  '__proto__',
  'constructor',
  'x'.repeat(10_000),
  '*'.repeat(5_000),
  '`'.repeat(200),
  '\\'.repeat(301),
  'a b '.repeat(2_500),
  '',
  '$(Remove-Item C:\\)',
);

/** Texts somebody may type, paste or write into a flow. */
export const hostileText = fc.oneof(
  nasty,
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.array(nasty, { maxLength: 3 }).map((all) => all.join(' ')),
);

const line = fc.record(
  {
    kind: fc.constantFrom('question' as const, 'value' as const, 'repair' as const),
    question: hostileText,
    label: hostileText,
    answer: hostileText,
    body: fc.oneof(
      hostileText,
      hostileText.map((text) => `Do:\n\n\`\`\`powershell\nGet-It -Id {v1} ${text}\n\`\`\``),
    ),
    wouldTell: hostileText,
    park: fc.boolean(),
    note: hostileText,
    voice: fc.constantFrom('observed' as const, 'shown' as const, 'seen' as const, 'told' as const, 'assumed' as const),
    against: fc.constantFrom('b', 'a', '__proto__'),
    confirms: fc.subarray(['cause-a', '**cause-b**', '__proto__']),
  },
  { requiredKeys: ['kind', 'question', 'label'] },
);

/** Any session, with any text anywhere. */
export const hostileSession: fc.Arbitrary<HandMade> = fc.record(
  {
    lines: fc.array(line, { minLength: 1, maxLength: 30 }),
    end: fc.constantFrom('resolved' as const, 'advice' as const, 'handover' as const, undefined),
    result: hostileText,
    next: hostileText,
    case: hostileText,
    intake: hostileText,
    title: hostileText,
    causes: fc.constant(['cause-a', '**cause-b**', '__proto__']),
    looks: fc.array(hostileText, { maxLength: 15 }),
  },
  { requiredKeys: ['lines', 'causes'] },
);

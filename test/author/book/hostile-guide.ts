import { type FlowText, LABELS, type StepText } from '../../../src/flow/text-types.ts';
import type { Guide } from '../../../src/session/types.ts';
import { type CleanText, clean } from '../../../src/text/clean.ts';
import { HOSTILE as PAGE } from '../../report/html/pages.ts';
import { guideOf } from '../../report/walked.ts';
import { HOSTILE as MAP } from '../map/maps.ts';

const MARKDOWN = [
  '[click](javascript:alert(7)) ![x](http://127.0.0.1:9/p.png) <http://127.0.0.1:9/q>',
  '[https://good.example](https://bad.example/"onclick=alert(8)) &lt;b&gt; &#60;i&#62;',
  '> quote <iframe src=http://127.0.0.1:9/r></iframe>\n\n- item\n  <style>body{display:none}</style>',
  '| a | <b>b</b> |\n|---|---|\n| </table> | `</code>` |',
  '```html\n</pre><script>alert(9)</script>\n```',
  '# </h3><h1>taken</h1>',
];

/** What somebody might write into a flow who wants more than to be read. */
export const HOSTILE: readonly CleanText[] = [...PAGE, ...MAP, ...MARKDOWN].map(clean);

/** The small flow with a hostile text wherever a text may stand, each in its turn. */
export function hostileGuide(): Guide {
  const { machine, texts } = guideOf('small');
  let at = 0;
  const next = (): CleanText => HOSTILE[at++ % HOSTILE.length]!;
  const step = ({ options }: StepText): StepText => ({
    ...{ question: next(), say: next(), body: clean(`${next()}\n\n${next()}\n\n\`\`\`powershell\n${next()}\n\`\`\``) },
    labels: new Map(LABELS.map((label) => [label, next()])),
    options: new Map([...options.keys()].map((id) => [id, { label: next(), reason: next() }])),
  });
  const all = <T, U>(map: ReadonlyMap<string, T>, make: (value: T) => U): ReadonlyMap<string, U> =>
    new Map([...map].map(([key, value]) => [key, make(value)]));
  const text = (own: FlowText): FlowText => ({
    ...{ lang: own.lang, title: next(), description: next(), steps: all(own.steps, step) },
    ...{ values: all(own.values, () => ({ label: next(), example: next() })), causes: all(own.causes, next) },
    ...{ parts: all(own.parts, next), tickets: all(own.tickets, next), needs: all(own.needs, next) },
    ...{ intake: new Map([...own.intake.keys()].map((field) => [field, next()])), checks: new Map() },
  });
  return { machine, texts: new Map([...texts].map(([lang, own]) => [lang, text(own)])) };
}

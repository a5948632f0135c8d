import { mapOf } from '../../../src/author/map/map-of.ts';
import { type Trail, trailOf } from '../../../src/author/map/trail.ts';
import type { FlowMap } from '../../../src/author/map/types.ts';
import type { Way } from '../../../src/machine/types.ts';
import type { Guide } from '../../../src/session/types.ts';
import { type CleanText, clean } from '../../../src/text/clean.ts';
import { guideOf } from '../../report/walked.ts';

export const smallMap = (lang = 'en'): FlowMap => mapOf(guideOf('small'), lang);

/** The trail of a way through a flow, by the machine alone. */
export function trailAlong(guide: Guide, way: Way): Trail {
  const { machine } = guide;
  let place = machine.start();
  const taken = way.map(({ answer }) => {
    const next = machine.take(place, answer);
    if (next === undefined) throw new Error(`"${answer}" does not fit at "${place.step.id}"`);
    const step = { place, answer, arm: next.arm, to: next.place };
    place = next.place;
    return step;
  });
  return trailOf(machine.flow, { name: 'a walk', taken, stands: place });
}

/** Texts that are more than text to somebody: HTML, Mermaid, Markdown, YAML, bidi. Cleaned, as everything a flow brings. */
export const HOSTILE: readonly CleanText[] = [
  '"]; end %%{init: {"securityLevel": "loose"}}%%',
  '`**x**` #quot; #60;b#62; &lt;i&gt; ﬂ°°35¶ß',
  '<script>document.title="taken"</script><img src=x onerror=alert(1)>',
  '</style></svg></title></desc><svg onload=alert(2)>',
  '1. a list\\n- another --> n0x0 ::: taken; click n0x0 "javascript:alert(3)"',
  'style a:#fff; classDef b:#000; linkStyle 0:x#y;',
  '\u202eabc\u2066def\u2069 \u200fghi ]]> <!-- -->',
  "' onload='alert(4)' {{x}} ((y)) [[z]] |w| \\ / $& $1",
  '# end\n---\nsubgraph\nflowchart TB',
  '日本語の質問はとても長いので折り返されますか？ 👩‍👩‍👧 Ü̈',
].map(clean);

/** A map with every text of it hostile, each in its turn. */
export function hostileMap(map: FlowMap): FlowMap {
  let at = 0;
  const text = (): CleanText => HOSTILE[at++ % HOSTILE.length]!;
  const levels = map.levels.map((level) => ({
    ...level,
    title: text(),
    steps: new Map(
      [...level.steps].map(([id, step]) => [
        id,
        { ...step, title: text(), ways: step.ways.map((way) => ({ ...way, label: text(), reason: text() })) },
      ]),
    ),
  }));
  return { ...map, title: text(), levels, cause: () => HOSTILE[2]! };
}

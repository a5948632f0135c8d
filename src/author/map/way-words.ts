import type { FlowMap, MapStep, MapWay } from './types.ts';
import type { MapWords } from './words.ts';

/** What a way does to causes, in words, the strongest first: `confirms: Missing licence`. Empty where it says nothing of any. */
export function effectWords(map: FlowMap, { effects }: Pick<MapWay, 'effects'>, words: MapWords): readonly string[] {
  return (['confirms', 'pointsTo', 'rulesOut'] as const).flatMap((effect) => {
    const causes = effects[effect].map((id) => map.cause(id));
    return causes.length === 0 ? [] : [words.effects[effect](causes.join(', '))];
  });
}

/** When a way is taken, in words: the facts it needs, or that it is the one left; undefined where it is the only one. */
export function whenWords({ when, isOtherwise }: Pick<MapWay, 'when' | 'isOtherwise'>, words: MapWords): string | undefined {
  if (when.size > 0) return words.when([...when]);
  return isOtherwise ? words.otherwise : undefined;
}

/** Why an answer was given, as a map says it: under `unknown` a text only tells what the answer would have shown. */
export function reasonOf({ answer, reason }: MapWay): string | undefined {
  return answer === 'unknown' ? undefined : reason;
}

interface Spoken {
  readonly step: MapStep;
  readonly way: MapWay;
  readonly words: MapWords;
  readonly withReason: boolean;
}

/** A way in one line of words: when it is taken, what is answered, why, and what that does to causes. */
export function wayWords(map: FlowMap, { step, way, words, withReason }: Spoken): string {
  const when = whenWords(way, words);
  const label = step.kind === 'part' ? words.exit(way.label) : way.label;
  const notes = [...effectWords(map, way, words), ...(way.park ? [words.parked] : [])];
  const lead = when === undefined ? label : `${label} (${when})`;
  const reason = withReason ? reasonOf(way) : undefined;
  return `${lead}${reason === undefined ? '' : ` – ${reason}`}${notes.length === 0 ? '' : ` [${notes.join('; ')}]`}`;
}

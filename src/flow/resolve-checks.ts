import { clean } from '../text/clean.ts';
import type { Checks } from './check-types.ts';
import type { RawChecks } from './read-checks.ts';
import type { ValueId } from './types.ts';

const SLOT = /(?<![$@])\{([a-z][a-z0-9-]*)\}/gu;

/** Raw checks as plain data without places; each look with the declared values its commands name. */
export function resolveChecks(raw: RawChecks, values: ReadonlyMap<ValueId, unknown>): Checks {
  return {
    looks: new Map(
      [...raw.looks].map(([id, look]) => {
        const { at: _, ...rest } = look;
        const run = look.run.map(({ kind, params, when }) => ({
          kind,
          params: new Map([...params].map(([name, text]) => [name, clean(text.id)])),
          when: new Map(when.map(({ fact, values: of }) => [fact.id, of.map((value) => value.id)])),
        }));
        const texts = run.flatMap(({ params }) => [...params.values()]);
        const named = new Set(texts.flatMap((text) => [...text.matchAll(SLOT)].map((match) => match[1]!)));
        const accepts = look.accepts.map((command) => clean(command.id));
        return [id, { ...rest, run, accepts, values: [...named].filter((value) => values.has(value)) }];
      }),
    ),
    checks: new Map(
      [...raw.checks].map(([id, check]) => [
        id,
        {
          id,
          uses: check.uses.map((look) => look.id),
          let: new Map([...check.let].map(([name, text]) => [name, text.id])),
          judge: check.judge.map(({ when, answer, value, unsure }) => ({
            when: when?.id,
            answer: answer?.id,
            value: value?.id,
            unsure,
          })),
        },
      ]),
    ),
  };
}

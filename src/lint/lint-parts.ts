import type { RawPart } from '../flow/raw-types.ts';
import type { Context } from './context.ts';

/** What format.md asks of parts. Gives whether they can be followed: false when one uses itself. */
export function lintParts(context: Context): boolean {
  const { raw, say } = context;
  for (const part of raw.parts.values()) {
    if (part.start !== undefined && !part.steps.has(part.start.id)) {
      say('unknown-start', part.start.at, { what: part.id, to: part.start.id }, () => part.steps.keys());
    }
    const seen = new Set<string>();
    for (const exit of part.exits) {
      if (seen.has(exit.id)) say('duplicate-exit', exit.at, { part: part.id, exit: exit.id });
      else if (raw.all.has(exit.id)) say('exit-named-like-step', exit.at, { part: part.id, exit: exit.id });
      seen.add(exit.id);
    }
    for (const step of part.steps.values()) {
      if (step.kind === 'end') say('end-in-part', step.at, { part: part.id, step: step.id });
    }
  }
  return lintNesting(context);
}

/** Parts are taken away while all they use is gone; what stays uses itself, directly or through others, or uses one that does. */
function lintNesting({ raw, say }: Context): boolean {
  const uses = new Map<string, Set<string>>();
  for (const part of raw.parts.values()) uses.set(part.id, usedBy(part, raw.parts));
  const usedFrom = new Map<string, string[]>();
  for (const [id, used] of uses) {
    for (const other of used) usedFrom.set(other, [...(usedFrom.get(other) ?? []), id]);
  }
  const free = [...uses].filter(([, used]) => used.size === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    uses.delete(id);
    for (const user of usedFrom.get(id) ?? []) {
      const left = uses.get(user);
      left?.delete(id);
      if (left?.size === 0) free.push(user);
    }
  }
  for (const id of uses.keys()) {
    if (reaches(uses, id)) say('part-in-itself', raw.parts.get(id)?.at ?? 0, { part: id });
  }
  return uses.size === 0;
}

function usedBy(part: RawPart, parts: ReadonlyMap<string, RawPart>): Set<string> {
  const used = new Set<string>();
  for (const step of part.steps.values()) if (step.part !== undefined && parts.has(step.part.id)) used.add(step.part.id);
  return used;
}

function reaches(uses: ReadonlyMap<string, ReadonlySet<string>>, from: string): boolean {
  const seen = new Set<string>();
  const next = [...(uses.get(from) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === from) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(uses.get(id) ?? []));
  }
  return false;
}

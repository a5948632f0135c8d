/** What was made of files before, so that one that has not changed is not read twice: by name, the last one only. */
export class ReadMemo {
  readonly #kept = new Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>();

  /** What `make` gives, or gave when `from` was the same, item by item. */
  of<T>(name: string, from: readonly unknown[], make: () => T): T {
    const kept = this.#kept.get(name);
    if (kept?.from.length === from.length && kept.from.every((item, i) => Object.is(item, from[i]))) return kept.made as T;
    const made = make();
    this.#kept.set(name, { from, made });
    return made;
  }
}

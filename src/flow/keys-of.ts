/**
 * The keys a map of a file may have, as the reader wants them: the compiler refuses one that the schema does not know and one that
 * is forgotten, so that what editors check and what Ariane reads cannot part. `keysOf<WrittenEnd>()({ end: true, … })`.
 */
export const keysOf =
  <T>() =>
  (keys: { readonly [K in keyof Required<T>]: true }): ReadonlySet<string> =>
    new Set(Object.keys(keys));

const LONGEST = 60;

/** The nearest name a flow may have: lower-case letters without accents, digits and hyphens, a letter first; '' where nothing is left. */
export function slugOf(name: string): string {
  return name
    .slice(0, 500)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}

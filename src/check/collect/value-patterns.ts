import type { ValueKind } from '../../flow/types.ts';

const ADDRESS = '^[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+$';

/** What a value of a kind looks like, as a .NET pattern: a light look that catches slips, the session's own check comes later. */
export const VALUE_PATTERNS: Readonly<Record<ValueKind, string>> = {
  upn: ADDRESS,
  email: ADDRESS,
  host: '^[^\\s/\\\\@]{1,253}$',
  ip: '^[0-9A-Fa-f.:]{3,45}$',
  guid: '^\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?$',
  build: '[0-9]+\\.[0-9]+',
  datetime: '[0-9]',
  number: '^[+-]?[0-9]+(?:[.,][0-9]+)?$',
  text: '',
};

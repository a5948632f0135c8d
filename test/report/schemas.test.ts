import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateSchemas } from '../../src/report/generate-schemas.ts';

describe('the published schemas', () => {
  it.each([...generateSchemas()])('assets/%s is what the code says (npm run generate)', (name, text) => {
    expect(readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8')).toBe(text);
  });
});

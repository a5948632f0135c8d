import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { OutputRecord } from '../types.ts';
import { plainValue } from './plain-value.ts';
import { recordOf } from './record.ts';
import { scanXml } from './scan-xml.ts';

export type XmlRead =
  | { readonly ok: true; readonly records: readonly OutputRecord[] }
  | { readonly ok: false; readonly line: number };

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

/**
 * An XML file as one record: the root's elements by name; an element with elements is an object, one that stands several times a
 * list, attributes are `@name`. Entities other than XML's own are left as written and nothing outside is ever read. Undefined where
 * it is no XML at all; `ok: false` with the line where it is not well-formed.
 */
export function readXml(text: string): XmlRead | undefined {
  if (!/^\s*(?:<\?xml|<!--|<!DOCTYPE|<[A-Za-z_])/.test(text)) return undefined;
  const lines = text.split('\n').length;
  const places = scanXml(text);
  if (places === undefined) return { ok: false, line: 1 };
  try {
    const valid = XMLValidator.validate(text, { allowBooleanAttributes: false });
    if (valid !== true) return { ok: false, line: Math.min(Math.max(valid.err.line, 1), lines) };
    const parser = new XMLParser({
      ...{ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false },
      ...{ processEntities: false, htmlEntities: false, ignoreDeclaration: true, ignorePiTags: true, trimValues: true },
      tagValueProcessor: (_name, value) => withCharacters(value),
      attributeValueProcessor: (_name, value) => withCharacters(value),
    });
    const [root] = Object.values(parser.parse(text) as Record<string, unknown>);
    const fields = typeof root === 'object' && root !== null ? Object.entries(root) : [];
    return {
      ok: true,
      records: [
        recordOf(
          fields.map(([name, value]) => [name, plainValue(value)] as const),
          (name) => places.get(name) ?? [1, lines],
        ),
      ],
    };
  } catch {
    return { ok: false, line: 1 };
  }
}

function withCharacters(value: unknown): string {
  return String(value).replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES.get(entity) ?? entity);
}

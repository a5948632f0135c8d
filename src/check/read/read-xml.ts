import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { OutputRecord, Value } from '../types.ts';
import { lineAt } from './failures.ts';
import { recordOf } from './record.ts';

export type XmlRead =
  | { readonly ok: true; readonly records: readonly OutputRecord[] }
  | { readonly ok: false; readonly line: number };

const DEEPEST = 40;

/**
 * An XML file as one record: the root's elements by name; an element with elements is an object, one that stands several times a
 * list, attributes are `@name`. Entities other than XML's own are left as written and nothing outside is ever read. Undefined where it is no XML at all;
 * `ok: false` with the line where it is not well-formed.
 */
export function readXml(text: string): XmlRead | undefined {
  if (!/^\s*(?:<\?xml|<!--|<[A-Za-z_])/.test(text)) return undefined;
  try {
    const valid = XMLValidator.validate(text, { allowBooleanAttributes: false });
    if (valid !== true) return { ok: false, line: valid.err.line };
    const parser = new XMLParser({
      ...{ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false },
      ...{ processEntities: false, htmlEntities: false, ignoreDeclaration: true, ignorePiTags: true, trimValues: true },
    });
    const [root] = Object.values(parser.parse(text) as Record<string, unknown>);
    const fields = typeof root === 'object' && root !== null ? Object.entries(root) : [];
    const record = recordOf(
      fields.map(([name, value]) => [name, plain(value, 0)] as const),
      (name) => lineAt(text, Math.max(0, text.search(new RegExp(`<${name.replace(/[^\w.:-]/g, '.')}[\\s/>]`)))),
    );
    return { ok: true, records: [record] };
  } catch {
    return { ok: false, line: 1 };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

function plain(value: unknown, depth: number): Value {
  if (typeof value === 'string') return value.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (depth >= DEEPEST || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => plain(each, depth + 1));
  const object: Record<string, Value> = Object.create(null);
  for (const [key, each] of Object.entries(value as object)) object[key] = plain(each, depth + 1);
  return object;
}

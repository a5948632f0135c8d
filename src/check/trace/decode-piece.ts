const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const UTF_8 = new TextDecoder('utf-8');
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** A piece of a file as text: UTF-8, or Windows-1252 where it is not that. A character cut at either end does not decide. Never throws. */
export function decodePiece(bytes: Uint8Array): string {
  const text = UTF_8.decode(bytes);
  const inside = text.slice(3, -3);
  return inside.includes('\ufffd') ? WINDOWS_1252.decode(bytes) : text;
}

/** XML content as text: tags become spaces, CDATA and entities what they stand for. What is no entity stays as it is. */
export function plainOfXml(xml: string): string {
  const untagged = withoutCdata(xml).replace(/<\/?[A-Za-z!?][^<>]*>/g, ' ');
  return untagged.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Not by one expression: many beginnings without an end would take it a minute. */
function withoutCdata(xml: string): string {
  const [before = '', ...parts] = xml.split('<![CDATA[');
  const plain = parts.map((part) => {
    const end = part.indexOf(']]>');
    const inside = end === -1 ? part : part.slice(0, end);
    return inside.replaceAll('&', '&amp;').replaceAll('<', '&lt;') + (end === -1 ? '' : part.slice(end + 3));
  });
  return before + plain.join('');
}

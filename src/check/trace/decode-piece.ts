const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A piece of a file as text: UTF-8, or Windows-1252 where it is not that. A character cut at either end does not decide. Never throws. */
export function decodePiece(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const inside = text.slice(3, -3);
  return inside.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/** XML content as text: tags become spaces, CDATA and entities what they stand for. What is no entity stays as it is. */
export function plainOfXml(xml: string): string {
  const untagged = xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => inside.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(/<\/?[A-Za-z!?][^<>]*>/g, ' ');
  return untagged.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

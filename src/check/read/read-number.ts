/**
 * A number as people and PowerShell print it, French or English: `1 234,5`, `1,234.5`, `6`. Undefined where it is none, or could be
 * two without knowing the culture (`1,234`).
 */
export function readNumber(printed: string, { culture }: { culture?: string | undefined }): number | undefined {
  const text = printed.trim().replace(/[\u00a0\u202f]/g, ' ');
  if (text.length > 40) return undefined;
  if (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(text)) return Number(text);
  const isFrench = culture?.toLowerCase().startsWith('fr');
  const isEnglish = culture?.toLowerCase().startsWith('en');
  if (/^[+-]?\d{1,3}(?: \d{3})+(?:,\d+)?$/.test(text) || /^[+-]?\d+,\d+$/.test(text)) {
    const couldBeThousands = /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text);
    if (couldBeThousands && isEnglish) return Number(text.replace(',', ''));
    if (couldBeThousands && !isFrench) return undefined;
    return Number(text.replaceAll(' ', '').replace(',', '.'));
  }
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  return undefined;
}

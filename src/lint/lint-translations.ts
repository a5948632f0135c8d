import { fingerprint } from '../flow/fingerprint.ts';
import type { Section } from '../flow/read-sections.ts';
import type { TextSource } from '../flow/read-text.ts';
import type { Context } from './context.ts';

/** Translations against the base: sections missing, made from an older text, of unknown origin, or in excess. */
export function lintTranslations(context: Context): void {
  const { flow, source } = context;
  const base = source.texts.get(flow.base);
  if (base === undefined) return;
  for (const text of source.texts.values()) {
    if (text !== base) lintTranslation(context, base, text);
  }
}

function lintTranslation({ texts, flow, sayIn }: Context, base: TextSource, text: TextSource): void {
  const { file, lang } = text;
  for (const [section, original] of base.sections) {
    const translated = text.sections.get(section);
    if (translated === undefined) {
      sayIn(file, 'missing-translation', headingAt(text.text, section), { section, lang });
      continue;
    }
    const print = fingerprint(bodyOf(base, original));
    if (translated.from === undefined) sayIn(file, 'unmarked-translation', translated.at, { section, print });
    else if (translated.from !== print) sayIn(file, 'stale-translation', translated.at, { section, print });
    if (original.kind !== 'step') continue;
    const said = texts.get(lang)?.steps.get(section)?.options;
    for (const option of texts.get(flow.base)?.steps.get(section)?.options.keys() ?? []) {
      if (said?.has(option) !== true) sayIn(file, 'missing-option-translation', translated.at, { step: section, option, lang });
    }
  }
  for (const [section, { at }] of text.sections) {
    if (!base.sections.has(section)) sayIn(file, 'surplus-translation', at, { section });
  }
}

/** Where the section was begun that holds nothing yet; the beginning of the file where it was not. */
function headingAt(text: string, section: string): number {
  const at = text.search(new RegExp(`^# ${section}(?: <!--.*)?$`, 'm'));
  return Math.max(0, at);
}

function bodyOf(text: TextSource, section: Section): string {
  return text.text.slice(section.bodyAt, section.end);
}

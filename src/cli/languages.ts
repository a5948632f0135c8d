import type { Guide } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
import type { Context } from './context.ts';
import { short } from './explain-wrong.ts';
import { langsOf } from './settings/settings.ts';
import { UserError } from './user-error.ts';

const CODE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/;

/** A language given on purpose: well-formed or an error. */
function given(context: Context, name: 'lang' | 'say'): Lang | undefined {
  const code = context.flags[name]?.toLowerCase().replaceAll('_', '-');
  if (code === undefined || CODE.test(code)) return code;
  throw new UserError(context.words.badLang(name, short(code)));
}

/** Which texts to read besides the flow's base: those that can be asked for. */
export function wantedLangs(context: Context): readonly Lang[] {
  const codes = [given(context, 'lang'), given(context, 'say'), ...context.locale, context.settings.say];
  return [...new Set(codes.flatMap((code) => (code === undefined ? [] : [code, code.split('-')[0]!])))];
}

/**
 * The languages of a session: what was asked for on purpose must be there; what the environment or the settings say is taken
 * where the flow has it, else its base (cli.md, `--lang`).
 */
export function sessionLangs(context: Context, guide: Guide): { readonly lang: Lang; readonly say: Lang | undefined } {
  const { texts, machine } = guide;
  const named = (name: 'lang' | 'say'): Lang | undefined => {
    const code = given(context, name);
    if (code === undefined) return undefined;
    const found = [code, code.split('-')[0]!].find((each) => texts.has(each));
    if (found !== undefined) return found;
    throw new UserError(context.words.noSuchLang(short(code), machine.flow.id), {
      hint: context.words.langsAre([...texts.keys()]),
    });
  };
  const lang = named('lang') ?? context.locale.find((each) => texts.has(each)) ?? machine.flow.base;
  return { lang, say: named('say') ?? langsOf(context.settings.say).find((each) => texts.has(each)) };
}

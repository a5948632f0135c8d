import { drawOutline } from '../../author/map/draw-outline.ts';
import { mapOf } from '../../author/map/map-of.ts';
import type { Trail } from '../../author/map/trail.ts';
import type { FlowMap } from '../../author/map/types.ts';
import { meant } from '../../flow/meant.ts';
import { wantsAscii } from '../../terminal/ascii.ts';
import { decideColour } from '../../terminal/colour.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { findFlowFolder } from '../find-flow.ts';
import { sessionLangs, wantedLangs } from '../languages.ts';
import { loadGuide } from '../load-guide.ts';
import { mapTrail } from '../map-trail.ts';
import { MAPPING_WORDS } from '../mapping-words.ts';
import { UserError } from '../user-error.ts';
import { writeOut } from '../write-out.ts';

const PLAIN_WIDTH = 80;
const WIDEST = 100;

/** `ariane flow map DIR`: the whole flow at a glance, as an outline, as Mermaid or as a picture; a path taken marked on it. */
export async function flowMap(context: Context): Promise<number> {
  const { flags, operands, words, out, err } = context;
  const guide = await loadGuide(context, { dir: await findFlowFolder(context, operands[0]!), langs: wantedLangs(context) });
  const map = partOf(context, mapOf(guide, sessionLangs(context, guide).lang));
  const text = await draw(context, { map, trail: mapTrail(context, guide) });
  if (flags.out === undefined) out(text);
  else err(words.saved([short(writeOut(context, { file: flags.out, text }))]));
  return exitCode('done');
}

/** What `--part` asks for: one part, or what lies in none. Raises `UserError` where there is no such part. */
function partOf({ flags, words, lang }: Context, map: FlowMap): FlowMap {
  if (flags.part === undefined) return map;
  const nameOf = (part: string | undefined): string => part ?? map.id;
  const level = map.levels.find(({ part }) => nameOf(part) === flags.part);
  if (level !== undefined) return { ...map, levels: [level] };
  const names = map.levels.map(({ part }) => nameOf(part));
  const near = meant(flags.part, names);
  const hint = near === undefined ? MAPPING_WORDS[lang].partsAre(names) : words.didYouMean(near);
  throw new UserError(MAPPING_WORDS[lang].noPart(short(flags.part), map.id), { hint });
}

async function draw(context: Context, { map, trail }: { map: FlowMap; trail: Trail | undefined }): Promise<string> {
  const { flags, err, lang } = context;
  if (flags.format === 'mermaid') {
    const { drawMermaid } = await import('../../author/map/draw-mermaid.ts');
    const { text, isCut, isBig } = drawMermaid(map, trail);
    if (isBig) err(MAPPING_WORDS[lang].bigMermaid);
    else if (isCut) err(MAPPING_WORDS[lang].cutMermaid);
    return text;
  }
  if (flags.format === 'svg') {
    const { drawSvg } = await import('../../author/map/svg/draw-svg.ts');
    return drawSvg(map, trail);
  }
  return drawOutline(map, { ...looks(context), trail });
}

/** A file or a pipe gets 80 columns and no escape, unless colour was asked for. */
function looks({ flags, system }: Context): { width: number; colour: boolean; ascii: boolean } {
  const { stdout, env, platform } = system;
  const isTerminal = flags.out === undefined && stdout.isTTY === true;
  return {
    width: isTerminal ? Math.min(WIDEST, Math.max(40, stdout.columns ?? PLAIN_WIDTH)) : PLAIN_WIDTH,
    colour: !flags.plain && decideColour({ flag: flags.out === undefined ? flags.color : 'never', env, isTerminal }),
    ascii: isTerminal && wantsAscii(env, platform),
  };
}

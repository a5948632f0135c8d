import { KEYS } from '../session/keys.ts';
import { tellFlow } from '../session/tell-flow.ts';
import { ownLang } from '../text/lang.ts';
import { shorten, wrap } from '../text/width.ts';
import { answersFrame, changeFrame } from './answers-frame.ts';
import { checkFrame, findingFrame, lookingFrame } from './check-frame.ts';
import { findFrame } from './find-frame.ts';
import { fit } from './fit.ts';
import { hintLines, messageLines } from './foot.ts';
import { type Frame, fullWidth, type OverlayView, wordsOf } from './frame.ts';
import { previewFrame } from './preview-frame.ts';
import type { Overlay } from './ui-state.ts';
import { noteFrame, pasteFrame, wrongFrame } from './writing-frame.ts';

export type Of<K extends Overlay['kind']> = OverlayView & { readonly overlay: Extract<Overlay, { kind: K }> };

/** What lies over the page. Each is a list or a text with its own hints; Esc closes it. */
export function overlayFrame(view: OverlayView): Frame {
  switch (view.overlay.kind) {
    case 'help':
    case 'ticket':
    case 'text':
      return scrollFrame(view as Of<'help' | 'ticket' | 'text'>);
    case 'answers':
      return answersFrame(view as Of<'answers'>);
    case 'change':
      return changeFrame(view as Of<'change'>);
    case 'note':
      return noteFrame(view as Of<'note'>);
    case 'wrong':
      return wrongFrame(view as Of<'wrong'>);
    case 'paste':
      return pasteFrame(view as Of<'paste'>);
    case 'check':
      return checkFrame(view as Of<'check'>);
    case 'looking':
      return lookingFrame(view as Of<'looking'>);
    case 'finding':
      return findingFrame(view as Of<'finding'>);
    case 'which':
      return whichFrame(view);
    case 'find':
      return findFrame(view as Of<'find'>);
    case 'preview':
      return previewFrame(view as Of<'preview'>);
  }
}

function scrollFrame(view: Of<'help' | 'ticket' | 'text'>): Frame {
  const words = wordsOf(view);
  const { overlay } = view;
  const title = { help: words.helpTitle, ticket: words.ticketTitle, text: words.textTitle }[overlay.kind];
  const lines = () => {
    if (overlay.kind !== 'text') return overlay.kind === 'help' ? helpLines(view) : view.markdown(view.ticket(), fullWidth(view));
    return overlay.text.split('\n').flatMap((line) => wrap(line, fullWidth(view)));
  };
  return fit(view, {
    head: [view.style.bold(title)],
    body: ['', ...lines()],
    ...{ list: [], at: 0, message: messageLines(view), hints: hintLines(view, words.hints.scroll) },
    ...{ isBarred: false, scroll: view.overlay.scroll },
  });
}

function helpLines(view: OverlayView): readonly string[] {
  const { glyphs, page, style, keys: map } = view;
  const ascii = (key: string) =>
    key.replaceAll('←', glyphs.left).replaceAll('↑', glyphs.up).replaceAll('↓', glyphs.down).replaceAll('↵', glyphs.enter);
  const keys = KEYS.flatMap((key) =>
    key.screen === undefined ? [] : [{ key: ascii(map.shown(key.command)), words: key.words[ownLang(page.lang)] }],
  );
  const column = Math.max(...keys.map(({ key }) => key.length)) + 2;
  const lines = keys.flatMap(({ key, words }) =>
    wrap(words, Math.max(8, fullWidth(view) - column)).map(
      (line, row) => `${style.bold((row === 0 ? key : '').padEnd(column))}${line}`,
    ),
  );
  return [...lines, '', ...wrap(tellFlow(page), fullWidth(view))];
}

function whichFrame(view: OverlayView): Frame {
  const words = wordsOf(view);
  const commands = view.page.blocks.flatMap((block) => (block.kind === 'command' ? [block.text.replaceAll('\n', ' ')] : []));
  return fit(view, {
    head: wrap(words.whichCommand, fullWidth(view)).map(view.style.bold),
    body: [],
    list: commands.map((text, index) => `${index + 1}  ${shorten(text, fullWidth(view) - 3, view.glyphs.more !== '…')}`),
    ...{ at: 0, message: messageLines(view), hints: hintLines(view, words.hints.which), isBarred: false, scroll: 0 },
  });
}

import { ownLang } from '../../text/lang.ts';
import type { Reader } from '../reader.ts';
import type { Transcript } from '../schema.ts';
import { transcriptDocument } from '../transcript-document.ts';
import { WORDS } from '../words.ts';
import { drawBlocks, sectionsOf } from './draw-blocks.ts';
import { drawPage } from './draw-page.ts';
import { markup } from './markup.ts';

/** A transcript as a page; its replay block stands in the only `<pre>`, line by line as in every other format. */
export function transcriptPage(transcript: Transcript, shortOf: Reader['short']): string {
  const words = WORDS[ownLang(transcript.lang)];
  const [head, ...sections] = sectionsOf(transcriptDocument({ transcript, words, shortOf }));
  const title = head?.blocks.find((block) => block.is === 'title');
  const rest = head?.blocks.filter((block) => block !== title) ?? [];
  const heading = title?.is === 'title' ? title.text : '';
  const body = [
    markup`<header>\n<h1>${heading}</h1>\n</header>\n<main>\n${drawBlocks(rest)}`,
    ...sections.map((each) => markup`<section>\n<h2>${each.heading ?? ''}</h2>\n${drawBlocks(each.blocks, 'log')}</section>\n`),
    markup`</main>\n`,
  ];
  return drawPage({ lang: transcript.lang, title: heading, body });
}

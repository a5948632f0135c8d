import { describe, expect, it } from 'vitest';
import { replayOf } from '../../../src/report/replay.ts';
import { replayBlock } from '../../../src/report/replay-block.ts';
import { sealTranscript } from '../../../src/report/seal-transcript.ts';
import { transcriptOf } from '../../../src/report/transcript-data.ts';
import { walked } from '../walked.ts';
import { read } from './opened.ts';

const session = walked({
  flow: 'small',
  answers: [['sending', 'stuck', { tell: '</pre><script>alert("1 & 2")</script> &lt;b&gt;' }]],
});
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const page = sealTranscript({ ...transcriptOf(session, 'en'), replay: replayOf(session, { lang: 'en' }) }, ({ replay }) => {
  const block = escaped(replayBlock(replay).join('\n'));
  const said = escaped(session.notes.map(({ text }) => text).join('\n'));
  return `<!doctype html>\n<html lang="en"><head><title>Transcript</title><style>p > b { margin: 0 }</style></head><body>
<h1>Transcript</h1><table><tr><td>${said}</td></tr></table><p>Caf&#233;&nbsp;au lait</p>
<pre class="replay"><code>${block}\n</code></pre></body></html>\n`;
});

describe('a page', () => {
  it('is read as a transcript, whatever its texts hold', () => {
    const found = read(page);
    expect(found).toMatchObject({ ok: true, isProved: true });
    expect(found.ok && found.replay.answers[0]?.notes?.[0]?.text).toBe(session.notes[0]?.text);
  });

  it('is read when a browser has saved it again', () => {
    const saved = page
      .replace('<!doctype html>', '<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE HTML>')
      .replaceAll('<table>', '<table><tbody>')
      .replaceAll('</table>', '</tbody></table>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#233;', 'é')
      .replaceAll('\n', '\r\n');
    expect(read(saved)).toMatchObject({ ok: true, isProved: true });
  });

  it('is refused where its words or its block were altered, or it holds two', () => {
    expect(read(page.replace('au lait', 'noir'))).toMatchObject({ ok: false, why: 'other-words' });
    expect(read(page.replace('answer: stuck', 'answer: sends'))).toMatchObject({ ok: false, why: 'other-block' });
    const block = /<pre[\s\S]*<\/pre>/.exec(page)![0];
    expect(read(page.replace('</body>', `${block}</body>`))).toMatchObject({ ok: false, why: 'two-blocks' });
    expect(read(page.replace(block, ''))).toMatchObject({ ok: false });
  });

  it('is refused wherever it was cut off before its end', () => {
    const end = page.indexOf('</code></pre>');
    for (let at = 0; at < end; at++) expect(read(page.slice(0, at)).ok).toBe(false);
  });
});

import { createPrompt, isEnterKey, makeTheme, useEffect, useKeypress, usePrefix, useRef, useState } from '@inquirer/core';
import { glyphs } from '../text/glyphs.ts';

export interface LinePrompt {
  readonly message: string;
  /** Several lines, up to one that holds only `.`. */
  readonly many: boolean;
  /** Characters that are kept; more is dropped and said. */
  readonly limit: number;
  readonly ascii: boolean;
}

export interface Typed {
  readonly text: string;
  readonly cut: boolean;
  /** Ctrl+D, or the terminal is gone. */
  readonly ended: boolean;
}

/**
 * An Inquirer prompt for one line or for a pasted text. One prompt stays open for the whole paste, because between two
 * prompts Inquirer throws away what arrives.
 */
export const linePrompt = createPrompt<Typed, LinePrompt>((config, done) => {
  const marks = glyphs(config.ascii);
  const theme = makeTheme({ prefix: { idle: marks.cursor, done: marks.done } });
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [shown, setShown] = useState('');
  const [before, setBefore] = useState('');
  const prefix = usePrefix({ status, theme });
  // A paste comes as many keys in one go, faster than states settle.
  const typed = useRef('');
  const lines = useRef<string[]>([]);
  const size = useRef(0);
  const cut = useRef(false);
  const over = useRef(false);
  const drawing = useRef(false);

  const finish = (ended: boolean) => {
    if (over.current) return;
    over.current = true;
    const rest = ended && typed.current !== '' ? [typed.current] : [];
    const text = [...lines.current, ...rest].join('\n');
    // Where the reader is closed, perhaps by ourselves, nothing is drawn any more.
    if (!ended) setStatus('done');
    done({ text: text.slice(0, config.limit), cut: cut.current || text.length > config.limit, ended });
  };

  const drawNow = () => {
    drawing.current = false;
    if (over.current) return;
    const count = lines.current.length;
    if (count > 0) setBefore(`${count}: ${harmless((lines.current[count - 1] ?? '').slice(0, 60))}`);
    setShown(harmless(typed.current.slice(0, config.limit)));
  };
  // Drawn once for all that arrives together: drawing after each key, a pasted page of output took seconds.
  const draw = () => {
    if (!config.many) return drawNow();
    if (drawing.current) return;
    drawing.current = true;
    setImmediate(drawNow);
  };

  useEffect((rl) => {
    // Ctrl+D on an empty line closes the reader, and Inquirer would wait for ever.
    rl.on('close', () => finish(true));
  }, []);

  useKeypress((key, rl) => {
    if (over.current) return;
    if (!isEnterKey(key)) {
      typed.current = rl.line;
      draw();
      return;
    }
    const line = typed.current;
    typed.current = '';
    if (config.many && line === '.') return finish(false);
    if (!config.many) {
      lines.current.push(line);
      return finish(false);
    }
    size.current += line.length + 1;
    if (size.current > config.limit + 1) cut.current = true;
    else lines.current.push(line);
    draw();
  });

  const message = theme.style.message(config.message, status);
  if (!config.many) return `${prefix} ${message} ${status === 'done' ? theme.style.answer(shown) : shown}`;
  if (status === 'done') return `${prefix} ${message}`;
  const last = before === '' ? '' : `${theme.style.help(before)}\n`;
  return `${prefix} ${message}\n${last}${shown}`;
});

/** What is typed is drawn back; each character that could act on the terminal is one mark, so that the cursor stays right. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu, (found) => '?'.repeat(found.length));
}

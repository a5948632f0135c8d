import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/session/blocks-of.ts';
import { fillCommand, fillPlain, fillProse, type Slots } from '../../src/session/fill-slots.ts';
import { plainInline } from '../../src/session/plain-inline.ts';
import { type CleanText, cleanLine } from '../../src/text/clean.ts';

const t = (text: string) => text as CleanText;
const slotsWith = (value: string | undefined): Slots => ({
  has: (id) => id === 'who' || id === 'none',
  values: new Map(value === undefined ? [] : [['who', cleanLine(value)]]),
  label: (id) => t(id === 'none' ? 'Serveur *Exchange*' : 'Adresse'),
});
const powershell = (command: string, value: string) =>
  fillCommand(t(command), { language: 'powershell', slots: slotsWith(value) }).text;

/** PowerShell's own reading of one single-quoted argument: quotes of any shape end it unless doubled. */
function argumentOf(text: string): string | undefined {
  if (!text.startsWith("'") || !text.endsWith("'") || text.length < 2) return undefined;
  const inner = text.slice(1, -1);
  let read = '';
  for (let at = 0; at < inner.length; at++) {
    if (/['\u2018-\u201b]/.test(inner[at]!)) {
      if (!/['\u2018-\u201b]/.test(inner[at + 1] ?? '')) return undefined;
      at += 1;
    }
    read += inner[at];
  }
  return read;
}

const NASTY = fc.stringMatching(/^[ a-z'"`$(){}@;|&\u2018-\u201b\u201c\u201d\\*_[\]<>#~!.\-\n\r\t0-9]{1,40}$/);

describe('a slot', () => {
  it('is a declared value without $ or @ before it; every other brace is literal', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a slot may look like
    const text = t('{who} ${who} @{who} {other} { who } {}');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: and this what is left alone
    expect(fillPlain(text, slotsWith('adele'))).toBe('adele ${who} @{who} {other} { who } {}');
  });

  it('takes the value literally', () => {
    expect(fillPlain(t('a {who} b'), slotsWith("$& $1 $` {who} $'"))).toBe("a $& $1 $` {who} $' b");
  });

  it('without its value is its label in prose, and its id in a command that is not whole', () => {
    expect(fillProse(t('Ouvrez {none}.'), slotsWith('a'))).toBe('Ouvrez ‹Serveur \\*Exchange\\*›.');
    expect(fillPlain(t('Ouvrez {none}.'), slotsWith('a'))).toBe('Ouvrez ‹Serveur *Exchange*›.');
    const filled = fillCommand(t('Get-X {none} {none} {who}'), { language: 'powershell', slots: slotsWith('a') });
    expect(filled).toEqual({ text: "Get-X <none> <none> 'a'", missing: ['none'] });
  });
});

describe('a value in a PowerShell command', () => {
  it.each([
    ["o'brien@contoso.com", "Get-Mailbox 'o''brien@contoso.com'"],
    ["'; Remove-Item C:\\ -Recurse; '", "Get-Mailbox '''; Remove-Item C:\\ -Recurse; '''"],
    ['\u2019; calc; \u2018', "Get-Mailbox '\u2019\u2019; calc; \u2018\u2018'"],
    ['\u201a\u201b', "Get-Mailbox '\u201a\u201a\u201b\u201b'"],
    ['$(calc) `calc` $env:x "x"', 'Get-Mailbox \'$(calc) `calc` $env:x "x"\''],
    ['a\nb\u2028c\u0085d', "Get-Mailbox 'a bcd'"],
    ['-Force', "Get-Mailbox '-Force'"],
  ])('%j is one quoted argument', (value, command) => expect(powershell('Get-Mailbox {who}', value)).toBe(command));

  it.each([
    ['Get-X "{who}"', 'pwsh'],
    ["Get-X 'a {who}'", 'PowerShell title="x"'],
    ['Get-X \u201c{who}\u201d', 'ps1'],
    ['Get-X \u2018{who}"', 'powershell'],
  ])('is not put into quotes that stand there already: %s', (command, language) => {
    const filled = fillCommand(t(command), { language, slots: slotsWith("'; calc; '") });
    expect(filled).toEqual({ text: command.replace('{who}', '<who>'), missing: ['who'] });
  });

  it('is one argument whatever is typed', () => {
    fc.assert(
      fc.property(NASTY, (value) => {
        const text = powershell('{who}', value);
        expect(text).not.toMatch(/[\r\n]/);
        if (cleanLine(value) !== '') expect(argumentOf(text)).toBe(cleanLine(value));
      }),
    );
  });
});

describe('a value in a command of another shell', () => {
  const filled = (language: string, value: string) => fillCommand(t('ping {who}'), { language, slots: slotsWith(value) });

  it('is put in only where no shell could act on it', () => {
    expect(filled('cmd', 'cas01.contoso.com')).toEqual({ text: 'ping cas01.contoso.com', missing: [] });
    for (const value of ['a&calc', 'a;b', '$(calc)', 'a b', '-rf', '%PATH%', 'a|b', "o'brien"])
      for (const language of ['cmd', 'bash', 'SH', 'console'])
        expect(filled(language, value)).toEqual({ text: 'ping <who>', missing: ['who'] });
  });

  it('is quoted however PowerShell is spelt', () => {
    for (const language of ['PowerShell', 'pwsh', 'ps1']) expect(filled(language, '$(a)').text).toBe("ping '$(a)'");
  });

  it('is put in as it is where nothing is run', () => expect(filled('text', 'a & b').text).toBe('ping a & b'));
});

describe('a value in prose', () => {
  it('is shown as typed and never becomes markup', () => {
    fc.assert(
      fc.property(NASTY, (value) => {
        const typed = cleanLine(value);
        fc.pre(typed !== '');
        const filled = fillProse(t('voir {who} ici'), slotsWith(value));
        const html = marked.parseInline(filled, { async: false });
        expect(html).not.toMatch(/<(?!\/?a\b)/);
        expect(plainInline(filled)).toBe(`voir ${typed} ici`);
      }),
    );
  });

  it('does not begin a list, a heading or a quote', () => {
    for (const typed of ['- a', '+ a', '1. a', '12) a', '# a', '> a', '---', '===', '* a']) {
      const html = marked.parse(fillProse(t('x\n\n{who}'), slotsWith(typed)), { async: false });
      expect(html).not.toMatch(/<(?!\/?p>)/);
      expect(plainInline(fillProse(t('{who}'), slotsWith(typed)))).toBe(typed);
    }
  });

  it('does not end a code span', () => {
    expect(fillProse(t('tapez `Get-X {who}` là'), slotsWith('a`b'))).toBe("tapez `Get-X a'b` là");
  });
});

describe('what to do', () => {
  it('is cut into prose and commands, also under a list item', () => {
    const body = t('Ouvrez.\n\n```powershell\nGet-X {who}\n```\n\n1. puis\n\n     ~~~\n     a\n       b\n     ~~~\nfin');
    expect(blocksOf(body, slotsWith('a'))).toEqual([
      { kind: 'prose', markdown: 'Ouvrez.' },
      { kind: 'command', language: 'powershell', text: "Get-X 'a'", missing: [] },
      { kind: 'prose', markdown: '1. puis' },
      { kind: 'command', language: '', text: 'a\n  b', missing: [] },
      { kind: 'prose', markdown: 'fin' },
    ]);
  });

  it('names the labels still missing', () => {
    const [block] = blocksOf(t('```powershell\nGet-X {none}\n```'), slotsWith(undefined));
    expect(block).toMatchObject({ text: 'Get-X <none>', missing: ['Serveur *Exchange*'] });
  });

  it('never throws on odd fences', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[`~ a{}who\n]{0,60}$/), (body) => {
        blocksOf(t(body), slotsWith('a'));
      }),
    );
  });
});

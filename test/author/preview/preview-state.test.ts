import { describe, expect, it } from 'vitest';
import { type Pen, previewLines } from '../../../src/author/preview/preview-lines.ts';
import { PreviewModel } from '../../../src/author/preview/preview-model.ts';
import { emptyState, goTo, reloaded, stepsOf } from '../../../src/author/preview/preview-state.ts';
import { type Loaded, previewReader } from '../../../src/author/preview/read-preview.ts';
import { renderMarkdown } from '../../../src/markdown/render-markdown.ts';
import { nodeFiles } from '../../../src/terminal/node-files.ts';
import { widthOf } from '../../../src/text/width.ts';
import { connector } from '../../flows/connector.ts';
import { type Change, withSmall } from '../../support/broken-flow.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const pen: Pen = { columns: 80, rows: 24, colour: false, ascii: false, lang: 'en', markdown: renderMarkdown, now: NOW };
const load = (...changes: readonly Change[]): Loaded =>
  withSmall(changes, (dir) => previewReader({ files: nodeFiles(), dir, lang: 'en' }).read());
const state = (step: string | undefined, loaded = load()) =>
  reloaded(emptyState({ lang: 'fr', where: 'here', step }), { loaded, now: NOW });

describe('a preview', () => {
  it('shows the step asked for, with what was typed before filled in, else the first', () => {
    expect(state(undefined).step).toBe('sending');
    const shown = state('licence');
    expect(shown).toMatchObject({ step: 'licence', missing: undefined, isBroken: false });
    expect(shown.way[1]).toEqual({ step: 'who', answer: 'given' });
    expect(previewLines(shown, pen).lines[0]).toContain('small  licence');
  });

  it.each(stepsOf(state(undefined).guide!))('reaches "%s"', (step) => {
    expect(state(step).session?.place.step.id).toBe(step);
  });

  it('keeps the last good page while the flow is broken, and says so', () => {
    const before = state('licence');
    const broken = load(['flow.yaml', 'go: assign-licence', 'go: asign-licence']);
    const after = reloaded(before, { loaded: broken, now: NOW });
    expect(after).toMatchObject({ step: 'licence', isBroken: true });
    const lines = previewLines(after, pen).lines.map((line) => line.trim());
    expect(lines.join('\n')).toContain('This is the page before');
    expect(lines.join(' ')).toContain('unknown step "asign-licence" (did you mean "assign-licence"?)');
  });

  it('follows a step that was renamed', () => {
    const renamed = load(
      ['flow.yaml', '  licence:\n', '  licences:\n'],
      ['flow.yaml', 'exits: { up: licence,', 'exits: { up: licences,'],
      ['text/fr.md', '# licence\n', '# licences\n'],
    );
    expect(reloaded(state('licence'), { loaded: renamed, now: NOW })).toMatchObject({ step: 'licences', missing: undefined });
  });

  it('stands at the step before where its own is gone, and goes back once it is there again', () => {
    const without = load(
      ['flow.yaml', /^ {2}new-profile:[\s\S]*?(?=^ {2}working:)/m.exec(text())![0], ''],
      ['flow.yaml', 'go: new-profile', 'go: to-mail-team'],
      ['text/fr.md', '# new-profile', '# cause: other'],
    );
    const gone = reloaded(state('new-profile'), { loaded: { ...load(), guide: without.guide ?? missingGuide() }, now: NOW });
    expect(gone).toMatchObject({ step: 'profile', missing: 'new-profile' });
    expect(previewLines(gone, pen).lines.join('\n')).toContain('Step "new-profile" is not there.');
    expect(reloaded(gone, { loaded: load(), now: NOW })).toMatchObject({ step: 'new-profile', missing: undefined });
  });

  it('shows a step to which no way leads as its text stands', () => {
    const { flow } = connector;
    expect(flow.all.size).toBeGreaterThan(100);
    const lonely = { ...state('licence'), session: undefined };
    const lines = previewLines(lonely, pen).lines.join('\n');
    expect(lines).toContain('No way leads to "licence" yet.');
    expect(lines).toContain('licence');
  });

  it('says what it waits for while there has been no flow yet', () => {
    const waiting = reloaded(emptyState({ lang: 'fr', where: 'here', step: undefined }), {
      loaded: load(['flow.yaml', 'start: sending\n', '']),
      now: NOW,
    });
    const lines = previewLines(waiting, pen).lines.join('\n');
    expect(lines).toContain('The flow cannot start yet.');
    expect(lines).toContain('flow.yaml lacks "start"');
  });

  it.each([
    [80, 24],
    [40, 12],
    [20, 8],
    [200, 60],
  ])('fits %i×%i, with how to leave, on every step', (columns, rows) => {
    const broken = load(['flow.yaml', 'go: assign-licence', 'go: asign-licence']);
    for (const step of ['sending', 'licence', 'assign-licence', 'to-mail-team', 'who']) {
      for (const each of [state(step), reloaded(state(step), { loaded: broken, now: NOW })]) {
        const { lines } = previewLines(each, { ...pen, columns, rows });
        expect(lines.length).toBeLessThan(rows);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
        expect(lines.slice(-2).join(' ')).toContain('q quit');
      }
    }
  });

  it('goes on from the place it stands at: the way there is kept where it still leads there', () => {
    const before = goTo(state('profile'), {
      step: 'to-mail-team',
      now: NOW,
      way: [...state('profile').way, { step: 'profile', answer: 'sound' }],
    });
    expect(before.session?.path.at(-1)?.entry).toMatchObject({ step: 'profile', answer: 'sound' });
    expect(reloaded(before, { loaded: load(), now: NOW }).way).toEqual(before.way);
  });

  function text(): string {
    return withSmall([], (dir) => Buffer.from(nodeFiles().read(`${dir}/flow.yaml`, 100_000)).toString('utf8'));
  }
  function missingGuide(): never {
    throw new Error('the flow without its step cannot be read');
  }
});

describe('its keys', () => {
  const model = () =>
    withSmall([], (dir) => {
      const reader = previewReader({ files: nodeFiles(), dir, lang: 'en' });
      const { markdown, colour, ascii, lang } = pen;
      return new PreviewModel({
        ...{ reader, lang: 'fr', where: 'here', step: 'licence', now: () => NOW, size: { columns: 80, rows: 24 } },
        pen: { markdown, colour, ascii, lang },
      });
    });
  const key = (name: string) => ({ key: name, text: '' });
  const letter = (text: string) => ({ key: undefined, text });

  it('follow an answer, go back, and walk through the steps in the order of the file', () => {
    const shown = model();
    shown.press(letter('2'));
    expect(shown.state.step).toBe('assign-licence');
    shown.press(key('backspace'));
    expect(shown.state.step).toBe('licence');
    shown.press(key('right'));
    expect(shown.state.step).toBe('assign-licence');
    shown.press(key('left'));
    shown.press(key('left'));
    expect(shown.state.step).toBe('version');
    shown.press(letter('9'));
    expect(shown.state.step).toBe('version');
  });

  it('turn to the other language and to a customer, and back', () => {
    const shown = model();
    shown.press(letter('l'));
    expect(shown.lines()[0]).toContain('  en');
    shown.press(letter('w'));
    expect(shown.lines()[0]).toContain('customer');
    shown.press(letter('lw'));
    expect(shown.state).toMatchObject({ lang: 'fr', where: 'here', step: 'licence' });
  });

  it('scroll no further than there is something, and leave', () => {
    const shown = model();
    shown.resize({ columns: 40, rows: 10 });
    shown.lines();
    for (let i = 0; i < 99; i++) shown.press(key('pagedown'));
    const end = shown.lines();
    shown.press(key('down'));
    expect(shown.lines()).toEqual(end);
    expect(shown.left).toBe(false);
    shown.press(letter('q'));
    expect(shown.left).toBe(true);
  });
});

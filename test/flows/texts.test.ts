import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/flow/types.ts';
import { lintFlow } from '../../src/lint/lint-flow.ts';
import { connector, DIR } from './connector.ts';

const { flow, texts } = connector;
const asking = [...flow.all.values()].filter(
  (step) => step.kind === 'question' || step.kind === 'repair' || step.kind === 'value',
);

describe('the connector flow', () => {
  it('has nothing for lint to say', () => {
    expect(lintFlow(connector, { depth: 'full' })).toEqual([]);
  });

  it('keeps commands and slots the same in both languages', () => {
    const commands = (lang: string) => readFileSync(`${DIR}/text/${lang}.md`, 'utf8').match(/```powershell\n[\s\S]*?```/g);
    expect(commands('en')).toEqual(commands('fr'));
    expect(commands('fr')?.length).toBeGreaterThan(6);
  });

  it.each([
    'Get-ActiveSyncDeviceStatistics -Mailbox {mailbox}\n',
    'Get-Mailbox -Identity {mailbox} | select emailaddresses | fl\n',
    'Get-CASMailbox {upn} | fl\n',
  ])('has the document’s own command %j ready to copy', (command) => {
    expect(readFileSync(`${DIR}/text/fr.md`, 'utf8')).toContain(`\`\`\`powershell\n${command}\`\`\``);
  });

  it('writes French with its own apostrophe and unbreakable spaces', () => {
    const prose = readFileSync(`${DIR}/text/fr.md`, 'utf8')
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`\n]*`/g, '')
      .replace(/^# .*$/gm, '');
    expect(prose.match(/.{0,20}(?:'| [:;?!»]|« ).{0,20}/g) ?? []).toEqual([]);
  });
});

describe.each(['fr', 'en'])('the texts in %s', (lang) => {
  const text = texts.get(lang)!;

  it('are there for every step, with a short name', () => {
    const steps = [...flow.all.values()].filter((step) => step.kind !== 'part' && step.kind !== 'again');
    expect(steps.filter((step) => !text.steps.get(step.id)?.labels.get('short')).map((step) => step.id)).toEqual([]);
  });

  it('say why, and give words to say, at every question', () => {
    const lacking = asking.filter(({ id }) => !text.steps.get(id)?.labels.get('why') || !text.steps.get(id)?.say);
    expect(lacking.map((step) => step.id)).toEqual([]);
  });

  it('give every option its label and what the ticket prints', () => {
    const lacking = asking.flatMap((step) =>
      [...step.options.keys()]
        .filter((id) => !text.steps.get(step.id)?.options.get(id)?.label || !text.steps.get(step.id)?.options.get(id)?.reason)
        .map((id) => `${step.id}/${id}`),
    );
    expect(lacking).toEqual([]);
  });

  it('say the risk of every repair, how to undo it, and that it may be somebody else’s', () => {
    const repairs = asking.filter((step) => step.kind === 'repair');
    for (const repair of repairs) {
      const labels = text.steps.get(repair.id)?.labels;
      expect([
        repair.id,
        labels?.has('risk'),
        labels?.has('undo'),
        repair.undo !== undefined,
        repair.options.has('not-mine'),
      ]).toEqual([repair.id, true, true, true, true]);
    }
    expect(repairs).not.toEqual([]);
  });

  it('name every value, cause, part, ticket, need and intake question', () => {
    expect(named(flow)).toEqual({
      values: [...text.values.keys()].toSorted(),
      causes: [...text.causes.keys()].toSorted(),
      parts: [...text.parts.keys()].toSorted(),
      tickets: [...text.tickets.keys()].toSorted(),
      needs: [...text.needs.keys()].toSorted(),
      intake: [...text.intake.keys()].toSorted(),
    });
  });

  it('never tell anyone to uninstall the connector', () => {
    const said = [...text.steps.values()].map((step) => [step.body, step.say, ...step.labels.values()].join('\n')).join('\n');
    const sentences = said.split(/(?<=[.:?!])\s+/).filter((sentence) => /désinstall|uninstall/i.test(sentence));
    expect(sentences.filter((sentence) => !/jamais|rien|never|nothing/i.test(sentence))).toEqual([]);
  });
});

function named({ values, causes, parts, tickets }: Flow) {
  return {
    values: [...values.keys()].toSorted(),
    causes: [...causes.keys()].toSorted(),
    parts: [...parts.keys()].toSorted(),
    tickets: [...tickets.keys()].toSorted(),
    needs: [...new Set([...tickets.values()].flatMap((ticket) => ticket.needs))].toSorted(),
    intake: ['changed', 'impact', 'since', 'worked'],
  };
}

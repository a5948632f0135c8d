/** A session of four pages (question, value, repair, hand-over) that records what is done to it: fronts without a flow. */
import type { AskPage, EndPage, Page, PastAnswer } from '../../src/session/page-types.ts';
import type { Command, LiveSession, Session } from '../../src/session/types.ts';
import type { CleanText } from '../../src/text/clean.ts';
import { fakeDesk } from './fake-desk.ts';

export const text = (plain: string): CleanText => plain as CleanText;

const base = {
  flow: { id: 'small', title: text('Un téléphone absent'), version: 1, hash: '0123456', sourcesUpTo: undefined },
  session: '20261122-1431-k7q2',
  case: undefined,
  lang: 'fr',
  say: 'fr',
  where: 'here',
  whereWord: text('sur cette machine'),
  blocks: [],
  whereTo: undefined,
  expect: undefined,
  ifNot: undefined,
  why: undefined,
  internal: undefined,
  notices: [],
  description: undefined,
  causes: [],
  parked: [],
  canGoBack: false,
} as const;

const asks = {
  ...base,
  again: undefined,
  left: { fewest: 2, most: 5, words: text('encore 2 à 5 questions') },
  sayThis: undefined,
  message: text('Pouvez-vous ouvrir les licences ?'),
  risk: undefined,
  undo: undefined,
  undoWord: undefined,
  choices: [],
  value: undefined,
  voice: 'seen',
  voiceWord: text('vu'),
  due: undefined,
  known: [],
} as const;

export const LICENCE: AskPage = {
  ...asks,
  kind: 'question',
  step: 'licence',
  number: 1,
  question: text('Cette personne a-t-elle une licence Intune ?'),
  short: text('Licence'),
  whereTo: text('centre d’administration Microsoft 365, Utilisateurs actifs'),
  expect: text('une liste de produits cochés'),
  why: text('le connecteur ne cherche pas les appareils d’une personne sans licence'),
  blocks: [
    { kind: 'prose', markdown: text('Ouvrez la page.\n\nPuis lancez :') },
    {
      kind: 'command',
      language: 'powershell',
      text: text("Get-Mailbox -Identity 'adele@contoso.com'  |  Format-List"),
      missing: [],
    },
  ],
  choices: [
    { id: 'licensed', label: text('Intune est coché'), parks: false },
    { id: 'unlicensed', label: text('Il ne l’est pas'), parks: false },
    { id: 'unknown', label: text('Je ne peux pas le voir'), parks: true },
  ],
};

export const MAILBOX: AskPage = {
  ...asks,
  kind: 'value',
  step: 'who',
  number: 2,
  question: text('Quelle est l’adresse e-mail de la personne ?'),
  short: text('Personne'),
  value: { id: 'mailbox', kind: 'email', label: text('adresse'), example: text('adele@contoso.com') },
  choices: [{ id: 'unknown', label: text('Je ne la connais pas'), parks: true }],
  canGoBack: true,
};

export const REPAIR: AskPage = {
  ...asks,
  kind: 'repair',
  step: 'assign',
  number: 3,
  question: text('Attribuez la licence.'),
  short: text('Attribuer'),
  risk: text('consomme une licence'),
  undo: text('décochez Intune'),
  undoWord: text('facile'),
  choices: [
    { id: 'done', label: text('C’est fait'), parks: false },
    { id: 'not-mine', label: text('Ce n’est pas à moi de le faire'), parks: false },
  ],
  canGoBack: true,
};

export const HANDOVER: EndPage = {
  ...base,
  kind: 'end',
  step: 'support',
  number: 4,
  end: 'handover',
  question: text('Aucune synchronisation ne se termine.'),
  short: text('Support'),
  to: text('au support Microsoft'),
  needs: [text('les journaux du connecteur')],
  carried: [{ need: 'connector-logs', text: text('les journaux du connecteur'), said: undefined }],
  causes: [
    { id: 'sync', name: text('synchronisations incomplètes'), state: 'confirmed', stateWord: text('Confirmé'), disputed: false },
    { id: 'other', name: text('autre'), state: 'untested', stateWord: text('Pas regardé'), disputed: false },
  ],
  parked: [{ index: 0, step: 'licence', short: text('Licence') }],
  missing: [{ field: 'impact', question: text('Qui est touché ?') }],
  canGoBack: true,
};

export function fakeLineLive(pages: readonly Page[] = [LICENCE, MAILBOX, REPAIR, HANDOVER]) {
  const done: Command[] = [];
  const copied: string[] = [];
  const given: { page: AskPage; answer: string }[] = [];
  let lang = 'fr';
  let known: AskPage['known'] = [];

  const page = (): Page => {
    const now = pages[Math.min(given.length, pages.length - 1)]!;
    return now.kind === 'end' ? { ...now, lang } : { ...now, lang, known: [...now.known, ...known] };
  };
  const past = (): readonly PastAnswer[] =>
    given.map(({ page: { step, question, short, choices, value }, answer }, index) => ({
      index,
      step,
      question,
      short,
      label: choices.find((choice) => choice.id === answer)?.label ?? text(answer),
      voice: 'seen',
      voiceWord: text('vu'),
      at: '2026-11-22T14:31:00.000Z',
      parked: false,
      old: false,
      against: undefined,
      notes: [],
      choices,
      value,
    }));

  const live: LiveSession = {
    get session() {
      return {
        lang,
        guide: {
          texts: new Map([
            ['fr', {}],
            ['en', {}],
          ]),
        },
      } as unknown as Session;
    },
    act: (command) => {
      if (command.do === 'back' && given.length === 0) {
        return { ok: false, code: 'nothing-to-do', message: text('Rien à reprendre.') };
      }
      const now = page();
      if (command.do === 'answer' && now.kind !== 'end') {
        if (now.value !== undefined && command.choice.answer !== 'unknown' && !command.choice.answer.includes('@')) {
          return { ok: false, code: 'bad-value', message: text('Ce n’est pas une adresse ; par exemple adele@contoso.com.') };
        }
        given.push({ page: now, answer: command.choice.answer });
      }
      done.push(command);
      if (command.do === 'back') given.pop();
      if (command.do === 'change') given[command.index]!.answer = command.answer;
      if (command.do === 'set' && command.lang !== undefined) lang = command.lang;
      if (command.do === 'paste' && command.text.includes('Intune')) {
        known = [
          {
            answer: 'licensed',
            label: text('Intune est coché'),
            voice: 'shown',
            voiceWord: text('montré'),
            source: text('collé'),
            age: text('à l’instant'),
          },
        ];
      }
      return { ok: true };
    },
    preview: (index, answer) => ({
      index,
      step: given[index]!.page.step,
      from: past()[index]!.label,
      to: text(given[index]!.page.choices.find((choice) => choice.id === answer)?.label ?? answer),
      kept: 1,
      lost: 0,
      next: { step: 'x', question: text('Et ensuite ?') },
      refusal: undefined,
    }),
    subscribe: () => () => {},
    close: () => {},
  };
  const desk = fakeDesk({
    copy: async (what) => {
      copied.push(what);
      return { ok: true, how: 'done' };
    },
  });
  return { live, desk, page, past, done, copied };
}

import type { Words } from '../text/lang.ts';

interface MappingWords {
  readonly walkOrSession: string;
  readonly otherFlow: (session: string, theirs: string, ours: string) => string;
  readonly leftOver: (count: number) => string;
  readonly noPart: (part: string, flow: string) => string;
  readonly partsAre: (parts: readonly string[]) => string;
  readonly cutMermaid: string;
  readonly bigMermaid: string;
}

/** What `flow map` says besides the map. */
export const MAPPING_WORDS: Words<MappingWords> = {
  fr: {
    walkOrSession: 'Donnez --walk ou --session, pas les deux.',
    otherFlow: (session, theirs, ours) => `La session ${session} suit le parcours « ${theirs} », pas « ${ours} ».`,
    leftOver: (count) =>
      `Le parcours a changé depuis : ${count === 1 ? '1 réponse ne convient plus et n’est pas marquée' : `${count} réponses ne conviennent plus et ne sont pas marquées`}.`,
    noPart: (part, flow) => `Le parcours « ${flow} » n’a pas de partie « ${part} ».`,
    partsAre: (parts) => `Parties : ${parts.join(', ')}.`,
    cutMermaid:
      'Les raisons des réponses sont laissées de côté : avec elles, le texte dépasserait ce que Mermaid accepte (50 000 caractères).',
    bigMermaid:
      'Mermaid refuse par défaut plus de 50 000 caractères ou 500 flèches. Relevez maxTextSize et maxEdges là où ce texte est dessiné, prenez une seule partie (--part), ou --format svg.',
  },
  en: {
    walkOrSession: 'Give --walk or --session, not both.',
    otherFlow: (session, theirs, ours) => `Session ${session} walks the flow "${theirs}", not "${ours}".`,
    leftOver: (count) =>
      `The flow has changed since: ${count === 1 ? '1 answer no longer fits and is not marked' : `${count} answers no longer fit and are not marked`}.`,
    noPart: (part, flow) => `Flow "${flow}" has no part "${part}".`,
    partsAre: (parts) => `Parts: ${parts.join(', ')}.`,
    cutMermaid:
      'The reasons of the answers are left out: with them the text would be more than Mermaid takes (50,000 characters).',
    bigMermaid:
      'Mermaid refuses more than 50,000 characters or 500 arrows by default. Raise maxTextSize and maxEdges where this text is drawn, take one part alone (--part), or --format svg.',
  },
};

import type { TranscriptProblem } from '../../report/read/read-transcript.ts';
import type { Words } from '../../text/lang.ts';

/** What `ariane open` says. Names of files are shortened and clean already. */
export interface OpeningWords {
  readonly refused: Readonly<Record<Exclude<TranscriptProblem, 'ticket'>, (file: string) => string>>;
  readonly tooBig: (file: string) => string;
  /** Where in the block. */
  readonly badAt: (file: string, at: string) => string;
  readonly askAgain: string;
  readonly isTicket: (file: string, transcript: string, sha256: string) => string;
  readonly isTicketHint: (transcript: string) => string;
  readonly otherThanTicket: (file: string, ticket: string) => string;
  readonly otherThanTicketHint: string;
  readonly noTranscript: (file: string) => string;
  readonly otherThanManifest: (file: string, name: string) => string;
  readonly badZip: (file: string, why: string) => string;
  readonly unproved: (file: string) => string;
  readonly needsFlow: (flow: string, version: number, hash: string) => string;
  readonly needsFlowHint: string;
  readonly otherVersion: (of: { theirs: string; ours: string }) => string;
  readonly stopsAt: (of: { kept: number; all: number; step: string }) => string;
  readonly isHere: (command: string) => string;
  readonly future: (count: number) => string;
  readonly atCustomer: string;
}

export const OPENING_WORDS: Words<OpeningWords> = {
  fr: {
    refused: {
      empty: (file) => `« ${file} » est vide.`,
      binary: (file) => `« ${file} » n’est pas un texte : ce n’est pas une transcription d’Ariane.`,
      foreign: (file) => `« ${file} » n’est pas une transcription d’Ariane.`,
      cut: (file) => `« ${file} » est incomplet : le bloc qui permet de reprendre manque ou s’arrête trop tôt.`,
      'two-blocks': (file) => `« ${file} » contient plus d’un bloc pour reprendre : on ne peut pas savoir lequel est le bon.`,
      'block-too-big': (file) => `Le bloc pour reprendre de « ${file} » est trop grand : il ne vient pas d’Ariane.`,
      'bad-block': (file) => `Le bloc pour reprendre de « ${file} » n’est pas lisible.`,
      'other-words': (file) => `« ${file} » a été modifié : ce qu’on y lit ne correspond plus au bloc pour reprendre.`,
      'other-block': (file) => `« ${file} » a été modifié : son bloc pour reprendre n’est plus celui qui a été écrit.`,
    },
    tooBig: (file) => `« ${file} » est trop grand pour une transcription (16 Mo au plus).`,
    badAt: (file, at) => `Le bloc pour reprendre de « ${file} » n’est pas utilisable (${at}).`,
    askAgain: 'Demandez le fichier d’origine, tel qu’il a été exporté : ariane export --what transcript.',
    isTicket: (file, transcript, sha256) =>
      `« ${file} » est un ticket : pour reprendre, il faut la transcription jointe, ${transcript} (SHA-256 ${sha256}).`,
    isTicketHint: (transcript) => `Demandez-la à qui a envoyé le ticket, puis : ariane open ${transcript}`,
    otherThanTicket: (file, ticket) =>
      `« ${file} » n’est pas la transcription que nomme « ${ticket} » à côté : le SHA-256 est différent.`,
    otherThanTicketHint: 'Demandez les deux, exportés ensemble ; ou ouvrez la transcription seule, dans un autre dossier.',
    noTranscript: (file) => `« ${file} » ne contient pas de transcription (transcript.md ou une autre).`,
    otherThanManifest: (file, name) => `« ${file} » a été modifié : ${name} n’a plus le SHA-256 noté dans manifest.json.`,
    badZip: (file, why) => `« ${file} » ne peut pas être lu : ${why}.`,
    unproved: (file) =>
      `« ${file} » vient d’une version d’Ariane qui ne scellait pas encore : on ne peut pas prouver qu’il est resté tel quel.`,
    needsFlow: (flow, version, hash) =>
      `Cette transcription a besoin du parcours « ${flow} », version ${version} (${hash}), qui n’est pas ici.`,
    needsFlowHint: 'Indiquez le dossier où il se trouve : ariane open FICHIER --flows DOSSIER',
    otherVersion: ({ theirs, ours }) => `Faite avec une autre version du parcours (${theirs}) ; ici : ${ours}.`,
    stopsAt: ({ kept, all, step }) =>
      `La reprise s’arrête à « ${step} » : réponses qui conviennent encore, ${kept} sur ${all} ; les autres restent proposées.`,
    isHere: (command) => `Cette session se trouve aussi ici ; pour continuer celle-là même : ${command}`,
    future: (count) =>
      count === 1
        ? '1 réponse porte une heure à venir (une autre horloge ?) : elle compte comme donnée maintenant.'
        : `${count} réponses portent une heure à venir (une autre horloge ?) : elles comptent comme données maintenant.`,
    atCustomer: 'La panne est supposée chez quelqu’un d’autre ; si elle est ici : w, ou --where here.',
  },
  en: {
    refused: {
      empty: (file) => `"${file}" is empty.`,
      binary: (file) => `"${file}" is no text: it is no transcript of Ariane’s.`,
      foreign: (file) => `"${file}" is no transcript of Ariane’s.`,
      cut: (file) => `"${file}" is not whole: the block to go on from is missing or ends too soon.`,
      'two-blocks': (file) => `"${file}" holds more than one block to go on from: nobody can tell which is right.`,
      'block-too-big': (file) => `The block to go on from in "${file}" is too big: it is none of Ariane’s.`,
      'bad-block': (file) => `The block to go on from in "${file}" cannot be read.`,
      'other-words': (file) => `"${file}" was altered: what it says no longer fits its block to go on from.`,
      'other-block': (file) => `"${file}" was altered: its block to go on from is not the one that was written.`,
    },
    tooBig: (file) => `"${file}" is too big for a transcript (16 MB at most).`,
    badAt: (file, at) => `The block to go on from in "${file}" cannot be used (${at}).`,
    askAgain: 'Ask for the file as it was exported: ariane export --what transcript.',
    isTicket: (file, transcript, sha256) =>
      `"${file}" is a ticket: to go on, its transcript is needed, ${transcript} (SHA-256 ${sha256}).`,
    isTicketHint: (transcript) => `Ask whoever sent the ticket for it, then: ariane open ${transcript}`,
    otherThanTicket: (file, ticket) => `"${file}" is not the transcript that "${ticket}" beside it names: the SHA-256 differs.`,
    otherThanTicketHint: 'Ask for both from the same export; or open the transcript alone, in another folder.',
    noTranscript: (file) => `"${file}" holds no transcript (transcript.md or another).`,
    otherThanManifest: (file, name) => `"${file}" was altered: ${name} no longer has the SHA-256 that manifest.json notes.`,
    badZip: (file, why) => `"${file}" cannot be read: ${why}.`,
    unproved: (file) =>
      `"${file}" comes from an Ariane that did not seal transcripts yet: whether it was altered cannot be proved.`,
    needsFlow: (flow, version, hash) =>
      `This transcript needs the flow "${flow}", version ${version} (${hash}), which is not here.`,
    needsFlowHint: 'Say in which folder it is: ariane open FILE --flows DIR',
    otherVersion: ({ theirs, ours }) => `Made with another version of the flow (${theirs}); here: ${ours}.`,
    stopsAt: ({ kept, all, step }) =>
      `Going on stops at "${step}": ${kept} of ${all} answers still fit; the others are offered again.`,
    isHere: (command) => `That session lies here, too; to go on with that very one: ${command}`,
    future: (count) =>
      count === 1
        ? '1 answer carries a time to come (another clock?): it counts as given now.'
        : `${count} answers carry a time to come (another clock?): they count as given now.`,
    atCustomer: 'The fault is taken to sit at somebody else’s; if it is here: w, or --where here.',
  },
};

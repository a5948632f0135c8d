import type { TraceSource } from '../../../src/check/trace/types.ts';

export const FULL_START = 'Handling command: Getting the mobile device list without a time filter (full sync) for 4 users';
/** As published in 2016, three m's included (facts/connector.md §5). */
export const FULL_END =
  "Getting the mobile device list without a time filter (full sync) for 4 users completed successfully. Details: Inventory command result - Devices synced: 0 Commmand ID: commandIDGUID' Exchange health: 'Server health 'Name: 'PowerShellExchangeServer: <Name=mymailservername>' Status: Connected','";
export const FULL_START_FR =
  'Traitement de la commande : obtention de la liste des appareils mobiles sans filtre de temps (synchronisation complète) pour 12 utilisateurs';
export const FULL_END_FR =
  "Obtention de la liste des appareils mobiles sans filtre de temps (synchronisation complète) pour 4 utilisateurs réussie. Détails : Résultat de la commande d’inventaire - Appareils synchronisés : 7 ID de commande : commandIDGUID' Intégrité Exchange : 'Server health 'Nom : 'PowerShellExchangeServer: <Name=mymailservername>' État : Connected','";
// No line of a quick sync is published; these are made after those of a full one.
export const QUICK_START = 'Handling command: Getting the mobile device list with a time filter (quick sync) for 2 users';
export const QUICK_END =
  'Getting the mobile device list with a time filter (quick sync) for 2 users completed successfully. Details: Inventory command result - Devices synced: 1 Command ID: 0f8fad5b-d9cb-469f-a165-70867728950e';
export const NEXT_COMMAND =
  'Get next command failed: System.Net.WebException: The remote server returned an error: (401) Unauthorized.\n   at System.Net.HttpWebRequest.GetResponse()\n   at Agent.Poll()';
export const SEND_EMAIL =
  'SendEmail - error :    at Microsoft.Exchange.WebServices.Data.ServiceRequestBase.ValidateAndEmitRequest(HttpWebRequest& request)\n   at Microsoft.Exchange.WebServices.Data.SimpleServiceRequestBase.InternalExecute()';

export interface Entry {
  readonly at: string;
  readonly message: string;
  readonly level?: string;
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An event as a trace listener writes it: over several lines, or without any space between its tags. */
export function eventXml({ at, message, level = 'Information' }: Entry, isPretty: boolean, isRecord = false): string {
  const text = escapeXml(message);
  const data = isRecord
    ? `<TraceData><DataItem><TraceRecord Severity="${level}"><Description>${text}</Description></TraceRecord></DataItem></TraceData>`
    : text;
  return [
    '<E2ETraceEvent xmlns="http://schemas.microsoft.com/2004/06/E2ETraceEvent">',
    '<System xmlns="http://schemas.microsoft.com/2004/06/windows/eventlog/system">',
    '<EventID>0</EventID>',
    '<Type>3</Type>',
    `<SubType Name="${level}">0</SubType>`,
    '<Level>8</Level>',
    `<TimeCreated SystemTime="${at.replace('Z', '1234Z')}" />`,
    '<Source Name="OnPremisesExchangeConnectorService" />',
    '<Correlation ActivityID="{00000000-0000-0000-0000-000000000000}" />',
    '<Execution ProcessName="agent" ProcessID="4332" ThreadID="11" />',
    '<Computer>EX01</Computer>',
    '</System>',
    `<ApplicationData>${data}</ApplicationData>`,
    '</E2ETraceEvent>',
    '',
  ].join(isPretty ? '\r\n' : '');
}

export const logXml = (entries: readonly Entry[], isPretty = true): string =>
  entries.map((entry) => eventXml(entry, isPretty)).join('');

/** A source whose bytes come in pieces of `size`. */
export function source(name: string, bytes: Uint8Array | string, size = 1_000_000): TraceSource {
  const all = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return { name, size: all.length, chunks: pieces(all, size) };
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  // One buffer for all, as a reader of files has: nobody may keep a chunk.
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
  }
}

const day = (hour: number, minute = 0) => new Date(Date.UTC(2016, 7, 4, hour, minute)).toISOString();

/** A morning: a full sync that ends, one that does not, quick ones, errors. */
export const MORNING: readonly Entry[] = [
  { at: day(2), message: 'Service started' },
  { at: day(3), message: FULL_START },
  { at: day(3, 5), message: FULL_END },
  { at: day(4), message: QUICK_START },
  { at: day(4, 1), message: QUICK_END },
  { at: day(5), message: NEXT_COMMAND, level: 'Error' },
  { at: day(6), message: QUICK_START },
  { at: day(6, 30), message: SEND_EMAIL, level: 'Error' },
  { at: day(7), message: FULL_START },
  { at: day(8), message: 'Getting the mobile device list (quick sync) failed: System.TimeoutException', level: 'Error' },
  { at: day(9), message: 'Waiting for the next command' },
];

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const event = (at: string, text: string) =>
  `<E2ETraceEvent xmlns="http://schemas.microsoft.com/2004/06/E2ETraceEvent"><System xmlns="http://schemas.microsoft.com/2004/06/windows/eventlog/system"><EventID>1</EventID><Type>3</Type><SubType Name="Information">0</SubType><Level>8</Level><TimeCreated SystemTime="${at}" /><Source Name="OnPremisesExchangeConnectorService" /></System><ApplicationData>${text}</ApplicationData></E2ETraceEvent>\n`;

/** Who the collector is asked about, as its parameters. */
export const COLLECTED_FOR = ['-Mailbox', 'adele@contoso.com', '-Upn', 'adele@contoso.com', '-Cas', 'localhost'] as const;

/** The answers that no look can give; evidence answers the rest of a phone that is not discovered. */
export const ANSWERS_BESIDE_EVIDENCE =
  'flow: exchange-connector\nanswers:\n  - still-supported: go-on\n  - what-is-wrong: missing-phone\n  - involved: own-servers\n  - scope: one\n';

/** Where that walk stands then: what is left is a repair, and assigning a licence is for a person. */
export const ANSWERED_BY_EVIDENCE = {
  page: { step: 'assign-licence' },
  causes: { 'phone-not-in-exchange': 'ruled-out', 'incomplete-sync': 'ruled-out', 'missing-licence': 'confirmed' },
  parked: [],
};

/** The connector's flow below `flows`, but for its public host, which no test may contact; `change` has the last word on its checks. */
export function connectorOffline(flows: string, change: (checks: string) => string = (checks) => checks): void {
  cpSync(join(import.meta.dirname, '../../flows/exchange-connector'), join(flows, 'exchange-connector'), { recursive: true });
  const file = join(flows, 'exchange-connector/checks.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8').replaceAll('manage.microsoft.com', '127.0.0.1')));
}

/** The connector's trace log below what is `%ProgramData%`: a full sync that was done before the phone was joined. */
export function writeSyncLog(programData: string): void {
  const logs = join(programData, 'Microsoft/Windows Intune Exchange Connector/Logs');
  mkdirSync(logs, { recursive: true });
  // [C] constructed: the words are those of the published samples, the moments invented.
  writeFileSync(
    join(logs, 'Connector0.log'),
    event(
      '2016-08-05T03:00:00.0000000Z',
      'Handling command: Getting the mobile device list without a time filter (full sync) for 4 users',
    ) +
      event(
        '2016-08-05T03:04:00.0000000Z',
        'Getting the mobile device list without a time filter (full sync) for 4 users completed successfully. Details: Inventory command result - Devices synced: 0',
      ),
  );
}

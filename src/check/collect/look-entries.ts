import type { Checks, LookKind, LookPlace, LookRun } from '../../flow/check-types.ts';
import type { ValueId } from '../../flow/types.ts';
import { literal } from './literal.ts';
import { commandWithVariables, joinedParameter, valuesOf } from './slots.ts';

/** One run of a look, as the script carries it out. */
export interface LookEntry {
  readonly look: string;
  /** Which of the look's runs: facts are not known where the script runs, so it tries all. */
  readonly arm: number;
  readonly kind: LookKind;
  readonly place: LookPlace;
  /** As written in checks.yaml, slots unfilled; for another kind its parameters, `host=…; port=…`. */
  readonly command: string;
  readonly needs: readonly ValueId[];
  /** The script block that looks, in braces. */
  readonly action: string;
  /** `03-mailbox`, and `.txt`: ids of the flow only, never a value. */
  readonly file: string;
  readonly ends: string;
}

const ENDS: Readonly<Record<LookKind, string>> = {
  powershell: '.txt',
  service: '.txt',
  events: '.txt',
  tls: '.json',
  http: '.json',
  dns: '.json',
  xml: '.xml',
  log: '.log',
  clock: '.txt',
};
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Every run of every look but `clock`, which needs no evidence; in the order of the ids, so that the file's order does not matter. */
export function lookEntries(checks: Checks, values: ReadonlySet<ValueId>, { ascii }: { ascii: boolean }): LookEntry[] {
  const looks = [...checks.looks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const runs = looks.flatMap((look) => look.run.map((run, arm) => ({ look, run, arm, isOne: look.run.length === 1 })));
  return runs
    .filter(({ run }) => run.kind !== 'clock')
    .map(({ look, run, arm, isOne }, index) => ({
      look: look.id,
      arm,
      kind: run.kind,
      place: look.where,
      command: commandOf(run),
      needs: valuesOf(run, values),
      action: `{ ${actionOf(run, values, ascii)} }`,
      file: `${String(index + 1).padStart(2, '0')}-${look.id}${isOne ? '' : `-${arm + 1}`}`,
      ends: ENDS[run.kind],
    }));
}

/** A run as one text: what is shown at the top of the script and kept in the manifest. */
export function commandOf({ kind, params }: LookRun): string {
  if (kind === 'powershell') return params.get('command') ?? '';
  const named = [...params].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}=${text}`);
  return `${kind}: ${named.join('; ')}`;
}

function actionOf(run: LookRun, values: ReadonlySet<ValueId>, ascii: boolean): string {
  const text = (name: string) => joinedParameter(run.params.get(name) ?? '', values, { ascii });
  const number = (name: string, otherwise: number) => spanOf(run.params.get(name)) ?? otherwise;
  switch (run.kind) {
    case 'powershell': {
      const command = commandWithVariables(run.params.get('command') ?? '', values);
      // What is not ASCII would not survive every console: the block is then made from pieces that do.
      return ascii && /[^\n\r\t -~]/.test(command) ? `& ([scriptblock]::Create(${literal(command, { ascii })}))` : command;
    }
    case 'tls': {
      const times = Math.min(Math.max(number('times', 10), 1), 50);
      const ask = `host = ${text('host')}; port = ${text('port')}; times = ${times}; timeout = ${number('timeout', 5_000)}`;
      return `Get-ArianeTls @{ ${ask}; limit = ${number('limit', 0)}; protocols = ${text('protocols')} }`;
    }
    case 'http': {
      const method = (run.params.get('method') ?? 'GET').trim().toUpperCase();
      const reading = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? method : 'HEAD';
      const redirects = Math.min(Number(/^\s*(\d{1,2})\s*$/.exec(run.params.get('redirects') ?? '5')?.[1] ?? 5), 10);
      const ask = `url = ${text('url')}; method = '${reading}'; redirects = ${redirects}; accept = ${text('accept')}`;
      return `Get-ArianeHttp @{ ${ask}; timeout = ${number('timeout', 20_000)} }`;
    }
    case 'dns':
      return `Get-ArianeDns @{ name = ${text('name')}; type = ${text('type')} }`;
    case 'service':
      return `Get-Service -Name ${text('name')} | Format-List -Property *`;
    case 'events':
      return eventsOf(run, values, ascii);
    case 'xml':
    case 'log':
      return `Find-ArianeFiles ${text('path')}`;
    case 'clock':
      return '';
  }
}

function eventsOf({ params }: LookRun, values: ReadonlySet<ValueId>, ascii: boolean): string {
  const text = (name: string) => joinedParameter(params.get(name) ?? '', values, { ascii });
  const ids = (params.get('ids') ?? '').match(/\d{1,6}/g) ?? [];
  const within = spanOf(params.get('within'));
  const filter = [
    `LogName = ${text('log')}`,
    ...(params.has('source') ? [`ProviderName = ${text('source')}`] : []),
    ...(ids.length > 0 ? [`Id = @(${ids.join(', ')})`] : []),
    ...(within === undefined ? [] : [`StartTime = [DateTime]::Now.AddMilliseconds(-${within})`]),
  ];
  // In UTC and in one form: a list prints dates as the machine's country does.
  const time = "@{ Name = 'TimeCreated'; Expression = { $_.TimeCreated.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ') } }";
  const fields = `@(${time}, 'Id', 'ProviderName', 'LevelDisplayName', 'Message')`;
  return `Get-WinEvent -FilterHashtable @{ ${filter.join('; ')} } -MaxEvents 50 | Select-Object -Property ${fields} | Format-List`;
}

/** A duration or a plain number; undefined where it is neither (or a slot). */
function spanOf(text: string | undefined): number | undefined {
  const match = /^\s*(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|m|h|d)?\s*$/.exec(text ?? '');
  return match === null ? undefined : Number(match[1]) * UNITS[match[2] ?? 'ms']!;
}

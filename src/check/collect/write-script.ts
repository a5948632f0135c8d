import type { ValueId } from '../../flow/types.ts';
import { cleanLine } from '../../text/clean.ts';
import { ownLang } from '../../text/lang.ts';
import { COMMON_FUNCTIONS } from './common-functions.ts';
import { entryLine } from './entry-lines.ts';
import { literal } from './literal.ts';
import { type LookEntry, lookEntries } from './look-entries.ts';
import { networkFunctions } from './network-functions.ts';
import { parameterNames } from './parameter-names.ts';
import { SCRIPT_FUNCTIONS } from './script-functions.ts';
import { variableOf } from './slots.ts';
import type { CollectorOrder } from './types.ts';
import { VALUE_PATTERNS } from './value-patterns.ts';
import { COLLECTOR_WORDS, type CollectorWords } from './words.ts';

/**
 * The collector as a script file. With a byte order mark (Windows PowerShell reads a file without one as ANSI) and CRLF (so that
 * Notepad of an old server shows lines). The same flow, texts and version give the same bytes. Pure.
 */
export function writeScript(order: CollectorOrder): string {
  const { flow, lang } = order;
  const entries = lookEntries(flow.checks, new Set(flow.values.keys()), { ascii: false });
  const names = parameterNames(new Set(entries.flatMap(({ needs }) => needs)));
  const words = COLLECTOR_WORDS[ownLang(lang)];
  const parts = [
    headOf({ order, words, entries, names }),
    parametersOf(names),
    guardOf(words),
    SETTINGS,
    COMMON_FUNCTIONS + SCRIPT_FUNCTIONS + networkFunctions(new Set(entries.map(({ kind }) => kind))),
    `${flowLine(order)}\n$ArianeLooks = @()\n${entries.map((entry) => entryLine(entry, { ascii: false })).join('\n')}`,
    askingOf({ order, words, names }),
    mainOf({ words, entries, flow: flow.id }),
  ];
  const text = parts.map((part) => part.trim()).join('\n\n');
  return `\ufeff${text.replace(/\r\n?|\n/g, '\r\n')}\r\n`;
}

/** What the manifest says of the flow. */
export function flowLine({ flow, version }: CollectorOrder, { ascii }: { ascii: boolean } = { ascii: false }): string {
  const text = (value: string) => literal(value, { ascii });
  return `$ArianeFlow = @{ id = ${text(flow.id)}; version = ${flow.version}; hash = ${text(flow.hash)}; madeBy = ${text(version)} }`;
}

interface Head {
  readonly order: CollectorOrder;
  readonly words: CollectorWords;
  readonly entries: readonly LookEntry[];
  readonly names: ReadonlyMap<ValueId, string>;
}

function headOf({ order, words, entries, names }: Head): string {
  const { flow, texts, version } = order;
  const call = [...names].map(([id, name]) => ` -${name} '<${id}>'`).join('');
  return [
    `${words.what} (${cleanLine(texts.title)})`,
    ...words.made(flow.id, flow.version, flow.hash, version),
    '',
    ...words.onlyReads,
    words.secrets,
    '',
    words.does,
    ...entries.flatMap((entry) => lookLines(entry, words)),
    words.also,
    words.needs,
    '',
    ...words.zipGoes,
    words.calls,
    `  .\\ariane-${flow.id}.ps1${call} -NonInteractive -OutFile C:\\Temp\\evidence.zip`,
  ]
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');
}

/** `  [graph] mailbox: command`, further lines of the command below it. */
export function lookLines(entry: LookEntry, words: CollectorWords): string[] {
  const [first = '', ...more] = entry.command.trimEnd().split('\n');
  const file = entry.kind === 'xml' || entry.kind === 'log' ? ` (${words.fromFile})` : '';
  return [`  [${entry.place}] ${entry.look}: ${first}${file}`, ...more.map((line) => `      ${line}`)];
}

function parametersOf(names: ReadonlyMap<ValueId, string>): string {
  const parameters = [...[...names.values()].map((name) => `[string]$${name}`), '[string]$OutFile', '[switch]$NonInteractive'];
  return `param(\n  ${parameters.join(',\n  ')}\n)`;
}

function guardOf(words: CollectorWords): string {
  return `
if ($null -eq $PSVersionTable -or $PSVersionTable.PSVersion -lt [version]'5.1') {
  [Console]::Out.WriteLine(${literal(words.tooOld)})
  exit 1
}
if ($args.Count -gt 0) {
  [Console]::Out.WriteLine(${literal(words.unknownArgument)} + [string]$args[0])
  exit 2
}`;
}

const SETTINGS = `
Set-StrictMode -Off
$ErrorActionPreference = 'Continue'
$WarningPreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'
$VerbosePreference = 'SilentlyContinue'
$DebugPreference = 'SilentlyContinue'`;

function askingOf({ order, words, names }: Omit<Head, 'entries'>): string {
  const { flow, texts } = order;
  if (names.size === 0) return '$ArianeValues = New-ArianeMap';
  const asks = [...names].flatMap(([id, name]) => {
    const label = labelOf({ texts, id, words });
    const pattern = literal(VALUE_PATTERNS[flow.values.get(id)?.kind ?? 'text']);
    return [
      `${variableOf(id)} = Read-ArianeValue $${name} ${literal(label)} ${pattern} ${literal(words.odd)}`,
      `$ArianeValues[${literal(id)}] = ${variableOf(id)}`,
    ];
  });
  return ['$ArianeValues = New-ArianeMap', `if (-not $NonInteractive) { Write-ArianeLine ${literal(words.asks)} }`, ...asks].join(
    '\n',
  );
}

/** What a value is called, with its example. */
export function labelOf({ texts, id, words }: Pick<CollectorOrder, 'texts'> & { id: ValueId; words: CollectorWords }): string {
  const text = texts.values.get(id);
  const label = text === undefined || text.label === '' ? id : cleanLine(text.label);
  return text?.example === undefined ? label : `${label}${words.example(cleanLine(text.example))}`;
}

function mainOf({ words, entries, flow }: { words: CollectorWords; entries: readonly LookEntry[]; flow: string }): string {
  const places = [...new Set(entries.map(({ place }) => place))].sort();
  return `
$ArianePlaces = @{}
foreach ($ArianePlace in @(${places.map((place) => `'${place}'`).join(', ')})) { $ArianePlaces[$ArianePlace] = Test-ArianePlace $ArianePlace }
$ArianeItems = [Activator]::CreateInstance([Collections.ArrayList])
$ArianeName = 'ariane-${flow}-' + [DateTime]::Now.ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture)
$ArianeFolder = Get-ArianeFree ([IO.Path]::Combine([IO.Path]::GetTempPath(), $ArianeName)) ''
[void][IO.Directory]::CreateDirectory($ArianeFolder)
$ArianeHere = [string]$ExecutionContext.SessionState.Path.CurrentFileSystemLocation
if ($OutFile -ne '') {
  $ArianeTo = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutFile)
} else {
  $ArianeBeside = $ArianeHere
  if ($MyInvocation.MyCommand.Path) { $ArianeBeside = [IO.Path]::GetDirectoryName($MyInvocation.MyCommand.Path) }
  $ArianeTo = [IO.Path]::Combine($ArianeBeside, $ArianeName + '.zip')
}
$ArianeManifest = Get-ArianeManifest $ArianePlaces
$ArianeNoWhy = @{ 'no-exchange-session' = ${literal(words.noExchange)}; 'no-graph' = ${literal(words.noGraph)}; 'no-value' = ${literal(words.notAsked)}; 'no-file' = ${literal(words.noFile)} }

# Collections are printed whole: a list cut in its middle cannot be judged.
$ArianeLimit = $global:FormatEnumerationLimit
$ArianeProtocols = [Net.ServicePointManager]::SecurityProtocol
$ArianeNumber = 0
try {
  $global:FormatEnumerationLimit = -1
  try { if ([int]$ArianeProtocols -ne 0) { [Net.ServicePointManager]::SecurityProtocol = $ArianeProtocols -bor 3072 } } catch { $null = $_ }
  foreach ($ArianeEntry in $ArianeLooks) {
    $ArianeNumber += 1
    Write-ArianeLine ('[' + $ArianeNumber + '/' + $ArianeLooks.Count + '] ' + $ArianeEntry.says)
    $ArianeRecord = Start-ArianeLook $ArianeEntry
    if ($ArianeRecord['state'] -ne 'ok') {
      if ($ArianeRecord['why'] -eq 'unknown-command') { Write-ArianeLine ('    ' + ${literal(words.noCommand)} + $ArianeRecord['error']) } else { Write-ArianeLine ('    ' + $ArianeNoWhy[$ArianeRecord['why']]) }
      [void]$ArianeItems.Add($ArianeRecord)
      continue
    }
    try {
      if ($ArianeEntry.kind -eq 'xml' -or $ArianeEntry.kind -eq 'log') { Save-ArianeFiles $ArianeEntry $ArianeRecord } else { Save-ArianePrinted $ArianeEntry $ArianeRecord }
    } catch {
      $ArianeRecord['state'] = 'error'
      $ArianeRecord['why'] = Get-ArianeWhy $_
      $ArianeRecord['error'] = Get-ArianeReason $_
      [void]$ArianeItems.Add($ArianeRecord)
    }
    if ($ArianeRecord['why'] -eq 'no-file') { Write-ArianeLine ('    ' + $ArianeNoWhy['no-file']) } elseif ($ArianeRecord['state'] -eq 'error') { Write-ArianeLine ('    ' + ${literal(words.error)} + $ArianeRecord['error']) }
  }
} finally {
  $global:FormatEnumerationLimit = $ArianeLimit
  try { [Net.ServicePointManager]::SecurityProtocol = $ArianeProtocols } catch { $null = $_ }
}

$ArianeManifest['finished'] = Get-ArianeNow
$ArianeManifest['items'] = $ArianeItems
[IO.File]::WriteAllBytes([IO.Path]::Combine($ArianeFolder, 'manifest.json'), (Get-ArianeBytes (ConvertTo-ArianeJson $ArianeManifest)))

# Beside the script, or else among the temporary files; where no zip can be made, the folder itself.
$ArianeMade = ''
foreach ($ArianeTry in @($ArianeTo, [IO.Path]::Combine([IO.Path]::GetTempPath(), $ArianeName + '.zip'))) {
  if ($ArianeMade -ne '') { break }
  try {
    $ArianeFree = Get-ArianeFree $ArianeTry '.zip'
    Save-ArianeZip $ArianeFolder $ArianeFree
    $ArianeMade = $ArianeFree
  } catch { $null = $_ }
}
Write-ArianeLine ''
Write-ArianeLine ${literal(words.done)}
if ($ArianeMade -ne '') {
  try { [IO.Directory]::Delete($ArianeFolder, $true) } catch { $null = $_ }
  Write-ArianeLine ${literal(words.zip)}
  Write-ArianeLine ('    ' + $ArianeMade)
} else {
  Write-ArianeLine ${literal(words.folder)}
  Write-ArianeLine ('    ' + $ArianeFolder)
}
Write-ArianeLine ${literal(words.send)}
if (-not $NonInteractive) { [void](Read-ArianeLine ${literal(words.close)}) }
exit 0`;
}

import type { ValueId } from '../../flow/types.ts';
import { cleanLine } from '../../text/clean.ts';
import { ownLang } from '../../text/lang.ts';
import { COMMON_FUNCTIONS } from './common-functions.ts';
import { entryLine } from './entry-lines.ts';
import { foldFunctions } from './fold-lines.ts';
import { literal } from './literal.ts';
import { lookEntries } from './look-entries.ts';
import type { CollectorOrder } from './types.ts';
import { COLLECTOR_WORDS } from './words.ts';
import { flowLine, labelOf, lookLines } from './write-script.ts';

/**
 * The collector as lines to paste into an open Exchange Management Shell: ASCII only (a console may change the rest), each line
 * complete in itself and short (a console without PSReadLine takes 8,191 characters), nothing asked before the last line has
 * arrived. Runs the looks of the Exchange shell only and prints one block to send back. Runs on PowerShell 2.0 too, which is
 * what Exchange 2010 has. `values`: what Ariane knows already; the others are asked for. Pure.
 */
export function writePaste(order: CollectorOrder & { readonly values?: ReadonlyMap<ValueId, string> | undefined }): string {
  const { flow, lang, texts, values = new Map() } = order;
  const words = COLLECTOR_WORDS[ownLang(lang)];
  const text = (value: string) => literal(value, { ascii: true });
  const entries = lookEntries(flow.checks, new Set(flow.values.keys()), { ascii: true }).filter(
    ({ place, kind }) => place === 'exchange-shell' && kind === 'powershell',
  );
  const needs = [...new Set(entries.flatMap((entry) => entry.needs))].sort();
  const head = [
    words.pasteWhat,
    `${words.what} (${cleanLine(texts.title)})`,
    ...words.made(flow.id, flow.version, flow.hash, order.version),
    ...words.pasteHow,
    words.secrets,
    words.does,
    ...entries.flatMap((entry) => lookLines(entry, words)),
  ];
  const asks = needs.map((id) => {
    const label = labelOf({ texts, id, words });
    return `$ArianeAsks += @{ id = ${text(id)}; label = ${text(`${label}: `)}; given = ${text(values.get(id) ?? '')} }`;
  });
  const sentences = [
    `asks = ${text(words.asks)}`,
    `begins = ${text(words.pasteBegins)}`,
    `copy = ${text(words.pasteCopy)}`,
    `noExchange = ${text(words.noExchange)}`,
  ];
  const lines = [
    ...head.map((line) => `# ${plainAscii(line)}`.trimEnd()),
    flowLine(order, { ascii: true }),
    `$ArianeSays = @{ ${sentences.join('; ')} }`,
    '$ArianeAsks = @()',
    ...asks,
    '$ArianeLooks = @()',
    // A command of several lines must not end at an empty one, and an old console needs one behind it.
    ...entries
      .map((entry) => entryLine(entry, { ascii: true }).replace(/\n\s*(?=\n)/g, ''))
      .map((line) => (line.includes('\n') ? `${line}\n` : line)),
    ...foldFunctions(COMMON_FUNCTIONS + PASTE_FUNCTIONS),
    'Invoke-ArianePaste',
  ];
  return `${lines.join('\n')}\n`;
}

/** For comments: accents are dropped, typographic marks become plain ones. */
function plainAscii(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\u2026/g, '...');
  return plain.replace(/[^ -~]/gu, '?');
}

const PASTE_FUNCTIONS = `
function Write-ArianeBlock($Manifest) {
  $Bytes = Get-ArianeBytes (ConvertTo-ArianeJson $Manifest)
  $Memory = [Activator]::CreateInstance([IO.MemoryStream])
  $Zip = [Activator]::CreateInstance([IO.Compression.GZipStream], [object[]]@($Memory, [IO.Compression.CompressionMode]::Compress))
  $Zip.Write($Bytes, 0, $Bytes.Length)
  $Zip.Close()
  $Packed = $Memory.ToArray()
  $Short = $ArianeFlow.hash.Substring(0, [Math]::Min(16, $ArianeFlow.hash.Length))
  '-----BEGIN ARIANE EVIDENCE ' + $Short + '-----'
  [Convert]::ToBase64String($Packed, [Base64FormattingOptions]'InsertLineBreaks').Split([char[]]@([char]13, [char]10), [StringSplitOptions]'RemoveEmptyEntries')
  'SHA-256: ' + (Get-ArianeHash $Packed)
  '-----END ARIANE EVIDENCE ' + $Short + '-----'
}

function Read-ArianeAsks($Into) {
  $IsFirst = $true
  foreach ($Ask in $ArianeAsks) {
    $Answer = $Ask.given
    if ($Answer -eq '') {
      if ($IsFirst) {
        try { $Host.UI.RawUI.FlushInputBuffer() } catch { $null = $_ }
        Write-ArianeLine $ArianeSays.asks
        $IsFirst = $false
      }
      $Answer = Read-ArianeLine $Ask.label
    }
    $Into[$Ask.id] = $Answer
  }
}

function Invoke-ArianePaste {
  $ErrorActionPreference = 'Continue'
  $WarningPreference = 'SilentlyContinue'
  $ProgressPreference = 'SilentlyContinue'
  $ArianeValues = New-ArianeMap
  Read-ArianeAsks $ArianeValues
  foreach ($Id in @($ArianeValues.Keys)) { $ExecutionContext.SessionState.PSVariable.Set('Value-' + $Id, $ArianeValues[$Id]) }
  $ArianePlaces = @{ 'exchange-shell' = (Test-ArianePlace 'exchange-shell') }
  Write-ArianeLine $ArianeSays.begins
  if ($ArianePlaces['exchange-shell'] -ne '') { Write-ArianeLine $ArianeSays.noExchange }
  $Manifest = Get-ArianeManifest $ArianePlaces
  $Items = [Activator]::CreateInstance([Collections.ArrayList])
  $Limit = $global:FormatEnumerationLimit
  $Number = 0
  try {
    $global:FormatEnumerationLimit = -1
    foreach ($Entry in $ArianeLooks) {
      $Number += 1
      Write-ArianeLine ('[' + $Number + '/' + $ArianeLooks.Count + '] ' + $Entry.says)
      $Record = Start-ArianeLook $Entry
      if ($Record['state'] -eq 'ok') {
        $Found = Invoke-ArianeLook $Entry $Record
        $Text = Hide-ArianeSecret ((ConvertTo-ArianePrint $Found.printed) + (ConvertTo-ArianePrint $Found.wrong))
        $Record['cut'] = $Text.Length -gt 500000
        if ($Record['cut']) { $Text = $Text.Substring(0, 500000) }
        $Record['text'] = $Text
      }
      if ($Record['error'] -ne '') { Write-ArianeLine ('    ' + $Record['error']) }
      [void]$Items.Add($Record)
    }
  } finally { $global:FormatEnumerationLimit = $Limit }
  $Manifest['finished'] = Get-ArianeNow
  $Manifest['items'] = $Items
  Write-ArianeLine ''
  Write-ArianeLine $ArianeSays.copy
  Write-ArianeLine ''
  Write-ArianeBlock $Manifest
}
`;

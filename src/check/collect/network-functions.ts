import { DNS_FUNCTIONS } from './dns-functions.ts';
import { HTTP_FUNCTIONS } from './http-functions.ts';
import { TLS_FUNCTIONS } from './tls-functions.ts';

/**
 * PowerShell that looks at a network as the looks of `src/check/look` do, in the same fields, so that one judgement reads both. What
 * it cannot tell it leaves out: .NET gives no answer behind a certificate it does not trust, so nothing is said of that server. Nothing is sent after a handshake, no credentials ever.
 */
const SHARED = String.raw`
function Get-ArianeNetworkWord($Problem) {
  $Inner = $Problem.Exception
  while ($null -ne $Inner -and -not ($Inner -is [Net.Sockets.SocketException])) { $Inner = $Inner.InnerException }
  if ($null -eq $Inner) { return 'failed' }
  switch ([string]$Inner.SocketErrorCode) {
    'ConnectionRefused' { return 'refused' }
    'HostNotFound' { return 'no-such-name' }
    'NoData' { return 'no-such-name' }
    'TryAgain' { return 'dns-failed' }
    'NoRecovery' { return 'dns-failed' }
    'HostUnreachable' { return 'unreachable' }
    'HostDown' { return 'unreachable' }
    'NetworkUnreachable' { return 'unreachable' }
    'ConnectionReset' { return 'reset' }
    'ConnectionAborted' { return 'reset' }
    'TimedOut' { return 'timeout' }
    'AccessDenied' { return 'blocked' }
  }
  'failed'
}

function ConvertTo-ArianeRecord($Record) {
  $Lines = @(foreach ($Key in @($Record.Keys)) { '    ' + (ConvertTo-ArianeText $Key) + ': ' + (ConvertTo-ArianeJson $Record[$Key]) })
  $End = [string][char]10
  '[' + $End + '  {' + $End + [string]::Join(',' + $End, $Lines) + $End + '  }' + $End + ']'
}

function Split-ArianeHost([string]$Written, [string]$Port) {
  $Name = $Written.Trim()
  if ($Port -eq '') { $Port = '443' }
  if ($Name -match '^\[([0-9A-Fa-f:.]+)\](?::([0-9]{1,5}))?$') {
    $Name = $Matches[1]
    if ($Matches[2]) { $Port = $Matches[2] }
  } elseif ($Name -match '^([^:]+):([0-9]{1,5})$') {
    $Name = $Matches[1]
    $Port = $Matches[2]
  }
  if ($Name -notmatch '^[^\s/@?#\\]{1,253}$') { throw 'bad-host' }
  @($Name, [int]$Port)
}
`;

/** The functions the kinds of a flow need, in a fixed order. */
export function networkFunctions(kinds: ReadonlySet<string>): string {
  const own = [
    kinds.has('tls') ? TLS_FUNCTIONS : '',
    kinds.has('http') ? HTTP_FUNCTIONS : '',
    kinds.has('dns') ? DNS_FUNCTIONS : '',
  ];
  return own.some((text) => text !== '') ? SHARED + own.join('') : '';
}

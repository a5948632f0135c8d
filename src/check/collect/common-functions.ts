/**
 * PowerShell that both shapes of the collector hold. Syntax of PowerShell 2.0 and classes of .NET 3.5 only: Exchange 2010 has no
 * more, and a script is parsed whole before its first line runs. No backtick, no double quote that PowerShell would look into,
 * no comment inside a function: `foldLines` makes one line of each.
 */
export const COMMON_FUNCTIONS = String.raw`
function Write-ArianeLine([string]$Text) {
  try { $Host.UI.WriteLine($Text) } catch { [Console]::Out.WriteLine($Text) }
}

function Read-ArianeLine([string]$Prompt) {
  try {
    $Host.UI.Write($Prompt)
    $Answer = $Host.UI.ReadLine()
  } catch {
    $Answer = ''
  }
  ([string]$Answer).Trim()
}

function New-ArianeMap {
  [Activator]::CreateInstance([Collections.Specialized.OrderedDictionary])
}

function ConvertTo-ArianeText([string]$Text) {
  $Safe = $Text.Replace('\', '\\').Replace('"', '\"').Replace([string][char]13, '\r').Replace([string][char]10, '\n').Replace([string][char]9, '\t')
  $Safe = [regex]::Replace($Safe, '[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]', { param($Found) '\u' + ([int][char]$Found.Value).ToString('x4') })
  '"' + $Safe + '"'
}

function ConvertTo-ArianeJson($Value) {
  if ($null -eq $Value) { return 'null' }
  if ($Value -is [bool]) { return $Value.ToString().ToLowerInvariant() }
  if ($Value -is [string]) { return (ConvertTo-ArianeText $Value) }
  if ($Value -is [Collections.IDictionary]) {
    $Parts = @(foreach ($Key in @($Value.Keys)) { (ConvertTo-ArianeText $Key) + ': ' + (ConvertTo-ArianeJson $Value[$Key]) })
    return '{' + [string]::Join(', ', $Parts) + '}'
  }
  if ($Value -is [Collections.IEnumerable]) {
    $Parts = @(foreach ($Each in $Value) { ConvertTo-ArianeJson $Each })
    return '[' + [string]::Join(', ', $Parts) + ']'
  }
  if ($Value -is [int] -or $Value -is [long] -or $Value -is [double]) { return $Value.ToString([Globalization.CultureInfo]::InvariantCulture) }
  ConvertTo-ArianeText ([string]$Value)
}

function Get-ArianeHash([byte[]]$Bytes) {
  [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($Bytes)).Replace('-', '').ToLowerInvariant()
}

function Get-ArianeBytes([string]$Text) {
  , ([Activator]::CreateInstance([Text.UTF8Encoding], [object[]]@($false)).GetBytes($Text))
}

function Get-ArianeNow {
  [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ss.fffZ', [Globalization.CultureInfo]::InvariantCulture)
}

function Hide-ArianeSecret([string]$Text) {
  $Text = [regex]::Replace($Text, '(?im)^([ \t]*RecoveryPassword[ \t]*:[ \t]*)\S[^\r\n]*', '$1[secret removed]')
  $Text = [regex]::Replace($Text, '(?i)("[a-z_]*(?:password|secret|access_?token|refresh_?token)"\s*:\s*)"[^"\r\n]*"', '$1"[secret removed]"')
  [regex]::Replace($Text, '(?i)(<([a-z:]*password)\b[^<>]*>)[^<>\r\n]+(</\2)', '$1[secret removed]$3')
}

function Test-ArianePlace([string]$Place) {
  if ($Place -eq 'exchange-shell') {
    $Names = @('Get-Mailbox', 'Get-CASMailbox', 'Get-Recipient', 'Get-ExchangeServer', 'Get-OrganizationConfig')
    if (@(Get-Command -Name $Names -ErrorAction SilentlyContinue).Count -eq 0) { return 'no-exchange-session' }
  }
  if ($Place -eq 'graph') {
    if (@(Get-Command -Name 'Invoke-MgGraphRequest' -ErrorAction SilentlyContinue).Count -eq 0) { return 'no-graph' }
    $Signed = $null
    try { $Signed = Get-MgContext } catch { $Signed = $null }
    if ($null -eq $Signed) { return 'no-graph' }
  }
  ''
}

function Get-ArianeMissing($Action) {
  $Problems = $null
  $Tokens = @([Management.Automation.PSParser]::Tokenize($Action.ToString(), [ref]$Problems))
  foreach ($Token in $Tokens) {
    if ($Token.Type -eq 'Command' -and @(Get-Command -Name $Token.Content -ErrorAction SilentlyContinue).Count -eq 0) { $Token.Content }
  }
}

function Get-ArianeReason($Problem) {
  $Text = [string]$Problem
  try { $Text = [string]$Problem.Exception.Message } catch { $Text = [string]$Problem }
  $Text = [regex]::Replace($Text, '\s+', ' ').Trim()
  if ($Text.Length -gt 500) { $Text = $Text.Substring(0, 500) }
  Hide-ArianeSecret $Text
}

function Get-ArianeWhy($Problem) {
  $Inner = $null
  try { $Inner = $Problem.Exception } catch { $Inner = $null }
  while ($null -ne $Inner) {
    if ($Inner -is [IO.FileNotFoundException]) { return 'no-file' }
    if ($Inner -is [UnauthorizedAccessException]) { return 'denied' }
    if ($Inner -is [Management.Automation.CommandNotFoundException]) { return 'unknown-command' }
    $Inner = $Inner.InnerException
  }
  if (@('bad-host', 'bad-name', 'bad-type', 'bad-url', 'credentials-in-url') -contains [string]$Problem) { return [string]$Problem }
  'failed'
}

function ConvertTo-ArianePrint($Objects) {
  $Lines = [Activator]::CreateInstance([Collections.ArrayList])
  $Others = [Activator]::CreateInstance([Collections.ArrayList])
  foreach ($Each in @($Objects) + @($null)) {
    if ($null -ne $Each -and -not ($Each -is [string])) {
      [void]$Others.Add($Each)
      continue
    }
    if ($Others.Count -gt 0) {
      try { [void]$Lines.Add([string]::Join('', @($Others | Out-String -Width 4096))) } catch { foreach ($Other in $Others) { [void]$Lines.Add([string]$Other) } }
      $Others.Clear()
    }
    if ($null -ne $Each) { [void]$Lines.Add($Each) }
  }
  $End = [string][char]10
  $Text = [string]::Join($End, @($Lines)).Replace([string][char]13 + $End, $End)
  [string]::Join($End, @(foreach ($Line in $Text.Split([char]10)) { $Line.TrimEnd() }))
}

function Start-ArianeLook($Entry) {
  $Record = New-ArianeMap
  $Used = New-ArianeMap
  $Lacks = @()
  foreach ($Need in $Entry.needs) { if ($ArianeValues[$Need]) { $Used[$Need] = $ArianeValues[$Need] } else { $Lacks += $Need } }
  $Record['look'] = $Entry.look
  $Record['arm'] = $Entry.arm
  $Record['kind'] = $Entry.kind
  $Record['place'] = $Entry.place
  $Record['command'] = $Entry.command
  $Record['values'] = $Used
  $Record['started'] = Get-ArianeNow
  $Record['ms'] = 0
  $Record['state'] = 'ok'
  $Record['why'] = ''
  $Record['error'] = ''
  if ($Lacks.Count -gt 0) {
    $Record['state'] = 'not-asked'
    $Record['why'] = 'no-value'
    $Record['error'] = [string]::Join(', ', $Lacks)
    return $Record
  }
  $Record['why'] = [string]$ArianePlaces[$Entry.place]
  if ($Record['why'] -ne '') {
    $Record['state'] = 'could-not-run'
    return $Record
  }
  if (@('powershell', 'service', 'events') -contains $Entry.kind) {
    $Missing = @(Get-ArianeMissing $Entry.action)
    if ($Missing.Count -gt 0) {
      $Record['state'] = 'could-not-run'
      $Record['why'] = 'unknown-command'
      $Record['error'] = [string]::Join(', ', $Missing)
    }
  }
  $Record
}

function Invoke-ArianeLook($Entry, $Record) {
  $Printed = [Activator]::CreateInstance([Collections.ArrayList])
  $Wrong = [Activator]::CreateInstance([Collections.ArrayList])
  $Clock = [Diagnostics.Stopwatch]::StartNew()
  try {
    & $Entry.action 2>&1 | ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { [void]$Wrong.Add($_) } else { [void]$Printed.Add($_) } }
  } catch {
    [void]$Wrong.Add($_)
  }
  $Record['ms'] = [long]$Clock.ElapsedMilliseconds
  if ($Wrong.Count -gt 0) {
    $Record['state'] = 'error'
    $Record['why'] = Get-ArianeWhy $Wrong[0]
    $Record['error'] = Get-ArianeReason $Wrong[0]
  }
  @{ printed = $Printed; wrong = $Wrong }
}

function Get-ArianeManifest($Places) {
  $Manifest = New-ArianeMap
  $Manifest['format'] = 1
  $Manifest['flow'] = $ArianeFlow.id
  $Manifest['version'] = $ArianeFlow.version
  $Manifest['hash'] = $ArianeFlow.hash
  $Manifest['madeBy'] = $ArianeFlow.madeBy
  $Manifest['computer'] = [Environment]::MachineName
  $Manifest['account'] = [Environment]::UserDomainName + '\' + [Environment]::UserName
  $Manifest['culture'] = [Globalization.CultureInfo]::CurrentCulture.Name
  $Manifest['uiCulture'] = [Globalization.CultureInfo]::CurrentUICulture.Name
  $Manifest['timeZone'] = [TimeZoneInfo]::Local.Id
  $Manifest['utcOffset'] = [int][TimeZoneInfo]::Local.GetUtcOffset([DateTime]::UtcNow).TotalMinutes
  $Manifest['powershell'] = [string]$PSVersionTable.PSVersion
  $Manifest['os'] = [Environment]::OSVersion.VersionString
  $Manifest['started'] = Get-ArianeNow
  $Manifest['organisation'] = ''
  $Manifest['tenant'] = ''
  $Manifest['graphAccount'] = ''
  if ($Places.Contains('exchange-shell') -and $ArianePlaces['exchange-shell'] -eq '') {
    try { $Manifest['organisation'] = [string]@(Get-OrganizationConfig)[0].Name } catch { $Manifest['organisation'] = '' }
  }
  if ($Places.Contains('graph') -and $ArianePlaces['graph'] -eq '') {
    try {
      $Signed = Get-MgContext
      $Manifest['tenant'] = [string]$Signed.TenantId
      $Manifest['graphAccount'] = [string]$Signed.Account
    } catch { $Manifest['tenant'] = '' }
  }
  $Manifest['values'] = $ArianeValues
  $Manifest
}
`;

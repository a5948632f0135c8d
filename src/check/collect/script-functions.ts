/**
 * PowerShell of the script shape only: asking, files, zip. Runs in PowerShell 5.1 and 7, and is parsed by 2.0, so that an old one
 * can still say that it is too old. Cmdlets of the Utility module are avoided where a class does.
 */
export const SCRIPT_FUNCTIONS = `
# A value given with the call, or asked for. Nothing typed: not known, and the looks that need it are left out.
function Read-ArianeValue([string]$Given, [string]$Label, [string]$Pattern, [string]$Odd) {
  $Answer = $Given.Trim()
  $Before = ''
  if ($Answer -eq '' -and -not $NonInteractive) { $Answer = Read-ArianeLine ($Label + ': ') }
  while ($Answer -ne '' -and $Answer -ne $Before -and $Answer -notmatch $Pattern) {
    Write-ArianeLine $Odd
    if ($NonInteractive) { break }
    $Before = $Answer
    $Again = Read-ArianeLine ($Label + ': ')
    if ($Again -ne '') { $Answer = $Again }
  }
  $Answer
}

function Set-ArianeFile($Record, [string]$Name) {
  $Path = [IO.Path]::Combine($ArianeFolder, $Name)
  $Stream = [IO.File]::OpenRead($Path)
  try { $Sum = [Security.Cryptography.SHA256]::Create().ComputeHash($Stream) } finally { $Stream.Dispose() }
  $Record['file'] = $Name
  $Record['bytes'] = [long]([Activator]::CreateInstance([IO.FileInfo], [object[]]@($Path)).Length)
  $Record['sha256'] = [BitConverter]::ToString($Sum).Replace('-', '').ToLowerInvariant()
}

# The last bytes of a file that may be open elsewhere; true where that was not all of it.
function Copy-ArianeFile([string]$From, [string]$To, [long]$Most) {
  $Source = [IO.File]::Open($From, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]'ReadWrite, Delete')
  try {
    $IsCut = $Source.Length -gt $Most
    $Left = [Math]::Min($Source.Length, $Most)
    if ($IsCut) { [void]$Source.Seek(-$Most, [IO.SeekOrigin]::End) }
    $Target = [IO.File]::Create($To)
    try {
      $Buffer = [Activator]::CreateInstance([byte[]], [object[]]@(65536))
      while ($Left -gt 0) {
        $Count = $Source.Read($Buffer, 0, [int][Math]::Min($Left, $Buffer.Length))
        if ($Count -le 0) { break }
        $Target.Write($Buffer, 0, $Count)
        $Left -= $Count
      }
    } finally { $Target.Dispose() }
  } finally { $Source.Dispose() }
  $IsCut
}

# Files that paths (one, or several behind semicolons) with * and ? in their last part name, the newest first, each once.
function Find-ArianeFiles([string]$Written) {
  $Files = @()
  $Known = @{}
  $Lacks = ''
  foreach ($Each in $Written.Split(';')) {
    $Path = [Environment]::ExpandEnvironmentVariables($Each.Trim())
    if ($Path -eq '') { continue }
    $Parent = [IO.Path]::GetDirectoryName($Path)
    $Lacks = $Path
    if (-not [IO.Directory]::Exists($Parent)) { continue }
    $Folder = [Activator]::CreateInstance([IO.DirectoryInfo], [object[]]@($Parent))
    foreach ($File in @($Folder.GetFiles([IO.Path]::GetFileName($Path)))) {
      if (-not $Known.ContainsKey($File.FullName)) { $Files += $File }
      $Known[$File.FullName] = $true
    }
  }
  if ($Files.Count -eq 0) { throw [Activator]::CreateInstance([IO.FileNotFoundException], [object[]]@($Lacks)) }
  $Times = @(foreach ($File in $Files) { $File.LastWriteTimeUtc.Ticks })
  [Array]::Sort($Times, $Files)
  [Array]::Reverse($Files)
  $Files
}

function Save-ArianePrinted($Entry, $Record) {
  $Found = Invoke-ArianeLook $Entry $Record
  $Text = Hide-ArianeSecret ((ConvertTo-ArianePrint $Found.printed) + (ConvertTo-ArianePrint $Found.wrong))
  $Record['cut'] = $Text.Length -gt 20000000
  if ($Record['cut']) { $Text = $Text.Substring(0, 20000000) }
  $Name = $Entry.file + $Entry.ends
  [IO.File]::WriteAllBytes([IO.Path]::Combine($ArianeFolder, $Name), (Get-ArianeBytes $Text))
  Set-ArianeFile $Record $Name
  [void]$ArianeItems.Add($Record)
}

function Save-ArianeFiles($Entry, $Record) {
  $Found = Invoke-ArianeLook $Entry $Record
  $Left = [long]$Entry.most
  $Number = 0
  foreach ($File in $Found.printed) {
    if ($Left -le 0) { break }
    if ($Number -gt 0 -and $File.Length -gt $Left) { break }
    $Number += 1
    $One = New-ArianeMap
    foreach ($Key in @($Record.Keys)) { $One[$Key] = $Record[$Key] }
    $Name = $Entry.file + '-' + $Number.ToString('000') + $Entry.ends
    $One['source'] = $File.Name
    $One['changed'] = $File.LastWriteTimeUtc.ToString('yyyy-MM-ddTHH:mm:ss.fffZ', [Globalization.CultureInfo]::InvariantCulture)
    try {
      $To = [IO.Path]::Combine($ArianeFolder, $Name)
      $One['cut'] = Copy-ArianeFile $File.FullName $To $Left
      if ($Entry.kind -eq 'xml') {
        $Raw = [IO.File]::ReadAllText($To)
        $Hidden = Hide-ArianeSecret $Raw
        if ($Hidden -ne $Raw) { [IO.File]::WriteAllBytes($To, (Get-ArianeBytes $Hidden)) }
      }
      Set-ArianeFile $One $Name
      $Left -= [Math]::Max([long]1, [long]$One['bytes'])
    } catch {
      $One['state'] = 'error'
      $One['why'] = Get-ArianeWhy $_
      $One['error'] = Get-ArianeReason $_
    }
    [void]$ArianeItems.Add($One)
  }
  if ($Number -eq 0) {
    if ($Record['why'] -eq 'no-file') { $Record['state'] = 'could-not-run' }
    [void]$ArianeItems.Add($Record)
  }
}

function Save-ArianeZip([string]$Folder, [string]$To) {
  foreach ($Name in @('System.IO.Compression.FileSystem, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089', 'System.IO.Compression.ZipFile')) {
    try { [void][Reflection.Assembly]::Load($Name) } catch { $null = $_ }
  }
  [IO.Compression.ZipFile]::CreateFromDirectory($Folder, $To)
}

# A path that is free: nothing is ever written over.
function Get-ArianeFree([string]$Path, [string]$Ends) {
  $Stem = $Path
  if ($Ends -ne '' -and $Stem.EndsWith($Ends, [StringComparison]::OrdinalIgnoreCase)) { $Stem = $Stem.Substring(0, $Stem.Length - $Ends.Length) }
  $Free = $Stem + $Ends
  $Number = 1
  while ([IO.File]::Exists($Free) -or [IO.Directory]::Exists($Free)) {
    $Number += 1
    $Free = $Stem + '-' + $Number.ToString() + $Ends
  }
  $Free
}
`;

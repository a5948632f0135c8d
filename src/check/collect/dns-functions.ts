/** PowerShell of the `dns` look. .NET 3.5 knows addresses only, and asks as the machine itself does (hosts file, suffixes). */
export const DNS_FUNCTIONS = String.raw`
function Get-ArianeDns($Ask) {
  $Name = ([string]$Ask.name).Trim().TrimEnd('.')
  if ($Name -notmatch '^[^\s/@?#\\:]{1,253}$') { throw 'bad-name' }
  if ($Ask.type -match 'MX|TXT|SRV') { throw 'bad-type' }
  $Record = New-ArianeMap
  $Record['name'] = $Name
  $Found = @()
  $Word = ''
  try { $Found = @([Net.Dns]::GetHostAddresses($Name)) } catch {
    $Word = Get-ArianeNetworkWord $_
    if ($Word -eq 'dns-failed') { $Word = 'servfail' }
    $Inner = $_.Exception
    while ($null -ne $Inner) {
      if ($Inner -is [Net.Sockets.SocketException] -and [string]$Inner.SocketErrorCode -eq 'NoData') { $Word = 'no-answer' }
      $Inner = $Inner.InnerException
    }
  }
  $Addresses = @(foreach ($Each in $Found) { $Each.ToString() })
  $Kinds = @(foreach ($Each in $Found) { if ([string]$Each.AddressFamily -eq 'InterNetworkV6') { 'AAAA ' + $Each.ToString() } else { 'A ' + $Each.ToString() } })
  if ($Addresses.Count -gt 0 -or $Word -eq 'no-answer') { $Record['exists'] = $true } elseif ($Word -eq 'no-such-name') { $Record['exists'] = $false }
  $Record['addresses'] = $Addresses
  $Aliases = @()
  if ($Addresses.Count -gt 0) {
    try { $Entry = [Net.Dns]::GetHostEntry($Name) } catch { $Entry = $null }
    if ($null -ne $Entry -and $Entry.HostName -ne '' -and $Entry.HostName -ne $Name -and $Entry.HostName -notmatch '^[0-9.]+$') { $Aliases = @($Entry.HostName) }
  }
  $Record['aliases'] = $Aliases
  $Record['records'] = $Kinds
  $Record['error'] = $Word
  ConvertTo-ArianeRecord $Record
}
`;

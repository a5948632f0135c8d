/** PowerShell of the `tls` look: handshakes, their times, the certificate, which versions are taken. */
export const TLS_FUNCTIONS = `
function Connect-ArianeTls([string]$Name, [Net.IPAddress[]]$Addresses, [int]$Port, [int]$Timeout, [int]$Protocol) {
  $Result = @{ ok = $false; word = 'failed'; failure = ''; problems = @() }
  $Client = $null
  try {
    foreach ($Address in $Addresses) {
      $Client = [Activator]::CreateInstance([Net.Sockets.TcpClient], [object[]]@($Address.AddressFamily))
      $Clock = [Diagnostics.Stopwatch]::StartNew()
      try {
        $Wait = $Client.BeginConnect($Address, $Port, $null, $null)
        if (-not $Wait.AsyncWaitHandle.WaitOne($Timeout, $false)) { throw [Activator]::CreateInstance([Net.Sockets.SocketException], [object[]]@(10060)) }
        $Client.EndConnect($Wait)
        $Result.connect = $Clock.Elapsed.TotalMilliseconds
        $Result.address = $Address.ToString()
        break
      } catch {
        $Result.word = Get-ArianeNetworkWord $_
        $Client.Close()
        $Client = $null
      }
    }
    if ($null -eq $Client) { return $Result }
    $Client.ReceiveTimeout = $Timeout
    $Client.SendTimeout = $Timeout
    $Seen = @{ errors = '' }
    $Check = [Net.Security.RemoteCertificateValidationCallback]{ param($Sender, $Certificate, $Chain, $Errors) $Seen.errors = [string]$Errors; $true }
    $Tls = [Activator]::CreateInstance([Net.Security.SslStream], [object[]]@($Client.GetStream(), $false, $Check))
    try {
      $Tls.AuthenticateAsClient($Name, $null, [Security.Authentication.SslProtocols]$Protocol, $false)
      $Result.whole = $Clock.Elapsed.TotalMilliseconds
      $Result.ok = $true
      $Result.protocol = ([string]$Tls.SslProtocol).Replace('Tls13', 'TLSv1.3').Replace('Tls12', 'TLSv1.2').Replace('Tls11', 'TLSv1.1')
      if ($Result.protocol -eq 'Tls') { $Result.protocol = 'TLSv1' }
      $Result.certificate = [Activator]::CreateInstance([Security.Cryptography.X509Certificates.X509Certificate2], [object[]]@($Tls.RemoteCertificate))
      $Result.errors = $Seen.errors
    } catch {
      $Inner = $_.Exception
      $Kinds = @(while ($null -ne $Inner) { $Inner.GetType().Name; $Inner = $Inner.InnerException })
      $Result.word = Get-ArianeNetworkWord $_
      if ($Result.word -eq 'timeout') { $Result.failure = '' }
      elseif ($Kinds -contains 'IOException') { $Result.failure = 'closed' }
      else { $Result.failure = 'handshake-refused' }
    } finally { $Tls.Dispose() }
  } finally { if ($null -ne $Client) { $Client.Close() } }
  $Result
}

function Get-ArianeCertificate($Certificate) {
  $Facts = New-ArianeMap
  $Utc = 'yyyy-MM-ddTHH:mm:ss.fffZ'
  $Plain = [Globalization.CultureInfo]::InvariantCulture
  $Facts['subject'] = $Certificate.Subject
  $Facts['issuer'] = $Certificate.Issuer
  $Facts['validFrom'] = $Certificate.NotBefore.ToUniversalTime().ToString($Utc, $Plain)
  $Facts['validTo'] = $Certificate.NotAfter.ToUniversalTime().ToString($Utc, $Plain)
  $Facts['daysLeft'] = [int][Math]::Floor(($Certificate.NotAfter.ToUniversalTime() - [DateTime]::UtcNow).TotalDays)
  $Facts['selfSigned'] = $Certificate.Subject -eq $Certificate.Issuer
  $Facts
}

function Get-ArianeProblems($Certificate, [string]$Errors) {
  if ($Certificate.NotAfter.ToUniversalTime() -lt [DateTime]::UtcNow) { 'expired' }
  if ($Certificate.NotBefore.ToUniversalTime() -gt [DateTime]::UtcNow) { 'not-yet-valid' }
  if ($Errors -match 'ChainErrors') { if ($Certificate.Subject -eq $Certificate.Issuer) { 'self-signed' } else { 'untrusted' } }
  if ($Errors -match 'NotAvailable') { 'untrusted' }
  if ($Errors -match 'NameMismatch') { 'wrong-name' }
}

function Get-ArianeTls($Ask) {
  $Place = @(Split-ArianeHost $Ask.host ([string]$Ask.port))
  $Record = New-ArianeMap
  $Record['host'] = $Place[0]
  $Record['port'] = $Place[1]
  $Addresses = $null
  try { $Addresses = @([Net.Dns]::GetHostAddresses($Place[0])) } catch {
    $Record['reachable'] = $false
    $Record['error'] = Get-ArianeNetworkWord $_
    $Record['ok'] = 0
    $Record['of'] = 0
    $Record['problem'] = ''
    $Record['problems'] = @()
    return (ConvertTo-ArianeRecord $Record)
  }
  $Whole = @()
  $Connect = @()
  $Last = $null
  $Shown = $null
  $Ok = 0
  $Of = 0
  while ($Of -lt $Ask.times) {
    $Last = Connect-ArianeTls $Place[0] $Addresses $Place[1] $Ask.timeout 0
    $Of += 1
    if ($Last.connect) { $Connect += $Last.connect }
    if ($Last.ok) {
      $Ok += 1
      $Whole += $Last.whole
      if ($null -eq $Shown) { $Shown = $Last }
    }
    if (($Of - $Ok) -ge 3 -or ($Ok -eq 0 -and ($Of -ge 2 -or @('refused', 'no-such-name', 'unreachable', 'blocked') -contains $Last.word))) { break }
  }
  if ($Last.address) { $Record['address'] = $Last.address }
  $Record['reachable'] = $Connect.Count -gt 0
  $Record['error'] = ''
  if (-not $Last.ok) { $Record['error'] = $Last.word }
  $Record['ok'] = $Ok
  $Record['of'] = $Of
  if ($Whole.Count -gt 0) {
    [Array]::Sort($Whole)
    $Middle = ($Whole[[int][Math]::Floor(($Whole.Count - 1) / 2)] + $Whole[[int][Math]::Floor($Whole.Count / 2)]) / 2
    $Record['median'] = [Math]::Round([double]$Middle, 1)
    $Record['minimum'] = [Math]::Round([double]$Whole[0], 1)
    $Record['maximum'] = [Math]::Round([double]$Whole[$Whole.Count - 1], 1)
  }
  if ($Connect.Count -gt 0) {
    [Array]::Sort($Connect)
    $Middle = ($Connect[[int][Math]::Floor(($Connect.Count - 1) / 2)] + $Connect[[int][Math]::Floor($Connect.Count / 2)]) / 2
    $Record['connectMedian'] = [Math]::Round([double]$Middle, 1)
  }
  if ($Ask.limit -gt 0) { $Record['limit'] = $Ask.limit }
  $Problems = @()
  if ($null -ne $Shown) {
    $Record['protocol'] = $Shown.protocol
    $Record['certificate'] = Get-ArianeCertificate $Shown.certificate
    $Problems = @(Get-ArianeProblems $Shown.certificate $Shown.errors)
  } elseif ($Last.failure) { $Problems = @($Last.failure) }
  $Record['problem'] = ''
  if ($Problems.Count -gt 0) { $Record['problem'] = $Problems[0] }
  $Record['problems'] = $Problems
  if ($Ask.protocols -ne '' -and $Connect.Count -gt 0) {
    $Offers = @()
    $Unclear = @()
    foreach ($Version in @(@('1.0', 192), @('1.1', 768), @('1.2', 3072), @('1.3', 12288))) {
      if (-not $Ask.protocols.Contains($Version[0])) { continue }
      $Tried = $null
      try { $Tried = Connect-ArianeTls $Place[0] $Addresses $Place[1] $Ask.timeout $Version[1] } catch { $Tried = $null }
      if ($null -ne $Tried -and $Tried.ok) { $Offers += $Version[0] } elseif ($null -eq $Tried -or $Tried.failure -ne 'closed') { $Unclear += $Version[0] }
    }
    $Record['offers'] = $Offers
    $Record['offersUnclear'] = $Unclear
  }
  ConvertTo-ArianeRecord $Record
}
`;

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

const TLS = String.raw`
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

const HTTP = String.raw`
function Get-ArianeAnswer([Uri]$Url, $Ask) {
  $Request = [Net.WebRequest]::Create($Url)
  $Request.Method = $Ask.method
  $Request.AllowAutoRedirect = $false
  $Request.Timeout = $Ask.timeout
  $Request.ReadWriteTimeout = $Ask.timeout
  $Request.UserAgent = 'Ariane (troubleshooting; reads only)'
  $Request.Proxy = $null
  if ($Ask.accept -ne '') { $Request.Accept = $Ask.accept }
  try { $Request.GetResponse() } catch {
    $Inner = $_.Exception
    while ($null -ne $Inner -and -not ($Inner -is [Net.WebException])) { $Inner = $Inner.InnerException }
    if ($null -eq $Inner -or $null -eq $Inner.Response) { throw }
    $Inner.Response
  }
}

function Read-ArianeBody($Answer, $Record) {
  if ([string]$Answer.ContentType -notmatch 'text|xml|json|html') { return }
  $Stream = $Answer.GetResponseStream()
  $Buffer = [Activator]::CreateInstance([byte[]], [object[]]@(65536))
  $Count = 0
  while ($Count -lt $Buffer.Length) {
    $More = $Stream.Read($Buffer, $Count, $Buffer.Length - $Count)
    if ($More -le 0) { break }
    $Count += $More
  }
  $Record['body'] = Hide-ArianeSecret ([Text.Encoding]::UTF8.GetString($Buffer, 0, $Count))
  $Record['bodyCut'] = $Count -eq $Buffer.Length
}

function Get-ArianeHttp($Ask) {
  $Url = [Uri]$Ask.url
  if (-not $Url.IsAbsoluteUri -or @('http', 'https') -notcontains $Url.Scheme) { throw 'bad-url' }
  if ($Url.UserInfo -ne '') { throw 'credentials-in-url' }
  $Record = New-ArianeMap
  $Record['url'] = $Url.AbsoluteUri
  $Record['finalUrl'] = $Url.AbsoluteUri
  $Record['reachable'] = $false
  $Record['error'] = ''
  $Record['certificateProblem'] = ''
  $Redirects = [Activator]::CreateInstance([Collections.ArrayList])
  $Seen = @($Url.AbsoluteUri)
  $Clock = [Diagnostics.Stopwatch]::StartNew()
  while ($true) {
    $Answer = $null
    $Record['finalUrl'] = $Url.AbsoluteUri
    try {
      $Answer = Get-ArianeAnswer $Url $Ask
      $Record['reachable'] = $true
      $Record['milliseconds'] = [Math]::Round([double]$Clock.Elapsed.TotalMilliseconds, 1)
      $Record['status'] = [int]$Answer.StatusCode
      $Record['statusText'] = [string]$Answer.StatusDescription
      $Headers = New-ArianeMap
      foreach ($Name in @($Answer.Headers.AllKeys)) {
        if ($Name -notmatch 'cookie|^(?:proxy-)?auth|token|secret|password|api-?key|session|credential|signature') { $Headers[$Name.ToLowerInvariant()] = [string]$Answer.Headers[$Name] }
      }
      $Record['headers'] = $Headers
      $Schemes = @(foreach ($Scheme in @([regex]::Matches([string]$Headers['www-authenticate'], '(?:^|,)\s*([A-Za-z][\w-]*)(?=\s+\S|\s*,|\s*$)'))) { $Scheme.Groups[1].Value })
      $Record['challenge'] = $Schemes
      $To = [string]$Answer.Headers['Location']
      if ($Record['status'] -ge 300 -and $Record['status'] -lt 400 -and $To -ne '' -and $Ask.redirects -gt 0) {
        if ($Redirects.Count -ge $Ask.redirects) {
          $Record['error'] = 'too-many-redirects'
          break
        }
        $Next = [Activator]::CreateInstance([Uri], [object[]]@($Url, $To))
        $Step = New-ArianeMap
        $Step['status'] = $Record['status']
        $Step['location'] = $Next.AbsoluteUri
        [void]$Redirects.Add($Step)
        if (@('http', 'https') -notcontains $Next.Scheme) { $Record['error'] = 'bad-redirect' } elseif ($Seen -contains $Next.AbsoluteUri) { $Record['error'] = 'redirect-loop' }
        if ($Record['error'] -ne '') { break }
        $Seen += $Next.AbsoluteUri
        $Url = $Next
      } else {
        Read-ArianeBody $Answer $Record
        break
      }
    } catch {
      $Record['reachable'] = $false
      $Record['error'] = Get-ArianeNetworkWord $_
      $Inner = $_.Exception
      while ($null -ne $Inner) {
        if ($Inner -is [Net.WebException] -and [string]$Inner.Status -eq 'Timeout') { $Record['error'] = 'timeout' }
        if ($Inner -is [Net.WebException] -and [string]$Inner.Status -eq 'NameResolutionFailure') { $Record['error'] = 'no-such-name' }
        if ($Inner -is [Security.Authentication.AuthenticationException]) { $Record['certificateProblem'] = 'untrusted' }
        $Inner = $Inner.InnerException
      }
      if ($Record['certificateProblem'] -ne '') {
        $Record.Remove('reachable')
        $Record.Remove('error')
      }
      break
    } finally { if ($null -ne $Answer) { $Answer.Close() } }
  }
  $Record['redirects'] = $Redirects
  ConvertTo-ArianeRecord $Record
}
`;

const DNS = String.raw`
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

/** The functions the kinds of a flow need, in a fixed order. */
export function networkFunctions(kinds: ReadonlySet<string>): string {
  const own = [kinds.has('tls') ? TLS : '', kinds.has('http') ? HTTP : '', kinds.has('dns') ? DNS : ''];
  return own.some((text) => text !== '') ? SHARED + own.join('') : '';
}

/** PowerShell of the `http` look: one anonymous question, redirects followed by hand, headers without what signs in. */
export const HTTP_FUNCTIONS = String.raw`
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

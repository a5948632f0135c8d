# Stands for Exchange's and Graph's cmdlets in tests: real objects with the real property names (facts/connector.md, section 4).
# ARIANE_TEST_SCENARIO: good (default), not-discovered, denied, old-exchange. Values are invented.

$Scenario = if ($env:ARIANE_TEST_SCENARIO) { $env:ARIANE_TEST_SCENARIO } else { 'good' }
if ($env:ARIANE_TEST_SECRET_SEEN) { [IO.File]::WriteAllText($env:ARIANE_TEST_SECRET_SEEN, 'loaded') }

function Test-Person($Identity) {
  if ($Scenario -eq 'denied') { throw [UnauthorizedAccessException] 'Access is denied.' }
  if ("$Identity" -notmatch '^(adele|jdoe)(@contoso\.com)?$') {
    Write-Error -ErrorId 'ManagementObjectNotFoundException' -Message "The operation couldn't be performed because object '$Identity' couldn't be found on 'dc1.contoso.com'."
    return $false
  }
  return $true
}

function Get-OrganizationConfig { [pscustomobject]@{ Name = 'contoso'; DisplayName = 'Contoso'; Identity = 'contoso' } }

function Get-Mailbox { param([Parameter(Position = 0)] $Identity)
  if (-not (Test-Person $Identity)) { return }
  $addresses = [System.Collections.ArrayList] @("SMTP:adele@contoso.com", 'smtp:adele.v@contoso.local', 'X400:C=US;A= ;P=Contoso;O=Exchange;S=V;G=Adele;', 'smtp:a.v@contoso.com', 'SIP:adele@contoso.com')
  [pscustomobject]@{
    Name = 'Adele V'; Alias = 'adele'; DisplayName = 'Adele Vance'; PrimarySmtpAddress = 'adele@contoso.com'
    EmailAddresses = $addresses; UserPrincipalName = 'adele@contoso.com'; RecipientTypeDetails = 'UserMailbox'
    ServerName = 'mbx13'; ExchangeVersion = $(if ($Scenario -eq 'old-exchange') { '0.1 (8.0.535.0)' } else { '0.20 (15.0.0.0)' }); Identity = 'contoso.com/Users/Adele V'
    OrganizationalUnit = 'contoso.com/Users'; WhenChanged = [datetime] '2016-08-01 09:00:00'
  }
}

function Get-CASMailbox { param([Parameter(Position = 0)] $Identity)
  if (-not (Test-Person $Identity)) { return }
  [pscustomobject]@{
    ActiveSyncEnabled = $true; HasActiveSyncDevicePartnership = $true; ActiveSyncMailboxPolicy = 'Default'
    ActiveSyncAllowedDeviceIDs = @(); ActiveSyncBlockedDeviceIDs = @(); OWAEnabled = $true; EwsEnabled = $true
    PrimarySmtpAddress = 'adele@contoso.com'; SamAccountName = 'adele'; ServerName = 'mbx13'; DisplayName = 'Adele Vance'
    EmailAddresses = @('SMTP:adele@contoso.com'); Identity = 'contoso.com/Users/Adele V'
  }
}

function New-Statistics {
  [pscustomobject]@{
    FirstSyncTime = [datetime] '2016-08-04 08:12:31'; LastPolicyUpdateTime = [datetime] '2016-08-04 08:12:40'
    LastSyncAttemptTime = [datetime] '2016-08-05 07:55:02'; LastSuccessSync = [datetime] '2016-08-05 07:55:02'
    DeviceType = 'iPhone'; DeviceID = 'ApplDNPH12345678'; DeviceUserAgent = 'Apple-iPhone7C2/1307.36'; DeviceModel = 'iPhone7C2'
    DeviceFriendlyName = 'iPhone'; DeviceOS = 'iOS 9.3.3 13G34'; Status = 'DeviceOk'; StatusNote = $null
    DeviceAccessState = 'Allowed'; DeviceAccessStateReason = 'Individual'; DevicePolicyApplied = 'Default'
    DevicePolicyApplicationStatus = 'AppliedInFull'; DeviceActiveSyncVersion = '16.1'; NumberOfFoldersSynced = 6
    RecoveryPassword = '987654321'; Identity = 'contoso.com/Users/Adele V/ExchangeActiveSyncDevices/iPhone'; Guid = [guid] '3f6d0c52-0000-4000-8000-000000000001'
  }
}

function Get-ActiveSyncDeviceStatistics { param($Mailbox, $Identity)
  if (-not (Test-Person $Mailbox)) { return }
  if ($Scenario -ne 'no-phone') { New-Statistics }
}
function Get-MobileDeviceStatistics { param($Mailbox, $Identity)
  if (-not (Test-Person $Mailbox)) { return }
  if ($Scenario -ne 'no-phone') { New-Statistics }
}

function Get-ExchangeServer { param([Parameter(Position = 0)] $Identity)
  if ($Scenario -eq 'denied') { throw [UnauthorizedAccessException] 'Access is denied.' }
  $old = [pscustomobject]@{ Name = 'cas10'; Fqdn = 'cas10.contoso.com'; AdminDisplayVersion = 'Version 14.3 (Build 123.3)'; ServerRole = 'ClientAccess, Mailbox'; Edition = 'Standard' }
  $new = [pscustomobject]@{ Name = 'mbx13'; Fqdn = 'mbx13.contoso.com'; AdminDisplayVersion = 'Version 15.0 (Build 1497.2)'; ServerRole = 'ClientAccess, Mailbox'; Edition = 'Standard' }
  $all = if ($Scenario -eq 'old-exchange') { @($old) } else { @($old, $new) }
  if ($Identity) { $all | Where-Object { $_.Name -eq $Identity -or $_.Fqdn -eq $Identity } } else { $all }
}

function Get-ActiveSyncOrganizationSettings { [pscustomobject]@{ DefaultAccessLevel = 'Allow'; UserMailInsert = ''; AllowAccessForUnSupportedPlatform = $false } }
function Get-ActiveSyncMailboxPolicy { [pscustomobject]@{ Name = 'Default' } }
function Get-ActiveSyncDeviceAccessRule { }
function Get-ActiveSyncDevice { }
function Get-ActiveSyncDeviceClass { }
function Get-Recipient { param([Parameter(Position = 0)] $Identity) }

function Get-MgContext { [pscustomobject]@{ TenantId = '3f6d0c52-1111-4222-8333-444455556666'; Account = 'admin@contoso.com' } }

function Invoke-MgGraphRequest { param($Method = 'GET', [Parameter(Position = 0)] $Uri, $OutputType = 'HashTable')
  if ($Scenario -eq 'denied') { return '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}' }
  if ($Uri -match '/users/') {
    $plans = if ($Scenario -eq 'not-discovered') { '[]' } else { '[{"assignedDateTime":"2016-07-01T08:00:00Z","capabilityStatus":"Enabled","service":"SCO","servicePlanId":"c1ec4a95-1f05-45b3-a911-aa3fa01094f5"}]' }
    return '{"id":"1","displayName":"Adele Vance","userPrincipalName":"adele@contoso.com","mail":"adele@contoso.com","accountEnabled":true,"assignedPlans":' + $plans + '}'
  }
  if ($Uri -match 'exchangeConnectors') {
    return '{"value":[{"@odata.type":"#microsoft.graph.deviceManagementExchangeConnector","id":"e11c1de8-1de8-e11c-e81d-1ce1e81d1ce1","lastSyncDateTime":"2016-08-05T06:00:00Z","status":"connected","primarySmtpAddress":"intune@contoso.com","serverName":"cas10.contoso.com","connectorServerName":"conn1.contoso.com","exchangeConnectorType":"onPremises","version":"5.0.21972.0","exchangeAlias":"contoso","exchangeOrganization":"contoso"}]}'
  }
  if ($Uri -match 'managedDevices') {
    if ($Scenario -eq 'not-discovered') { return '{"value":[]}' }
    return '{"value":[{"id":"d1","deviceName":"iPhone","operatingSystem":"iOS","complianceState":"compliant","easActivated":true,"easDeviceId":"ApplDNPH12345678","enrolledDateTime":"2016-08-04T08:00:00Z","azureADRegistered":true,"exchangeAccessState":"allowed","exchangeAccessStateReason":"compliant"}]}'
  }
  throw "not in this module: $Uri"
}

# What arrived, so that a test can see that a value is exactly one argument.
function Get-Echo { param([Parameter(ValueFromRemainingArguments = $true)] $Arguments)
  foreach ($each in @($Arguments)) { [pscustomobject]@{ Argument = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$each")) } }
}
function Get-Forever { [Threading.Thread]::Sleep([Threading.Timeout]::Infinite) }
function Get-Flood { while ($true) { 'x' * 100000 } }
function Get-Death { [Environment]::FailFast('died') }

Export-ModuleMember -Function *

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../src/check/powershell/safe-command.ts';
import { quoteArgument } from '../../../src/flow/powershell.ts';
import { grammar } from './grammar-here.ts';

const read = (text: string) => checkCommand(text, grammar);

describe('a reading command', () => {
  it.each([
    "Get-Mailbox -Identity 'x' | select emailaddresses | fl",
    "Get-Mailbox -Identity 'x' | Format-List *",
    "Get-CASMailbox 'x' | fl",
    "Get-MobileDeviceStatistics -Mailbox 'x' | Format-List",
    'Get-ExchangeServer | fl Name,AdminDisplayVersion,ServerRole',
    'Get-Mailbox -ResultSize 1',
    'Get-A; Get-B | fl',
    'Get-A\nGet-B | fl',
    "Get-X | Where-Object { $_.Name -eq 'a' } | % { $_.Foo }",
    "Get-X | ? { $_.Name -like 'a*' -and $_.On -eq $true }",
    'Get-X | Where-Object Name -eq 5',
    'Get-X | Sort-Object Name | Select-Object -First 3',
    "Get-Mailbox -Identity 'x' | ForEach-Object { $_.EmailAddresses }",
    "@('a','b') | % { Get-Command $_ -ErrorAction SilentlyContinue } | Select-Object Name",
    'Get-Command Get-Mailbox,Set-CasMailbox -ErrorAction SilentlyContinue | Format-Table Name',
    "Get-WinEvent -FilterHashtable @{LogName='System';ProviderName='Service Control Manager';Id=7000,7041} -MaxEvents 20 | fl TimeCreated,Id,Message",
    'Get-Service WIEC | Format-List *',
    'gsv WIEC | fl',
    'Get-CimInstance Win32_OperatingSystem | Format-List Caption,Version',
    "Test-NetConnection 'cas' -Port 443",
    "Resolve-DnsName 'autodiscover.contoso.com'",
    "Get-MgUser -UserId 'x' -Property id,assignedPlans | ConvertTo-Json -Depth 5",
    "Invoke-MgGraphRequest -Method GET -Uri ('/v1.0/users/' + 'x' + '?$select=id') -OutputType Json",
    "Invoke-MgGraphRequest -Uri '/v1.0/deviceManagement/exchangeConnectors' -OutputType Json",
    "Invoke-MgGraphRequest -Method GET -Uri 'https://graph.microsoft.com/beta/me'",
    'netsh winhttp show proxy',
    'nslookup autodiscover.contoso.com',
    'sc.exe queryex WIEC',
    'Microsoft.PowerShell.Management\\Get-Service WIEC',
    "Get-Mailbox '$(rm x)'",
    "Get-Mailbox '; rm x'",
    "Get-Mailbox 'a\u2019\u2019b' | fl",
  ])('%s', (text) => expect(read(text)).toMatchObject({ ok: true }));
});

describe('what may do more than read is refused', () => {
  it.each([
    '',
    ' ; ',
    'Get-Mailbox; Remove-Item C:\\ -Force',
    'Get-X\nrm y',
    'Get-X `\n; rm y',
    'Get-X # ok\nrm y',
    'Get-X || rm y',
    'Get-X && rm y',
    'Get-X ; ; rm y',
    "Set-Mailbox 'x'",
    "Enable-Mailbox 'x'",
    "Clear-ActiveSyncDevice 'x'",
    'Restart-Service WIEC',
    'Get-Job | Stop-Job',
    'Get-X | Out-File x',
    'Get-X | tee f',
    'Get-X | Set-Content f',
    'Get-X > out.txt',
    'Get-X >> out.txt',
    'Get-X *> y',
    'Get-X 2>&1',
    '$x = Get-Y',
    '$env:PATH',
    '$env:PATH = 5',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of PowerShell
    '${x}',
    'Get-X $y',
    'Get-X @splat',
    "& (gcm x) 'y'",
    "& 'Get-X'",
    '& { Get-X }',
    '. ./x.ps1',
    './x.ps1',
    'C:\\x.exe',
    "iex 'x'",
    'Invoke-Expression x',
    'Invoke-Command { Get-X }',
    "@'\nx\n'@ | iex",
    'Start-Process x',
    'cmd /c del x',
    'cmd.exe /c dir',
    'netsh winhttp reset proxy',
    'netsh winhttp set proxy x',
    'nslookup a b c',
    'sc.exe stop WIEC',
    'powershell -Command Get-X',
    'Get-X $(Get-Y; rm z)',
    'Get-X "$(Remove-Item x)"',
    'Get-X "$((rm x))"',
    'Get-X (Remove-Item y)',
    'Get-X -A:(rm y)',
    '{ rm x }',
    'if (1) { Get-X }',
    'while (1) { Get-X }',
    'function f { }; Get-X',
    'Get-X | %{ Remove-Item $_ }',
    'Get-X | % { $_.Delete() }',
    'Get-X | ForEach-Object Delete',
    'Get-X | % -MemberName Delete',
    'Get-X | Where-Object { rm y }',
    'Get-X -Foo { rm y }',
    'Get-X -Foo { Get-Y }',
    'Get-X @{ a = { rm y } }',
    "Get-X | select @{n='a';e={ rm y }}",
    "[IO.File]::Delete('x')",
    "[IO.File]::ReadAllText('x')",
    '[int]$x',
    'Get-X -OutVariable y',
    'Get-X -OutVar y',
    'Get-X -ov y',
    'Get-X -PipelineVariable y',
    'Get-X -ErrorAction SilentlyContinue &',
    'Get-X -AsJob',
    "Get-X -ComputerName 'other'",
    'Get-CASMailbox x -RecalculateHasActiveSyncDevicePartnership',
    'Get-CASMailbox x -Recalc',
    'Get-ActiveSyncDeviceStatistics -Mailbox x -GetMailboxLog',
    'Get-ActiveSyncDeviceStatistics -Mailbox x -ShowRecoveryPassword',
    'Get-Credential',
    'Get-Content C:\\x',
    'Get-ChildItem Env:',
    'Get-Clipboard',
    'Evil\\Get-Mailbox x',
    'a\\b\\Get-Mailbox x',
    "Get-X 'a' \u2013Force",
    'Get-X \u201ca\u201d',
    "Get-X 'a\u2019; rm x; \u2018'",
    'Get-X --% rm',
    "Invoke-MgGraphRequest -Method POST -Uri '/v1.0/x'",
    "Invoke-MgGraphRequest -Method:DELETE -Uri '/v1.0/x'",
    "Invoke-MgGraphRequest -Met POST -Uri '/v1.0/x'",
    "Invoke-MgGraphRequest DELETE '/v1.0/x'",
    "Invoke-MgGraphRequest -Uri '/v1.0/x' -Method ('DE'+'LETE')",
    "Invoke-MgGraphRequest -Uri 'https://evil.example/v1.0/x'",
    "Invoke-MgGraphRequest -Uri 'https://graph.microsoft.com.evil.example/v1.0/x'",
    "Invoke-MgGraphRequest -Uri '/v1.0/x' -OutputFilePath 'y'",
    "Invoke-MgGraphRequest -Uri '/v1.0/x' -Body 'y'",
    'Get-X \u0000',
    'Get-X "',
    'Get-X )',
  ])('%j', (text) => expect(read(text).ok).toBe(false));

  it('says which and where', () => {
    expect(read('Get-Mailbox x; Remove-Item y')).toMatchObject({ why: 'not-allowed', what: 'Remove-Item' });
    expect(read('Get-X $y')).toMatchObject({ why: 'dynamic', what: '$y', at: 6 });
    expect(read('Get-X (')).toMatchObject({ why: 'syntax' });
  });

  it('is said of anything, without a throw', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-a-zG$(){}[\]@'"`;|&<>.,:=+ \n\\]{0,60}$/));
    fc.assert(fc.property(text, (each) => typeof read(each).ok === 'boolean'));
  });

  it('nothing that is typed as a value makes another command of it', () => {
    const nasty = fc.stringMatching(/^[ a-z'"`$(){}@;|&\u2018-\u201b\u201c\u201d#>-]{1,30}$/);
    fc.assert(
      fc.property(nasty, (value) => {
        const found = read(`Get-Mailbox -Identity ${quoteArgument(value)} | fl`);
        if (found.ok) expect(found.commands).toEqual(['get-mailbox', 'format-list']);
      }),
    );
  });
});

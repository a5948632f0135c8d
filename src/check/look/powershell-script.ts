import type { LookPlace } from '../../flow/check-types.ts';

export interface ScriptAsked {
  readonly command: string;
  /** Tells what the script says from what the command prints. */
  readonly mark: string;
  readonly where: LookPlace;
  /** The commands it runs, for what a session must have. */
  readonly commands: readonly string[];
  /** Where Exchange's own PowerShell answers, for a machine without an Exchange session. */
  readonly exchangeUri?: string | undefined;
}

/**
 * The script around a look's command, for Windows PowerShell 5.1 and PowerShell 7: where it looks, then everything the command
 * prints between two marks, errors among it. Never Exchange's snap-in, against which its vendor warns: an Exchange session that is
 * there, or one made to `exchangeUri` with only the commands that are named.
 */
export function powerShellScript({ command, mark, where, commands, exchangeUri }: ScriptAsked): string {
  const lines = [
    `$ErrorActionPreference = 'Continue'; $ProgressPreference = 'SilentlyContinue'; $FormatEnumerationLimit = -1`,
    `try { [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }`,
    `function Write-Mark($word, $text) { [Console]::Out.WriteLine('${mark} ' + $word + ' ' + ("$text" -replace '\\s+', ' ')) }`,
    `Write-Mark 'host' ([Environment]::MachineName)`,
    `Write-Mark 'account' ([Environment]::UserDomainName + '\\' + [Environment]::UserName)`,
    `Write-Mark 'culture' ([Globalization.CultureInfo]::CurrentCulture.Name)`,
  ];
  if (where === 'exchange-shell') lines.push(...exchangeLines(commands, exchangeUri));
  if (where === 'graph') lines.push(...graphLines(commands));
  lines.push(
    `Write-Mark 'begin' ''`,
    `try { & { ${command}\n} 2>&1 | Out-String -Stream -Width 4096 | ForEach-Object { [Console]::Out.WriteLine($_) } } catch { [Console]::Out.WriteLine(($_ | Out-String -Width 4096)) }`,
    `[Console]::Out.WriteLine('')`,
    `Write-Mark 'end' ''`,
  );
  return lines.join('\n');
}

function exchangeLines(commands: readonly string[], exchangeUri: string | undefined): string[] {
  const wanted = commands.filter((name) => name.startsWith('get-')).slice(0, 10);
  const first = wanted[0] ?? 'get-mailbox';
  const connect =
    exchangeUri === undefined
      ? []
      : [
          `if (-not (Get-Command '${first}' -ErrorAction SilentlyContinue)) {`,
          `  try {`,
          `    $session = New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri '${exchangeUri.replaceAll("'", "''")}' -Authentication Kerberos -ErrorAction Stop`,
          `    $null = Import-PSSession $session -CommandName ${wanted.map((name) => `'${name}'`).join(',')} -DisableNameChecking -ErrorAction Stop`,
          `  } catch { Write-Mark 'why' ($_) }`,
          `}`,
        ];
  return [
    ...connect,
    `if (-not (Get-Command '${first}' -ErrorAction SilentlyContinue)) { Write-Mark 'missing' 'no-exchange-session'; exit 0 }`,
    `try { if (Get-Command Get-OrganizationConfig -ErrorAction SilentlyContinue) { Write-Mark 'organisation' ((Get-OrganizationConfig).Name) } } catch { }`,
  ];
}

function graphLines(commands: readonly string[]): string[] {
  const first = commands[0] ?? 'invoke-mggraphrequest';
  return [
    `if (-not (Get-Command '${first}' -ErrorAction SilentlyContinue)) { Write-Mark 'missing' 'no-graph'; exit 0 }`,
    `$context = $null; try { $context = Get-MgContext } catch { }`,
    `if ($null -eq $context) { Write-Mark 'missing' 'no-graph'; exit 0 }`,
    `Write-Mark 'tenant' ($context.TenantId); Write-Mark 'account' ($context.Account)`,
  ];
}

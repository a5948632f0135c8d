/** What everybody knows: endpoints, providers and accounts that tell nothing about a customer. They are evidence, and stay. */

/** Domains whose every host is public. `*.manage.microsoft.com` and the like end so. */
const PUBLIC_DOMAINS = new Set([
  ...['microsoft.com', 'microsoftonline.com', 'microsoftonline-p.com', 'microsoftazuread-sso.com', 'msftauth.net', 'msauth.net'],
  ...['msocsp.com', 'msedge.net', 'msftconnecttest.com', 'msappproxy.net', 'windows.com', 'windows.net', 'windowsupdate.com'],
  ...[
    'office.com',
    'office.net',
    'office365.com',
    'outlook.com',
    'outlook.fr',
    'live.com',
    'hotmail.com',
    'hotmail.fr',
    'msn.com',
  ],
  ...['sharepoint.com', 'azure.com', 'azure.net', 'azurewebsites.net', 'azureedge.net', 'cloudapp.net', 'aka.ms', 'skype.com'],
  ...['bing.com', 'xboxlive.com', 'trafficmanager.net', 'digicert.com', 'verisign.com', 'globalsign.com', 'entrust.net'],
  ...['google.com', 'gmail.com', 'googleapis.com', 'apple.com', 'icloud.com', 'me.com', 'samsung.com', 'yahoo.com', 'yahoo.fr'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'laposte.net', 'github.com', 'w3.org', 'xmlsoap.org', 'ietf.org'],
]);

const PUBLIC_LABELS = new Set([...PUBLIC_DOMAINS].flatMap((domain) => domain.split('.')));

/** A word of a public domain: `gmail`, `com`. */
export function isPublicLabel(label: string): boolean {
  return PUBLIC_LABELS.has(label.toLowerCase());
}

/** Below these the last label before is a customer's: `contoso.onmicrosoft.com`. */
const TENANT_DOMAINS = [
  'mail.onmicrosoft.com',
  'onmicrosoft.com',
  'onmicrosoft.us',
  'sharepoint.com',
  'mail.protection.outlook.com',
  'b2clogin.com',
  'azurewebsites.net',
  'blob.core.windows.net',
  'msappproxy.net',
  'cloudapp.net',
] as const;

/** Host names that only say what a host is for. */
export const SERVICE_LABELS: ReadonlySet<string> = new Set(
  'autodiscover mail mails smtp smtps imap imaps pop pop3 owa webmail www www2 ftp outlook exchange activesync eas legacy hybrid sts adfs fs sso login mx mx1 mx2 relay edge gateway proxy vpn remote ns ns1 ns2 dns ntp ldap ldaps dc api cdn _msdcs _tcp _ldap gc enterpriseenrollment enterpriseregistration lyncdiscover sip'.split(
    ' ',
  ),
);

/** The public domain a name belongs to, and the label before it that is a customer's, where there is one. */
export function publicPart(domain: string): { readonly tenant: string | undefined; readonly rest: string } | undefined {
  const folded = domain.toLowerCase();
  for (const suffix of TENANT_DOMAINS) {
    if (!folded.endsWith(`.${suffix}`)) continue;
    const before = domain.slice(0, -suffix.length - 1);
    return { tenant: before, rest: domain.slice(before.length) };
  }
  if (folded === 'onmicrosoft.com') return { tenant: undefined, rest: domain };
  const labels = folded.split('.');
  for (let at = 0; at < labels.length - 1; at += 1)
    if (PUBLIC_DOMAINS.has(labels.slice(at).join('.'))) return { tenant: undefined, rest: domain };
  return undefined;
}

/** Application ids of Microsoft's own services, the same in every tenant (published by Microsoft). */
const WELL_KNOWN_IDS = new Set([
  '00000000-0000-0000-0000-000000000000',
  '00000001-0000-0000-c000-000000000000',
  '00000002-0000-0000-c000-000000000000',
  '00000002-0000-0ff1-ce00-000000000000',
  '00000003-0000-0000-c000-000000000000',
  '00000003-0000-0ff1-ce00-000000000000',
  '00000004-0000-0ff1-ce00-000000000000',
  '00000006-0000-0ff1-ce00-000000000000',
  '00000007-0000-0000-c000-000000000000',
  '00000009-0000-0000-c000-000000000000',
  '0000000a-0000-0000-c000-000000000000',
  '0000000c-0000-0000-c000-000000000000',
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
  '1950a258-227b-4e31-a9cf-717495945fc2',
  '14d82eec-204b-4c2f-b7e8-296a70dab67e',
  '1b730954-1685-4b74-9bfd-dac224a7b894',
  '29d9ed98-a469-4536-ade2-f981bc1d605e',
  '9ba1a5c7-f17a-4de9-a1f1-6178c8d51223',
  'a0c73c16-a7e3-4564-9a95-2bdf47383716',
  'c161e42e-d4df-4a3d-9b42-e7a3c31f59d4',
  'd1ddf0e4-d672-4dae-b554-9d5bdfd93547',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'fb78d390-0c51-40cd-8e17-fdbfab77341b',
  'fc0f3af4-6835-4174-b806-f7db311fd2f3',
]);

export function isWellKnownId(guid: string): boolean {
  return WELL_KNOWN_IDS.has(guid.toLowerCase());
}

/** Accounts, groups and folders every machine has. */
const COMMON_ACCOUNTS = new Set(
  'public default defaultuser all administrator administrateur administrators administrateurs admin guest invité system système everyone users utilisateurs authenticated anonymous self service network local networkservice localservice root nobody shared me domain organization exchange trusted enterprise schema healthmailbox systemmailbox discoverysearchmailbox federatedemail migration postmaster mailer-daemon noreply no-reply'.split(
    ' ',
  ),
);

export function isCommonAccount(account: string): boolean {
  return COMMON_ACCOUNTS.has(account.toLowerCase());
}

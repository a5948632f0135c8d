/** Private things in all their shapes, to be planted everywhere and found nowhere. */

export interface Planted {
  readonly kind: string;
  readonly text: string;
  /** What must not be found afterwards, whatever stands around it. */
  readonly needles: readonly string[];
}

export interface Person {
  readonly first: string;
  readonly last: string;
  readonly local: string;
  readonly domain: string;
  readonly netbios: string;
}

const FIRST = ['Adele', 'Bruno', 'Chloé', 'Dominika', 'Étienne', 'Fatoumata', 'Grégoire', 'Hadrien', 'Ingrid', 'Jean-Luc'];
const LAST = [
  'Vancelot',
  'Marchetti',
  'Quévillon',
  'Kowalczyk',
  'O’Brienne',
  'Tchoumakov',
  'Le-Goffic',
  'Vandenbroek',
  'Nguyenova',
  'Zarzycki',
];
const DOMAINS = ['contoso.com', 'fabrikam.fr', 'eu.woodgrove.org', 'tailspin.local'] as const;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|[’'-]/gu, '')
    .toLowerCase();

/** Twenty people of four houses; each house has its own way to make accounts. */
export const PEOPLE: readonly Person[] = Array.from({ length: 20 }, (_, n) => {
  const first = FIRST[n % 10]!;
  const last = LAST[(n * 3 + Math.floor(n / 10)) % 10]!;
  const domain = DOMAINS[n % 4]!;
  const [a, b] = [plain(first), plain(last)];
  const local = [`${a}.${b}`, a[0] + b, `${b}.${a}`, `${a}_${b}${n}`][n % 4]!;
  return { first, last, local, domain, netbios: domain.split('.').at(-2)!.toUpperCase() };
});

function shapesOf({ first, last, local, domain, netbios }: Person): Planted[] {
  const [sub] = domain.split('.').slice(-2);
  const needles = [local, last, sub!];
  const shape = (text: string): Planted => ({ kind: 'person', text, needles });
  return [
    `${local}@${domain}`,
    `SMTP:${local}@${domain}`,
    `smtp:${local.toUpperCase()}@${domain.toUpperCase()}`,
    `<mailto:${local}@${domain}>`,
    `sip:${local}@${domain};transport=tls`,
    `${local}%40${domain}`,
    `${local}@${sub}.onmicrosoft.com`,
    `${local}_${domain}#EXT#@partner.onmicrosoft.com`,
    `${netbios}\\${local}`,
    `"account":"${netbios}\\\\${local}"`,
    `${first} ${last}`,
    `${last}, ${first}`,
    `${first} ${last[0]}.`,
    `${first[0]}. ${last}`,
    `CN=${first} ${last},OU=Users,DC=${domain.split('.').join(',DC=')}`,
    `${domain}/Users/${first} ${last}`,
    `/o=${sub}/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=${local}`,
    `C:\\Users\\${local}\\AppData\\Local\\Temp`,
    `/home/${local}/logs`,
    `/Users/${local}/Desktop`,
    `C:\\Documents and Settings\\${local}\\Bureau`,
    `https://mail.${domain}/owa/${local}@${domain}/`,
    `DisplayName : ${first} ${last.slice(0, 5)}…`,
    `Mme ${last}`,
  ].map(shape);
}

const HOSTS = [
  'EX01-PARIS',
  'srvmail07',
  'CAS2010B',
  'dc-lyon-3',
  'intune-conn1',
  'mbx13a',
  'exchange-server-frankfurt-01',
  'hub04',
];

function hostShapes(name: string, index: number): Planted[] {
  const domain = DOMAINS[index % DOMAINS.length]!;
  const shape = (text: string): Planted => ({ kind: 'host', text, needles: [name, domain.split('.').at(-2)!] });
  return [
    `ServerName : ${name}`,
    `${name.toLowerCase()}.${domain}`,
    `${name}.${domain.toUpperCase()}`,
    `\\\\${name}\\Logs$`,
    `https://${name.toLowerCase()}.${domain}:444/PowerShell/`,
    `${name}$`,
    `connexion à ${name} refusée`,
    `${name.toLowerCase()}.${domain}.`,
  ].map(shape);
}

const IPS = [
  '10.11.12.13',
  '10.11.12.14',
  '192.168.77.5',
  '172.20.1.9',
  '81.250.144.12',
  '2001:db8:85a3::8a2e:370:7334',
  'fd12:3456:789a:1::1',
];

function ipShapes(ip: string): Planted[] {
  const six = ip.includes(':');
  const texts = six
    ? [ip, `[${ip}]:443`, `ClientIPAddress: ${ip}`, `from ${ip}%12 to`]
    : [
        ip,
        `${ip}:443`,
        `(${ip})`,
        `ClientIPAddress : ${ip}`,
        `ip-${ip.replaceAll('.', '-')}.eu.internal`,
        `host-${ip}`,
        `${ip}/24`,
      ];
  return texts.map((text) => ({ kind: 'ip', text, needles: [ip, ip.replaceAll('.', '-')] }));
}

const PHONES = [
  ...[
    '06 12 34 56 78',
    '0612345678',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '+33 6 12 34 56 78',
    '+33612345678',
    '0033 6 12 34 56 78',
  ],
  ...['+33 (0)6 12 34 56 78', '01 44 55 66 77', '0144556677', '(01) 44 55 66 77', '+33 1 44 55 66 77', '09 70 80 90 10'],
  ...['+32 2 555 12 12', '+41 22 730 51 11', '+49 30 901820', '+44 20 7946 0958', '+1 425 555 0100'],
];
const IMEIS = ['490154203237518', '49-015420-323751-8', '35 209900 176148 1', '352099001761481', '356938035643809'];
const MACS = ['00:1A:2B:3C:4D:5E', '00-1A-2B-3C-4D-5F', '001a.2b3c.4d60'];
const SIDS = ['S-1-5-21-1004336348-1177238915-682003330-512', 'S-1-5-21-3623811015-3361044348-30300820-1013'];

const whole =
  (kind: string) =>
  (text: string): Planted => ({ kind, text, needles: [text] });

/** Everything that must not leave to a vendor. */
export const PLANTED: readonly Planted[] = [
  ...PEOPLE.flatMap(shapesOf),
  ...HOSTS.flatMap(hostShapes),
  ...IPS.flatMap(ipShapes),
  ...PHONES.map(whole('phone')),
  ...IMEIS.map(whole('imei')),
  ...MACS.map(whole('mac')),
  ...SIDS.map(whole('sid')),
  { kind: 'serial', text: 'SerialNumber : DNPH12345678ZZ', needles: ['DNPH12345678ZZ'] },
];

/** What a vendor needs and everybody else must not have. */
export const FOR_THE_VENDOR = {
  tenant: '3f6d0c52-1111-4222-8333-444455556666',
  correlation: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  device: 'ApplDNPH12345678',
  android: 'androidc1234567890',
} as const;

/** What everybody knows, and stays for everybody. */
export const PUBLIC = [
  'outlook.office365.com',
  'fef.msua06.manage.microsoft.com',
  '00000003-0000-0000-c000-000000000000',
  '127.0.0.1',
];

/** Made from pieces, so that nobody takes this file for a leak. */
const glue = (...parts: readonly string[]): string => parts.join('');
let turned = 0;
/** As many signs as are asked for, never twice the same. */
const fill = (length: number, of = 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU0vW1xY'): string => {
  turned += 7;
  const from = turned % of.length;
  const turn = of.slice(from) + of.slice(0, from);
  const first = of[Math.floor(turned / of.length) % of.length]!;
  return (first + of[turned % of.length] + turn.repeat(Math.ceil(length / of.length))).slice(0, length);
};
/** A token, and the text it comes in. */
const within = (token: string, text: (token: string) => string): readonly [string, string] => [token, text(token)];
const digits = (length: number): string => fill(length, '7391846205');

/** Tokens of services, none of them real: whatever the profile, they are stored nowhere and go nowhere. */
export const SECRETS: readonly (readonly [service: string, token: string, text?: string])[] = [
  ['aws', glue('AK', 'IA', fill(16, 'J7KLM2NPQ4RSTUVW'))],
  ['aws-secret', ...within(fill(40), (key) => `aws_secret_access_key = ${key}`)],
  ['azure-app', glue(fill(3), '8Q', '~', fill(34))],
  ['azure-storage', ...within(glue(fill(86), '=='), (key) => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${key}`)],
  ['azure-sas', ...within(fill(43), (key) => `https://x.blob.core.windows.net/c?sv=2022&sig=${key}`)],
  ['github', glue('gh', 'p_', fill(36))],
  ['github-fine', glue('github', '_pat_', fill(60))],
  ['gitlab', glue('gl', 'pat-', fill(20))],
  ['npm', glue('np', 'm_', fill(36))],
  ['pypi', glue('py', 'pi-', fill(60))],
  ['slack-bot', glue('xo', 'xb-', digits(12), '-', fill(24))],
  [
    'slack-hook',
    ...within(
      glue('T0', fill(8, 'ABCDEFGH'), '/B0', fill(8, 'HGFEDCBA'), '/', fill(24)),
      (key) => `https://hooks.slack.com/services/${key}`,
    ),
  ],
  ['google-api', glue('AI', 'za', fill(35))],
  ['google-oauth', glue('GO', 'CSPX-', fill(28))],
  ['stripe', glue('sk', '_live_', fill(24))],
  ['twilio', glue('S', 'K', fill(32, '0a1b2c3d4e5f6789'))],
  ['sendgrid', glue('S', 'G.', fill(22), '.', fill(43))],
  ['mailgun', glue('ke', 'y-', fill(32, '0a1b2c3d4e5f6789'))],
  ['mailchimp', glue(fill(32, '0a1b2c3d4e5f6789'), '-us', '12')],
  ['discord-hook', ...within(fill(68), (key) => glue('https://discord.com/api/webhooks/', digits(18), '/', key))],
  ['telegram', glue(digits(10), ':A', 'A', fill(33))],
  ['openai', glue('s', 'k-', 'proj-', fill(48))],
  ['anthropic', glue('s', 'k-ant-', 'api03-', fill(80))],
  ['shopify', glue('shp', 'at_', fill(32, '0a1b2c3d4e5f6789'))],
  ['square', glue('sq0', 'atp-', fill(22))],
  ['atlassian', glue('AT', 'ATT3', fill(60))],
  ['digitalocean', glue('do', 'p_v1_', fill(64, '0a1b2c3d4e5f6789'))],
  ['databricks', glue('da', 'pi', fill(32, '0a1b2c3d4e5f6789'))],
  ['newrelic', glue('NR', 'AK-', fill(27, 'ABCDEFGHJKLMNPQRSTUVWXYZ012'))],
  [
    'teams-hook',
    ...within(fill(32, '0a1b2c3d4e5f6789'), (key) =>
      glue(
        'https://x.webhook.office.com/webhookb2/',
        FOR_THE_VENDOR.tenant,
        '@',
        FOR_THE_VENDOR.tenant,
        '/IncomingWebhook/',
        key,
        '/',
        FOR_THE_VENDOR.correlation,
      ),
    ),
  ],
  ['jwt', glue('ey', 'J', fill(30), '.', 'ey', 'J', fill(40), '.', fill(43))],
  ['basic', 'hunter2secret', 'https://svc:hunter2secret@proxy.internal:8080/'],
  ['connection', 'P4ssw0rd!Very', 'Server=sql01;User Id=sa;Password=P4ssw0rd!Very;'],
  ['prose', 'Tr0ub4dor3', 'mot de passe : Tr0ub4dor3'],
  ['bearer', ...within(fill(60), (key) => `Authorization: Bearer ${key}`)],
  ['pem', ...within(fill(64), (key) => glue('-----BEGIN ', 'PRIVATE KEY-----\n', key, '\n-----END ', 'PRIVATE KEY-----'))],
  [
    'openssh',
    ...within(fill(70), (key) =>
      glue('-----BEGIN ', 'OPENSSH PRIVATE KEY-----\n', key, '\n-----END ', 'OPENSSH PRIVATE KEY-----'),
    ),
  ],
  [
    'putty',
    ...within(fill(64), (key) =>
      glue(
        'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPrivate-Lines: 1\n',
        key,
        '\nPrivate-MAC: ',
        fill(64, '0a1b2c3d'),
      ),
    ),
  ],
];

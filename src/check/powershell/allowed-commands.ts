/**
 * What a look may run: commands that read. A cmdlet that is not here is refused, whatever it does (design.md, "Ariane never
 * changes anything on a system it looks at"). Names are compared in small letters.
 */

/** Every `Get-` reads, but for these: they hand out secrets, read what a person typed, or run something. */
export const DENIED_GETTERS: ReadonlySet<string> = new Set([
  'get-credential',
  'get-clipboard',
  'get-secret',
  'get-secretinfo',
  'get-history',
  'get-variable',
  'get-content',
  'get-childitem',
  'get-itempropertyvalue',
  'get-itemproperty',
  'get-item',
  'get-pssession',
  'get-job',
  'get-localuser',
  'get-aduser',
  'get-adserviceaccount',
]);

/** Of commands that are not `Get-…`: those that shape output, and a few that ask a network. */
export const ALLOWED: ReadonlySet<string> = new Set([
  ...['format-list', 'format-table', 'format-custom', 'select-object', 'where-object', 'foreach-object', 'sort-object'],
  ...['measure-object', 'group-object', 'out-string', 'convertto-json', 'convertto-csv', 'compare-object'],
  ...['test-connection', 'test-netconnection', 'resolve-dnsname', 'test-path', 'test-wsman'],
]);

/** Aliases as PowerShell brings them; one that somebody made is no name of ours and is refused. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ...([
    ['fl', 'format-list'],
    ['ft', 'format-table'],
    ['select', 'select-object'],
    ['where', 'where-object'],
    ['?', 'where-object'],
  ] as const),
  ...([
    ['foreach', 'foreach-object'],
    ['%', 'foreach-object'],
    ['sort', 'sort-object'],
    ['measure', 'measure-object'],
  ] as const),
  ...([
    ['group', 'group-object'],
    ['gsv', 'get-service'],
    ['gcm', 'get-command'],
    ['compare', 'compare-object'],
  ] as const),
]);

/** Modules whose name may stand before a cmdlet. */
export const MODULES: ReadonlySet<string> = new Set([
  ...['microsoft.powershell.utility', 'microsoft.powershell.management', 'microsoft.powershell.core', 'cimcmdlets'],
  ...['dnsclient', 'nettcpip', 'microsoft.graph.authentication', 'exchangeonlinemanagement'],
]);

/** Programs, with the words that must follow: all but the last may hold only these. */
export const PROGRAMS: ReadonlyMap<string, readonly (readonly RegExp[])[]> = new Map([
  ['netsh', [[/^winhttp$/i, /^show$/i, /^proxy$/i]]],
  ['nslookup', [[/^[\w.-]+$/], [/^[\w.-]+$/, /^[\w.:-]+$/]]],
  ['sc.exe', [[/^query(?:ex)?$/i, /^[\w-]+$/]]],
  ['ipconfig', [[], [/^\/all$/i]]],
  ['hostname', [[]]],
  ['whoami', [[]]],
]);

/** Parameters no command may have: they put what was read into a variable or hand it on, or change what is looked at. */
export const DENIED_PARAMETERS: ReadonlySet<string> = new Set([
  ...['outvariable', 'ov', 'errorvariable', 'ev', 'warningvariable', 'wv', 'informationvariable', 'iv', 'pipelinevariable', 'pv'],
  ...[
    'outbuffer',
    'asjob',
    'computername',
    'cn',
    'cimsession',
    'session',
    'credential',
    'recalculatehasactivesyncdevicepartnership',
  ],
  ...['outfile', 'filepath', 'outputfilepath', 'inputfilepath', 'body', 'headers', 'token', 'wait', 'force'],
  ...['getmailboxlog', 'notificationemailaddresses', 'showrecoverypassword'],
]);

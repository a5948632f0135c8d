/**
 * What a secret looks like. `keep` stays, `secret` goes. No well-kept library for this is small enough to carry, so each row gives
 * its reason. Rules that keep it linear: an unbounded class never needs anything behind it (it cannot fail after a long run), and
 * what starts a match cannot stand inside a run that was just looked through.
 */
export interface SecretPattern {
  readonly why: string;
  readonly pattern: RegExp;
  /** A form so particular that any value is a secret; elsewhere `True`, `null` or `$variable` stay. */
  readonly isCertain?: boolean;
}

const NAMES =
  'password|passwd|passphrase|pwd|secret|secret_?text|client_?secret|access_?token|refresh_?token|id_?token|auth_?token|session_?token|bearer_?token|api_?key|apikey|private_?key|account_?key|shared_?access_?key|shared_?key|sas_?token|connection_?string|secret_?access_?key|client_?assertion';
const DONE = '(?!\\[secret removed\\])';
const SPACE = '[ \\t\\u00a0\\u202f]';

export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    why: 'a header that signs in; a challenge (WWW-Authenticate) is none',
    pattern: new RegExp(
      `(?<keep>(?<![\\w-])(?:proxy-)?authorization["']?${SPACE}{0,5}[:=]${SPACE}{0,5}["']?(?:bearer|basic|digest|negotiate|ntlm|sharedkey(?:lite)?|sharedaccesssignature|aws4-hmac-sha256)${SPACE}{1,5})${DONE}(?<secret>[^\\s"'][^"'\\r\\n]*)`,
      'gi',
    ),
    isCertain: true,
  },
  {
    why: 'a bearer token outside a header; names like authorization_uri are shorter or followed by =',
    pattern: /(?<keep>(?<![\w-])Bearer[ \t]{1,5})(?!\[secret removed\])(?<secret>[A-Za-z0-9._~+/-]{24,})/gi,
    isCertain: true,
  },
  {
    why: 'a cookie is a session',
    pattern: new RegExp(
      `(?<keep>(?<![\\w-])(?:set-)?cookie2?["']?${SPACE}{0,5}:${SPACE}{0,5}["']?)${DONE}(?<secret>[^\\s"'{[,][^"\\r\\n]*)`,
      'gi',
    ),
    isCertain: true,
  },
  {
    why: 'headers that carry a key',
    pattern: new RegExp(
      `(?<keep>(?<![\\w-])(?:x-)?(?:api-key|auth-token|csrf-token|amz-security-token|ms-exchange-token|functions-key|ocp-apim-subscription-key)["']?${SPACE}{0,5}[:=]${SPACE}{0,5}["']?)${DONE}(?<secret>[^\\s"',;]+)`,
      'gi',
    ),
    isCertain: true,
  },
  {
    why: 'a JSON web token: two or three Base64 parts, the first beginning with {"',
    pattern: /(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){0,3})/g,
    isCertain: true,
  },
  { why: 'Amazon key ids', pattern: /(?<![A-Za-z0-9])(?<secret>(?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Za-z0-9])/g, isCertain: true },
  {
    why: 'GitHub tokens',
    pattern: /(?<![A-Za-z0-9_])(?<secret>gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g,
    isCertain: true,
  },
  { why: 'GitLab and npm tokens', pattern: /(?<![\w-])(?<secret>glpat-[\w-]{20,100}|npm_[A-Za-z0-9]{36})/g, isCertain: true },
  {
    why: 'Slack tokens and web hooks',
    pattern:
      /(?<![A-Za-z0-9])(?<secret>xox[abeoprs]-[A-Za-z0-9-]{10,250})|(?<keep>hooks\.slack\.com\/services\/)(?<secret2>[A-Za-z0-9/]{20,100})/g,
    isCertain: true,
  },
  {
    why: 'keys of payment, mail and message services; each begins in a way of its own',
    pattern:
      /(?<![A-Za-z0-9_-])(?<secret>(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,120}|whsec_[A-Za-z0-9+/=]{16,80}|SG\.[\w-]{16,64}\.[\w-]{16,80}|key-[0-9a-f]{32}|sq0(?:atp|csp|idp)-[\w-]{20,60}|shp(?:at|ca|pa|ss)_[0-9a-f]{32}|do[opr]_v1_[0-9a-f]{64}|dapi[0-9a-f]{32}(?:-\d)?|NR(?:AK|AL|JS|II)-[A-Za-z0-9-]{20,60}|pypi-[\w-]{40,300}|GOCSPX-[\w-]{20,60}|1\/\/0[\w-]{30,120}|ya29\.[\w-]{20,300}|dckr_pat_[\w-]{20,60}|hf_[A-Za-z0-9]{30,60}|glsa_[A-Za-z0-9_]{30,60}|hvs\.[\w-]{20,200}|lin_api_[A-Za-z0-9]{30,60}|sntr[yu]s?_[A-Za-z0-9_=-]{30,300}|xapp-\d-[A-Za-z0-9-]{20,200})/g,
    isCertain: true,
  },
  {
    why: 'keys for language models',
    pattern: /(?<![A-Za-z0-9_-])(?<secret>sk-(?:ant-|proj-|svcacct-|or-)?[A-Za-z0-9_-]{20,200})/g,
    isCertain: true,
  },
  { why: 'Atlassian tokens', pattern: /(?<![A-Za-z0-9])(?<secret>AT(?:ATT|CTT|BB)3?[A-Za-z0-9_=+/-]{30,300})/g, isCertain: true },
  { why: 'Twilio keys', pattern: /(?<![A-Za-z0-9])(?<secret>SK[0-9a-f]{32})(?![A-Za-z0-9])/g, isCertain: true },
  { why: 'Mailchimp keys', pattern: /(?<![A-Za-z0-9])(?<secret>[0-9a-f]{32}-us\d{1,2})(?![A-Za-z0-9])/g, isCertain: true },
  { why: 'Telegram bots', pattern: /(?<![A-Za-z0-9])(?<secret>\d{8,10}:AA[\w-]{33})(?![\w-])/g, isCertain: true },
  {
    why: 'the address of a Discord channel: whoever knows it may write there',
    pattern: /(?<keep>discord(?:app)?\.com\/api\/webhooks\/\d{5,30}\/)(?<secret>[\w-]{30,120})/g,
    isCertain: true,
  },
  {
    why: 'the address of a Teams channel',
    pattern: /(?<keep>webhook\.office\.com\/webhookb2\/[\w@-]{10,120}\/IncomingWebhook\/)(?<secret>[0-9a-f]{32})/g,
    isCertain: true,
  },
  {
    why: 'the private part of a PuTTY key, line by line',
    pattern: /(?<keep>^Private-(?:MAC|Hash): {0,3})(?<secret>[0-9a-f]{40,128})$/gm,
    isCertain: true,
  },
  { why: 'Google keys', pattern: /(?<![\w-])(?<secret>AIza[\w-]{35})(?![\w-])/g, isCertain: true },
  {
    why: 'secrets of an Azure application',
    pattern: /(?<![\w~.-])(?<secret>[\w~.-]{3}8Q~[\w~.-]{31,37})(?![\w~.-])/g,
    isCertain: true,
  },
  {
    why: 'the signature in a shared access URL or token',
    pattern: /(?<keep>(?:[?&; ]|&amp;|\b)sig=)(?!\[secret removed\])(?<secret>[A-Za-z0-9%+/=_-]{20,})/gi,
    isCertain: true,
  },
  {
    why: 'a recovery password of BitLocker: eight groups of six digits',
    pattern: /(?<![\d-])(?<secret>\d{6}(?:-\d{6}){7})(?![\d-])/g,
    isCertain: true,
  },
  {
    why: 'a name and a password in a URL',
    pattern: /(?<keep>:\/\/[^\s/:@"'<>]{1,100}:)(?!\[secret removed\])(?<secret>[^\s/@"'<>]{1,200})(?=@)/g,
  },
  {
    why: 'JSON, also inside another text; the name ends with what it is, so passwordPolicies stays',
    pattern: new RegExp(
      `(?<keep>\\\\?"[\\w.-]{0,40}?(?:${NAMES})\\\\?"\\s{0,10}:\\s{0,10}\\\\?")${DONE}(?<secret>(?:[^"\\\\\\r\\n]|\\\\[^"\\r\\n])+)`,
      'gi',
    ),
  },
  {
    why: 'JSON: a number (Exchange gives the recovery password of a phone as one)',
    pattern: /(?<keep>"[\w.-]{0,40}?(?:password|passwd|pwd|passphrase)"\s{0,10}:\s{0,10})(?<secret>\d{3,})/gi,
  },
  {
    why: 'settings files: key and value are two attributes',
    pattern: new RegExp(
      `(?<keep>\\b(?:key|name)\\s{0,5}=\\s{0,5}["'][\\w.:-]{0,60}?(?:${NAMES})["']\\s{1,20}value\\s{0,5}=\\s{0,5}["'])${DONE}(?<secret>[^"'\\r\\n]+)`,
      'gi',
    ),
  },
  {
    why: 'XML elements whose name ends with what it is, so PasswordExpired stays',
    pattern: new RegExp(`(?<keep><[\\w.:-]{0,60}?(?:${NAMES})(?:\\s[^<>]{0,300})?>)\\s*${DONE}(?<secret>[^<>\\s][^<>]*)`, 'gi'),
  },
  {
    why: 'connection strings, forms, settings: name=value; PublicKeyToken= and $skiptoken= have other letters before',
    pattern: new RegExp(
      `(?<keep>(?<![A-Za-z0-9$])(?:[A-Za-z]{1,20}[_.-])?(?:${NAMES})["']?${SPACE}{0,3}=${SPACE}{0,3})${DONE}(?<secret>"[^"\\r\\n]*|'[^'\\r\\n]*|[^\\s"';&,<>][^\\s;&<>"]*)`,
      'gi',
    ),
  },
  {
    why: 'lists: RecoveryPassword : 123456',
    pattern: new RegExp(
      `(?<keep>^[ \\t>|]*[A-Za-z]{0,30}?(?:${NAMES}|mot de passe|passwort)${SPACE}{0,60}:${SPACE}{1,5})${DONE}(?<secret>\\S[^\\r\\n]*)`,
      'gim',
    ),
  },
  {
    why: 'prose and logs: password: hunter2',
    pattern: new RegExp(
      `(?<keep>(?<![\\w"-])(?:password|passwd|pwd|passphrase|mot de passe|passwort|client secret|secret key)${SPACE}{0,3}:${SPACE}{0,3})${DONE}(?<secret>[^\\s"',;<>]+)`,
      'gi',
    ),
  },
  {
    why: 'arguments of commands',
    pattern: new RegExp(
      `(?<keep>(?<![\\w-])(?:--?|/)(?:password|passwd|pass|pwd|client-?secret|access-?token|api-?key)(?:${SPACE}{1,5}|[=:]))${DONE}(?<secret>"[^"\\r\\n]*|'[^'\\r\\n]*|[^\\s"'|;-][^\\s"'|;]*)`,
      'gi',
    ),
  },
  {
    why: 'a password typed into a command in plain text',
    pattern: new RegExp(
      `(?<keep>\\bConvertTo-SecureString(?:${SPACE}{1,5}-String)?${SPACE}{1,5}["']?)${DONE}(?<secret>[^\\s"'$(-][^"'\\s]*)`,
      'gi',
    ),
  },
];

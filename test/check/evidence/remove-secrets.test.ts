import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeSecrets, SECRET_MARK } from '../../../src/check/evidence/remove-secrets.ts';

const LONG = 'q7Rk2pX9vT4mZ8wL1cN6bY3sD5fG0hJ2'.repeat(2);
// Put together here, so that no scanner of repositories takes them for real ones.
const JWT = ['eyJhbGciOiJSUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'NHVaYe26MbtOYhSKkoKYdFVomg4i8ZJd8'].join('.');
const PEM = ['-----BEGIN RSA PRIVATE', ' KEY-----\n', `${LONG}\n${LONG}\n`, '-----END RSA PRIVATE', ' KEY-----'].join('');

/** What stands before, the secret, what stands behind. */
const SECRETS: readonly (readonly [string, string, string])[] = [
  ['', PEM, '\nafter'],
  ['{"key": "', `-----BEGIN PRIVATE${' KEY'}-----\\n${LONG}\\n-----END PRIVATE${' KEY'}-----`, '\\n"}'],
  ['', `-----BEGIN ENCRYPTED PRIVATE${' KEY'}-----\n${LONG}\n${LONG}`, '\n\nother text'],
  ['Authorization: Bearer ', LONG, '\nHost: a'],
  ['Authorization: Basic ', 'dXNlcjpwYXNz', '\n'],
  ['"authorization": "Bearer ', LONG, '"'],
  ['sent Bearer ', LONG, ' to it'],
  ['token is ', JWT, ' there'],
  ['id ', `AKIA${'IOSFODNN7EXAMPLE'}`, ' x'],
  ['aws_secret_access_key = ', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', '\n'],
  ['', `ghp_${'a1B2'.repeat(9)}`, ' x'],
  ['', `github_pat_${'a1B2'.repeat(9)}`, ' x'],
  ['', `xoxb-${'123456789012'}-abcdefghij`, ' x'],
  ['https://hooks.slack.com/services/', 'T00000000/B00000000/XXXXXXXXXXXXXXXX', ' x'],
  ['https://a.blob.core.windows.net/c?sv=2020-08-04&se=2026&sig=', 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4%3D', '&sp=r'],
  ['DefaultEndpointsProtocol=https;AccountName=a;AccountKey=', `${LONG}==`, ';EndpointSuffix=core.windows.net'],
  ['Server=a;User ID=sa;Password=', 'hunter2!', ';Encrypt=true'],
  ['server=a;uid=sa;pwd=', 'hunter2', ';'],
  ['Password="', 'two words; and more', '";x=1'],
  ['{"access_token":"', LONG, '","expires_in":3599}'],
  ['{\\"refresh_token\\":\\"', LONG, '\\"}'],
  ['grant_type=client_credentials&client_secret=', 'abc~def', '&scope=x'],
  ['RecoveryPassword              : ', '987654321', '\nDeviceModel : iPhone'],
  ['> RecoveryPassword : ', '123456', '\n> x'],
  ['{"DeviceID":"x","RecoveryPassword":"', '987654321', '"}'],
  ['<Password>', 'hunter2', '</Password>'],
  ['<add key="ServicePassword" value="', 'hunter2', '" />'],
  ['<ns:ClientSecret xsi:type="xsd:string">', 'abc', '</ns:ClientSecret>'],
  ['Mot de passe : ', 'soleil', '\n'],
  ['could sign in with password: ', 'hunter2', ', then failed'],
  ['net.exe --password ', 'hunter2', ' x'],
  ['https://user:', 'hunter2', '@host/path'],
  ['ConvertTo-SecureString "', 'hunter2', '" -AsPlainText -Force'],
  ['Set-Cookie: ', 'sid=abc; path=/', '\nServer: x'],
  ['', '111111-222222-333333-444444-555555-666666-777777-888888', ''],
];

const KEPT = [
  'Guid : 3f6d0c52-0000-4000-8000-000000000001',
  'Thumbprint : A9E6ED44766206076008DCF638B6FE6C4C010B50',
  'SHA-256: 27dd8ed44a83ff94d557f9fd0412ed5a8cbca69ea04922d88c01184a07300a5a',
  'AdminDisplayVersion : Version 15.1 (Build 30225.42)',
  'LegacyExchangeDN : /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=adele',
  'EmailAddresses : {SMTP:adele@contoso.com, X400:C=US;A= ;P=Contoso;O=Exchange;S=Vance;G=Adele;}',
  'X500:/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=0a1b2c3d4e5f60718293a4b5c6d7e8f9-adele',
  'System, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089',
  'WWW-Authenticate: Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  'www-authenticate: Negotiate, NTLM, Basic realm="mail.contoso.com"',
  'PasswordExpired : False',
  'Password : True',
  'DevicePasswordEnabled : True',
  'MinDevicePasswordLength : 4',
  'RecoveryPassword : ',
  'PasswordLastSet : 01/08/2016 09:00:00',
  '"passwordPolicies": "DisablePasswordExpiration, DisableStrongPassword"',
  '"passwordProfile": null',
  '"@odata.nextLink": "https://graph.microsoft.com/v1.0/users?$skiptoken=X%2744537074090001000000000000"',
  '<PasswordExpired>false</PasswordExpired>',
  '<Password />',
  '<Password></Password>',
  '<HasPassword>true</HasPassword>',
  'Get-MailboxStatistics -Identity adele -Password $credential.Password',
  'ConvertTo-SecureString $plain -AsPlainText',
  'This service account does not have the required user right "Log on as a service."',
  'The service was unable to log on as .\\WIEC_USER with the currently configured password because of the following error',
  'DeviceID : ApplDNPH12345678',
  'Command ID: 27dd8ed4-4a83-ff94-d557-f9fd0412ed5a',
  '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ\n-----END CERTIFICATE-----',
  '"keyCredentials": [], "keyId": "3f6d0c52-0000-4000-8000-000000000001"',
  'https://mail.contoso.com:443/owa/?url=a@b',
  'S-1-5-21-3623811015-3361044348-30300820-1013',
  'DevicePhoneNumber : 0123456789',
  'ms-asprotocolversions: 2.5,12.0,12.1,14.0,14.1,16.0,16.1',
];

describe('removeSecrets', () => {
  it.each(SECRETS)('removes what stands behind %j', (before, secret, after) => {
    const { text, removed } = removeSecrets(before + secret + after);
    expect(text).not.toContain(secret);
    expect(text.replaceAll('\n', '')).toBe(`${before}${SECRET_MARK}${after}`.replaceAll('\n', ''));
    expect(text.split('\n')).toHaveLength((before + secret + after).split('\n').length);
    expect(removed).toBe(1);
  });

  it.each(KEPT)('leaves %j', (text) => {
    expect(removeSecrets(text)).toEqual({ text, removed: 0 });
  });

  it('gives JSON that can still be read', () => {
    const { text } = removeSecrets('[{"RecoveryPassword":123456,"a":{"client_secret":"x\\"y","n":1}}]');
    expect(JSON.parse(text)).toEqual([{ RecoveryPassword: SECRET_MARK, a: { client_secret: expect.anything(), n: 1 } }]);
    expect(text).not.toContain('123456');
  });

  it('changes nothing the second time, and keeps the number of lines, whatever comes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...SECRETS.flatMap((parts) => [...parts]),
        ...KEPT,
        SECRET_MARK,
        '\n',
        '"',
        ';',
        '=',
        ': ',
        'password',
        '<Password>',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const once = removeSecrets(text);
        expect(removeSecrets(once.text)).toEqual({ text: once.text, removed: 0 });
        expect(once.text.split('\n')).toHaveLength(text.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });

  const hostile = [
    'eyJ',
    'password=',
    '"password":"',
    '<Password',
    '<Password>',
    '-----BEGIN RSA PRIVATE KEY-----',
    'Bearer ',
    'sig=',
    ' ',
    'a',
    '://a:',
    'Authorization: Bearer ',
    '\\"',
    'password : ',
    'Password ',
    '123456-',
    'key="password" ',
    'a.',
    '8Q~',
  ];
  it.each(hostile)('takes no longer for a megabyte of %j than linear work does', (piece) => {
    const started = performance.now();
    removeSecrets(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    // Quadratic work on a megabyte takes minutes; this is no measurement.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

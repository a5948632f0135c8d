import { describe, expect, it } from 'vitest';
import { firstOf, readAs } from './read-as.ts';

const LIST = ['format-list'] as const;
// Constructed samples; the names are real ones.
const WRAPPED = `
Identity                          : contoso.com/Users/Adele Vance
EmailAddresses                    : {SMTP:adele.vance.of.the.long.department
                                    .name@subsidiary.contoso.com,
                                    smtp:adele@contoso.local}
LegacyExchangeDN                  : /o=First Organization/ou=Exchange
                                    Administrative Group (FYDIBOHF23SPDLT)/c
                                    n=Recipients/cn=2c0f4e9a3d0f4a9c8a1b5-Ad
                                    ele
`;

describe('a list', () => {
  it.each([
    ['one object', 'Name   : EX1\nServer : EX2\n', [{ Name: 'EX1', Server: 'EX2' }]],
    [
      'two objects',
      'Name : a\nId   : 1\n\nName : b\nId   : 2\n',
      [
        { Name: 'a', Id: '1' },
        { Name: 'b', Id: '2' },
      ],
    ],
    ['many blank lines', '\n\n\nName : a\n\n\n\nName : b\n\n\n', [{ Name: 'a' }, { Name: 'b' }]],
    [
      'blank lines that were lost',
      'Name : a\nId   : 1\nName : b\nId   : 2',
      [
        { Name: 'a', Id: '1' },
        { Name: 'b', Id: '2' },
      ],
    ],
    ['an empty value', 'Name   : \nServer :\nLast   : x', [{ Name: '', Server: '', Last: 'x' }]],
    ['a value with colons', 'Url  : https://a.b:443/x\nText : a : b', [{ Url: 'https://a.b:443/x', Text: 'a : b' }]],
    ['a collection', 'A : {SMTP:a@b.c, smtp:d@e.f}', [{ A: ['SMTP:a@b.c', 'smtp:d@e.f'] }]],
    ['an empty collection', 'A : {}', [{ A: [] }]],
    [
      'an address with commas',
      'A : {SMTP:a@b.c, X400:C=US;A= ;P=Contoso;S=Doe, John;, smtp:d@e.f}',
      [{ A: ['SMTP:a@b.c', 'X400:C=US;A= ;P=Contoso;S=Doe, John;', 'smtp:d@e.f'] }],
    ],
    ['members in brackets', 'A : {[a, 1], [b, 2]}', [{ A: ['[a, 1]', '[b, 2]'] }]],
    ['a bracket that is never closed', 'A : {a (, b}', [{ A: ['a (', 'b'] }]],
    [
      'spaces that became non-breaking',
      'Name\u00a0\u00a0\u00a0: a\u00a0b\nServer : {a,\u00a0b}',
      [{ Name: 'a b', Server: ['a', 'b'] }],
    ],
    ['runs of spaces that were collapsed', 'Name : a\nServerRole : b\nId : c', [{ Name: 'a', ServerRole: 'b', Id: 'c' }]],
    [
      'mail quoting',
      '> Name   : a\n> Server : {b,\n>          c}\n>\n> Name   : d\n',
      [{ Name: 'a', Server: ['b', 'c'] }, { Name: 'd' }],
    ],
    ['mail quoting twice', '> > Name   : a\n> > Server : b', [{ Name: 'a', Server: 'b' }]],
    [
      'an event of the viewer',
      'Log Name:      System\nEvent ID:      7041\nDescription:\nThe service was unable to log on.',
      [{ 'Log Name': 'System', 'Event ID': '7041', Description: 'The service was unable to log on.' }],
    ],
    [
      'an event of the French viewer',
      'Nom du journal :System\nID de l’événement :7041',
      [{ 'Nom du journal': 'System', 'ID de l’événement': '7041' }],
    ],
    ['a French name with an apostrophe', "Nom d'utilisateur : adele\nX : y", [{ "Nom d'utilisateur": 'adele', X: 'y' }]],
    [
      'names that objects have',
      '__proto__   : a\nconstructor : b',
      [
        Object.fromEntries([
          ['__proto__', 'a'],
          ['constructor', 'b'],
        ]),
      ],
    ],
  ])('with %s', (_, text, records) => {
    expect(readAs(text, LIST)).toEqual(records);
  });

  it.each([
    [
      'words above and below',
      'Bonjour,\nvoici le résultat :\n\nName : a\nId   : 1\n\nCordialement\nTél : 01',
      [{ Name: 'a', Id: '1' }],
    ],
    [
      'the head of a mail',
      'De : Jean\nEnvoyé : jeudi\nÀ : moi\nObjet : RE: test\n\nName : a\nId   : 1',
      [{ Name: 'a', Id: '1' }],
    ],
    [
      'a warning',
      'WARNING: The object has been corrupted, and it is in an inconsistent state. The following\nvalidation errors happened:\n\nName : a\nId   : 1',
      [{ Name: 'a', Id: '1' }],
    ],
    ['a French warning', 'AVERTISSEMENT : tout va mal\nName : a\nId   : 1', [{ Name: 'a', Id: '1' }]],
    [
      'what Exchange says while it connects',
      'VERBOSE: Connecting to EX1.contoso.com.\nVERBOSE: Connected to EX1.contoso.com.\n\nName : a\nId   : 1',
      [{ Name: 'a', Id: '1' }],
    ],
  ])('is found among %s', (_, text, records) => {
    expect(readAs(text, LIST)).toEqual(records);
  });

  it('joins values where the window broke them: between words, and inside a word longer than its line', () => {
    const { fields, lines } = firstOf(WRAPPED, LIST);
    expect(fields).toEqual({
      Identity: 'contoso.com/Users/Adele Vance',
      EmailAddresses: ['SMTP:adele.vance.of.the.long.department.name@subsidiary.contoso.com', 'smtp:adele@contoso.local'],
      LegacyExchangeDN:
        '/o=First Organization/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=2c0f4e9a3d0f4a9c8a1b5-Adele',
    });
    expect(lines).toEqual({ Identity: [2, 2], EmailAddresses: [3, 5], LegacyExchangeDN: [6, 9] });
  });

  it('does not glue two addresses that stand on two lines', () => {
    const text =
      'EmailAddresses : {SMTP:adele.vance.somewhere@contoso.com,\n                 smtp:adele.vance.somewhere.else@contoso.local}';
    expect(readAs(text, LIST)).toEqual([
      { EmailAddresses: ['SMTP:adele.vance.somewhere@contoso.com', 'smtp:adele.vance.somewhere.else@contoso.local'] },
    ]);
  });

  it('joins values that were broken by letters, as other cultures have them', () => {
    const text = 'Every line is filled to its last column, wherever its words begin and end. '.repeat(8).trim();
    const lines = text.match(/.{1,70}/g) ?? [];
    const printed = `Name   : a\nText   : ${lines.join('\n         ')}\n`;
    expect(readAs(printed, LIST)).toEqual([{ Name: 'a', Text: text }]);
    expect(readAs(printed.replace(/ +$/gm, ''), LIST)).toEqual([{ Name: 'a', Text: text }]);
  });

  it('keeps a wrapped value whose indent was lost', () => {
    expect(readAs('Name : the first words\nand the others\nId   : 1', LIST)).toEqual([
      { Name: 'the first words and the others', Id: '1' },
    ]);
  });

  it('keeps what stands below an empty line of a message', () => {
    const text =
      'Id      : 7041\nMessage : The service failed:\n          Logon failure.\n\n          Service: WIEC\n\nId      : 7000';
    expect(readAs(text, LIST)).toEqual([
      { Id: '7041', Message: 'The service failed: Logon failure. Service: WIEC' },
      { Id: '7000' },
    ]);
  });

  it.each([
    ['A : {a, b...}', ['a', 'b']],
    ['A : {a, b…}', ['a', 'b']],
    ['A : {a, b, …}', ['a', 'b']],
    ['A : {a, b…', ['a', 'b']],
    ['A : some wor…', 'some wor'],
    ['A : some wor...', 'some wor'],
    ['A : {…}', []],
    ['A : System.String[]', 'System.String[]'],
  ])('tells that a value was cut: %s', (text, value) => {
    expect(firstOf(`${text}\nB : whole`, LIST)).toMatchObject({ fields: { A: value, B: 'whole' }, cut: ['A'] });
  });

  it('is unreadable where no line is a property', () => {
    expect(readAs('\nsome words\nwithout any sense', LIST)).toBe('unreadable:2');
  });
});

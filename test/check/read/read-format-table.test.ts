import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

const TABLE = ['format-table', 'format-list'] as const;
// Constructed; numbers stand at the right of their column, as PowerShell puts them, and reach out to the left of their heading.
const SERVICES = `
Status   Name               DisplayName
------   ----               -----------
Running  WIEC               Microsoft Intune Exchange Connector
Stopped  Spooler            Print Spooler

`;
const EVENTS = `
TimeCreated             Id LevelDisplayName Message
-----------             -- ---------------- -------
04/08/2016 08:12:31   7000 Error            The service failed
04/08/2016 08:13:00   7041                  It was unable to log on
`;

describe('a table', () => {
  it('is read by the columns its dashes stand on', () => {
    expect(readAs(SERVICES, TABLE)).toEqual([
      { Status: 'Running', Name: 'WIEC', DisplayName: 'Microsoft Intune Exchange Connector' },
      { Status: 'Stopped', Name: 'Spooler', DisplayName: 'Print Spooler' },
    ]);
  });

  it('is read where numbers are wider than their heading, and a cell is empty', () => {
    expect(readAs(EVENTS, TABLE)).toEqual([
      { TimeCreated: '04/08/2016 08:12:31', Id: '7000', LevelDisplayName: 'Error', Message: 'The service failed' },
      { TimeCreated: '04/08/2016 08:13:00', Id: '7041', LevelDisplayName: '', Message: 'It was unable to log on' },
    ]);
  });

  it('may be followed by another', () => {
    expect(readAs(`${SERVICES}\nName Id\n---- --\na     1\n`, TABLE)).toHaveLength(3);
  });

  it('holds collections that were not cut', () => {
    expect(readAs('Name  EmailAddresses\n----  --------------\nadele {SMTP:a@b.c, smtp:d@e.f}', TABLE)).toEqual([
      { Name: 'adele', EmailAddresses: ['SMTP:a@b.c', 'smtp:d@e.f'] },
    ]);
  });

  it.each([
    ['a cut cell', 'Name  Server\n----  ------\nadele EX1.cont...\n', 3],
    ['a cell cut by PowerShell 7', 'Name  Server\n----  ------\nadele EX1.cont…\n', 3],
    ['a cut collection', 'Name  Mail\n----  ----\nadele {SMTP:a@b.c, smtp:d...}', 3],
    ['a collection without its end', 'Name  Mail\n----  ----\nadele {SMTP:a@b.c, smt', 3],
    ['a cut heading', 'FriendlyNa... Server\n------------- ------\nadele         EX1', 1],
    [
      'a heading on two lines',
      'RunspaceId FriendlyNam DeviceId\n           e\n---------- ----------- --------\n1          2           3',
      2,
    ],
    ['cells on two lines', 'Name  Message\n----  -------\nadele some words\n      and more', 4],
    ['columns that run into each other', 'A  B\n-- --\nabcdef', 1],
    ['two columns of one name', 'A  A\n-- --\n1  2', 1],
  ])('with %s asks for a list', (_, text, line) => {
    expect(readAs(text, TABLE)).toBe(`table-cut:${line}`);
  });

  it('given to a look that reads lists asks for a list, though it is whole', () => {
    expect(readAs(SERVICES, ['format-list', 'json'])).toBe('table-cut:2');
  });

  it('is nothing a look for JSON can read', () => {
    expect(readAs(SERVICES, ['json'])).toBe('unreadable:2');
  });

  it('is not seen in the dashes of a list', () => {
    const text = 'Name    : a\nMessage : heading\n          -------\nId      : 1';
    expect(readAs(text, TABLE)).toEqual([{ Name: 'a', Message: 'heading -------', Id: '1' }]);
  });
});

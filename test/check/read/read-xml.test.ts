import { describe, expect, it } from 'vitest';
import { firstOf, readAs } from './read-as.ts';

const XML = ['xml'] as const;
// Constructed after the names the documents give.
const CONFIGURATION = `<?xml version="1.0" encoding="utf-8"?>
<!-- <ExchangeWebServiceURL>no</ExchangeWebServiceURL> -->
<Configuration xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <ExchangeWebServiceURL />
  <IsCasFailoverEnabled>true</IsCasFailoverEnabled>
  <Listeners>
    <Listener xsi:type="a"><Level>1</Level></Listener>
    <Listener><Level>2</Level></Listener>
  </Listeners>
  <Text>a &lt; b &amp; c<![CDATA[ & d]]></Text>
</Configuration>`;

describe('XML', () => {
  it('is one record: elements, attributes, lists', () => {
    const { fields, lines } = firstOf(CONFIGURATION, XML);
    expect(JSON.parse(JSON.stringify(fields))).toEqual({
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      ExchangeWebServiceURL: '',
      IsCasFailoverEnabled: 'true',
      Listeners: { Listener: [{ Level: '1', '@xsi:type': 'a' }, { Level: '2' }] },
      Text: 'a < b & c & d',
    });
    expect(lines).toMatchObject({
      ExchangeWebServiceURL: [4, 4],
      IsCasFailoverEnabled: [5, 5],
      Listeners: [6, 9],
      Text: [10, 10],
    });
  });

  it.each([
    ['<a>\n  <b>1</c>\n</a>', 'unreadable:2'],
    ['<a>\n<b>', 'unreadable:1'],
    ['<a></a><b></b>', 'unreadable:1'],
    ['<a/><b/>', 'unreadable:1'],
    ['<a b=c></a>', 'unreadable:1'],
    ['<a>'.repeat(100) + '</a>'.repeat(100), 'unreadable:1'],
    ['no mark at all', 'unreadable:1'],
    ["Get-Content : Cannot find path 'C:\\x.xml' because it does not exist.", 'object-not-found:1'],
  ])('%j is %s', (text, failure) => {
    expect(readAs(text, XML)).toBe(failure);
  });

  it('reads no entity but its own five, and nothing from outside', () => {
    const text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "yyy">]>\n<a><b>&x;&y;&lt;</b></a>';
    const read = readAs(text, XML);
    expect(JSON.stringify(read)).not.toContain('yyy');
    expect(typeof read === 'string' || read[0]?.b === '&x;&y;<').toBe(true);
  });

  it('takes names that objects have as names', () => {
    const read = readAs('<a><__proto__>1</__proto__><constructor>2</constructor></a>', XML);
    expect(Object.prototype).not.toHaveProperty('1');
    expect(typeof read === 'string' || Object.keys(read[0] ?? {}).length <= 2).toBe(true);
  });
});

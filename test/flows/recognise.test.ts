import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeOutput } from '../../src/check/read/decode-output.ts';
import { recognise } from '../../src/check/recognise.ts';
import { connector, DIR } from './connector.ts';

const checks = connector.flow.checks!;
const looksIn = (text: string, here: readonly string[] = []) =>
  recognise(text, { checks, here }).flatMap(({ looks }) => looks.map(({ look }) => look));

describe('what somebody pastes at a step that asks for no output', () => {
  it.each([
    'Just one line',
    'Bonjour,\n\nLe téléphone de Jean ne reçoit plus rien depuis lundi.\nCordialement,\nJean Martin',
    'Our WinHTTP people say there is no proxy; the connector talks to ex01.contoso.com:443 only.',
    'It says: Connector is disconnected. Name: adele, Status: open',
    '1. we restarted the server\n2. nothing changed\n- see picture',
  ])('is the output of nothing: %j', (text) => {
    expect(looksIn(text)).toEqual([]);
  });

  it('is the output whose command stands above it, whatever that looks like', () => {
    const folder = `${DIR}/samples/service-proxy`;
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
      const { text } = decodeOutput(readFileSync(`${folder}/${name}`));
      expect(looksIn(`C:\\Windows\\system32>netsh winhttp show proxy\n${text}`)).toEqual(['service-proxy']);
      expect(looksIn(text, ['service-proxy'])).toEqual(['service-proxy']);
      expect(looksIn(text)).toEqual([]);
    }
  });
});

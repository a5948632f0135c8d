import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCollector } from '../../../src/check/collect/write-collector.ts';
import { readEvidence } from '../../../src/check/evidence/read-evidence.ts';
import { program, quote } from './run-power-shell.ts';
import { SAMPLE_TEXTS, sampleFlow } from './sample-flow.ts';

const folder = mkdtempSync(join(tmpdir(), 'ariane-network-'));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe.skipIf(program === undefined)('the looks of the collector at real servers', { timeout: 120_000 }, () => {
  it('tell what the same looks of Ariane tell, and nothing where they cannot', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'mail.test' }]);
    const tls = await listen(createHttps({ key, cert }, (_question, answer) => answer.end('x')));
    const plain = await listen(
      createHttp((question, answer) => {
        if (question.url === '/old') answer.writeHead(302, { Location: '/new' }).end();
        else answer.writeHead(401, { 'WWW-Authenticate': 'Negotiate, Basic realm="a, b"', 'Set-Cookie': 'id=secret' }).end();
      }),
    );
    const flow = sampleFlow([
      { id: 'distance', run: [['tls', { host: `{cas}:${tls}`, times: '2', protocols: '1.2,1.3' }]] },
      { id: 'plain', run: [['http', { url: `http://{cas}:${plain}/old` }]] },
      { id: 'secure', run: [['http', { url: `https://{cas}:${tls}/` }]] },
    ]);
    const script = join(folder, 'network.ps1');
    const to = join(folder, 'network.zip');
    writeFileSync(script, writeCollector({ flow, texts: SAMPLE_TEXTS, lang: 'en', version: '1', shape: 'script' }));
    // Not in step with this process, which has to answer.
    const child = spawn(
      program!,
      ['-NoProfile', '-Command', `& ${quote(script)} -Cas 127.0.0.1 -NonInteractive -OutFile ${quote(to)}`],
      { stdio: 'ignore' },
    );
    await new Promise((resolve) => child.once('close', resolve));
    const read = await readEvidence(to);
    if (!read.ok) throw new Error(read.why);
    const records = new Map(read.items.map(({ look, text }) => [look, JSON.parse(text ?? '')[0]]));
    expect(records.get('distance')).toMatchObject({
      reachable: true,
      ok: 2,
      of: 2,
      problem: 'self-signed',
      problems: ['self-signed', 'wrong-name'],
      offers: ['1.2', '1.3'],
      offersUnclear: [],
    });
    const finalUrl = `http://127.0.0.1:${plain}/new`;
    expect(records.get('plain')).toMatchObject({
      reachable: true,
      status: 401,
      challenge: ['Negotiate', 'Basic'],
      finalUrl,
      redirects: [{ status: 302, location: finalUrl }],
    });
    expect(JSON.stringify(records.get('plain'))).not.toContain('secret');
    // An untrusted certificate is no proof that nobody answers.
    expect(records.get('secure')).toMatchObject({ certificateProblem: 'untrusted' });
    expect(records.get('secure')).not.toHaveProperty('reachable');
  });
});

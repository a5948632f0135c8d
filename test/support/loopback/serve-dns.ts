import { createSocket } from 'node:dgram';
import packet, { type Answer, type Question } from 'dns-packet';
import { onTestFinished } from 'vitest';

/** What a name server says: records, a refusal of its own, or nothing at all. */
export type Said = readonly Omit<Answer, 'name'>[] | 'nxdomain' | 'servfail' | 'refused' | 'silence';

const CODES = { servfail: 2, nxdomain: 3, refused: 5 } as const;

/** A name server on a free UDP port of 127.0.0.1 until the test is over. `asked` holds every question that came. */
export async function serveDns(
  say: (question: Question) => Said,
): Promise<{ readonly server: string; readonly asked: Question[] }> {
  const socket = createSocket('udp4');
  const asked: Question[] = [];
  socket.on('message', (bytes, from) => {
    const { id = 0, questions = [] } = packet.decode(bytes);
    const [question] = questions;
    if (question === undefined) return;
    asked.push(question);
    const said = say(question);
    if (said === 'silence') return;
    const code = typeof said === 'string' ? CODES[said] : 0;
    const answers = typeof said === 'string' ? [] : said.map((each) => ({ name: question.name, ttl: 60, ...each }));
    const flags = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | code;
    socket.send(packet.encode({ type: 'response', id, flags, questions, answers }), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => socket.close(() => resolve())));
  return { server: `127.0.0.1:${socket.address().port}`, asked };
}

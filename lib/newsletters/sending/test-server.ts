import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string; from: string; mail: ParsedMail };
type Answer = { at: 'from' | 'to' | 'data'; code: number; words: string };

/** For tests: a real mail server on loopback. What an address has in `answers` it is told in place of being served. */
export async function startMailServer() {
  const received: Received[] = [];
  const answers = new Map<string, Answer>();
  const refusal = ({ code, words }: Answer) =>
    Object.assign(new Error(words), { responseCode: code });
  const told = (address: string, at: Answer['at']) => {
    const answer = answers.get(address);
    return answer?.at === at ? refusal(answer) : null;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_, __, done) => done(told('*', 'from')),
    onRcptTo: ({ address }, _, done) => done(told(address, 'to')),
    onData: (stream, { envelope }, done) =>
      void simpleParser(stream).then((mail) => {
        const to = envelope.rcptTo[0]!.address;
        const fault = told(to, 'data');
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        if (!fault) received.push({ to, from, mail });
        done(fault);
      }, done),
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    answers,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}

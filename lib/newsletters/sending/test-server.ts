import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string; from: string; mail: ParsedMail };
type Answer = { at: 'from' | 'to' | 'data'; code: number; words: string };
/** When the connection is lost: as the recipient is named, or when the mail has been taken and nothing been said of it. */
type Loss = { at: 'to' | 'taken'; by: 'close' | 'reset' };

/**
 * For tests: a real mail server on loopback. What an address has in `answers` it is told in place of being served; with one
 * in `losses` the connection ends, and the mail is taken all the same when it has been said.
 */
export async function startMailServer() {
  const received: Received[] = [];
  const answers = new Map<string, Answer>();
  const losses = new Map<string, Loss>();
  const meanwhile = new Map<string, () => Promise<unknown>>();
  const sockets = new Set<Socket>();
  const isLost = (address: string, at: Loss['at']) => {
    const loss = losses.get(address);
    if (loss?.at !== at) return false;
    for (const socket of sockets) {
      if (loss.by === 'reset') socket.resetAndDestroy();
      else socket.destroy();
    }
    return true;
  };
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
    onRcptTo: ({ address }, _, done) => {
      if (!isLost(address, 'to')) done(told(address, 'to'));
    },
    onData: (stream, { envelope }, done) =>
      void simpleParser(stream).then(async (mail) => {
        const to = envelope.rcptTo[0]!.address;
        const fault = told(to, 'data');
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        if (!fault) received.push({ to, from, mail });
        await meanwhile.get(to)?.();
        if (!isLost(to, 'taken')) done(fault);
      }, done),
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    answers,
    losses,
    /** What happens to an address between the last line of a mail to it and the answer. */
    meanwhile,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}

import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
};
type Reply = { status?: number; headers?: Record<string, string>; body?: string; afterMs?: number };

/** A real server on loopback for tests, which keeps what it is sent and answers as `reply` says at that moment. */
export async function openReceiver(host = '127.0.0.1', port = 0) {
  const received: Received[] = [];
  const state: { reply: (one: Received) => Reply } = { reply: () => ({}) };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const body = bytes.toString('utf8');
      const one = { url: request.url ?? '', headers: request.headers, body, bytes };
      received.push(one);
      const { status = 204, headers = {}, body: answer = '', afterMs = 0 } = state.reply(one);
      const give = () => response.writeHead(status, headers).end(answer);
      if (afterMs > 0) setTimeout(give, afterMs);
      else give();
    });
  });
  await new Promise<void>((done) => server.listen(port, host, done));
  const { port: open } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${open}/hook`,
    port: open,
    received,
    /** What it answers from now on. */
    answer: (reply: Reply | ((one: Received) => Reply)) => {
      state.reply = typeof reply === 'function' ? reply : () => reply;
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

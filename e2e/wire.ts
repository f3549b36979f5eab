import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { sealSession, sessionCookieName, type SessionPointer } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { makeSession } from '@/prisma/factories';

/** HTTP as it is on the wire: nothing follows a redirect, unpacks a body or adds a header of its own. */

export const site = new URL(env().SITE_URL);

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
};
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** One request of its own connection. */
export function ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const options = {
      host: site.hostname,
      port: site.port,
      method,
      path,
      headers: { Host: site.host, Connection: 'close', ...length, ...headers },
    };
    const req = request(options, (res) => {
      buffer(res).then(
        (bytes) =>
          resolve({ status: res.statusCode!, headers: res.headers, bytes, text: String(bytes) }),
        reject,
      );
    });
    req.on('error', reject);
    req.end(body);
  });
}

/** Exactly these bytes; gives everything that comes back until the server closes. */
export function speak(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(Number(site.port), site.hostname, () => socket.write(bytes));
    socket.on('data', (data) => (heard += String(data)));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

type Member = { id: number };

/** A Cookie header that holds a new session of this person. */
export const cookieOf = async ({ id }: Member) => cookieFor(await makeSession({ userId: id }));

/** A Cookie header that holds this session. */
export const cookieFor = async (session: SessionPointer) =>
  `${sessionCookieName()}=${await sealSession(session)}`;

type Call = { body?: unknown; headers?: Record<string, string> };
export type Reply<T> = { status: number; headers: IncomingHttpHeaders; body: T };

/** One call of the HTTP API as this person (null: nobody), the way a page of the site would make it. */
export async function call<T = Record<string, unknown>>(
  who: Member | null,
  method: string,
  path: string,
  { body, headers }: Call = {},
): Promise<Reply<T>> {
  const answer = await ask(`/api/v1${path}`, {
    method,
    headers: {
      Origin: site.origin,
      ...(who ? { Cookie: await cookieOf(who) } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const parsed = answer.text ? (JSON.parse(answer.text) as T) : (null as T);
  return { status: answer.status, headers: answer.headers, body: parsed };
}

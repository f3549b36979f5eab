import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from '@/lib/webhooks/transport/address';

/** As much of an answer as is read. */
export const answerBytes = 65_536;

export type Answer = {
  status: number;
  body: string;
  /** It was longer than what is read. */
  isCut: boolean;
};

/** Nothing was sent, or no answer came. The message is for the log: it names no address. */
export class SendFault extends Error {
  override name = 'SendFault';
}

type Resolve = (name: string) => Promise<readonly string[]>;

const resolveName: Resolve = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

export type SendOptions = {
  milliseconds: number;
  /** Also http, and addresses that are not of the open internet: an operator's choice. */
  allowsPrivate: boolean;
  resolve?: Resolve;
};

/**
 * Posts JSON to an address of somebody else's. The name is looked up once, every address it has must be public, and the
 * connection goes to that address, so that a name that changes its mind meanwhile gains nothing. Redirects are answers like
 * any other. Throws SendFault.
 */
export async function send(
  target: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  { milliseconds, allowsPrivate, resolve = resolveName }: SendOptions,
): Promise<Answer> {
  const url = new URL(target);
  if (url.protocol !== 'https:' && !(allowsPrivate && url.protocol === 'http:')) {
    throw new SendFault('The address does not begin with https.');
  }
  const signal = AbortSignal.timeout(milliseconds);
  const timeUp = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(new SendFault('No answer in time.')));
  });
  const work = (async () => {
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(name) ? [name] : await resolve(name).catch(() => []);
    const [address] = addresses;
    if (!address) throw new SendFault('The name of the server is not known.');
    if (!allowsPrivate && !addresses.every(isPublicAddress)) {
      throw new SendFault('The server is not on the open internet.');
    }
    return post(url, { address, name, body, headers, signal });
  })();
  return Promise.race([work, timeUp]);
}

type Post = {
  address: string;
  name: string;
  body: string;
  headers: Record<string, string>;
  signal: AbortSignal;
};

function post(url: URL, { address, name, body, headers, signal }: Post): Promise<Answer> {
  return new Promise((done, fail) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const call = request({
      method: 'POST',
      host: address,
      port: url.port || undefined,
      path: url.pathname + url.search,
      // The certificate must be of the name, whatever address that leads to. An address is no name.
      ...(isIP(name) ? {} : { servername: name }),
      agent: false,
      signal,
      headers: {
        Host: url.host,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'Broadsheet-Webhooks/1',
        ...headers,
      },
    });
    call.on('error', (error: NodeJS.ErrnoException) => fail(new SendFault(faultOf(error))));
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = (isCut: boolean) => {
        const text = Buffer.concat(chunks).toString('utf8').slice(0, answerBytes);
        done({ status: response.statusCode ?? 0, body: text, isCut });
      };
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= answerBytes) return void chunks.push(chunk);
        finish(true);
        response.destroy();
      });
      response.on('end', () => finish(false));
      response.on('error', (error) => fail(new SendFault(faultOf(error))));
    });
    call.end(body);
  });
}

/** Errors of the system name addresses and files; their codes do not. */
const faultOf = (error: NodeJS.ErrnoException): string =>
  error.name === 'AbortError' ? 'No answer in time.' : `No answer (${error.code ?? error.name}).`;

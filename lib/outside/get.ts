import type { IncomingMessage } from 'node:http';
import {
  faultOf,
  inTime,
  locate,
  openRequest,
  OutsideFault,
  type Reach,
} from '@/lib/outside/locate';

type GetOptions = Reach & {
  milliseconds: number;
  /** A longer answer is refused as soon as it is seen to be. */
  maxBytes: number;
  accept: string;
};

const maxRedirects = 3;

/**
 * Fetches what stands at an address of somebody else's, by http or https. Each redirect is looked at like the first
 * address. Sends nothing of whoever asked: no cookie, no referrer. Throws OutsideFault.
 */
export function getOutside(
  target: string,
  { milliseconds, maxBytes, accept, ...reach }: GetOptions,
): Promise<{ bytes: Buffer; url: URL }> {
  const signal = AbortSignal.timeout(milliseconds);
  const work = async () => {
    let url = new URL(target);
    for (let hop = 0; hop <= maxRedirects; hop++) {
      if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password)
        throw new OutsideFault('The address must begin with https or http, without a password.');
      const response = await ask(url, reach, { accept, signal });
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && headers.location) {
        response.destroy();
        if (!URL.canParse(headers.location, url))
          throw new OutsideFault('The server sends on to an address that is none.');
        url = new URL(headers.location, url);
        continue;
      }
      if (status !== 200) {
        response.destroy();
        throw new OutsideFault(`The server answered ${status}.`);
      }
      return { bytes: await read(response, maxBytes), url };
    }
    throw new OutsideFault('The server sends on and on.');
  };
  return inTime(work(), signal);
}

async function ask(
  url: URL,
  reach: Reach,
  { accept, signal }: { accept: string; signal: AbortSignal },
): Promise<IncomingMessage> {
  const located = await locate(url, reach);
  return new Promise((done, fail) => {
    const headers = { Accept: accept, 'User-Agent': 'Broadsheet/1' };
    const call = openRequest(url, located, { method: 'GET', signal, headers });
    call.on('error', (error: NodeJS.ErrnoException) => fail(faultOf(error)));
    call.on('response', done);
    call.end();
  });
}

async function read(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new OutsideFault('The file there is too large.');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof OutsideFault ? error : faultOf(error as NodeJS.ErrnoException);
  }
  return Buffer.concat(chunks);
}

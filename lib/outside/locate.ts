import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from '@/lib/outside/address';

/** Nothing was asked of somebody else's server, or no answer came. The message names no address. */
export class OutsideFault extends Error {
  override name = 'OutsideFault';
}

export type Resolve = (name: string) => Promise<readonly string[]>;

/** Every address that the system knows for a name. */
export const resolveName: Resolve = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

export type Reach = {
  /** Also addresses that are not of the open internet: an operator's choice, or a test's. */
  allowsPrivate: boolean;
  /** Whether an address may be asked at all, where only some may: asked of each that the first leads on to as well. */
  isAllowed?: (url: URL) => boolean;
  resolve?: Resolve;
};

/** The address to connect to, and the name that a certificate must have. */
export type Located = { address: string; name: string };

/**
 * Where a server of somebody else's is. Its name is looked up once and every address it has must be public; whoever then
 * connects goes to that address, so that a name that changes its mind meanwhile gains nothing. Throws OutsideFault.
 */
export async function locate(
  url: URL,
  { allowsPrivate, isAllowed, resolve = resolveName }: Reach,
): Promise<Located> {
  if (isAllowed && !isAllowed(url))
    throw new OutsideFault('The server is not one that is allowed.');
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(name) ? [name] : await resolve(name).catch(() => []);
  const [address] = addresses;
  if (!address) throw new OutsideFault('The name of the server is not known.');
  if (!allowsPrivate && !addresses.every(isPublicAddress)) {
    throw new OutsideFault('The server is not on the open internet.');
  }
  return { address, name };
}

type Call = {
  method: 'GET' | 'POST';
  headers: Record<string, string | number>;
  signal: AbortSignal;
};

/** Opens a request to the located server. The certificate must be of the name, whatever address that leads to. */
export function openRequest(
  url: URL,
  { address, name }: Located,
  { method, headers, signal }: Call,
): http.ClientRequest {
  const { request } = url.protocol === 'https:' ? https : http;
  return request({
    method,
    host: address,
    port: url.port || undefined,
    path: url.pathname + url.search,
    // An address is no name.
    ...(isIP(name) ? {} : { servername: name }),
    agent: false,
    signal,
    headers: { Host: url.host, ...headers },
  });
}

/** Errors of the system name addresses and files; their codes do not. */
export const faultOf = (error: NodeJS.ErrnoException): OutsideFault =>
  new OutsideFault(
    error.name === 'AbortError' ? 'No answer in time.' : `No answer (${error.code ?? error.name}).`,
  );

/** Gives up on work that is not done when the signal says so. */
export function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const timeUp = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(new OutsideFault('No answer in time.')));
  });
  return Promise.race([work, timeUp]);
}

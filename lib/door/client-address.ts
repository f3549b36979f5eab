import { isIP } from 'node:net';

/**
 * The visitor's address. `hops` proxies of ours stand before the door and each has appended the address it saw to
 * X-Forwarded-For, so the visitor is the `hops`-th from the right; whatever stands further left was sent by the visitor.
 * With a shorter list the request did not come through all of them, and only the connection itself can be believed.
 */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  hops: number,
): string {
  const direct = bare(remote ?? '') ?? '0.0.0.0';
  if (hops <= 0 || !forwardedFor) return direct;
  return bare(forwardedFor.split(',').at(-hops) ?? '') ?? direct;
}

/**
 * The end of X-Forwarded-For that our own proxies have written, or nothing: what stands before it can be made up anew with
 * each request. Takes nothing apart, for the counting of every hit.
 */
export function trustedPart(forwardedFor: string | undefined, hops: number): string | undefined {
  if (hops <= 0 || forwardedFor === undefined) return undefined;
  let at = forwardedFor.length;
  for (let i = 0; i < hops; i++) {
    if (at < 0) return undefined; // did not come through all of them
    at = at === 0 ? -1 : forwardedFor.lastIndexOf(',', at - 1);
  }
  return at < 0 ? forwardedFor : forwardedFor.slice(at + 1);
}

/** One spelling of an address: no port, no brackets, no zone, IPv4 also where the socket shows it as IPv6. */
function bare(text: string): string | undefined {
  const trimmed = text.trim().replace(/%.*$/, '');
  const host =
    /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^([\d.]+):\d+$/.exec(trimmed)?.[1] ?? trimmed;
  const address = host.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase();
  return isIP(address) ? address : undefined;
}

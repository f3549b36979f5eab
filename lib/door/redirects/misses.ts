import type { IncomingMessage } from 'node:http';
import { isbot } from 'isbot';
import { cleanPath } from '../clean-path';
import { clientAddress } from '../client-address';

/** Path, how often it was asked for, and the host of the page that led there, or nothing. */
export type Miss = [path: string, hits: number, fromHost: string];

/** So many addresses are told apart between two writings, and so many of one visitor: who tries doors is not a reader. */
const mostPaths = 500;
const mostOfOne = 20;
const longestPath = 500;

/** What nobody comes to by a link: tries of doors that other software has. */
const probe =
  /\/\.|\.(env|git|sql|bak|ini|log|ya?ml|sh|cgi|aspx?\.bak)(\/|$)|\/(wp-(login|admin|includes|content\/plugins)|xmlrpc|cgi-bin|phpmyadmin|vendor|actuator|boaform|HNAP1|autodiscover|owa|solr|telescope)(\/|\.|$)/i;

/**
 * Counts addresses at which nothing is. Keeps of a request its path and the host that led there, and nothing of who it
 * was: whose tries are counted is known until the next writing only.
 */
export class Misses {
  private found = new Map<string, { hits: number; referer: string }>();
  private byVisitor = new Map<string, number>();

  constructor(private readonly trustProxy: number) {}

  /** Cheap, and never throws. */
  note(req: IncomingMessage): void {
    if (req.method !== 'GET') return;
    const { headers, socket } = req;
    const agent = headers['user-agent'] ?? '';
    const [path] = req.url!.split('?', 1) as [string];
    if (!agent || path.length > longestPath || probe.test(path) || isbot(agent)) return;
    const known = this.found.get(path);
    const referer = headers.referer?.slice(0, 300) ?? '';
    const forwardedFor = headers['x-forwarded-for'] as string | undefined;
    const visitor = clientAddress(socket.remoteAddress, forwardedFor, this.trustProxy);
    const tries = this.byVisitor.get(visitor) ?? 0;
    if (tries >= mostOfOne) return;
    this.byVisitor.set(visitor, tries + 1);
    if (known) {
      known.hits += 1;
      if (referer) known.referer = referer;
    } else if (this.found.size < mostPaths) {
      this.found.set(path, { hits: 1, referer });
    }
  }

  /** What was counted since the last time, with each path in its one spelling. */
  take(): Miss[] {
    const found = this.found;
    this.found = new Map();
    this.byVisitor = new Map();
    const misses = new Map<string, Miss>();
    for (const [raw, { hits, referer }] of found) {
      const path = cleanPath(raw)?.path;
      if (path === undefined) continue;
      const before = misses.get(path);
      const host = hostOf(referer) || before?.[2] || '';
      misses.set(path, [path, hits + (before?.[1] ?? 0), host]);
    }
    return [...misses.values()];
  }
}

/** Only the host: the rest of an address may tell what somebody was looking for. */
function hostOf(referer: string): string {
  if (!/^https?:\/\//i.test(referer) || !URL.canParse(referer)) return '';
  return new URL(referer).hostname.slice(0, 253);
}

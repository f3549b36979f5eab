import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Led } from '@/lib/redirects/table';
import { readPath } from '@/lib/readings/schema';
import { cleanPath } from './clean-path';
import { clientAddress } from './client-address';
import type { Files } from './files';
import type { Origin } from './forward-headers';
import * as guard from './guard';
import type { Refusal } from './guard';
import { InFlight } from './in-flight';
import type { PageCache } from './page-cache';
import { passThrough } from './pass-through';
import { takeReading } from './readings/beacon';
import type { Readings } from './readings/readings';
import type { Redirects } from './redirects/redirects';
import type { Renderers } from './renderers';
import { sendFaces, sendLed, sendMove, sendMoved, sendRefusal } from './respond';
import { resolve, type Area, type Target } from './routes';
import type { Header } from './security-headers';
import type { Entry, Wanted } from './shelves';
import type { SiteHosts } from './site-hosts';
import { Streams } from './streams/streams';
import { Trouble, type DoorLog } from './trouble';

export type HandlerParts = {
  pages: PageCache;
  files: Files;
  renderers: Renderers;
  hosts: SiteHosts;
  siteOrigin: string;
  trustProxy: number;
  base: Header[];
  maxInFlight: number;
  streams: Streams;
  readings: Readings;
  redirects: Redirects;
  log: DoorLog;
};

/** One entry for every address that no route has, so that random ones cost one render in all. */
const unmatched: Wanted = { key: '404', ttl: 60_000, isFleeting: false };

const broken: Refusal = { status: 500, detail: 'The page could not be made.' };

/** Answers requests: from memory when it can, else from files, a render, or Next itself. */
export class Handler {
  private readonly inFlight: InFlight;
  private readonly trouble: Trouble;
  /** Set when the door is about to close: connections are told so, and no load balancer sends more. */
  isStopping = false;

  constructor(private readonly parts: HandlerParts) {
    this.inFlight = new InFlight(parts.maxInFlight);
    this.trouble = new Trouble(parts.log);
  }

  readonly handle = (req: IncomingMessage, res: ServerResponse): void => {
    if (this.isStopping) res.shouldKeepAlive = false; // no further request into the closing connection
    const { pages, hosts } = this.parts;
    if ((req.method === 'GET' || req.method === 'HEAD') && guard.isOurHost(req, hosts)) {
      const now = Date.now();
      const entry = pages.hit(req.url!, now);
      if (entry !== undefined && req.headers.upgrade === undefined) {
        this.count(req, entry, now);
        return sendFaces(req, res, entry.faces);
      }
    }
    this.look(req, res).catch((error: unknown) => this.fail(req, res, error));
  };

  private async look(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { files, hosts } = this.parts;
    const url = req.url!;
    const refused = guard.checkMessage(req, hosts);
    if (refused) {
      res.shouldKeepAlive = false; // who writes such a thing may mean something else by what follows
      return this.refuse(req, res, refused);
    }

    const file = await files.find(url);
    const target = file ? undefined : resolve(url);
    if (target?.kind === 'malformed') {
      return this.refuse(req, res, { status: 400, detail: 'The address is not well formed.' });
    }
    if (target?.kind === 'private') return this.pass(req, res, target.area, target.path);
    // An unsafe request to another spelling of a private address is moved as it is; nothing public takes one.
    const isPrivateMove = target?.kind === 'move' && resolve(target.to).kind === 'private';
    const badMethod = isPrivateMove ? undefined : guard.checkMethod(req.method!, 'public');
    if (badMethod) return this.refuse(req, res, badMethod);

    if (file) return sendFaces(req, res, file);
    await this.show(req, res, target!);
  }

  /** A public page; or where its address leads, which goes before a page only for an address with that very query. */
  private async show(req: IncomingMessage, res: ServerResponse, target: Target): Promise<void> {
    const { pages, redirects, base } = this.parts;
    const url = req.url!;
    const mark = url.indexOf('?');
    const query = mark < 0 ? '' : url.slice(mark);
    const path = cleanPath(mark < 0 ? url : url.slice(0, mark))!.path;
    const table = await redirects.table();
    const first = table.withQuery(path, query);
    if (first) return await this.lead(req, res, first);
    if (target.kind === 'move') return sendMove(req, res, target.to, base);
    const entry = await pages.get(target.kind === 'page' ? target : unmatched);
    const { status } = entry.faces;
    const led = status === 404 || status === 410 ? table.withoutQuery(path, query) : undefined;
    if (led) return await this.lead(req, res, led);
    const isMove = status >= 300 && status < 400;
    if (isMove && query.length > 1) return sendMoved(res, entry.faces, query);
    // Not when the redirects have changed meanwhile: this address may be one of theirs now.
    if (redirects.isCurrent(table)) pages.learn(url, entry);
    this.count(req, entry, Date.now());
    sendFaces(req, res, entry.faces);
  }

  private async lead(req: IncomingMessage, res: ServerResponse, led: Led): Promise<void> {
    this.parts.redirects.count(led.source);
    const { base, pages } = this.parts;
    if (led.status === 410) await pages.meetHouse();
    sendLed(req, res, led, { base, words: pages.house() });
  }

  /** Somebody may have opened a page, or looked for one. The cost of this is part of every hit. */
  private count(req: IncomingMessage, { place, faces, wanted }: Entry, now: number): void {
    if (place !== undefined && req.method === 'GET') this.parts.readings.view(place, req, now);
    else if (faces.status === 404 && !isForQuery(req.url!, wanted.key))
      this.parts.redirects.misses.note(req);
  }

  private async pass(
    req: IncomingMessage,
    res: ServerResponse,
    area: Area,
    path: string,
  ): Promise<void> {
    const { trustProxy, renderers, base } = this.parts;
    if (this.isStopping && path === '/api/ready') {
      return this.refuse(req, res, { status: 503, detail: 'This server is stopping.' });
    }
    const refused =
      guard.checkMethod(req.method!, area) ??
      guard.checkOrigin(req, area, this.parts.hosts) ??
      guard.checkAction(req, area);
    if (refused) return this.refuse(req, res, refused);
    const origin = this.originOf(req, trustProxy);
    const refuse = (refusal: Refusal) => this.refuse(req, res, refusal, origin.requestId);
    const { streams, readings } = this.parts;
    if (path === readPath) return takeReading(req, res, { readings, base, refuse });
    const isStream = Streams.isAt(path) && (req.method === 'HEAD' || wantsEvents(req));
    // Looked at before anything is asked: a crowd that is sent away costs no renderer anything.
    const full = isStream ? streams.refusal(path, origin) : undefined;
    if (full) return refuse(full);
    if (!this.inFlight.enter(area, req)) {
      return this.refuse(req, res, {
        status: 503,
        detail: 'Too much is going on. Please try again in a moment.',
      });
    }
    try {
      if (isStream && req.method === 'GET') await streams.open(req, res, { path, origin, refuse });
      else
        await passThrough(req, res, {
          ...{ area, path, origin, base, renderers, refuse },
          lost: (status) =>
            void this.lost(req, res, { status, requestId: origin.requestId }).catch(
              (error: unknown) => this.fail(req, res, error),
            ),
        });
    } finally {
      this.inFlight.leave();
    }
  }

  /** A page that looks at the visitor and is not there, or broke: the same words as for a public one. */
  private async lost(
    req: IncomingMessage,
    res: ServerResponse,
    { status, requestId }: { status: number; requestId: string },
  ): Promise<void> {
    const { pages } = this.parts;
    if (status === 404) return sendFaces(req, res, (await pages.get(unmatched)).faces);
    await pages.meetHouse();
    this.refuse(req, res, broken, requestId);
  }

  private originOf({ headers, socket }: IncomingMessage, trustProxy: number): Origin {
    const { hosts, siteOrigin } = this.parts;
    // A health check may come under any name; Next hears only of ours.
    const [protocol, host] = (hosts.get(headers.host!.toLowerCase()) ?? siteOrigin).split('://');
    const forwardedFor = headers['x-forwarded-for'] as string | undefined;
    return {
      address: clientAddress(socket.remoteAddress, forwardedFor, trustProxy),
      host: host!,
      protocol: protocol!,
      requestId: randomUUID(),
    };
  }

  private refuse(
    req: IncomingMessage,
    res: ServerResponse,
    refusal: Refusal,
    requestId?: string,
  ): void {
    // The forms of pages that work without scripts are sent to /api/forms: a person reads the answer.
    const voice = /^\/api(?!\/forms\/)(\/|$|\?)/.test(req.url ?? '') ? 'json' : 'html';
    const { base, pages } = this.parts;
    sendRefusal(req, res, refusal, {
      ...{ voice, base, requestId },
      ...(voice === 'html' && { words: pages.house() }),
    });
  }

  /** No renderer, too many renders, a render that hung, or a bug of ours: the reader gets words in any case. */
  private fail(req: IncomingMessage, res: ServerResponse, error: unknown): void {
    const requestId = randomUUID();
    const path = req.url?.split('?')[0];
    this.trouble.report(error, { requestId, method: req.method, path });
    if (res.headersSent) return void res.destroy();
    const refusal: Refusal = { status: 503, detail: 'The page cannot be made at this moment.' };
    this.refuse(req, res, refusal, requestId);
  }
}

/** Whether it may be the query at which nothing is, such as a page beyond the last: there may be a page without it. */
function isForQuery(url: string, key: string): boolean {
  const mark = url.indexOf('?');
  if (mark < 0) return false;
  const bare = resolve(url.slice(0, mark));
  return bare.kind === 'page' ? bare.key !== key : bare.kind === 'move';
}

/** EventSource says so. Whoever does not gets one answer that ends. */
const wantsEvents = ({ headers }: IncomingMessage) =>
  /\btext\/event-stream\b/.test(headers.accept ?? '');

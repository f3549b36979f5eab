import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bus } from './bus';
import { Files } from './files';
import { Gate } from './gate';
import { Handler } from './handler';
import { Moments } from './moments';
import { PageCache, frontPage } from './page-cache';
import { pageOf } from './page-of';
import { unmatchedPath } from './parcel';
import { Readings } from './readings/readings';
import { Redirects } from './redirects/redirects';
import { Renderers } from './renderers';
import { baseHeaders } from './security-headers';
import { siteHosts } from './site-hosts';
import { Streams } from './streams/streams';
import type { DoorLog } from './trouble';
import type { Handed, Taken } from './doors';

export type DoorOptions = {
  siteUrl: string;
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** Connections come from the process that started this one (see doors.ts); no port is opened. */
  isHanded?: boolean;
  /** How many proxies of ours stand before the door. */
  trustProxy: number;
  databaseUrl: string;
  rendererSockets: string[];
  /** The project's folder, with `public/` and `.next/`. */
  root: string;
  log: DoorLog;
  cacheBytes?: number;
  graceMs?: number;
  /** How often open event streams are kept awake and their owners looked at. */
  beatMs?: number;
};

/** How long a stop waits for the writing of what was counted, and for the first word of those who have just come. */
const writeMs = 2_000;
const silentMs = 500;

/** The front door: one process that keeps finished pages before any number of renderers. */
export class Door {
  readonly pages: PageCache;
  readonly streams: Streams;
  readonly readings: Readings;
  readonly redirects: Redirects;
  readonly server: Server;
  private readonly bus: Bus;
  private readonly handler: Handler;
  private readonly renderers: Renderers;
  private readonly connections = new Set<Socket>();
  /** Since when those are here that have not asked for anything yet. Browsers open some in advance. */
  private readonly silent = new Map<Socket, number>();

  constructor(private readonly options: DoorOptions) {
    const { siteUrl, port, trustProxy, databaseUrl, rendererSockets, root, log } = options;
    const base = baseHeaders(siteUrl.startsWith('https:'));
    const renderers = (this.renderers = new Renderers({ sockets: rendererSockets }));
    const gate = new Gate({ width: 16 * rendererSockets.length, queue: 256 });
    const moments = new Moments();

    this.pages = new PageCache(
      async ({ key, isFleeting }) => {
        const path = key === '404' ? unmatchedPath : key;
        const parcel = await gate.run(() => renderers.render(path), isFleeting);
        const { status } = parcel.report;
        parcel.report.lastModified = moments.of(key, parcel);
        if (status >= 500 && key !== frontPage.key) await this.pages.meetHouse();
        return pageOf(parcel, base, status >= 400 ? this.pages.house() : {});
      },
      { maxBytes: options.cacheBytes ?? 256 * 1024 * 1024, graceMs: options.graceMs ?? 3_600_000 },
    );
    const streams = (this.streams = new Streams({ renderers, base, log, beatMs: options.beatMs }));
    const hosts = siteHosts(siteUrl, port);
    const ownHosts = new Set(hosts.keys());
    this.readings = new Readings({ databaseUrl, trustProxy, ownHosts, log });
    const redirects = (this.redirects = new Redirects({ databaseUrl, trustProxy, log }));
    this.bus = new Bus(
      { url: databaseUrl },
      {
        purge: (tags) => {
          if (redirects.purge(tags)) this.pages.unlearn();
          this.pages.purge(tags);
        },
        hear: (payload) => streams.hear(payload),
        up: () => {
          this.pages.busUp();
          redirects.busUp();
          streams.up();
          log.info({}, 'the door hears the database');
        },
        down: () => {
          this.pages.busDown();
          redirects.busDown();
          streams.down();
          log.warn({}, 'the door does not hear the database: it keeps no page until it does');
        },
      },
    );
    this.handler = new Handler({
      pages: this.pages,
      files: new Files(root, base),
      renderers,
      hosts,
      siteOrigin: new URL(siteUrl).origin,
      trustProxy,
      base,
      maxInFlight: 200 * rendererSockets.length,
      streams,
      readings: this.readings,
      redirects,
      log,
    });
    this.server = this.makeServer();
  }

  /** Resolves when requests are taken. A database that cannot be heard yet stops nothing but the keeping of pages. */
  async start(): Promise<void> {
    await this.bus.start();
    this.readings.start();
    this.redirects.start();
    if (this.options.isHanded) this.takeHanded();
    else {
      this.server.listen(this.options.port, this.options.host);
      await once(this.server, 'listening');
    }
    // The first visitor of the day should not be the one who waits for the compiler.
    this.pages.get(frontPage).catch(() => undefined);
  }

  /** Answers what has been asked, tells connections that they end, and resolves when all are closed. */
  async stop(): Promise<void> {
    if (this.handler.isStopping) return;
    this.handler.isStopping = true;
    this.streams.stop();
    await sleep(500); // busy connections learn it from their next answer
    if (!this.options.isHanded) this.server.close();
    // Before anybody is waited for: whoever stays until the process is ended would take with them what was counted.
    const written = [this.readings.flushAll(), this.redirects.writeDown()];
    await Promise.race([Promise.all(written), sleep(writeMs, undefined, { ref: false })]);
    do {
      this.server.closeIdleConnections(); // they become idle one by one
      this.closeSilent();
      await sleep(this.connections.size > 0 ? 50 : 0);
    } while (this.connections.size > 0);
    await Promise.all([this.readings.stop(), this.redirects.stop()]);
    await this.bus.stop();
    this.renderers.close();
  }

  /** To Node they are not idle, since a request may be on its way in them. */
  private closeSilent(): void {
    const now = Date.now();
    for (const [socket, since] of this.silent) if (now - since >= silentMs) socket.destroy();
  }

  private takeHanded(): void {
    process.on('message', (message, socket) => {
      if (!(socket instanceof Socket)) return;
      this.server.emit('connection', socket);
      socket.resume();
      process.send?.({ took: (message as Handed).connection } satisfies Taken);
    });
    // The server never listens by itself, and only then would begin to look for connections that dawdle.
    this.server.emit('listening');
  }

  private makeServer(): Server {
    const take: RequestListener = (req, res) => {
      this.silent.delete(req.socket);
      this.handler.handle(req, res);
    };
    const server = createServer(
      {
        headersTimeout: 10_000,
        // The longest that an upload may take; every other body has a shorter limit of its own.
        requestTimeout: 310_000,
        // Longer than a proxy keeps its idle connections, or it would send into one that is closing.
        keepAliveTimeout: 65_000,
        connectionsCheckingInterval: 5_000,
      },
      take,
    );
    // The guard looks first; whoever is refused need not send the body.
    server.on('checkContinue', take);
    // Drops those who neither send nor read. `upgrade` has no listener on purpose: Node then treats such a request as an
    // ordinary one, so the h2c offers of some clients are ignored; the guard refuses WebSockets.
    server.timeout = 130_000;
    server.maxConnections = 10_000;
    server.on('connection', (socket) => {
      this.connections.add(socket);
      this.silent.set(socket, Date.now());
      socket.once('close', () => {
        this.connections.delete(socket);
        this.silent.delete(socket);
      });
    });
    return server;
  }
}

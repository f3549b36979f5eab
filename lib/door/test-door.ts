import { EventEmitter, once } from 'node:events';
import fs from 'node:fs';
import {
  request,
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { Door } from './door';
import { unmatchedHeader, type Parcel, type RenderReport } from './parcel';
import { RendererServer } from './renderer-server';

/** For tests: the whole door with the real bus, and behind it a renderer that is not Next. */

export const host = 'localhost:3000';
export const origin = 'http://localhost:3000';
export const session = 'next-auth.session-token=abc';
export const theme = ':root:root{--buoy:light-dark(#a00,#faa)}';
export const words = (text: string) => `<p>${text} </p>`.repeat(100);

type Ask = { method?: string; headers?: Record<string, string>; body?: Buffer; agent?: Agent };
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
type Seen = { method?: string; url?: string; headers: IncomingHttpHeaders; bytes: number };

export class TestDoor {
  /** When the feed last changed. */
  changedAt = 'Wed, 25 Nov 2026 10:00:00 GMT';
  feed = '<rss/>';
  /** What the story under /article/one says now. */
  story = 'first';
  /** Whether the front page cannot be made either. */
  isDatabaseDown = false;
  /** Addresses that were rendered. */
  renders: string[] = [];
  /** Requests that reached the renderer as they came. */
  seen: Seen[] = [];
  /** What the door has logged as wrong. */
  errors: string[] = [];
  /** How many of them were given up before their answer was out. */
  aborted = 0;
  /**
   * What happens behind the door, for tests to wait for: `waits` (a slow request has come), `aborted` (one was given up),
   * `purged` (a commit was heard). `go` is the tests' own word: slow requests wait for it.
   */
  readonly events = new EventEmitter();

  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'door-'));
  private readonly socket = path.join(this.folder, 'r1.sock');
  private renderer!: RendererServer;
  readonly door: Door;

  constructor() {
    fs.mkdirSync(path.join(this.folder, 'public'));
    fs.writeFileSync(path.join(this.folder, 'public/note.txt'), 'a note '.repeat(100));
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (_: object, message: string) => void this.errors.push(message),
    };
    this.door = new Door({
      siteUrl: origin,
      port: 0,
      host: '127.0.0.1',
      trustProxy: 0,
      databaseUrl: process.env.DATABASE_URL!,
      rendererSockets: [this.socket],
      root: this.folder,
      log,
    });
    const { pages } = this.door;
    const purge = pages.purge.bind(pages);
    pages.purge = (tags) => {
      purge(tags);
      this.events.emit('purged');
    };
  }

  async start(): Promise<void> {
    await this.startRenderer();
    await this.door.start();
    await this.ask('/'); // the door warms up with it by itself
  }

  async startRenderer(): Promise<void> {
    this.renderer = new RendererServer({
      render: (url) => this.render(url),
      pass: (req, res) => this.pass(req, res),
    });
    await this.renderer.listen(this.socket);
  }

  stopRenderer(): Promise<void> {
    return this.renderer.stop();
  }

  async stop(): Promise<void> {
    await this.door.stop();
    await this.renderer.stop();
    fs.rmSync(this.folder, { recursive: true });
  }

  /** Forgets all pages and everything that was noted. */
  reset(): void {
    this.door.pages.flush();
    this.story = 'first';
    this.isDatabaseDown = false;
    this.renders = [];
    this.seen = [];
    this.errors = [];
    this.aborted = 0;
  }

  /** A request of a well-behaved client. */
  ask(url: string, { method = 'GET', headers = {}, body, agent }: Ask = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { port: this.port, method, path: url, headers: { host, ...headers }, agent };
      const req = request(options, (res) => {
        buffer(res).then((bytes) => {
          const { statusCode, headers } = res;
          resolve({ status: statusCode!, headers, body: bytes, text: String(bytes) });
        }, reject);
      });
      req.on('error', reject);
      req.end(body);
    });
  }

  /** Exactly these bytes, and everything that comes back until the connection ends. */
  raw(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let text = '';
      const connection = connect(this.port, '127.0.0.1', () => connection.write(bytes));
      connection.on('data', (data) => (text += String(data)));
      connection.on('close', () => resolve(text));
      connection.on('error', reject);
    });
  }

  /** A commit that makes the tags stale, heard. */
  async commit(...tags: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const heard = once(this.events, 'purged');
    await client.query('select pg_notify($1, $2)', ['door', JSON.stringify(tags)]);
    await Promise.all([heard, client.end()]);
  }

  get port(): number {
    return (this.door.server.address() as AddressInfo).port;
  }

  private async render(url: string): Promise<Parcel> {
    this.renders.push(url);
    const made = (change: Partial<RenderReport>, text: string): Parcel => ({
      report: { ...plain, ...change },
      body: Buffer.from(text),
    });
    switch (url) {
      case '/article/one':
        return made({ tags: ['story:one'] }, words(this.story));
      case '/article/soon':
        return made({ status: 404, tags: ['story:soon'] }, words('not yet'));
      case '/article/one?comment=5':
      case '/latest?page=999':
        return made({ status: 404 }, words('not on this page'));
      case '/article/moved':
      case '/article/moved?sort=newest':
        return made({ status: 308, location: '/article/one' }, '');
      case '/article/failing':
        return made({ status: 500, isStorable: false }, 'secret');
      case '/article/breaking':
        throw new Error('broke');
      case '/':
        return this.isDatabaseDown
          ? made({ status: 500, isStorable: false }, 'secret')
          : made({ tags: ['story:one'] }, front);
      case '/feed.xml':
        return made(
          { contentType: 'application/rss+xml; charset=utf-8', lastModified: this.changedAt },
          this.feed.repeat(100),
        );
      case '/_door/not-found':
        return made({ status: 404 }, words('nothing here'));
      default:
        return made({}, words(url));
    }
  }

  private async pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { method, url, headers } = req;
    res.on('close', () => {
      if (res.writableFinished) return;
      this.aborted += 1;
      this.events.emit('aborted');
    });
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const json = { 'content-type': 'application/json' };
    if (method === 'PUT') return void res.writeHead(405).end();
    if (url === '/api/v1/early') return void res.writeHead(401, json).end('{}');
    if (url === '/api/v1/slow') {
      this.events.emit('waits');
      await Promise.race([once(this.events, 'go'), once(res, 'close')]);
    }
    if (url === '/admin/stream') {
      res.writeHead(200, html).write('first ');
      await once(this.events, 'go');
      return void res.end('second');
    }
    const bytes = (await buffer(req)).length;
    this.seen.push({ method, url, headers, bytes });
    if (method === 'OPTIONS') return void res.writeHead(204, { allow: 'GET, HEAD, OPTIONS' }).end();
    res.setHeader('x-powered-by', 'x');
    if (url!.startsWith('/api/v1/articles')) res.setHeader('cache-control', 'public, max-age=30');
    if (url === '/account/nothing') {
      res.writeHead(404, { ...html, [unmatchedHeader]: '1' }).end('a bare 404');
      return;
    }
    if (url === '/account/broken') return void res.writeHead(500, html).end('secret');
    if (url!.startsWith('/api')) res.writeHead(200, json).end(JSON.stringify({ url, bytes }));
    else res.writeHead(200, html).end(words('page'));
  }
}

/** The front page of a paper with a theme and one story. */
const front =
  `<!DOCTYPE html><html lang="en-GB" dir="ltr"><head><style>${theme}</style><title>The Messenger</title></head>
<body><h2><a href="/article/one">One</a></h2></body></html>`.padEnd(500);

const plain: RenderReport = {
  status: 200,
  contentType: 'text/html; charset=utf-8',
  tags: [],
  freshUntil: null,
  isStorable: true,
};

import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';

/**
 * A request that no visitor sent. The render sees the canonical address and a fixed set of headers, so a public page
 * CANNOT depend on cookies, language, user agent or client address, and no visitor's disconnect can reach it.
 */
export function cleanRequest(path: string, site: URL): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  req.method = 'GET';
  req.url = path;
  req.httpVersion = '1.1';
  req.httpVersionMajor = 1;
  req.httpVersionMinor = 1;
  req.headers = {
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    'x-forwarded-for': '127.0.0.1',
    accept: 'text/html,*/*',
    'user-agent': 'Broadsheet-Door/1',
  };
  req.push(null);
  req.complete = true;
  return req;
}

type Settle = { resolve: () => void; reject: (error: unknown) => void };
type HeaderArgument = OutgoingHttpHeaders | (string | string[])[] | undefined;

/** A response without a socket that keeps what is written to it. */
export class Capture extends ServerResponse {
  private readonly parts: Buffer[] = [];
  private hasBegun = false;
  private settle!: Settle;

  /** Resolves at `end()`, rejects when the response is destroyed before. */
  readonly done = new Promise<void>((resolve, reject) => {
    this.settle = { resolve, reject };
  });

  constructor(req: IncomingMessage) {
    super(req);
    // A property in the types and an accessor in Node: Next must see the head as gone after the first write.
    Object.defineProperty(this, 'headersSent', { get: () => this.hasBegun });
  }

  body(): Buffer {
    return Buffer.concat(this.parts);
  }

  override flushHeaders(): void {
    this.hasBegun = true;
  }

  override writeHead(status: number, reason?: unknown, given?: unknown): this {
    this.statusCode = status;
    const headers = (typeof reason === 'string' ? given : reason) as HeaderArgument;
    if (Array.isArray(headers)) {
      for (let i = 0; i < headers.length; i += 2) {
        this.appendHeader(headers[i] as string, headers[i + 1]!);
      }
    } else {
      for (const [name, value] of Object.entries(headers ?? {})) {
        if (value !== undefined) this.setHeader(name, value);
      }
    }
    this.hasBegun = true;
    return this;
  }

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.keep(chunk, encoding);
    const done = [encoding, callback].find(isFunction);
    if (done) process.nextTick(done);
    return true; // memory never pushes back
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.finished) return this;
    this.keep(chunk, encoding);
    this.finished = true;
    const done = [chunk, encoding, callback].find(isFunction);
    // Next waits for 'finish', and after() runs on 'close': both, in this order, and not while end() is running.
    process.nextTick(() => {
      this.emit('finish');
      done?.();
      this.settle.resolve();
      this.emit('close');
    });
    return this;
  }

  override destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    process.nextTick(() => {
      if (!this.finished) this.settle.reject(error ?? new Error('the render was aborted'));
      this.emit('close');
    });
    return this;
  }

  private keep(chunk: unknown, encoding: unknown): void {
    this.hasBegun = true;
    if (chunk == null || isFunction(chunk)) return;
    const text = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
    // Copied: the writer may use its buffer again.
    this.parts.push(
      typeof chunk === 'string' ? Buffer.from(chunk, text) : Buffer.from(chunk as Uint8Array),
    );
  }
}

const isFunction = (value: unknown): value is () => void => typeof value === 'function';

import fs from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { slim } from './document';
import { renderHeader, wrap, type Parcel } from './parcel';

type Parts = {
  /** A public page, for nobody in particular. */
  render: (path: string) => Promise<Parcel>;
  /** Anything else, as it came. */
  pass: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
};

/** The renderer's end of the unix socket. Whoever reaches it is believed, so only the service's own user may. */
export class RendererServer {
  private readonly server: Server;

  constructor(private readonly parts: Parts) {
    this.server = createServer((req, res) => void this.handle(req, res));
    // The door bounds times and sizes; here nothing may cut a connection that the door keeps for its next request.
    this.server.keepAliveTimeout = 0;
    this.server.requestTimeout = 0;
    // Before Next adds its own at its first request.
    this.server.on('upgrade', (_, socket) => socket.destroy());
  }

  async listen(socketPath: string): Promise<void> {
    warmUp();
    fs.mkdirSync(path.dirname(socketPath), { recursive: true, mode: 0o700 });
    fs.rmSync(socketPath, { force: true }); // left by one that was killed
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(socketPath, resolve);
    });
    fs.chmodSync(socketPath, 0o600);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    const timer = setInterval(() => this.server.closeIdleConnections(), 100);
    await closed;
    clearInterval(timer);
  }

  private async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      if (req.headers[renderHeader] === undefined) return await this.parts.pass(req, res);
      const parcel = wrap(await this.parts.render(req.url!));
      res.writeHead(200, { 'Content-Length': parcel.length });
      res.end(parcel);
    } catch {
      // Next has logged what it knows; the door has the words for the reader.
      if (res.headersSent) res.destroy();
      else res.writeHead(503).end();
    }
  }
}

/** The first parses cost several times what later ones do: the compiler's time, not a reader's. */
function warmUp(): void {
  const html = `<html><body>${'<article><h1>a</h1><p>b <a href="/">c</a></p></article>'.repeat(50)}</body></html>`;
  for (let i = 0; i < 20; i += 1) slim(html);
}

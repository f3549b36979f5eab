import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { renderHeader, unwrap, type Parcel } from './parcel';

type Call = { method: string; path: string; headers: Record<string, string> };
type Renderer = { socketPath: string; busy: number; downUntil: number };
type Options = {
  sockets: string[];
  renderTimeoutMs?: number;
  /** How long to wait for one that is being restarted. */ patienceMs?: number;
};

/** No renderer took the call. Nothing of it was sent. */
export class Unreachable extends Error {}

/** The renderers of this machine, each on its own unix socket. */
export class Renderers {
  private readonly all: Renderer[];
  private readonly agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });

  constructor(private readonly options: Options) {
    this.all = options.sockets.map((socketPath) => ({ socketPath, busy: 0, downUntil: 0 }));
  }

  /** Renders a public page. Asking twice does no harm, so a connection that broke while idle is tried once more. */
  async render(path: string): Promise<Parcel> {
    const call = { method: 'GET', path, headers: { [renderHeader]: '1' } };
    const first = await this.open(call);
    try {
      return await this.parcel(first);
    } catch (error) {
      if (!first.reusedSocket || (error as NodeJS.ErrnoException).code !== 'ECONNRESET')
        throw error;
      return this.parcel(await this.open(call));
    }
  }

  /**
   * A call to the least busy renderer, connected, with nothing sent yet: until then it may move on to another one,
   * whatever its method. Throws `Unreachable`.
   */
  async open(call: Call): Promise<ClientRequest> {
    const deadline = Date.now() + (this.options.patienceMs ?? 2000);
    for (;;) {
      for (const renderer of this.inOrder()) {
        try {
          return await this.connect(renderer, call);
        } catch {
          renderer.downUntil = Date.now() + 500;
        }
      }
      if (Date.now() >= deadline) throw new Unreachable('no renderer answers');
      await sleep(100);
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private inOrder(): Renderer[] {
    const now = Date.now();
    const isDown = (renderer: Renderer) => (renderer.downUntil > now ? 1 : 0);
    return [...this.all].sort((a, b) => isDown(a) - isDown(b) || a.busy - b.busy);
  }

  private connect(renderer: Renderer, { method, path, headers }: Call): Promise<ClientRequest> {
    return new Promise((resolve, reject) => {
      const { socketPath } = renderer;
      const out = request({ socketPath, agent: this.agent, method, path, headers });
      renderer.busy += 1;
      out.once('close', () => (renderer.busy -= 1));
      out.once('error', reject);
      out.once('socket', (socket) => {
        const ready = () => {
          out.off('error', reject);
          out.on('error', () => undefined); // the caller listens too; an error after its interest must not end the process
          resolve(out);
        };
        if (socket.connecting) socket.once('connect', ready);
        else ready();
      });
    });
  }

  private parcel(out: ClientRequest): Promise<Parcel> {
    return new Promise((resolve, reject) => {
      const timeout = this.options.renderTimeoutMs ?? 12_000;
      const timer = setTimeout(() => out.destroy(new Error('the render timed out')), timeout);
      out.once('close', () => clearTimeout(timer));
      out.once('error', reject);
      out.once('response', (answer) => {
        readAll(answer)
          .then((bytes) => {
            if (answer.statusCode !== 200)
              throw new Error(`the renderer answered ${answer.statusCode}`);
            resolve(unwrap(bytes));
          })
          .catch(reject);
      });
      out.end();
    });
  }
}

async function readAll(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DoorLog } from './trouble';

/** Tells a process that it is one of several doors, and gets its connections from the one that started it. */
export const handedFlag = '--handed';

/** With a connection: its number, which the door says again when it has it. */
export type Handed = { connection: number };
export type Taken = { took: number };

type Options = {
  count: number;
  port: number;
  host: string;
  log: DoorLog;
  /** What a door runs; this very program if nothing else is said. */
  program?: string;
};

/**
 * Several doors on one port, for a machine with more cores than one door can use: this process accepts connections and
 * hands them out in turn. Each door has its own pages and its own ear on the database; one that dies is started again.
 * (node:cluster does the same, but closes the port in the doors before it hands out what it has accepted: some visitors
 * of a stopping site would see a reset connection.)
 */
export class Doors {
  private readonly listener: Server;
  private readonly open: ChildProcess[] = [];
  /** What was handed to each door and not taken by it yet. */
  private readonly waiting = new WeakMap<ChildProcess, Map<number, Socket>>();
  private turn = 0;
  private isStopping = false;

  constructor(private readonly options: Options) {
    this.listener = createServer({ pauseOnConnect: true }, (socket) => this.hand(socket));
  }

  /** Resolves when all doors take requests. */
  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.options.count }, () => this.startOne()));
    this.listener.listen(this.options.port, this.options.host);
    await once(this.listener, 'listening');
  }

  /** Where connections are taken, once it has started. */
  address() {
    return this.listener.address();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.listener.close(); // everything accepted before this has been handed out
    await Promise.all(
      this.open.map((door) => {
        const end = once(door, 'exit');
        door.kill('SIGTERM');
        return end;
      }),
    );
  }

  /**
   * Gives a connection to the next door. Ours stays open until that door says that it has it: one that dies in between
   * would leave the visitor waiting for ever, so then the connection goes to another.
   */
  private hand(socket: Socket): void {
    const living = this.open.filter((door) => door.connected);
    const door = living[this.turn++ % living.length];
    if (!door) return void socket.destroy();
    const id = this.turn;
    const waiting = this.waiting.get(door)!;
    waiting.set(id, socket);
    door.send({ connection: id } satisfies Handed, socket, { keepOpen: true }, (error) => {
      if (error && waiting.delete(id)) this.hand(socket);
    });
  }

  private async startOne(): Promise<void> {
    const door = fork(this.options.program ?? process.argv[1]!, [handedFlag]);
    const waiting = new Map<number, Socket>();
    this.waiting.set(door, waiting);
    door.on('message', (message: Taken | 'ready') => {
      if (message === 'ready') return;
      waiting.get(message.took)?.destroy(); // our copy only: the door has its own
      waiting.delete(message.took);
    });
    door.on('exit', (code, signal) => {
      const place = this.open.indexOf(door);
      if (place >= 0 && !this.isStopping) this.open.splice(place, 1);
      const left = [...waiting.values()];
      waiting.clear();
      for (const socket of left) this.hand(socket);
      if (!this.isStopping) void this.startAnother({ code, signal });
    });
    const [message] = (await Promise.race([
      once(door, 'message'),
      once(door, 'exit').then(() => ['ended']),
    ])) as [unknown];
    if (message !== 'ready') throw new Error('A door ended before it was ready.');
    this.open.push(door);
  }

  private async startAnother(end: object): Promise<void> {
    this.options.log.error(end, 'a door ended; starting another');
    await sleep(500);
    if (!this.isStopping) await this.startOne().catch(() => undefined);
  }
}

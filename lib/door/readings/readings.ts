import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Reading } from '@/lib/readings/schema';
import type { DoorLog } from '../trouble';
import { Counter, type Batch } from './counter';
import { Ledger } from './ledger';
import { tallyOf, type Tally } from './tally';

type Options = {
  databaseUrl: string;
  trustProxy: number;
  ownHosts: ReadonlySet<string>;
  log: DoorLog;
  everyMs?: number;
};

/** Batches that wait for a database that is away: some minutes. They hold numbers and hashes, no address. */
const maxWaiting = 60;
const stopMs = 3_000;

/** Who reads what, as the door sees it: counted in memory, written in batches. */
export class Readings {
  private readonly counter: Counter;
  private readonly ledger: Ledger;
  private waiting: { tally: Tally; day: string | null }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isAway = false;

  constructor(private readonly options: Options) {
    this.counter = new Counter(options.trustProxy);
    this.ledger = new Ledger(options.databaseUrl);
  }

  start(): void {
    this.timer = setInterval(() => void this.flush(), this.options.everyMs ?? 10_000);
    this.timer.unref();
  }

  /** A page was sent to this request. */
  view(place: string, req: IncomingMessage, now: number): void {
    this.counter.view(place, req, now);
  }

  /** A page told how it was read. False when too much was told. */
  read(place: string, reading: Reading, req: IncomingMessage, now: number): boolean {
    return this.counter.read(place, reading, req, now);
  }

  /** Writes what was counted. Never rejects: what cannot be written waits for the next time. */
  flush(): Promise<void> {
    return (this.running ??= this.write().finally(() => (this.running = undefined)));
  }

  /** Writes everything that was counted until now. */
  async flushAll(): Promise<void> {
    await this.flush(); // perhaps one that began before the last view
    await this.flush();
  }

  /** Writes the last batch, unless the database takes too long. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    const last = async () => {
      await this.flushAll();
      await this.ledger.stop();
    };
    await Promise.race([last(), sleep(stopMs, undefined, { ref: false })]);
  }

  private async write(): Promise<void> {
    for (const batch of this.counter.take()) this.waiting.push(await this.reckon(batch));
    this.waiting.splice(0, Math.max(0, this.waiting.length - maxWaiting));
    try {
      while (this.waiting.length > 0) {
        const { tally, day } = this.waiting[0]!;
        await this.ledger.write(tally, day);
        this.waiting.shift();
      }
      this.isAway = false;
    } catch (error) {
      // What the database understands and refuses it would refuse again.
      if (error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? ''))
        this.waiting.shift();
      this.complain(error);
    }
  }

  private async reckon(batch: Batch): Promise<{ tally: Tally; day: string | null }> {
    const { trustProxy, ownHosts } = this.options;
    // Without a salt addresses would have to be kept until there is one: readers go uncounted instead.
    const today = await this.ledger.dayOf(batch.minute).catch(() => null);
    const salt = today?.salt ?? null;
    return { tally: await tallyOf(batch, { salt, trustProxy, ownHosts }), day: today?.day ?? null };
  }

  private complain(error: unknown): void {
    if (!this.isAway) this.options.log.warn({ err: error }, 'the door cannot write what was read');
    this.isAway = true;
  }
}

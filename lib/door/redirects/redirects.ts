import pg from 'pg';
import { RedirectTable, type RedirectRow } from '@/lib/redirects/table';
import type { DoorLog } from '../trouble';
import { Misses } from './misses';
import { writeMisses, writeHits } from './ledger';

type Options = { databaseUrl: string; trustProxy: number; log: DoorLog; beatMs?: number };

/** The tag of lib/cache/tags that a change of any redirect makes stale. */
const tag = 'redirects';
const beatMs = 10_000;

/**
 * The table of redirects, kept until a commit changes it, and what is counted of them and of addresses at which nothing
 * is: in memory, and written down every few seconds.
 */
export class Redirects {
  readonly misses: Misses;
  private readonly pool: pg.Pool;
  private readonly hits = new Map<string, number>();
  private kept?: RedirectTable;
  /** The last that could be read, also when commits have made it old. */
  private last = new RedirectTable([]);
  private isAway = false;
  private flight?: Promise<RedirectTable>;
  private isUp = false;
  private timer?: NodeJS.Timeout;

  constructor(private readonly options: Options) {
    this.misses = new Misses(options.trustProxy);
    this.pool = new pg.Pool({
      connectionString: options.databaseUrl,
      max: 1,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 10_000,
      application_name: 'broadsheet-door-redirects',
    });
    // A lost connection is made anew at the next question.
    this.pool.on('error', () => undefined);
  }

  start(): void {
    this.timer = setInterval(() => void this.writeDown(), this.options.beatMs ?? beatMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.writeDown();
    await this.pool.end();
  }

  /** The table as of the last commit that was heard. An old one, or none, stands in for one that cannot be read. */
  async table(): Promise<RedirectTable> {
    if (this.kept && this.isUp) return this.kept;
    const flight = (this.flight ??= this.read());
    try {
      const table = await flight;
      this.isAway = false;
      if (this.flight === flight) {
        this.last = table;
        if (this.isUp) this.kept = table;
      }
      return table;
    } catch (error) {
      this.complain(error);
      return this.last;
    } finally {
      if (this.flight === flight) this.flight = undefined;
    }
  }

  /** Whether an answer that was found with this table may be remembered. */
  isCurrent(table: RedirectTable): boolean {
    return this.kept === table;
  }

  /** Whether the commit changed redirects: then whatever is remembered by address must be looked at anew. */
  purge(tags: readonly string[]): boolean {
    if (!tags.includes(tag) && !tags.includes('*')) return false;
    this.forget();
    return true;
  }

  busUp(): void {
    this.forget();
    this.isUp = true;
  }

  busDown(): void {
    this.forget();
    this.isUp = false;
  }

  /** Somebody was led on. */
  count(source: string): void {
    this.hits.set(source, (this.hits.get(source) ?? 0) + 1);
  }

  /** Writes down what was counted; what cannot be written is lost, not kept for ever. */
  async writeDown(): Promise<void> {
    const hits = [...this.hits];
    this.hits.clear();
    const misses = this.misses.take();
    try {
      if (hits.length > 0) await writeHits(this.pool, hits);
      if (misses.length > 0) await writeMisses(this.pool, misses);
    } catch (error) {
      this.options.log.warn({ err: error }, 'what was counted of old addresses is lost');
    }
  }

  /** A reading that has begun may have seen the table of before. */
  private forget(): void {
    this.kept = undefined;
    this.flight = undefined;
  }

  private complain(error: unknown): void {
    if (!this.isAway) this.options.log.error({ err: error }, 'the door cannot read the redirects');
    this.isAway = true;
  }

  private async read(): Promise<RedirectTable> {
    const { rows } = await this.pool.query<RedirectRow & unknown[]>({
      text: 'select "source", "target", "status" from "redirect"',
      rowMode: 'array',
    });
    return new RedirectTable(rows);
  }
}

import pg from 'pg';

type Listener = {
  purge: (tags: string[]) => void;
  /** What open event streams may want to tell (lib/live). */
  hear: (payload: string | undefined) => void;
  /** LISTEN is in force: from now on no change is missed. */
  up: () => void;
  /** Changes may be missed from now on. Called at the first sign of trouble. */
  down: () => void;
};

type Options = { url: string; beatMs?: number };

/**
 * One LISTEN connection a process, made again for ever when it is lost. A beat that is sent through NOTIFY itself finds a
 * dead link that TCP hides: what a door cannot hear would leave stale pages in it.
 */
export class Bus {
  private client?: pg.Client;
  private beat?: NodeJS.Timeout;
  private retry?: NodeJS.Timeout;
  private waitMs = 50;
  private isUp = false;
  private isStopped = false;
  private readonly me = `${process.pid}:${Math.random().toString(36).slice(2)}`;

  constructor(
    private readonly options: Options,
    private readonly listener: Listener,
  ) {}

  /** Resolves after the first try, whether it worked or not; further tries go on by themselves. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      keepAlive: true,
      connectionTimeoutMillis: 3000,
      application_name: 'broadsheet-door',
    });
    let isGone = false;
    const lost = () => {
      if (isGone) return;
      isGone = true;
      this.lose(client);
    };
    client.on('error', lost);
    client.on('end', lost);
    const heart = { isEchoed: true };
    client.on('notification', ({ channel, payload }) => {
      if (channel === 'door') this.listener.purge(tagsOf(payload));
      else if (channel === 'live') this.listener.hear(payload);
      else if (payload === this.me) heart.isEchoed = true;
    });
    try {
      await client.connect();
      await client.query('listen door');
      await client.query('listen live');
      await client.query('listen door_beat');
    } catch {
      return lost();
    }
    if (isGone) return;
    this.client = client;
    if (this.isStopped) return this.stop();
    this.waitMs = 50;
    this.isUp = true;
    this.listener.up();
    this.beat = setInterval(() => {
      if (!heart.isEchoed) return lost(); // the last beat was not heard, though no error came
      heart.isEchoed = false;
      client.query('select pg_notify($1, $2)', ['door_beat', this.me]).catch(lost);
    }, this.options.beatMs ?? 2000);
    this.beat.unref();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.beat);
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private lose(client: pg.Client): void {
    clearInterval(this.beat);
    if (this.isUp && !this.isStopped) this.listener.down();
    this.isUp = false;
    client.end().catch(() => undefined);
    // On a dead link end() waits for an answer that never comes.
    const { connection } = client as unknown as { connection?: { stream?: { destroy(): void } } };
    connection?.stream?.destroy();
    if (this.isStopped) return;
    this.retry = setTimeout(() => void this.start(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, 2000);
  }
}

/** A payload that is no list of tags was not sent by us; dropping everything is never wrong. */
function tagsOf(payload: string | undefined): string[] {
  try {
    const tags: unknown = JSON.parse(payload ?? '');
    if (Array.isArray(tags)) return tags.map(String);
  } catch {
    // falls through
  }
  return ['*'];
}

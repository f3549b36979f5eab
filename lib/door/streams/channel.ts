import type { ServerResponse } from 'node:http';
import type { Heard } from '../../live/hold';
import type { Piece } from './piece';

type Parts = {
  /** The next piece of this stream. */
  ask: (since: { after: string; heard: readonly Heard[] }) => Promise<Piece>;
  cursor: string;
  /** Told when nobody listens any more. */
  empty: () => void;
  /** It is somebody's own: when nobody can say that they may, it ends. */
  isPersonal: boolean;
};

/** Changes of one transaction, and those of a crowd, are told together. */
const gatherMs = 50;
const pauseMs = 1_000;
/** Whoever does not read is not waited for. */
const mostUnread = 256 * 1024;

/** Open connections that are told the same things: the readers of a story, or one window of one moderator. */
export class Channel {
  private readonly members = new Set<ServerResponse>();
  private heard: Heard[] = [];
  private timer?: NodeJS.Timeout;
  private askedAt = 0;
  private isAsking = false;
  private isStale = false;

  constructor(private readonly parts: Parts) {}

  get size(): number {
    return this.members.size;
  }

  add(res: ServerResponse): void {
    this.members.add(res);
    res.once('close', () => {
      this.members.delete(res);
      if (this.members.size > 0) return;
      clearTimeout(this.timer);
      this.parts.empty();
    });
  }

  /** Something has happened: asks for it soon, and at most once a second. */
  hear(heard: Heard): void {
    this.heard.push(heard);
    this.look(Math.max(gatherMs, this.askedAt + pauseMs - Date.now()));
  }

  /** Asks what is new, and whether these may still hear it. */
  look(inMs = 0): void {
    if (this.isAsking) this.isStale = true;
    else if (inMs === 0 || this.timer === undefined) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask(), inMs);
    }
  }

  /** To everybody here, as it is. */
  send(bytes: Buffer | string): void {
    for (const res of this.members) {
      if (res.writableLength > mostUnread) res.destroy();
      else res.write(bytes);
    }
  }

  /** The connections end; EventSource comes back after its time, and is answered as whoever it is by then. */
  end(): void {
    for (const res of this.members) res.end();
  }

  private async ask(): Promise<void> {
    this.timer = undefined;
    if (this.members.size === 0) return;
    this.isAsking = true;
    this.isStale = false;
    this.askedAt = Date.now();
    const heard = this.heard.splice(0);
    try {
      const { hold, body } = await this.parts.ask({ after: this.parts.cursor, heard });
      if (!hold) return this.end();
      this.parts.cursor = hold.cursor;
      this.send(body);
    } catch {
      if (this.parts.isPersonal) return this.end();
      this.heard.unshift(...heard);
      this.isStale = true; // no renderer, for a moment
    } finally {
      this.isAsking = false;
      if (this.isStale) this.look(pauseMs);
    }
  }
}

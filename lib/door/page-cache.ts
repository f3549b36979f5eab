import { setTimeout as sleep } from 'node:timers/promises';
import { placeOf } from '@/lib/readings/place';
import type { Faces } from './faces';
import { headlinesIn, houseOf, type House } from './house';
import { Shelves, type Entry, type Wanted } from './shelves';

/** A finished render with what it depends on. */
export type Page = {
  faces: Faces;
  tags: readonly string[];
  /** When it turns wrong (not merely old), in milliseconds. */
  freshUntil: number;
  isStorable: boolean;
};

/** What is not there may be made-up addresses without end: kept briefly, and not shown beyond that. */
const missingMs = 60_000;

/** The page that says whose site this is, and what is new. */
export const frontPage: Wanted = { key: '/', ttl: 60_000, isFleeting: false };

/** One render of one key, and what was purged while it ran. */
type Flight = { purged: Set<string>; isPoisoned: boolean; entry: Promise<Entry> };

type Options = {
  maxBytes: number;
  /** How long an aged page may stand in for one that will not render. */
  graceMs: number;
};

/**
 * The pages in memory, and the promise that none is shown that a commit has made stale: a purge drops what is stored,
 * is remembered by every render that had begun before it, and cuts those renders off from whoever asks afterwards.
 * While the bus is down nothing is stored at all.
 */
export class PageCache {
  private readonly shelves: Shelves;
  /** Renders that whoever asks may join, by key. */
  private readonly flights = new Map<string, Flight>();
  /** All renders, also those that a purge has cut off. */
  private readonly running = new Set<Flight>();
  private isUp = false;
  private known: House = {};
  private read?: { front: Entry; headlines: readonly string[] };
  readonly stats = { renders: 0, stored: 0, refused: 0, purges: 0, flushes: 0 };

  constructor(
    private readonly render: (wanted: Wanted) => Promise<Page>,
    private readonly options: Options,
  ) {
    this.shelves = new Shelves(options.maxBytes);
  }

  /** The entry for a raw address, if it may be sent now. An aged one is sent while one render replaces it. */
  hit(url: string, now: number): Entry | undefined {
    const entry = this.shelves.atUrl(url);
    if (entry === undefined || !this.isUsable(entry, now)) return undefined;
    if (now - entry.touchedAt > 1000) {
      entry.touchedAt = now;
      this.shelves.find(entry.wanted.key); // this way round the shelf does not see the hits: tell it, now and then
    }
    return entry;
  }

  /** The entry for a page, rendered if need be. All who ask while a render runs share it. Rejects when the render does. */
  async get(wanted: Wanted): Promise<Entry> {
    const stored = this.shelves.find(wanted.key);
    return stored && this.isUsable(stored, Date.now()) ? stored : this.flight(wanted).entry;
  }

  /**
   * What to say where all else fails. Whose site it is stays known when no page is kept; headlines are those of the front
   * page, and only as long as it is kept and nothing has made it wrong.
   */
  house(now = Date.now()): House & { recent: readonly string[] } {
    const front = this.shelves.find(frontPage.key);
    const isGood = front?.faces.status === 200 && now < front.deadAt;
    return { ...this.known, recent: isGood ? this.headlinesOf(front) : [] };
  }

  /** Asks for the front page where it is not kept, and waits a second at most: for `house()`, where a page could not be made. */
  async meetHouse(): Promise<void> {
    const patience = new AbortController();
    await Promise.race([
      this.get(frontPage).catch(() => undefined),
      sleep(1000, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
  }

  /** Read once for each front page: refusals may come in floods. */
  private headlinesOf(front: Entry): readonly string[] {
    if (this.read?.front !== front)
      this.read = {
        front,
        headlines: headlinesIn(front.faces.byEncoding.identity.body.toString()),
      };
    return this.read.headlines;
  }

  /** From now on `hit` finds the entry by this raw address, until it is dropped or all addresses are unlearnt. */
  learn(url: string, entry: Entry): void {
    this.shelves.learn(url, entry);
  }

  /** Forgets which addresses lead to which entry: some may lead elsewhere now. The pages stay. */
  unlearn(): void {
    this.shelves.unlearn();
  }

  /** Drops every page with one of the tags; `*` drops all. */
  purge(tags: readonly string[]): void {
    if (tags.includes('*')) return this.flush();
    this.stats.purges += 1;
    for (const tag of tags) {
      for (const entry of this.shelves.tagged(tag)) this.shelves.drop(entry);
    }
    // A running render may have read the old row, and its tags are not known yet: remember the purge on it, and let
    // nobody who comes from now on join it. Those who came before get the page they asked for.
    for (const flight of this.running) for (const tag of tags) flight.purged.add(tag);
    this.flights.clear();
  }

  flush(): void {
    this.stats.flushes += 1;
    this.shelves.clear();
    for (const flight of this.running) flight.isPoisoned = true;
    this.flights.clear();
  }

  /** Changes may be missed from here on: forget all, keep nothing. */
  busDown(): void {
    this.isUp = false;
    this.flush();
  }

  busUp(): void {
    this.flush();
    this.isUp = true;
  }

  size() {
    return { ...this.shelves.size(), flights: this.running.size };
  }

  private isUsable(entry: Entry, now: number): boolean {
    if (now < entry.staleAt) return true;
    if (now >= entry.deadAt) {
      this.shelves.drop(entry);
      return false;
    }
    if (!entry.isRefreshing) this.refresh(entry, now);
    return true;
  }

  /** One render in the background. When it fails, the aged page stands in for another second, until its grace is over. */
  private refresh(entry: Entry, now: number): void {
    entry.isRefreshing = true;
    void this.flight(entry.wanted)
      .entry.catch(() => undefined)
      .finally(() => {
        entry.isRefreshing = false;
        entry.staleAt = Math.min(entry.deadAt, Math.max(entry.staleAt, now + 1000));
      });
  }

  /** The render of this key that is under way, or a new one. */
  private flight(wanted: Wanted): Flight {
    const joined = this.flights.get(wanted.key);
    if (joined) return joined;
    const flight: Flight = {
      purged: new Set(),
      isPoisoned: !this.isUp,
      entry: undefined as never,
    };
    this.flights.set(wanted.key, flight);
    this.running.add(flight);
    flight.entry = this.land(wanted, flight);
    return flight;
  }

  private async land(wanted: Wanted, flight: Flight): Promise<Entry> {
    try {
      this.stats.renders += 1;
      const page = await this.render(wanted);
      // From here to the end nothing is awaited: no purge can slip in between the question and the storing.
      const entry = this.entryOf(wanted, page);
      if (wanted.key === frontPage.key && page.faces.status === 200)
        this.known = houseOf(page.faces.byEncoding.identity.body.toString());
      const isStale =
        flight.isPoisoned || !this.isUp || page.tags.some((tag) => flight.purged.has(tag));
      const isKept =
        page.isStorable && !isStale && entry.deadAt > Date.now() && this.shelves.put(entry);
      if (isKept) this.stats.stored += 1;
      else this.stats.refused += 1;
      return entry;
    } finally {
      this.running.delete(flight);
      if (this.flights.get(wanted.key) === flight) this.flights.delete(wanted.key);
    }
  }

  private entryOf(wanted: Wanted, { faces, tags, freshUntil }: Page): Entry {
    const now = Date.now();
    const isMissing = faces.status === 404;
    const ttl = isMissing ? Math.min(wanted.ttl, missingMs) : wanted.ttl;
    const staleAt = Math.min(now + ttl, freshUntil);
    return {
      wanted,
      faces,
      tags,
      place: faces.status === 200 ? placeOf(wanted.key) : undefined,
      staleAt,
      // At its due moment a page is wrong, not old: no grace.
      deadAt: Math.min(staleAt + (isMissing ? 0 : this.options.graceMs), freshUntil),
      isLive: false,
      urls: [],
      isRefreshing: false,
      touchedAt: now,
    };
  }
}

import { LRUCache } from 'lru-cache';
import type { Faces } from './faces';

/** What the door asks for: a key of the routes table with how long its page stays young. */
export type Wanted = { key: string; ttl: number; isFleeting: boolean };

export type Entry = {
  wanted: Wanted;
  faces: Faces;
  tags: readonly string[];
  /** What is counted when somebody opens it (lib/readings/place); undefined for what is no page. */
  place: string | undefined;
  staleAt: number;
  deadAt: number;
  /** On a shelf, so that addresses may point to it. */
  isLive: boolean;
  urls: string[];
  isRefreshing: boolean;
  touchedAt: number;
};

/** How many spellings of its address an entry is found by at once: strangers' `?utm_…` must not grow the map. */
const maxUrls = 8;

/** Where finished pages stand: found by address, by key and by tag, within a number of bytes. */
export class Shelves {
  /** Raw request address -> entry: this look-up is the whole cost of a hit. */
  private readonly byUrl = new Map<string, Entry>();
  private readonly byTag = new Map<string, Set<Entry>>();
  private readonly main: LRUCache<string, Entry>;
  /** Strangers can make up any number of searches and missing addresses: they push out only each other. */
  private readonly small: LRUCache<string, Entry>;

  constructor(maxBytes: number) {
    const shelf = (maxSize: number) =>
      new LRUCache<string, Entry>({
        maxSize,
        maxEntrySize: Math.ceil(maxSize / 8),
        sizeCalculation: (entry) => entry.faces.bytes,
        dispose: (entry) => this.forget(entry),
      });
    this.main = shelf(maxBytes);
    this.small = shelf(Math.ceil(maxBytes / 8));
  }

  atUrl(url: string): Entry | undefined {
    return this.byUrl.get(url);
  }

  /** By key. Also tells the shelf that the page is in use. */
  find(key: string): Entry | undefined {
    return this.main.get(key) ?? this.small.get(key);
  }

  tagged(tag: string): Entry[] {
    return [...(this.byTag.get(tag) ?? [])];
  }

  /** From now on the address finds the entry without being parsed. */
  learn(url: string, entry: Entry): void {
    if (!entry.isLive || entry.urls.length >= maxUrls || this.byUrl.has(url)) return;
    entry.urls.push(url);
    this.byUrl.set(url, entry);
  }

  /** Forgets all addresses, and no entry. */
  unlearn(): void {
    for (const entry of this.byUrl.values()) entry.urls = [];
    this.byUrl.clear();
  }

  /** Puts an entry in place of the one before. Says no to one that is too large. */
  put(entry: Entry): boolean {
    const { key, isFleeting } = entry.wanted;
    const isSmall = isFleeting || entry.faces.status === 404;
    const [shelf, other] = isSmall ? [this.small, this.main] : [this.main, this.small];
    other.delete(key); // what was missing and now is there changes its shelf
    entry.isLive = true;
    shelf.set(key, entry); // disposes of the one before; its addresses are learnt again
    if (!shelf.has(key)) {
      entry.isLive = false;
      return false;
    }
    for (const tag of entry.tags) {
      const entries = this.byTag.get(tag);
      if (entries) entries.add(entry);
      else this.byTag.set(tag, new Set([entry]));
    }
    return true;
  }

  drop(entry: Entry): void {
    for (const shelf of [this.main, this.small]) {
      if (shelf.peek(entry.wanted.key) === entry) shelf.delete(entry.wanted.key);
    }
  }

  clear(): void {
    this.main.clear();
    this.small.clear();
  }

  size() {
    return {
      entries: this.main.size + this.small.size,
      bytes: this.main.calculatedSize + this.small.calculatedSize,
      urls: this.byUrl.size,
      tags: this.byTag.size,
    };
  }

  private forget(entry: Entry): void {
    entry.isLive = false;
    for (const url of entry.urls) if (this.byUrl.get(url) === entry) this.byUrl.delete(url);
    for (const tag of entry.tags) {
      const entries = this.byTag.get(tag);
      entries?.delete(entry);
      if (entries?.size === 0) this.byTag.delete(tag);
    }
  }
}

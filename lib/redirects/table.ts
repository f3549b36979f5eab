import { isOwnPath, normalQuery } from '@/lib/redirects/source';

export type RedirectStatus = 308 | 307 | 410;
/** Source, target and status: all that the door needs to know of one. */
export type RedirectRow = readonly [source: string, target: string, status: RedirectStatus];
export type Led = { source: string; status: RedirectStatus; to: string };

/** The redirects as the door asks them: by address with its query, else by path. */
export class RedirectTable {
  private readonly bySource: Map<string, RedirectRow>;
  /** Only then must the query of a page that is there be looked at. */
  private readonly hasQueries: boolean;

  constructor(rows: readonly RedirectRow[]) {
    this.bySource = new Map(rows.map((row) => [row[0], row]));
    this.hasQueries = rows.some(([source]) => source.includes('?'));
  }

  /** Where exactly this address with its query leads: goes before any page. */
  withQuery(path: string, rawQuery: string): Led | undefined {
    if (!this.hasQueries || rawQuery.length < 2) return undefined;
    const query = normalQuery(rawQuery);
    const row = query ? this.bySource.get(path + query) : undefined;
    return row && { source: row[0], status: row[2], to: row[1] };
  }

  /** Where the path leads, with the query that it was asked with: for addresses at which nothing is. */
  withoutQuery(path: string, rawQuery: string): Led | undefined {
    const row = this.bySource.get(path);
    return row && { source: row[0], status: row[2], to: keepQuery(row[1], rawQuery) };
  }
}

/** A target with the asker's query, unless it has one of its own or stands on another site. */
export function keepQuery(target: string, rawQuery: string): string {
  if (rawQuery.length < 2 || !isOwnPath(target) || target.includes('?')) return target;
  const [path, hash] = target.split('#', 2);
  return path + rawQuery + (hash === undefined ? '' : `#${hash}`);
}

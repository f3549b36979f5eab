import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { dayKey } from '@/lib/dates';
import { hourOf } from '@/lib/readings/hour';
import { slugAt } from '@/lib/readings/place';
import type { Tally } from './tally';

const minuteMs = 60_000;
const minutesKept = 60;

/** Where the door writes what it has counted: one connection of its own, opened when there is something to write. */
export class Ledger {
  private readonly pool: pg.Pool;
  private salt: { day: string; value: Buffer } | undefined;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 1,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 10_000,
      idleTimeoutMillis: 30_000,
      application_name: 'broadsheet-readings',
    });
    this.pool.on('error', () => undefined); // an idle connection that ends is made again
  }

  /** The newsroom's day of this minute, and its salt, which the first door that asks makes. */
  async dayOf(minute: number): Promise<{ day: string; salt: Buffer }> {
    const day = dayKey(new Date(minute * minuteMs), await zoneOf(this.pool));
    if (this.salt?.day !== day) {
      await this.pool.query(
        'insert into reader_salt (day, salt) values ($1, $2) on conflict (day) do nothing',
        [day, randomBytes(32)],
      );
      const made = await this.pool.query<{ salt: Buffer }>(
        'select salt from reader_salt where day = $1',
        [day],
      );
      this.salt = { day, value: made.rows[0]!.salt };
    }
    return { day, salt: this.salt.value };
  }

  /** Adds a batch to the numbers, all of it or nothing. Rows go in one order, so that two doors never wait for each other. */
  async write({ minute, lines, hashes }: Tally, day: string | null): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query(addHour, [
        hourOf(new Date(minute * minuteMs), await zoneOf(client)),
        ...columns(lines, [
          ({ place }) => slugAt(place) ?? '',
          ({ place }) => (slugAt(place) === undefined ? place : ''),
          ({ source }) => source,
          ({ views }) => views,
          ({ steps }) => steps[0],
          ({ steps }) => steps[1],
          ({ steps }) => steps[2],
          ({ steps }) => steps[3],
          ({ seconds }) => seconds,
        ]),
      ]);
      const viewed = lines.filter(({ views }) => views > 0);
      await client.query(addMinute, [
        new Date(minute * minuteMs),
        ...columns(viewed, [
          ({ place }) => slugAt(place) ?? '',
          ({ place }) => (slugAt(place) === undefined ? place : ''),
          ({ views }) => views,
        ]),
      ]);
      await client.query('delete from reading_minute where minute < $1', [
        new Date((minute - minutesKept) * minuteMs),
      ]);
      const seen = hashes.filter(({ place }) => place === '' || slugAt(place) !== undefined);
      if (day !== null && seen.length > 0) {
        await client.query(addReaders, [
          day,
          ...columns(seen, [({ place }) => slugAt(place) ?? '', ({ hash }) => hash]),
        ]);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  async stop(): Promise<void> {
    await this.pool.end();
  }
}

const columns = <T>(rows: T[], of: ((row: T) => unknown)[]) => of.map((column) => rows.map(column));

/** The newsroom's zone; UTC where the setting is none. */
async function zoneOf(client: pg.Pool | pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ value: unknown }>(
    `select value from setting where key = 'timeZone'`,
  );
  const zone = rows[0]?.value;
  try {
    if (typeof zone !== 'string') return 'UTC';
    dayKey(new Date(0), zone);
    return zone;
  } catch {
    return 'UTC';
  }
}

const addHour = `
  insert into reading_hour
    (hour, "storyId", path, source, views, depth25, depth50, depth75, depth100, seconds)
  select $1::timestamptz, s.id, v.path, v.source, sum(v.views), sum(v.a), sum(v.b), sum(v.c), sum(v.d), sum(v.seconds)
  from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[])
    as v(slug, path, source, views, a, b, c, d, seconds)
  left join story s on v.slug <> '' and s.slug = v.slug and s.kind = 'STORY'
  where v.slug = '' or s.id is not null
  group by s.id, v.path, v.source
  order by s.id nulls first, v.path, v.source
  on conflict (hour, (coalesce("storyId", 0)), path, source) do update set
    views = reading_hour.views + excluded.views,
    depth25 = reading_hour.depth25 + excluded.depth25,
    depth50 = reading_hour.depth50 + excluded.depth50,
    depth75 = reading_hour.depth75 + excluded.depth75,
    depth100 = reading_hour.depth100 + excluded.depth100,
    seconds = reading_hour.seconds + excluded.seconds`;

const addMinute = `
  insert into reading_minute (minute, "storyId", path, views)
  select $1::timestamptz, coalesce(s.id, 0), v.path, sum(v.views)
  from unnest($2::text[], $3::text[], $4::int[]) as v(slug, path, views)
  left join story s on v.slug <> '' and s.slug = v.slug and s.kind = 'STORY'
  where v.slug = '' or s.id is not null
  group by 2, 3
  order by 2, 3
  on conflict (minute, "storyId", path) do update set views = reading_minute.views + excluded.views`;

const addReaders = `
  insert into reader_hash (day, "storyId", hash)
  select distinct $1::date, coalesce(s.id, 0), v.hash
  from unnest($2::text[], $3::bytea[]) as v(slug, hash)
  left join story s on v.slug <> '' and s.slug = v.slug and s.kind = 'STORY'
  where v.slug = '' or s.id is not null
  order by 2, 3
  on conflict do nothing`;

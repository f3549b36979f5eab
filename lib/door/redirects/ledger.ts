import type pg from 'pg';
import type { Miss } from './misses';

/** So many addresses are kept; beyond that those that were asked for least and longest ago go. */
const mostKept = 5_000;

/** Adds to the counts of the redirects, in one statement. */
export async function writeHits(pool: pg.Pool, hits: [source: string, hits: number][]) {
  await pool.query(
    `update "redirect" r set "hits" = r."hits" + t.hits, "lastHitAt" = now()
     from unnest($1::text[], $2::int[]) as t(source, hits) where r."source" = t.source`,
    [hits.map(([source]) => source), hits.map(([, count]) => count)],
  );
}

/** Adds to the log of missed addresses, always in the same order, so that two doors never wait for each other. */
export async function writeMisses(pool: pg.Pool, misses: Miss[]) {
  await pool.query(
    `insert into "missed_address" as m ("path", "hits", "fromHost")
     select t.path, t.hits, t.host from unnest($1::text[], $2::int[], $3::text[]) as t(path, hits, host)
     order by t.path
     on conflict ("path") do update set "hits" = m."hits" + excluded."hits", "lastAt" = now(),
       "fromHost" = case when excluded."fromHost" = '' then m."fromHost" else excluded."fromHost" end`,
    [
      misses.map(([path]) => path),
      misses.map(([, hits]) => hits),
      misses.map(([, , host]) => host),
    ],
  );
  await pool.query(
    `delete from "missed_address" where "path" in (
       select "path" from "missed_address" where "ignoredAt" is null
       order by "hits" desc, "lastAt" desc, "path" offset $1)`,
    [mostKept],
  );
}

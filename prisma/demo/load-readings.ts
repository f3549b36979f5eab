import type { Tx } from '@/lib/db';
import type { StoryRow } from './load';

const hour = 3_600_000;
/** So far back readers are counted in the demonstration: hour by hour the last day, before that in so many hours at once. */
const days = 30;
const together = 12;

/** Where readers of the edition come from, with the share of each. */
const sources: [source: string, share: number][] = [
  ['direct', 0.3],
  ['site', 0.26],
  ['search', 0.2],
  ['social', 0.13],
  ['mail', 0.07],
  ['harbourwatch.example', 0.04],
];
/** When a small town reads: little at night, most at breakfast and in the evening. */
const byHour = [2, 1, 1, 1, 2, 5, 9, 12, 10, 8, 7, 7, 9, 8, 6, 6, 7, 8, 9, 10, 9, 7, 5, 3];

/** The same number between 0 and 1 for the same words, so that the edition is the same each time. */
function chance(words: string): number {
  let hash = 2_166_136_261;
  for (const letter of words) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
  return (hash >>> 8) / 2 ** 24;
}

/** How much is read in so many hours from this one on, in hours of the average. */
const busyFrom = (at: number, hours: number) =>
  Array.from(
    { length: hours },
    (_, i) => byHour[new Date(at + i * hour).getUTCHours()]! / 6.25,
  ).reduce((sum, share) => sum + share, 0);

type Read = { storyId: number | null; path: string; of: string; views: number; at: Date };

/** One hour of one page as rows by source; a share below half a view is none. */
const rowsOf = ({ storyId, path, of, views, at }: Read) =>
  sources.flatMap(([source, share]) => {
    const n = Math.round(views * share);
    if (n === 0) return [];
    const end = 0.32 + 0.3 * chance(of);
    const depth = (part: number) => (storyId === null ? 0 : Math.round(n * part));
    return {
      ...{ hour: at, storyId, path, source, views: n },
      ...{ depth25: depth(0.9), depth50: depth(end + 0.25), depth75: depth(end + 0.11) },
      ...{ depth100: depth(end), seconds: storyId === null ? 0 : n * Math.round(40 + 110 * end) },
    };
  });

/** What the last thirty days were read, invented as the rest of the edition is. Gives back how many views there were. */
export async function loadReadings(
  tx: Tx,
  now: Date,
  stories: ReadonlyMap<string, StoryRow>,
): Promise<number> {
  const until = Math.floor(Number(now) / hour) * hour;
  const reads: Read[] = [];
  for (let ago = days * 24; ago >= 0; ago -= ago > 24 ? together : 1) {
    const at = until - ago * hour;
    const busy = busyFrom(at, ago > 24 ? together : 1);
    const of = `/ ${ago}`;
    const views = busy * (60 + 30 * chance(of));
    reads.push({ storyId: null, path: '/', of, views, at: new Date(at) });
    for (const [slug, { id, publishedAt }] of stories) {
      const age = publishedAt === null ? -1 : (at - Number(publishedAt)) / hour;
      if (age < 0) continue;
      const liked = 20 + 140 * chance(slug) ** 3;
      const fading = liked * 2 ** (-age / 10) + liked / 60;
      const often = busy * fading * (0.7 + 0.6 * chance(`${slug} ${ago}`));
      reads.push({ storyId: id, path: '', of: slug, views: often, at: new Date(at) });
    }
  }
  const rows = reads.flatMap(rowsOf);
  await write(tx, rows);
  await tx.readerDay.createMany({ data: readersOf(rows) });
  return rows.reduce((sum, { views }) => sum + views, 0);
}

/** All of them by one statement: thousands of rows are much work for a writer of statements. */
async function write(tx: Tx, rows: readonly ReturnType<typeof rowsOf>[number][]): Promise<void> {
  const of = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key]);
  await tx.$executeRaw`
    insert into reading_hour
      (hour, "storyId", path, source, views, depth25, depth50, depth75, depth100, seconds)
    select * from unnest(${of('hour')}::timestamptz[], ${of('storyId')}::int[], ${of('path')}::text[],
      ${of('source')}::text[], ${of('views')}::int[], ${of('depth25')}::int[], ${of('depth50')}::int[],
      ${of('depth75')}::int[], ${of('depth100')}::int[], ${of('seconds')}::int[])`;
}

/** Readers by day: of a story nearly as many as views, of the site those who read two and a half pages. */
function readersOf(rows: readonly { hour: Date; storyId: number | null; views: number }[]) {
  const views = new Map<string, number>();
  for (const { hour: at, storyId, views: n } of rows) {
    const date = at.toISOString().slice(0, 10);
    for (const of of storyId === null ? [0] : [storyId, 0])
      views.set(`${date} ${of}`, (views.get(`${date} ${of}`) ?? 0) + n);
  }
  return [...views].map(([key, n]) => {
    const [date, of] = key.split(' ') as [string, string];
    const readers = Math.max(1, Math.round(n / (of === '0' ? 2.5 : 1.08)));
    return { day: new Date(`${date}T00:00:00Z`), storyId: Number(of), readers };
  });
}

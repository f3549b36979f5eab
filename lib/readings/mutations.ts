import { db } from '@/lib/db';
import { dayKey } from '@/lib/dates';
import { getSettings } from '@/lib/settings/data';

/**
 * Ends the days that are over on the newsroom's clock: how many readers each story and the site had is kept, hashes and
 * salts go. May run twice and in several workers at once: every hash is counted by whoever deletes it.
 */
export async function closeReaderDays(now: Date): Promise<void> {
  const today = dayKey(now, (await getSettings()).timeZone);
  await db.$transaction([
    db.$executeRaw`delete from reader_salt where day < ${today}::date`,
    db.$executeRaw`
      with gone as (delete from reader_hash where day < ${today}::date returning day, "storyId")
      insert into reader_day (day, "storyId", readers)
      select day, "storyId", count(*) from gone group by 1, 2 order by 1, 2
      on conflict (day, "storyId") do update set readers = reader_day.readers + excluded.readers`,
  ]);
  await db.readingMinute.deleteMany({
    where: { minute: { lt: new Date(now.getTime() - 3_600_000) } },
  });
}

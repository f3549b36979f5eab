import pg from 'pg';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

/** What the measured lists are asked about. */
export type Archive = { section: number; topic: number; author: number; person: number };

const batch = 2_500;

/**
 * Fills an empty database with the archive of a large newsroom: ten years of stories, a hundredth of them in work, two
 * authors and two topics each, and who has what to do. The same for the same count; every word is made up. `there`: so many
 * stories are there from an earlier call, and the archive grows.
 */
export async function fillArchive(
  stories: number,
  told: (line: string) => void,
  there = 0,
): Promise<Archive> {
  // Its own connection: what the site asks for may not take as long as this.
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const ids = async (table: string) =>
    (await client.query<{ id: number }>(`select id from "${table}" order by id`)).rows.map(
      ({ id }) => id,
    );
  try {
    if (there === 0)
      await client.query(`
      insert into "user" (email, name, role)
        select 'person' || n || '@example.test', 'Person ' || n, 'AUTHOR' from generate_series(1, 100) n;
      insert into section (slug, name, position)
        select 'section-' || n, 'Section ' || n, n from generate_series(1, 12) n;
      insert into topic (slug, name) select 'topic-' || n, 'Topic ' || n from generate_series(1, 500) n;
      insert into author_profile (slug, name, "userId")
        select 'author-' || n, 'Author ' || n, (select id from "user" where email = 'person' || n || '@example.test')
        from generate_series(1, 200) n`);
    const [sections, topics] = [await ids('section'), await ids('topic')];
    const [authors, people] = [await ids('author_profile'), await ids('user')];

    // What triggers work out for each row is the longest part.
    for (let from = there + 1; from <= stories; from += batch) {
      const to = Math.min(from + batch - 1, stories);
      told(`stories ${from} to ${to}`);
      await client.query(
        `insert into story (slug, status, headline, standfirst, body, "bodyText", "wordCount", "sectionId",
          "createdById", "publishedAt", "firstPublishedAt", "embargoUntil", "trashedAt", "needsLegal", "createdAt",
          "updatedAt")
        select 'story-' || n, status::"StoryStatus", 'Word' || n % 2000 || ' word' || n % 1999 || ' of the harbour',
          'Standfirst ' || n, '{"type":"doc","content":[]}',
          (select string_agg('word' || (n * k) % 2000, ' ') from generate_series(1, 60) k), 60,
          ($3::int[])[1 + n % 12], ($4::int[])[1 + n % 100],
          case status when 'PUBLISHED' then old when 'SCHEDULED' then now() + (n % 400 + 24) * interval '1 hour' end,
          case status when 'PUBLISHED' then old end,
          case when status = 'DRAFT' and n % 3 = 0 then now() + (n % 300 + 24) * interval '1 hour' end,
          case when status = 'DRAFT' and n % 7 = 0 then now() - interval '3 days' end, n % 200 = 1, old, old
        from generate_series($1::int, $2::int) n,
          lateral (select now() - n * interval '2 hours' as old, case when n % 100 > 1 then 'PUBLISHED' else
            (array['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED', 'SCHEDULED'])[1 + n / 100 % 5] end as status) s`,
        [from, to, sections, people],
      );
    }
    told('bylines, topics, work');
    // They would work every story's words out anew, four times.
    await client.query(`
      alter table story_author disable trigger user;
      alter table story_topic disable trigger user`);
    for (const place of [0, 1]) {
      await client.query(
        `insert into story_author ("storyId", "authorId", position)
        select id, ($1::int[])[1 + (id * 7 + $2::int) % 200], $2 from story where id > $3`,
        [authors, place, there],
      );
      await client.query(
        `insert into story_topic ("storyId", "topicId", position)
        select id, ($1::int[])[1 + (id * 13 + $2::int) % 500], $2 from story where id > $3`,
        [topics, place, there],
      );
    }
    await client.query(
      `insert into assignment ("storyId", "assigneeId", task, "dueAt", "doneAt")
      select id, ($1::int[])[1 + id % 100], 'Work', now() + (id % 500 - 250) * interval '1 hour',
        case when id % 40 > 0 then now() end from story where id % 4 = 0 and id > $2`,
      [people, there],
    );
    await client.query(`
      insert into story_revision ("storyId", version, snapshot, "savedById")
        select id, 1, '{}', "createdById" from story on conflict do nothing;
      insert into pending_version ("storyId", snapshot, status, "baseVersion", "publishAt", "updatedAt")
        select id, '{"headline":"Word","body":{"type":"doc"}}',
          (case when id % 2 = 0 then 'SCHEDULED' else 'DRAFT' end)::"StoryStatus", 1,
          case when id % 2 = 0 then now() + (id % 300) * interval '1 hour' end, now()
        from story where status = 'PUBLISHED' and id % 500 < 5 on conflict do nothing;
      insert into reading_hour (hour, "storyId", views)
        select date_trunc('hour', now()) - n * interval '1 hour', id, n from story, generate_series(1, 4) n
        on conflict do nothing`);
    await client.query('vacuum analyze');
    return { section: sections[3]!, topic: topics[7]!, author: authors[5]!, person: people[5]! };
  } finally {
    await client.end();
  }
}

/** Rows that were read from end to end since the counters began, by table; tables of a few rows are best read so. */
export async function rowsReadWhole(): Promise<Map<string, number>> {
  // Each connection tells what it did once it has been idle for a second.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const rows = await db.$queryRaw<{ name: string; read: number }[]>`
    select relname as name, seq_tup_read::float8 as read from pg_stat_user_tables where n_live_tup > 2000`;
  return new Map(rows.map(({ name, read }) => [name, read]));
}

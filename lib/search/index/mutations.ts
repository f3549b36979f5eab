import { db, type Tx } from '@/lib/db';
import { publicStoriesSql } from '@/lib/articles/visibility';
import { Prisma } from '@/prisma/generated/client';

const storiesAtOnce = 500;

/** Brings the words of stories up to the name that a topic or an author has now. May be done twice. */
export async function indexName({ of, id }: { of: 'topic' | 'author_profile'; id: number }) {
  const links =
    of === 'topic'
      ? Prisma.sql`select "storyId" from "story_topic" where "topicId" = ${id}`
      : Prisma.sql`select "storyId" from "story_author" where "authorId" = ${id}`;
  for (let after = 0, done = storiesAtOnce; done === storiesAtOnce;) {
    const rows = await db.$queryRaw<{ id: number }[]>`
      with part as (
        select "id" from "story" where "id" in (${links}) and "id" > ${after}
        order by "id" limit ${storiesAtOnce} for no key update)
      update "story" s set "search" =
        ts_filter(s."search", '{a,b,d}') || search_names(s."id", search_config(s."language"))
      from part where s."id" = part."id" returning s."id"`;
    done = rows.length;
    after = Math.max(after, ...rows.map((row) => row.id));
  }
}

// Letters only: no numbers, addresses or pairs of letters; and long enough to be spelt wrongly.
const isSpelt = Prisma.sql`length("word") between 3 and 40 and "word" !~ '[0-9./@_:&#<>]'`;

/** The words of stories as they are written, each once a story. */
const wordsSql = (condition: Prisma.Sql) => Prisma.sql`
  select "word" from (
    select unnest(tsvector_to_array(to_tsvector('simple', search_text(
      concat_ws(' ', s."headline", s."standfirst", left(s."bodyText", 200000),
        (select string_agg(t."name", ' ') from "story_topic" l join "topic" t on t."id" = l."topicId" where l."storyId" = s."id"),
        (select string_agg(a."name", ' ') from "story_author" l join "author_profile" a on a."id" = l."authorId" where l."storyId" = s."id")
      ))))) as "word"
    from "story" s where ${condition}) spelt
  where ${isSpelt}`;

/**
 * Learning waits while counted words are written, and the other way round: each goes through many words in an order of its own,
 * and could hold what the other one waits for. Any 64-bit number of our own.
 */
const wordsLock = 7_350_103;

/** Learns the words of a story for “did you mean”, once readers have it. Nothing else is ever learnt. */
export async function learnWords(storyId: number, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock_shared(${wordsLock}::bigint)`;
    await tx.$executeRaw`
      insert into "search_word" ("word", "stories", "keys")
      select "word", 1, spelling_keys("word") from (${wordsSql(
        Prisma.sql`s."id" = ${storyId} and ${publicStoriesSql(now)}`,
      )}) learnt order by "word"
      on conflict ("word") do update set "stories" = "search_word"."stories" + 1`;
  });
}

/**
 * Counts all words anew: those of stories that readers no longer have go, and what was saved often counts once. What is learnt
 * while it counts stays.
 */
export async function rebuildWords(now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = '5min'`;
      await tx.$executeRaw`
        create temporary table "word_count" ("word" text, "stories" int) on commit drop`;
      await tx.$executeRaw`
        create temporary table "word_before" on commit drop as
        select "word", "stories" from "search_word"`;
      const last = await tx.story.aggregate({ _max: { id: true } });
      for (let from = 0; from <= (last._max.id ?? -1); from += storiesAtOnce)
        await countWordsOf(tx, { from, now });
      await tx.$executeRaw`
        create temporary table "word_total" on commit drop as
        select "word", sum("stories")::int as "stories" from "word_count" group by "word"`;
      await tx.$executeRaw`select pg_advisory_xact_lock(${wordsLock}::bigint)`;
      await tx.$executeRaw`
        delete from "search_word" w using "word_before" b
        where b."word" = w."word" and b."stories" = w."stories"
          and not exists (select from "word_total" t where t."word" = w."word")`;
      await tx.$executeRaw`
        insert into "search_word" ("word", "stories", "keys")
        select "word", "stories", spelling_keys("word") from "word_total" order by "word"
        on conflict ("word") do update set "stories" = excluded."stories"
        where "search_word"."stories" <> excluded."stories"`;
    },
    { timeout: 600_000 },
  );
}

async function countWordsOf(tx: Tx, { from, now }: { from: number; now: Date }): Promise<void> {
  const part = Prisma.sql`s."id" >= ${from} and s."id" < ${from + storiesAtOnce}`;
  await tx.$executeRaw`
    insert into "word_count" select "word", count(*)::int from (${wordsSql(
      Prisma.sql`${part} and ${publicStoriesSql(now)}`,
    )}) spelt group by "word"`;
}

/** Whether the words are due to be counted anew: in the night, and when there are none at all. */
export async function areWordsDue(now: Date): Promise<boolean> {
  return (
    now.getUTCHours() === 3 || (await db.searchWord.findFirst({ select: { word: true } })) === null
  );
}

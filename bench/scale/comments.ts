import pg from 'pg';
import { env } from '@/lib/env';

/** The story that everybody has a word on. */
export type Busy = { storyId: number; slug: string; commentId: number };

/**
 * Adds made-up comments to an archive that is there, until every hundredth story has `each` and one has `busy`, every third of
 * them an answer to the one before; a fiftieth of all waits for a moderator. The same for the same archive.
 */
export async function fillComments(each: number, busy: number): Promise<Busy> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: number; slug: string }>(
      `select id, slug from story where status = 'PUBLISHED' order by "publishedAt" desc offset 10 limit 1`,
    );
    const { id: storyId, slug } = rows[0]!;
    const add = (where: string, count: number, values: unknown[]) =>
      client.query(
        `insert into comment ("storyId", "authorId", body, "bodyHash", status, "createdAt", "decidedAt", "likeCount")
        select s.id, p.id, 'Words ' || n || ' on the harbour', s.id || ':' || n,
          (case when n % 50 = 0 then 'PENDING' else 'APPROVED' end)::"CommentStatus",
          coalesce(s."publishedAt", now()) + n * interval '1 minute',
          case when n % 50 > 0 then now() end, n % 17
        from story s, generate_series(1, ${count}) n
          join lateral (select id from "user" order by id offset n % 100 limit 1) p on true
        where ${where} and n > (select count(*) from comment c where c."storyId" = s.id)`,
        values,
      );
    await add('s.id % 100 = 7 and s.id <> $1', each, [storyId]);
    await add('s.id = $1', busy, [storyId]);
    await client.query(
      `update comment c set "parentId" = b.id, "rootId" = b.id, depth = 1
      from comment b
      where c."parentId" is null and b."storyId" = c."storyId" and c.status = 'APPROVED' and b.status = 'APPROVED' and b."parentId" is null
        and c.id = b.id + 1 and c.id % 3 = 0 and b.id % 3 <> 0`,
    );
    await client.query('vacuum analyze');
    const found = await client.query<{ id: number }>(
      `select id from comment where "storyId" = $1 and status = 'APPROVED' order by id offset $2 limit 1`,
      [storyId, Math.floor(busy / 2)],
    );
    return { storyId, slug, commentId: found.rows[0]!.id };
  } finally {
    await client.end();
  }
}

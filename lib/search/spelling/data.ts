import type { Tx } from '@/lib/db';
import { publicStoriesSql } from '@/lib/articles/visibility';
import { matchWords } from '@/lib/search/match/data';
import type { SearchQuery } from '@/lib/search/query';
import { alternativesOf, type Near } from '@/lib/search/spelling/alternatives';
import { Prisma } from '@/prisma/generated/client';

/** More stories than this make one spelling no likelier than another. */
const enough = 20;

/** Words of the archive that are near to those of a query. */
function listNear(tx: Tx, words: { text: string; at: number }[]): Promise<Near[]> {
  return tx.$queryRaw<Near[]>`
    select typed."at", typed."typed", plain_word(typed."typed") as "plainTyped",
      near."word", plain_word(near."word") as "plain", near."stories"
    from unnest(${words.map(({ at }) => at)}::int[], ${words.map(({ text }) => text)}::text[]) typed ("at", "typed")
    cross join lateral (
      select w."word", w."stories" from "search_word" w where w."keys" && spelling_keys(typed."typed")
      order by plain_word(w."word") = plain_word(typed."typed") desc, w."stories" desc limit 100) near`;
}

/**
 * Another spelling of a query that finds stories which are public at `now`, or null. Every word that it offers stands in such
 * a story, since the whole spelling must find one: what is known of words is only where to look.
 */
export async function findSpelling(
  tx: Tx,
  query: SearchQuery,
  { now, moreThan }: { now: Date; moreThan: number },
): Promise<string | null> {
  const words = query.groups.flat().flatMap(({ word }) => word ?? []);
  if (words.length === 0) return null;
  const alternatives = alternativesOf(query, await listNear(tx, words));
  const matches = await Promise.all(alternatives.map((text) => matchWords(text, { tx })));
  const counts = alternatives.flatMap((text, place) => {
    const match = matches[place];
    return match
      ? [
          Prisma.sql`(select ${place}::int as place, count(*)::int as count from (
            select from "story" s where ${match.condition} and ${publicStoriesSql(now)} limit ${enough}) found)`,
        ]
      : [];
  });
  if (counts.length === 0) return null;
  const found = await tx.$queryRaw<{ place: number; count: number }[]>`
    ${Prisma.join(counts, ' union all ')} order by place`;
  return alternatives[found.find(({ count }) => count > moreThan)?.place ?? -1] ?? null;
}

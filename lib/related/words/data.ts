import type { Tx } from '@/lib/db';
import { countBigrams, hasBigrams } from '@/lib/related/bigrams';
import { fold } from '@/lib/related/fold';
import { baseLanguage, textConfig } from '@/lib/related/language';

export type Counted = { lexeme: string; inHeadline: number; inBody: number };
type Text = { headline: string; bodyText: string; language: string };

/** More of a text tells no more about its subject. */
const mostCharacters = 200_000;

/**
 * The words of a story, folded and stemmed for its language, with how often headline and body have them, by lexeme: by
 * Postgres' own stemmers, or by pairs of characters where words are not parted.
 */
export async function countLexemes(
  tx: Tx,
  { headline, bodyText, language }: Text,
): Promise<Counted[]> {
  const [head, body] = [fold(headline), fold(bodyText.slice(0, mostCharacters))];
  if (hasBigrams(baseLanguage(language)))
    return mergeCounts(countBigrams(head), countBigrams(body));
  const config = textConfig(language);
  return tx.$queryRaw<Counted[]>`
    select lexeme, sum(h)::int as "inHeadline", sum(b)::int as "inBody" from (
      select lexeme, cardinality(positions) as h, 0 as b from unnest(to_tsvector(${config}::regconfig, ${head}))
      union all
      select lexeme, 0, cardinality(positions) from unnest(to_tsvector(${config}::regconfig, ${body}))
    ) counted
    where length(lexeme) <= 60
    group by lexeme order by lexeme collate "C"`;
}

function mergeCounts(head: Map<string, number>, body: Map<string, number>): Counted[] {
  const lexemes = [...new Set([...head.keys(), ...body.keys()])].sort();
  return lexemes.map((lexeme) => ({
    lexeme,
    inHeadline: head.get(lexeme) ?? 0,
    inBody: body.get(lexeme) ?? 0,
  }));
}

/** What relating a story needs of it. */
export type Relatable = Text & { id: number; publishedAt: Date };

/** The story, when it is one that lists may hold now or at its moment; null otherwise. */
export async function getRelatable(tx: Tx, id: number): Promise<Relatable | null> {
  const [row] = await listRelatable(tx, [id]);
  return row ?? null;
}

/** Those of these stories that lists may hold now or at their moment, by number. */
export async function listRelatable(tx: Tx, ids: readonly number[]): Promise<Relatable[]> {
  const rows = await tx.story.findMany({
    where: { id: { in: [...ids] }, kind: 'STORY', status: { in: ['PUBLISHED', 'SCHEDULED'] } },
    orderBy: { id: 'asc' },
    select: { id: true, headline: true, bodyText: true, language: true, publishedAt: true },
  });
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt! }));
}

/** The numbers of all stories that lists may hold, by language. */
export async function listRelatableIds(tx: Tx): Promise<Map<string, number[]>> {
  const rows = await tx.story.findMany({
    where: { kind: 'STORY', status: { in: ['PUBLISHED', 'SCHEDULED'] } },
    orderBy: { id: 'asc' },
    select: { id: true, language: true },
  });
  const ids = new Map<string, number[]>();
  for (const { id, language } of rows) {
    const config = baseLanguage(language);
    const some = ids.get(config);
    if (some) some.push(id);
    else ids.set(config, [id]);
  }
  return ids;
}

/** How many stories of a language its words were counted in, and how many there are; zeros before any. */
export const getLexemeCount = async (
  tx: Tx,
  config: string,
): Promise<{ counted: number; current: number }> =>
  (await tx.lexemeCount.findUnique({
    where: { config },
    select: { counted: true, current: true },
  })) ?? { counted: 0, current: 0 };

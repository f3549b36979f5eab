import type { Tx } from '@/lib/db';
import { countBigrams, hasBigrams } from '@/lib/related/bigrams';
import { fold } from '@/lib/related/fold';
import { baseLanguage, textConfig } from '@/lib/related/language';

export type Counted = { lexeme: string; inHeadline: number; inBody: number };
type Text = { headline: string; bodyText: string; language: string };

/** More of a text tells no more about its subject. */
const mostCharacters = 200_000;

/**
 * The words of stories of one language, folded and stemmed for it, with how often headline and body have them, by lexeme: by
 * Postgres' own stemmers, or by pairs of characters where words are not parted. In the order of the stories.
 */
export async function countLexemes(tx: Tx, texts: readonly Text[]): Promise<Counted[][]> {
  if (texts.length === 0) return [];
  const heads = texts.map(({ headline }) => fold(headline));
  const bodies = texts.map(({ bodyText }) => fold(bodyText.slice(0, mostCharacters)));
  const { language } = texts[0]!;
  if (hasBigrams(baseLanguage(language)))
    return heads.map((head, i) => mergeCounts(countBigrams(head), countBigrams(bodies[i]!)));
  const config = textConfig(language);
  const rows = await tx.$queryRaw<Columns[]>`
    select place::int, json_agg(lexeme order by lexeme collate "C") as lexemes,
      json_agg(h order by lexeme collate "C") as heads, json_agg(b order by lexeme collate "C") as bodies
    from (
      select place, lexeme, sum(h)::int as h, sum(b)::int as b from (
        select place, lexeme, cardinality(positions) as h, 0 as b
        from unnest(${heads}::text[]) with ordinality as texts (words, place),
          unnest(to_tsvector(${config}::regconfig, words))
        union all
        select place, lexeme, 0, cardinality(positions)
        from unnest(${bodies}::text[]) with ordinality as texts (words, place),
          unnest(to_tsvector(${config}::regconfig, words))
      ) counted
      where length(lexeme) <= 60
      group by place, lexeme) summed
    group by place`;
  const byPlace = new Map(rows.map((row) => [row.place - 1, row]));
  return texts.map((_, i) => {
    const row = byPlace.get(i);
    if (!row) return [];
    return row.lexemes.map((lexeme, at) => ({
      lexeme,
      inHeadline: row.heads[at]!,
      inBody: row.bodies[at]!,
    }));
  });
}

type Columns = { place: number; lexemes: string[]; heads: number[]; bodies: number[] };

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

/** How many stories of a language its words were counted in, and how many there are. */
export type LexemeCount = { counted: number; current: number };

/** That of a language; zeros before any. */
export const getLexemeCount = async (tx: Tx, config: string): Promise<LexemeCount> =>
  (await tx.lexemeCount.findUnique({
    where: { config },
    select: { counted: true, current: true },
  })) ?? { counted: 0, current: 0 };

import { db, type Tx } from '@/lib/db';
import { readQuery, type SearchQuery, type Term } from '@/lib/search/query';
import type { SearchMode } from '@/lib/search/schema';
import { Prisma } from '@/prisma/generated/client';

type Sql = Prisma.Sql;

/** A search as conditions on `story s`. Says nothing about who may see what it finds: that is its user's matter. */
export type Match = {
  /** Whether `s` matches, answered from the index. */
  condition: Sql;
  /** Rows `(language, q)`: the query in each language's configuration, to be joined for ranking and extracts. */
  queries: Sql;
  /** The query with every word as it was typed, for `headlineWords`. */
  typed: Sql;
  /** True when it is nothing but words too common to be indexed in one of the languages. */
  isCommon: boolean;
};

/** A term as a tsquery of a configuration. */
function termSql({ web, letters, isLeftOut }: Term, config: Sql): Sql {
  const parts = [
    ...(web ? [Prisma.sql`websearch_to_tsquery(${config}, ${web})`] : []),
    ...letters.map((letter) => Prisma.sql`to_tsquery('broadsheet_simple', ${`${letter}:*`})`),
  ];
  const all = Prisma.join(parts, ' && ');
  return isLeftOut ? Prisma.sql`!! (${all})` : Prisma.sql`(${all})`;
}

/** Of more words than this, any will do: leaving each of them out in turn would make the query as long as its square. */
const mostToLeaveOne = 6;

/** All of it; or, of three to six, all but one; or any of it. What must not be there must not be there in any case. */
function querySql({ groups }: SearchQuery, mode: SearchMode | 'any', config: Sql): Sql {
  const alternatives = groups.map(
    (terms) =>
      Prisma.sql`(${Prisma.join(
        terms.map((term) => termSql(term, config)),
        ' || ',
      )})`,
  );
  if (mode === 'all') return Prisma.join(alternatives, ' && ');
  const isOut = groups.map((terms) => terms.every(({ isLeftOut }) => isLeftOut));
  const wanted = alternatives.filter((_, i) => !isOut[i]);
  const out = alternatives.filter((_, i) => isOut[i]);
  const some =
    mode === 'any' || wanted.length < 3 || wanted.length > mostToLeaveOne
      ? Prisma.join(wanted, ' || ')
      : Prisma.join(
          wanted.map((_, left) => {
            const rest = wanted.filter((_, i) => i !== left);
            return Prisma.sql`(${Prisma.join(rest, ' && ')})`;
          }),
          ' || ',
        );
  return Prisma.join([Prisma.sql`(${some})`, ...out], ' && ');
}

/** The languages that stories are written in, by hops in their index. */
export const languagesSql = Prisma.sql`
  with recursive hops as (
    (select "language" from "story" order by "language" limit 1)
    union all
    select (select s."language" from "story" s where s."language" > hops."language" order by s."language" limit 1)
    from hops where hops."language" is not null)
  select "language" from hops where "language" is not null`;

/**
 * What was typed as conditions on `story s`, in the configuration of each story's language. Null when nothing is left to
 * look for: no words, only words that are too common to be indexed, or only such as must not be there.
 */
export async function matchWords(
  typed: string | SearchQuery,
  { mode = 'all', tx = db }: { mode?: SearchMode | 'any'; tx?: Pick<Tx, '$queryRaw'> } = {},
): Promise<Match | null> {
  const query = typeof typed === 'string' ? readQuery(typed) : typed;
  const isWanted = query.groups.some((terms) => terms.some(({ isLeftOut }) => !isLeftOut));
  if (!isWanted) return null;
  const ofLanguage = querySql(query, mode, Prisma.sql`search_config(l."language")`);
  // querytree() is what an index can answer of a query; "T" is everything.
  const rows = await tx.$queryRaw<{ language: string; config: string; tree: string }[]>`
    select l."language", search_config(l."language")::text as config, querytree(${ofLanguage}) as tree
    from (${languagesSql}) l`;
  const usable = rows.filter(({ tree }) => tree !== '' && tree !== 'T');
  if (usable.length === 0) return null;
  const configs = new Map<string, string[]>();
  for (const { config, language } of usable)
    configs.set(config, [...(configs.get(config) ?? []), language]);
  const conditions = [...configs].map(([config, languages]) => {
    const matches = Prisma.sql`s."search" @@ (${querySql(query, mode, Prisma.sql`${config}::regconfig`)})`;
    // With one configuration for all, the language need not be looked at.
    return configs.size === 1 && usable.length === rows.length
      ? matches
      : Prisma.sql`(s."language" = any(${languages}::text[]) and ${matches})`;
  });
  return {
    isCommon: usable.length < rows.length,
    condition: Prisma.sql`(${Prisma.join(conditions, ' or ')})`,
    typed: querySql(query, mode, Prisma.sql`'broadsheet_simple'`),
    queries: Prisma.sql`
      select l."language", ${ofLanguage} as q from unnest(${usable.map(({ language }) => language)}::text[]) l ("language")`,
  };
}

import pg from 'pg';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { Counted } from '@/lib/related/words/data';
import { clearVectors, writeCounted, writeFrequencies } from '@/lib/related/words/mutations';
import { makeSection } from '@/prisma/factories';
import { randomFrom } from '../shared/random';
import { PlainError, progress } from '../shared/report';

export type Section = { id: number; slug: string };

const subjects = 400;
const wordsPerSubject = 25;
const storiesPerDay = 40;
/** What all stories share; those of a subject are counted from here on. */
const commonWords = 9_000;
const syllables = ['ka', 'lo', 'mi', 'ren', 'tu', 'sha', 'vor', 'bel', 'dun', 'fes', 'gar', 'hin'];
const vocabulary = Array.from({ length: commonWords + subjects * wordsPerSubject }, (_, n) =>
  [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144) % 12, Math.floor(n / 1_728) % 12]
    .map((i) => syllables[i]!)
    .join(''),
);

/**
 * Made-up stories of 300 words, forty a day: a fifth are words of their subject, the others many have, as words are spread in
 * real news (Zipf). The n-th is the same in every run; `subject` for one of a subject that is chosen.
 */
export function madeUp(n: number, subject?: number) {
  const random = randomFrom(n);
  const drawn = Math.floor(random() * subjects);
  const first = commonWords + (subject ?? drawn) * wordsPerSubject;
  const words = Array.from({ length: 300 }, () =>
    random() < 0.2
      ? vocabulary[first + Math.floor(random() * wordsPerSubject)]!
      : vocabulary[Math.floor(commonWords ** random())]!,
  );
  return {
    headline: words.slice(0, 8).join(' '),
    bodyText: words.join(' '),
    publishedAt: new Date(Date.UTC(2020, 0, 1) + Math.floor(n / storiesPerDay) * 86_400_000),
  };
}

const batch = 500;
const slugStart = 'made-up-';
const slugOf = (n: number) => `${slugStart}${n}`;

/** Stories that a run published and did not come to take away. */
export const listStrays = () =>
  db.story.findMany({ where: { slug: { not: { startsWith: slugStart } } }, select: { id: true } });

/** Has the database hold the first `size` made-up stories, weighed. One that holds as many already stays as it is. */
export async function growArchive(size: number): Promise<Section> {
  const section =
    (await db.section.findFirst({ select: { id: true, slug: true } })) ?? (await makeSection());
  const have = await db.story.count({ where: { slug: { startsWith: slugStart } } });
  if (have > size)
    throw new PlainError(`The database holds ${have} stories already, more than ${size}.`);
  const counted = await db.lexemeCount.findFirst({ select: { current: true } });
  if (have === size && counted?.current === size) return section;
  // A connection of its own: what the site asks for may not take as long as this.
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    // What readers search with is no part of this, and takes longer than all the rest.
    await client.query('alter table story disable trigger user');
    for (let from = have; from < size; from += batch) {
      if (from % 10_000 === 0) progress(`${from} of ${size} stories`);
      await insertStories(client, section, from, Math.min(size, from + batch));
    }
    progress('weighing their words');
    await weigh(size);
    await client.query('alter table story enable trigger user');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return section;
}

async function insertStories(client: pg.Client, section: Section, from: number, to: number) {
  const made = Array.from({ length: to - from }, (_, i) => madeUp(from + i));
  await client.query(
    `insert into story (slug, status, headline, body, "bodyText", "wordCount", "sectionId", "publishedAt", "firstPublishedAt",
      "createdAt", "updatedAt")
    select slug, 'PUBLISHED', headline, jsonb_build_object('type', 'doc', 'content', jsonb_build_array(
        jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(
          jsonb_build_object('type', 'text', 'text', text))))),
      text, 300, $1, "publishedAt", "publishedAt", "publishedAt", "publishedAt"
    from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[]) as made (slug, headline, text, "publishedAt")`,
    [
      section.id,
      made.map((_, i) => slugOf(from + i)),
      made.map(({ headline }) => headline),
      made.map(({ bodyText }) => bodyText),
      made.map(({ publishedAt }) => publishedAt),
    ],
  );
}

/**
 * Weighs the first `size` stories as the product does, but for the stemming: every made-up word is stemmed once, by Postgres,
 * and not again in each of the stories, which would take most of the time.
 */
async function weigh(size: number): Promise<void> {
  const config = 'en';
  const stems = await db.$queryRaw<{ word: string; stem: string | null }[]>`
    select word, (tsvector_to_array(to_tsvector('english', word)))[1] as stem from unnest(${vocabulary}::text[]) as word`;
  const stemOf = new Map(stems.map(({ word, stem }) => [word, stem]));
  const counted = (n: number) => countWords(madeUp(n), stemOf);

  const df = new Map<string, number>();
  for (let n = 0; n < size; n++)
    for (const { lexeme } of counted(n)) df.set(lexeme, (df.get(lexeme) ?? 0) + 1);
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 0`;
      await tx.relatedStory.deleteMany();
      await clearVectors(tx, config);
      await writeFrequencies(tx, { config, df, counted: size, now: new Date() });
    },
    { timeout: 3_600_000 },
  );
  const rows = await db.story.findMany({ select: { id: true, slug: true } });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  for (let from = 0; from < size; from += batch) {
    if (from % 10_000 === 0) progress(`${from} of ${size} weighed`);
    const numbers = Array.from({ length: Math.min(batch, size - from) }, (_, i) => from + i);
    await writeCounted(
      db,
      numbers.map((n) => ({ id: ids.get(slugOf(n))!, language: 'en-GB', ...madeUp(n) })),
      numbers.map(counted),
    );
  }
}

function countWords(
  { headline, bodyText }: { headline: string; bodyText: string },
  stemOf: ReadonlyMap<string, string | null>,
): Counted[] {
  const counts = new Map<string, Counted>();
  const add = (text: string, field: 'inHeadline' | 'inBody') => {
    for (const word of text.split(' ')) {
      const lexeme = stemOf.get(word);
      if (!lexeme) continue; // a stop word
      const count = counts.get(lexeme) ?? { lexeme, inHeadline: 0, inBody: 0 };
      count[field]++;
      counts.set(lexeme, count);
    }
  };
  add(headline, 'inHeadline');
  add(bodyText, 'inBody');
  return [...counts.values()].sort((a, b) => (a.lexeme < b.lexeme ? -1 : 1));
}

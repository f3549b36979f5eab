import type { Tx } from '@/lib/db';
import { can, type Viewer } from '@/lib/auth/policy';
import { AppError, type FieldError } from '@/lib/errors';
import { lockSlugs } from '@/lib/addresses/mutations';
import { freeSlug, slugOf } from '@/lib/articles/slug';
import type { TermKind } from '@/lib/taxonomy/terms/schema';
import { slugToday } from '@/lib/taxonomy/today/data';

type Entry = { id: number; slug: string; name: string };
const entry = { id: true, slug: true, name: true } as const;

const lower = (text: string) => text.toLowerCase();
/** Rows whose slug or name (in any case) is among the words. */
const saysOneOf = (words: readonly string[]) => ({
  OR: [
    { slug: { in: words.flatMap((word) => [word, lower(word)]) } },
    { name: { in: [...words], mode: 'insensitive' as const } },
  ],
});

/** The row a word means: its slug, else its name when only one bears it. */
function pick(rows: readonly Entry[], word: string): Entry | 'none' | 'several' {
  const bySlug = rows.find(({ slug }) => slug === lower(word));
  if (bySlug) return bySlug;
  const byName = rows.filter(({ name }) => lower(name) === lower(word));
  return byName.length > 1 ? 'several' : (byName[0] ?? 'none');
}

const invalid = (fields: FieldError[]) =>
  new AppError('invalid', fields.map(({ message }) => message).join(' '), { fields });

/**
 * Words of an older copy as they are today, each in its place: what was renamed or merged left a redirect, so a text that
 * was open meanwhile is filed where its section, topics and authors went. Words that nothing leads on stay.
 */
async function allToday(
  tx: Tx,
  kind: TermKind,
  words: readonly string[],
  rows: readonly Entry[],
): Promise<string[]> {
  const now: string[] = [];
  for (const word of words)
    now.push(pick(rows, word) === 'none' ? ((await slugToday(tx, kind, word)) ?? word) : word);
  return now;
}

/** Keeps rows from being merged or deleted until the commit. Throws `conflict` when that has just happened. */
async function hold(tx: Tx, kind: TermKind, found: readonly Entry[]): Promise<void> {
  const ids = found.map(({ id }) => id);
  const held = await (kind === 'section'
    ? tx.$queryRaw<unknown[]>`select 1 from "section" where "id" = any(${ids}::int[]) for key share`
    : kind === 'topic'
      ? tx.$queryRaw<unknown[]>`select 1 from "topic" where "id" = any(${ids}::int[]) for key share`
      : tx.$queryRaw<
          unknown[]
        >`select 1 from "author_profile" where "id" = any(${ids}::int[]) for key share`);
  if (held.length < ids.length)
    throw new AppError('conflict', `This ${kind} was changed a moment ago: try again.`);
}

/** The section of this slug or name. Throws `invalid` when there is none. */
export async function findSection(tx: Tx, word: string): Promise<Entry> {
  let rows = await tx.section.findMany({ where: saysOneOf([word]), select: entry });
  const [now] = await allToday(tx, 'section', [word], rows);
  if (now !== word) rows = await tx.section.findMany({ where: { slug: now! }, select: entry });
  const found = pick(rows, now!);
  if (typeof found !== 'string') {
    await hold(tx, 'section', [found]);
    return found;
  }
  throw invalid([
    {
      path: 'section',
      message:
        found === 'none'
          ? `There is no section “${word}”.`
          : `Two sections are called “${word}”: name its slug.`,
    },
  ]);
}

/** The profiles of these slugs or names, in their order, each once. Throws `invalid` naming each that is unknown. */
export async function findAuthors(tx: Tx, words: readonly string[]): Promise<Entry[]> {
  const known = await tx.authorProfile.findMany({ where: saysOneOf(words), select: entry });
  const now = await allToday(tx, 'author', words, known);
  const rows = now.every((word, i) => word === words[i])
    ? known
    : await tx.authorProfile.findMany({ where: saysOneOf(now), select: entry });
  const faults: FieldError[] = [];
  const found = new Map<number, Entry>();
  now.forEach((word, i) => {
    const author = pick(rows, word);
    if (typeof author !== 'string') found.set(author.id, author);
    else
      faults.push({
        path: `authors.${i}`,
        message:
          author === 'none'
            ? `There is no author “${word}”.`
            : `Several authors are called “${word}”: name the slug.`,
      });
  });
  if (faults.length) throw invalid(faults);
  await hold(tx, 'author', [...found.values()]);
  return [...found.values()];
}

/**
 * The topics of these slugs or names, in their order, each once; a new name becomes a topic when the person may edit the
 * taxonomy. Throws `invalid` naming each new one otherwise.
 */
export async function findOrMakeTopics(
  tx: Tx,
  /** Null for the machine, which makes none. */
  actor: Viewer | null,
  words: readonly string[],
): Promise<{ topics: Entry[]; made: Entry[] }> {
  const find = (of: readonly string[]) =>
    tx.topic.findMany({
      where: saysOneOf([...of, ...of.map(slugOf).filter(Boolean)]),
      select: entry,
    });
  const first = await find(words);
  const now = await allToday(tx, 'topic', words, first);
  const rows = now.every((word, i) => word === words[i]) ? first : await find(now);
  const faults: FieldError[] = [];
  const made: Entry[] = [];
  const topics = new Map<number, Entry>();
  for (const [i, word] of now.entries()) {
    const known = [...rows, ...made];
    let topic = pick(known, word);
    if (topic === 'none') topic = pick(known, slugOf(word));
    if (topic === 'none' && can(actor, 'taxonomy.edit'))
      made.push((topic = await makeTopic(tx, word)));
    if (typeof topic !== 'string') topics.set(topic.id, topic);
    else {
      const message =
        topic === 'several'
          ? `Several topics are called “${word}”: name the slug.`
          : `There is no topic “${word}” yet; an editor can make it.`;
      faults.push({ path: `topics.${i}`, message });
    }
  }
  if (faults.length) throw invalid(faults);
  await hold(tx, 'topic', [...topics.values()]);
  return { topics: [...topics.values()], made };
}

async function makeTopic(tx: Tx, name: string): Promise<Entry> {
  await lockSlugs(tx);
  const base = slugOf(name);
  if (!base)
    throw invalid([
      { path: 'topics', message: `A topic needs letters or digits; “${name}” has none.` },
    ]);
  const taken = await tx.topic.findMany({ where: { slug: { startsWith: base } }, select: entry });
  // Another save may have made it while this one waited for the lock.
  const same = taken.find((topic) => lower(topic.name) === lower(name));
  if (same) return same;
  return tx.topic.create({
    data: { name, slug: freeSlug(base, new Set(taken.map(({ slug }) => slug))) },
    select: entry,
  });
}

/** The person's own byline, made when they first write. */
export async function findOrMakeProfile(
  tx: Tx,
  actor: Pick<Viewer, 'id' | 'name'>,
): Promise<Entry & { isNew: boolean }> {
  const where = { userId: actor.id };
  const mine = await tx.authorProfile.findUnique({ where, select: entry });
  if (mine) return { ...mine, isNew: false };
  await lockSlugs(tx);
  const base = slugOf(actor.name) || `author-${actor.id}`;
  const taken = await tx.authorProfile.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  const slug = freeSlug(base, new Set(taken.map((row) => row.slug)));
  // Another request of the same person may have made it while this one waited for the lock.
  const { count } = await tx.authorProfile.createMany({
    data: [{ ...where, slug, name: actor.name }],
    skipDuplicates: true,
  });
  return {
    ...(await tx.authorProfile.findUniqueOrThrow({ where, select: entry })),
    isNew: count === 1,
  };
}

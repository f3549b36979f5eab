import { db, type Tx } from '@/lib/db';
import type { ImportedKind } from '@/lib/importers/schema';
import type { Entry } from '@/lib/importers/names';

const perQuery = 1_000;

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += perQuery) yield all.slice(at, at + perQuery);
}

export type Remembered = { localId: number; hash: string; localVersion: number };

/** What earlier imports from this source made of these keys. */
export async function getRemembered(
  source: string,
  kind: ImportedKind,
  keys: readonly string[],
  client: Tx = db,
): Promise<Map<string, Remembered>> {
  const found = new Map<string, Remembered>();
  for (const externalIds of slices(keys)) {
    const rows = await client.importedItem.findMany({
      where: { source, kind, externalId: { in: externalIds } },
      select: { externalId: true, localId: true, hash: true, localVersion: true },
    });
    for (const { externalId, ...row } of rows) found.set(externalId, row);
  }
  return found;
}

export type NamedKind = Extract<ImportedKind, 'section' | 'topic' | 'author'>;

const entry = { id: true, slug: true, name: true } as const;
const firstOne = { id: 'asc' } as const;

/** All of the paper's sections, topics or authors; there are few enough to hold. */
export function listEntries(kind: NamedKind, client: Tx = db): Promise<Entry[]> {
  if (kind === 'section') return client.section.findMany({ select: entry, orderBy: firstOne });
  if (kind === 'topic') return client.topic.findMany({ select: entry, orderBy: firstOne });
  return client.authorProfile.findMany({ select: entry, orderBy: firstOne });
}

/** The section that comes first in the masthead; null in an empty paper. */
export function getFirstSection(client: Tx = db): Promise<Entry | null> {
  return client.section.findFirst({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: entry,
  });
}

/** Pictures by the address they have elsewhere. */
export async function getPictureIds(
  urls: readonly string[],
  client: Tx = db,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const externalUrls of slices(urls)) {
    const rows = await client.media.findMany({
      where: { externalUrl: { in: externalUrls } },
      select: { id: true, externalUrl: true },
    });
    for (const { id, externalUrl } of rows) found.set(externalUrl!, id);
  }
  return found;
}

/** Addresses and versions of stories, by id. One that is gone, or in the trash, is not in it. */
export async function getStoryStates(
  ids: readonly number[],
): Promise<Map<number, { slug: string; version: number }>> {
  const found = new Map<number, { slug: string; version: number }>();
  for (const some of slices(ids)) {
    const rows = await db.story.findMany({
      where: { id: { in: some }, trashedAt: null },
      select: { id: true, slug: true, version: true },
    });
    for (const { id, ...state } of rows) found.set(id, state);
  }
  return found;
}

/** Which of these addresses a story has or once had. */
export async function getTakenSlugs(
  slugs: readonly string[],
  client: Tx = db,
): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const some of slices(slugs)) {
    const where = { slug: { in: some } };
    const living = await client.story.findMany({ where, select: { slug: true } });
    const former = await client.formerSlug.findMany({ where, select: { slug: true } });
    for (const { slug } of [...living, ...former]) taken.add(slug);
  }
  return taken;
}

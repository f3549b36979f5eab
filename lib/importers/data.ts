import { createHash } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import type { ImportedKind } from '@/lib/importers/schema';
import type { Entry } from '@/lib/importers/names';

const perQuery = 1_000;

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += perQuery) yield all.slice(at, at + perQuery);
}

export type Remembered = { localId: number; hash: string; localVersion: number };

/** A key of another system as it is remembered: in whole characters, and as its hash where it is long (an index is short). */
export function rememberedId(key: string): string {
  const id = key.toWellFormed();
  return id.length <= 500 ? id : createHash('sha256').update(id).digest('hex');
}

/** What earlier imports from this source made of these keys. */
export async function getRemembered(
  source: string,
  kind: ImportedKind,
  keys: readonly string[],
  client: Tx = db,
): Promise<Map<string, Remembered>> {
  const found = new Map<string, Remembered>();
  for (const some of slices(keys)) {
    const byId = new Map(some.map((key) => [rememberedId(key), key]));
    const rows = await client.importedItem.findMany({
      where: { source, kind, externalId: { in: [...byId.keys()] } },
      select: { externalId: true, localId: true, hash: true, localVersion: true },
    });
    for (const { externalId, ...row } of rows) found.set(byId.get(externalId)!, row);
  }
  return found;
}

/** What an earlier import made of a story, and whether the address that it wishes for has or had another. One statement: it is asked for each story. */
export async function getStoryPlace(
  source: string,
  { key, slug }: { key: string; slug: string },
  tx: Tx,
): Promise<{ before: Remembered | null; isTaken: boolean }> {
  const [row] = await tx.$queryRaw<(Partial<Remembered> & { isTaken: boolean })[]>`
    /* prepared */ select i."localId", i.hash, i."localVersion",
      exists(select from story where slug = ${slug}) or exists(select from former_slug where slug = ${slug}) as "isTaken"
    from (select) as one
      left join imported_item i
        on i.source = ${source} and i.kind = 'story' and i."externalId" = ${rememberedId(key)}`;
  const { isTaken, ...before } = row!;
  return { before: before.localId === null ? null : (before as Remembered), isTaken };
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
    const rows = await client.$queryRaw<{ slug: string }[]>`
      select slug from story where slug = any(${some}) union select slug from former_slug where slug = any(${some})`;
    for (const { slug } of rows) taken.add(slug);
  }
  return taken;
}

/** The ways to write a site's address of which each is the same site: with or without "www.", of either scheme. */
export function spellingsOf(site: string): string[] {
  const [, rest] = /^https?:\/\/(?:www\.)?(.+)$/i.exec(site) ?? [];
  const others = ['https://', 'https://www.', 'http://', 'http://www.'];
  return rest ? [...new Set([site, ...others.map((start) => start + rest)])] : [site];
}

/** By which spelling of its address a site was imported before; as it is written now where it was not. */
export async function getKnownSource(site: string): Promise<string> {
  for (const source of spellingsOf(site)) {
    const found = await db.importedItem.findFirst({ where: { source }, select: { source: true } });
    if (found) return source;
  }
  return site;
}

/** The addresses of the sites from which stories were imported, as far as they are known. */
export async function listImportedSites(): Promise<string[]> {
  const rows = await db.importedItem.findMany({
    where: { kind: 'story' },
    distinct: ['source'],
    select: { source: true },
  });
  return rows.map(({ source }) => source);
}

/** The next stories that imports made, by number: their texts, and the version as the import left it. */
export async function listImportedBodies(after: number, take: number) {
  const items = await db.importedItem.findMany({
    where: { kind: 'story', localId: { gt: after } },
    orderBy: { localId: 'asc' },
    take,
    select: { localId: true },
  });
  const ids = items.map(({ localId }) => localId);
  const stories = await db.story.findMany({
    where: { id: { in: ids }, trashedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, body: true },
  });
  return { stories, last: ids.at(-1) ?? null };
}

/** The next pictures that are still on another site, by number. */
export function listPicturesElsewhere(after: number, take: number) {
  return db.media.findMany({
    where: { id: { gt: after }, path: null, externalUrl: { not: null } },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, externalUrl: true },
  });
}

/** The source of pictures that are remembered by the address they had. */
export const byAddress = 'address';

/** Where pictures of other sites are here, by the address they had there. */
export async function getFetched(urls: readonly string[]): Promise<Map<string, string>> {
  const ids = await getRemembered(byAddress, 'picture', urls);
  const paths = new Map<number, string>();
  for (const some of slices([...ids.values()].map(({ localId }) => localId))) {
    const rows = await db.media.findMany({
      where: { id: { in: some }, path: { not: null } },
      select: { id: true, path: true },
    });
    for (const { id, path } of rows) paths.set(id, path!);
  }
  const found = new Map<string, string>();
  for (const url of urls) {
    const path = paths.get(ids.get(url)?.localId ?? 0);
    if (path) found.set(url, path);
  }
  return found;
}

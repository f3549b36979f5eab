import { db, type Tx } from '@/lib/db';
import { lockSlugs } from '@/lib/addresses/mutations';
import { expireInTx } from '@/lib/cache/expire';
import {
  byAddress,
  getPictureIds,
  getRemembered,
  listEntries,
  rememberedId,
  type NamedKind,
} from '@/lib/importers/data';
import { hashOfAuthor, notOurs } from '@/lib/importers/follow/data';
import { settleNames, type Entry, type Settled } from '@/lib/importers/names';
import type {
  ImportedAuthor,
  ImportedKind,
  ImportedName,
  ImportedPicture,
} from '@/lib/importers/schema';

/** One item is one transaction: it is in whole or not at all, and a run that was cut off goes on after it. */
export const patience = { maxWait: 20_000, timeout: 60_000 };
/** Whatever comes in may be on any page. */
export const everything = ['*'];

type Memory = { externalId: string; localId: number; hash?: string; localVersion?: number };

/** Notes what was made of items of the other system. What is noted already stays as it is. */
export async function remember(
  tx: Tx,
  source: string,
  kind: ImportedKind,
  items: Memory[],
): Promise<void> {
  await tx.importedItem.createMany({
    data: items.map(({ externalId, ...item }) => ({
      ...{ source, kind, externalId: rememberedId(externalId), hash: '' },
      ...item,
    })),
    skipDuplicates: true,
  });
}

/** Ids of rows that are about to be made, so that rows that name each other can be written together. */
export async function takeIds(
  tx: Tx,
  table: 'story' | 'comment',
  count: number,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id
    from generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}

/** Finds or makes the paper's sections, topics or authors that the names mean; returns each key's. */
export async function writeNames(
  source: string,
  kind: NamedKind,
  wanted: readonly ImportedAuthor[],
): Promise<Map<string, Entry>> {
  return db.$transaction(async (tx) => {
    await lockSlugs(tx);
    const settled = await settle(tx, source, kind, wanted);
    const made = await makeEntries(tx, kind, settled);
    const fresh = new Map<string, Entry>();
    for (const { slug, keys } of settled.fresh) {
      for (const key of keys) fresh.set(key, made.get(slug)!);
    }
    const unremembered = [...settled.joined, ...fresh];
    const byKey = new Map(wanted.map((each) => [each.key, each]));
    // What several mean, or what was here before, is nobody's to rename.
    const isOurs = new Set(settled.fresh.flatMap(({ keys }) => (keys.length === 1 ? keys : [])));
    const items = unremembered.map(([key, { id }]) => ({
      ...{ externalId: key, localId: id },
      ...(kind === 'author' && { hash: hashOfAuthor(byKey.get(key)!) }),
      ...(!isOurs.has(key) && { localVersion: notOurs }),
    }));
    await remember(tx, source, kind, items);
    if (fresh.size) await expireInTx(tx, everything);
    return new Map([...settled.known, ...unremembered]);
  }, patience);
}

/** The same decision without making anything. */
export async function settle(
  tx: Tx,
  source: string,
  kind: NamedKind,
  wanted: readonly ImportedName[],
): Promise<Settled> {
  const before = await getRemembered(
    source,
    kind,
    wanted.map(({ key }) => key),
    tx,
  );
  const ids = new Map([...before].map(([key, { localId }]) => [key, localId]));
  return settleNames(wanted, await listEntries(kind, tx), ids);
}

async function makeEntries(
  tx: Tx,
  kind: NamedKind,
  { fresh }: Settled,
): Promise<Map<string, Entry>> {
  const data = fresh.map(({ slug, name }) => ({ slug, name }));
  const authors = fresh.map(({ keys: _keys, ...author }) => author);
  const select = { id: true, slug: true, name: true } as const;
  if (data.length === 0) return new Map();
  let rows: Entry[];
  if (kind === 'section') {
    const { _max } = await tx.section.aggregate({ _max: { position: true } });
    const first = (_max.position ?? -1) + 1;
    const placed = data.map((section, i) => ({ ...section, position: first + i }));
    rows = await tx.section.createManyAndReturn({ data: placed, select });
  } else if (kind === 'topic') rows = await tx.topic.createManyAndReturn({ data, select });
  else rows = await tx.authorProfile.createManyAndReturn({ data: authors, select });
  return new Map(rows.map((row) => [row.slug, row]));
}

/** Keeps the addresses and words of pictures that stay where they are; returns each key's id. */
export async function writePictures(
  source: string,
  pictures: readonly (ImportedPicture & { hash: string })[],
): Promise<Map<string, number>> {
  return db.$transaction(async (tx) => {
    const keys = pictures.map(({ key }) => key);
    const addresses = pictures.map(({ url }) => url);
    const known = await getRemembered(source, 'picture', keys, tx);
    // Its file is here already, under an address of our own.
    const fetched = await getRemembered(byAddress, 'picture', addresses, tx);
    const idOf = ({ key, url }: ImportedPicture) => (known.get(key) ?? fetched.get(url))?.localId;
    const fresh = pictures.filter((picture) => idOf(picture) === undefined);
    const data = fresh.map(({ url, mime, alt, caption }) => ({
      ...{ externalUrl: url, mime, alt, caption },
    }));
    await tx.media.createMany({ data, skipDuplicates: true });
    const urls = fresh.map(({ url }) => url);
    const byUrl = await getPictureIds(urls, tx);
    const ids = new Map(
      pictures.map((picture) => [picture.key, idOf(picture) ?? byUrl.get(picture.url)!]),
    );
    const items = pictures.map(({ key, hash }) => ({
      ...{ externalId: key, localId: ids.get(key)!, hash },
    }));
    await remember(tx, source, 'picture', items);
    // One that was deleted here does not come back, and no story may name it.
    const alive = await tx.media.findMany({
      where: { id: { in: [...ids.values()] } },
      select: { id: true },
    });
    const there = new Set(alive.map(({ id }) => id));
    return new Map([...ids].filter(([, id]) => there.has(id)));
  }, patience);
}

import type { Tx } from '@/lib/db';
import type { WireContent } from '@/lib/wire/schema';

const foundSelect = { id: true, guid: true, currentId: true, takenId: true } as const;

/**
 * The item that a version is of: of its own name; where there is none, the oldest of a name that it takes the place of or
 * that took its place.
 */
export async function findItem(tx: Tx, { guid, replaces = [] }: WireContent) {
  const own = await tx.wireItem.findUnique({ where: { guid }, select: foundSelect });
  if (own) return own;
  const names = [guid, ...replaces];
  return tx.wireItem.findFirst({
    where: { OR: [{ guid: { in: names } }, { names: { hasSome: names } }] },
    orderBy: { id: 'asc' },
    select: foundSelect,
  });
}

/** The items beside `called` whose stories say a version of this name. */
export async function alsoSaying(tx: Tx, guid: string, called: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ guid: string }[]>`
    select i.guid from wire_item i join wire_version v on v.id = i."takenId"
    where i.names @> array[${guid}] and i."storyId" is not null and i.guid <> ${called}
      and v.content ->> 'guid' = ${guid}
    order by i.id`;
  return rows.map((row) => row.guid);
}

/** A version as it came. */
export async function getVersion(tx: Tx, id: number) {
  const { content, receivedAt } = await tx.wireVersion.findUniqueOrThrow({
    where: { id },
    select: { content: true, receivedAt: true },
  });
  return { content: content as unknown as WireContent, receivedAt };
}

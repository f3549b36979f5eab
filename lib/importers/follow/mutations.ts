import { expireInTx } from '@/lib/cache/expire';
import { db, type Tx } from '@/lib/db';
import { rememberedId } from '@/lib/importers/data';
import { notOurs, type Difference, type Following } from '@/lib/importers/follow/data';
import { everything, patience } from '@/lib/importers/mutations';
import { attempt } from '@/lib/importers/run/faults';
import type { ImportedAuthor, ImportedKind, ImportedPicture } from '@/lib/importers/schema';

type Rewrite<T> = (tx: Tx, difference: Difference<T>) => Promise<{ count: number }>;

/** Changes what was changed on the old site, a transaction each; returns the keys of what became so. */
async function follow<T extends { key: string }>(
  { source, kind }: { source: string; kind: ImportedKind },
  { changed, same }: Following<T>,
  rewrite: Rewrite<T>,
): Promise<Set<string>> {
  const done = new Set<string>();
  for (const { key, hash, isOurs } of same)
    await db.importedItem.update({
      where: whereOf(source, kind, key),
      data: { hash, ...(!isOurs && { localVersion: notOurs }) },
      select: { localId: true },
    });
  for (const difference of changed) {
    const { to, hash, version } = difference;
    const tried = await attempt(() =>
      db.$transaction(async (tx) => {
        // Whoever was faster here keeps it as it is; the next run says so.
        if ((await rewrite(tx, difference)).count === 0) return false;
        await tx.importedItem.update({
          where: whereOf(source, kind, to.key),
          data: { hash, localVersion: version + 1 },
          select: { localId: true },
        });
        await expireInTx(tx, everything);
        return true;
      }, patience),
    );
    if ('done' in tried && tried.done) done.add(to.key);
  }
  return done;
}

const whereOf = (source: string, kind: ImportedKind, key: string) => ({
  source_kind_externalId: { source, kind, externalId: rememberedId(key) },
});

export const followPictures = (source: string, plan: Following<ImportedPicture>) =>
  follow({ source, kind: 'picture' }, plan, (tx, { to: { alt, caption }, id, version }) =>
    tx.media.updateMany({
      where: { id, version },
      data: { alt, caption, version: version + 1, updatedAt: new Date() },
    }),
  );

export const followAuthors = (source: string, plan: Following<ImportedAuthor>) =>
  follow({ source, kind: 'author' }, plan, (tx, { to: { name, bio = '' }, id, version }) =>
    tx.authorProfile.updateMany({
      where: { id, version },
      data: { name, bio, version: version + 1 },
    }),
  );

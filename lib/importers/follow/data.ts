import { createHash } from 'node:crypto';
import { db } from '@/lib/db';
import { getRemembered } from '@/lib/importers/data';
import type { ImportedAuthor, ImportedPicture } from '@/lib/importers/schema';

/** `localVersion` of what was here before an import found it: that never follows the old site. */
export const notOurs = 0;

/** What is remembered of a thing's words: by it a run sees what was changed there since. */
export const hashOfWords = (...words: string[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex');

/** What differs from what an earlier import had seen; `id` and `version` are its row's. */
export type Difference<T> = { to: T; hash: string; id: number; version: number };

export type Following<T> = {
  /** Keys of those that no import has brought in. */
  fresh: Set<string>;
  /** Changed there, and as the import left them here. */
  changed: Difference<T>[];
  /** Changed there, and edited here since. */
  kept: T[];
  /** Nothing to change, only to be remembered. */
  same: { key: string; hash: string; isOurs: boolean }[];
};

const perStep = 1_000;

/** What a run has to do with the words of pictures. */
export async function planPictures(
  source: string,
  pictures: readonly (ImportedPicture & { hash: string })[],
): Promise<Following<ImportedPicture>> {
  const plan: Following<ImportedPicture> = { fresh: new Set(), changed: [], kept: [], same: [] };
  for (let at = 0; at < pictures.length; at += perStep) {
    const some = pictures.slice(at, at + perStep);
    const known = await getRemembered(
      source,
      'picture',
      some.map(({ key }) => key),
    );
    for (const { key } of some) if (!known.has(key)) plan.fresh.add(key);
    const other = some.filter(({ key, hash }) => (known.get(key)?.hash ?? hash) !== hash);
    const rows = await db.media.findMany({
      where: { id: { in: other.map(({ key }) => known.get(key)!.localId) } },
      select: { id: true, version: true, alt: true, caption: true },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const to of other) {
      const before = known.get(to.key)!;
      const row = byId.get(before.localId);
      if (!row) continue;
      const isTouched = row.version !== before.localVersion;
      const isSame = row.alt === to.alt && row.caption === to.caption;
      // Of what was remembered without a hash nobody knows whether it was changed there since.
      if (isSame || (isTouched && before.hash === ''))
        plan.same.push({ key: to.key, hash: to.hash, isOurs: true });
      else if (isTouched) plan.kept.push(to);
      else plan.changed.push({ to, hash: to.hash, id: row.id, version: row.version });
    }
  }
  return plan;
}

/** The same of the names of authors, and of what is said of them. */
export async function planAuthors(
  source: string,
  authors: readonly ImportedAuthor[],
): Promise<Following<ImportedAuthor>> {
  const plan: Following<ImportedAuthor> = { fresh: new Set(), changed: [], kept: [], same: [] };
  const known = await getRemembered(
    source,
    'author',
    authors.map(({ key }) => key),
  );
  const rows = await db.authorProfile.findMany({
    where: { id: { in: [...known.values()].map(({ localId }) => localId) } },
    select: { id: true, version: true, name: true, bio: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const to of authors) {
    const { key, name, bio = '' } = to;
    const before = known.get(key);
    const row = before && byId.get(before.localId);
    const hash = hashOfAuthor(to);
    // A file that does not say how a login is called says nothing of its name.
    if (!row || before.hash === hash || name === key) continue;
    const isSame = row.name === name && row.bio === bio;
    // An import of an earlier version did not say whether it made a profile or found it.
    if (before.hash === '' || before.localVersion === notOurs || isSame)
      plan.same.push({ key, hash, isOurs: before.localVersion !== notOurs && isSame });
    else if (row.version !== before.localVersion) plan.kept.push(to);
    else plan.changed.push({ to, hash, id: row.id, version: row.version });
  }
  return plan;
}

export const hashOfAuthor = ({ name, bio = '' }: ImportedAuthor): string => hashOfWords(name, bio);

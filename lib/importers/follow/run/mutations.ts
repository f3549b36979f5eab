import { planAuthors, planPictures } from '@/lib/importers/follow/data';
import { followAuthors, followPictures } from '@/lib/importers/follow/mutations';
import type { ImportOptions, StorySource } from '@/lib/importers/run/mutations';

const editedHere = 'changed on the old site that were edited here since: they stay';

/**
 * Changes the words of pictures, and the names of authors, that were changed on the old site and that nobody edited here
 * since, whether stories were changed there or not. Says which pictures are new, and which authors have another name.
 */
export async function followWords(
  { source, pictures, entries, named }: StorySource,
  { report, isDryRun }: Pick<ImportOptions, 'report' | 'isDryRun'>,
): Promise<{ fresh: ReadonlySet<string>; renamed: ReadonlySet<string> }> {
  const ofPictures = await planPictures(source, [...pictures.values()]);
  const worded = isDryRun ? keysOf(ofPictures) : await followPictures(source, ofPictures);
  for (const { key, url } of pictures.values()) {
    // One that is new counts when it is written.
    if (ofPictures.fresh.has(key)) continue;
    const outcome = worded.has(key) ? 'updated' : 'skipped';
    report.item({ kind: 'pictures', key, label: url, outcome });
  }
  for (const { url } of ofPictures.kept) report.note(`words of pictures ${editedHere}`, url);

  const keys = new Set(entries.flatMap(({ authorKeys }) => authorKeys));
  const authors = [...keys].flatMap((key) => named('author', key) ?? []);
  const ofAuthors = await planAuthors(source, authors);
  const renamed = isDryRun ? keysOf(ofAuthors) : await followAuthors(source, ofAuthors);
  for (const { key, name } of authors)
    if (renamed.has(key)) report.item({ kind: 'authors', key, label: name, outcome: 'updated' });
  for (const { name } of ofAuthors.kept) report.note(`authors ${editedHere}`, name);
  return { fresh: ofPictures.fresh, renamed };
}

const keysOf = ({ changed }: { changed: readonly { to: { key: string } }[] }) =>
  new Set(changed.map(({ to }) => to.key));

import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { listLines, listWordLists } from '@/lib/moderation/word-lists/data';
import type { WordListEntry, WordListName } from '@/lib/moderation/word-lists/schema';

/** Both word lists for whoever edits them. Throws `unauthenticated` or `forbidden`. */
export async function loadWordLists() {
  const viewer = await requirePermission('words.edit');
  return { lists: await listWordLists(), canSet: can(viewer, 'settings.edit') };
}

type Summary = Pick<WordListEntry, 'kind' | 'version' | 'entries' | 'duplicates' | 'problems'>;

/** What the API says of a list. */
export const summaryAnswer = ({ kind, version, entries, duplicates, problems }: Summary) => ({
  list: kind.toLowerCase(),
  ...{ version, entries, duplicates, problems },
});

/** Both lists for the API, without their lines. Throws `unauthenticated` or `forbidden`. */
export async function loadWordSummaries() {
  await requirePermission('words.edit');
  return { items: (await listWordLists()).map(summaryAnswer), nextCursor: null };
}

/** A page of a list's lines. Throws `unauthenticated`, `forbidden`, and `invalid` for a broken cursor or a list that has changed. */
export async function loadWordLines(
  kind: WordListName,
  { cursor, limit }: { cursor?: string; limit: number },
) {
  await requirePermission('words.edit');
  const [, version, from] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor ?? '') ?? [];
  if (cursor && !from) throw new AppError('invalid', 'This cursor is none of this list.');
  const place = from ? { from: Number(from), version: Number(version) } : { from: 0 };
  const page = await listLines(kind, { ...place, limit });
  if (!page) throw new AppError('invalid', 'The list has changed meanwhile. Begin again.');
  return page;
}

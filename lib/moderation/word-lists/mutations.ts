import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { summaryOf } from '@/lib/moderation/word-lists/data';
import type { SaveWordList, WordListSummary } from '@/lib/moderation/word-lists/schema';

/**
 * Replaces a word list. Lines with a mistake stay in it and find nothing; the answer names them. It holds from the next
 * comment on. Throws `forbidden`, and `conflict` when somebody else has saved it since it was read.
 */
export async function saveWordList(
  actor: Viewer | null,
  { kind, text, version }: SaveWordList,
): Promise<WordListSummary> {
  demand(actor, 'words.edit');
  const after = summaryOf(text);
  return db.$transaction(async (tx) => {
    await tx.wordList.createMany({ data: { kind, version: 0 }, skipDuplicates: true });
    await tx.$queryRaw`select 1 from "word_list" where "kind" = ${kind}::"WordListKind" for update`;
    const row = await tx.wordList.findUniqueOrThrow({
      where: { kind },
      select: { text: true, version: true },
    });
    if (row.version !== version)
      throw new AppError(
        'conflict',
        'A colleague has changed this list meanwhile. Keep what you typed elsewhere, load the page again and add it there.',
      );
    if (row.text === text) return after;
    await tx.wordList.update({
      where: { kind },
      data: { text, version: { increment: 1 } },
      select: { kind: true },
    });
    // Counts alone: the log is read by more people than the list.
    await recordAudit(tx, actor, {
      action: 'words.change',
      target: { kind: 'words', id: kind.toLowerCase() },
      before: { entries: summaryOf(row.text).entries },
      after: { entries: after.entries, leftOut: after.problemCount },
    });
    return after;
  });
}

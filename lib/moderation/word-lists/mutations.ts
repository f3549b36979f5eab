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
  const old = await db.wordList.findUnique({
    where: { kind },
    select: { text: true, version: true },
  });
  if ((old?.version ?? 0) !== version) throw changedMeanwhile();
  if ((old?.text ?? '') === text) return summaryOf(text);
  // A large list takes a second to read, in which no transaction waits.
  const [before, after] = [summaryOf(old?.text ?? ''), summaryOf(text)];
  await db.$transaction(async (tx) => {
    await tx.wordList.createMany({ data: { kind, version: 0 }, skipDuplicates: true });
    const { count } = await tx.wordList.updateMany({
      where: { kind, version },
      data: { text, version: { increment: 1 } },
    });
    if (count === 0) throw changedMeanwhile();
    // Counts alone: the log is read by more people than the list.
    await recordAudit(tx, actor, {
      action: 'words.change',
      target: { kind: 'words', id: kind.toLowerCase() },
      before: { entries: before.entries },
      after: { entries: after.entries, leftOut: after.problemCount },
    });
  });
  return after;
}

const changedMeanwhile = () =>
  new AppError(
    'conflict',
    'A colleague has changed this list meanwhile. Keep what you typed elsewhere, load the page again and add it there.',
  );

import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { summaryOf } from '@/lib/moderation/word-lists/data';
import { changedLines } from '@/lib/moderation/word-lists/lines';
import type {
  SaveWordList,
  WordChange,
  WordListName,
  WordListSummary,
} from '@/lib/moderation/word-lists/schema';
import { wordListCharacters } from '@/lib/moderation/word-lists/schema';

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

const mostTries = 5;

/**
 * Adds entries to a word list or takes some out, for programs, which do not know the rest of it: it is made anew when
 * somebody saves the list meanwhile. Throws `forbidden`, `invalid` when the list gets too long, and `conflict` when it
 * never stands still.
 */
export async function changeWordList(
  actor: Viewer | null,
  kind: WordListName,
  change: WordChange,
): Promise<WordListSummary & { version: number; changed: number }> {
  demand(actor, 'words.edit');
  for (let tries = 1; ; tries++) {
    const old = await db.wordList.findUnique({
      where: { kind },
      select: { text: true, version: true },
    });
    const version = old?.version ?? 0;
    const { text, changed } = changedLines(old?.text ?? '', change);
    if (text.length > wordListCharacters) throw new AppError('invalid', 'The list is full.');
    try {
      const saved = await saveWordList(actor, { kind, text, version });
      return { ...saved, version: changed > 0 ? version + 1 : version, changed };
    } catch (error) {
      const isLate = error instanceof AppError && error.code === 'conflict';
      if (!isLate || tries === mostTries) throw error;
    }
  }
}

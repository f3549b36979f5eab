import { db, type Tx } from '@/lib/db';
import type { WordIndexes } from '@/lib/moderation/context';
import { compileWords, type WordIndex } from '@/lib/moderation/words/compile';
import { parseWordList } from '@/lib/moderation/words/parse';
import type { WordListKind } from '@/prisma/generated/enums';

type Compiled = { of: string; index: WordIndex };

const empty = compileWords([]);
/** Compiled once a process and kept until the list changes: a large one takes a second. */
const kept = new Map<WordListKind, Compiled>();

/** Both word lists, ready to be matched. Asks for their versions each time and reads a list only when it has changed. */
export async function getWordIndexes(client: Tx = db): Promise<WordIndexes> {
  const rows = await client.wordList.findMany({
    select: { kind: true, version: true, updatedAt: true },
  });
  const indexOf = async (kind: WordListKind): Promise<WordIndex> => {
    const row = rows.find((one) => one.kind === kind);
    if (!row) return empty;
    // The time too: a restored backup may have the same version with other words.
    const of = `${row.version} ${row.updatedAt.toISOString()}`;
    const known = kept.get(kind);
    if (known?.of === of) return known.index;
    const { text } = await client.wordList.findUniqueOrThrow({
      where: { kind },
      select: { text: true },
    });
    const index = compileWords(parseWordList(text).entries);
    kept.set(kind, { of, index });
    return index;
  };
  return { reject: await indexOf('REJECT'), hold: await indexOf('HOLD') };
}

/** A list as it was typed; version 0 until somebody has saved it. */
export async function getWordList(kind: WordListKind, client: Tx = db) {
  const row = await client.wordList.findUnique({
    where: { kind },
    select: { text: true, version: true, updatedAt: true },
  });
  return row ?? { text: '', version: 0, updatedAt: null };
}

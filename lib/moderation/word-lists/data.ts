import { db, type Tx } from '@/lib/db';
import type { WordIndexes } from '@/lib/moderation/context';
import { foldText } from '@/lib/moderation/text/fold';
import {
  wordListKinds,
  type TriedWords,
  type WordListEntry,
  type WordListName,
  type WordListSummary,
} from '@/lib/moderation/word-lists/schema';
import { compileWords, type WordIndex } from '@/lib/moderation/words/compile';
import { findWords } from '@/lib/moderation/words/match';
import { parseWordList } from '@/lib/moderation/words/parse';

type Compiled = { of: string; index: WordIndex };

const empty = compileWords([]);
/** Compiled once a process and kept until the list changes: a large one takes a second. */
const kept = new Map<WordListName, Compiled>();

/** Both word lists, ready to be matched. Asks for their versions each time and reads a list only when it has changed. */
export async function getWordIndexes(client: Tx = db): Promise<WordIndexes> {
  const rows = await client.wordList.findMany({
    select: { kind: true, version: true, updatedAt: true },
  });
  const indexOf = async (kind: WordListName): Promise<WordIndex> => {
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

const shownProblems = 100;

/** What can be said of a list as it is typed. */
export function summaryOf(text: string): WordListSummary {
  const { entries, duplicates, problems } = parseWordList(text);
  return {
    entries: entries.length,
    duplicates,
    problems: problems.slice(0, shownProblems),
    problemCount: problems.length,
  };
}

/** Both lists as they were typed, with what can be said of them. */
export async function listWordLists(client: Tx = db): Promise<WordListEntry[]> {
  const rows = await client.wordList.findMany({
    select: { kind: true, text: true, version: true },
  });
  return wordListKinds.map((kind) => {
    const { text, version } = rows.find((row) => row.kind === kind) ?? { text: '', version: 0 };
    return { kind, text, version, ...summaryOf(text) };
  });
}

/** What the lists, as they are saved, would find in a comment. */
export async function tryWords(words: string): Promise<TriedWords> {
  const indexes = await getWordIndexes();
  const folded = foldText(words);
  const foundBy = (list: WordListName, index: WordIndex) =>
    findWords(index, folded).map(({ entry, start, end }) => ({
      list,
      entry,
      words: words.slice(start, end),
    }));
  return {
    found: [...foundBy('REJECT', indexes.reject), ...foundBy('HOLD', indexes.hold)],
    hasTurns: folded.hasBidi,
  };
}

/** Some lines of a list from one on, as they were typed; null when the list has another version by now. */
export async function listLines(
  kind: WordListName,
  { from, version, limit }: { from: number; version?: number; limit: number },
) {
  const row = await db.wordList.findUnique({
    where: { kind },
    select: { text: true, version: true },
  });
  if (version !== undefined && row?.version !== version) return null;
  const lines = row?.text ? row.text.split('\n') : [];
  const items = lines.slice(from, from + limit).map((text, at) => ({ line: from + at + 1, text }));
  const next = from + limit;
  return { items, nextCursor: next < lines.length ? `${row!.version}.${next}` : null };
}

import { describe, expect, it } from 'vitest';
import { parseWordList } from '@/lib/moderation/words/parse';

describe('parseWordList', () => {
  it('reads a word or phrase a line, without remarks and empty lines', () => {
    const text =
      '\uFEFF# insults\r\nidiot\r\n  total   scam # a phrase\n\n\t\nidiot*\n#tag\n白痴\n1488';
    expect(parseWordList(text)).toEqual({
      entries: ['idiot', 'total scam', 'idiot*', '白痴', '1488'],
      problems: [],
      duplicates: 0,
    });
  });

  it('drops what says the same again', () => {
    const list = parseWordList(
      'Idiot\nidiot\nＩＤＩＯＴ\nidi\u200Bot\nf-word\nf word\nidiot*\nidiot*',
    );
    expect(list).toEqual({ entries: ['Idiot', 'f-word', 'idiot*'], problems: [], duplicates: 5 });
  });

  it('names the lines with a mistake and keeps the others', () => {
    const text = ['scam', '!!!', 'f*ck', '*idiot', 'x', 'as*', '*', 'moron', 'a'.repeat(101)].join(
      '\n',
    );
    const { entries, problems } = parseWordList(text);
    expect(entries).toEqual(['scam', 'moron']);
    expect(problems).toEqual([
      { line: 2, message: '“!!!” has no letter or digit, so nothing can be found with it.' },
      {
        line: 3,
        message:
          '“f*ck” has a * inside. It can only stand at the end, for all words that begin so.',
      },
      {
        line: 4,
        message:
          '“*idiot” has a * inside. It can only stand at the end, for all words that begin so.',
      },
      { line: 5, message: '“x” is a single character, which stands in most comments.' },
      {
        line: 6,
        message: '“as*” would find too many words: give at least 3 letters before the *.',
      },
      { line: 7, message: '“*” has no letter or digit, so nothing can be found with it.' },
      {
        line: 9,
        message: `“${'a'.repeat(40)}…” is too long: an entry has at most 100 characters.`,
      },
    ]);
  });

  it('refuses a phrase of 21 words and takes one of 20', () => {
    const words = (count: number) =>
      Array.from({ length: count }, (_, n) => `w${'abcdefghijklmnopqrstuv'[n]}`);
    expect(parseWordList(words(20).join(' ')).problems).toEqual([]);
    expect(parseWordList(words(21).join(' ')).problems).toHaveLength(1);
  });

  it('takes 100,000 entries and says where the next begins', () => {
    const lines = Array.from({ length: 100_002 }, (_, n) => `word${n}`);
    const { entries, problems } = parseWordList(lines.join('\n'));
    expect(entries).toHaveLength(100_000);
    expect(problems).toEqual([{ line: 100_001, message: 'A list has at most 100,000 entries.' }]);
  });
});

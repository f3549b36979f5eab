import { describe, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { alignBlocks, canonical, diffWords } from '@/lib/articles/revisions/align';
import { blockText } from '@/lib/articles/revisions/block-text';

const p = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const shape = (first: string[], second: string[]) =>
  alignBlocks(first.map(p), second.map(p)).map(({ first: a, second: b, isSame }) => [
    a && blockText(a),
    b && blockText(b),
    isSame,
  ]);

describe('alignBlocks', () => {
  it('puts a changed paragraph beside what became of it, also when others were put in around it', () => {
    expect(
      shape(
        ['The wind rose.', 'Two boats were lost off the point.', 'It fell at six.'],
        [
          'The wind rose.',
          'Nobody had seen it coming at all.',
          'Three boats were lost off the point.',
          'It fell at six.',
        ],
      ),
    ).toEqual([
      ['The wind rose.', 'The wind rose.', true],
      [null, 'Nobody had seen it coming at all.', false],
      ['Two boats were lost off the point.', 'Three boats were lost off the point.', false],
      ['It fell at six.', 'It fell at six.', true],
    ]);
  });

  it('takes a paragraph with other words for another paragraph', () => {
    expect(shape(['The harbour is shut.'], ['Fares rise in May by a tenth.'])).toEqual([
      ['The harbour is shut.', null, false],
      [null, 'Fares rise in May by a tenth.', false],
    ]);
  });

  it('does not take a paragraph for a heading, nor mind the order of keys', () => {
    const heading: DocNode = { ...p('Storm'), type: 'heading', attrs: { level: 2 } };
    expect(alignBlocks([p('Storm')], [heading]).length).toBe(2);
    const turned = {
      content: heading.content,
      attrs: heading.attrs,
      type: heading.type,
    } as DocNode;
    expect(alignBlocks([heading], [turned])).toEqual([
      { first: heading, second: turned, isSame: true },
    ]);
    expect(canonical({ b: 1, a: [{ d: 2, c: 3 }] })).toBe('{"a":[{"c":3,"d":2}],"b":1}');
  });

  it('keeps every paragraph of both of two long texts that have nothing in common', () => {
    const many = (word: string) => Array.from({ length: 260 }, (_, i) => p(`${word} ${i} ${word}`));
    const pairs = alignBlocks(many('left'), many('right'));
    expect(pairs.filter(({ first }) => first).length).toBe(260);
    expect(pairs.filter(({ second }) => second).length).toBe(260);
  });
});

describe('diffWords', () => {
  it('marks single words, and a stretch that was rewritten as one', () => {
    expect(diffWords('Two boats were lost.', 'Three boats were lost.')).toEqual([
      { kind: 'first', text: 'Two' },
      { kind: 'second', text: 'Three' },
      { kind: 'both', text: ' boats were lost.' },
    ]);
    expect(diffWords('The old grey harbour', 'The wide new harbour')).toEqual([
      { kind: 'both', text: 'The ' },
      { kind: 'first', text: 'old grey' },
      { kind: 'second', text: 'wide new' },
      { kind: 'both', text: ' harbour' },
    ]);
  });

  it('finds words where the script puts no spaces', () => {
    expect(diffWords('港は閉鎖された', '港は再開された')).toEqual([
      { kind: 'both', text: '港は' },
      { kind: 'first', text: '閉鎖' },
      { kind: 'second', text: '再開' },
      { kind: 'both', text: 'された' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { commentHash } from '@/lib/comments/text';

describe('commentHash', () => {
  it('hashes the words alone', () => {
    expect(commentHash('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(commentHash('  A-b…\nC!! ')).toBe(commentHash('abc'));
    expect(commentHash('a\u200Bbc')).toBe(commentHash('ABC'));
    expect(commentHash('ＡＢＣ')).toBe(commentHash('abc'));
    expect(commentHash('abd')).not.toBe(commentHash('abc'));
  });

  it('tells pictures apart, which have no words', () => {
    expect(commentHash('👍')).not.toBe(commentHash('🎉'));
    expect(commentHash('👍 ')).toBe(commentHash('👍'));
  });

  it('tells words apart that differ in vowel signs', () => {
    expect(commentHash('कि')).not.toBe(commentHash('की'));
  });
});

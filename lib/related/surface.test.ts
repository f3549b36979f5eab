import { describe, expect, it } from 'vitest';
import { surfaceWords } from '@/lib/related/surface';

describe('stems as words', () => {
  it.each([
    [['ferri', 'berth'], 'The ferry took its berth; the ferry left.', ['ferry', 'berth']],
    [['harbour'], 'Harbours and the Harbour, the Harbour board', ['Harbour']],
    [['said', 'herring'], 'He said that herring is dear.', ['herring']],
    [['moon'], 'No such thing here.', []],
    [['порт'], 'Порту нужен порт, сказал порт.', ['порт']],
    [['hafenbehord'], 'Die Hafenbehörde tagt.', ['Hafenbehörde']],
    [['フェ', 'ェリ', '港湾'], 'フェリーが港湾局の前に止まった。', ['フェリー', '港湾局']],
    [['항구'], '항구 파업', ['항구']],
  ])('%j in %j are %j', (lexemes, text, expected) => {
    expect(surfaceWords(lexemes, text).map(([, word]) => word)).toEqual(expected);
  });

  it('say of which lexeme each is', () => {
    expect(surfaceWords(['moon', 'tram', 'wire'], 'tram wire gale')).toEqual([
      [1, 'tram'],
      [2, 'wire'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { surfaceWords } from '@/lib/related/surface';

describe('stems as words', () => {
  it.each([
    [['ferri', 'berth'], 'The ferry took its berth; the ferry left.', ['ferry', 'berth']],
    [['harbour'], 'Harbours and the Harbour, the Harbour board', ['Harbour']],
    [['said', 'herring'], 'He said that herring is dear.', ['herring']],
    [['moon'], 'No such thing here.', []],
    [['порт'], 'Порту нужен порт, сказал порт.', ['порт']],
  ])('%j in %j are %j', (lexemes, text, expected) => {
    expect(surfaceWords(lexemes, text, 4)).toEqual(expected);
  });

  it('gives no more than it is asked for', () => {
    expect(surfaceWords(['tram', 'wire', 'gale'], 'tram wire gale', 2)).toEqual(['tram', 'wire']);
  });
});

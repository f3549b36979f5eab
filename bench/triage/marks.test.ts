import { expect, it } from 'vitest';
import { measureReasons, parseMarked } from './marks';

const rows = Array.from({ length: 80 }, (_, i) => ({
  id: String(i),
  text: i % 2 ? `You are such a moron, number ${i}` : `The harbour was open at ${i}`,
  isBad: i % 2 === 1,
  ...{ group: null, time: null },
}));

it('tells how often what people marked is what is named', () => {
  const marked = parseMarked(
    '{"text": "What a moron", "marks": [[7, 12]]}\n\n{"text": "moron at the harbour", "marks": [[13, 20]]}',
    'file',
  );
  expect(measureReasons(rows, marked)).toEqual({
    tested: 2,
    top: 0.5,
    topThree: 0.5,
    chance: (1 / 3 + 1 / 4) / 2,
  });
});

it.each([
  ['', /^file is empty/],
  ['{"text": "x"}', /^file, line 1: marks must be pairs of places\. Each line/],
  ['{"text": "x", "marks": []}', /^file, line 1: marks is empty/],
  ['\n[', /^file, line 2: this is not JSON/],
])('says what is wrong with %j', (source, message) => {
  expect(() => parseMarked(source, 'file')).toThrow(message);
});

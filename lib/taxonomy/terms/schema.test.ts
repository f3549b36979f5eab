import { expect, it } from 'vitest';
import { authorInput } from '@/lib/taxonomy/authors/schema';
import { sectionInput } from '@/lib/taxonomy/sections/schema';
import { topicInput } from '@/lib/taxonomy/topics/schema';

const typed = '\u0007 Fish\ufffe\n& chips\ud83d\u000b\uffff ';

it('descriptions and lives are kept without what XML has no place for', () => {
  const name = 'Harbour';
  const kept = 'Fish\n& chips\ufffd';
  expect(sectionInput.parse({ name, description: typed }).description).toBe(kept);
  expect(topicInput.parse({ name, description: typed }).description).toBe(kept);
  expect(authorInput.parse({ name, bio: typed }).bio).toBe(kept);
});

it('so are names, which are one line', () => {
  expect(sectionInput.parse({ name: ' Har\ufffebour\uffff' }).name).toBe('Harbour');
  for (const name of ['\ufffe', 'Har\nbour', 'Har\u0007bour'])
    expect(sectionInput.safeParse({ name }).success, name).toBe(false);
});

import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { learnWords, rebuildWords } from '@/lib/search/index/mutations';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (time: string) => new Date(`2026-11-25T${time}Z`);
const words = async () =>
  (await db.searchWord.findMany({ orderBy: { word: 'asc' } })).map(
    ({ word, stories }) => `${word} ${stories}`,
  );
const waiting = (count: number) =>
  expect
    .poll(
      () =>
        db.$queryRaw`
          select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      { timeout: 4_000 },
    )
    .toHaveLength(count);

beforeEach(() => resetDatabase());

it('a story that comes out while the words are counted is learnt, and neither waits for the other for ever', async () => {
  // Of a story that readers have no more; the count goes through them as they lie here.
  for (const word of ['zephyr', 'mistral', 'sirocco'])
    await db.searchWord.create({ data: { word, stories: 1, keys: [word] } });
  const { id } = await makeStory({
    ...{ headline: 'Mistral bora zephyr', standfirst: '', body: '', publishedAt: at('03:30:00') },
  });
  let begun: Promise<unknown>[] = [];
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "search_word" where "word" = 'mistral' for update`;
    begun = [learnWords(id, at('03:30:00'))];
    await waiting(1);
    // It counts what readers had before the story came out.
    begun.push(rebuildWords(at('03:00:00')));
    await waiting(2);
  });
  await Promise.all(begun);
  expect(await words()).toEqual(['bora 1', 'mistral 2', 'zephyr 2']);
  await rebuildWords(at('03:30:00'));
  expect(await words()).toEqual(['bora 1', 'mistral 1', 'zephyr 1']);
});

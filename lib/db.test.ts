import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { makeStory } from '@/prisma/factories';

it('keeps the plan of a marked statement, and of no other', async () => {
  const kept = await db.$transaction(async (tx) => {
    for (const number of [1, 2]) {
      await tx.$queryRaw`/* prepared */ select ${number}::int as kept`;
      await tx.$queryRaw`select ${number}::int as forgotten`;
    }
    return tx.$queryRaw<{ statement: string }[]>`
      select statement from pg_prepared_statements where statement like '%as kept' or statement like '%as forgotten'`;
  });
  expect(kept).toEqual([{ statement: '/* prepared */ select $1::int as kept' }]);
});

it('asks one thing after the other within a transaction, also for the relations of a row', async () => {
  const warnings: string[] = [];
  process.on('warning', ({ message }) => warnings.push(message));
  const { id, headline } = await makeStory();
  const relations = { corrections: true, topics: true, authors: true, formerSlugs: true } as const;
  const story = await db.$transaction((tx) =>
    tx.story.findUniqueOrThrow({ where: { id }, include: { ...relations, section: true } }),
  );
  expect(story).toMatchObject({ headline, corrections: [], topics: [], formerSlugs: [] });
  const refused = db.$transaction((tx) =>
    Promise.all([tx.$queryRaw`select 1 / 0`, tx.$queryRaw`select 1`, tx.$queryRaw`select 2`]),
  );
  await expect(refused).rejects.toThrow('division by zero');
  expect(await db.$queryRaw`select 3 as n`).toEqual([{ n: 3 }]);
  expect(warnings).toEqual([]);
});

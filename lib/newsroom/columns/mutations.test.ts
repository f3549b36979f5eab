import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { getColumns } from '@/lib/newsroom/columns/data';
import { setColumns } from '@/lib/newsroom/columns/mutations';
import { columnsForm } from '@/lib/newsroom/columns/schema';

beforeEach(() => resetDatabase());

it('keeps the columns of a person, none at all as well, until they go back to the usual ones', async () => {
  const now = new Date();
  const author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now });
  const other = await makeUser({ role: 'AUTHOR' });
  const usual = ['number', 'section', 'authors', 'published', 'changed', 'views', 'comments'];
  expect(await getColumns(author.id)).toEqual(usual);
  await setColumns(author, ['comments', 'topics']);
  await setColumns(author, ['comments', 'due']);
  expect(await getColumns(author.id)).toEqual(['due', 'comments']);
  expect(await getColumns(other.id)).toEqual(usual);
  await setColumns(author, []);
  expect(await getColumns(author.id)).toEqual([]);
  await setColumns(author, null);
  expect(await getColumns(author.id)).toEqual(usual);
  const reader = viewerOf(await makeUser({ role: 'READER' }), { now });
  await expect(setColumns(reader, [])).rejects.toMatchObject({ code: 'forbidden' });
});

it.each([
  [{ step: 'show' }, []],
  [{ step: 'show', columns: 'due' }, ['due']],
  [{ step: 'usual', columns: ['due', 'topics'] }, ['due', 'topics']],
])('a form of %j ticks %j', (form, columns) =>
  expect(columnsForm.parse(form).columns).toEqual(columns),
);

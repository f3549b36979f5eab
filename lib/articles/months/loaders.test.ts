import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadArchive } from '@/lib/articles/loaders';
import { loadArchiveYearPath, loadArchiveYears } from '@/lib/articles/months/loaders';
import { notesKey, type RenderNotes } from '@/lib/cache/page';
import { db } from '@/lib/db';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const noon = new Date('2026-11-25T12:00:00Z');
const at = (iso: string) => new Date(iso);
const renders = new AsyncLocalStorage<RenderNotes>();
const shared = globalThis as { [notesKey]?: typeof renders };

beforeEach(async () => {
  await resetDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  shared[notesKey] = renders;
  await db.setting.create({ data: { key: 'timeZone', value: 'Pacific/Auckland' } });
});
afterEach(() => {
  vi.useRealTimers();
  delete shared[notesKey];
});

/** What a render tells the door. */
async function noted<T>(load: () => Promise<T>) {
  const notes: RenderNotes = { tags: new Set(), freshUntil: Infinity };
  const data = await renders.run(notes, load);
  return { data, tags: [...notes.tags].sort(), until: notes.freshUntil };
}

it('goes with every change of what lists hold, and when the next story becomes public', async () => {
  const due = at('2026-11-30T11:00:00Z');
  await makeStory({ publishedAt: at('2026-11-01T00:00:00Z') });
  await makeStory({ status: 'SCHEDULED', publishedAt: due });
  const loads: (() => Promise<unknown>)[] = [
    loadArchiveYears,
    () => loadArchiveYearPath('2026'),
    () => loadArchiveYearPath('2025'),
    () => loadArchiveYearPath('x'),
  ];
  for (const load of loads)
    expect(await noted(load)).toMatchObject({
      tags: expect.arrayContaining(['stories']) as string[],
      until: Number(due),
    });
  // A month tells comments as well, which the page of all does not.
  expect((await noted(() => loadArchive('2026', '11'))).tags).toEqual([
    ...['counts', 'settings', 'stories'],
  ]);
  expect((await noted(loadArchiveYears)).tags).toEqual(['settings', 'stories']);
  vi.setSystemTime(due);
  expect((await loadArchiveYears())[0]).toMatchObject({
    year: 2026,
    stories: 2,
    months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
  });
});

it('leads to a year that has public stories by the clock of the newsroom, and to no other', async () => {
  await makeStory({ publishedAt: at('2019-12-31T10:59:59Z') });
  await makeStory({ publishedAt: at('2020-12-31T11:00:00Z') });
  await makeStory({ publishedAt: at('2022-06-01T00:00:00Z'), status: 'UNPUBLISHED' });
  expect(await loadArchiveYearPath('2019')).toBe('/archive#2019');
  expect(await loadArchiveYearPath('2021')).toBe('/archive#2021');
  for (const year of ['2018', '2020', '2022', '2027', '0000', '0019', '1919', '20', '20199', 'x'])
    expect(await loadArchiveYearPath(year), year).toBeNull();
});

it('leads from a month, with stories or without, to the nearest that have some', async () => {
  for (const iso of ['2019-04-03T09:00:00Z', '2022-03-31T11:00:00Z', '2022-06-01T00:00:00Z'])
    await makeStory({ publishedAt: at(iso) });
  await makeStory({ publishedAt: at('2020-01-01T00:00:00Z'), status: 'UNPUBLISHED' });
  await makeStory({ publishedAt: at('2026-12-24T00:00:00Z'), status: 'SCHEDULED' });
  const beside = async (year: string, month: string) => {
    const archive = await loadArchive(year, month);
    return [archive!.earlier, archive!.later];
  };
  // The last of March in London is April in Auckland.
  const [first, second, third] = [
    { year: 2019, month: 4 },
    { year: 2022, month: 4 },
    { year: 2022, month: 6 },
  ];
  expect(await beside('2019', '04')).toEqual([null, second]);
  expect(await beside('2020', '01')).toEqual([first, second]);
  expect(await beside('2022', '04')).toEqual([first, third]);
  expect(await beside('2022', '05')).toEqual([second, third]);
  expect(await beside('2022', '06')).toEqual([second, null]);
  expect(await beside('2026', '11')).toEqual([third, null]);
});

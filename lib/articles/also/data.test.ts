import { AsyncLocalStorage } from 'node:async_hooks';
import { beforeEach, expect, it } from 'vitest';
import { findPickable, getReadAlso, listPickable } from '@/lib/articles/also/data';
import { storiesIn } from '@/lib/articles/also/in-document';
import type { DocNode } from '@/lib/articles/document';
import { loadArticle } from '@/lib/articles/loaders';
import { notesKey, type RenderNotes } from '@/lib/cache/page';
import { makeSection, makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const past = new Date('2026-11-25T11:00:00Z');
const body = (...ids: number[]): DocNode => ({
  type: 'doc',
  version: 3,
  content: ids.map((story) => ({ type: 'readAlso', attrs: { story } })),
});

it('finds each story that is named once, wherever it stands', () =>
  expect(
    storiesIn({
      type: 'doc',
      content: [...body(3, 4, 3).content!, { type: 'blockquote', content: body(5).content! }],
    }).sort(),
  ).toEqual([3, 4, 5]));

it('shows the public ones alone, and never the story itself', async () => {
  const open = await makeStory({ slug: 'open', publishedAt: past });
  const draft = await makeStory({ slug: 'draft', status: 'DRAFT', publishedAt: null });
  const due = await makeStory({
    slug: 'due',
    status: 'SCHEDULED',
    publishedAt: new Date('2026-11-25T13:00:00Z'),
  });
  const held = await makeStory({
    slug: 'held',
    publishedAt: past,
    embargoUntil: new Date('2026-11-25T14:00:00Z'),
  });
  const gone = await makeStory({ slug: 'gone', status: 'WITHDRAWN', publishedAt: past });
  const self = await makeStory({ slug: 'self', publishedAt: past });
  const ids = [draft, due, held, gone, self, open].map(({ id }) => id);
  const found = await getReadAlso(now, { id: self.id, body: body(...ids, 99_999) });
  expect(found.stories.map(({ slug }) => slug)).toEqual(['open']);
  expect(found.named.map(({ slug }) => slug).sort()).toEqual([
    'draft',
    'due',
    'gone',
    'held',
    'open',
  ]);
});

it('makes a page hang on every story that it names, until the next of them is due', async () => {
  const section = await makeSection({ slug: 'trade' });
  const due = new Date(Date.now() + 3_600_000);
  const named = await makeStory({ slug: 'named', section, status: 'SCHEDULED', publishedAt: due });
  const draft = await makeStory({ slug: 'not-yet', status: 'DRAFT', publishedAt: null });
  await makeStory({ slug: 'here', body: body(named.id, draft.id) });
  const store = new AsyncLocalStorage<RenderNotes>();
  Object.assign(globalThis, { [notesKey]: store });
  const notes: RenderNotes = { tags: new Set(), freshUntil: Infinity };
  const found = await store.run(notes, () => loadArticle('here'));
  Reflect.deleteProperty(globalThis, notesKey);
  expect(found.kind === 'here' && found.article.readAlso).toEqual([]);
  expect([...notes.tags]).toEqual(
    expect.arrayContaining(['story:named', 'story:not-yet', 'section:trade']),
  );
  expect(notes.freshUntil).toBe(due.getTime());
});

it('offers public stories alone by words of their headlines, newest first', async () => {
  const first = await makeStory({ headline: 'The 50% wall', publishedAt: past });
  const second = await makeStory({ headline: 'Walls of the North', publishedAt: now });
  const draft = await makeStory({ headline: 'A wall to come', status: 'DRAFT', publishedAt: null });
  const page = await makeStory({ headline: 'Wall of thanks', kind: 'PAGE', publishedAt: past });
  const ids = async (q: string) => (await findPickable(now, q)).map(({ id }) => id);
  expect(await ids('wall')).toEqual([second.id, first.id]);
  expect(await ids('NORTH wall')).toEqual([second.id]);
  expect(await ids('%')).toEqual([first.id]);
  expect(await ids('_')).toEqual([]);
  expect(await ids('')).toEqual([second.id, first.id]);
  const named = await listPickable(now, [first.id, draft.id, page.id]);
  expect(named.map(({ id }) => id)).toEqual([first.id]);
});

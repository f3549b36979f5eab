import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { listPages } from '@/lib/articles/data';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { isReservedPageSlug } from '@/lib/articles/slug';
import type { Viewer } from '@/lib/auth/policy';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { resolve } from '@/lib/door/routes';
import { listAllPages } from '@/lib/pages/data';
import { addPage, orderPages } from '@/lib/pages/mutations';
import { addPageForm, orderPagesForm } from '@/lib/pages/schema';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = testViewer('EDITOR', { id: (await makeUser({ role: 'EDITOR' })).id });
});

const placed = async () =>
  (await listAllPages()).map(({ slug, footerOrder }) => [slug, footerOrder]);

describe('a page', () => {
  beforeEach(() => makeSection({ slug: 'news', name: 'News' }));

  it('begins as a draft without byline and comments, at the address that was asked for', async () => {
    const id = await addPage(editor, { headline: 'Terms of use', slug: 'terms' });
    expect(
      await db.story.findUnique({
        where: { id },
        select: {
          ...{ kind: true, slug: true, status: true, headline: true, commentMode: true },
          ...{ footerOrder: true, authors: true, createdById: true },
        },
      }),
    ).toEqual({
      ...{ kind: 'PAGE', slug: 'terms', status: 'DRAFT', headline: 'Terms of use' },
      ...{ commentMode: 'CLOSED', footerOrder: null, authors: [], createdById: editor.id },
    });
    expect(await db.authorProfile.count()).toBe(0);
  });

  it('is written, published without a byline or a section’s rule, and leads on from its old address', async () => {
    await db.setting.create({ data: { key: 'checkSourceCredit', value: 'BLOCK' } });
    const id = await addPage(editor, { headline: 'Terms of use', slug: undefined });
    const bodyHtml = '<p>Be kind.</p>';
    const { version } = await updateStory(editor, id, { version: 1, bodyHtml });
    await setStoryStatus(editor, id, { status: 'published', version });
    await orderPages(editor, { seen: [], order: [id] });
    const now = new Date(Date.now() + 1_000);
    expect(await listPages(now, 9)).toEqual([{ slug: 'terms-of-use', name: 'Terms of use' }]);
    await expect(
      updateStory(editor, id, { version: version + 1, bodyHtml: '<p>Late.</p>', slug: 'admin' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'slug' }] });
    await updateStory(editor, id, { version: version + 1, slug: 'terms' });
    expect(await db.formerSlug.findMany({ select: { slug: true, storyId: true } })).toEqual([
      { slug: 'terms-of-use', storyId: id },
    ]);
  });

  it('may not have an address at which the site answers, nor one made of its headline there', async () => {
    await expect(addPage(editor, { headline: 'Sign in', slug: 'signin' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [
        { path: 'slug', message: 'The site itself answers at /signin: choose another address.' },
      ],
    });
    const id = await addPage(editor, { headline: 'Search', slug: undefined });
    expect(await db.story.findUnique({ where: { id }, select: { slug: true } })).toEqual({
      slug: 'search-2',
    });
  });

  it.each(['READER', 'AUTHOR', 'MODERATOR'] as const)('is not for %s', async (role) => {
    const actor = testViewer(role, { id: (await makeUser({ role })).id });
    const call = addPage(actor, { headline: 'Mine', slug: 'mine' });
    await expect(call).rejects.toMatchObject({ code: 'forbidden' });
    await expect(orderPages(actor, { seen: [], order: [] })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

it('a page needs a section to be kept under', async () => {
  await expect(addPage(editor, { headline: 'About', slug: 'about' })).rejects.toMatchObject({
    code: 'invalid',
    message: 'Add a section first, under Taxonomy: a page is kept under one.',
  });
});

describe('the footer', () => {
  it('has the pages that are put there in their order, once, and keeps when they were changed', async () => {
    const at = new Date('2026-11-20T10:00:00Z');
    const make = (slug: string, footerOrder: number | null) =>
      makeStory({ kind: 'PAGE', slug, headline: slug, footerOrder, updatedAt: at });
    const [about, terms, story] = [
      await make('about', 1),
      await make('terms', null),
      await makeStory({ slug: 'a-story' }),
    ];
    await orderPages(editor, { seen: [about.id], order: [terms.id, about.id] });
    expect(await placed()).toEqual([
      ['terms', 1],
      ['about', 2],
    ]);
    const late = orderPages(editor, { seen: [about.id], order: [] });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    const seen = [terms.id, about.id];
    for (const order of [[story.id], [about.id, about.id], [999_999]])
      await expect(orderPages(editor, { seen, order })).rejects.toMatchObject({ code: 'invalid' });
    await orderPages(editor, { seen, order: [about.id] });
    expect(await placed()).toEqual([
      ['about', 1],
      ['terms', null],
    ]);
    const rows = await db.story.findMany({ where: { kind: 'PAGE' }, select: { updatedAt: true } });
    expect(rows).toEqual([{ updatedAt: at }, { updatedAt: at }]);
    expect(
      await db.auditEntry.findMany({
        orderBy: { id: 'asc' },
        select: { action: true, after: true },
      }),
    ).toEqual([
      { action: 'page.order', after: { order: [String(terms.id), String(about.id)] } },
      { action: 'page.order', after: { order: [String(about.id)] } },
    ]);
  });

  it('is of pages alone: the database says so too', async () => {
    await expect(makeStory({ slug: 'a-story', footerOrder: 1 })).rejects.toThrow('story_footer');
  });

  it('has room for twelve', async () => {
    const order = Array.from({ length: 13 }, (_, i) => i + 1);
    await expect(orderPages(editor, { seen: [], order })).rejects.toMatchObject({
      code: 'invalid',
      message: 'The footer has room for 12 pages.',
    });
  });
});

describe('what the forms send', () => {
  it('is a headline with or without an address, and orders as numbers', () => {
    expect(addPageForm.parse({ headline: ' Terms  of use ', slug: '/Terms/' })).toEqual({
      headline: 'Terms of use',
      slug: 'terms',
    });
    expect(addPageForm.parse({ headline: 'A', slug: ' ' })).toEqual({ headline: 'A' });
    expect(orderPagesForm.parse({ seen: '', order: '3,1' })).toEqual({ seen: [], order: [3, 1] });
    for (const order of ['3,x', '3,9999999999'])
      expect(orderPagesForm.safeParse({ seen: '', order }).success).toBe(false);
  });
});

it('every first word of the site’s own addresses is reserved', () => {
  const folders = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((one) => {
      if (!one.isDirectory()) return [];
      return one.name.startsWith('(') ? folders(`${path}/${one.name}`) : [one.name];
    });
  const words = [...folders('app'), ...folders('public')].filter((name) => /^[a-z-]+$/.test(name));
  expect(words).toContain('unsubscribe');
  expect(words.filter((word) => !isReservedPageSlug(word))).toEqual([]);
  // And a page’s address is one that the door asks the page’s route for.
  expect(resolve('/terms-of-use')).toMatchObject({ kind: 'page', key: '/terms-of-use' });
});

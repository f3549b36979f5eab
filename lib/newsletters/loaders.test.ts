import { AsyncLocalStorage } from 'node:async_hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { notesKey, type RenderNotes } from '@/lib/cache/page';
import { db } from '@/lib/db';
import {
  loadNewsletterArchive,
  loadPastIssue,
  loadPastIssueAnswer,
} from '@/lib/newsletters/loaders';
import { makeNewsletter, makeSection, makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

/** What a render tells the door while it loads. */
async function noted<T>(load: () => Promise<T>): Promise<{ data: T; notes: RenderNotes }> {
  const storage = new AsyncLocalStorage<RenderNotes>();
  const shared = globalThis as { [notesKey]?: AsyncLocalStorage<RenderNotes> };
  shared[notesKey] = storage;
  const notes: RenderNotes = { tags: new Set(), freshUntil: Infinity };
  try {
    return { data: await storage.run(notes, load), notes };
  } finally {
    delete shared[notesKey];
  }
}

async function makeSent() {
  const list = await makeNewsletter({ slug: 'morning', name: 'Morning' });
  const section = await makeSection({ slug: 'harbour' });
  const [gale, gone] = [
    await makeStory({ section, slug: 'gale', headline: 'Gale' }),
    await makeStory({ section, slug: 'gone', headline: 'Secret', status: 'UNPUBLISHED' }),
  ];
  const common = { newsletterId: list.id, startedAt: new Date() };
  await db.newsletterIssue.createMany({
    data: [
      { ...common, subject: 'First', status: 'SENT', number: 1 },
      { ...common, subject: 'Draft', status: 'DRAFT' },
      { ...common, subject: 'Dropped', status: 'DROPPED' },
      { ...common, subject: 'Second', status: 'SENDING', number: 2 },
    ],
  });
  await db.issueStory.createMany({
    data: [gone, gale].map(({ id }, position) => ({ issueId: 1, storyId: id, position })),
  });
  return { list, gale, gone };
}

describe('the archive of a newsletter', () => {
  it('has what was sent, newest first, under the tag that a new issue expires', async () => {
    await makeSent();
    const { data, notes } = await noted(() => loadNewsletterArchive('morning'));
    expect(data!.issues.map(({ number, subject }) => `${number} ${subject}`)).toEqual([
      '2 Second',
      '1 First',
    ]);
    expect(data).toMatchObject({ page: 1, pages: 1, total: 2 });
    expect([...notes.tags]).toContain('newsletters');
    expect(await loadNewsletterArchive('morning', '2')).toBeNull();
    expect(await loadNewsletterArchive('nowhere')).toBeNull();
  });

  it('stays when the list is switched off, and is not there before anything was sent', async () => {
    const { list } = await makeSent();
    await makeNewsletter({ slug: 'quiet', isActive: false });
    await db.newsletter.update({ where: { id: list.id }, data: { isActive: false } });
    expect((await loadNewsletterArchive('morning'))!.newsletter.isActive).toBe(false);
    expect(await loadNewsletterArchive('quiet')).toBeNull();
  });
});

describe('the words of what was sent', () => {
  it('name no story that readers have no more, in the list nor in the issue', async () => {
    const { gone } = await makeSent();
    await db.newsletterIssue.update({
      where: { id: 1 },
      data: { isAutomatic: true, subject: 'Morning: Secret', preheader: 'Gale' },
    });
    const { data, notes } = await noted(() => loadNewsletterArchive('morning'));
    expect(data!.issues.map(({ subject }) => subject)).toEqual(['Second', 'Morning: Gale']);
    expect([...notes.tags]).toContain('story:gone');
    expect((await loadPastIssue('morning', '1'))!.issue.subject).toBe('Morning: Gale');
    expect((await loadPastIssueAnswer('morning', 1)).subject).toBe('Morning: Gale');
    await db.story.update({ where: { id: gone.id }, data: { status: 'PUBLISHED' } });
    expect((await loadPastIssue('morning', '1'))!.issue).toMatchObject({
      ...{ subject: 'Morning: Secret', preheader: 'Gale' },
    });
  });
});

describe('a past issue', () => {
  it('leaves out what readers have not now, and hangs on it all the same', async () => {
    const { gone } = await makeSent();
    const { data, notes } = await noted(() => loadPastIssue('morning', '1'));
    expect(data!.issue).toMatchObject({ number: 1, subject: 'First' });
    expect(data!.stories.map(({ headline }) => headline)).toEqual(['Gale']);
    expect([...notes.tags]).toEqual(expect.arrayContaining(['story:gone', 'story:gale']));
    await db.story.update({ where: { id: gone.id }, data: { status: 'PUBLISHED' } });
    const again = await loadPastIssue('morning', '1');
    expect(again!.stories.map(({ headline }) => headline)).toEqual(['Secret', 'Gale']);
  });

  it('is made anew when a story of it comes out', async () => {
    const { gone } = await makeSent();
    const embargoUntil = new Date(Date.now() + 3_600_000);
    await db.story.update({ where: { id: gone.id }, data: { status: 'PUBLISHED', embargoUntil } });
    const { data, notes } = await noted(() => loadPastIssue('morning', '1'));
    expect(data!.stories).toHaveLength(1);
    expect(notes.freshUntil).toBe(embargoUntil.getTime());
  });

  it('is not there before it was sent, nor at a number of another kind', async () => {
    await makeSent();
    for (const number of ['3', '0', '01', '1e0', '99999999999', 'x'])
      expect(await loadPastIssue('morning', number)).toBeNull();
    expect(await loadPastIssue('nowhere', '1')).toBeNull();
  });
});

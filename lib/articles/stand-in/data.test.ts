import { beforeEach, describe, expect, it } from 'vitest';
import { createStory, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { restoreRevision } from '@/lib/articles/revisions/restore/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { makeSection, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await makeSection({ slug: 'sport', name: 'Sport', position: 2 });
  await makeSection({ slug: 'harbour', name: 'Harbour', position: 1 });
});
const body = paragraphs('The wind rose at noon.');
const row = (id: number) =>
  db.story.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ headline: true, slug: true, sectionIsStandIn: true, status: true, version: true },
      section: { select: { slug: true } },
    },
  });

describe('a story that is written before its headline', () => {
  it('is called Untitled, in the first section, and follows what is chosen later', async () => {
    const { id, story } = await createStory(editor, { body });
    expect(story).toMatchObject({ headline: 'Untitled', sectionIsStandIn: true });
    expect(await row(id)).toEqual({
      ...{ headline: 'Untitled', slug: 'untitled', sectionIsStandIn: true, status: 'DRAFT' },
      ...{ version: 1, section: { slug: 'harbour' } },
    });
    await updateStory(editor, id, { version: 1, headline: 'Gale warning' });
    expect(await row(id)).toMatchObject({ slug: 'gale-warning', sectionIsStandIn: true });
    // To choose the one that was taken is a choice.
    await updateStory(editor, id, { version: 2, section: 'harbour' });
    expect(await row(id)).toMatchObject({ sectionIsStandIn: false, version: 3 });
  });

  it('stands where the person began a story last', async () => {
    await createStory(editor, { headline: 'Goal', section: 'sport' });
    const { id } = await createStory(editor, { body });
    expect(await row(id)).toMatchObject({ section: { slug: 'sport' } });
    const other = viewerOf(await makeUser({ role: 'AUTHOR' }), { now: new Date() });
    const theirs = await createStory(other, { body });
    expect(await row(theirs.id)).toMatchObject({
      ...{ section: { slug: 'harbour' }, slug: 'untitled-2' },
    });
  });

  it('comes out under no stand-in, at once or at a moment, whatever the checklist asks', async () => {
    const { id } = await createStory(editor, { body });
    const publishAt = new Date(Date.now() + 3_600_000);
    for (const step of [{ status: 'published' }, { status: 'scheduled', publishAt }] as const)
      await expect(setStoryStatus(editor, id, step)).rejects.toMatchObject({
        code: 'invalid',
        message: 'It cannot go out yet: it needs a headline and a section.',
        fields: [{ path: 'headline' }, { path: 'section' }],
      });
    await expect(createStory(editor, { body, status: 'published' })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await db.story.count()).toBe(1);
    await updateStory(editor, id, { version: 1, headline: 'Gale warning' });
    await expect(setStoryStatus(editor, id, { status: 'published' })).rejects.toMatchObject({
      message: 'It cannot go out yet: it needs a section.',
    });
    await updateStory(editor, id, { version: 2, section: 'sport', status: 'published' });
    expect(await row(id)).toMatchObject({ slug: 'gale-warning', status: 'PUBLISHED' });
    await expect(
      updateStory(editor, id, { version: 3, headline: 'Untitled' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'headline' }] });
  });

  it('has no section chosen by going back to what it said then', async () => {
    const { id } = await createStory(editor, { body });
    await updateStory(editor, id, { version: 1, headline: 'Gale warning' });
    await restoreRevision(editor, { storyId: id, version: 1, onto: 2 });
    expect(await row(id)).toMatchObject({ headline: 'Untitled', sectionIsStandIn: true });
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSection, makeStory, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { createStory, releasePending, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { getPending } from '@/lib/articles/pending/data';
import { lockStory } from '@/lib/articles/row/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';

/** What happens while a save waits to try again. */
const pause = vi.hoisted(() => vi.fn<() => Promise<void>>());
vi.mock('node:timers/promises', () => ({ setTimeout: pause }));

let editor: Viewer;
let draft: number;
beforeEach(async () => {
  await resetDatabase();
  pause.mockReset().mockResolvedValue();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  ({ id: draft } = await makeStory({ slug: 'gale', status: 'DRAFT' }));
});

/** The draft is being saved until the function is called that this gives. */
async function beginSaving() {
  let letGo = () => {};
  let saving: Promise<void> | undefined;
  await new Promise<void>((begun, fails) => {
    saving = db.$transaction(async (tx) => {
      await lockStory(tx, draft);
      begun();
      await new Promise<void>((resolve) => (letGo = resolve));
    });
    saving.catch(fails);
  });
  return async () => {
    letGo();
    await saving;
  };
}
const slugOf = async (id: number) =>
  (await db.story.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe('a draft that is being saved while another story takes its address gives way', () => {
  it.each([
    ['is published', { status: 'DRAFT' }, { slug: 'gale', status: 'published' }],
    ['is changed live', { status: 'PUBLISHED' }, { slug: 'gale' }],
  ] as const)('to one that %s', async (_, is, change) => {
    const { id } = await makeStory({ slug: 'storm', ...is });
    pause.mockImplementationOnce(await beginSaving());
    await updateStory(editor, id, { version: 1, ...change });
    expect(await slugOf(id)).toBe('gale');
    expect(await slugOf(draft)).toBe('gale-2');
    expect(pause).toHaveBeenCalledTimes(1);
  });

  it('to one that begins live', async () => {
    const { slug: section } = await makeSection();
    pause.mockImplementationOnce(await beginSaving());
    const { id } = await createStory(editor, {
      ...{ headline: 'Gale', section, status: 'published' },
      body: paragraphs('The wind rose.'),
    });
    expect([await slugOf(id), await slugOf(draft)]).toEqual(['gale', 'gale-2']);
  });

  it('to a new version at its moment, which keeps its moment when the draft takes longer', async () => {
    const { id } = await makeStory({ slug: 'storm', status: 'PUBLISHED' });
    await updateStory(editor, id, { version: 1, pending: true, slug: 'gale' });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(1) });
    const end = await beginSaving();
    await expect(releasePending(id, inHours(2))).rejects.toThrow('is being saved');
    expect(pause).toHaveBeenCalledTimes(5);
    expect(await getPending(id)).toMatchObject({ status: 'SCHEDULED' });

    pause.mockImplementationOnce(end);
    expect(await releasePending(id, inHours(2))).toBe(true);
    expect([await slugOf(id), await slugOf(draft)]).toEqual(['gale', 'gale-2']);
  });
});

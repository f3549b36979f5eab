import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { hashSecret } from '@/lib/auth/secret';
import { db } from '@/lib/db';
import { listPreviewLinks } from '@/lib/preview-links/data';
import { makePreviewLink, openPreviewLink, revokePreviewLink } from '@/lib/preview-links/mutations';
import { makeAuthor, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import type { Role } from '@/prisma/generated/enums';

const person = async (role: Role): Promise<Viewer> =>
  viewerOf(await makeUser({ role }), { now: new Date() });
let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR');
});
const day = 86_400_000;
const wish = { label: 'The harbour master', days: 7 };
const draft = () => makeStory({ slug: 'gale', status: 'DRAFT' });

describe('a link', () => {
  it('opens the story until it ends; what is kept of it is a hash', async () => {
    const { id } = await draft();
    const { token, expiresAt } = await makePreviewLink(editor, id, wish);
    expect(token).toMatch(/^[\w-]{43}$/);
    const row = await db.previewLink.findFirstOrThrow();
    expect(row.tokenHash).toBe(hashSecret(token));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(expiresAt.getTime() - row.createdAt.getTime()).toBe(7 * day);
    const just = new Date(expiresAt.getTime() - 1);
    expect(await openPreviewLink(token, just)).toMatchObject({ kind: 'story', slug: 'gale' });
    expect(await openPreviewLink(token, expiresAt)).toEqual({ kind: 'over' });
    expect(await db.previewLink.findFirst()).toMatchObject({ uses: 1, lastUsedAt: just });
    expect(await db.auditEntry.findMany({ select: { action: true, targetId: true } })).toEqual([
      { action: 'preview.make', targetId: String(id) },
    ]);
  });

  it('leads to the story once that is public, also after its end', async () => {
    const { id } = await draft();
    const { id: link, token } = await makePreviewLink(editor, id, wish);
    await db.story.update({
      where: { id },
      data: { status: 'PUBLISHED', publishedAt: new Date('2026-01-01') },
    });
    const there = { kind: 'public', path: '/article/gale' };
    expect(await openPreviewLink(token, new Date())).toEqual(there);
    await revokePreviewLink(editor, { storyId: id, id: link });
    expect(await openPreviewLink(token, new Date('2100-01-01'))).toEqual(there);
  });

  it('is over when it is revoked, and when the story is taken away or thrown away', async () => {
    const { id } = await draft();
    const first = await makePreviewLink(editor, id, wish);
    const second = await makePreviewLink(editor, id, wish);
    await revokePreviewLink(editor, { storyId: id, id: first.id });
    expect(await openPreviewLink(first.token, new Date())).toEqual({ kind: 'over' });
    expect((await openPreviewLink(second.token, new Date())).kind).toBe('story');
    await db.story.update({ where: { id }, data: { trashedAt: new Date() } });
    expect(await openPreviewLink(second.token, new Date())).toEqual({ kind: 'over' });
    await db.story.update({
      where: { id },
      data: { trashedAt: null, status: 'WITHDRAWN', publishedAt: new Date('2026-01-01') },
    });
    expect(await openPreviewLink(second.token, new Date())).toEqual({ kind: 'over' });
    expect((await listPreviewLinks(id, new Date())).map(({ state }) => state)).toEqual([
      'open',
      'revoked',
    ]);
    await expect(revokePreviewLink(editor, { storyId: id, id: first.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it.each(['', 'x', 'x'.repeat(43), '../admin', 'ä'.repeat(43)])('%j is none', async (token) => {
    expect(await openPreviewLink(token, new Date())).toEqual({ kind: 'missing' });
  });

  it('shows a story under embargo only to whoever has it', async () => {
    const { id } = await makeStory({
      slug: 'later',
      publishedAt: new Date('2026-01-01'),
      embargoUntil: new Date('2100-01-01'),
    });
    const { token } = await makePreviewLink(editor, id, wish);
    expect(await openPreviewLink(token, new Date())).toMatchObject({ kind: 'story' });
  });

  it('is made by editors and by whose story it is', async () => {
    const author = await person('AUTHOR');
    const byline = await makeAuthor({ userId: author.id });
    const own = await makeStory({ status: 'DRAFT', authors: [byline] });
    const { id } = await draft();
    await makePreviewLink(author, own.id, wish);
    const theirs = await makePreviewLink(editor, id, wish);
    for (const [actor, code] of [
      [null, 'unauthenticated'],
      [await person('READER'), 'forbidden'],
      [await person('MODERATOR'), 'forbidden'],
      [author, 'forbidden'],
    ] as const) {
      await expect(makePreviewLink(actor, id, wish)).rejects.toMatchObject({ code });
      await expect(revokePreviewLink(actor, { storyId: id, id: theirs.id })).rejects.toMatchObject({
        code,
      });
    }
  });

  it('is not made for what is public or was taken away, and twenty are enough', async () => {
    const live = await makeStory({ publishedAt: new Date('2026-01-01') });
    await expect(makePreviewLink(editor, live.id, wish)).rejects.toMatchObject({
      message: 'This story is public: send its own address.',
    });
    const { id } = await draft();
    for (let i = 0; i < 20; i++) await makePreviewLink(editor, id, wish);
    await expect(makePreviewLink(editor, id, wish)).rejects.toMatchObject({ code: 'conflict' });
  });
});

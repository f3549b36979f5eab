import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getCommentDraft } from '@/lib/comments/drafts/data';
import { dropCommentDraft, keepCommentDraft } from '@/lib/comments/drafts/mutations';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const keep = (body: string, more: { slug?: string; address?: string; at?: Date } = {}) =>
  keepCommentDraft(
    { slug: more.slug ?? 'mole', parentId: null, body },
    more.address ?? '192.0.2.1',
    more.at ?? now,
  );

beforeEach(async () => {
  await resetDatabase();
  await makeStory({ slug: 'mole', headline: 'The mole' });
});

it('keeps what was typed for a day behind a secret of which only the hash is stored', async () => {
  const token = await keep('One\0 \uD83D two');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await getCommentDraft(token, hours(23))).toEqual({
    body: 'One \uFFFD two',
    parentId: null,
    story: { slug: 'mole', headline: 'The mole' },
  });
  expect(await getCommentDraft(token, hours(25))).toBeNull();
  expect(await getCommentDraft('x', now)).toBeNull();
  expect(JSON.stringify(await db.commentDraft.findMany())).not.toContain(token);
});

it('forgets it when asked, and what is too old by itself', async () => {
  const token = await keep('One');
  await dropCommentDraft(token);
  expect(await getCommentDraft(token, now)).toBeNull();
  await keep('Two');
  await keep('Three', { at: hours(25) });
  expect(await db.commentDraft.count()).toBe(1);
});

it('takes twenty an hour from one address, and none for a story that never was', async () => {
  for (let n = 0; n < 20; n += 1) await keep(`Draft ${n}`);
  await expect(keep('One more')).rejects.toEqual(expect.objectContaining({ code: 'rate_limited' }));
  expect(await keep('One more', { address: '192.0.2.2' })).toMatch(/./);
  for (let n = 0; n < 20; n += 1) await keep('Six', { address: `2001:db8:1:2::${n}` });
  await expect(keep('Six', { address: '2001:db8:1:2:ffff::1' })).rejects.toEqual(
    expect.objectContaining({ code: 'rate_limited' }),
  );
  await expect(keep('One', { slug: 'nothing', address: '192.0.2.3' })).rejects.toEqual(
    expect.objectContaining({ code: 'not_found' }),
  );
});

import { beforeEach, expect, it, vi } from 'vitest';
import { loadAppealDesk, loadAppeals } from '@/lib/appeals/loaders';
import { appeal } from '@/lib/appeals/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { decideComment } from '@/lib/moderation/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const asking = vi.hoisted((): { viewer: Viewer | null } => ({ viewer: null }));
vi.mock('@/lib/auth/viewer', () => ({ requirePermission: () => Promise.resolve(asking.viewer) }));

const now = new Date('2026-11-25T12:00:00Z');

beforeEach(() => resetDatabase());

it('shows the reason of a refusal in the newsroom’s words, and gives the API its name', async () => {
  await db.setting.create({ data: { key: 'reasonOffTopic', value: 'Strays from the story' } });
  const hedda = viewerOf(await makeUser(), { now });
  const nora = viewerOf(await makeUser({ role: 'MODERATOR', name: 'Nora' }), { now });
  const story = await makeStory({ publishedAt: new Date('2026-11-24T12:00:00Z') });
  const { id } = await makeComment({ story, author: hedda, status: 'PENDING' });
  await decideComment(nora, id, { decision: 'reject', reason: 'off_topic', version: 1 }, now);
  await appeal(hedda, { id, text: 'It is about the mole.' }, now);
  asking.viewer = nora;
  const { items } = await loadAppealDesk(undefined);
  expect(items[0]!.decision).toMatchObject({ by: 'Nora', reason: 'Strays from the story' });
  expect((await loadAppeals()).items[0]!.decision).toMatchObject({ reason: 'off_topic' });
});

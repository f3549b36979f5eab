import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { heardOf } from '@/lib/live/hold';
import { getPostCursor, getPostEvent, listPosts } from '@/lib/live-posts/data';
import { loadLivePosts, loadPostList } from '@/lib/live-posts/loaders';
import { addPost, changePost, setCoverage } from '@/lib/live-posts/mutations';
import { postInput } from '@/lib/live-posts/schema';
import { makeAuthor, makeStory, makeUser } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const person = async (role: Role): Promise<Viewer> =>
  viewerOf(await makeUser({ role }), { now: new Date() });
let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR');
});

const says = (text: string, more: object = {}) => postInput.parse({ text, ...more });
async function liveStory(fields: Parameters<typeof makeStory>[0] = {}) {
  const story = await makeStory({ slug: 'strike', ...fields });
  await setCoverage(editor, story.id, 'live');
  return story;
}
const textsOf = async (storyId: number) =>
  (await db.livePost.findMany({ where: { storyId, removedAt: null }, orderBy: { id: 'asc' } })).map(
    ({ text }) => text,
  );

describe('who tells a story live', () => {
  it('is its author once an editor has begun, and nobody else of the staff', async () => {
    const author = await person('AUTHOR');
    const byline = await makeAuthor({ userId: author.id });
    const story = await makeStory({ authors: [byline] });
    await expect(addPost(author, story.id, says('Too early'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(setCoverage(author, story.id, 'live')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await setCoverage(editor, story.id, 'live');
    await addPost(author, story.id, says('The gates are shut'));
    for (const other of [null, await person('READER'), await person('MODERATOR')])
      await expect(addPost(other, story.id, says('No'))).rejects.toMatchObject({
        code: other ? 'forbidden' : 'unauthenticated',
      });
    await expect(addPost(await person('AUTHOR'), story.id, says('Not mine'))).rejects.toMatchObject(
      { code: 'forbidden' },
    );
    await setCoverage(editor, story.id, 'ended');
    await expect(addPost(author, story.id, says('Too late'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await textsOf(story.id)).toEqual(['The gates are shut']);
  });

  it('needs a story that readers have and that is told live', async () => {
    const draft = await liveStory({ status: 'DRAFT' });
    await expect(addPost(editor, draft.id, says('A'))).rejects.toMatchObject({ code: 'conflict' });
    const usual = await makeStory();
    await expect(addPost(editor, usual.id, says('A'))).rejects.toMatchObject({ code: 'conflict' });
    const page = await makeStory({ kind: 'PAGE', slug: 'about-it' });
    await expect(setCoverage(editor, page.id, 'live')).rejects.toMatchObject({ code: 'conflict' });
    await expect(setCoverage(editor, usual.id, 'ended')).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('can be taken back only while nothing was told', async () => {
    const { id } = await liveStory();
    await setCoverage(editor, id, 'none');
    expect(await db.liveCoverage.count()).toBe(0);
    await setCoverage(editor, id, 'live');
    await addPost(editor, id, says('One'));
    await expect(setCoverage(editor, id, 'none')).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a post', () => {
  it('is Markdown with its line ends, and what could do harm goes', async () => {
    const { id } = await liveStory();
    await addPost(
      editor,
      id,
      says(
        '**Shut**\nsince noon <script>alert(1)</script><b onclick="x()">now</b>\n\n- one\n- two',
      ),
    );
    const { items } = await loadPostList('strike', { limit: 10 });
    expect(items[0]!.bodyHtml).toBe(
      '<p><strong>Shut</strong><br>since noon <strong>now</strong></p><ul><li><p>one</p></li><li><p>two</p></li></ul>',
    );
  });

  it('says that it was changed when its words were, and is refused from an older version', async () => {
    const { id: storyId } = await liveStory();
    const { id } = await addPost(editor, storyId, says('Eight boats'));
    await changePost(editor, { storyId, id }, { version: 1, isPinned: true });
    expect((await db.livePost.findUniqueOrThrow({ where: { id } })).revisedAt).toBeNull();
    await changePost(editor, { storyId, id }, { version: 2, text: 'Nine boats' });
    const row = await db.livePost.findUniqueOrThrow({ where: { id } });
    expect([row.text, row.isPinned, row.version]).toEqual(['Nine boats', true, 3]);
    expect(row.revisedAt).not.toBeNull();
    await expect(
      changePost(editor, { storyId, id }, { version: 2, text: 'Ten boats' }),
    ).rejects.toMatchObject({ code: 'conflict', details: { version: 3, text: 'Nine boats' } });
    const theirs = { headline: 'Boats', signature: 'Ida Lund', removed: true };
    await changePost(editor, { storyId, id }, { version: 3, ...theirs });
    await expect(
      changePost(editor, { storyId, id }, { version: 3, text: 'Ten boats' }),
    ).rejects.toMatchObject({
      details: { version: 4, text: 'Nine boats', isPinned: true, ...theirs },
    });
    await changePost(editor, { storyId, id }, { version: 4, removed: false });
    expect(await textsOf(storyId)).toEqual(['Nine boats']);
  });

  it('of another story is not there', async () => {
    const { id: storyId } = await liveStory();
    const { id } = await addPost(editor, storyId, says('One'));
    const other = await makeStory();
    await setCoverage(editor, other.id, 'live');
    await expect(
      changePost(editor, { storyId: other.id, id }, { version: 1, removed: true }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what readers have', () => {
  it('is paged from a post downwards, without what was taken away', async () => {
    const { id: storyId } = await liveStory();
    const ids: number[] = [];
    for (const text of ['One', 'Two', 'Three', 'Four'])
      ids.push((await addPost(editor, storyId, says(text))).id);
    await changePost(editor, { storyId, id: ids[2]! }, { version: 1, removed: true });
    const page = await listPosts(storyId, { take: 2 });
    expect(page!.posts.map(({ id }) => id)).toEqual([ids[3], ids[1]]);
    expect(page!.next).toBe(ids[0]);
    expect((await listPosts(storyId, { from: ids[0], take: 2 }))!.posts).toHaveLength(1);
    expect(await listPosts(storyId, { from: ids[2], take: 2 })).toBeNull();
    // A program that was given it as a cursor goes on below it.
    const { items } = await loadPostList('strike', { cursor: String(ids[2]), limit: 2 });
    expect(items.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
  });

  it('is nowhere for a number of a post that no post can have', async () => {
    const { id: storyId } = await liveStory();
    const { id } = await addPost(editor, storyId, says('One'));
    expect(await loadLivePosts({ id: storyId }, String(id))).toMatchObject({ from: id });
    for (const post of ['2147483647', '2147483648', '9999999999', '0', 'x', ''])
      expect(await loadLivePosts({ id: storyId }, post)).toBe('gone');
    expect(await loadLivePosts({ id: storyId }, undefined)).toMatchObject({ from: null });
  });

  it('is nothing of a story that is not public', async () => {
    const { id } = await liveStory();
    await addPost(editor, id, says('Secret'));
    await db.story.update({ where: { id }, data: { status: 'UNPUBLISHED' } });
    await expect(loadPostList('strike', { limit: 10 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is told as it comes, is changed and goes, and heard by whoever listens', async () => {
    const { id: storyId } = await liveStory();
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    await client.query('listen live');
    const said = once(client, 'notification') as Promise<[pg.Notification]>;
    const before = await getPostCursor(storyId);
    expect(before).toBe(0);
    const { id } = await addPost(editor, storyId, says(`One ${randomUUID()}`));
    const [{ payload }] = await said;
    await client.end();
    const cursor = await getPostCursor(storyId);
    expect(heardOf(payload)).toEqual({ post: cursor, story: storyId });
    expect(await getPostEvent(storyId, { after: before, heard: [] })).toEqual({
      shown: [id],
      gone: [],
    });
    expect(await getPostEvent(storyId, { after: cursor, heard: [] })).toEqual({
      shown: [],
      gone: [],
    });
    await changePost(editor, { storyId, id }, { version: 1, removed: true });
    expect(await getPostEvent(storyId, { after: cursor, heard: [] })).toEqual({
      shown: [],
      gone: [id],
    });
  });
});

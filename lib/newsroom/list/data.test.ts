import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  makeAuthor,
  makeComment,
  makeSection,
  makeStories,
  makeStory,
  makeTopic,
  makeUser,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { wordsOf } from '@/lib/newsroom/list/address';
import {
  countByStatus,
  getListOptions,
  listNewsroomStories,
  listNumbered,
  placeOf,
  type ListScope,
} from '@/lib/newsroom/list/data';
import { countOf, listFilterSchema } from '@/lib/newsroom/list/schema';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const scope: ListScope = { viewerId: 0, isOwnOnly: false, now, timeZone: 'Europe/Berlin' };
const parse = (query: string) => listFilterSchema.parse(wordsOf(query));
const list = async (query: string, who: Partial<ListScope> = {}) => {
  const page = { take: 50, hasViews: false };
  const rows = await listNewsroomStories(parse(query), { ...scope, ...who }, page);
  return rows.map(({ slug }) => slug);
};
const day = (date: string) => new Date(`2026-${date}T12:00:00Z`);

describe('the list of the newsroom', () => {
  it('narrows by state, section with those below it, topic, author, colleague and language, all at once', async () => {
    const city = await makeSection();
    const harbour = await makeSection({ parentId: city.id });
    const maren = await makeAuthor();
    const topic = await makeTopic();
    const assignee = await makeUser({ role: 'EDITOR' });
    const a = await makeStory({
      ...{ slug: 'a', section: harbour, topics: [topic], status: 'DRAFT' },
      updatedAt: day('01-01'),
    });
    await makeStory({
      ...{ slug: 'b', section: city, authors: [maren], language: 'de' },
      updatedAt: day('01-03'),
    });
    const c = await makeStory({ slug: 'c', authors: [maren], updatedAt: day('01-02') });
    await makeStory({ slug: 'gone', trashedAt: now, status: 'DRAFT' });
    await db.assignment.create({ data: { storyId: a.id, assigneeId: assignee.id } });
    await db.assignment.create({ data: { storyId: c.id, assigneeId: assignee.id, doneAt: now } });
    expect(await list('')).toEqual(['b', 'c', 'a']);
    expect(await list(`section=${city.id}`)).toEqual(['b', 'a']);
    expect(await list(`section=${harbour.id}`)).toEqual(['a']);
    expect(await list(`topic=${topic.id}`)).toEqual(['a']);
    expect(await list(`author=${maren.id}`)).toEqual(['b', 'c']);
    expect(await list(`author=${maren.id}&language=de`)).toEqual(['b']);
    expect(await list(`assignee=${assignee.id}`)).toEqual(['a']);
    expect(await list(`section=${city.id}&status=published`)).toEqual(['b']);
    expect(await list('section=999')).toEqual([]);
    expect(await countByStatus(parse(`section=${city.id}&status=draft`), scope)).toEqual({
      ...{ draft: 1, in_review: 0, changes_asked: 0, approved: 0, scheduled: 0 },
      ...{ published: 1, unpublished: 0, withdrawn: 0, all: 2, isCapped: false },
    });
  });

  it('counts no further than a thousand of each state where words are looked for', async () => {
    await makeStories(
      Array.from({ length: 1_003 }, (_, i) => ({ headline: i < 1_002 ? 'Gale over' : 'Calm' })),
    );
    await makeStory({ status: 'DRAFT', headline: 'The next gale' });
    const counted = async (query: string) => {
      const counts = await countByStatus(parse(query), scope);
      return (['all', 'draft', 'published', 'withdrawn'] as const).map((of) => countOf(counts, of));
    };
    expect(await counted('q=gale')).toEqual(['1,000+', '1', '1,000+', '0']);
    expect(await counted('q=calm')).toEqual(['1', '0', '1', '0']);
    expect(await counted('q=next+gale')).toEqual(['1', '1', '0', '0']);
    expect(await counted('')).toEqual(['1,004', '1', '1,003', '0']);
  });

  it('finds words stemmed, by their beginnings, in the note, the address, beside a live story, and by number', async () => {
    await makeStory({
      ...{
        slug: 'wall-of-stone',
        headline: 'A gale',
        body: 'Ships were delayed by the elections.',
      },
      updatedAt: day('01-01'),
    });
    const live = await makeStory({
      ...{ slug: 'b', headline: 'Quiet', body: 'Nothing.', note: 'Ask the lighthouse, 100%' },
      updatedAt: day('01-02'),
    });
    await db.pendingVersion.create({
      data: {
        storyId: live.id,
        baseVersion: 1,
        snapshot: {
          headline: 'Loud',
          language: 'en-GB',
          standfirst: '',
          note: '',
          body: {
            type: 'doc',
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: 'A foghorn was heard.' }] },
            ],
          },
        },
      },
    });
    expect(await list('q=election+ship')).toEqual(['wall-of-stone']);
    expect(await list('q=delay')).toEqual(['wall-of-stone']);
    expect(await list('q=GAL+ston')).toEqual(['wall-of-stone']);
    expect(await list('q=lightho')).toEqual(['b']);
    expect(await list('q=100%25')).toEqual(['b']);
    expect(await list('q=foghorns')).toEqual(['b']);
    expect(await list('q=foghor')).toEqual(['b']);
    // What the document is made of is none of its words.
    expect(await list('q=paragraph')).toEqual([]);
    expect(await list('q=%25')).toEqual([]);
    expect(await list('q=ships+-elections')).toEqual([]);
    expect(await list('q=%22the+elections%22')).toEqual(['wall-of-stone']);
    expect(await list(`q=%23${live.id}`)).toEqual(['b']);
    expect(await list("q='%26%7C!():*")).toEqual([]);
  });

  it('narrows by what a story is beside its state', async () => {
    const user = await makeUser({ role: 'EDITOR' });
    const [own, pending, legal, cleared, late, embargo] = await makeStories([
      { slug: 'own', createdBy: user },
      { slug: 'pending' },
      { slug: 'legal', needsLegal: true, status: 'DRAFT' },
      { slug: 'cleared', needsLegal: true, legalClearedAt: now, status: 'DRAFT' },
      { slug: 'late', status: 'DRAFT' },
      { slug: 'embargo', status: 'DRAFT', embargoUntil: new Date('2026-11-26T12:00:00Z') },
    ]);
    await db.pendingVersion.create({
      data: { storyId: pending!.id, snapshot: {}, baseVersion: 1 },
    });
    const due = (storyId: number, at: string, doneAt: Date | null = null) =>
      db.assignment.create({ data: { storyId, dueAt: new Date(at), doneAt } });
    await due(late!.id, '2026-11-25T11:59:00Z');
    await due(own!.id, '2026-11-25T12:01:00Z');
    await due(cleared!.id, '2026-11-25T11:59:00Z', now);
    await due(embargo!.id, '2026-11-25T11:00:00Z');
    expect(await list('is=own', { viewerId: user.id })).toEqual(['own']);
    expect(await list('is=pending')).toEqual(['pending']);
    expect(await list('is=legal')).toEqual([legal!.slug]);
    expect((await list('is=overdue')).sort()).toEqual(['embargo', 'late']);
    expect(await list('is=overdue&is=embargo')).toEqual(['embargo']);
  });

  it('takes days as the newsroom has them, also when the clocks change', async () => {
    // In Berlin 25 October 2026 has 25 hours: from 22:00 UTC the day before to 23:00 UTC.
    for (const [slug, at] of [
      ['before', '2026-10-24T21:59:59Z'],
      ['first', '2026-10-24T22:00:00Z'],
      ['last', '2026-10-25T22:59:59Z'],
      ['after', '2026-10-25T23:00:00Z'],
    ] as const)
      await makeStory({ slug, publishedAt: new Date(at), updatedAt: day('01-01') });
    const that = 'when=published&from=2026-10-25&to=2026-10-25&sort=published';
    expect(await list(that)).toEqual(['last', 'first']);
    expect(await list('when=published&from=2026-10-26')).toEqual(['after']);
    expect(await list('from=2026-10-25')).toEqual([]);
  });

  it.each(['changed', 'published', 'number', 'headline'])(
    'goes from page to page by %s, up and down, without a gap or a double',
    async (sort) => {
      const same = new Date('2026-11-01T10:00:00Z');
      await makeStories(
        Array.from({ length: 7 }, (_, i) => ({
          headline: i < 3 ? 'Alike' : `Headline ${i}`,
          publishedAt: i < 4 ? same : new Date(same.getTime() + i),
          updatedAt: i < 4 ? same : new Date(same.getTime() + i),
        })),
      );
      for (const dir of ['asc', 'desc']) {
        const filter = parse(`sort=${sort}&dir=${dir}`);
        const seen: number[] = [];
        let after: ReturnType<typeof placeOf> | undefined;
        for (let turn = 0; turn < 4; turn++) {
          const page = await listNewsroomStories(filter, scope, {
            ...(after && { after }),
            ...{ take: 2, hasViews: false },
          });
          seen.push(...page.map(({ id }) => id));
          if (page.length > 0) after = placeOf(page.at(-1)!, filter.sort);
        }
        const whole = await listNewsroomStories(filter, scope, { take: 50, hasViews: false });
        expect(seen, dir).toEqual(whole.map(({ id }) => id));
        expect(new Set(seen).size, dir).toBe(7);
      }
    },
  );

  it('leaves stories without a time of publication out of that order', async () => {
    await makeStory({ slug: 'out' });
    await makeStory({ slug: 'draft', status: 'DRAFT' });
    expect(await list('sort=published')).toEqual(['out']);
    expect((await countByStatus(parse('sort=published'), scope)).all).toBe(1);
  });

  it('shows an author what they began and what bears their name, whatever they ask for', async () => {
    const author = await makeUser({ role: 'AUTHOR' });
    const profile = await makeAuthor({ userId: author.id });
    await makeStory({ slug: 'begun', createdBy: author, updatedAt: day('01-01') });
    await makeStory({ slug: 'named', authors: [profile], updatedAt: day('01-02') });
    const other = await makeStory({ slug: 'other', headline: 'Secret' });
    const theirs = { viewerId: author.id, isOwnOnly: true };
    expect(await list('', theirs)).toEqual(['named', 'begun']);
    expect(await list('q=secret', theirs)).toEqual([]);
    expect(await list(`q=%23${other.id}`, theirs)).toEqual([]);
    expect((await countByStatus(parse(''), { ...scope, ...theirs })).all).toBe(2);
  });

  it('shows what can be a column of it', async () => {
    const topic = await makeTopic({ slug: 'north-mole', name: 'North mole' });
    const author = await makeAuthor({ slug: 'maren', name: 'Maren' });
    const section = await makeSection({ slug: 'harbour', name: 'Harbour', ink: 'petrol' });
    const story = await makeStory({
      ...{ slug: 'a', headline: 'A', section, topics: [topic], authors: [author] },
      ...{ needsLegal: true, version: 4, note: 'A note', body: 'One two three.' },
    });
    const colleague = await makeUser({ name: 'Nora' });
    const dueAt = new Date('2026-11-26T09:00:00Z');
    await db.assignment.create({ data: { storyId: story.id, assigneeId: colleague.id, dueAt } });
    await db.pendingVersion.create({
      data: { storyId: story.id, snapshot: {}, baseVersion: 1, status: 'IN_REVIEW' },
    });
    await makeComment({ story });
    await makeComment({ story, status: 'PENDING' });
    for (const source of ['direct', 'search'])
      await db.readingHour.create({
        data: { hour: day('11-24'), storyId: story.id, source, views: 21 },
      });
    const [row] = await listNumbered([story.id, 999], { hasViews: true });
    expect(row).toMatchObject({
      ...{ id: story.id, version: 4, status: 'published', wordCount: 3, note: 'A note' },
      section: { slug: 'harbour', name: 'Harbour', ink: 'petrol' },
      topics: [{ slug: 'north-mole', name: 'North mole' }],
      authors: [{ slug: 'maren', name: 'Maren' }],
      pending: { status: 'IN_REVIEW', publishAt: null },
      work: [{ assignee: 'Nora', dueAt }],
      ...{ isLegalOpen: true, commentCount: 1, views: 42 },
    });
    expect((await listNumbered([story.id], { hasViews: false }))[0]!.views).toBeNull();
  });

  it('offers what there is to choose from', async () => {
    const section = await makeSection({ name: 'Harbour', ink: 'petrol' });
    await makeStories([
      { language: 'de', section },
      { language: 'ar', section },
      { language: 'de', section },
    ]);
    await makeUser({ role: 'READER' });
    const editor = await makeUser({ role: 'EDITOR', name: 'Nora' });
    expect(await getListOptions()).toEqual({
      sections: [{ id: section.id, name: 'Harbour', ink: 'petrol' }],
      ...{ topics: [], authors: [] },
      colleagues: [{ id: editor.id, name: 'Nora' }],
      languages: ['ar', 'de'],
    });
  });
});

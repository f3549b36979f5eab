import { beforeEach, describe, expect, it } from 'vitest';
import {
  makeAuthor,
  makeMedia,
  makeSection,
  makeStory,
  makeTopic,
  makeUser,
  paragraphs,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { hearDoors } from '@/scripts/testing/door-ear';
import { createStory, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import type { CreateStoryInput } from '@/lib/articles/schema';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Role } from '@/prisma/generated/enums';

const person = async (role: Role, name: string): Promise<Viewer> =>
  viewerOf(
    await makeUser({ role, name, email: `${name.toLowerCase().replace(' ', '.')}@example.test` }),
    { now: new Date() },
  );

let editor: Viewer;
let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR', 'Nora Abell');
  author = await person('AUTHOR', 'Maren Holt');
  await makeSection({ slug: 'harbour', name: 'Harbour' });
  await makeSection({ slug: 'town-hall', name: 'Town Hall' });
});

const gale = (over: Partial<CreateStoryInput> = {}): CreateStoryInput => ({
  headline: 'Gale warning',
  section: 'harbour',
  body: paragraphs('The wind rose at noon.\n\nIt fell at six.'),
  ...over,
});
const refusal = async (promise: Promise<unknown>): Promise<AppError> => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
};
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const row = (id: number) => db.story.findUniqueOrThrow({ where: { id } });

describe('createStory', () => {
  it('makes a draft with an address, counted words, the own byline and a first revision', async () => {
    const saved = await createStory(author, gale({ standfirst: 'Stay in.' }));
    expect(saved).toMatchObject({
      version: 1,
      story: {
        slug: 'gale-warning',
        status: 'DRAFT',
        standfirst: 'Stay in.',
        publishedAt: null,
        language: 'en-GB',
        section: { slug: 'harbour', name: 'Harbour' },
        authors: [{ slug: 'maren-holt', name: 'Maren Holt' }],
      },
    });
    expect(await row(saved.id)).toMatchObject({
      bodyText: 'The wind rose at noon.\nIt fell at six.',
      wordCount: 9,
      createdById: author.id,
    });
    expect(await db.storyRevision.findMany({ select: { version: true, savedById: true } })).toEqual(
      [{ version: 1, savedById: author.id }],
    );
    expect(await db.authorProfile.findMany({ select: { slug: true, userId: true } })).toEqual([
      { slug: 'maren-holt', userId: author.id },
    ]);
  });

  it('keeps one profile for all stories of a person', async () => {
    await createStory(author, gale());
    await createStory(author, gale());
    expect(await db.authorProfile.count()).toBe(1);
  });

  it('takes HTML and the section by name', async () => {
    const { id, story } = await createStory(author, {
      headline: 'Sluice',
      section: 'town hall',
      bodyHtml: '<p>The <b>gate</b> shut.</p><script>alert(1)</script>',
    });
    expect(story.section.slug).toBe('town-hall');
    expect((await row(id)).bodyText).toBe('The gate shut.');
  });

  it.each([
    ['a second story of the same headline', 'Gale warning', 'gale-warning-2'],
    ['a headline without letters', '!!!', 'story-2'],
  ])('gives %s the address it deserves', async (_, headline, slug) => {
    await createStory(editor, gale());
    expect((await createStory(editor, gale({ headline }))).story.slug).toBe(slug);
  });

  it('keeps the wish of a draft for an address that is taken, and says which it has instead', async () => {
    await createStory(editor, gale());
    const { id, story } = await createStory(editor, gale({ slug: 'gale-warning' }));
    expect(story.slug).toBe('gale-warning-2');
    expect(await row(id)).toMatchObject({ slugWish: 'gale-warning', slugFollows: false });
  });

  it('lets a typed address end a redirect when the story goes out, and a made one steer clear of it', async () => {
    await makeStory({ slug: 'storm', formerSlugs: ['gale-warning'] });
    expect((await createStory(editor, gale())).story.slug).toBe('gale-warning-2');
    const { id, story } = await createStory(editor, gale({ slug: 'gale-warning' }));
    expect(story.slug).toBe('gale-warning');
    expect(await db.formerSlug.count()).toBe(1);
    await setStoryStatus(editor, id, { status: 'published' });
    expect(await db.formerSlug.count()).toBe(0);
  });

  it('two at once under one headline get two addresses', async () => {
    const made = await Promise.all([
      createStory(editor, gale()),
      createStory(author, gale()),
      createStory(editor, gale()),
    ]);
    expect(made.map(({ story }) => story.slug).sort()).toEqual([
      'gale-warning',
      'gale-warning-2',
      'gale-warning-3',
    ]);
  });

  it('makes new topics for an editor, finds old ones by slug or name, and names what an author may not make', async () => {
    await makeTopic({ slug: 'north-mole', name: 'North mole' });
    const { story } = await createStory(
      editor,
      gale({ topics: ['NORTH MOLE', 'Winter gales', 'winter-gales', 'north-mole'] }),
    );
    expect(story.topics).toEqual([
      { slug: 'north-mole', name: 'North mole' },
      { slug: 'winter-gales', name: 'Winter gales' },
    ]);
    const error = await refusal(
      createStory(author, gale({ topics: ['north-mole', 'Ferries', 'Winter gales', 'Cranes'] })),
    );
    expect(error).toMatchObject({
      code: 'invalid',
      fields: [
        { path: 'topics.1', message: 'There is no topic “Ferries” yet; an editor can make it.' },
        { path: 'topics.3' },
      ],
    });
    expect(await db.topic.count()).toBe(2);
    expect(await db.story.count()).toBe(1);
  });

  it('keeps the order of authors and refuses unknown ones, sections and pictures', async () => {
    await makeAuthor({ slug: 'harbour-desk', name: 'Harbour Desk', kind: 'DESK' });
    await makeAuthor({ slug: 'bea-strand', name: 'Bea Strand' });
    const { story } = await createStory(author, gale({ authors: ['bea-strand', 'Harbour desk'] }));
    expect(story.authors.map(({ slug }) => slug)).toEqual(['bea-strand', 'harbour-desk']);
    expect((await refusal(createStory(author, gale({ authors: ['nobody'] })))).fields).toEqual([
      { path: 'authors.0', message: 'There is no author “nobody”.' },
    ]);
    expect((await refusal(createStory(author, gale({ section: 'moon' })))).fields).toEqual([
      { path: 'section', message: 'There is no section “moon”.' },
    ]);
    expect((await refusal(createStory(author, gale({ heroId: 77 })))).fields).toEqual([
      { path: 'heroId', message: 'There is no such picture.' },
    ]);
  });

  it.each([
    ['READER', 'forbidden'],
    ['MODERATOR', 'forbidden'],
  ] as const)('refuses a %s', async (role, code) => {
    expect((await refusal(createStory(await person(role, 'Someone Else'), gale()))).code).toBe(
      code,
    );
  });

  it('refuses nobody in particular with unauthenticated, and an author who would publish', async () => {
    expect((await refusal(createStory(null, gale()))).code).toBe('unauthenticated');
    expect((await refusal(createStory(author, gale({ status: 'published' })))).code).toBe(
      'forbidden',
    );
    expect(await db.story.count()).toBe(0);
  });

  it('publishes at once for an editor, but not an empty story', async () => {
    const before = Date.now();
    const { id, story } = await createStory(editor, gale({ status: 'published' }));
    expect(story.status).toBe('PUBLISHED');
    expect(Date.parse(story.publishedAt!)).toBeGreaterThanOrEqual(before);
    expect(await db.job.findMany({ select: { kind: true, payload: true } })).toEqual([
      { kind: 'relate-story', payload: { storyId: id } },
    ]);
    const error = await refusal(
      createStory(editor, { headline: 'Nothing', section: 'harbour', status: 'published' }),
    );
    expect(error).toMatchObject({ code: 'invalid', fields: [{ path: 'body' }] });
  });
});

describe('updateStory', () => {
  it('keeps how the conversation is run, and takes a time of its own away again', async () => {
    const { id } = await createStory(author, gale({}));
    const run = {
      commentMode: 'CLOSED',
      commentCloseDays: 0,
      commentClosedWords: 'Quiet.',
    } as const;
    expect((await updateStory(author, id, { version: 1, ...run })).story).toMatchObject(run);
    expect((await updateStory(author, id, { version: 2, note: 'x' })).story).toMatchObject(run);
    const saved = await updateStory(author, id, { version: 3, commentCloseDays: null });
    expect(saved.story).toMatchObject({ ...run, commentCloseDays: null });
    expect(await db.story.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...run,
      commentCloseDays: null,
    });
  });

  it('raises the version, keeps a revision of both states and leaves out what was not sent', async () => {
    const { id } = await createStory(author, gale({ standfirst: 'Stay in.' }));
    const saved = await updateStory(author, id, { version: 1, note: 'call the harbour master' });
    expect(saved).toMatchObject({
      version: 2,
      story: { headline: 'Gale warning', standfirst: 'Stay in.', note: 'call the harbour master' },
    });
    const revisions = await db.storyRevision.findMany({ orderBy: { version: 'asc' } });
    expect(
      revisions.map(({ version, snapshot }) => [version, (snapshot as { note: string }).note]),
    ).toEqual([
      [1, ''],
      [2, 'call the harbour master'],
    ]);
  });

  it('keeps what a story without revisions said before its first save', async () => {
    const { id } = await makeStory({ headline: 'Seeded', version: 4 });
    await updateStory(editor, id, { version: 4, headline: 'Edited' });
    const revisions = await db.storyRevision.findMany({ orderBy: { version: 'asc' } });
    expect(
      revisions.map(({ version, snapshot }) => [
        version,
        (snapshot as { headline: string }).headline,
      ]),
    ).toEqual([
      [4, 'Seeded'],
      [5, 'Edited'],
    ]);
  });

  it('counts no version when nothing changed', async () => {
    const { id } = await createStory(author, gale());
    expect(
      (await updateStory(author, id, { version: 1, headline: 'Gale warning', body: gale().body! }))
        .version,
    ).toBe(1);
    expect(await db.storyRevision.count()).toBe(1);
  });

  it('refuses a stale version with both texts in hand', async () => {
    const { id } = await createStory(author, gale());
    await updateStory(editor, id, { version: 1, headline: 'Gale warning lifted' });
    const error = await refusal(
      updateStory(author, id, { version: 1, headline: 'Gale warning extended' }),
    );
    expect(error.code).toBe('conflict');
    expect(error.message).toBe(
      'Nora Abell saved this story after you opened it. Nothing was overwritten.',
    );
    expect(error.details).toMatchObject({
      currentVersion: 2,
      savedBy: 'Nora Abell',
      current: { headline: 'Gale warning lifted', slug: 'gale-warning-lifted' },
    });
    expect((await row(id)).headline).toBe('Gale warning lifted');
    expect(
      (await updateStory(author, id, { version: 2, headline: 'Gale warning extended' })).version,
    ).toBe(3);
  });

  it('of two saves at once on one version exactly one wins', async () => {
    const { id } = await createStory(author, gale());
    const results = await Promise.allSettled(
      ['one', 'two', 'three'].map((word) => updateStory(editor, id, { version: 1, note: word })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect((await row(id)).version).toBe(2);
    expect(await db.storyRevision.count()).toBe(2);
  });

  it('the address follows the headline of a draft, not of a story that readers have seen', async () => {
    const { id } = await createStory(editor, gale());
    expect((await updateStory(editor, id, { version: 1, headline: 'Calm' })).story.slug).toBe(
      'calm',
    );
    await setStoryStatus(editor, id, { status: 'published' });
    expect((await updateStory(editor, id, { version: 3, headline: 'Storm' })).story.slug).toBe(
      'calm',
    );
    expect(await db.formerSlug.count()).toBe(0);
  });

  it('a typed address stays, whatever the headline does', async () => {
    const { id } = await createStory(editor, gale({ slug: 'weather-desk' }));
    expect((await updateStory(editor, id, { version: 1, headline: 'Calm' })).story.slug).toBe(
      'weather-desk',
    );
  });

  it('old addresses of a public story redirect, and one that it takes again does not', async () => {
    const { id } = await createStory(editor, gale({ status: 'published' }));
    await updateStory(editor, id, { version: 1, slug: 'storm' });
    await updateStory(editor, id, { version: 2, slug: 'calm' });
    expect(
      (await db.formerSlug.findMany({ orderBy: { slug: 'asc' } })).map(({ slug, storyId }) => [
        slug,
        storyId,
      ]),
    ).toEqual([
      ['gale-warning', id],
      ['storm', id],
    ]);
    await updateStory(editor, id, { version: 3, slug: 'storm' });
    expect(
      (await db.formerSlug.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug),
    ).toEqual(['calm', 'gale-warning']);
  });

  it('remembers that a story was public after it was withdrawn and scheduled anew', async () => {
    const { id } = await createStory(editor, gale({ status: 'published' }));
    await setStoryStatus(editor, id, { status: 'unpublished' });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(5) });
    await setStoryStatus(editor, id, { status: 'draft' });
    expect((await row(id)).publishedAt).toBeNull();
    await updateStory(editor, id, { version: 4, slug: 'storm' });
    expect(await db.formerSlug.findMany({ select: { slug: true } })).toEqual([
      { slug: 'gale-warning' },
    ]);
  });

  it('a page may not stand where the site itself answers', async () => {
    const { id } = await makeStory({ kind: 'PAGE', slug: 'about' });
    expect(
      (await refusal(updateStory(editor, id, { version: 1, slug: 'admin' }))).fields?.[0]?.path,
    ).toBe('slug');
    expect((await updateStory(editor, id, { version: 1, slug: 'imprint' })).story.slug).toBe(
      'imprint',
    );
  });

  it('an author edits neither another’s story nor an own one that is out', async () => {
    const other = await createStory(editor, gale());
    expect((await refusal(updateStory(author, other.id, { version: 1, note: 'x' }))).code).toBe(
      'forbidden',
    );
    const mine = await createStory(author, gale());
    await setStoryStatus(editor, mine.id, { status: 'published' });
    const error = await refusal(updateStory(author, mine.id, { version: 2, note: 'x' }));
    expect(error).toMatchObject({
      code: 'forbidden',
      message: 'This story is published: only an editor may change it now.',
    });
  });

  it('whoever stands in the byline may edit the draft', async () => {
    const profile = await makeAuthor({ userId: author.id, slug: 'maren-holt' });
    const { id } = await createStory(editor, gale({ authors: [profile.slug] }));
    expect((await updateStory(author, id, { version: 1, note: 'mine too' })).version).toBe(2);
  });

  it('tells readers of a revision only when asked', async () => {
    const { id } = await createStory(editor, gale({ status: 'published' }));
    await updateStory(editor, id, { version: 1, note: 'typo' });
    expect((await row(id)).revisedAt).toBeNull();
    await updateStory(editor, id, { version: 2, headline: 'Gale', updateReaders: true });
    expect((await row(id)).revisedAt).not.toBeNull();
  });

  it('saves and publishes in one step', async () => {
    const { id } = await createStory(editor, gale());
    expect(
      await updateStory(editor, id, { version: 1, headline: 'Gale', status: 'published' }),
    ).toMatchObject({ version: 2, story: { slug: 'gale', status: 'PUBLISHED' } });
  });

  it('answers not_found for a story that is not there', async () => {
    expect((await refusal(updateStory(editor, 999, { version: 1 }))).code).toBe('not_found');
  });
});

describe('setStoryStatus', () => {
  it('keeps the first publication through withdrawal and return', async () => {
    const { id } = await createStory(editor, gale({ status: 'published' }));
    const first = (await row(id)).publishedAt;
    expect((await setStoryStatus(editor, id, { status: 'unpublished' })).story).toMatchObject({
      status: 'UNPUBLISHED',
      publishedAt: first!.toISOString(),
    });
    await setStoryStatus(editor, id, { status: 'published' });
    expect(await row(id)).toMatchObject({ status: 'PUBLISHED', publishedAt: first, version: 3 });
  });

  it('says of no story that comes out anew that it was changed before', async () => {
    const { id } = await createStory(editor, gale({ status: 'published' }));
    await updateStory(editor, id, { version: 1, headline: 'Gale', updateReaders: true });
    const told = (await row(id)).revisedAt;
    await setStoryStatus(editor, id, { status: 'unpublished' });
    expect(await row(id)).toMatchObject({ revisedAt: told });
    const again = { status: 'scheduled', publishAt: inHours(48), updateReaders: true } as const;
    await setStoryStatus(editor, id, again);
    expect(await row(id)).toMatchObject({ publishedAt: again.publishAt, revisedAt: null });
  });

  it('schedules for a time ahead, moves it, and forgets it', async () => {
    const { id } = await createStory(editor, gale());
    const at = inHours(3);
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: at });
    expect(await row(id)).toMatchObject({ status: 'SCHEDULED', publishedAt: at });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(6) });
    await setStoryStatus(editor, id, { status: 'draft' });
    expect(await row(id)).toMatchObject({ status: 'DRAFT', publishedAt: null });
    expect(
      (await refusal(setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(-1) })))
        .fields,
    ).toEqual([{ path: 'publishAt', message: 'This time has passed already.' }]);
  });

  it('leaves every step in the log, and nothing of saves that take none', async () => {
    const { id } = await createStory(author, gale());
    await updateStory(author, id, { version: 1, standfirst: 'Stay in.' });
    await setStoryStatus(author, id, { status: 'in_review' });
    await setStoryStatus(editor, id, { status: 'published' });
    await setStoryStatus(editor, id, { status: 'published' });
    const log = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    const publishedAt = (await row(id)).publishedAt!.toISOString();
    expect(log).toMatchObject([
      {
        actorId: author.id,
        actorRole: 'AUTHOR',
        action: 'story.submit',
        targetKind: 'story',
        targetId: String(id),
        before: { status: 'draft' },
        after: { status: 'in_review' },
      },
      {
        actorId: editor.id,
        action: 'story.publish',
        before: { status: 'in_review', publishedAt: null },
        after: { status: 'published', publishedAt },
      },
    ]);
  });

  it('publishing a scheduled story early counts from now', async () => {
    const { id } = await createStory(editor, gale({ status: 'scheduled', publishAt: inHours(3) }));
    await setStoryStatus(editor, id, { status: 'published' });
    expect((await row(id)).publishedAt!.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('a scheduled story whose moment has come is withdrawn like a published one', async () => {
    const { id } = await makeStory({ status: 'SCHEDULED', publishedAt: inHours(-1) });
    expect((await setStoryStatus(editor, id, { status: 'unpublished' })).story.status).toBe(
      'UNPUBLISHED',
    );
  });

  it('an author submits and takes back, but does not publish', async () => {
    const { id } = await createStory(author, gale());
    expect((await setStoryStatus(author, id, { status: 'in_review' })).story.status).toBe(
      'IN_REVIEW',
    );
    expect((await refusal(setStoryStatus(author, id, { status: 'published' }))).code).toBe(
      'forbidden',
    );
    expect((await setStoryStatus(author, id, { status: 'draft' })).story.status).toBe('DRAFT');
  });

  it('says which step there is instead of one that does not exist', async () => {
    const { id } = await createStory(editor, gale({ status: 'published' }));
    expect(await refusal(setStoryStatus(editor, id, { status: 'draft' }))).toMatchObject({
      code: 'conflict',
      message:
        'A story that is published cannot become a draft; only unpublished or withdrawn. Unpublish it first.',
    });
  });

  it('where the story is already it stays, with no version spent', async () => {
    const { id } = await createStory(editor, gale({ status: 'published' }));
    expect((await setStoryStatus(editor, id, { status: 'published' })).version).toBe(1);
  });

  it('refuses a step on a stale version', async () => {
    const { id } = await createStory(editor, gale());
    await updateStory(editor, id, { version: 1, note: 'x' });
    expect(
      (await refusal(setStoryStatus(editor, id, { status: 'published', version: 1 }))).code,
    ).toBe('conflict');
  });
});

describe('what the doors are told', () => {
  const told = hearDoors();

  it('a draft: its address and the new byline', async () => {
    await told();
    await createStory(author, gale());
    expect(await told()).toEqual([['story:gale-warning', 'author:maren-holt']]);
  });

  it('publication, a move and withdrawal: every list of before and after', async () => {
    const { id } = await createStory(editor, gale({ topics: ['Weather'] }));
    const neighbour = await makeStory();
    await db.relatedStory.create({ data: { storyId: neighbour.id, relatedId: id, score: 1 } });
    await told();
    await setStoryStatus(editor, id, { status: 'published' });
    expect(await told()).toEqual([
      [
        'story:gale-warning',
        'stories',
        `related:${neighbour.id}`,
        'section:harbour',
        'topic:weather',
        'author:nora-abell',
      ],
    ]);
    await updateStory(editor, id, {
      version: 2,
      slug: 'storm',
      section: 'town-hall',
      topics: ['Storms'],
    });
    expect(await told()).toEqual([
      [
        'story:gale-warning',
        'story:storm',
        'stories',
        `related:${neighbour.id}`,
        'section:harbour',
        'topic:weather',
        'author:nora-abell',
        'section:town-hall',
        'topic:storms',
      ],
    ]);
    await setStoryStatus(editor, id, { status: 'unpublished' });
    expect(await told()).toEqual([
      [
        'story:storm',
        'story:gale-warning',
        'stories',
        `related:${neighbour.id}`,
        'section:town-hall',
        'topic:storms',
        'author:nora-abell',
      ],
    ]);
  });

  it('a refused save: nothing', async () => {
    const { id } = await createStory(editor, gale({ status: 'published' }));
    await told();
    await refusal(updateStory(editor, id, { version: 9, headline: 'x' }));
    await refusal(
      updateStory(editor, id, { version: 1, headline: 'x', topics: ['New one'], section: 'moon' }),
    );
    expect(await told()).toEqual([]);
  });

  it('a former address taken over: the redirect is stale for stories and pages', async () => {
    await makeStory({ slug: 'storm', formerSlugs: ['gale'] });
    await createStory(editor, gale());
    await told();
    const { id } = await createStory(editor, gale({ slug: 'gale' }));
    expect(await told()).toEqual([['story:gale']]);
    await setStoryStatus(editor, id, { status: 'published' });
    expect((await told())[0]).toEqual(expect.arrayContaining(['story:gale', 'page:gale']));
  });
});

it('keeps a picture of the library as the hero and lets it go again', async () => {
  const picture = await makeMedia();
  const { id } = await createStory(author, gale({ heroId: picture.id }));
  expect((await row(id)).heroId).toBe(picture.id);
  expect((await updateStory(author, id, { version: 1, heroId: null })).story.heroId).toBeNull();
});

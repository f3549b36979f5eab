import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { getPublicStory } from '@/lib/comments/data';
import { listThreads } from '@/lib/comments/threads/data';
import { updateStory } from '@/lib/articles/mutations';
import { documentHtml } from '@/lib/articles/to-html';
import type { DocNode } from '@/lib/articles/document';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { hearDoors } from '@/scripts/testing/door-ear';
import { Report } from '@/lib/importers/report';
import { readMapping } from '@/lib/importers/mapping';
import { importWxr } from './mutations';
import { attachment, bytes, comment, post, wxr } from './test-wxr';

const now = new Date('2020-01-01T00:00:00Z');
const run = async (text: string, isDryRun = false, mapping = '') => {
  const report = new Report();
  const rules = readMapping(mapping);
  await importWxr({ open: () => bytes(text), now, isDryRun, report, mapping: rules });
  return report;
};
const cat = (slug: string, name: string) => ({ domain: 'category', slug, name });
const tag = (slug: string, name: string) => ({ domain: 'post_tag', slug, name });

const paper = wxr(
  post({
    ...{
      content: 'See <a href="https://old.example/about/">us</a> and <a href="/?p=12">gale</a>.',
      excerpt: 'Sum.',
    },
    ...{
      terms: [cat('harbour', 'Harbour'), tag('gale', 'Gale')],
      meta: [{ key: '_thumbnail_id', value: '90' }],
    },
    comments: [
      comment({ id: '5', parent: '4', author: 'Ben', dateGmt: '2013-01-06 10:00:00' }),
      comment({ id: '4', content: 'First' }),
      comment({
        id: '6',
        approved: '0',
        author: 'Cy',
        content: 'Held',
        dateGmt: '2013-01-06 11:00:00',
      }),
      comment({ id: '7', type: 'pingback' }),
    ],
  }),
  post({
    id: '11',
    type: 'page',
    slug: 'about',
    title: 'About us',
    link: 'https://old.example/about/',
    commentStatus: 'closed',
  }),
  attachment({ meta: [{ key: '_wp_attachment_image_alt', value: 'A quay' }] }),
  post({
    id: '12',
    slug: 'gale',
    title: 'Gale',
    status: 'future',
    dateGmt: '2030-01-01 00:00:00',
    content: '[gallery ids="90"]',
  }),
  post({ id: '13', slug: '', title: 'Secret', password: 'sesame', creator: 'pike' }),
);

/** Every row that an import may touch. */
const everything = async () => ({
  stories: await db.story.findMany({ orderBy: { id: 'asc' } }),
  comments: await db.comment.findMany({ orderBy: { id: 'asc' } }),
  rest: await Promise.all([
    db.section.findMany(),
    db.topic.findMany(),
    db.authorProfile.findMany(),
    db.media.findMany(),
    db.importedItem.findMany(),
    db.storyRevision.count(),
    db.job.count(),
  ]),
});

const told = hearDoors();
beforeEach(() => resetDatabase());

describe('a first run', () => {
  it('brings posts in with all that belongs to them', async () => {
    const report = await run(paper);
    const story = await db.story.findUniqueOrThrow({
      where: { slug: 'the-gate' },
      include: {
        section: true,
        hero: true,
        authors: { include: { author: true } },
        topics: { include: { topic: true } },
        revisions: true,
      },
    });
    expect(story).toMatchObject({
      ...{
        kind: 'STORY',
        status: 'PUBLISHED',
        headline: 'The gate',
        standfirst: 'Sum.',
        language: 'en-US',
      },
      ...{
        bodyText: 'See us and gale.',
        wordCount: 4,
        version: 1,
        commentMode: 'DEFAULT',
        createdById: null,
      },
      publishedAt: new Date('2013-01-05T17:00:00Z'),
      section: { slug: 'harbour', name: 'Harbour' },
      hero: {
        externalUrl: 'https://old.example/files/quay.jpg',
        path: null,
        alt: 'A quay',
        mime: 'image/jpeg',
      },
      authors: [
        { author: { slug: 'agnete-roe', name: 'Agnete Roe', kind: 'PERSON', userId: null } },
      ],
      topics: [{ topic: { slug: 'gale', name: 'Gale' } }],
      revisions: [
        {
          version: 1,
          snapshot: {
            headline: 'The gate',
            slug: 'the-gate',
            section: { slug: 'harbour' },
            status: 'PUBLISHED',
          },
        },
      ],
    });
    expect(documentHtml(story.body as DocNode)).toBe(
      '<p>See <a href="/about">us</a> and <a href="/article/gale">gale</a>.</p>',
    );
    expect(
      await db.story.findMany({
        orderBy: { id: 'asc' },
        select: { kind: true, slug: true, status: true, commentMode: true },
      }),
    ).toEqual([
      { kind: 'STORY', slug: 'the-gate', status: 'PUBLISHED', commentMode: 'DEFAULT' },
      { kind: 'PAGE', slug: 'about', status: 'PUBLISHED', commentMode: 'CLOSED' },
      { kind: 'STORY', slug: 'gale', status: 'SCHEDULED', commentMode: 'DEFAULT' },
      { kind: 'STORY', slug: 'secret', status: 'DRAFT', commentMode: 'DEFAULT' },
    ]);
    expect(await db.user.count()).toBe(0);
    // For the public ones, once each: the page has no related stories and the draft is not to be found.
    expect(
      await db.job.findMany({ select: { kind: true, key: true }, orderBy: { id: 'asc' } }),
    ).toEqual([
      { kind: 'relate-story', key: String(story.id) },
      { kind: 'relate-story', key: String(story.id + 2) },
      { kind: 'release-story', key: `${story.id + 2}:1893456000000` },
    ]);
    const counts = (
      ['stories', 'pages', 'comments', 'pictures', 'authors', 'sections', 'topics'] as const
    ).map((kind) => report.of(kind, 'created'));
    expect(counts).toEqual([3, 1, 3, 1, 2, 2, 1]);
    expect(report.of('comments', 'leftOut')).toBe(1);
  });

  it('threads comments as they were and holds those that waited', async () => {
    await run(paper);
    const story = await getPublicStory('the-gate', now);
    const { threads } = await listThreads({ storyId: story!.id, sort: 'oldest', limit: 20 });
    expect(threads).toMatchObject([
      {
        body: 'First',
        author: { name: 'Ann' },
        replies: [{ author: { name: 'Ben' }, replies: [] }],
      },
    ]);
    const rows = await db.comment.findMany({
      orderBy: { id: 'asc' },
      include: { revisions: true },
    });
    expect(
      rows.map(({ guestName, status, depth, rootId, parentId }) => [
        guestName,
        status,
        depth,
        rootId === null,
        parentId === null,
      ]),
    ).toEqual([
      ['Ann', 'APPROVED', 0, true, true],
      ['Ben', 'APPROVED', 1, false, false],
      ['Cy', 'PENDING', 0, true, true],
    ]);
    expect(rows[2]).toMatchObject({
      authorId: null,
      decidedAt: null,
      findings: [{ phase: 'import' }],
      revisions: [{ revision: 1, body: 'Held' }],
    });
  });

  it('can be edited as if it had been written here', async () => {
    await run(paper);
    const editor = await makeUser({ role: 'EDITOR' });
    const story = await db.story.findUniqueOrThrow({ where: { slug: 'the-gate' } });
    const viewer = viewerOf(editor, { now: new Date() });
    const saved = await updateStory(viewer, story.id, { version: 1, headline: 'The gates' });
    expect(saved).toMatchObject({ version: 2, story: { headline: 'The gates', slug: 'the-gate' } });
  });

  it('empties the doors with the commit', async () => {
    await told();
    await run(wxr(post()));
    expect(await told()).toContainEqual(['*']);
  });
});

describe('what is here already', () => {
  it('is not changed by a second run, which says so', async () => {
    await run(paper);
    const before = await everything();
    const report = await run(paper);
    expect(await everything()).toEqual(before);
    expect(report.total('created')).toBe(0);
    expect([
      report.of('stories', 'skipped'),
      report.of('pages', 'skipped'),
      report.of('pictures', 'skipped'),
    ]).toEqual([3, 1, 1]);
  });

  it('follows what was changed there, and new posts still come in', async () => {
    await run(wxr(post({ comments: [comment({ id: '1' })] })));
    const text = wxr(
      post({
        ...{
          title: 'Changed',
          slug: 'moved',
          terms: [tag('gale', 'Gale')],
          content: 'Other words.',
        },
        comments: [comment({ id: '1' }), comment({ id: '2', parent: '1', content: 'Late' })],
      }),
      post({ id: '20', slug: 'new', content: '<a href="https://old.example/?p=10">x</a>' }),
    );
    const trial = await run(text, true);
    const report = await run(text);
    expect(trial.lines(false)).toEqual(report.lines(false));
    expect([report.of('stories', 'updated'), report.of('stories', 'created')]).toEqual([1, 1]);
    expect([report.of('comments', 'created'), report.of('comments', 'skipped')]).toEqual([1, 1]);
    const stories = await db.story.findMany({
      orderBy: { id: 'asc' },
      select: { headline: true, slug: true, version: true, bodyText: true, body: true },
    });
    expect(stories[0]).toMatchObject({
      ...{ headline: 'Changed', slug: 'the-gate', version: 2, bodyText: 'Other words.' },
    });
    expect(documentHtml(stories[1]!.body as DocNode)).toBe(
      '<p><a href="/article/the-gate">x</a></p>',
    );
    expect(
      await db.storyRevision.findMany({
        where: { version: 2 },
        select: { origin: true, wasPublic: true },
      }),
    ).toEqual([{ origin: 'import', wasPublic: true }]);
    const replies = await db.comment.findMany({ orderBy: { id: 'asc' }, select: { depth: true } });
    expect(replies).toEqual([{ depth: 0 }, { depth: 1 }]);
    expect((await run(text)).total('updated')).toBe(0);
  });

  it('follows what was changed in the reusable blocks that it shows', async () => {
    const block = (id: string, content: string) => post({ id, type: 'wp_block', content });
    const naming = (id: string) => `<!-- wp:block {"ref":${id}} /-->`;
    const shows = post({ content: `<p>Words.</p>${naming('50')}` });
    const other = post({ id: '11', slug: 'other' });
    const text = (words: string) =>
      wxr(shows, other, block('50', naming('51')), block('51', `<p>${words}</p>`));
    const counts = async (file: string) => {
      const report = await run(file);
      const { bodyText } = await db.story.findUniqueOrThrow({ where: { slug: 'the-gate' } });
      return [report.of('stories', 'updated'), report.of('stories', 'skipped'), bodyText];
    };
    await run(text('Write to us.'));
    expect(await counts(text('Write to us.'))).toEqual([0, 2, 'Words.\nWrite to us.']);
    expect(await counts(text('Call us.'))).toEqual([1, 1, 'Words.\nCall us.']);
    // A file of posts alone says nothing of blocks.
    expect(await counts(wxr(shows, other))).toEqual([0, 2, 'Words.\nCall us.']);
    const spoken = { ...shows, comments: [comment()] };
    expect(await counts(wxr(spoken, other))).toEqual([0, 2, 'Words.\nCall us.']);
    expect(await db.comment.count()).toBe(1);
    expect(await counts(text('Call us.'))).toEqual([0, 2, 'Words.\nCall us.']);
  });

  it('is known by the same hash as ever where it shows no block', async () => {
    await run(wxr(post()));
    const { hash } = await db.importedItem.findFirstOrThrow({ where: { kind: 'story' } });
    const [words, comments] = hash.split('.');
    expect(words).toBe('99b222af13dab31f31c463637e1ac6b12b990312a20b6d23739e545ea65e372a');
    expect(comments).toBe('4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945');
  });

  it('stays as somebody edited it here, though it was changed there, and says so each time', async () => {
    await run(wxr(post()));
    const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
    const { id } = await db.story.findFirstOrThrow();
    await updateStory(editor, id, { version: 1, headline: 'Ours' });
    const text = wxr(post({ title: 'Theirs', comments: [comment()] }));
    for (const comments of [1, 0]) {
      const report = await run(text);
      expect(report.of('stories', 'skipped')).toBe(1);
      expect(report.of('comments', 'created')).toBe(comments);
      expect(report.lines(false).join('\n')).toContain(
        '1 × changes made on the old site to stories that were edited here since: "Theirs"',
      );
    }
    const story = await db.story.findFirstOrThrow();
    expect([story.headline, story.version]).toEqual(['Ours', 2]);
  });

  it.each(['http://old.example', 'https://www.old.example', 'http://www.old.example'])(
    'is of the same site when that is called %s now',
    async (site) => {
      await run(wxr(post({ comments: [comment()] }), attachment()));
      const moved = wxr(
        post({ comments: [comment()] }),
        attachment(),
        post({ id: '20', slug: 'x' }),
      );
      const report = await run(moved.replaceAll('https://old.example', site));
      expect([
        ...[report.of('stories', 'updated'), report.of('stories', 'created')],
        ...[report.of('comments', 'created'), report.of('pictures', 'created')],
      ]).toEqual([1, 1, 0, 0]);
      expect([await db.story.count(), await db.comment.count()]).toEqual([2, 1]);
      const sources = await db.importedItem.findMany({ distinct: 'source' });
      expect(sources.map(({ source }) => source)).toEqual(['https://old.example']);
    },
  );

  it('is led to from its old address', async () => {
    await run(
      wxr(
        post(),
        post({ id: '11', slug: 'draft', status: 'draft', link: 'https://old.example/?p=11' }),
      ),
    );
    expect(
      await db.redirect.findMany({ select: { source: true, target: true, status: true } }),
    ).toEqual([{ source: '/2013/01/the-gate', target: '/article/the-gate', status: 308 }]);
  });

  it('is led to from the names that it had there before, unless another post has one now', async () => {
    const had = (...slugs: string[]) => slugs.map((value) => ({ key: '_wp_old_slug', value }));
    await run(
      wxr(
        post({ meta: had('a-gate', 'the-quay', '%ce%b5%cf%80', 'the-gate', '', 'a-gate') }),
        post({ id: '11', slug: 'the-quay', link: 'https://old.example/2013/01/the-quay/' }),
        post({
          id: '12',
          slug: 'sluice',
          link: 'https://old.example/x/sluice.html',
          meta: had('s'),
        }),
        post({ id: '13', slug: 'lock', link: 'https://old.example/archives/13', meta: had('l') }),
      ),
    );
    const ways = await db.redirect.findMany({ orderBy: { source: 'asc' } });
    expect(ways.map(({ source, target }) => [source, target])).toEqual([
      ['/2013/01/%CE%B5%CF%80', '/article/the-gate'],
      ['/2013/01/a-gate', '/article/the-gate'],
      ['/2013/01/the-gate', '/article/the-gate'],
      ['/2013/01/the-quay', '/article/the-quay'],
      ['/archives/13', '/article/lock'],
      ['/x/s.html', '/article/sluice'],
      ['/x/sluice.html', '/article/sluice'],
    ]);
  });

  it('does not come back when it was deleted here', async () => {
    await run(wxr(post()));
    await db.story.deleteMany();
    const report = await run(wxr(post()));
    expect(await db.story.count()).toBe(0);
    expect(report.lines(false).join('\n')).toContain(
      '1 × stories that were brought in and deleted here since: "The gate"',
    );
  });

  it('keeps its address: another gets a number, and links find it', async () => {
    await makeStory({
      slug: 'the-gate',
      formerSlugs: ['the-gate-2'],
      section: await makeSection({ slug: 'harbour', name: 'Harbour' }),
    });
    await run(
      wxr(
        post({ id: '9', slug: 'other', content: '<a href="https://old.example/?p=10">x</a>' }),
        post({ terms: [cat('port', 'HARBOUR')] }),
      ),
    );
    const stories = await db.story.findMany({
      orderBy: { id: 'asc' },
      select: { slug: true, body: true, section: { select: { slug: true } } },
    });
    expect(stories.map(({ slug, section }) => [slug, section.slug])).toEqual([
      ['the-gate', 'harbour'],
      ['other', 'uncategorized'],
      ['the-gate-3', 'harbour'],
    ]);
    expect(documentHtml(stories[1]!.body as DocNode)).toBe(
      '<p><a href="/article/the-gate-3">x</a></p>',
    );
  });

  it('is not brought in twice by two runs at once', async () => {
    await Promise.all([run(paper), run(paper)]);
    expect([
      await db.story.count(),
      await db.comment.count(),
      await db.media.count(),
      await db.topic.count(),
    ]).toEqual([4, 3, 1, 1]);
  });
});

describe('types of items of the old site’s own', () => {
  const own = wxr(
    post({ id: '1', type: 'news', slug: 'a', title: 'Gale' }),
    post({ id: '2', type: 'recipe', slug: 'b', title: 'Chowder' }),
    post({ id: '3', type: 'docs', slug: 'c', title: 'How to' }),
    post({ id: '4', type: 'event', slug: 'd', title: 'Fair', comments: [comment()] }),
    post({ id: '5', type: 'recipe', slug: 'e', title: 'Pie', terms: [cat('gale', 'Gale')] }),
  );
  const listed = async () =>
    (
      await db.story.findMany({
        orderBy: { slug: 'asc' },
        select: { slug: true, kind: true, section: { select: { name: true } } },
      })
    ).map(({ slug, kind, section }) => `${slug} ${kind} ${section.name}`);

  it('become stories where they are called as texts are; the others are named', async () => {
    const report = await run(own);
    expect(await listed()).toEqual([
      'a STORY Uncategorized',
      'b STORY Uncategorized',
      'e STORY Gale',
    ]);
    expect(report.json(false).leftOut.map(({ why }) => why)).toEqual([
      'items of the type “docs” (a line “type:docs,story” of the mapping brings them in)',
      'items of the type “event” (a line “type:event,story” of the mapping brings them in)',
    ]);
    const { found, leftOut } = report.json(false).counts.items!;
    expect([found, leftOut]).toEqual([2, 2]);
    expect(report.json(false).notes.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['items of the type “recipe”, which became stories']),
    );
    expect((await run(own)).total('created')).toBe(0);
  });

  it('become what the mapping says', async () => {
    const mapping = 'type:recipe,story,Food\ntype:docs,page\ntype:news,skip\ntype:event,story';
    const report = await run(own, false, mapping);
    expect(await listed()).toEqual([
      'b STORY Food',
      'c PAGE Food',
      'd STORY Uncategorized',
      'e STORY Gale',
    ]);
    expect(report.json(false).leftOut.map(({ why }) => why)).toEqual([
      'items of the type “news”, left out by the mapping',
    ]);
    expect(report.json(false).counts.comments).toMatchObject({ found: 1, created: 1 });
  });

  it('posts and pages may be left out too, and are counted', async () => {
    const report = await run(paper, false, 'type:post,skip');
    expect(await listed()).toEqual(['about PAGE News']);
    const { found, leftOut } = report.json(false).counts.stories!;
    expect([found, leftOut]).toEqual([3, 3]);
  });
});

it('a post is in the language that a plugin says, else in that of the site', async () => {
  const language = (slug: string) => [{ domain: 'language', slug, name: slug }];
  await run(
    wxr(
      post({ id: '1', slug: 'a', terms: language('fr') }),
      post({ id: '2', slug: 'b', meta: [{ key: '_wpml_language', value: 'pt_BR' }] }),
      post({ id: '3', slug: 'c', terms: language('not a language') }),
      post({ id: '4', slug: 'd' }),
    ),
  );
  const rows = await db.story.findMany({ orderBy: { slug: 'asc' }, select: { language: true } });
  expect(rows.map((row) => row.language)).toEqual(['fr', 'pt-BR', 'en-US', 'en-US']);
});

it('a story is found by who signs it and what it is about, whose names are written before it', async () => {
  await run(paper);
  const found = await db.$queryRaw<{ slug: string; names: string }[]>`
    select slug, ts_filter(search, '{c}')::text as names from story where kind = 'STORY' order by id limit 1`;
  expect(found).toEqual([{ slug: 'the-gate', names: "'agnet':9C 'gale':8C 'roe':10C" }]);
});

it('a trial says the same and writes nothing', async () => {
  const trial = await run(paper, true);
  expect(await everything()).toEqual({
    stories: [],
    comments: [],
    rest: [[], [], [], [], [], 0, 0],
  });
  const real = await run(paper);
  expect(trial.lines(false)).toEqual(real.lines(false));
});

it('a file that is broken at its end changes nothing', async () => {
  const many = Array.from({ length: 120 }, (_, i) => post({ id: String(i + 1), slug: `p${i}` }));
  await expect(run(wxr(...many).replace('</channel>', ''))).rejects.toThrow(/not well-formed XML/);
  expect(await db.story.count()).toBe(0);
});

it('a run that was cut off is taken up by the next', async () => {
  const many = wxr(
    ...Array.from({ length: 120 }, (_, i) => post({ id: String(i + 1), slug: `p${i}` })),
  );
  const written: number[] = [];
  const cutOff = importWxr({
    ...{ open: () => bytes(many), now, isDryRun: false },
    report: new Report(),
    progress: (step, done) => {
      if (step === 'stories') written.push(done);
      if (step === 'stories' && done === 100) throw new Error('power cut');
    },
  });
  await expect(cutOff).rejects.toThrow('power cut');
  expect([written.length, await db.story.count()]).toEqual([100, 100]);
  const report = await run(many);
  expect([
    report.of('stories', 'skipped'),
    report.of('stories', 'created'),
    await db.story.count(),
  ]).toEqual([100, 20, 120]);
});

it('a post that cannot be kept is left out, and the others come in', async () => {
  const report = await run(
    wxr(post({ content: 'word '.repeat(90_000) }), post({ id: '11', slug: 'fine' })),
  );
  expect(await db.story.findMany({ select: { slug: true } })).toEqual([{ slug: 'fine' }]);
  expect(report.of('stories', 'leftOut')).toBe(1);
  expect(report.lines(false).join('\n')).toMatch(
    /1 × The HTML does not fit into a story: More than 400000 characters\.: "The gate"/,
  );
});

it('pages alone make one section, because every row needs one', async () => {
  await run(wxr(post({ type: 'page', slug: 'about' })));
  expect(await db.section.findMany({ select: { slug: true } })).toEqual([{ slug: 'news' }]);
});

it('sections stand in the masthead by their number of stories, after those that are there', async () => {
  await makeSection({ slug: 'old', position: 3 });
  await run(
    wxr(
      post({ terms: [cat('a', 'A')] }),
      post({ id: '11', slug: 'x', terms: [cat('b', 'B')] }),
      post({ id: '12', slug: 'y', terms: [cat('b', 'B')] }),
    ),
  );
  expect(
    await db.section.findMany({
      orderBy: { position: 'asc' },
      select: { slug: true, position: true },
    }),
  ).toEqual([
    { slug: 'old', position: 3 },
    { slug: 'b', position: 4 },
    { slug: 'a', position: 5 },
  ]);
});

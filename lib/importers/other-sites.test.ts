import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { documentHtml } from '@/lib/articles/to-html';
import { db } from '@/lib/db';
import { importFile } from '@/lib/importers/file/mutations';
import { ghost, ghostPostRow, lexical, paragraph, words } from '@/lib/importers/ghost/test-ghost';
import { Report } from '@/lib/importers/report';
import { fileOf, rss } from '@/lib/importers/test-exports';
import { attachment, comment, post, wxr } from '@/lib/importers/wxr/test-wxr';
import { resetDatabase } from '@/scripts/testing/database';

/** What other sites' exports hold and neat ones do not. */

beforeEach(() => resetDatabase());

const now = new Date('2024-01-01T00:00:00Z');
async function bring(file: string | Uint8Array, more: { site?: string } = {}) {
  const report = new Report();
  await importFile({ open: fileOf(file), now, isDryRun: false, report, ...more });
  return report.json(false);
}
const stories = async () => {
  const rows = await db.story.findMany({
    orderBy: { id: 'asc' },
    include: {
      section: true,
      authors: { include: { author: true }, orderBy: { position: 'asc' } },
      topics: { include: { topic: true }, orderBy: { position: 'asc' } },
    },
  });
  return rows.map((row) => ({ ...row, html: documentHtml(row.body as unknown as DocNode) }));
};
const whys = ({ leftOut }: Awaited<ReturnType<typeof bring>>) =>
  leftOut.map(({ why, count }) => `${count} ${why}`);

describe('WordPress', () => {
  it('every type and state: what readers did not see is not seen here', async () => {
    const states = [
      'publish',
      'future',
      'private',
      'pending',
      'draft',
      'trash',
      'inherit',
      'auto-draft',
      'archived',
    ];
    const report = await bring(
      wxr(
        ...states.map((status, i) =>
          post({ id: `${i + 1}`, slug: `s-${status}`, title: status, status }),
        ),
        post({ id: '20', slug: 'locked', title: 'locked', password: 'abc' }),
        ...['nav_menu_item', 'product', 'wp_navigation', 'custom_css'].map((type, i) =>
          post({ id: `${30 + i}`, type, title: type }),
        ),
      ),
    );
    expect(Object.fromEntries((await stories()).map((row) => [row.headline, row.status]))).toEqual({
      publish: 'PUBLISHED',
      future: 'DRAFT',
      private: 'DRAFT',
      pending: 'IN_REVIEW',
      draft: 'DRAFT',
      archived: 'DRAFT',
      locked: 'DRAFT',
    });
    expect(report.counts.stories).toEqual({
      ...{ found: 10, created: 7, updated: 0, skipped: 0, leftOut: 3 },
    });
    expect(whys(report)).toEqual(
      expect.arrayContaining([
        '1 items of the type “product” (a line “type:product,story” of the mapping brings them in)',
      ]),
    );
  });

  it('a reusable block is written out where it stands, one within it too', async () => {
    const block = (id: string, content: string) =>
      post({ id, type: 'wp_block', title: `Block ${id}`, content });
    const text = `<!-- wp:paragraph --><p>Before.</p><!-- /wp:paragraph --><!-- wp:block {"ref":50} /--><!-- wp:block {"ref":99} /--><!-- wp:paragraph --><p>After.</p><!-- /wp:paragraph -->`;
    const report = await bring(
      wxr(
        post({ content: text }),
        block(
          '50',
          '<!-- wp:paragraph --><p>How we work.</p><!-- /wp:paragraph --><!-- wp:block {"ref":51} /-->',
        ),
        block(
          '51',
          '<!-- wp:paragraph --><p>Write to us.</p><!-- /wp:paragraph --><!-- wp:block {"ref":50} /-->',
        ),
      ),
    );
    const [story] = await stories();
    expect(story!.bodyText).toMatch(/^Before\.\nHow we work\.\nWrite to us\.\n/);
    expect(story!.bodyText).toMatch(/After\.$/);
    expect(whys(report)).toContain('1 reusable blocks that are not in the file');
  });

  it('posts without title, name, date or text are known by their number', async () => {
    const zero = '0000-00-00 00:00:00';
    await bring(
      wxr(
        post({ id: '1', title: '', slug: '' }),
        post({
          id: '2',
          title: '&nbsp;&#160;',
          slug: '',
          status: 'draft',
          date: zero,
          dateGmt: zero,
        }),
        post({ id: '3', title: 'Twice', slug: 'twice', content: '' }),
        post({ id: '4', title: 'Twice', slug: 'twice', dateGmt: zero }),
        post({ id: '5', title: 'Nobody', slug: 'nobody', creator: '' }),
      ).replace(/<content:encoded><!\[CDATA\[\]\]><\/content:encoded>/, ''),
    );
    const rows = await stories();
    expect(rows.map(({ headline }) => headline)).toEqual([
      'Untitled',
      'Untitled',
      'Twice',
      'Twice',
      'Nobody',
    ]);
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(5);
    expect(rows.map(({ status }) => status)).toEqual([
      'PUBLISHED',
      'DRAFT',
      'PUBLISHED',
      'PUBLISHED',
      'PUBLISHED',
    ]);
    expect(rows[4]!.authors.map(({ author }) => author.name)).toEqual(['The Old Site']);
  });

  it('names in Cyrillic and Arabic, written in percents, lead from where they stood', async () => {
    const cyrillic = encodeURIComponent('новости-порта');
    const arabic = encodeURIComponent('الميناء').toLowerCase();
    await bring(
      wxr(
        post({
          id: '1',
          title: 'Новости порта',
          slug: cyrillic.toLowerCase(),
          link: `https://old.example/${cyrillic.toLowerCase()}/`,
        }),
        post({ id: '2', title: 'الميناء', slug: arabic, link: `https://old.example/${arabic}/` }),
        post({
          id: '3',
          title: 'By number',
          slug: 'by-number',
          link: 'https://old.example/?p=3',
          content: '<a href="https://old.example/?p=1">first</a>',
        }),
      ),
    );
    const rows = await stories();
    expect(rows.map(({ headline }) => headline)).toEqual(['Новости порта', 'الميناء', 'By number']);
    for (const row of rows) expect(row.slug).toMatch(/^[\p{L}\p{N}-]+$/u);
    expect(rows[2]!.html).toContain(`href="/article/${encodeURI(rows[0]!.slug)}"`);
    const redirects = await db.redirect.findMany({ orderBy: { id: 'asc' } });
    expect(redirects.map(({ source }) => decodeURI(source))).toEqual([
      '/новости-порта',
      '/الميناء',
      '/?p=3',
    ]);
  });

  it('nested categories, and comments whose parents come later or never', async () => {
    const term = (slug: string, name: string) => ({ domain: 'category', slug, name });
    await bring(
      wxr(
        post({
          terms: [term('news', 'News'), term('local', 'Local'), term('harbour', 'Harbour')],
          comments: [
            comment({
              id: '3',
              parent: '2',
              author: 'Cy',
              date: '2013-01-08 10:00:00',
              dateGmt: '2013-01-08 09:00:00',
            }),
            comment({
              id: '2',
              parent: '0',
              author: 'Bo',
              date: '2013-01-07 10:00:00',
              dateGmt: '2013-01-07 09:00:00',
            }),
            comment({
              id: '4',
              parent: '77',
              author: 'Di',
              date: '2013-01-09 10:00:00',
              dateGmt: '2013-01-09 09:00:00',
            }),
          ],
        }),
      ).replace(
        '<wp:comment_type>',
        '<wp:comment_user_id>12</wp:comment_user_id><wp:comment_type>',
      ),
    );
    const [story] = await stories();
    expect([story!.section!.name, story!.topics.map(({ topic }) => topic.name)]).toEqual([
      'News',
      ['Local', 'Harbour'],
    ]);
    const comments = await db.comment.findMany({
      orderBy: { createdAt: 'asc' },
      select: { guestName: true, parent: { select: { guestName: true } } },
    });
    expect(comments.map(({ guestName, parent }) => [guestName, parent?.guestName ?? null])).toEqual(
      [
        ['Bo', null],
        ['Cy', 'Bo'],
        ['Di', null],
      ],
    );
  });

  it('a file with a mark, Windows line ends, another blog’s address, pictures of no post, packed', async () => {
    const text = wxr(
      post({ content: 'One\n\nTwo <img src="https://old.example/files/loose.jpg">' }),
      attachment({ id: '91', parent: '0', attachmentUrl: 'https://old.example/files/loose.jpg' }),
    )
      .replace(
        '<wp:base_blog_url>https://old.example</wp:base_blog_url>',
        '<wp:base_blog_url>https://old.example/harbour</wp:base_blog_url>',
      )
      .replaceAll('\n', '\r\n');
    const report = await bring(gzipSync(`\ufeff${text}`));
    expect(report.counts).toMatchObject({ stories: { created: 1 }, pictures: { created: 1 } });
    const [story] = await stories();
    expect(story!.html).toContain('<p>One</p><p>Two');
    expect((await db.importedItem.findFirst({ where: { kind: 'story' } }))!.source).toBe(
      'https://old.example/harbour',
    );
    await expect(bring(gzipSync(text).subarray(0, 400))).rejects.toThrow(
      /packed \(gzip\) and damaged|none of the exports/,
    );
  });

  it('Latin-1 that calls itself UTF-8 is read as it is', async () => {
    await bring(Buffer.from(wxr(post({ title: 'Færge til Ærø' })), 'latin1'));
    expect((await stories())[0]!.headline).toBe('Færge til Ærø');
  });

  it('addresses longer than an index holds are no fault', async () => {
    const long = 'x'.repeat(5_000);
    await bring(
      wxr(
        post({ link: `https://old.example/${long}/`, slug: long }),
        attachment({ attachmentUrl: `https://old.example/${long}.jpg` }),
        post({ id: '11'.repeat(2_000), slug: 'next' }),
      ),
    );
    expect((await stories()).length).toBe(2);
    const again = await bring(wxr(post({ id: '11'.repeat(2_000), slug: 'next' })));
    expect(again.counts.stories).toMatchObject({ created: 0, skipped: 1 });
  });
});

describe('Ghost', () => {
  const site = 'https://ghost.example';

  it('what was for members, for payers or for mail alone never becomes public', async () => {
    const kinds = [
      ['public', { visibility: 'public' }],
      ['members', { visibility: 'members' }],
      ['paid', { visibility: 'paid' }],
      ['tiers', { visibility: 'tiers' }],
      ['sent', { status: 'sent' }],
      ['mail only', {}],
      ['mail only, to come', { status: 'scheduled', published_at: '2099-01-01T00:00:00.000Z' }],
      ['to come', { status: 'scheduled', published_at: '2099-01-01T00:00:00.000Z' }],
      ['draft', { status: 'draft', published_at: null }],
    ] as const;
    const id = (i: number) => `5c2ca6dfe015a676161823${10 + i}`;
    await bring(
      ghost({
        posts: kinds.map(([title, over], i) =>
          ghostPostRow({ id: id(i), uuid: `uuid-${i}`, title, slug: `p-${i}`, ...over }),
        ),
        posts_meta: [5, 6].map((i) => ({ id: `m${i}`, post_id: id(i), email_only: true })),
      }),
      { site },
    );
    const rows = await stories();
    expect(Object.fromEntries(rows.map(({ headline, status }) => [headline, status]))).toEqual({
      public: 'PUBLISHED',
      members: 'DRAFT',
      paid: 'DRAFT',
      tiers: 'DRAFT',
      sent: 'DRAFT',
      'mail only': 'DRAFT',
      'mail only, to come': 'DRAFT',
      'to come': 'SCHEDULED',
      draft: 'DRAFT',
    });
    for (const row of rows.slice(1, 7)) expect(row.note).toContain('Imported from Ghost. Was');
  });

  it('each card of the editor of today as a reader would read it', async () => {
    const cards: object[] = [
      { type: 'callout', calloutEmoji: '💡', calloutText: 'Mind <b>the</b> gap' },
      { type: 'toggle', heading: 'Why?', content: '<p>Because.</p>' },
      { type: 'bookmark', url: 'https://a.example/b', metadata: { title: 'B' } },
      {
        type: 'gallery',
        images: [{ src: '__GHOST_URL__/a.jpg' }, { src: '/b.jpg' }],
        caption: 'Two',
      },
      { type: 'product', productTitle: 'Oar', productDescription: '<p>Wood.</p>' },
      {
        type: 'header',
        header: 'Head',
        subheader: 'Sub',
        buttonUrl: 'https://a.example/go',
        buttonText: 'Go',
      },
      { type: 'file', src: '__GHOST_URL__/f.pdf', fileTitle: 'The report' },
      { type: 'audio', src: '__GHOST_URL__/a.mp3', title: 'Waves' },
      { type: 'video', src: '__GHOST_URL__/v.mp4', fileName: 'v.mp4', caption: 'Sea' },
      { type: 'html', html: '<p>Raw <i>words</i></p><script>x</script>' },
      { type: 'html', html: '<p>For members</p>', visibility: { web: { nonMember: false } } },
      { type: 'markdown', markdown: '## Down\n\n* one' },
      { type: 'codeblock', code: 'a < b', language: 'js' },
      { type: 'email', html: '<p>Dear reader</p>' },
      { type: 'email-cta', html: '<p>Pay</p>' },
      { type: 'signup', header: 'Join' },
      { type: 'paywall' },
      { type: 'horizontalrule' },
      { type: 'a-card-of-tomorrow', words: 'x' },
    ];
    const report = await bring(
      ghost({ posts: [ghostPostRow({ lexical: lexical(paragraph(words('Start')), ...cards) })] }),
      { site },
    );
    const { html, bodyText } = (await stories())[0]!;
    for (const said of [
      'Mind',
      'Why?',
      'Because.',
      'Oar',
      'Wood.',
      'Head',
      'Sub',
      'Go',
      'The report',
      'Waves',
      'Sea',
      'Raw words',
      'Down',
      'a < b',
    ])
      expect(bodyText).toContain(said);
    for (const hidden of ['For members', 'Dear reader', 'Pay', 'Join', '__GHOST_URL__', 'script'])
      expect(html).not.toContain(hidden);
    expect(html).toContain('href="https://a.example/b"');
    expect(report.leftOut.find(({ why }) => why === 'cards that are nothing here')!.count).toBe(6);
  });

  it('an export without “db”, several authors, internal tags, numbers as ids', async () => {
    const file = JSON.stringify({
      meta: { exported_on: 1, version: '4.0.0' },
      data: {
        posts: [ghostPostRow({ id: 7, author_id: null })],
        users: [
          { id: 1, name: 'Joe', slug: 'joe' },
          { id: 2, name: 'Ann', slug: 'ann' },
        ],
        posts_authors: [
          { post_id: 7, author_id: 2, sort_order: 0 },
          { post_id: 7, author_id: 1, sort_order: 1 },
        ],
        tags: [
          { id: 1, name: '#secret', slug: 'hash-secret', visibility: 'internal' },
          { id: 2, name: 'Harbour', slug: 'harbour' },
        ],
        posts_tags: [
          { post_id: 7, tag_id: 1, sort_order: 0 },
          { post_id: 7, tag_id: 2, sort_order: 1 },
        ],
      },
    });
    await bring(file, { site });
    const [story] = await stories();
    expect(story!.authors.map(({ author }) => author.name)).toEqual(['Ann', 'Joe']);
    expect([story!.section!.name, story!.topics]).toEqual(['Harbour', []]);
  });

  it('a post that names nobody is signed by its site', async () => {
    await bring(ghost({ posts: [ghostPostRow({ author_id: 'gone' })] }), { site });
    expect((await stories())[0]!.authors.map(({ author }) => author.name)).toEqual(['Old Ghost']);
  });
});

it('feeds: relative links lead to their site, numbers that stand twice are taken once', async () => {
  const file = rss.replace(
    '</channel>',
    '<item><title>Again</title><guid>g1</guid></item><item><title>Dated</title><guid>g9</guid><pubDate>2013-01-05T17:00:00.000Z</pubDate></item></channel>',
  );
  const report = await bring(file);
  expect(whys(report)).toContain('1 items that the file has twice');
  const rows = await stories();
  expect(rows.map(({ headline }) => headline)).toEqual(['Tom & Ann sail', 'Second', 'Dated']);
  expect(rows[0]!.html).toContain('href="https://other.example/x"');
  expect(rows.map(({ authors }) => authors[0]!.author.name)).toEqual([
    'Agnete Roe',
    'The Other & Co',
    'The Other & Co',
  ]);
  expect(rows[2]!.createdAt.toISOString()).toBe('2013-01-05T17:00:00.000Z');
});

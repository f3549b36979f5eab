import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { makeAuthor, makeComment, makeMedia, makeTopic, makeUser } from '@/prisma/factories';
import { db } from '@/lib/db';
import { demoSection, expect, makeStory, test } from './fixtures';
import { ask, call, site } from './wire';

const arabic = '/article/arabic-school-twenty-years';
const wellRelated = '/article/harbour-board-votes-to-rebuild-north-mole';
const pages = {
  front: '/',
  section: '/section/harbour',
  topic: '/topic/north-mole',
  author: '/author/maren-holt',
  latest: '/latest',
  archive: '/archive',
  month: () => `/archive/${new Date().toISOString().slice(0, 7).replace('-', '/')}`,
  search: '/search?q=herring',
  corrections: '/corrections',
  about: '/about',
  article: wellRelated,
  arabic,
} as const;
const addresses = Object.values(pages).map((page) => (typeof page === 'string' ? page : page()));

/** The texts that do not stand in the HTML after the one before them. */
function notInOrder(html: string, texts: readonly string[]): string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = html.indexOf(text, from);
    if (at >= 0) from = at + text.length;
    return at < 0;
  });
}

/** A story that has everything a story can have. */
async function makeFullStory() {
  const [maren, desk] = await Promise.all(
    ['maren-holt', 'harbour-desk'].map((slug) =>
      db.authorProfile.findUniqueOrThrow({ where: { slug }, select: { id: true } }),
    ),
  );
  const mole = await db.topic.findUniqueOrThrow({
    where: { slug: 'north-mole' },
    select: { id: true },
  });
  const story = await makeStory({
    headline: 'The wall that held',
    standfirst: 'Three hundred metres of granite, and one man who counted them.',
    body: 'The north mole stood in the morning.\n\nThe harbour board had voted for it.',
    authors: [maren!, desk!],
    topics: [mole],
    hero: await makeMedia({
      path: `/prints/crane.svg#${randomUUID()}`,
      alt: 'Two cranes at the quay',
      caption: 'The quay at first light.',
      credit: 'Print: Tidings studio',
    }),
    dateline: 'VESTERHAMN',
    sourceWriter: 'Elin Varga',
    sourceOrganisation: 'Northwater',
    sourceUrl: 'https://northwater.example/wall',
    publishedAt: new Date('2026-07-02T03:04:05Z'),
    revisedAt: new Date('2026-07-03T10:00:00Z'),
    corrections: [
      { text: 'The wall has 340 metres.', createdAt: new Date('2026-07-03T09:00:00Z') },
    ],
  });
  const { id: relatedId } = await makeStory();
  await db.relatedRule.create({ data: { storyId: story.id, relatedId, kind: 'PIN' } });
  await makeComment({ story, body: 'My father carried those stones.' });
  return story;
}

const partsInOrder = [
  '<h1>The wall that held</h1>',
  'Three hundred metres of granite, and one man who counted them.',
  'By <a href="/author/maren-holt" rel="author"><bdi>Maren Holt</bdi></a>',
  '<a href="/author/harbour-desk" rel="author"><bdi>Harbour Desk</bdi></a>',
  '<time datetime="2026-07-02T04:04:05+01:00">',
  '<time datetime="2026-07-03T11:00:00+01:00">',
  'src="/prints/crane.svg#',
  'The quay at first light.',
  'Print: Tidings studio',
  '<p><span class="dateline">VESTERHAMN,</span> The north mole stood in the morning.</p>',
  '<p>The harbour board had voted for it.</p>',
  'The wall has 340 metres.',
  'Based on reporting by Elin Varga for <a href="https://northwater.example/wall" rel="noopener">Northwater</a>',
  '<a href="/topic/north-mole">',
  '>You may also like</h2>',
  '>Leave a Comment</h2>',
  'action="/api/forms/comment" method="post"',
  'My father carried those stones.',
] as const;

test('an article has every part of the contract in its order, in the server’s HTML', async () => {
  const { slug } = await makeFullStory();
  const { status, headers, text } = await ask(`/article/${slug}`);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  const main = text.slice(text.indexOf('<article'));
  expect(main).toMatch(/<p class="slug"[^>]*><a href="\/section\/harbour">Harbour<\/a><\/p><h1>/);
  expect(notInOrder(main, partsInOrder)).toEqual([]);

  expect(text).toContain(`<link rel="canonical" href="${site.origin}/article/${slug}">`);
  expect(text).toContain('<meta property="og:title" content="The wall that held">');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)![1]!;
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'The wall that held',
    datePublished: '2026-07-02T03:04:05.000Z',
    author: [{ name: 'Maren Holt' }, { '@type': 'Organization', name: 'Harbour Desk' }],
    isBasedOn: { author: { name: 'Elin Varga' }, url: 'https://northwater.example/wall' },
  });
});

test('an article reads without JavaScript', async ({ plain }) => {
  const { slug } = await makeFullStory();
  await plain.goto(`/article/${slug}`);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('The wall that held');
  await expect(plain.getByRole('heading', { name: 'You may also like' })).toBeVisible();
  await expect(plain.getByRole('textbox', { name: 'Your comment' })).toBeVisible();
  await expect(plain.getByText('My father carried those stones.')).toBeVisible();
});

test('words that look like markup stay words, in the page and in its data', async () => {
  const headline = '</script><img src=x onerror=alert(1)> & “quoted”';
  const { slug } = await makeStory({ headline, body: '<b>not bold</b>' });
  const { text } = await ask(`/article/${slug}`);
  expect(text).toContain(
    '<h1>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp; “quoted”</h1>',
  );
  expect(text).toContain('<p>&lt;b&gt;not bold&lt;/b&gt;</p>');
  expect(text).not.toContain('<img src=x');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)![1]!;
  expect(JSON.parse(data)).toMatchObject({ headline });
});

test.describe('what is not there', () => {
  test('an address without a page is 404 with words', async ({ page }) => {
    for (const address of [
      '/article/nobody-wrote-this',
      '/nothing/here',
      '/nothing-here',
      '/section/x',
    ]) {
      const response = await page.goto(address);
      expect(response!.status(), address).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'This page has slipped its moorings',
      );
      await expect(page.getByLabel('Look for it')).toBeVisible();
      expect(await page.getByRole('main').locator('a[href^="/article/"]').count(), address).toBe(3);
    }
    expect((await ask('/article/nobody-wrote-this')).text).toContain(
      '<h1>This page has slipped its moorings</h1>',
    );
  });

  test('every address that is not there leads on, before any script', async ({ as, plain }) => {
    const { slug } = await makeStory({ status: 'UNPUBLISHED' });
    const member = await as('READER', { javaScriptEnabled: false });
    const anonymous: [string, number][] = [
      ['/nothing/here', 404],
      ['/article/nobody-wrote-this', 404],
      [`/article/${slug}`, 410],
      [`/article/${slug}/history`, 410],
      ['/signin/nothing', 404],
      ['/report/nothing/here', 404],
      ['/preview/nothing', 404],
      ['/preview/not/even/close', 404],
      ['/reset?token=x', 410],
      ['/verify?token=x', 410],
      ['/verify/address?token=x', 410],
      ['/signin/link?token=x', 410],
    ];
    const signedIn: [string, number][] = [['/account/nothing', 404]];
    for (const [page, addresses] of [
      [plain, anonymous],
      [member.page, signedIn],
    ] as const) {
      for (const [address, status] of addresses) {
        const answer = (await page.goto(address))!;
        expect(answer.status(), address).toBe(status);
        await expect(page.locator('html'), address).toHaveAttribute('lang', 'en-GB');
        const main = page.getByRole('main');
        await expect(main.getByRole('heading', { level: 1 }), address).not.toBeEmpty();
        await expect(main.getByRole('searchbox'), address).toBeVisible();
        expect(await main.locator('a[href^="/article/"]').count(), address).toBe(3);
      }
    }
  });

  test('a draft, a story in review and one for later are 404, a withdrawn one is 410', async () => {
    const soon = new Date(Date.now() + 3_600_000);
    const status = async (fields: Parameters<typeof makeStory>[0]) => {
      const { slug } = await makeStory({ ...fields, headline: 'Not for you yet' });
      const { status, text } = await ask(`/article/${slug}`);
      expect(text).not.toContain('Not for you yet');
      return status;
    };
    expect(await status({ status: 'DRAFT' })).toBe(404);
    expect(await status({ status: 'IN_REVIEW' })).toBe(404);
    expect(await status({ status: 'SCHEDULED', publishedAt: soon })).toBe(404);
    expect(await status({ status: 'PUBLISHED', embargoUntil: soon })).toBe(404);
    expect(await status({ status: 'UNPUBLISHED' })).toBe(410);
    // Readers never had it.
    expect(await status({ status: 'WITHDRAWN', embargoUntil: soon })).toBe(404);
  });

  test('a former address leads to the new one for good', async () => {
    const { slug } = await makeStory();
    await db.formerSlug.create({ data: { slug: `old-${slug}`, story: { connect: { slug } } } });
    const { status, headers } = await ask(`/article/old-${slug}`);
    expect([status, headers.location]).toEqual([308, `/article/${slug}`]);
  });
});

test.describe('pages of a list', () => {
  for (const list of [
    '/latest',
    '/section/harbour',
    '/topic/north-mole',
    '/author/maren-holt',
    '/corrections',
  ]) {
    test(`${list}: the first is the bare address, others are whole numbers up to the last`, async () => {
      const first = await ask(`${list}?page=1`);
      expect([first.status, first.headers.location]).toEqual([308, list]);
      for (const number of ['0', '-1', '01', '1.5', '2x', 'abc', '999999', '9999999']) {
        expect((await ask(`${list}?page=${number}`)).status, number).toBe(404);
      }
      expect((await ask(`${list}?page=2&page=3`)).status).toBe(404);
    });
  }

  test('the second page of the latest goes on where the first ends', async ({ page }) => {
    const headlines = () =>
      page.locator('main').getByRole('heading', { level: 3 }).allTextContents();
    await page.goto('/latest');
    const first = await headlines();
    expect(first).toHaveLength(20);
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await pages.getByRole('link', { name: '2', exact: true }).click();
    await expect(page).toHaveURL('/latest?page=2');
    const second = await headlines();
    expect(second).toHaveLength(20);
  });

  test('the front has one page', async () => {
    expect((await ask('/?page=2')).status).toBe(404);
    const first = await ask('/?page=1');
    expect([first.status, first.headers.location]).toEqual([308, '/']);
  });
});

test('fronts and lists show what they are for', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Port Ellery Tidings');
  await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link')).toContainText([
    'Harbour',
    'Town Hall',
    'Trade',
    'Schools',
    'Culture',
    'Sport',
    'Opinion',
  ]);
  for (const [address, name] of [
    ['/section/harbour', 'Harbour'],
    ['/topic/north-mole', 'North mole'],
    ['/author/maren-holt', 'Maren Holt'],
    ['/author/harbour-desk', 'Harbour Desk'],
    ['/latest', 'Latest'],
  ] as const) {
    // Again where a test beside this one has just taken the first story away.
    await expect(async () => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(name);
      const first = page.locator('main a[href^="/article/"]').first();
      expect((await ask((await first.getAttribute('href'))!)).status, address).toBe(200);
    }).toPass();
  }
});

test('a topic and an author list their stories', async () => {
  const [topic, author] = [await makeTopic(), await makeAuthor()];
  const section = await demoSection('trade');
  await makeStory({ headline: 'Filed under a topic', section, topics: [topic], authors: [author] });
  await makeStory({
    headline: 'Not public',
    section,
    topics: [topic],
    authors: [author],
    status: 'DRAFT',
  });
  for (const address of [`/topic/${topic.slug}`, `/author/${author.slug}`]) {
    const { text } = await ask(address);
    expect(text).toContain('Filed under a topic');
    expect(text).not.toContain('Not public');
  }
});

test('the archive leads from the year to the month, and forgets a story that is taken back', async ({
  plain,
}) => {
  const month = () => makeStory({ publishedAt: new Date('2021-04-05T12:00:00Z') });
  const [gone, { headline }] = [await month(), await month()];
  const august = await makeStory({ publishedAt: new Date('2021-08-05T12:00:00Z') });
  await makeStory({ publishedAt: new Date('2021-08-06T12:00:00Z'), status: 'WITHDRAWN' });
  const editor = await makeUser({ role: 'EDITOR' });
  const takeBack = async ({ id }: { id: number }) => {
    const body = { status: 'unpublished' };
    expect((await call(editor, 'POST', `/articles/${id}/status`, { body })).status).toBe(200);
  };
  // Of the whole archive the door may hold a page from before these stories.
  await takeBack(await makeStory());

  const year = plain.locator('.year', { has: plain.getByRole('heading', { name: '2021' }) });
  await expect(async () => {
    await plain.goto('/');
    await plain.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click();
    await expect(plain).toHaveURL('/archive');
    await expect(year).toContainText('3 stories', { timeout: 500 });
  }).toPass();
  await expect(year.getByRole('link')).toHaveText(['April 2 stories', 'August 1 story']);
  expect((await ask('/archive/2021')).headers.location).toBe('/archive#2021');
  await plain.goto('/archive/2021');
  await expect(plain).toHaveURL('/archive#2021');
  await year.getByRole('link', { name: 'April' }).click();
  await expect(plain).toHaveURL('/archive/2021/04');
  await expect(plain.getByRole('main')).toContainText(headline);
  await plain.getByRole('link', { name: 'All months' }).click();
  await expect(plain).toHaveURL('/archive#2021');

  await takeBack(gone);
  await takeBack(august);
  await expect(async () => {
    await plain.goto('/archive');
    await expect(year.getByRole('link')).toHaveText(['April 1 story'], { timeout: 500 });
  }).toPass();
  for (const address of ['/archive/1930', '/archive/0000', '/archive/9999', '/archive/31'])
    expect((await ask(address)).status, address).toBe(404);
});

test('a story from right to left runs from right to left in a page that does not', async ({
  page,
}) => {
  await page.goto(arabic);
  const article = page.locator('article.full');
  await expect(article).toHaveAttribute('lang', 'ar');
  await expect(article).toHaveCSS('direction', 'rtl');
  await expect(article.locator('.dateline')).toHaveText('بورت إيليري،');
  await expect(page.locator('html')).toHaveCSS('direction', 'ltr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('what stands below a story: others that can be read, matches with a reason, filling under its own heading', async ({
  page,
}) => {
  await page.goto(wellRelated);
  const likes = page.getByRole('region', { name: 'You may also like' }).getByRole('listitem');
  const fill = page.getByRole('region', { name: /^More from / }).getByRole('listitem');
  const before = page.getByRole('region', { name: 'Previously' }).getByRole('listitem');
  expect(await likes.count()).toBeGreaterThan(0);
  expect((await likes.count()) + (await fill.count())).toBe(6);
  for (const item of await likes.all()) await expect(item.locator('.why')).toHaveText(/\w{3,}/);
  for (const item of await fill.all()) await expect(item.locator('.why')).toHaveCount(0);
  const items = [...(await likes.all()), ...(await fill.all()), ...(await before.all())];
  const links = new Set<string>();
  for (const item of items) {
    const href = (await item.getByRole('link').first().getAttribute('href'))!;
    links.add(href);
    expect((await ask(href)).status, href).toBe(200);
  }
  expect(links.size).toBe(items.length);
  expect(links).not.toContain(wellRelated);
  const moments = await before
    .locator('time')
    .evaluateAll((times) => times.map((time) => Date.parse((time as HTMLTimeElement).dateTime)));
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
});

for (const [language, slug] of [
  ['ar', 'arabic-school-celebrates'],
  ['ja', 'japanese-ships-journal-steam'],
  ['ko', 'korean-cable-ship-delayed'],
] as const) {
  test(`a story in ${language} is followed by others that belong to it, in its language`, async ({
    page,
  }) => {
    await page.goto(`/article/${slug}`);
    const likes = page.getByRole('region', { name: 'You may also like' }).getByRole('listitem');
    const before = page.getByRole('region', { name: 'Previously' }).getByRole('listitem');
    expect((await likes.count()) + (await before.count())).toBe(3);
    const shown = [...(await likes.all()), ...(await before.all())];
    for (const item of shown) {
      const link = item.getByRole('link').first();
      await expect(link).toHaveAttribute(
        'href',
        new RegExp(`^/article/${slug.split('-', 2).join('-')}-`),
      );
      await expect(item.getByRole('heading')).toHaveAttribute('lang', language);
    }
  });
}

test.describe('what a page costs and takes', () => {
  for (const address of addresses) {
    test(`${address}: no cookie, no stranger, no framework script, styles of at most 20 kB`, async ({
      page,
      context,
    }) => {
      const { status, headers, text } = await ask(address);
      expect(status).toBe(200);
      expect(headers).not.toHaveProperty('set-cookie');
      const scripts = [...text.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes!);
      const running = scripts.filter((one) => !one.includes('application/ld+json'));
      expect(running).toHaveLength(1);
      expect(running[0]).toContain('type="module"');
      const files = [/ src="(\/islands\/[^"]+)"/, / data-then="(\/islands\/[^"]+)"/].map(
        (name) => name.exec(running[0]!)![1]!,
      );
      const codes = await Promise.all(files.map(async (file) => (await ask(file)).bytes));
      const code = codes.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
      expect(code).toBeLessThanOrEqual(8 * 1024);

      const styles = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
      expect(styles.length).toBeGreaterThan(0);
      const sheets = await Promise.all(styles.map(async ([, href]) => (await ask(href!)).bytes));
      const weight = sheets.reduce((sum, sheet) => sum + gzipSync(sheet).length, 0);
      expect(weight).toBeLessThanOrEqual(20 * 1024);

      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(address, { waitUntil: 'networkidle' });
      // What comes after the first picture, which a busy machine may draw when the network is long idle.
      const last = / data-faces="(\/islands\/[^"]+)"/.exec(running[0]!)![1]!;
      await expect.poll(() => asked).toContain(last);
      expect(asked.filter((path) => path.endsWith('.js')).sort()).toEqual(files.sort());
      expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
  }
});

test.describe('how it looks', () => {
  for (const width of [320, 390, 1280]) {
    test(`nothing sticks out at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [...addresses, '/signin', '/register', '/nothing/here']) {
        await page.goto(address);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, address).toBe(0);
      }
    });
  }

  test('day and night editions follow the system', async ({ page }) => {
    const body = page.locator('body');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    await expect(body).toHaveCSS('background-color', 'rgb(244, 245, 241)');
    await expect(body).toHaveCSS('color', 'rgb(19, 36, 47)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(body).toHaveCSS('background-color', 'rgb(16, 25, 31)');
    await expect(body).toHaveCSS('color', 'rgb(230, 235, 232)');
  });
});

test('a page tells browsers which others they may make ready: public ones alone', async ({
  page,
}) => {
  const { headers } = await ask('/');
  expect(headers['speculation-rules']).toBe('"/speculation-rules.json"');
  const rules = await ask('/speculation-rules.json');
  expect(rules.status).toBe(200);
  expect(rules.headers['content-type']).toBe('application/speculationrules+json');
  const { prerender } = JSON.parse(rules.text) as {
    prerender: [{ where: { and: { not?: { href_matches?: string } }[] } }];
  };
  const left = prerender[0].where.and.flatMap(({ not }) => not?.href_matches ?? []);
  await page.goto('/');
  const isAhead = (path: string) =>
    page.evaluate(
      ([patterns, path]) =>
        !(patterns as string[]).some((one) =>
          // The browser's own reading of these patterns.
          new (
            window as unknown as Record<'URLPattern', new (...of: string[]) => RegExp>
          ).URLPattern(one, location.origin).test(location.origin + path),
        ),
      [left, path] as const,
    );
  for (const path of ['/', '/article/ferry', '/section/harbour', '/about', '/archive/2026/11'])
    expect(await isAhead(path), path).toBe(true);
  for (const path of [
    ...['/admin', '/admin/articles', '/account', '/signin', '/api/v1/articles', '/search'],
    ...['/media/1-a/x.jpg', '/feed.xml', '/unsubscribe/x', '/preview/x', '/report/7'],
    ...['/article/ferry?sort=top'],
  ])
    expect(await isAhead(path), path).toBe(false);
});

test('a running story is told as a time line, from either end', async ({ plain }) => {
  const topic = await makeTopic({ isRunning: true });
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  for (const [headline, hours] of [
    ['The strike begins', 60],
    ['Talks fail', 30],
    ['The strike ends', 2],
  ] as const)
    await makeStory({ headline, topics: [topic], publishedAt: at(hours) });
  await makeStory({ headline: 'Not yet', topics: [topic], status: 'DRAFT' });
  await plain.goto(`/topic/${topic.slug}`);
  const steps = plain.locator('.steps').getByRole('heading', { level: 3 });
  await expect(steps).toHaveText(['The strike ends', 'Talks fail', 'The strike begins']);
  await plain.getByRole('link', { name: 'From the beginning' }).click();
  await expect(plain).toHaveURL(`/topic/${topic.slug}?order=oldest`);
  await expect(steps).toHaveText(['The strike begins', 'Talks fail', 'The strike ends']);
  await expect(plain.getByRole('link', { name: 'Newest first' })).toBeVisible();

  const usual = await makeTopic();
  await makeStory({ headline: 'One', topics: [usual] });
  await plain.goto(`/topic/${usual.slug}?order=oldest`);
  await expect(plain.locator('.steps')).toHaveCount(0);
});

test('a page that breaks in the browser offers a search and the newest stories', async ({
  page,
}) => {
  // No list that this site has written: the page of saved stories cannot show it.
  await page.addInitScript(() => localStorage.setItem('saved', '{"x":null}'));
  await page.goto('/account/saved');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Something went wrong on our side',
  );
  await expect(page.getByRole('search').getByLabel('Look for a story')).toBeVisible();
  const newest = page.getByRole('list').getByRole('heading', { level: 3 }).getByRole('link');
  await expect(newest).toHaveCount(3);
  const href = await newest.first().getAttribute('href');
  expect(href).toMatch(new RegExp(`^${site.origin}/article/.`));
  await newest.first().click();
  await expect(page).toHaveURL(href!);
});

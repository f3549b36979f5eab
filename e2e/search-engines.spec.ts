import { SaxesParser } from 'saxes';
import { articlePath } from '@/lib/paths';
import { makeComment, makeSection, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call, cookieOf, site } from './wire';

/** The addresses in a sitemap or an index of them, as paths. */
async function placesIn(path: string): Promise<string[]> {
  const { status, text } = await ask(path);
  expect(status, path).toBe(200);
  const found: string[] = [];
  let inside = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => (inside = name));
  parser.on('closetag', () => (inside = ''));
  parser.on('text', (words) => {
    if (inside === 'loc') found.push(words);
  });
  parser.write(text).close();
  for (const url of found) expect(url).toMatch(new RegExp(`^${site.origin}/`));
  return found.map((url) => url.slice(site.origin.length));
}

test('every address in the sitemaps is there, for search engines, and names itself', async () => {
  test.setTimeout(900_000); // as many pages as all tests before it have made
  const files = await placesIn('/sitemap.xml');
  expect(files).toContain('/sitemap/lists.xml');
  expect(files).toContain('/sitemap/1.xml');
  for (const file of files) {
    const places = await placesIn(file);
    expect(places.length, file).toBeGreaterThan(0);
    expect(places.length, file).toBeLessThanOrEqual(50_000);
    expect(new Set(places).size, file).toBe(places.length);
    for (const place of places) {
      const { status, text } = await ask(place);
      if (status !== 200) {
        // Another test has taken it away meanwhile: then it is in no sitemap any more.
        expect(await placesIn(file), `${place} is ${status}`).not.toContain(place);
        continue;
      }
      expect(text, place).not.toMatch(/<meta name="robots"[^>]*noindex/);
      expect(text, place).toContain(`<link rel="canonical" href="${site.origin}${place}"`);
    }
  }
});

test('wire copy leads to its source', async () => {
  const { slug } = await makeStory({
    sourceOrganisation: 'Northwater',
    sourceUrl: 'https://agency.example/1',
    sourceIsCanonical: true,
  });
  expect((await ask(`/article/${slug}`)).text).toContain(
    '<link rel="canonical" href="https://agency.example/1"',
  );
});

test('a story and its translation name each other', async () => {
  const original = await makeStory({ language: 'en-GB' });
  const german = await makeStory({ language: 'de', translationOfId: original.id });
  for (const { slug } of [original, german]) {
    const { text } = await ask(`/article/${slug}`);
    for (const one of [original, german]) {
      const url = `${site.origin}/article/${one.slug}`;
      expect(text).toMatch(new RegExp(`hrefLang="${one.language}" href="${url}"`, 'i'));
    }
  }
});

test('readers find a story in its other languages, for as long as they are there', async ({
  plain,
}) => {
  const original = await makeStory({ language: 'en-GB', headline: 'The wall' });
  const german = await makeStory({
    ...{ language: 'de', headline: 'Die Mauer', translationOfId: original.id },
  });
  await plain.goto(articlePath(original.slug));
  await plain.getByRole('main').getByRole('link', { name: 'Deutsch' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Die Mauer');
  await plain.getByRole('link', { name: 'English (United Kingdom)' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('The wall');

  const editor = await makeUser({ role: 'EDITOR' });
  const body = { status: 'unpublished' };
  expect((await call(editor, 'POST', `/articles/${german.id}/status`, { body })).status).toBe(200);
  await expect(async () => {
    await plain.goto(articlePath(original.slug));
    await expect(plain.getByRole('link', { name: 'Deutsch' })).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test('a feed known already is 304, by its ETag and by its Last-Modified', async () => {
  // A section of its own: no other test writes in it meanwhile.
  const section = await makeSection();
  await makeStory({ section });
  const path = `/section/${section.slug}/feed.xml`;
  const { headers } = await ask(path);
  const again = (known: Record<string, string>) => ask(path, { headers: known });
  expect((await again({ 'If-None-Match': headers.etag! })).status).toBe(304);
  expect((await again({ 'If-Modified-Since': headers['last-modified']! })).status).toBe(304);
  const earlier = new Date(0).toUTCString();
  expect((await again({ 'If-Modified-Since': earlier })).status).toBe(200);
});

test('whoever asks for a feed by the time alone hears of a comment that was approved late', async () => {
  const story = await makeStory();
  const comment = await makeComment({ story, body: 'Waited long.', status: 'PENDING' });
  await makeComment({ story, body: 'Came later.' });
  const path = `/article/${story.slug}/feed.xml`;
  const { headers } = await ask(path);
  const again = () => ask(path, { headers: { 'If-Modified-Since': headers['last-modified']! } });
  expect((await again()).status).toBe(304);
  const moderator = await makeUser({ role: 'MODERATOR' });
  const body = { decision: 'approve', version: 1 };
  await call(moderator, 'POST', `/moderation/comments/${comment.id}`, { body });
  await expect(async () => expect((await again()).text).toContain('Waited long.')).toPass();
});

test('comments have a feed for as long as readers have the story', async () => {
  const story = await makeStory();
  await makeComment({ story, body: 'Seen by all.' });
  await makeComment({ story, body: 'Still waiting.', status: 'PENDING' });
  for (const format of ['feed.xml', 'atom.xml', 'feed.json']) {
    const { status, text } = await ask(`/article/${story.slug}/${format}`);
    expect(status, format).toBe(200);
    expect(text).toContain('Seen by all.');
    expect(text).not.toContain('Still waiting.');
  }
  const draft = await makeStory({ status: 'DRAFT' });
  expect((await ask(`/article/${draft.slug}/feed.xml`)).status).toBe(404);
  const withdrawn = await makeStory({ status: 'WITHDRAWN', publishedAt: new Date(0) });
  expect((await ask(`/article/${withdrawn.slug}/feed.xml`)).status).toBe(410);
});

test('there is no key for search engines until somebody sets one', async () => {
  expect((await ask('/indexnow.txt')).status).toBe(404);
});

test('a story is shown elsewhere by a card that follows its headline', async () => {
  const { id, slug } = await makeStory({ headline: '항만 파업이 끝났다', language: 'ko' });
  const cardOf = async () => {
    const { text } = await ask(`/article/${slug}`);
    const [, path] = new RegExp(`property="og:image" content="${site.origin}([^"]+)"`).exec(text)!;
    return path!;
  };
  const before = await cardOf();
  const card = await ask(before);
  expect(card.status).toBe(200);
  expect(card.headers['content-type']).toBe('image/jpeg');
  expect(card.headers['set-cookie']).toBeUndefined();
  expect(card.headers['cache-control']).toContain('public');
  const draft = await makeStory({ status: 'DRAFT' });
  expect((await ask(before.replace(slug, draft.slug))).status).toBe(404);
  const editor = { Cookie: await cookieOf(await makeUser({ role: 'EDITOR' })) };
  const change = await ask(`/api/v1/articles/${id}`, {
    method: 'PATCH',
    headers: { ...editor, Origin: site.origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: 1, headline: '항만 파업이 다시 시작됐다' }),
  });
  expect(change.status).toBe(200);
  await expect.poll(cardOf).not.toBe(before);
  const moved = await ask(before);
  expect(moved.status).toBe(307);
  expect(moved.headers.location).toBe(await cardOf());
  expect((await ask(await cardOf())).bytes.equals(card.bytes)).toBe(false);
});

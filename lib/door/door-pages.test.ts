import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestDoor, session, theme, words } from './test-door';

const site = new TestDoor();
beforeAll(() => site.start());
afterAll(() => site.stop());
beforeEach(() => site.reset());

describe('a public page', () => {
  it('is rendered once and sent in the encoding that was asked for', async () => {
    const identity = await site.ask('/article/one');
    const br = await site.ask('/article/one', { headers: { 'accept-encoding': 'gzip, br' } });
    const gzip = await site.ask('/article/one', { headers: { 'accept-encoding': 'gzip' } });
    expect([identity.status, br.status, gzip.status]).toEqual([200, 200, 200]);
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([
      'br',
      'gzip',
    ]);
    expect(identity.text).toBe(words('first'));
    expect(String(brotliDecompressSync(br.body))).toBe(identity.text);
    expect(String(gunzipSync(gzip.body))).toBe(identity.text);
    expect(new Set([identity, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(site.renders).toEqual(['/article/one']);
  });

  it('comes with what every answer comes with', async () => {
    const { headers } = await site.ask('/article/one');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=60',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'content-length': String(words('first').length),
    });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('answers a known ETag with 304 and no body', async () => {
    const { headers } = await site.ask('/article/one', { headers: { 'accept-encoding': 'br' } });
    for (const known of [headers.etag!, `W/${headers.etag}`, `"x", ${headers.etag}`, '*']) {
      const again = await site.ask('/article/one', {
        headers: { 'accept-encoding': 'br', 'if-none-match': known },
      });
      expect([again.status, again.text]).toEqual([304, '']);
      expect(again.headers.etag).toBe(headers.etag);
      expect(again.headers['x-content-type-options']).toBe('nosniff');
    }
    const other = await site.ask('/article/one', { headers: { 'if-none-match': headers.etag! } });
    expect(other.status).toBe(200); // that was the tag of another encoding
  });

  it('answers the very Last-Modified of a feed with 304, any other with the feed, and lets an ETag decide', async () => {
    const { headers } = await site.ask('/feed.xml');
    const at = headers['last-modified']!;
    const since = (moment: string, more: object = {}) =>
      site.ask('/feed.xml', { headers: { 'if-modified-since': moment, ...more } });
    const known = await since(at);
    expect([known.status, known.text]).toEqual([304, '']);
    // What was taken out of a feed makes it older.
    expect((await since('Wed, 25 Nov 2026 11:00:00 GMT')).status).toBe(200);
    expect((await since(new Date(Date.parse(at) + 3_600_000).toUTCString())).status).toBe(200);
    expect((await since('yesterday')).status).toBe(200);
    expect((await since(at, { 'if-none-match': '"another"' })).status).toBe(200);
    expect((await site.ask('/article/one')).headers).not.toHaveProperty('last-modified');
  });

  it('gives a feed that says something else another Last-Modified, also where the feed itself does not', async () => {
    const { headers } = await site.ask('/feed.xml');
    const again = () =>
      site.ask('/feed.xml', { headers: { 'if-modified-since': headers['last-modified']! } });
    site.door.pages.flush();
    expect((await again()).status).toBe(304);
    site.feed = '<rss></rss>';
    site.door.pages.flush();
    const changed = await again();
    expect([changed.status, changed.text]).toEqual([200, '<rss></rss>'.repeat(100)]);
  });

  it('offers the headlines of the front where all else fails, and none that a commit has taken away', async () => {
    const item = '<li><a href="/article/one">One</a></li>';
    expect((await site.ask('/article/breaking')).text).not.toContain(item);
    expect((await site.ask('/article/failing')).text).toContain(item); // asks for the front
    expect((await site.ask('/article/breaking')).text).toContain(item);
    await site.commit('story:one');
    site.isDatabaseDown = true;
    const none = '<p>Recent stories cannot be shown at this moment.</p>';
    for (const url of ['/', '/article/failing', '/article/breaking', '/account/broken']) {
      const { text } = await site.ask(url, { headers: { cookie: session } });
      expect([text.includes(item), text.includes(none), text.includes('<ul>')], url).toEqual([
        false,
        true,
        false,
      ]);
    }
  });

  it('speaks of a failure as the publication does: its name, language and colours, allowed by the policy', async () => {
    await site.ask('/');
    for (const url of ['/article/failing', '/article/breaking', '/account/broken']) {
      const { text, headers } = await site.ask(url, { headers: { cookie: session } });
      expect(text, url).toContain('<html lang="en-GB" dir="ltr">');
      expect(text, url).toContain('<a href="/">The Messenger</a>');
      const styles = [...text.matchAll(/<style>([^<]*)<\/style>/g)].map(([, css]) => css!);
      expect(styles[1], url).toBe(theme);
      for (const css of styles)
        expect(headers['content-security-policy'], url).toContain(
          `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
        );
    }
  });

  it('answers HEAD with the same head and no body', async () => {
    const get = await site.ask('/article/one');
    const head = await site.ask('/article/one', { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    expect(site.renders.length).toBe(1);
  });

  it('is the same whoever asks and whatever they add', async () => {
    const plain = await site.ask('/article/one');
    const odd = await site.ask('/article/one?utm_source=x&_rsc=1', {
      headers: {
        rsc: '1',
        cookie: session,
        'accept-language': 'de',
        range: 'bytes=0-1',
        'next-router-prefetch': '1',
        'x-forwarded-host': 'evil.example',
      },
    });
    expect([odd.status, odd.text, odd.headers.etag]).toEqual([200, plain.text, plain.headers.etag]);
    expect(site.renders).toEqual(['/article/one']);
  });

  it('is anew after a commit that names its tag, and stays after another', async () => {
    await site.ask('/article/one');
    site.story = 'second';
    await site.commit('story:two');
    expect((await site.ask('/article/one')).text).toBe(words('first'));
    await site.commit('story:one');
    expect((await site.ask('/article/one')).text).toBe(words('second'));
    expect(site.renders.length).toBe(2);
  });

  it('is rendered once for 200 who come at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, () => site.ask('/article/one')));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(site.renders.length).toBe(1);
  });
});

describe('other public answers', () => {
  it('keeps a missing story until it is published', async () => {
    const first = await site.ask('/article/soon');
    await site.ask('/article/soon');
    expect([first.status, first.text]).toEqual([404, words('not yet')]);
    expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=10');
    expect(site.renders.length).toBe(1);
    await site.commit('story:soon');
    await site.ask('/article/soon');
    expect(site.renders.length).toBe(2);
  });

  it('has one page for all addresses that nothing has', async () => {
    for (const url of [
      '/a/b/c',
      '/article/one?page=2&cursor=%00',
      '/?page=0',
      '/?page=2&page=3',
      '/article/one.rsc',
      '/_next/image?url=x',
      '/_next/static/none.js',
    ]) {
      const { status, text } = await site.ask(url);
      expect([url, status, text]).toEqual([url, 404, words('nothing here')]);
    }
    expect(site.renders).toEqual(['/_door/not-found']);
  });

  it('moves other spellings to the one address', async () => {
    const moves = [
      ['/?page=1&utm_source=x', '/'],
      ['/article/one/', '/article/one'],
      ['/article/%6Fne', '/article/one'],
      ['/admin/', '/admin'],
    ];
    for (const [url, to] of moves) {
      const { status, headers } = await site.ask(url!);
      expect([status, headers.location]).toEqual([308, to]);
    }
    expect(site.renders).toEqual([]);
  });

  it('sends redirects and feeds from memory too', async () => {
    for (let i = 0; i < 2; i += 1) {
      const moved = await site.ask('/article/moved');
      expect([moved.status, moved.headers.location, moved.text]).toEqual([308, '/article/one', '']);
      const feed = await site.ask('/feed.xml');
      expect([feed.status, feed.headers['content-type']]).toEqual([
        200,
        'application/rss+xml; charset=utf-8',
      ]);
    }
    expect(site.renders).toEqual(['/article/moved', '/feed.xml']);
  });

  it('keeps the query of each request to a page that has moved, and stores none of it', async () => {
    const led = async (url: string, method?: string) => {
      const { status, headers, text } = await site.ask(url, { method });
      return [status, headers.location, text];
    };
    for (const query of [
      '',
      '?sort=newest',
      '?utm_source=mail&utm_medium=a%20b&sort=newest',
      '?utm_source=post',
      '?sort=newest',
      '',
      '?',
    ]) {
      const to = `/article/one${query === '?' ? '' : query}`;
      expect(await led(`/article/moved${query}`)).toEqual([308, to, '']);
      expect(await led(`/article/moved${query}`, 'HEAD')).toEqual([308, to, '']);
    }
    const { headers } = await site.ask('/article/moved?utm_source=mail');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=10',
      'content-length': '0',
      'x-content-type-options': 'nosniff',
    });
    expect(site.renders).toEqual(['/article/moved', '/article/moved?sort=newest']);
  });

  it('sends files, with 304 and HEAD', async () => {
    const file = await site.ask('/note.txt');
    expect([file.status, file.text]).toEqual([200, 'a note '.repeat(100)]);
    const known = { 'if-none-match': file.headers.etag! };
    expect((await site.ask('/note.txt', { headers: known })).status).toBe(304);
    expect((await site.ask('/note.txt', { method: 'HEAD' })).text).toBe('');
    expect((await site.ask('/note.txt', { method: 'POST' })).status).toBe(405);
  });

  it('has its own words for failures, and keeps none of them', async () => {
    for (const [url, status, title] of [
      ['/article/failing', 500, 'Something went wrong on our side'],
      ['/article/breaking', 503, 'We will be right back'],
    ] as const) {
      for (let i = 0; i < 2; i += 1) {
        const answer = await site.ask(url);
        expect([answer.status, answer.headers['cache-control']]).toEqual([
          status,
          'private, no-store',
        ]);
        expect(answer.text).toContain(title);
        expect(answer.text).not.toMatch(/secret|broke/);
      }
    }
    expect(site.renders.filter((url) => url !== '/').length).toBe(4);
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyAddress } from '@/lib/static-copy/addresses';
import { copySite, type Answer } from '@/lib/static-copy/copy';
import { copyPage, filesOfStyles, redirectPage } from '@/lib/static-copy/page';

const siteUrl = 'https://paper.example';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-static-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('an address in the copy', () => {
  const place = (address: string) => copyAddress(address, { siteUrl, from: '/section/harbour' });

  it.each([
    ['/', '/', 'index.html', '/'],
    ['/article/fire', '/article/fire', 'article/fire/index.html', '/article/fire/'],
    [`${siteUrl}/about#top`, '/about', 'about/index.html', '/about/'],
    ['/latest?page=2', '/latest?page=2', 'latest/page/2/index.html', '/latest/page/2/'],
    [
      '?page=3',
      '/section/harbour?page=3',
      'section/harbour/page/3/index.html',
      '/section/harbour/page/3/',
    ],
    [
      '/article/fire?comment=6&sort=top',
      '/article/fire',
      'article/fire/index.html',
      '/article/fire/',
    ],
    [
      '/media/1-ab/pier.jpg?r=2',
      '/media/1-ab/pier.jpg?r=2',
      'media/1-ab/pier.jpg',
      '/media/1-ab/pier.jpg',
    ],
    ['/article/%E6%B8%AF', '/article/%E6%B8%AF', 'article/港/index.html', '/article/%E6%B8%AF/'],
    [
      '/section/harbour/feed.xml',
      '/section/harbour/feed.xml',
      'section/harbour/feed.xml',
      '/section/harbour/feed.xml',
    ],
  ])('%s', (address, ask, file, link) => expect(place(address)).toEqual({ ask, file, link }));

  it.each([
    ...[
      '/signin',
      '/admin/articles',
      '/api/v1/articles',
      '/account',
      '/search?q=fire',
      '/report?comment=1',
    ],
    ...[
      'https://elsewhere.example/',
      'mailto:desk@paper.example',
      '/a/%2e%2e/%2e%2e%2fetc',
      '/%00',
      '/a%5Cb',
    ],
  ])('is none for %s', (address) => expect(place(address)).toBeNull());

  it('stays short for a long query', () => {
    expect(place(`/article/fire?cursor=${'x'.repeat(150)}`)!.file).toMatch(
      /^article\/fire\/cursor\/[0-9a-f]{16}\/index\.html$/,
    );
  });
});

describe('a page of the copy', () => {
  const page = (body: string) =>
    copyPage(`<!doctype html><html><head></head><body>${body}</body></html>`, {
      ...{ siteUrl, from: '/article/fire', day: '2026-04-05', locale: 'en-GB' },
    });

  it('asks no server and runs no script, and says so where that was', () => {
    const { html, asks } = page(
      `<script src="/islands/first.js" type="module" data-then="/islands/site.js" data-faces="/islands/faces.css"></script><script type="application/ld+json">{"a":1}</script>
       <comment-form><form action="/api/forms/comment" method="post"><textarea name="body"></textarea></form></comment-form>
       <ol><li><p>Well said.</p><form action="/api/forms/like"><button>Like</button></form><details class="reply"><summary>Reply</summary>
       <noscript><comment-form><form action="/api/forms/comment"><textarea></textarea></form></comment-form></noscript></details></li></ol>
       <nav><ul><li><a href="/signin">Sign in</a></li><li><a href="/latest">Latest</a></li></ul></nav>
       <section class="letter-box"><div><h2>Tide by mail</h2></div><form action="/newsletters/sign-up"></form></section>
       <footer><div class="gauge"></div><div class="wrap"><p>Paper</p></div></footer>`,
    );
    expect(html).toContain('{"a":1}');
    expect(html).toContain('Well said.');
    expect(html).not.toMatch(/<form|<button|textarea|\.js|Sign in|Reply|Tide by mail/);
    // What the script would have brought.
    expect(html).toContain(
      '<link rel="stylesheet" href="/islands/faces.css" media="(max-width: 47.99em)">',
    );
    expect(asks).toContain('/islands/faces.css');
    expect(html.match(/comments cannot be written here/g)).toHaveLength(1);
    expect(html).toMatch(
      /Paper<\/p><p class="hint">A copy of 2026-04-05, for reading: search, accounts.*<\/p><\/div><\/footer>/,
    );
    expect(html).toContain('<ul><li><a href="/latest/">Latest</a></li></ul>');
  });

  it('leads to files, with its pictures in all sizes', () => {
    const { html, asks } = page(
      `<link rel="canonical" href="${siteUrl}/article/fire"><meta property="og:image" content="${siteUrl}/article/fire/card/0123456789abcdef.jpg">
       <img src="/media/1-a/p.jpg?r=1" srcset="/media/1-a/1/320.webp 320w, /media/1-a/1/640.webp 640w">
       <a href="/article/fire?comment=6#comment-6">6</a><a href="?sort=top">Top</a><a href="https://elsewhere.example/x">x</a>
       <p>See <a href="/search?q=fire">all of it</a>.</p>`,
    );
    expect(html).toContain(`<link rel="canonical" href="${siteUrl}/article/fire">`);
    expect(html).toContain('srcset="/media/1-a/1/320.webp 320w, /media/1-a/1/640.webp 640w"');
    expect(html).toContain('<a href="/article/fire/#comment-6">6</a>');
    expect(html).toContain('<a href="https://elsewhere.example/x">x</a>');
    expect(html).toContain('<p>See all of it.</p>');
    expect(html).not.toContain('Top');
    expect(asks.sort()).toEqual([
      ...['/article/fire', '/article/fire/card/0123456789abcdef.jpg', '/media/1-a/1/320.webp'],
      ...['/media/1-a/1/640.webp', '/media/1-a/p.jpg?r=1'],
    ]);
  });

  it('knows the files of a style sheet, and leads on without being led astray', () => {
    expect(
      filesOfStyles(`a{src:url(/f/a.woff2) format("x"),url('../b.png')}b{c:url(data:x)}`),
    ).toEqual(['/f/a.woff2', '../b.png']);
    expect(redirectPage('/a"><script>', { locale: 'de' })).not.toContain('<script>');
  });
});

describe('a copied site', () => {
  const html = (body: string): Answer => ({
    status: 200,
    type: 'text/html; charset=utf-8',
    location: null,
    body: Buffer.from(`<!doctype html><html><body>${body}</body></html>`),
  });
  const file = (type: string, body: string): Answer => ({
    ...html(''),
    type,
    body: Buffer.from(body),
  });
  const moved = (location: string): Answer => ({ ...html(''), status: 308, location });
  const site: Record<string, Answer> = {
    '/': html(
      '<link rel="stylesheet" href="/s.css"><a href="/latest">Latest</a><a href="/gone">Gone</a>',
    ),
    '/latest': html('<a href="/latest?page=2">Older</a><a href="/admin">Desk</a>'),
    '/latest?page=2': html('<a href="/article/old">Old</a>'),
    '/article/old': moved(`${siteUrl}/article/new`),
    '/article/new': html('<p>New words</p>'),
    '/article/hidden-by-links': html('<p>Found by the sitemap</p>'),
    '/article/former': moved('/article/new'),
    '/s.css': file('text/css', '@font-face{src:url(/f.woff2)}'),
    '/f.woff2': file('font/woff2', 'font'),
    '/feed.xml': file('application/rss+xml', '<rss/>'),
    '/sitemap.xml': file('application/xml', `<loc>${siteUrl}/sitemap/1.xml</loc>`),
    '/sitemap/1.xml': file('application/xml', `<loc>${siteUrl}/article/hidden-by-links</loc>`),
  };
  const asked: string[] = [];
  const ask = (address: string) => {
    asked.push(address);
    return Promise.resolve(site[address] ?? { ...html('<h1>Not here</h1>'), status: 404 });
  };
  const copy = (name: string, by = ask, more = ['/article/former']) =>
    copySite({
      ...{
        ask: by,
        siteUrl,
        locale: 'en-GB',
        folder: path.join(folder, name),
        now: new Date('2026-04-05T12:00:00Z'),
      },
      more,
    });
  const read = (name: string) => fs.readFileSync(path.join(folder, 'site', name), 'utf8');

  it('has every page that links, lists and sitemaps lead to, once, and no other', async () => {
    const report = await copy('site');
    expect(report.missing).toEqual(['/gone']);
    expect(report.redirects).toBe(2);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((address) => address.startsWith('/admin'))).toEqual([]);
    const files = fs
      .readdirSync(path.join(folder, 'site'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.relative(path.join(folder, 'site'), path.join(one.parentPath, one.name)));
    expect(files.sort()).toEqual([
      ...['404.html', 'article/former/index.html', 'article/hidden-by-links/index.html'],
      ...['article/new/index.html', 'article/old/index.html', 'f.woff2', 'feed.xml', 'index.html'],
      ...['latest/index.html', 'latest/page/2/index.html', 's.css', 'sitemap.xml', 'sitemap/1.xml'],
    ]);
    expect(report.files).toBe(13);
    expect(read('article/old/index.html')).toContain('url=/article/new/');
    expect(read('latest/index.html')).toContain('<a href="/latest/page/2/">Older</a>');
    expect(read('404.html')).toContain('Not here');
  });

  it('leaves out what no file can be called by, says so, and leads nobody there', async () => {
    // 85 letters of three bytes each are the longest that go.
    const [fits, long] = [85, 86].map(
      (letters) => `/article/${encodeURIComponent('港'.repeat(letters))}`,
    );
    const pages: Record<string, Answer> = {
      '/': html(`<p><a href="${fits}">Fits</a> and <a href="${long}">does not</a></p>`),
      [fits!]: html('Words'),
      [long!]: html('Words'),
    };
    const by = async (address: string) => pages[address] ?? (await ask(address));
    const report = await copy('long', by);
    expect(report.tooLong).toEqual([long]);
    expect(fs.readdirSync(path.join(folder, 'long/article'))).toContain('港'.repeat(85));
    expect(fs.readFileSync(path.join(folder, 'long/index.html'), 'utf8')).toContain(
      `<p><a href="${fits}/">Fits</a> and does not</p>`,
    );
  });

  it('leads on from what a server of files shows as a page, and names the rest', async () => {
    const long = `/article/${encodeURIComponent('港'.repeat(86))}`;
    const old: Record<string, Answer> = {
      '/old/gale.htm': moved('/article/new'),
      '/old/gale.html': moved('https://elsewhere.example/gale'),
      '/old/gale.php': moved('/article/new'),
      '/old/gale.aspx': moved(`${siteUrl}/article/new`),
      '/old/find': moved('/search?q=gale'),
      '/old/long': moved(long),
    };
    const by = async (address: string) => old[address] ?? (await ask(address));
    const report = await copy('old', by, [...Object.keys(old), '/old?id=7']);
    expect(report).toMatchObject({
      redirects: 3, // one more stands among the pages
      tooLong: [long],
      stuck: ['/old/find', '/old/gale.aspx', '/old/gale.php', '/old/long', '/old?id=7'],
    });
    const at = (name: string) => fs.readFileSync(path.join(folder, 'old/old', name), 'utf8');
    expect(fs.readdirSync(path.join(folder, 'old/old')).sort()).toEqual(['gale.htm', 'gale.html']);
    expect(at('gale.htm')).toContain('url=/article/new/');
    expect(at('gale.html')).toContain('url=https://elsewhere.example/gale');
  });

  it('is none when the site fails on the way', async () => {
    const failing = async (address: string) =>
      address === '/article/new' ? { ...(await ask(address)), status: 500 } : ask(address);
    await expect(copy('failed', failing)).rejects.toThrow('the site answered 500 to /article/new');
  });
});

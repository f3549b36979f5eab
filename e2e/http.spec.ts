import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { expect, makeStory, test } from './fixtures';
import { addressesOf } from './routes';
import { ask, cookieOf, site, speak } from './wire';
import { makeUser } from '@/prisma/factories';

const story = '/article/harbour-board-votes-to-rebuild-north-mole';
const fresh = 'public, max-age=0, s-maxage=30, stale-while-revalidate=60';

/** The values of one directive of an answer's content policy. */
const policy = (csp: unknown, directive: string) =>
  String(csp)
    .split(/;\s*/)
    .find((part) => part.startsWith(`${directive} `))
    ?.slice(directive.length + 1);

test.describe('caching', () => {
  test('a page may be kept by a CDN for half a minute, what is missing for less, the rest never', async () => {
    const cacheControl = async (path: string) => (await ask(path)).headers['cache-control'];
    expect(await cacheControl(story)).toBe(fresh);
    expect(await cacheControl('/')).toBe(fresh);
    expect(await cacheControl('/feed.xml')).toBe(fresh);
    expect(await cacheControl('/article/nobody-wrote-this')).toBe('public, max-age=0, s-maxage=10');
    for (const path of [
      '/signin',
      '/account',
      '/admin',
      '/api/viewer',
      '/api/v1/me',
      '/api/health',
    ])
      expect(await cacheControl(path), path).toBe('private, no-store');
  });

  test('a page known already is 304, under the tag of its encoding', async () => {
    const tagOf = async (encoding: string) =>
      (await ask(story, { headers: { 'Accept-Encoding': encoding } })).headers.etag!;
    const [plain, gzip, br] = [await tagOf('identity'), await tagOf('gzip'), await tagOf('br')];
    expect(new Set([plain, gzip, br]).size).toBe(3);
    expect(plain).toMatch(/^"[^"]+"$/);

    const again = await ask(story, { headers: { 'If-None-Match': `"other", ${plain}` } });
    expect([again.status, again.headers.etag, again.bytes.length]).toEqual([304, plain, 0]);
    expect(again.headers['cache-control']).toBe(fresh);
    expect(again.headers.vary).toBe('Accept-Encoding');
    const other = await ask(story, { headers: { 'If-None-Match': '"something-else"' } });
    expect(other.status).toBe(200);
  });

  test('pages travel as brotli or gzip, the same bytes inside', async () => {
    const plain = await ask(story);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers.vary).toBe('Accept-Encoding');
    const br = await ask(story, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
    const gzip = await ask(story, { headers: { 'Accept-Encoding': 'gzip;q=1, br;q=0' } });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  test('HEAD says what GET says and sends nothing', async () => {
    for (const path of [story, '/feed.xml', '/article/nobody-wrote-this', '/api/v1/openapi.json']) {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)];
      expect([head.status, head.bytes.length], path).toEqual([get.status, 0]);
      expect(head.headers['content-type'], path).toBe(get.headers['content-type']);
      expect(head.headers.etag, path).toBe(get.headers.etag);
    }
  });

  test('strangers’ parameters, cookies and headers change nothing in a page', async () => {
    const bare = await ask(story);
    const same = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await ask(path, { headers });
      expect([answer.status, answer.headers.etag], path).toEqual([200, bare.headers.etag]);
      expect(answer.bytes.equals(bare.bytes)).toBe(true);
    };
    await same(`${story}?utm_source=letter&fbclid=1`);
    await same(`${story}?page=7`);
    await same(story, { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%5D', 'Next-Url': '/admin' });
    await same(story, { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' });
    await same(story, { 'X-Middleware-Subrequest': 'proxy', 'User-Agent': 'Googlebot' });
    await same(story, { Cookie: await cookieOf(await makeUser({ role: 'ADMIN' })) });
  });

  test('files of the build are kept for good', async () => {
    const page = (await ask('/')).text;
    const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(page)![1]!;
    const script = /src="(\/islands\/[^"]+)"/.exec(page)![1]!;
    for (const path of [sheet, script]) {
      const { status, headers } = await ask(path);
      expect(status).toBe(200);
      expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });
});

test.describe('security headers', () => {
  const answers: [string, number, Record<string, string>?][] = [
    [story, 200],
    ['/article/nobody-wrote-this', 404],
    ['/latest?page=1', 308],
    ['/most-read?page=1', 308],
    ['/most-read?page=2', 404],
    ['/search?page=7', 404],
    ['/signin', 200],
    ['/admin', 307],
    ['/api/v1/me', 401],
    ['/api/v1/articles', 200],
    ['/feed.xml', 200],
    ['/prints/crane.svg', 200],
    [story, 421, { Host: 'evil.example' }],
  ];
  for (const [path, status, headers = {}] of answers) {
    test(`stand on ${path} (${status})`, async () => {
      const answer = await ask(path, { headers });
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(answer.headers).not.toHaveProperty('x-powered-by');
      const csp = answer.headers['content-security-policy'];
      expect(policy(csp, 'default-src')).toBe("'none'");
      expect(policy(csp, 'frame-ancestors')).toBe("'none'");
      expect(policy(csp, 'base-uri')).toBe("'none'");
    });
  }

  test('a public page runs our own module and no inline script', async () => {
    for (const path of ['/', story, '/latest', '/search?q=herring', '/article/nobody-wrote-this']) {
      const { headers } = await ask(path);
      expect(policy(headers['content-security-policy'], 'script-src'), path).toBe("'self'");
      expect(policy(headers['content-security-policy'], 'style-src'), path).toBe("'self'");
    }
  });

  test('no page breaks its own policy', async ({ page }) => {
    // The watch of the fixtures fails this test for a violation, an exception or a foreign request.
    for (const path of ['/', story, '/search?q=herring', '/signin', '/register', '/forgot'])
      await page.goto(path, { waitUntil: 'networkidle' });
  });
});

test.describe('what is refused', () => {
  test('methods that nothing answers to are 405 and say which do', async () => {
    const refused = async (method: string, path: string) => {
      const { status, headers } = await ask(path, { method, headers: { Origin: site.origin } });
      return [status, headers.allow];
    };
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'])
      expect(await refused(method, story), method).toEqual([405, 'GET, HEAD']);
    expect(await refused('PUT', '/signin')).toEqual([405, 'GET, HEAD, POST']);
    expect(await refused('DELETE', '/admin')).toEqual([405, 'GET, HEAD, POST']);
    expect(await refused('TRACE', '/api/v1/articles')).toEqual([
      405,
      'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    ]);
  });

  test('another host is 421, two are 400', async () => {
    expect((await ask('/', { headers: { Host: 'evil.example' } })).status).toBe(421);
    expect((await ask('/', { headers: { Host: `${site.hostname}:1` } })).status).toBe(421);
    const two = await speak(`GET / HTTP/1.1\r\nHost: ${site.host}\r\nHost: evil.example\r\n\r\n`);
    expect(two).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('targets that are no plain path are 400', async () => {
    for (const target of [`http://${site.host}/`, '//evil.example/', '/a\\b', 'admin']) {
      const heard = await speak(
        `GET ${target} HTTP/1.1\r\nHost: ${site.host}\r\nConnection: close\r\n\r\n`,
      );
      expect(heard, target).toMatch(/^HTTP\/1\.1 400 /);
    }
    for (const path of ['/article//x', '/article/%2e%2e/admin', '/article/a%2fb', '/article/a%00b'])
      expect((await ask(path)).status, path).toBe(400);
  });

  test('messages that two programs could read in two ways are 400 and closed', async () => {
    const head = `POST /api/v1/me HTTP/1.1\r\nHost: ${site.host}\r\n`;
    const both = 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    const twice = 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello';
    for (const rest of [both, twice]) expect(await speak(head + rest)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('writing from another site is 403, and so is writing from nowhere', async () => {
    const Cookie = await cookieOf(await makeUser({ role: 'EDITOR' }));
    const json = { 'Content-Type': 'application/json' };
    const status = async (path: string, headers: Record<string, string>) =>
      (await ask(path, { method: 'POST', headers, body: '{}' })).status;
    for (const path of [
      '/api/v1/articles',
      '/signin',
      '/admin/articles/new',
      '/api/forms/comment',
    ]) {
      const from = (headers: Record<string, string>) =>
        status(path, { Cookie, ...json, ...headers });
      expect(await from({ Origin: 'https://evil.example' }), path).toBe(403);
      expect(await from({ Origin: 'null' }), path).toBe(403);
      expect(await from({ Origin: site.origin, 'Sec-Fetch-Site': 'cross-site' }), path).toBe(403);
      expect(await from({}), path).toBe(403);
    }
    const same = await status('/api/v1/articles', { Cookie, ...json, Origin: site.origin });
    expect(same).toBe(422); // only its content is wrong
  });

  test('a body that is too large is 413, said or not', async () => {
    const path = '/api/v1/articles/x/comments';
    const headers = { Origin: site.origin, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ body: 'x'.repeat(200_000) });
    expect((await ask(path, { method: 'POST', headers, body })).status).toBe(413);
    const chunk = `${(200_000).toString(16)}\r\n${'x'.repeat(200_000)}\r\n0\r\n\r\n`;
    const heard = await speak(
      `POST ${path} HTTP/1.1\r\nHost: ${site.host}\r\nOrigin: ${site.origin}\r\n` +
        `Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunk}`,
    );
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('the framework’s own addresses are not there', async () => {
    for (const path of [
      `${story}.rsc`,
      '/index.rsc',
      '/admin.rsc',
      `${story}.segments/_tree.segment.rsc`,
      '/_next/image?url=%2Fprints%2Fcrane.svg&w=640&q=75',
      '/_next/data/x/index.json',
      '/_next/static/chunks/none.js',
      '/.env',
      '/.git/config',
    ])
      expect((await ask(path)).status, path).toBe(404);
  });

  test('the newsroom’s actions are closed to strangers', async () => {
    const headers = {
      Origin: site.origin,
      'Next-Action': '7f'.repeat(21),
      'Content-Type': 'text/plain',
    };
    const { status } = await ask('/admin/articles/new', { method: 'POST', headers, body: '[]' });
    expect(status).toBe(403);
  });

  test('another spelling of an address moves to the one it has', async () => {
    const to = async (path: string) => {
      const { status, headers } = await ask(path);
      return [status, headers.location];
    };
    expect(await to('/latest/')).toEqual([308, '/latest']);
    expect(await to('/section/h%61rbour')).toEqual([308, '/section/harbour']);
    expect(await to('/admin/')).toEqual([308, '/admin']);
  });
});

test.describe('for machines', () => {
  test('health and readiness', async () => {
    for (const path of ['/api/health', '/api/ready']) {
      // A health check comes to the machine's address, not to the site's name.
      const { status, headers, text } = await ask(path, { headers: { Host: '10.0.0.7' } });
      expect([status, headers['cache-control']], path).toEqual([200, 'private, no-store']);
      expect(JSON.parse(text)).toEqual({ status: path === '/api/health' ? 'ok' : 'ready' });
    }
  });

  test('the mark is there for those who ask for it and those who follow a page', async () => {
    const { status, headers, bytes } = await ask('/favicon.ico');
    expect([status, headers['content-type']]).toEqual([200, 'image/x-icon']);
    const sizes = [0, 1, 2].map((at) => bytes[6 + 16 * at]);
    expect([bytes.readUInt16LE(2), bytes.readUInt16LE(4), sizes]).toEqual([1, 3, [16, 32, 48]]);
    const Cookie = await cookieOf(await makeUser({ role: 'EDITOR' }));
    for (const path of ['/', story, '/nobody-wrote-this', '/signin', '/account', '/admin']) {
      const { text } = await ask(path, { headers: { Cookie } });
      const icon = text.match(/<link rel="icon" href="([^"]*)"/)?.[1];
      expect(icon, path).toMatch(/^\/icon\.svg\?/);
      const found = await ask(icon!);
      expect([found.status, found.headers['content-type']], path).toEqual([200, 'image/svg+xml']);
    }
  });

  test('feeds and sitemaps are well formed, current and full of absolute addresses', async () => {
    const draft = await makeStory({ status: 'DRAFT', headline: 'Not in any feed' });
    const { slug } = await makeStory({ headline: 'Fish & chips <again>', publishedAt: new Date() });
    for (const [path, type] of [
      ['/feed.xml', 'application/rss+xml; charset=utf-8'],
      ['/atom.xml', 'application/atom+xml; charset=utf-8'],
      ['/section/town-hall/feed.xml', 'application/rss+xml; charset=utf-8'],
      ['/topic/north-mole/atom.xml', 'application/atom+xml; charset=utf-8'],
      ['/author/maren-holt/feed.xml', 'application/rss+xml; charset=utf-8'],
      ['/sitemap.xml', 'application/xml; charset=utf-8'],
      ['/sitemap/1.xml', 'application/xml; charset=utf-8'],
      ['/news-sitemap.xml', 'application/xml; charset=utf-8'],
    ] as const) {
      const { status, headers, text } = await ask(path);
      expect([status, headers['content-type']], path).toEqual([200, type]);
      const { elements, addresses } = readXml(text);
      expect(elements, path).toBeGreaterThanOrEqual(3);
      expect(addresses.length, path).toBeGreaterThan(0);
      expect(addresses.filter((address) => !address.startsWith(`${site.origin}/`))).toEqual([]);
      expect(text).not.toContain(draft.headline);
    }
    const { status, headers, text } = await ask('/feed.json');
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/feed+json; charset=utf-8',
    ]);
    const feed = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: `${site.origin}/`,
      feed_url: `${site.origin}/feed.json`,
      language: 'en-GB',
      authors: [{ name: 'Port Ellery Tidings', url: `${site.origin}/` }],
    });
    expect(feed.items.length).toBeGreaterThan(10);
    for (const item of feed.items) {
      expect(item.url).toMatch(new RegExp(`^${site.origin}/article/`));
    }
    // Only where it is another than the feed's.
    const languages = feed.items.flatMap(({ language }) => language ?? []);
    expect(languages.filter((language) => !/^(?!en-GB)[a-z]{2}$/.test(`${language}`))).toEqual([]);
    expect((await ask('/topic/nothing/feed.xml')).status).toBe(404);
    expect((await ask('/sitemap/999.xml')).status).toBe(404);
    expect((await ask(`/article/${slug}`)).text).toContain(
      '<h1>Fish &amp; chips &lt;again&gt;</h1>',
    );
  });

  test('robots.txt names the sitemaps and keeps crawlers out of what is not for them', async () => {
    const { status, headers, text } = await ask('/robots.txt');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    const lines = text.split('\n');
    expect(lines).toContain(`Sitemap: ${site.origin}/sitemap.xml`);
    expect(lines).toContain(`Sitemap: ${site.origin}/news-sitemap.xml`);
    expect(lines).not.toContain('Disallow: /');
    // Pages of the paper that begin with the same word are not among them.
    const rules = lines.flatMap((line) => /^Disallow: (.*)$/.exec(line)?.[1] ?? []);
    const isFor = (address: string) =>
      rules.some((rule) =>
        rule.endsWith('$') ? address === rule.slice(0, -1) : address.startsWith(rule),
      );
    const own = [
      '/admin',
      '/admin/articles',
      '/api/v1/me',
      '/register',
      '/register?next=%2F',
      '/search?q=a',
    ];
    expect([...own, '/account/saved'].filter((address) => !isFor(address))).toEqual([]);
    expect(['/register-of-interests', '/searchlight', '/administration'].filter(isFor)).toEqual([]);
  });

  test('the API describes the calls that it has', async () => {
    const { status, text } = await ask('/api/v1/openapi.json');
    expect(status).toBe(200);
    const document = JSON.parse(text) as OpenApi;
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: `${site.origin}/api/v1` }]);
    const calls = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
    );
    const there = addressesOf('app/api/v1').flatMap(({ address, methods }) =>
      methods.map((method) => `${method} ${address.replaceAll('[', '{').replaceAll(']', '}')}`),
    );
    expect(there).toContain('POST /articles/{ref}/comments');
    expect(calls.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
      there.filter((call) => call !== 'GET /openapi.json').sort(),
    );
    expect(new Set(calls.map(({ operation }) => operation.operationId)).size).toBe(calls.length);
    for (const { path, operation } of calls) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const given = (operation.parameters ?? []).filter((one) => one.in === 'path');
      expect(
        given.map(({ name }) => name),
        path,
      ).toEqual(named);
      expect(Object.keys(operation.responses)).toContain('default');
    }
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(document.components.schemas)).toContain(name);
  });
});

type OpenApi = {
  openapi: string;
  servers: unknown;
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; parameters?: { name: string; in: string }[]; responses: object }
    >
  >;
  components: { schemas: object };
};

/** Reads a document strictly; throws where it is not well formed. Gives the text of its address elements. */
function readXml(text: string): { elements: number; addresses: string[] } {
  const parser = new SaxesParser({ xmlns: true });
  const addresses: string[] = [];
  let elements = 0;
  let inside = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    inside = name;
    const href = name === 'link' ? attributes.href : undefined;
    if (href) addresses.push(typeof href === 'string' ? href : href.value);
  });
  parser.on('closetag', () => (inside = ''));
  parser.on('text', (words) => {
    if (inside === 'loc' || (inside === 'link' && words.trim())) addresses.push(words);
  });
  parser.write(text).close();
  return { elements, addresses };
}

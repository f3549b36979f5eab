import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { db } from '@/lib/db';
import { askFrom } from '@/lib/static-copy/ask';
import { copySite } from '@/lib/static-copy/copy';
import { expect, makeStory, test } from './fixtures';
import { site } from './wire';

test('a copy of the public site stands without a server, and holds what is public alone', async () => {
  test.setTimeout(900_000); // some thousand pages by then: what all tests before it have made
  const shown = await makeStory({ headline: 'The copied harbour' });
  const hidden = await makeStory({
    ...{ headline: 'The hidden harbour', status: 'DRAFT', publishedAt: null },
  });
  const began = new Date();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-copy-'));
  try {
    await copySite({
      ...{ ask: askFrom(site.origin, site.origin), siteUrl: site.origin, folder, now: new Date() },
      locale: 'en-GB',
      more: [`/article/${encodeURIComponent(hidden.slug)}`],
    });
    const files = fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.relative(folder, path.join(one.parentPath, one.name)));
    const known = new Set(files);
    expect(files).toEqual(
      expect.arrayContaining([
        ...['index.html', '404.html', 'feed.xml', 'sitemap.xml', 'robots.txt', 'latest/index.html'],
        ...['archive/index.html', `article/${shown.slug}/index.html`],
      ]),
    );
    const lost: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = fs.readFileSync(path.join(folder, file), 'utf8');
      expect(html, file).not.toContain('The hidden harbour');
      expect(html, file).not.toMatch(/<form|<button|<script(?! type="application\/ld)/);
      for (const [, address] of html.matchAll(/<(?:a|img|link)[^>]* (?:href|src)="(\/[^"#?]*)/g)) {
        const place = decodeURIComponent(address!).slice(1);
        const name = place === '' || place.endsWith('/') ? `${place}index.html` : place;
        if (!known.has(name) && !lost.includes(name)) lost.push(name);
      }
    }
    // What others take away, or lead on, while the copy is made is linked to and not there; nothing else is.
    for (const name of lost) {
      const source = `/${name.replace(/\/?index\.html$/, '')}`;
      const { status } = await fetch(site.origin + source, { redirect: 'manual' });
      const ledOn = await db.redirect.count({ where: { source, createdAt: { gte: began } } });
      if (ledOn === 0) expect(status, name).toBeGreaterThanOrEqual(404);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { Report } from '@/lib/importers/report';
import { fileOf } from '@/lib/importers/test-exports';
import { importWxr } from '@/lib/importers/wxr/mutations';
import { attachment, post, wxr } from '@/lib/importers/wxr/test-wxr';
import { pictureBytes } from '@/lib/media/test-pictures';
import { resetDatabase } from '@/scripts/testing/database';
import { fetchPictures } from './mutations';

const now = new Date('2024-01-01T00:00:00Z');
const asked: string[] = [];
let server: http.Server;
let port = 0;

beforeEach(async () => {
  await resetDatabase();
  asked.length = 0;
  const bytes = await pictureBytes();
  server = http.createServer((request, response) => {
    asked.push(request.url!);
    if (request.url!.endsWith('.txt.jpg')) response.end('no picture');
    else if (request.url!.includes('away')) {
      const host = request.url!.includes('by-number') ? '127.0.0.1' : 'other.example';
      response.writeHead(302, { Location: `http://${host}:${port}/x.jpg` }).end();
    } else response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => new Promise<void>((done) => void server.close(() => done())));

const site = () => `http://cdn.example:${port}`;
const fetchAll = async (hosts: string[] = [], isDryRun = false) => {
  const report = new Report();
  // The names lead to this machine for the test alone.
  const reach = { allowsPrivate: true, resolve: () => Promise.resolve(['127.0.0.1']) };
  await fetchPictures({ now, isDryRun, report, hosts, reach });
  return report.json(isDryRun);
};

it('fetches what imports left, from named hosts alone, once, and shows it in the stories', async () => {
  const img = (name: string) => `<img src="${site()}/files/${name}" alt="A ${name}">`;
  const text = wxr(
    post({
      content: `<p>a</p>${img('quay-300x200.jpg')}${img('pier.jpg')}${img('bad.txt.jpg')}${img('away.jpg')}`,
      meta: [{ key: '_thumbnail_id', value: '90' }],
    }),
    attachment({ attachmentUrl: `${site()}/files/quay.jpg` }),
  );
  await importWxr({ open: fileOf(text), now, isDryRun: false, report: new Report() });
  // A trial tells of those in texts too, and writes nothing.
  const rows = await db.media.count();
  const trial = await fetchAll(['cdn.example'], true);
  expect(trial.counts.pictures).toMatchObject({ found: 4, created: 4, leftOut: 0 });
  expect(await db.media.count()).toBe(rows);
  expect(asked).toEqual([]);
  expect((await fetchAll()).counts.pictures).toMatchObject({ created: 0, leftOut: 4 });
  expect(asked).toEqual([]);

  const { counts, leftOut } = await fetchAll(['cdn.example']);
  expect(counts).toMatchObject({
    pictures: { found: 4, created: 2, leftOut: 2 },
    stories: { updated: 1 },
  });
  expect(leftOut.map(({ why }) => why)).toContain('The server is not one that is allowed.');
  const story = await db.story.findFirstOrThrow({ include: { hero: true, mediaUses: true } });
  expect(story.hero?.path).toMatch(/^\/media\/\d+-[0-9a-f]{16}\/quay\.jpg$/);
  expect(JSON.stringify(story.body)).toContain(story.hero!.path!);
  expect(story.mediaUses).toHaveLength(2);

  asked.length = 0;
  await fetchAll(['cdn.example']);
  expect(asked.sort()).toEqual(['/files/away.jpg', '/files/bad.txt.jpg']);
  // It was not edited by anybody, so it goes on following the old site.
  const report = new Report();
  const changed = text.replace('The gate', 'The gates');
  await importWxr({ open: fileOf(changed), now, isDryRun: false, report });
  expect(report.of('stories', 'updated')).toBe(1);
});

it('is led to no host that was not named, by its name or by its number', async () => {
  const img = (name: string) => `<img src="${site()}/files/${name}" alt="">`;
  const content = `<p>a</p>${img('away.jpg')}${img('away-by-number.jpg')}`;
  const open = fileOf(wxr(post({ content })));
  await importWxr({ open, now, isDryRun: false, report: new Report() });
  const { counts, leftOut } = await fetchAll(['cdn.example']);
  expect(counts.pictures).toMatchObject({ created: 0, leftOut: 2 });
  expect(leftOut).toMatchObject([{ why: 'The server is not one that is allowed.', count: 2 }]);
  expect(asked.sort()).toEqual(['/files/away-by-number.jpg', '/files/away.jpg']);
});

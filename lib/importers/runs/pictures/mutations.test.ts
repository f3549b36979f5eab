import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { listWaitingHosts } from '@/lib/importers/pictures/data';
import { getRun } from '@/lib/importers/runs/data';
import { goOn, removeRun, startRun, stopRun } from '@/lib/importers/runs/mutations';
import { picturesForm } from '@/lib/importers/runs/schema';
import { runImport } from '@/lib/importers/runs/work/mutations';
import { attachment, post, wxr } from '@/lib/importers/wxr/test-wxr';
import { claimJob } from '@/lib/jobs/queue';
import { runDueJobs } from '@/lib/jobs/run';
import { pictureBytes } from '@/lib/media/test-pictures';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { goOnWithPictures, startPictures } from './mutations';

const asked: string[] = [];
/** Called before each answer. */
let beforeAnswer: () => Promise<unknown>;
let server: http.Server;
let port = 0;

beforeEach(async () => {
  await resetDatabase();
  asked.length = 0;
  beforeAnswer = () => Promise.resolve();
  const bytes = await pictureBytes();
  const answer = async ({ url }: http.IncomingMessage, response: http.ServerResponse) => {
    asked.push(url!);
    await beforeAnswer();
    if (url!.includes('gone')) response.writeHead(404).end();
    else response.end(bytes);
  };
  server = http.createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => new Promise<void>((done) => void server.close(() => done())));

// The names lead to this machine for the test alone.
const reach = { allowsPrivate: true, resolve: () => Promise.resolve(['127.0.0.1']) };
const as = async (role: 'ADMIN' | 'EDITOR') =>
  viewerOf(await makeUser({ role }), { now: new Date() });

/** Has an export of one story brought in, with a picture above it and others in its text. */
async function bringIn() {
  const admin = await as('ADMIN');
  const img = (url: string) => `<img src="${url}" alt="">`;
  const cdn = `http://cdn.example:${port}`;
  const text = wxr(
    post({
      content: `<p>a</p>${['a', 'b', 'gone'].map((name) => img(`${cdn}/${name}.jpg`)).join('')}${img('https://other.example/c.jpg')}`,
      meta: [{ key: '_thumbnail_id', value: '90' }],
    }),
    attachment({ attachmentUrl: `http://www.old.example:${port}/quay.jpg` }),
  );
  const id = await startRun(admin, {
    ...{ bytes: new TextEncoder().encode(text), fileName: 'old.xml' },
    ...{ format: '' as const, site: '', mapping: '' },
  });
  await runDueJobs('archive');
  expect(await listWaitingHosts()).toEqual([]);
  await goOn(admin, { id, mapping: '', how: 'write' });
  await runDueJobs('archive');
  return admin;
}

const fetchNow = async (id: number) => {
  await claimJob('fetching');
  await runImport(id, { everyMs: 0, reach });
  return (await getRun(id))!;
};

it('says where pictures wait, and fetches them from the sites that are ticked and no other', async () => {
  const admin = await bringIn();
  expect(await listWaitingHosts()).toEqual([
    { host: 'cdn.example', count: 3, isOwn: false },
    { host: 'old.example', count: 1, isOwn: true },
    { host: 'other.example', count: 1, isOwn: false },
  ]);
  // Not even from the site that was imported, where it is not ticked.
  const id = await startPictures(admin, { hosts: ['cdn.example'] });
  await expect(startPictures(admin, { hosts: ['old.example'] })).rejects.toThrow(
    'Pictures are being fetched already.',
  );
  // No import waits for an old site that answers slowly.
  expect(await runDueJobs('archive')).toBe(0);
  const run = await fetchNow(id);
  expect(asked.sort()).toEqual(['/a.jpg', '/b.jpg', '/gone.jpg']);
  expect(run).toMatchObject({ state: 'done', isDryRun: false, format: 'pictures' });
  const { counts, leftOut, items } = run.report!;
  expect(counts).toEqual({
    pictures: { found: 5, created: 2, updated: 0, skipped: 0, leftOut: 3 },
    stories: { found: 1, created: 0, updated: 1, skipped: 0, leftOut: 0 },
  });
  expect(leftOut.map(({ why, count }) => [why, count])).toEqual([
    ['pictures on sites that were not allowed', 2],
    ['The server answered 404.', 1],
  ]);
  expect(items.map(({ label, outcome }) => [new URL(label).pathname, outcome]).sort()).toEqual([
    ['/a.jpg', 'created'],
    ['/b.jpg', 'created'],
    ['/c.jpg', 'leftOut'],
    ['/gone.jpg', 'leftOut'],
    ['/quay.jpg', 'leftOut'],
  ]);
  const { body } = await db.story.findFirstOrThrow({ select: { body: true } });
  expect(JSON.stringify(body).match(/"\/media\//g)).toHaveLength(2);
  expect(await listWaitingHosts()).toEqual([
    { host: 'cdn.example', count: 1, isOwn: false },
    { host: 'old.example', count: 1, isOwn: true },
    { host: 'other.example', count: 1, isOwn: false },
  ]);
  await expect(goOnWithPictures(admin, id)).rejects.toThrow('There is nothing to go on with.');
  await removeRun(admin, id);
  expect(await getRun(id)).toBeNull();
});

it('ends after the picture under way, and goes on with the rest, none twice', async () => {
  const admin = await bringIn();
  const id = await startPictures(admin, { hosts: ['cdn.example', 'old.example'] });
  // Somebody presses while the third one comes.
  beforeAnswer = async () => {
    if (asked.length === 3) await stopRun(admin, id);
  };
  const run = await fetchNow(id);
  expect(run).toMatchObject({ state: 'stopped', stop: { at: expect.any(Date) as Date } });
  expect(run.progress).toMatchObject({ step: 'pictures', of: 4 });
  expect(run.report!.counts.pictures).toMatchObject({ found: 4, created: 2, leftOut: 2 });
  expect(asked).toEqual(['/quay.jpg', '/gone.jpg', '/b.jpg']);
  await goOnWithPictures(admin, id);
  const again = await fetchNow(id);
  expect(again).toMatchObject({ state: 'done', stop: null });
  expect(again.report!.counts.pictures).toMatchObject({ found: 3, created: 1, leftOut: 2 });
  expect(asked.slice(3)).toEqual(['/gone.jpg', '/a.jpg']);
  const story = await db.story.findFirstOrThrow({ include: { hero: true } });
  expect(story.hero?.path).toMatch(/^\/media\//);
  expect(JSON.stringify(story.body).match(/"\/media\//g)).toHaveLength(2);
});

it('asks nothing of a private address, whoever ticks it', async () => {
  const admin = await bringIn();
  await startPictures(admin, { hosts: ['cdn.example', 'old.example', '127.0.0.1'] });
  await db.media.updateMany({
    where: { externalUrl: { contains: '/quay.jpg' } },
    data: { externalUrl: `http://127.0.0.1:${port}/quay.jpg` },
  });
  await runDueJobs('fetching');
  const run = await db.importRun.findFirstOrThrow({ where: { format: 'pictures' } });
  const { report } = (await getRun(run.id))!;
  expect(report!.counts.pictures).toMatchObject({ found: 5, created: 0, leftOut: 5 });
  expect(report!.items.find(({ label }) => label.endsWith('/quay.jpg'))?.why).toBe(
    'The server is not on the open internet.',
  );
  expect(asked).toEqual([]);
});

it('is for admins, who tick a site', async () => {
  await expect(startPictures(await as('EDITOR'), { hosts: ['a.example'] })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(goOnWithPictures(await as('EDITOR'), 1)).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(picturesForm.safeParse({}).error?.issues[0]?.message).toBe('Tick at least one site.');
  expect(picturesForm.parse({ hosts: 'a.example' })).toEqual({ hosts: ['a.example'] });
  expect(picturesForm.parse({ hosts: ['a.example', 'b.example'] }).hosts).toHaveLength(2);
});

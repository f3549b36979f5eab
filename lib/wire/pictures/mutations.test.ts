import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { documentText, readDocument } from '@/lib/articles/document';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { pictureBytes } from '@/lib/media/test-pictures';
import { takeAsDraft, takeUpdate } from '@/lib/wire/draft/mutations';
import { takeIn } from '@/lib/wire/intake/mutations';
import { bytesOf, newsItem, newsMessage, ninjs3, nitf, pictureItem } from '@/lib/wire/test-items';
import { makeSection, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { askForPictures, fetchWirePictures } from './mutations';

const now = new Date();
const asked: string[] = [];
let server: http.Server;
let port = 0;
let editor: Viewer;
// The names lead to this machine for the test alone.
const reach = { allowsPrivate: true, resolve: () => Promise.resolve(['127.0.0.1']) };

beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
  await makeSection({ slug: 'harbour', name: 'Harbour' });
  asked.length = 0;
  const bytes = await pictureBytes();
  server = http.createServer((request, response) => {
    asked.push(request.url!);
    if (request.url!.startsWith('/gone')) response.writeHead(404).end();
    else if (request.url!.startsWith('/words')) response.end('no picture');
    else if (request.url!.startsWith('/away'))
      response.writeHead(302, { Location: `http://elsewhere.example:${port}/a.jpg` }).end();
    else response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => new Promise<void>((done) => void server.close(() => done())));

const at = (name: string, host = 'img.coast.example') => `http://${host}:${port}/${name}`;
const picture = (name: string, more: object = {}) => ({
  ...{ name, type: 'picture', uri: `urn:${name}`, by: 'Cy Dahl', copyrightHolder: 'Coast News' },
  ...{ usageTerms: 'Once.', descriptions: [{ role: 'caption', value: `Of ${name}.` }] },
  renditions: [{ contentType: 'image/jpeg', href: at(name), width: 3000, height: 2000 }],
  ...more,
});
const nameHosts = (...wireHosts: string[]) =>
  db.setting.create({ data: { key: 'wireHosts', value: wireHosts } });
const take = async (value: unknown) => (await takeIn(bytesOf(value), {}, new Date())).received[0]!;
async function draft(value: unknown) {
  const { id } = await take(value);
  const { storyId } = await takeAsDraft(editor, { itemId: id }, now);
  return { id, storyId };
}
const story = (id: number) =>
  db.story.findUniqueOrThrow({ where: { id }, include: { hero: true, mediaUses: true } });
const imagesIn = (body: unknown) =>
  (readDocument(body).content ?? []).filter(({ type }) => type === 'image');

it('brings an item’s pictures into its draft with caption and credit, once', async () => {
  await nameHosts('coast.example');
  const item = ninjs3({ associations: [picture('a.jpg'), picture('b.jpg'), picture('a.jpg')] });
  const { id, storyId } = await draft(item);
  expect(await db.job.findMany({ where: { kind: 'fetch-wire' } })).toMatchObject([
    { payload: { itemId: id } },
  ]);
  const version = (await story(storyId)).version;
  await fetchWirePictures({ itemId: id }, reach);
  expect(asked).toEqual(['/a.jpg', '/b.jpg']);
  const made = await story(storyId);
  expect(made.hero).toMatchObject({
    ...{ caption: 'Of a.jpg.', credit: 'Cy Dahl / Coast News', copyright: 'Once.' },
    ...{ externalUrl: null, path: expect.stringMatching(/\/a\.jpg$/) as string },
  });
  expect(imagesIn(made.body)).toMatchObject([
    { attrs: { caption: 'Of b.jpg.', credit: 'Cy Dahl / Coast News' } },
  ]);
  expect(made.mediaUses).toHaveLength(1);
  expect(made.note).not.toContain('not fetched');
  expect(made.version).toBe(version + 1);
  // Again changes nothing, and asks nobody.
  await fetchWirePictures({ itemId: id }, reach);
  expect(asked).toHaveLength(2);
  expect((await story(storyId)).version).toBe(version + 1);
  expect(await db.media.count()).toBe(2);
});

it.each([
  ['2026-11-30T23:30:00-05:00', 'America/New_York', '2026-11-30T00:00:00.000Z'],
  ['2026-11-30T23:30:00-05:00', 'Europe/Oslo', '2026-12-01T00:00:00.000Z'],
  ['2026-11-30', 'America/New_York', '2026-11-30T00:00:00.000Z'],
])(
  'of what may be used until %s, the rights have their last day in %s',
  async (expires, timeZone, day) => {
    await nameHosts('coast.example');
    await db.setting.create({ data: { key: 'timeZone', value: timeZone } });
    const item = ninjs3({ associations: [picture('a.jpg')], expires });
    const { id, storyId } = await draft(item);
    await fetchWirePictures({ itemId: id }, reach);
    expect((await story(storyId)).hero!.rightsUntil!.toISOString()).toBe(day);
  },
);

it.each([
  [
    'NewsML-G2, of a text with pictures of its own and others that it names',
    newsMessage(
      newsItem({
        more: '<link rel="irel:associatedWith" residref="urn:pic:1"/>',
        body: `<inlineXML><html><body><p>Six of nine.</p></body></html></inlineXML><remoteContent contenttype="image/jpeg" href="COAST/n.jpg"/>`,
      }),
      pictureItem('urn:pic:1'),
    ),
  ],
  [
    'NITF',
    nitf({
      body: '<p>Six of nine.</p><media media-type="image"><media-reference source="COAST/h.jpg" source-credit="Coast News"/><media-caption>The quay.</media-caption><media-producer>Cy Dahl</media-producer></media><media media-type="image"><media-reference source="COAST/n.jpg"/></media>',
    }),
  ],
])('takes them from %s', async (_, text) => {
  await nameHosts('coast.example');
  const { id, storyId } = await draft(
    text.replaceAll(/COAST|https:\/\/coast\.example/g, at('').slice(0, -1)),
  );
  await fetchWirePictures({ itemId: id }, reach);
  expect(asked.sort()).toEqual(['/h.jpg', '/n.jpg']);
  const made = await story(storyId);
  const captions = [made.hero!.caption, ...imagesIn(made.body).map(({ attrs }) => attrs?.caption)];
  expect(captions.sort()).toEqual(['', 'The quay.']);
  expect(made.note).not.toContain('not fetched');
});

it('asks no host that is not named, follows no redirect there, and says in the note what did not come', async () => {
  const names = ['a.jpg', 'gone.jpg', 'words.jpg', 'away.jpg'];
  const item = ninjs3({
    associations: [
      ...names.map((name) => picture(name)),
      picture('b.jpg', { renditions: [{ href: at('b.jpg', 'coast.example.evil.example') }] }),
    ],
  });
  const { id, storyId } = await draft(item);
  await fetchWirePictures({ itemId: id }, reach);
  expect(asked).toEqual([]);
  expect((await story(storyId)).note.split('Picture not fetched: ')).toHaveLength(6);

  await nameHosts('coast.example');
  await askForPictures(editor, id);
  await fetchWirePictures({ itemId: id }, reach);
  const made = await story(storyId);
  expect(made.hero?.caption).toBe('Of a.jpg.');
  expect(made.note.split('\n').filter((line) => line.startsWith('Picture not'))).toEqual([
    `Picture not fetched: ${at('gone.jpg')} (The server answered 404.)`,
    `Picture not fetched: ${at('words.jpg')} (This file is no picture that can be used. JPEG, PNG, WebP, AVIF and GIF are taken.)`,
    `Picture not fetched: ${at('away.jpg')} (The server is not one that is allowed.)`,
    `Picture not fetched: ${at('b.jpg', 'coast.example.evil.example')} (Its host is not named in the settings.)`,
  ]);
  // What did not come leaves no row behind.
  expect(await db.media.count()).toBe(1);
});

it('refuses private addresses, whatever the settings name', async () => {
  await nameHosts('coast.example');
  const { id, storyId } = await draft(ninjs3({ associations: [picture('a.jpg')] }));
  await fetchWirePictures({ itemId: id }, { ...reach, allowsPrivate: false });
  expect(asked).toEqual([]);
  expect((await story(storyId)).note).toContain(`Picture not fetched: ${at('a.jpg')}`);
});

it('is no edit of the words: an update is taken with its new pictures, and those that are here stay', async () => {
  await nameHosts('coast.example');
  const first = { associations: [picture('a.jpg'), picture('b.jpg')] };
  const { id, storyId } = await draft(ninjs3(first));
  await fetchWirePictures({ itemId: id }, reach);
  await db.job.updateMany({ where: { kind: 'fetch-wire' }, data: { doneAt: now } });
  // The editor does not want the second one.
  const { version, body } = await story(storyId);
  const words = (readDocument(body).content ?? []).filter(({ type }) => type !== 'image');
  await updateStory(editor, storyId, { version, body: { type: 'doc', content: words } });
  const bodies = [{ role: 'html', contentType: 'text/html', value: '<p>Seven of nine.</p>' }];
  await take(
    ninjs3({ version: '2', bodies, associations: [...first.associations, picture('c.jpg')] }),
  );
  expect(await takeUpdate(editor, id, now)).toMatchObject({ taken: ['body'], kept: [] });
  const [job] = await db.job.findMany({ where: { kind: 'fetch-wire', doneAt: null } });
  await fetchWirePictures(job!.payload as { itemId: number; after?: number }, reach);
  const made = await story(storyId);
  expect(documentText(readDocument(made.body))).toContain('Seven of nine.');
  expect(made.hero?.caption).toBe('Of a.jpg.');
  expect(imagesIn(made.body).map(({ attrs }) => attrs?.caption)).toEqual(['Of c.jpg.']);
});

it('changes nothing that readers have, and an editor’s own picture stays over the text', async () => {
  await nameHosts('coast.example');
  const { id, storyId } = await draft(ninjs3({ associations: [picture('a.jpg')] }));
  const own = await db.media.create({ data: { path: '/media/own.jpg' } });
  const { version } = await story(storyId);
  await updateStory(editor, storyId, { version, heroId: own.id });
  await setStoryStatus(editor, storyId, { status: 'published' });
  await fetchWirePictures({ itemId: id }, reach);
  expect(asked).toEqual([]);
  await expect(askForPictures(editor, id)).rejects.toThrow('There is no draft of this item');
  await setStoryStatus(editor, storyId, { status: 'unpublished' });
  await fetchWirePictures({ itemId: id }, reach);
  const made = await story(storyId);
  expect(made.heroId).toBe(own.id);
  expect(imagesIn(made.body)).toHaveLength(1);
});

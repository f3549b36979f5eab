import { beforeEach, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { db } from '@/lib/db';
import { Report } from '@/lib/importers/report';
import { readWxr } from '@/lib/importers/wxr/parse';
import type { WxrItem } from '@/lib/importers/wxr/schema';
import { importWxr } from '@/lib/importers/wxr/mutations';
import { countDrawings } from '@/lib/wxr/data';
import { wxrText } from '@/lib/wxr/write';
import {
  makeAuthor,
  makeComment,
  makeMedia,
  makeSection,
  makeStory,
  makeTopic,
  paragraphs,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const site = {
  name: 'The Harbour Post & Sons',
  description: 'News <from> the quay.',
  language: 'en-GB',
  url: 'https://paper.example',
};
const now = new Date('2026-04-05T06:07:08Z');

async function write(): Promise<string> {
  const parts: string[] = [];
  for await (const part of wxrText({ site, now })) parts.push(part);
  return parts.join('');
}
async function* bytes(text: string) {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += 1_000) yield all.subarray(at, at + 1_000);
}
async function itemsOf(text: string): Promise<WxrItem[]> {
  const items: WxrItem[] = [];
  for await (const record of readWxr(() => bytes(text)))
    if (record.kind === 'item') items.push(record.item);
  return items;
}

beforeEach(() => resetDatabase());

/** What a reader of the other site would have of it, without its numbers. */
const whole = async () => {
  const stories = await db.story.findMany({
    orderBy: { slug: 'asc' },
    include: {
      section: true,
      hero: true,
      authors: { include: { author: true }, orderBy: { position: 'asc' } },
      topics: { include: { topic: true }, orderBy: { position: 'asc' } },
      comments: { orderBy: { createdAt: 'asc' }, include: { parent: true, author: true } },
    },
  });
  return stories.map((story) => ({
    ...{ slug: story.slug, headline: story.headline, standfirst: story.standfirst },
    ...{
      body: (story.body as DocNode).content,
      status: story.status,
      publishedAt: story.publishedAt,
      kind: story.kind,
    },
    section: story.kind === 'PAGE' ? null : story.section.name,
    hero: story.hero?.alt,
    authors: story.authors.map(({ author }) => author.name),
    topics: story.topics.map(({ topic }) => topic.name),
    comments: story.comments.map(({ body, status, guestName, author, parent, createdAt }) => ({
      ...{ body, status, createdAt, name: guestName ?? author?.name, answers: parent?.body },
    })),
  }));
};

it('comes back by our own importer as it was', async () => {
  const section = await makeSection({ name: 'Harbour', slug: 'harbour' });
  const [ann, desk] = [
    await makeAuthor({ name: 'Ann Roe', slug: 'ann-roe' }),
    await makeAuthor({ name: 'Harbour Desk', slug: 'harbour-desk' }),
  ];
  const topic = await makeTopic({ name: 'Storms & gales', slug: 'storms' });
  const hero = await makeMedia({
    path: null,
    externalUrl: 'https://cdn.example/q.jpg',
    alt: 'A quay',
  });
  const story = await makeStory({
    ...{ slug: 'fire', headline: 'Fire & “flames” ]]> <b>', standfirst: 'It’s out.' },
    ...{ section, hero, topics: [topic], authors: [ann, desk] },
    publishedAt: new Date('2026-01-02T03:04:05Z'),
    body: paragraphs('One & <two>.\n\nThree.'),
  });
  const first = await makeComment({
    ...{ story, body: 'I saw it & <wept>.\n\nTruly.', createdAt: new Date('2026-01-02T04:00:00Z') },
  });
  await makeComment({
    ...{ parent: first, author: null, guestName: 'Ada', body: 'So did I.' },
    createdAt: new Date('2026-01-02T05:00:00Z'),
  });
  await makeComment({
    story,
    status: 'PENDING',
    body: 'Held',
    createdAt: new Date('2026-01-02T06:00:00Z'),
  });
  await makeStory({
    ...{ kind: 'PAGE', slug: 'about-us', headline: 'About us', section, authors: [ann] },
    publishedAt: new Date('2026-01-01T00:00:00Z'),
  });
  const before = await whole();
  const text = await write();

  await resetDatabase();
  const report = new Report();
  await importWxr({ open: () => bytes(text), now, isDryRun: false, report });
  expect(await whole()).toEqual(before);
});

it('makes public nothing that is not', async () => {
  const later = new Date('2026-05-01T00:00:00Z');
  const past = new Date('2026-01-01T00:00:00Z');
  await makeStory({ slug: 'a-public', publishedAt: past });
  await makeStory({ slug: 'b-embargo', publishedAt: past, embargoUntil: later });
  await makeStory({ slug: 'c-scheduled', status: 'SCHEDULED', publishedAt: later });
  await makeStory({ slug: 'd-draft', status: 'DRAFT', publishedAt: null });
  await makeStory({ slug: 'e-review', status: 'IN_REVIEW', publishedAt: null });
  await makeStory({ slug: 'f-withdrawn', status: 'WITHDRAWN', publishedAt: past });
  await makeStory({ slug: 'g-trash', status: 'DRAFT', publishedAt: null, trashedAt: past });
  const items = await itemsOf(await write());
  expect(items.map(({ slug, status, dateGmt }) => [slug, status, dateGmt.slice(0, 10)])).toEqual([
    ['a-public', 'publish', '2026-01-01'],
    ['b-embargo', 'future', '2026-05-01'],
    ['c-scheduled', 'future', '2026-05-01'],
    ['d-draft', 'draft', expect.any(String)],
    ['e-review', 'pending', expect.any(String)],
    ['f-withdrawn', 'draft', expect.any(String)],
  ]);
});

it('has at the end of a text what readers have of it live, newest first, before the corrections', async () => {
  const at = (time: string) => new Date(`2026-04-05T${time}Z`);
  const fields = { body: paragraphs('The text.'), publishedAt: at('01:00') };
  const corrected = { text: 'Put right.', createdAt: at('05:00') };
  const { id } = await makeStory({ slug: 'gale', ...fields, corrections: [corrected] });
  const plain = await makeStory({ slug: 'plain', ...fields });
  const post = (storyId: number, text: string, time: string, more: object = {}) => ({
    ...{ storyId, text, body: paragraphs(text) as object, publishedAt: at(time) },
    ...more,
  });
  await db.liveCoverage.create({ data: { storyId: id } });
  await db.livePost.createMany({
    data: [
      post(id, 'A mast is down.', '02:03'),
      post(id, 'All are safe.', '04:05', { headline: 'Safe & sound', signature: 'Edda Blom' }),
      post(id, 'Not so.', '03:00', { removedAt: now }),
      // Its coverage was taken away.
      post(plain.id, 'Nobody reads this.', '02:00'),
    ],
  });
  const [gale, other] = await itemsOf(await write());
  expect(gale!.content).toBe(
    [
      ...['<p>The text.</p>', '<p><strong>2026-04-05 04:05 UTC: Safe &amp; sound</strong></p>'],
      ...['<p>All are safe.</p>', '<p><em>Edda Blom</em></p>'],
      ...['<p><strong>2026-04-05 02:03 UTC</strong></p>', '<p>A mast is down.</p>'],
      '<p><strong>Correction, 2026-04-05:</strong> Put right.</p>',
    ].join('\n'),
  );
  expect(other!.content).toBe('<p>The text.</p>');
});

it('names no mail address and no network address, and is XML whatever the words are', async () => {
  const story = await makeStory({ headline: 'Bell \u0007 and half \ud800 letters', slug: 'bell' });
  await makeComment({ story, body: 'ctrl \u0001 ]]> end' });
  const text = await write();
  expect(text).not.toContain('@example.test');
  const [item] = await itemsOf(text);
  expect(item!.title).toBe('Bell  and half \ufffd letters');
  expect(item!.comments[0]!.content).toBe('ctrl  ]]&gt; end');
});

it('has an answer to a deleted comment answer what that one answered', async () => {
  const story = await makeStory({ slug: 'talk' });
  const first = await makeComment({ story, body: 'First' });
  const gone = await makeComment({ parent: first, body: '', status: 'DELETED' });
  const goneToo = await makeComment({ parent: gone, body: '', status: 'DELETED' });
  await makeComment({ parent: goneToo, body: 'Answer' });
  const alone = await makeComment({ story, body: '', status: 'DELETED' });
  await makeComment({ parent: alone, body: 'Left alone' });
  const [item] = await itemsOf(await write());
  const id = String(first.id);
  expect(item!.comments.map(({ content, parent }) => [content, parent])).toEqual([
    ['First', '0'],
    ['Answer', id],
    ['Left alone', '0'],
  ]);
});

it('counts the drawings, which WordPress takes only with a plugin', async () => {
  await makeMedia({ path: '/prints/quay.svg', mime: 'image/svg+xml' });
  await makeMedia({ path: null, externalUrl: 'https://cdn.example/Q.SVG', mime: '' });
  await makeMedia({ path: null, externalUrl: 'https://cdn.example/svg.jpg', mime: '' });
  expect(await countDrawings()).toBe(2);
});

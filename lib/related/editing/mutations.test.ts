import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { getRelated } from '@/lib/related/data';
import { listEntries } from '@/lib/related/editing/data';
import {
  movePin,
  pinByAddress,
  setRelatedControl,
  setRelatedControlByForm,
  setRelatedRule,
} from '@/lib/related/editing/mutations';
import { makeSection, makeStories, makeStory, makeTopic, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { hearDoors } from '@/scripts/testing/door-ear';
import type { Role } from '@/prisma/generated/enums';

const now = new Date();
const person = async (role: Role): Promise<Viewer> =>
  viewerOf(await makeUser({ role, name: role }), { now });
let editor: Viewer;
let storyId: number;
let ids: Record<string, number>;

beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR');
  const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
  const elsewhere = await makeSection({ slug: 'sport', name: 'Sport' });
  const own = { slug: 'own', section };
  const names = ['near', 'middle', 'far', 'other', 'another'];
  const stories = await makeStories([
    own,
    ...names.map((slug) => ({ slug, headline: slug, section: elsewhere })),
  ]);
  storyId = stories[0]!.id;
  ids = Object.fromEntries(stories.slice(1).map(({ id, slug }) => [slug, id]));
  const match = (name: string, cosine: number) => ({
    ...{ storyId, relatedId: ids[name]!, score: cosine },
    reason: { cosine, days: 2, topics: ['Ferries'], words: ['ferry', 'strike'] },
  });
  await db.relatedStory.createMany({
    data: [match('near', 0.6), match('middle', 0.4), match('far', 0.2)],
  });
});

const shown = async () => {
  const wish = { storyId, sectionSlug: 'harbour', language: 'en-GB', now };
  return (await getRelated(wish)).map(({ slug }) => slug);
};
const rule = (name: string, wish: 'PIN' | 'EXCLUDE' | 'NONE', actor: Viewer | null = editor) =>
  setRelatedRule(actor, { storyId, relatedId: ids[name]!, rule: wish });
const log = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(
    ({ action, actorId, targetId, before, after }) => ({
      action,
      actorId,
      targetId,
      before,
      after,
    }),
  );

it('pins in front, keeps out, and leaves to the text again', async () => {
  await rule('far', 'PIN');
  await rule('other', 'PIN');
  await rule('near', 'EXCLUDE');
  expect(await shown()).toEqual(['far', 'other', 'middle']);
  await rule('far', 'NONE');
  await rule('near', 'NONE');
  expect(await shown()).toEqual(['other', 'near', 'middle', 'far']);
});

it('moves a pin by one place, and no farther than the ends', async () => {
  for (const name of ['far', 'other', 'another']) await rule(name, 'PIN');
  const move = (name: string, to: 'UP' | 'DOWN') =>
    movePin(editor, { storyId, relatedId: ids[name]!, to });
  await move('another', 'UP');
  expect((await shown()).slice(0, 3)).toEqual(['far', 'another', 'other']);
  await move('far', 'UP');
  await move('other', 'DOWN');
  expect((await shown()).slice(0, 3)).toEqual(['far', 'another', 'other']);
  await expect(move('near', 'UP')).rejects.toMatchObject({ code: 'not_found' });
});

it.each(['/article/other', 'https://paper.example/article/other?x=1#y', 'other', 'article/other/'])(
  'pins by the address %s',
  async (address) => {
    await pinByAddress(editor, { storyId, address });
    expect((await shown())[0]).toBe('other');
  },
);

it('says which address was wrong', async () => {
  await expect(
    pinByAddress(editor, { storyId, address: '/article/nowhere' }),
  ).rejects.toMatchObject({
    code: 'invalid',
    fields: [
      {
        path: 'address',
        message: 'No story has the address “nowhere”. It is what follows /article/.',
      },
    ],
  });
});

it('refuses what could never be shown', async () => {
  await expect(
    setRelatedRule(editor, { storyId, relatedId: storyId, rule: 'PIN' }),
  ).rejects.toMatchObject({ code: 'not_found' });
  const { id: relatedId } = await makeStory({ language: 'ar', headline: 'العبّارة' });
  await expect(setRelatedRule(editor, { storyId, relatedId, rule: 'PIN' })).rejects.toMatchObject({
    code: 'conflict',
    message: '“العبّارة” is in another language (ar): it would not be shown.',
  });
});

it('refuses a translation, its original and another translation of that', async () => {
  const translationOf = (id: number, ...of: string[]) =>
    db.story.updateMany({ where: { slug: { in: of } }, data: { translationOfId: id } });
  const refused = (name: string) => ({
    code: 'conflict',
    message: `“${name}” is a translation of this story, its original or another translation of that: it would not be shown.`,
  });
  await translationOf(storyId, 'near');
  await expect(rule('near', 'PIN')).rejects.toMatchObject(refused('near'));
  await translationOf(ids.far!, 'own', 'middle');
  await expect(rule('far', 'PIN')).rejects.toMatchObject(refused('far'));
  await expect(rule('middle', 'PIN')).rejects.toMatchObject(refused('middle'));
  // Kept out, as everything may be.
  await rule('middle', 'EXCLUDE');
  await rule('other', 'PIN');
  expect((await shown())[0]).toBe('other');
});

it('pins six at most', async () => {
  const more = await makeStories([{}, {}, {}, {}, {}, {}, {}]);
  for (const { id: relatedId } of more.slice(0, 6))
    await setRelatedRule(editor, { storyId, relatedId, rule: 'PIN' });
  await expect(
    setRelatedRule(editor, { storyId, relatedId: more[6]!.id, rule: 'PIN' }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

it('switches a list off, keeps light things from a sensitive story, and withholds a story', async () => {
  const control = {
    ...{ storyId, isOff: false, isSensitive: false, isWithheld: false },
    offeredUntil: null,
  };
  await setRelatedControl(editor, { ...control, isOff: true });
  expect(await shown()).toEqual([]);
  await setRelatedControl(editor, control);
  expect(await shown()).toEqual(['near', 'middle', 'far']);
  await rule('far', 'PIN');
  await setRelatedControl(editor, { ...control, isSensitive: true });
  expect(await shown()).toEqual(['far', 'near']);
  await setRelatedControl(editor, { ...control, storyId: ids.near!, isWithheld: true });
  expect(await shown()).toEqual(['far']);
});

describe('a story that is no longer offered, or is again', () => {
  const told = hearDoors();

  it('makes the lists stale that hold it, those in which it is pinned, and what it can fill', async () => {
    const topic = await makeTopic({ slug: 'ferries' });
    await db.storyTopic.create({
      data: { storyId: ids.near!, topicId: topic.id, position: 0 },
    });
    await db.relatedRule.create({
      data: { storyId: ids.another!, relatedId: ids.near!, kind: 'PIN' },
    });
    await db.relatedRule.create({
      data: { storyId: ids.other!, relatedId: ids.near!, kind: 'EXCLUDE' },
    });
    await told();
    for (const isWithheld of [true, false]) {
      await setRelatedControl(editor, { storyId: ids.near!, isWithheld });
      expect((await told()).flat().sort()).toEqual(
        [
          ...['topic:ferries', 'section:sport', 'story:near', `related:${ids.near}`],
          ...[`related:${storyId}`, `related:${ids.another}`],
        ].sort(),
      );
    }
  });
});

it('offers a story until a time of the newsroom, and refuses what is none', async () => {
  await db.setting.create({ data: { key: 'timeZone', value: 'Europe/Berlin' } });
  const form = { storyId: ids.near!, isOff: false, isSensitive: false, isWithheld: false };
  await setRelatedControlByForm(editor, { ...form, offeredUntil: '2026-01-10T18:00' });
  expect(await db.relatedControl.findUnique({ where: { storyId: ids.near! } })).toMatchObject({
    offeredUntil: new Date('2026-01-10T17:00:00Z'),
  });
  expect((await log()).at(-1)!.after).toMatchObject({ offeredUntil: '2026-01-10T17:00:00.000Z' });
  await expect(
    setRelatedControlByForm(editor, { ...form, offeredUntil: 'tomorrow' }),
  ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'offeredUntil' }] });
  await setRelatedControlByForm(editor, { ...form, offeredUntil: '' });
  expect(await shown()).toEqual(['near', 'middle', 'far']);
});

it('shows an editor the score and the grounds of all, whatever readers may have', async () => {
  await db.story.update({ where: { id: ids.middle! }, data: { status: 'UNPUBLISHED' } });
  await rule('other', 'PIN');
  await rule('near', 'EXCLUDE');
  const grounds = 'shares: ferry, strike; 2 days apart; topic Ferries';
  expect(
    (await listEntries(storyId)).map(({ slug, rule: kind, score, status, grounds: why }) => [
      ...[slug, kind, score, status],
      why,
    ]),
  ).toEqual([
    ['other', 'PIN', null, 'PUBLISHED', 'put here by an editor'],
    ['middle', null, 0.4, 'UNPUBLISHED', grounds],
    ['far', null, 0.2, 'PUBLISHED', grounds],
    ['near', 'EXCLUDE', 0.6, 'PUBLISHED', grounds],
  ]);
});

it('writes down who did what, and nothing where nothing changed', async () => {
  await rule('far', 'PIN');
  await rule('far', 'PIN');
  const control = {
    ...{ storyId, isOff: true, isSensitive: false, isWithheld: false },
    offeredUntil: null,
  };
  await setRelatedControl(editor, control);
  await setRelatedControl(editor, control);
  const entry = { actorId: editor.id, targetId: String(storyId) };
  const none = { isOff: false, isSensitive: false, isWithheld: false, offeredUntil: '' };
  expect(await log()).toEqual([
    {
      ...{ ...entry, action: 'related.rule' },
      before: { story: 'far', rule: 'by its text' },
      after: { story: 'far', rule: 'pinned' },
    },
    {
      ...{ ...entry, action: 'related.control' },
      before: none,
      after: { ...none, isOff: true },
    },
  ]);
});

it.each(['READER', 'AUTHOR', 'MODERATOR'] as const)('is nothing for a %s', async (role) => {
  const actor = await person(role);
  const control = {
    ...{ storyId, isOff: true, isSensitive: true, isWithheld: true },
    offeredUntil: null,
  };
  const wish = { storyId, relatedId: ids.near! };
  for (const attempt of [
    () => rule('near', 'EXCLUDE', actor),
    () => movePin(actor, { ...wish, to: 'UP' as const }),
    () => pinByAddress(actor, { storyId, address: 'other' }),
    () => setRelatedControl(actor, control),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  expect(await shown()).toEqual(['near', 'middle', 'far']);
});

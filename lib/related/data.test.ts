import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { pictureSelect } from '@/lib/articles/rows';
import { getRelated } from '@/lib/related/data';
import { makeSection, makeStories, makeTopic } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import type { StoryKind, StoryStatus } from '@/prisma/generated/enums';

const now = new Date('2026-11-25T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

beforeEach(() => resetDatabase());

/** Numbers from 0 to 1, the same for the same seed. */
function chance(seed: number) {
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
    return (seed >>> 0) / 4_294_967_296;
  };
}

const statuses: StoryStatus[] = [
  ...(['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'SCHEDULED', 'SCHEDULED'] as const),
  ...(['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED', 'UNPUBLISHED', 'WITHDRAWN'] as const),
];

type State = {
  status: StoryStatus;
  kind: StoryKind;
  publishedAt: Date | null;
  embargoUntil: Date | null;
  language: string;
};
type Rule = { storyId: number; relatedId: number; kind: 'PIN' | 'EXCLUDE'; position: number };
type Control = {
  isOff: boolean;
  isSensitive: boolean;
  isWithheld: boolean;
  offeredUntil: Date | null;
};

/** A story in any state that a row may have, near `now` on both sides. */
function anyState(random: () => number): State {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const status = pick(statuses);
  const isPlanned = status === 'PUBLISHED' || status === 'SCHEDULED' || status === 'WITHDRAWN';
  return {
    status,
    kind: random() < 0.1 ? 'PAGE' : 'STORY',
    publishedAt: isPlanned || random() < 0.5 ? hours(Math.round(random() * 40 - 30)) : null,
    embargoUntil: random() < 0.25 ? hours(Math.round(random() * 20 - 10)) : null,
    language: pick(['en-GB', 'en', 'EN-us', 'de', 'enm', 'ar']),
  };
}

/** The rules in plain words, apart from the query that keeps them. */
const isForReaders = (s: State, at: Date) =>
  s.kind === 'STORY' &&
  (s.status === 'PUBLISHED' || s.status === 'SCHEDULED') &&
  s.publishedAt! <= at &&
  (s.embargoUntil === null || s.embargoUntil <= at) &&
  ['en', 'en-gb', 'en-us'].includes(s.language.toLowerCase());

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'shows nothing but what readers may have, and all of it that there is room for (states of seed %d)',
  async (seed) => {
    const random = chance(seed);
    const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
    const states = Array.from({ length: 30 }, () => anyState(random));
    // The one that is looked at is public; the others are whatever they are.
    states[0] = { ...states[0]!, status: 'PUBLISHED', kind: 'STORY', language: 'en-GB' };
    states[0].publishedAt = hours(-100);
    const stories = await makeStories(states.map((state) => ({ ...state, section })));
    const [own, ...others] = stories.map(({ id, slug }, i) => ({ id, slug, ...states[i]! }));
    const storyId = own!.id;
    // Some tell the same: as translations of it, or all of them, itself too, of one original.
    const isTranslation = seed % 2 === 0;
    const original = isTranslation ? others.at(-1)!.id : storyId;
    const translations = others.slice(3, 7).map(({ id }) => id);
    await db.story.updateMany({
      where: { id: { in: isTranslation ? [storyId, ...translations] : translations } },
      data: { translationOfId: original },
    });
    const sameTelling = new Set([original, ...translations]);
    const cosines = new Map(others.map(({ id }) => [id, 0.15 + random() * 0.6]));
    await db.relatedStory.createMany({
      data: [...cosines].map(([relatedId, cosine]) => ({
        ...{ storyId, relatedId, score: cosine },
        reason: { cosine, days: 0, topics: [], words: [] },
      })),
    });
    const rules = others.flatMap(({ id: relatedId }, position): Rule[] => {
      const roll = random();
      if (roll > 0.3) return [];
      return [{ storyId, relatedId, kind: roll < 0.1 ? 'PIN' : 'EXCLUDE', position }];
    });
    await db.relatedRule.createMany({ data: rules });
    const controls = new Map<number, Control>();
    for (const { id } of [own!, ...others]) {
      if (random() < 0.6) continue;
      const control = {
        isOff: random() < 0.1,
        isSensitive: random() < 0.4,
        isWithheld: id !== storyId && random() < 0.4,
        offeredUntil: random() < 0.5 ? hours(Math.round(random() * 40 - 20)) : null,
      };
      controls.set(id, control);
      await db.relatedControl.create({ data: { storyId: id, ...control } });
    }
    const control = controls.get(storyId);
    const ruleOf = (id: number) => rules.find(({ relatedId }) => relatedId === id)?.kind;

    for (const at of [hours(-20), hours(-1), now, hours(7), hours(30)]) {
      for (const limit of [6, 24]) {
        const wish = { storyId, sectionSlug: 'harbour', language: 'en-GB', now: at, limit };
        const shown = await getRelated(wish);
        const allowed = others.filter(
          (story) =>
            isForReaders(story, at) &&
            ruleOf(story.id) !== 'EXCLUDE' &&
            !sameTelling.has(story.id) &&
            !controls.get(story.id)?.isWithheld &&
            !(controls.get(story.id)?.offeredUntil && controls.get(story.id)!.offeredUntil! <= at),
        );
        const matches = allowed
          .filter(
            ({ id }) => ruleOf(id) === 'PIN' || !control?.isSensitive || cosines.get(id)! >= 0.5,
          )
          .sort((a, b) => {
            const [pinA, pinB] = [ruleOf(a.id) === 'PIN', ruleOf(b.id) === 'PIN'];
            if (pinA !== pinB) return pinA ? -1 : 1;
            return pinA ? a.id - b.id : cosines.get(b.id)! - cosines.get(a.id)!;
          })
          .slice(0, limit);
        const isShown =
          !control?.isOff &&
          (matches.length >= 3 || matches.some(({ id }) => ruleOf(id) === 'PIN'));
        const expected = isShown ? matches.map(({ slug }) => slug) : [];
        expect(
          shown.map(({ slug }) => slug),
          `at ${at.toISOString()}, ${limit}`,
        ).toEqual(expected);
      }
    }
  },
);

it('puts what came out within seven days of the reading before what matches a little better', async () => {
  const section = await makeSection({ slug: 'harbour' });
  const days = [-60, -8, -7, -1, -40, -6].map((count) => hours(count * 24));
  const [own, ...others] = await makeStories(
    days.map((publishedAt, i) => ({ slug: `s${i}`, section, publishedAt, language: 'en-GB' })),
  );
  const scores = [0.5, 0.46, 0.44, 0.3, 0.25];
  await db.relatedStory.createMany({
    data: others.map(({ id: relatedId }, i) => ({
      ...{ storyId: own!.id, relatedId, score: scores[i]! },
      reason: { cosine: 0.3, days: 0, topics: [], words: [] },
    })),
  });
  const shown = async (at: Date) => {
    const wish = { storyId: own!.id, sectionSlug: 'harbour', language: 'en-GB', now: at };
    return (await getRelated(wish)).map(({ slug, score }) => `${slug} ${score}`);
  };
  // 0.46 and 0.44 count for 0.506 and 0.484, 0.25 for 0.275; scores stay what they are.
  expect(await shown(now)).toEqual(['s2 0.46', 's1 0.5', 's3 0.44', 's4 0.3', 's5 0.25']);
  expect(await shown(hours(24))).toEqual(['s1 0.5', 's3 0.44', 's2 0.46', 's4 0.3', 's5 0.25']);
  expect(await shown(hours(24 * 9))).toEqual(['s1 0.5', 's2 0.46', 's3 0.44', 's4 0.3', 's5 0.25']);
});

it('fills with neither a translation, its original nor what is offered no longer', async () => {
  const section = await makeSection({ slug: 'harbour' });
  const names = ['own', 'original', 'other-translation', 'over', 'one', 'two', 'three'];
  const stories = await makeStories(
    names.map((slug) => ({ slug, section, publishedAt: hours(-1), language: 'en-GB' })),
  );
  const ids = new Map(stories.map(({ id, slug }) => [slug, id]));
  await db.story.updateMany({
    where: { slug: { in: ['own', 'other-translation'] } },
    data: { translationOfId: ids.get('original')! },
  });
  await db.relatedControl.create({ data: { storyId: ids.get('over')!, offeredUntil: now } });
  // Somebody has looked at it and let it be: that withholds nothing.
  await db.relatedControl.create({ data: { storyId: ids.get('one')! } });
  const shown = async (slug: string, at: Date) => {
    const wish = { storyId: ids.get(slug)!, sectionSlug: 'harbour', language: 'en-GB', now: at };
    return (await getRelated(wish)).map((item) => item.slug).sort();
  };
  expect(await shown('own', now)).toEqual(['one', 'three', 'two']);
  expect(await shown('own', hours(-0.5))).toEqual(['one', 'over', 'three', 'two']);
  expect(await shown('original', now)).toEqual(['one', 'three', 'two']);
});

it('fills with the newest of the first topic that has others, then of the section, and says which', async () => {
  const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
  const elsewhere = await makeSection({ slug: 'sport', name: 'Sport' });
  const [alone, ferries, gales] = [
    await makeTopic({ name: 'Alone' }),
    await makeTopic({ name: 'Ferries' }),
    await makeTopic({ name: 'Gales' }),
  ];
  const at = (hour: number) => ({ publishedAt: hours(hour), language: 'en-GB' });
  const stories = await makeStories([
    { slug: 'own', section, topics: [alone, ferries, gales], ...at(-1) },
    { slug: 'match', section: elsewhere, topics: [ferries], ...at(-9) },
    { slug: 'older', section: elsewhere, topics: [ferries], ...at(-40) },
    { slug: 'newer', section, topics: [gales, ferries], ...at(-30) },
    { slug: 'gale', section: elsewhere, topics: [gales], ...at(-2) },
    { slug: 'quay', section, ...at(-50) },
    { slug: 'kept-out', section: elsewhere, topics: [ferries], ...at(-3) },
    { slug: 'draft', section: elsewhere, topics: [ferries], status: 'DRAFT', ...at(-3) },
    { slug: 'fr', section, topics: [ferries], ...at(-3), language: 'fr' },
  ]);
  const ids = new Map(stories.map(({ id, slug }) => [slug, id]));
  const storyId = ids.get('own')!;
  await db.relatedStory.create({
    data: {
      ...{ storyId, relatedId: ids.get('match')!, score: 0.2 },
      reason: { cosine: 0.2, days: 0, topics: ['Ferries'], words: [] },
    },
  });
  await db.relatedRule.create({
    data: { storyId, relatedId: ids.get('kept-out')!, kind: 'EXCLUDE' },
  });
  const shown = async (locale: string, limit = 6) => {
    const wish = { storyId, sectionSlug: 'harbour', language: 'en-GB', now, locale, limit };
    return (await getRelated(wish)).map((item) => `${item.slug} ${item.kind} ${item.reason}`);
  };
  expect(await shown('en-GB')).toEqual([
    'match AUTO More on Ferries',
    'newer TOPIC More on Ferries',
    'older TOPIC More on Ferries',
    'quay FILL More from Harbour',
  ]);
  expect((await shown('de')).slice(1, 3)).toEqual([
    'newer TOPIC Mehr zu Ferries',
    'older TOPIC Mehr zu Ferries',
  ]);
  // A sensitive story is filled with nothing.
  await db.relatedControl.create({ data: { storyId, isSensitive: true } });
  expect(await shown('en-GB')).toEqual([]);
});

it('gives each offer its whole card: what a list of cards reads, no more and no less', async () => {
  const section = await makeSection({ slug: 'harbour', name: 'Harbour', ink: 'harbour' });
  const made = await makeStories(
    Array.from({ length: 4 }, () => ({ section, publishedAt: hours(-2), language: 'en-GB' })),
  );
  const hero = await db.media.create({
    data: { path: 'a.jpg', alt: 'Boats', width: 1200, height: 800, renditions: ['avif-640'] },
    select: pictureSelect,
  });
  const [own, pinned] = made;
  await db.story.update({ where: { id: pinned!.id }, data: { heroId: hero.id } });
  await db.relatedRule.create({
    data: { storyId: own!.id, relatedId: pinned!.id, kind: 'PIN', position: 0 },
  });
  const wish = { storyId: own!.id, sectionSlug: section.slug, language: 'en-GB', now };
  const [first, second] = await getRelated(wish);
  expect(first).toEqual({
    ...{ slug: pinned!.slug, headline: pinned!.headline, language: 'en-GB' },
    ...{ publishedAt: hours(-2), section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' } },
    ...{ hero, score: 0, kind: 'PIN', offeredUntil: null, isSameStory: false },
    reason: 'Chosen by the editors',
  });
  expect(Object.keys(second!).sort()).toEqual(Object.keys(first!).sort());
});

import { db } from '@/lib/db';
import { getRelated } from '@/lib/related/data';
import { relateStoryJob } from '@/lib/jobs/relate-story';
import { rebuildLists } from '@/lib/related/mutations';
import { keptPerStory } from '@/lib/related/schema';
import { makeStories } from '@/prisma/factories';
import { maintain } from '../shared/maintain';
import { progress } from '../shared/report';
import { growArchive, listStrays, madeUp } from './archive';
import type { Step, Times } from './ratios';

/** So many stories are published, read and looked up, after as many as there are subjects, which warm the process up. */
const samples = 60;
/** Of which the published are; their lists are full, as those of an archive that grew by itself. */
const subjects = 20;

async function timesOf(count: number, work: (i: number) => Promise<unknown>): Promise<Step> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await work(i);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(count - 1, Math.floor(share * count))]!;
  return { p50: at(0.5), p95: at(0.95) };
}

/** What publishing and reading cost in an archive of `size` stories, which is loaded first where the database is empty. */
export async function measureSize(size: number): Promise<Times> {
  await takeAway(await listStrays());
  const section = await growArchive(size);
  const make = (from: number, count: number) =>
    makeStories(
      Array.from({ length: count }, (_, i) => {
        const { bodyText, ...story } = madeUp(size + from + i, i % subjects);
        return { ...story, body: bodyText, section };
      }),
    );
  const first = await make(0, subjects);
  const fresh = await make(subjects, samples);
  try {
    for (const { id } of first) await publish(id);
    await fillLists(first.map(({ id }) => id));
    progress('publishing');
    const published = await timesOf(samples, (i) => publish(fresh[i]!.id));
    const now = new Date();
    const read = await timesOf(samples, (i) =>
      getRelated({ storyId: fresh[i]!.id, sectionSlug: section.slug, language: 'en-GB', now }),
    );
    const row = await timesOf(samples, (i) =>
      db.story.findUnique({ where: { id: fresh[i]!.id }, select: { id: true } }),
    );
    const [{ postings }] = await db.$queryRaw<[{ postings: number }]>`
      select count(*)::float8 / ${samples} as postings from story_term mine
      join story_term t on t."lexemeId" = mine."lexemeId"
      where mine."storyId" = any(${fresh.map(({ id }) => id)}::int[])`;
    const said = ({ p50, p95 }: Step) => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
    progress(`published in ${said(published)} (p50 / p95), read in ${said(read)}`);
    return { stories: size, publish: published, read, row, postings };
  } finally {
    progress('taking the new ones away');
    await takeAway([...fresh, ...first]);
    await db.searchWord.deleteMany();
  }
}

/** What the worker does for a story that came, changed or went. */
const publish = (storyId: number) => relateStoryJob({ storyId });

async function takeAway(stories: readonly { id: number }[]): Promise<void> {
  for (const { id } of stories) {
    await db.story.update({ where: { id }, data: { status: 'UNPUBLISHED' } });
    await publish(id);
    await db.story.delete({ where: { id } });
  }
}

/** Works out the lists of every story that took one of these, unless an earlier run on this database did. */
async function fillLists(ids: readonly number[]): Promise<void> {
  const takers = await db.relatedStory.findMany({
    where: { relatedId: { in: [...ids] } },
    distinct: ['storyId'],
    select: { storyId: true },
  });
  const counts = await db.relatedStory.groupBy({
    by: ['storyId'],
    where: { storyId: { in: takers.map(({ storyId }) => storyId) } },
    _count: { relatedId: true },
  });
  const short = counts.filter(({ _count }) => _count.relatedId < keptPerStory);
  progress(`working out ${short.length} lists`);
  await rebuildLists(
    short.map(({ storyId }) => storyId),
    { now: new Date() },
  );
  // As autovacuum leaves the table in its own time.
  await maintain('vacuum analyze related_story');
}

// npm run bench -- related-cost [--stories N,N…] [--json]
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { getRelated } from '@/lib/related/data';
import { relateStory, weighArchive } from '@/lib/related/mutations';
import { makeSection, makeStories } from '@/prisma/factories';
import { maintain } from '../shared/maintain';
import { randomFrom } from '../shared/random';
import { PlainError, progress, runBench, table } from '../shared/report';

const usage = `Usage: npm run bench -- related-cost [--stories N,N…] [--json]
  --stories  sizes of the archive, ascending (1000,10000); 100000 takes half an hour to load`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        stories: { type: 'string', default: '1000,10000' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** So many stories are published, read and looked up for each size, after some that warm the process up as a worker's is. */
const samples = 60;
const warmUp = 20;
const subjects = 400;
const random = randomFrom(7);
const syllables = ['ka', 'lo', 'mi', 'ren', 'tu', 'sha', 'vor', 'bel', 'dun', 'fes', 'gar', 'hin'];
const wordOf = (n: number) =>
  [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144) % 12, Math.floor(n / 1_728) % 12]
    .map((i) => syllables[i]!)
    .join('');

/** A made-up story of 300 words: some of its subject, some that many have, as words are spread in real news (Zipf). */
function madeUp(day: number, section: { id: number }) {
  const subject = Math.floor(random() * subjects);
  const words = Array.from({ length: 300 }, () =>
    random() < 0.2
      ? wordOf(9_000 + subject * 25 + Math.floor(random() * 25))
      : wordOf(Math.floor(9_000 ** random())),
  );
  return {
    headline: words.slice(0, 8).join(' '),
    body: words.join(' '),
    publishedAt: new Date(Date.UTC(2020, 0, 1) + day * 86_400_000),
    section,
  };
}

type Step = { p50: number; p95: number };
type Size = { stories: number; publish: Step; read: Step; row: Step; postings: number };

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

async function measureSize(
  size: number,
  have: number,
  section: { id: number; slug: string },
): Promise<Size> {
  progress(`loading ${size} stories`);
  // What readers search with is no part of this, and takes longer than all the rest.
  await maintain('alter table story disable trigger user');
  for (let from = have; from < size; from += 500) {
    const count = Math.min(500, size - from);
    await makeStories(
      Array.from({ length: count }, (_, i) => madeUp(Math.floor((from + i) / 40), section)),
    );
    if (from % 10_000 === 0) progress(`${from} of ${size}`);
  }
  progress('weighing the archive');
  await weighArchive({ recount: true, now: new Date() });
  await maintain('vacuum analyze');
  const fresh = await makeStories(
    Array.from({ length: samples + warmUp }, () => madeUp(Math.floor(size / 40), section)),
  );
  progress('publishing');
  for (const { id } of fresh.splice(0, warmUp)) await relateStory(id);
  const publish = await timesOf(samples, (i) => relateStory(fresh[i]!.id));
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
  return { stories: size, publish, read, row, postings };
}

const ms = ({ p50, p95 }: Step) => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
const ratio = (step: Step, row: Step) => `${(step.p50 / row.p50).toFixed(0)} ×`;
const growth = (now: number, before: number | undefined) =>
  before ? `${(now / before).toFixed(1)} ×` : '';

const asText = ({ sizes }: { sizes: Size[] }) =>
  `p50 / p95, and the p50 as a multiple of reading one row by its key\n${table([
    [
      'stories',
      'postings',
      'grow',
      'publish',
      'of a row',
      'grows',
      'read a list',
      'of a row',
      'grows',
      'one row',
    ],
    ...sizes.map(({ stories, publish, read, row, postings }, i) => {
      const before = sizes[i - 1];
      return [
        String(stories),
        postings.toFixed(0),
        growth(postings, before?.postings),
        ...[ms(publish), ratio(publish, row), growth(publish.p50, before?.publish.p50)],
        ...[ms(read), ratio(read, row), growth(read.p50, before?.read.p50)],
        ms(row),
      ];
    }),
  ])}`;

await runBench(
  async () => {
    const wanted = readArguments().stories.split(',');
    if (wanted.some((text) => !/^[1-9]\d{1,6}$/.test(text)))
      throw new PlainError(
        `--stories must be whole numbers from 10, parted by commas.\n\n${usage}`,
      );
    const sizes: Size[] = [];
    const section = await makeSection();
    let have = 0;
    for (const size of wanted.map(Number).sort((a, b) => a - b)) {
      sizes.push(await measureSize(size, have, section));
      have = size + samples + warmUp;
    }
    return { bench: 'related-cost', sizes };
  },
  { asText, isJson: () => readArguments().json },
);
await db.$disconnect();
